"""What the site says beside its pages, in each language."""

from demo.content.languages import words_of
from demo.content.schema import Language
from demo.content.site_schema import SiteWords


def site_words(language: Language) -> SiteWords:
    """Return these words in this language."""
    return words_of("site_words", language).SITE_WORDS
