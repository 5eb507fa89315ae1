"""Writes `docs/permissions.md` from the code that decides: the tables of verbs, of staff roles and of grants."""

from importlib import import_module
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand

from identity.roles import Role
from portal.desk.roles import PERMISSIONS
from portal.events.actor import DELEGATED, PARTNER
from portal.events.permissions import PARTS, Table
from portal.events.reach import LEVELS
from portal.referrals.workflow import TRANSITIONS as DECISIONS
from portal.requests.workflow import TRANSITIONS
from portal.tenancy.grants import NUMBER, ROLES, TABLES, Right, rights_of

#: subject -> where its table of verbs stands, as `MAY`
SUBJECTS = {
    "accounts": "portal.accounts.access",
    "federation": "portal.federation.access",
    "documents": "portal.documents.access",
    "requests": "portal.requests.access",
    "messages": "portal.messages.access",
    "referrals": "portal.referrals.access",
    "sharing": "portal.sharing.access",
    "notifications": "portal.notifications.access",
    "desk": "portal.desk.access",
    "identity": "identity.access",
}
PAGE = Path(settings.BASE_DIR) / "docs" / "permissions.md"


class Command(BaseCommand):
    help = "Writes docs/permissions.md; with --check fails when the file is not what the code says."

    def add_arguments(self, parser):
        parser.add_argument("--check", action="store_true", help="compare instead of writing")

    def handle(self, *args, check=False, **options):
        page = permissions_page()
        if not check:
            PAGE.write_text(page, encoding="utf-8")
        elif PAGE.read_text(encoding="utf-8") != page:
            raise SystemExit("docs/permissions.md is out of date: run manage.py document_permissions")


def permissions_page() -> str:
    """The whole page as Markdown."""
    return "\n".join([_INTRODUCTION, *_verbs(), *_transitions(), *_staff(), *_grants(), ""])


_INTRODUCTION = """# Who may do what

Generated from the code by `manage.py document_permissions`; a test compares. A customer's right ends at the
account they work in, whatever stands here. How the three walls work together is told in
[architecture.md](architecture.md)."""


def _verbs() -> list[str]:
    lines = ["", "## Verbs", "", _row("verb", *PARTS), _row(*["---"] * (len(PARTS) + 1))]
    for subject, table in tables().items():
        for verb, allowed in table.items():
            lines.append(_row(f"{subject}.{verb}", *(_may(part, allowed) for part in PARTS)))
    return [*lines, "", _LEVELS]


def tables() -> dict[str, Table]:
    """Every table of verbs, by subject."""
    return {subject: import_module(module).MAY for subject, module in SUBJECTS.items()}


def _may(part: str, allowed: frozenset[str]) -> str:
    """✓, nothing, or for those to whom objects are shared the level that they need on this one."""
    if part in allowed:
        return "✓"
    return ", ".join(sorted(allowed & LEVELS)) if part in (DELEGATED, PARTNER) else ""


_LEVELS = (
    "Delegated members and partners see what an owner has shared with them: a request, an address, or the whole "
    "account, to view, act or pay. A level in their column says what they must hold on the object."
)


def _transitions() -> list[str]:
    lines = ["", "## Transitions of a request", "", _row("verb", "from", "to"), _row("---", "---", "---")]
    for verb, transition in TRANSITIONS.items():
        sources = ", ".join(sorted(str(status) for status in transition.sources))
        lines.append(_row(verb, sources, str(transition.target)))
    lines += ["", "## Transitions of a review", "", _row("verb", "from", "to"), _row("---", "---", "---")]
    lines += [_row(verb, str(move.source), str(move.target)) for verb, move in DECISIONS.items()]
    return lines


def _staff() -> list[str]:
    lines = [
        "",
        "## Staff roles in the admin",
        "",
        _row("permission", *Role.values),
        _row(*["---"] * (len(Role) + 1)),
    ]
    every = sorted({permission for held in PERMISSIONS.values() for permission in held})
    for permission in every:
        lines.append(_row(permission, *("✓" if permission in PERMISSIONS[role] else "" for role in Role)))
    return lines


def _grants() -> list[str]:
    lines = ["", "## Rights of the database roles", "", _LEGEND, ""]
    lines += [_row("table", *ROLES), _row(*["---"] * (len(ROLES) + 1))]
    for table in sorted(TABLES):
        rights = rights_of(table)
        lines.append(_row(table, *(_cell([right for right in rights if right.role == role]) for role in ROLES)))
    return lines


_LEGEND = (
    "S reads, I adds, U changes, D removes, N draws a number; with an asterisk on some columns only. Tables of the "
    "public site are open to login and staff, and to viewers for reading."
)
_LETTERS = {"SELECT": "S", "INSERT": "I", "UPDATE": "U", "DELETE": "D", NUMBER: "N"}


def _cell(rights: list[Right]) -> str:
    return " ".join(
        "".join(_LETTERS[name] for name in right.rights) + ("*" if right.columns else "") for right in rights
    )


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
