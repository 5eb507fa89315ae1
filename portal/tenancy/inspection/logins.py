"""Can the logins and roles do no more than they are for?"""

from collections.abc import Iterator

from django.conf import settings
from django.db.backends.utils import CursorWrapper

from ..rights import LOGIN, OBSERVER, STAFF, TENANT, VIEWER, WEB
from .catalogue import rows

OWNER, BACKUP = "portal_owner", "portal_backup"
_CONTEXTS = (TENANT, OBSERVER, STAFF, VIEWER)
#: role -> what it may be, of those that follow
_MAY: dict[str, set[str]] = {
    OWNER: {"signs in", "creates databases"},
    LOGIN: {"signs in"},
    WEB: {"signs in"},
    BACKUP: {"signs in", "has BYPASSRLS"},
    **{role: set() for role in _CONTEXTS},
}
_POWERS = ("signs in", "is a superuser", "has BYPASSRLS", "creates databases", "creates roles", "replicates")
#: who may become whom, without inheriting anything
_MEMBERS = {
    *((login, context) for login in (LOGIN, OWNER) for context in _CONTEXTS),
    (WEB, TENANT),
}
#: the backup reads everything, and whoever owns a database is its owner
_BY_NATURE = {(BACKUP, "pg_read_all_data"), (OWNER, "pg_database_owner")}
_ROLES = """
SELECT rolname, rolcanlogin, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication FROM pg_roles
WHERE rolname ^@ 'portal_' OR rolname = %s ORDER BY 1
"""
_INHERITED = """
SELECT r.rolname, p.rolname FROM pg_roles r JOIN pg_roles p ON p.oid <> r.oid AND pg_has_role(r.oid, p.oid, 'USAGE')
WHERE (r.rolname ^@ 'portal_' OR r.rolname = %s) AND NOT r.rolsuper ORDER BY 1, 2
"""
_BECOMES = """
SELECT r.rolname, p.rolname FROM pg_roles r JOIN pg_roles p ON p.oid <> r.oid AND pg_has_role(r.oid, p.oid, 'SET')
WHERE (r.rolname ^@ 'portal_' OR r.rolname = %s) AND NOT r.rolsuper ORDER BY 1, 2
"""


def differences(cursor: CursorWrapper) -> Iterator[str]:
    """Roles that are missing or too powerful, those that inherit another, and those that may become too much."""
    used = settings.DATABASES["default"]["USER"]
    found = {name: powers for name, *powers in rows(cursor, _ROLES, used)}
    yield from (f"role {name}: is missing (site/config/database_roles.sql)" for name in sorted(_MAY.keys() - found))
    for name, powers in found.items():
        may = _MAY.get(name, _MAY[LOGIN])
        for power, has in zip(_POWERS, powers, strict=True):
            if has and power not in may:
                yield f"role {name}: {power}"
            if power == "signs in" and power in may and not has:
                yield f"role {name}: cannot sign in"
    for name, other in rows(cursor, _INHERITED, used):
        if (name, other) not in _BY_NATURE:
            yield f"role {name}: inherits {other}, whose policies it passes without a context"
    becomes = set(rows(cursor, _BECOMES, used)) - _BY_NATURE
    allowed = _MEMBERS if used in _MAY else _MEMBERS | {(used, context) for context in _CONTEXTS}
    yield from (f"role {name}: may become {other}" for name, other in sorted(becomes - allowed))
    yield from (f"role {name}: cannot become {other}" for name, other in sorted(_MEMBERS - becomes))
