"""The help centre, in each language."""

from demo.content.languages import words_of
from demo.content.schema import Language
from demo.content.site_schema import HelpArticle, HelpTopic


def help_topics(language: Language) -> tuple[HelpTopic, ...]:
    """Return the topics in this language, in the order of `facts.HELP_TOPICS`."""
    return words_of("help", language).TOPICS


def help_articles(language: Language) -> tuple[HelpArticle, ...]:
    """Return the articles in this language, in the order of `facts.HELP_ARTICLES`."""
    return words_of("help", language).ARTICLES
