"""Who does something: what a verb needs to know about the person, without the web request."""

from dataclasses import dataclass, field, replace
from typing import Any

#: the roles in an account; delegated members and partners see what was shared with them, auditors change nothing
OWNER, DELEGATED, PARTNER, AUDITOR = "owner", "delegated", "partner", "auditor"
#: the roles of the company's people; whoever has one of these is one of them
_ROLES_OF_STAFF = frozenset({"admin", "editor", "viewer", "marketing", "crew"})
#: the role of somebody who writes to us from the public site and is not signed in
GUEST = "guest"


@dataclass(frozen=True, kw_only=True)
class Actor:
    """A person or the system, as far as permission and the log are concerned.

    user_id: the person; None for the system.
    account_id: the account a customer works in; None for staff and the system.
    role: the staff role, the role in the account for customers, or `GUEST`; None for the system.
    population: customer or staff, of a person at a door who has no account and no role yet; for the log alone.
    watcher_id: the member of staff who looks with the eyes of this customer and changes nothing; the log names them.
    personal: what identifies the moment (name, IP address, user agent); goes into the log's erasable part.
    """

    user_id: int | None = None
    account_id: int | None = None
    role: str | None = None
    name: str = ""
    population: str = ""
    watcher_id: int | None = None
    personal: dict[str, Any] = field(default_factory=dict, compare=False)
    #: what was found to be shared with them, by request (`reach.py`)
    reached: dict[int | None, frozenset[str]] = field(default_factory=dict, compare=False, repr=False)

    @property
    def kind(self) -> str:
        """customer, staff or system; a guest is a customer whom nobody knows yet."""
        if self.account_id is not None or self.role == GUEST:
            return "customer"
        return "staff" if self.role in _ROLES_OF_STAFF else "system"

    @property
    def part(self) -> str:
        """The column of the permission tables that this actor stands in (`permissions.PARTS`)."""
        return str(self.role) if self.role else "system"

    @property
    def author_id(self) -> int | None:
        """Whom the log names: the person, or who looks with their eyes."""
        return self.watcher_id or self.user_id

    @property
    def author_kind(self) -> str:
        """What kind of person the log names."""
        return "staff" if self.watcher_id else self.population or self.kind

    def knowing(self, facts: dict[str, Any]) -> "Actor":
        """The same, with more for the part of the log that can be erased: values before and after, a reason."""
        return replace(self, personal={**self.personal, **facts})

    def own_account_id(self) -> int:
        """The account a customer works in; asking this of anybody else is a programming error."""
        if self.account_id is None:
            raise ValueError("only customers work in an account")
        return self.account_id

    def person_id(self) -> int:
        """The person; asking this of the system is a programming error."""
        if self.user_id is None:
            raise ValueError("the system is nobody")
        return self.user_id

    @property
    def is_customer(self) -> bool:
        return self.kind == "customer"

    @property
    def is_delegate(self) -> bool:
        """A customer who reaches only what was shared with them."""
        return self.role in (DELEGATED, PARTNER)

    @property
    def is_staff(self) -> bool:
        return self.kind == "staff"


SYSTEM = Actor(name="Foyer")
