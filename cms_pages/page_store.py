"""Where drawn pages lie: in the cache called `pages`, and in the database what each of them is made of.

Three things keep a stored page true (docs/decisions/0013-exact-page-cache.md):

* A change is written down in its own transaction (`PageChange`) and carried out right after the commit: the pages
  made of what has changed are forgotten, no others.
* A page that was drawn while something changed is not stored: the state in the cache has taken another turn.
* The state says until when it was confirmed with the database that no change waits. Whoever finds it older, or has
  seen the cache away, carries out what waits before believing the cache. So nothing is lost by a process that dies
  after its commit, nor by a cache that was away.

Changing and storing keep apart by an advisory lock in the database, held for a few milliseconds.
"""

import hashlib
import logging
import threading
import time
import uuid
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from django.conf import settings
from django.core.cache import DEFAULT_CACHE_ALIAS, BaseCache, caches
from django.db import Error as DatabaseFailure
from django.db import connection, transaction
from django.templatetags.static import static
from redis.exceptions import RedisError

from .material import Material
from .models.page_material import EVERYTHING, PageChange, PageMaterial

logger = logging.getLogger(__name__)

#: what pages are drawn by
_SOURCES = [(folder, "*.py") for folder in ("cms_pages", "portal", "site")] + [
    ("templates", "*.*"),
    ("locale", "*.mo"),
]
#: how long anything is kept, in seconds
KEPT_SECONDS = 24 * 3600
#: how long a confirmed state is believed, in seconds: a change that its process could not carry out is seen then
CONFIRMED_SECONDS = 5
#: what a cache that is away raises, files included
CACHE_ERRORS = (RedisError, OSError)
_LOCK = 0x0F0E_12CA_C4E0
_doubt = False
_of_this_thread = threading.local()


class State(NamedTuple):
    """What the cache knows of all pages at once.

    generation: another one, and all stored pages are forgotten. turn: another one after each change.
    confirmed_until: seconds since the epoch.
    """

    generation: str
    turn: str
    confirmed_until: float

    def is_confirmed(self) -> bool:
        """Was the database asked a moment ago? A clock that was set back confirms nothing."""
        return 0 <= self.confirmed_until - time.time() <= CONFIRMED_SECONDS


def key_of(kind: str, name: str) -> str:
    """Where something lies. kind: what it is, with letters only.

    Sites and releases that share a cache are kept apart: pages name the site's address and the release's files.
    """
    origin = f"{_release()} {settings.DATABASES['default']['NAME']} {settings.SITE_URL}"
    return f"{kind}-{hashlib.sha256(f'{origin} {name}'.encode()).hexdigest()}"


def look_up(key: str | None) -> tuple[State | None, Any]:
    """The state before anything is read, and what lies under the key; (None, None) while the cache is away.

    key: None when only the state is asked for.
    """
    pages, state_key = _cache(), _state_key()
    keys = [state_key] if key is None else [state_key, key]
    try:
        found = pages.get_many(keys)
        state = State(*found[state_key]) if state_key in found else None
        if state is None or _doubt or not state.is_confirmed():
            state = _confirmed(state)
            found = pages.get_many(keys)
    except CACHE_ERRORS:
        _begin_to_doubt("The page cache is away; every page is drawn anew.")
        return None, None
    return state, _of_generation(found.get(key), state)


def read(key: str, state: State) -> Any:
    """What lies under a key, for somebody who has looked up the state; None when there is nothing."""
    try:
        return _of_generation(_cache().get(key), state)
    except CACHE_ERRORS:
        _begin_to_doubt("The page cache is away; every page is drawn anew.")
        return None


