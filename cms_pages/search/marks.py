"""Texts with the words that were looked for marked in them."""

import re

from django.contrib.postgres.search import SearchHeadline
from django.db.models import F, Func, TextField, Value
from django.db.models.functions import Left
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from .texts import UNSEEN

# No text on a page has these two; PostgreSQL puts them around the words, and they survive escaping.
_START, _END = "\x02", "\x03"
_MARKED = re.compile(f"{_START}(.*?){_END}", re.DOTALL)
#: so much of a long page is looked through for an excerpt, and so much tells where it begins
_READ, _BEGINNING = 30_000, 12
_ENDS = (".", "!", "?", "…")


def title_headline(tsquery, config: str) -> SearchHeadline:
    """A page's title, for `marked`."""
    return SearchHeadline(F("title"), tsquery, config=config, start_sel=_START, stop_sel=_END, highlight_all=True)


def text_headline(tsquery, config: str) -> SearchHeadline:
    """The two best places of a page's text, for `excerpt`."""
    return SearchHeadline(
        Left(_seen(), _READ),
        tsquery,
        config=config,
        start_sel=_START,
        stop_sel=_END,
        max_words=24,
        min_words=12,
        max_fragments=2,
        fragment_delimiter=" … ",
    )


def text_beginning() -> Left:
    """Where a page's text begins, for `excerpt`."""
    return Left(_seen(), _BEGINNING)


def _seen() -> Func:
    separated = (F("index_entries__body_text"), Value(UNSEEN), Value(1))
    return Func(*separated, function="split_part", output_field=TextField())


def marked(headline: str) -> SafeString:
    """As HTML: everything escaped, the words found in <mark>."""
    html = _MARKED.sub(r"<mark>\1</mark>", escape(headline))
    return mark_safe(_plain(html))  # noqa: S308  # escaped above


def excerpt(headline: str, beginning: str) -> SafeString:
    """The same, with dots where the page goes on."""
    text = headline.strip()
    if not text:
        return mark_safe("")
    before = "" if _plain(text).startswith(beginning.strip()) else "… "
    after = "" if text.endswith(_ENDS) else " …"
    return marked(f"{before}{text}{after}")


def _plain(text: str) -> str:
    return text.replace(_START, "").replace(_END, "")
