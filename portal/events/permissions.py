"""The vocabulary of permission tables: each subject's `access.py` says with it who may do what.

A table names for each verb the parts that may do it. Owners and auditors reach everything of their account;
delegated members and partners reach what was shared with them, so a table names for them the level that a verb
needs: they may do it to an object that they hold this level on (`reach.py`).
"""

from collections.abc import Mapping

from django.core.exceptions import PermissionDenied

from . import reach
from .actor import AUDITOR, DELEGATED, GUEST, OWNER, PARTNER, Actor
from .reach import ACT, LEVELS, PAY, VIEW

ADMIN, EDITOR, VIEWER, MARKETING, CREW, SYSTEM = "admin", "editor", "viewer", "marketing", "crew", "system"
#: the parts that appear in the tables, in the order of the documentation
PARTS = (OWNER, DELEGATED, PARTNER, AUDITOR, GUEST, ADMIN, EDITOR, VIEWER, MARKETING, CREW, SYSTEM)

OWNERS = frozenset({OWNER})
#: everybody in an account, whatever was shared with them
CUSTOMERS = frozenset({OWNER, DELEGATED, PARTNER, AUDITOR})
#: those of an account who do something, if only to what was shared with them
MEMBERS = CUSTOMERS - {AUDITOR}
#: who may look at an object of their account, do something with it, pay for it
VIEWING = frozenset({OWNER, AUDITOR, VIEW})
ACTING = frozenset({OWNER, ACT})
PAYING = frozenset({OWNER, PAY})
#: whoever writes from the public site; may add what they write and read nothing
GUESTS = frozenset({GUEST})
WRITERS = frozenset({ADMIN, EDITOR})
READERS = frozenset({ADMIN, EDITOR, VIEWER})

Table = Mapping[str, frozenset[str]]


class NotAllowed(PermissionDenied):
    """The actor may not do this; says so without telling whether the object exists."""

    def __init__(self, verb: str):
        super().__init__(verb)
        self.verb = verb


def allows(table: Table, actor: Actor, verb: str, account_id: int | None, *, request_id: int | None = None) -> bool:
    """Whether the table lets the actor do the verb to something of this account.

    request_id: the request that it is, or belongs to; without one it concerns the account as a whole.
    """
    if actor.is_customer and actor.account_id != account_id:
        return False
    allowed = table[verb]
    if actor.part in allowed:
        return True
    return actor.is_delegate and bool(allowed & LEVELS & reach.levels_on(actor, request_id))


def demand(table: Table, actor: Actor, verb: str, account_id: int | None, *, request_id: int | None = None) -> None:
    """Raise `NotAllowed` unless the table allows the verb."""
    if not allows(table, actor, verb, account_id, request_id=request_id):
        raise NotAllowed(verb)
