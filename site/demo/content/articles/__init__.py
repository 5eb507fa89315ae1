"""The articles, in each language."""

from demo.content.languages import words_of
from demo.content.schema import Language
from demo.content.site_schema import Article


def articles(language: Language) -> tuple[Article, ...]:
    """Return the articles in this language, in the order of `facts.ARTICLES`."""
    return words_of("articles", language).ARTICLES
