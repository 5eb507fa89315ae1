"""The service types of the demo company, with their forms, in four languages."""

from uuid import UUID, uuid5

from wagtail.models import Locale

from demo.content.schema import LANGUAGES, FormField
from demo.content.schema import ServiceType as Words
from demo.content.service_types import service_types as words_in
from portal.requests.models import ServiceType

#: ids that follow from names, so that every machine makes the same ones
NAMESPACE = UUID("6f1d3c0a-5a53-4c58-9f3e-0b6f0d7a2c11")
# Lucide knows more pictures than the sprite holds.
_ICONS = {"paint-roller": "paintbrush", "trees": "leaf"}


def build_service_types() -> dict[str, ServiceType]:
    """Make the service types that are missing; return the English one of each key. Safe to run again."""
    made: dict[str, ServiceType] = {}
    for language in LANGUAGES:
        locale, _new = Locale.objects.get_or_create(language_code=language)
        for words in words_in(language):
            service_type = _service_type(words, locale)
            if language == LANGUAGES[0]:
                made[words.key] = service_type
    return made


def slug_of(key: str) -> str:
    """The part of addresses that stands for a key of the content."""
    return key.replace("_", "-")


def _service_type(words: Words, locale: Locale) -> ServiceType:
    slug = slug_of(words.key)
    known = ServiceType.objects.filter(slug=slug, locale=locale).first()
    if known is not None:
        return known
    return ServiceType.objects.create(
        slug=slug,
        locale=locale,
        translation_key=uuid5(NAMESPACE, words.key),
        name=words.name,
        summary=words.summary,
        price_hint=words.price_hint,
        icon=_ICONS.get(words.icon, words.icon),
        form=[(field.kind, _field(field)) for field in words.fields],
    )


def _field(field: FormField) -> dict:
    """The value of the block that stands for a field."""
    value = {
        "label": field.label,
        "key": field.key,
        "help_text": field.help_text,
        "required": field.required,
    }
    if field.kind == "text":
        value["multiline"] = field.multiline
    elif field.kind == "number":
        value |= {"minimum": field.minimum, "maximum": field.maximum, "unit": field.unit}
    elif field.kind == "date":
        value["future_only"] = True
    elif field.kind == "choice":
        value["options"] = [{"label": choice.label, "key": choice.value} for choice in field.choices]
        value["multiple"] = False
    elif field.kind == "file":
        value["max_files"] = field.max_files
    return value
