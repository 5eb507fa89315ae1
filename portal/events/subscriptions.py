"""Who wants to hear of which verbs. Subjects register in `AppConfig.ready()`, higher ones of lower ones."""

from collections.abc import Callable

from .models import Event

Subscriber = Callable[[Event], None]
_subscribers: dict[str, list[Subscriber]] = {}


def subscribe(*verbs: str) -> Callable[[Subscriber], Subscriber]:
    """Register a function for the named verbs; it must be idempotent by event id."""

    def register(subscriber: Subscriber) -> Subscriber:
        for verb in verbs:
            if subscriber not in _subscribers.setdefault(verb, []):
                _subscribers[verb].append(subscriber)
        return subscriber

    return register


def has_subscribers(verb: str) -> bool:
    return bool(_subscribers.get(verb))


def subscribers_of(verb: str) -> list[Subscriber]:
    return list(_subscribers.get(verb, ()))
