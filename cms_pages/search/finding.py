"""From a question to one page of results, with as little work as it takes.

A word that thousands of pages have would make PostgreSQL rank them all. So only the first few hundred are taken,
those that have it in their title before others, and only these are counted and ranked.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from wagtail.models import Locale, Page
from wagtail.search.backends import get_search_backend

from cms_pages.models import LandingPage

from . import vocabulary
from .backend import HitsCompiler, TitleHitsCompiler, Words
from .kinds import KINDS, Kind, kinds_by_content_type
from .question import Question
from .results import Result, results_for

#: more results are neither counted nor leafed through
MOST = 200
PAGE_SIZE = 10
#: so few results may be due to a typing error
_FEW = 2


@dataclass(frozen=True)
class Findings:
    """One page of results.

    total: of the chosen kind; kinds: how many there are of each kind; at most `MOST` are counted
    is_cut: there are more, which are not counted
    asked_instead: the words that were looked for, where no page has the words as they were typed
    did_you_mean: other words that find more
    is_partial: no page has all of the words; these have some of them
    """

    results: list[Result] = field(default_factory=list)
    total: int = 0
    kinds: dict[Kind, int] = field(default_factory=dict)
    number: int = 1
    asked_instead: str = ""
    did_you_mean: str = ""
    is_partial: bool = False
    is_cut: bool = False

    @property
    def is_missed(self) -> bool:
        """Is there no page that has what was looked for?"""
        return self.is_partial or not self.kinds

    @property
    def last_number(self) -> int:
        """How many pages of results there are."""
        return max(1, -(-self.total // PAGE_SIZE))


@dataclass(frozen=True)
class _Attempt:
    words: Words
    asked_instead: str = ""
    is_partial: bool = False


def find(question: Question, locale: Locale, request, *, kind: str = "", number: int = 1) -> Findings:
    """Look for a question among the published pages of a language; empty when nothing can be found."""
    search = _Search(locale)
    for attempt in search.attempts(list(question.words)):
        hits = search.hits(attempt.words)
        if hits:
            break
    else:
        return Findings()
    is_cut, hits = len(hits) > MOST, dict(list(hits.items())[:MOST])
    kinds = Counter(hits.values())
    ids = [pk for pk in hits if kind not in KINDS or hits[pk] is KINDS[kind]]
    number = max(1, min(number, -(-len(ids) // PAGE_SIZE)))
    shown = search.ranked(ids, attempt.words)[(number - 1) * PAGE_SIZE :][:PAGE_SIZE]
    is_as_typed = not (attempt.asked_instead or attempt.is_partial)
    return Findings(
        results=results_for([page.pk for page in shown], attempt.words, search.backend, request),
        total=len(ids),
        kinds={known: kinds[known] for known in KINDS.values() if kinds[known]},
        number=number,
        asked_instead=attempt.asked_instead,
        did_you_mean=search.better(list(question.words), len(hits)) if is_as_typed and len(hits) <= _FEW else "",
        is_partial=attempt.is_partial,
        is_cut=is_cut,
    )


class _Search:
    """The published pages of one language, and how to ask for them."""

    def __init__(self, locale: Locale):
        self.language = locale.language_code
        self.backend = get_search_backend().in_language(self.language)
        self.kinds = kinds_by_content_type()
        hidden = LandingPage.objects.filter(locale=locale, is_indexed=False)
        pages = Page.objects.live().public().filter(locale=locale, content_type_id__in=list(self.kinds))
        self.pages = pages.exclude(pk__in=hidden.values("pk"))

    def attempts(self, words: list[str]) -> Iterator[_Attempt]:
        """What is tried, one after the other, until something is found."""
        if not words:
            return
        yield _Attempt(self._worded(words))
        meant = vocabulary.corrected(self.language, words)
        if meant != words:
            yield _Attempt(self._worded(meant), asked_instead=" ".join(meant))
        if len(words) > 1:
            yield _Attempt(self._worded(meant, operator="or"), is_partial=True)

    def hits(self, words: Words) -> dict[int, Kind]:
        """Pages that match, with their kinds; by title before others, and of more than `MOST` only some."""
        hits: dict[int, int] = {}
        for compiler in (TitleHitsCompiler, HitsCompiler):
            if len(hits) <= MOST:
                found = self.backend.search(words, self.pages, compiler=compiler)[: MOST + 1]
                hits |= dict(found.get_queryset().values_list("pk", "content_type_id"))
        return {pk: self.kinds[content_type_id] for pk, content_type_id in hits.items()}

    def ranked(self, ids: list[int], words: Words):
        """These pages, the best first."""
        return self.backend.search(words, Page.objects.filter(pk__in=ids))

    def better(self, words: list[str], found: int) -> str:
        """Words that were perhaps meant, for they find more than was found; else nothing."""
        meant = vocabulary.alternatives(self.language, words)
        return " ".join(meant) if meant != words and len(self.hits(self._worded(meant))) > found else ""

    def _worded(self, words: list[str], operator: str = "and") -> Words:
        longer = vocabulary.compounds(self.language, words)
        return Words([[word, *longer.get(word, [])] for word in words], operator=operator)
