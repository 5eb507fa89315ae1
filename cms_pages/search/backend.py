"""Wagtail's PostgreSQL backend, reading and asking each page with the configuration of its language.

Wagtail's own knows one configuration for the whole index. Here the index gives each object to a backend of its
language, and `in_language` gives whoever asks one that reads the question in the same way. Without a language,
as in Wagtail's admin, a question is asked in all of them.
"""

from collections import defaultdict
from copy import copy
from functools import reduce
from operator import and_, or_

from django.contrib.postgres.search import SearchQuery
from modelsearch.backends.database.postgres.postgres import (
    PostgresIndex,
    PostgresSearchAtomicRebuilder,
    PostgresSearchBackend,
    PostgresSearchQueryCompiler,
)
from modelsearch.backends.database.postgres.query import Lexeme
from modelsearch.query import PlainText
from wagtail.models import Page

from . import vocabulary
from .languages import ANY, configuration, configurations

_PREFIX_LENGTH = 3


class Words(PlainText):
    """Words of which a page has to have all ("and") or any ("or").

    wordings: for each word the ways to write it of which one is enough; each also stands for its beginning, if
    it is long enough to say something, so that "heat" finds heaters.
    """

    def __init__(self, wordings: list[list[str]], operator: str = "and"):
        super().__init__(" ".join(ways[0] for ways in wordings), operator=operator)
        self.wordings = wordings


class LanguageQueryCompiler(PostgresSearchQueryCompiler):
    """Compiles `Words`, and asks in every language where none is said."""

    def build_tsquery_content(self, query, config=None, invert=False):
        if not isinstance(query, Words):
            return super().build_tsquery_content(query, config=config, invert=invert)
        words = [reduce(or_, (lexeme for way in ways for lexeme in _lexemes(way))) for ways in query.wordings]
        joined = reduce(or_ if query.operator == "or" else and_, words)
        return SearchQuery(joined, search_type="raw", config=config)

    def build_tsquery(self, query, config=None):
        names = configurations() if config == ANY else [config]
        asked = [self.build_tsquery_content(query, config=name) for name in names]
        return reduce(or_, asked) if all(asked) else None


class HitsCompiler(LanguageQueryCompiler):
    """Pages that match, in no order: what finds the first few of many without looking at the rest."""

    def _apply_ordering_and_scoring(self, queryset, rank_expression, start, stop, score_field=None):
        return queryset.order_by()[start:stop]


class TitleHitsCompiler(LanguageQueryCompiler):
    """Pages that match by title, the best first: titles are short, so even thousands are ranked at once."""

    def get_index_vectors(self, search_query):
        return super().get_index_vectors(search_query)[:1]


class LanguageIndex(PostgresIndex):
    """Writes each object with the configuration of its language, and pages' words into the vocabulary."""

    def add_items(self, model, objs):
        by_language = defaultdict(list)
        for item in objs:
            by_language[_language_of(item)].append(item)
        for language, items in by_language.items():
            PostgresIndex(self.backend.in_language(language)).add_items(model, items)
            if language and issubclass(model, Page):
                vocabulary.learn(language, [item for item in items if item.live])


class Rebuilder(PostgresSearchAtomicRebuilder):
    """Begins with an empty vocabulary, so that it holds no words of pages that are gone."""

    def start(self):
        index = super().start()
        vocabulary.forget()
        return index


class SearchBackend(PostgresSearchBackend):
    """The backend for `WAGTAILSEARCH_BACKENDS`."""

    index_class = LanguageIndex
    query_compiler_class = LanguageQueryCompiler
    atomic_rebuilder_class = Rebuilder

    def __init__(self, params):
        super().__init__(params)
        self.config = self.autocomplete_config = ANY

    def in_language(self, language: str | None) -> "SearchBackend":
        """This backend, reading and asking in one language; None: in none in particular."""
        backend = copy(self)
        backend.config = configuration(language)
        return backend

    def search(self, query, model_or_queryset, compiler=None, **options):
        """As Wagtail's; `compiler` takes the place of the one that ranks."""
        return self._search(compiler or self.query_compiler_class, query, model_or_queryset, **options)

    def tsquery(self, words: Words, pages):
        """What PostgreSQL is asked, to highlight with."""
        return self.query_compiler_class(pages, words).build_tsquery(words, config=self.config)


def _lexemes(word: str):
    yield Lexeme(word)
    if len(word) >= _PREFIX_LENGTH:
        yield Lexeme(word, prefix=True)


def _language_of(item) -> str | None:
    locale = getattr(item, "locale", None)
    return locale.language_code if locale else None
