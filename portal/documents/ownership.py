"""Whose document is this? Higher subjects know, and register here how to find out."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.db.models import Q

from portal.events.actor import Actor

if TYPE_CHECKING:
    from .models import Document

Resolver = Callable[["Document"], int | None]
Condition = Callable[[Actor], Q]
_resolvers: list[Resolver] = []
_conditions: list[Condition] = []


def register(resolver: Resolver) -> Resolver:
    """Add a function that gives the id of the request that a document is part of, or None."""
    if resolver not in _resolvers:
        _resolvers.append(resolver)
    return resolver


def request_of(document: "Document") -> int | None:
    """The request that the document is part of, if any."""
    return next((found for resolver in _resolvers if (found := resolver(document)) is not None), None)


def register_shared(condition: Condition) -> Condition:
    """Add a function that gives the condition on documents of what is shared with a delegated member."""
    if condition not in _conditions:
        _conditions.append(condition)
    return condition


def shared_with(actor: Actor) -> Q:
    """The condition on documents that a delegated member sees: part of what is shared with them, or on its way."""
    found = Q(uploader_id=actor.user_id, attached_at__isnull=True)
    for condition in _conditions:
        found |= condition(actor)
    return found
