"""The public site of the demo company."""

from types import ModuleType

from demo.content import service_pages
from demo.content.pages import de, en, fr, it
from demo.content.schema import Language, Site

WORDS: dict[Language, ModuleType] = {"en": en, "de": de, "fr": fr, "it": it}


def site(language: Language) -> Site:
    """Return the whole public site in this language."""
    words = WORDS[language]
    return Site(
        language=language,
        navigation=words.NAVIGATION,
        home=words.HOME,
        service_index=words.SERVICE_INDEX,
        service_pages=service_pages.service_pages(language),
        about=words.ABOUT,
        contact=words.CONTACT,
        legal=words.LEGAL,
    )
