"""Which text search configuration of PostgreSQL reads which language.

`cms_pages/migrations` makes them: stop words out, accents off, then the stem of the word. One more configuration
has no stems; it is for what has no language of its own, such as the titles of pictures.
"""

#: Wagtail language code -> PostgreSQL's name of the language, in its dictionaries and lists of stop words
DICTIONARIES = {"en": "english", "de": "german", "fr": "french", "it": "italian"}
#: stems nothing
ANY = "foyer_any"


def configuration(language: str | None) -> str:
    """The configuration of a language; `ANY` for languages that are not known here."""
    code = (language or "").partition("-")[0]
    return f"foyer_{code}" if code in DICTIONARIES else ANY


def configurations() -> list[str]:
    """All of them."""
    return [ANY, *map(configuration, DICTIONARIES)]
