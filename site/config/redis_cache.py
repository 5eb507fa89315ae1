"""Redis as the cache, and what happens while it is away: nobody waits for it, and it is said once.

`RedisForPages` raises, for whoever forgets a stored page must know whether it is forgotten. `RedisForHints` answers
as an empty cache does: what is kept there (Wagtail's root paths and renditions, counters of rate limits) is known
again from elsewhere or counts from the start. While Redis is away limits do not count, and everything else works.
"""

import logging
import time
from collections.abc import Callable
from typing import Any

from django.core.cache.backends.redis import RedisCache
from redis.exceptions import ConnectionError as RedisIsAway
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)

#: for so many seconds after a failure it is not asked again: a page asks a dozen times, and each would wait
REST_SECONDS = 1.0


class _Line:
    """What this process knows of Redis: whether it is away, and until when it is left alone."""

    def __init__(self) -> None:
        self.is_away = False
        self.rests_until = 0.0

    def ask(self, question: Callable[[], Any]) -> Any:
        """Ask now, whatever happened before. Raises RedisError."""
        try:
            answer = question()
        except RedisError:
            if not self.is_away:
                logger.exception("Redis is away; what it kept is made anew until it is back.")
            self.is_away, self.rests_until = True, time.monotonic() + REST_SECONDS
            raise
        if self.is_away:
            self.is_away = False
            logger.warning("Redis is back.")
        return answer

    def ask_unless_resting(self, question: Callable[[], Any]) -> Any:
        """Ask, but not in the first second after a failure. Raises RedisError."""
        if self.is_away and time.monotonic() < self.rests_until:
            raise RedisIsAway("Redis did not answer a moment ago.")
        return self.ask(question)


_line = _Line()


class RedisForPages(RedisCache):
    """Raises RedisError while Redis is away: at once when it reads, after trying when it writes."""

    def get_many(self, keys, version=None):
        return _line.ask_unless_resting(lambda: super(RedisForPages, self).get_many(keys, version))

    def delete_many(self, keys, version=None):
        return _line.ask(lambda: super(RedisForPages, self).delete_many(keys, version))


def _or_else(name: str, nothing: Any) -> Callable[..., Any]:
    """The operation of that name, answered with `nothing` while Redis is away."""
    operation = getattr(RedisCache, name)

    def tried(self, *args, **kwargs):
        try:
            return _line.ask_unless_resting(lambda: operation(self, *args, **kwargs))
        except RedisError:
            return nothing

    tried.__name__ = name
    return tried


class RedisForHints(RedisCache):
    """Never raises because Redis is away; then it is as empty as it was after a restart."""

    add = _or_else("add", True)
    set = _or_else("set", None)
    touch = _or_else("touch", False)
    delete = _or_else("delete", False)
    has_key = _or_else("has_key", False)
    set_many = _or_else("set_many", [])
    delete_many = _or_else("delete_many", None)
    clear = _or_else("clear", False)

    def get(self, key, default=None, version=None):
        return _or_else("get", default)(self, key, default, version)

    def get_many(self, keys, version=None):
        return _or_else("get_many", {})(self, keys, version)

    def incr(self, key, delta=1, version=None):
        return _or_else("incr", delta)(self, key, delta, version)
