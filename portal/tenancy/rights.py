"""The database roles and the words in which their rights are listed."""

from dataclasses import dataclass

LOGIN, WEB, TENANT, OBSERVER, STAFF, VIEWER = ROLES = (
    "portal_app",
    "portal_web",
    "portal_tenant",
    "portal_observer",
    "portal_staff",
    "portal_viewer",
)
READ, ADD, CHANGE, REMOVE = "SELECT", "INSERT", "UPDATE", "DELETE"
ALL = (READ, ADD, CHANGE, REMOVE)
#: may draw an id and nothing else: an account's id is known before its first row can be written
NUMBER = "NUMBER"


@dataclass(frozen=True)
class Right:
    """Rights of one role on one table; `columns` narrows READ and CHANGE to some of them."""

    role: str
    rights: tuple[str, ...]
    columns: tuple[str, ...] = ()
