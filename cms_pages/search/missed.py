"""Searches that found nothing, noted for editors without a word about who searched."""

import re

from django.core.cache import cache
from django.utils import timezone
from django.utils.crypto import salted_hmac

from cms_pages import actions
from cms_pages.guard import address_of

from .question import Question

#: programs that read pages for themselves; whoever says nothing about themselves is one, too
_ROBOT = re.compile(r"bot|crawl|spider|slurp|preview|monitor|scan|curl|wget|python|java/|go-http", re.IGNORECASE)
#: the same words from the same place count once in so many seconds
_ONCE_IN = 60
#: so many searches from one place count in an hour, or a program could fill the table
_AT_MOST, _WITHIN = 30, 3600


def note_missed(request, question: Question, language: str) -> None:
    """Note that nothing was found, unless a program asked, or the same visitor just now, or it is personal."""
    words = " ".join(question.words)
    if question.is_personal or not words or _is_robot(request):
        return
    address = address_of(request)
    if cache.add(_key(address, language, words), 1, _ONCE_IN) and _is_within_limit(address):
        actions.note_missed_search(language=language, words=words, now=timezone.now())


def _is_robot(request) -> bool:
    agent = request.headers.get("User-Agent", "")
    return request.method != "GET" or "Sec-Purpose" in request.headers or not agent or bool(_ROBOT.search(agent))


def _is_within_limit(address: str) -> bool:
    key = _key(address)
    return cache.add(key, 1, _WITHIN) or cache.incr(key) <= _AT_MOST


def _key(*parts: str) -> str:
    """A name in the cache that does not show the address."""
    return f"missed-{salted_hmac('missed search', ' '.join(parts)).hexdigest()}"
