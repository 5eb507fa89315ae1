"""Who of the staff may do what to colleagues; who edits people and groups, Wagtail's permissions say."""

from collections.abc import Mapping

from django.core.exceptions import PermissionDenied

from .models import User
from .roles import Role

MAY: Mapping[str, frozenset[str]] = {"reset_factors": frozenset({Role.ADMIN})}


def may(user: User, verb: str) -> bool:
    """Whether a member of staff may do the verb; customers may none."""
    return user.staff_role() in MAY[verb]


def demand(user: User, verb: str) -> None:
    """Raise `PermissionDenied` unless they may."""
    if not may(user, verb):
        raise PermissionDenied(verb)
