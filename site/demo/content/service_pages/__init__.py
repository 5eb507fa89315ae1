"""The page of each service, in each language."""

from demo.content.schema import Language, ServicePage
from demo.content.service_pages import de, en, fr, it

WORDS: dict[Language, tuple[ServicePage, ...]] = {
    "en": en.SERVICE_PAGES,
    "de": de.SERVICE_PAGES,
    "fr": fr.SERVICE_PAGES,
    "it": it.SERVICE_PAGES,
}


def service_pages(language: Language) -> tuple[ServicePage, ...]:
    """Return the service pages in this language, in the order of the site."""
    return WORDS[language]
