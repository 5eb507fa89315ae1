"""The pages of law, in each language."""

from demo.content.languages import words_of
from demo.content.schema import Language
from demo.content.site_schema import LegalText


def legal_texts(language: Language) -> tuple[LegalText, ...]:
    """Return the pages of law in this language, in the order of `facts.LEGAL_PAGES`."""
    return words_of("legal", language).LEGAL_TEXTS
