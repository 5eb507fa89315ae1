"""The service types of the demo company: the form's structure once, its words once per language."""

from demo.content.schema import Choice, FormField, Language, ServiceType
from demo.content.service_types import de, en, fr, it
from demo.content.service_types.forms import FORMS, FieldStructure
from demo.content.service_types.words import FieldWords, ServiceTypeWords

WORDS: dict[Language, dict[str, ServiceTypeWords]] = {
    "en": en.SERVICE_TYPES,
    "de": de.SERVICE_TYPES,
    "fr": fr.SERVICE_TYPES,
    "it": it.SERVICE_TYPES,
}


def _form_field(structure: FieldStructure, words: FieldWords) -> FormField:
    return FormField(
        key=structure.key,
        kind=structure.kind,
        required=structure.required,
        label=words.label,
        help_text=words.help_text,
        multiline=structure.multiline,
        max_length=structure.max_length,
        minimum=structure.minimum,
        maximum=structure.maximum,
        unit=structure.unit,
        choices=tuple(Choice(value=value, label=words.choices[value]) for value in structure.choices),
        max_files=structure.max_files,
        max_megabytes=structure.max_megabytes,
        accepts=structure.accepts,
    )


def service_types(language: Language) -> tuple[ServiceType, ...]:
    """Return the three service types with their forms in this language, in the order of the site."""
    return tuple(
        ServiceType(
            key=form.service_type,
            language=language,
            icon=form.icon,
            name=words.name,
            summary=words.summary,
            price_hint=words.price_hint,
            fields=tuple(_form_field(field, words.fields[field.key]) for field in form.fields),
        )
        for form in FORMS
        for words in (WORDS[language][form.service_type],)
    )
