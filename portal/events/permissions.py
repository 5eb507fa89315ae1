"""The vocabulary of permission tables: each subject's `access.py` says with it who may do what."""

from collections.abc import Mapping

from .actor import GUEST, Actor

OWNER, ADMIN, EDITOR, VIEWER, MARKETING, SYSTEM = "owner", "admin", "editor", "viewer", "marketing", "system"
#: the parts that appear in the tables, in the order of the documentation
PARTS = (OWNER, GUEST, ADMIN, EDITOR, VIEWER, MARKETING, SYSTEM)

CUSTOMERS = frozenset({OWNER})
#: whoever writes from the public site; may add what they write and read nothing
GUESTS = frozenset({GUEST})
WRITERS = frozenset({ADMIN, EDITOR})
READERS = frozenset({ADMIN, EDITOR, VIEWER})

Table = Mapping[str, frozenset[str]]


class NotAllowed(Exception):
    """The actor may not do this; says so without telling whether the object exists."""

    def __init__(self, verb: str):
        super().__init__(verb)
        self.verb = verb


def allows(table: Table, actor: Actor, verb: str, account_id: int | None) -> bool:
    """Whether the table lets the actor do the verb to something of this account."""
    if actor.part not in table[verb]:
        return False
    return not actor.is_customer or actor.account_id == account_id


def demand(table: Table, actor: Actor, verb: str, account_id: int | None) -> None:
    """Raise `NotAllowed` unless the table allows the verb."""
    if not allows(table, actor, verb, account_id):
        raise NotAllowed(verb)