def keep(key: str, value: Any, *, path: str, material: Material, state: State) -> None:
    """Store what was drawn since `state` was looked up, unless anything has changed meanwhile."""
    until = time.time() + KEPT_SECONDS
    if material.until is not None:
        until = min(until, material.until.timestamp())
    try:
        kept_until = datetime.fromtimestamp(until, tz=UTC)
        PageMaterial.objects.remember(key=key, path=path, tags=material.tags, kept_until=kept_until)
        # A transaction of its own: should this process die, what is stored is written down before.
        with transaction.atomic():
            if _may_store() and _turn() == (state.generation, state.turn):
                # Whole seconds, rounded down: a page may be forgotten too early, never too late.
                _cache().set(key, (state.generation, value), int(until - time.time()))
    except (*CACHE_ERRORS, DatabaseFailure):
        _begin_to_doubt("A page could not be stored.")


def changed(*tags: str) -> None:
    """Forget the pages that show any of these, after the commit of the transaction that is open."""
    PageChange.objects.tell(set(tags))
    _of_this_thread.has_changes = True
    transaction.on_commit(_after_commit)


def begin_generation() -> None:
    """Forget every stored page, after the commit of the transaction that is open."""
    changed(EVERYTHING)


def catch_up() -> State:
    """Carry out the changes that wait, and confirm the state.

    Raises one of CACHE_ERRORS when the cache is away, Django's database errors; then the changes go on waiting.
    """
    global _doubt
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
        changes = dict(PageChange.objects.values_list("pk", "tag"))
        known = _cache().get(_state_key())
        tags = set(changes.values()) if known else {EVERYTHING}
        fresh = State(
            generation=uuid.uuid4().hex if EVERYTHING in tags else known[0],
            turn=uuid.uuid4().hex if tags else known[1],
            confirmed_until=time.time() + CONFIRMED_SECONDS,
        )
        if tags:
            keys = list(PageMaterial.objects.made_of(tags).values_list("key", flat=True))
            _cache().delete_many(keys)
            PageMaterial.objects.forget(keys)
            PageChange.objects.done(changes)
        # Last, for it confirms what stands above.
        _cache().set(_state_key(), tuple(fresh), None)
    _doubt = False
    return fresh


@cache
def _release() -> str:
    """Another one when the code, a template or a text is: what one release has kept another may not understand."""
    digest = hashlib.sha256(static("foyer/site.css").encode())
    for folder, pattern in _SOURCES:
        for path in sorted(Path(settings.BASE_DIR, folder).rglob(pattern)):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _of_generation(kept: tuple[str, Any] | None, state: State | None) -> Any:
    if state is None or kept is None or kept[0] != state.generation:
        return None
    return kept[1]


def _after_commit() -> None:
    """Once for all changes of a transaction, though each has asked for it."""
    if not getattr(_of_this_thread, "has_changes", False):
        return
    _of_this_thread.has_changes = False
    try:
        catch_up()
    except CACHE_ERRORS:
        _begin_to_doubt("The page cache is away; what has changed is forgotten when it is back.")


def _confirmed(known: State | None) -> State | None:
    """The state after catching up; while the database is away nothing can change, so the one that is known."""
    try:
        return catch_up()
    except DatabaseFailure:
        return known


def _may_store() -> bool:
    """Is nobody carrying out changes? Held until the transaction ends, by as many as store at the same time."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock_shared(%s)", [_LOCK])
        return cursor.fetchone()[0]


def _turn() -> tuple[str, str] | None:
    known = _cache().get(_state_key())
    return (known[0], known[1]) if known else None


def _cache() -> BaseCache:
    """Where settings name no cache for pages, they share the one that is there."""
    return caches["pages" if "pages" in settings.CACHES else DEFAULT_CACHE_ALIAS]


def _state_key() -> str:
    """One for all processes that work in the database, of whatever release."""
    return f"state-of-pages-{settings.DATABASES['default']['NAME']}"


def _begin_to_doubt(text: str) -> None:
    """What the cache says is believed only after catching up. Logged with the error, once until then."""
    global _doubt
    if not _doubt:
        logger.warning(text, exc_info=True)
    _doubt = True
