"""Whose document is this? Higher subjects know, and register here how to find out."""

from collections.abc import Callable

from .models import Document

Resolver = Callable[[Document], int | None]
_resolvers: list[Resolver] = []


def register(resolver: Resolver) -> Resolver:
    """Add a function that gives the id of the request that a document is part of, or None."""
    if resolver not in _resolvers:
        _resolvers.append(resolver)
    return resolver


def request_of(document: Document) -> int | None:
    """The request that the document is part of, if any."""
    return next((found for resolver in _resolvers if (found := resolver(document)) is not None), None)
