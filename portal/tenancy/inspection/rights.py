"""Are the rights in the database those of the list, by role, table and column?"""

from collections.abc import Iterator

from django.db.backends.utils import CursorWrapper

from .. import grants
from ..rights import ADD, NUMBER
from .catalogue import rows

Given = set[tuple[str, str, str, str]]
"""Relation, role, right, column ('' for all of them)."""

_BACKUP = "portal_backup"
_RELATIONS = """
SELECT relname, relkind::text, relowner::regrole::text FROM pg_class
WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f', 'S') ORDER BY 1
"""
_GIVEN = """
SELECT c.relname, CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END, a.privilege_type, ''
FROM pg_class c, aclexplode(c.relacl) a
WHERE c.relnamespace = 'public'::regnamespace AND a.grantee <> c.relowner
UNION
SELECT c.relname, CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END, a.privilege_type, t.attname
FROM pg_class c JOIN pg_attribute t ON t.attrelid = c.oid, aclexplode(t.attacl) a
WHERE c.relnamespace = 'public'::regnamespace AND NOT t.attisdropped AND a.grantee <> c.relowner
"""
_SEQUENCES = """
SELECT t.relname, s.relname FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attname = 'id'
JOIN pg_class s ON s.oid = to_regclass(pg_get_serial_sequence(t.oid::regclass::text, 'id'))
WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p') AND NOT a.attisdropped
"""
_SCHEMA = """
SELECT CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END
FROM pg_namespace n, aclexplode(n.nspacl) a
WHERE n.nspname = 'public' AND a.privilege_type = 'CREATE' AND a.grantee NOT IN (n.nspowner, 'portal_owner'::regrole)
"""
_DEFAULTS = "SELECT defaclrole::regrole::text FROM pg_default_acl"


def differences(cursor: CursorWrapper) -> Iterator[str]:
    """Rights too many and too few, and tables that belong to somebody else than the owner."""
    relations = {name: (kind, owner) for name, kind, owner in rows(cursor, _RELATIONS)}
    for name, (_kind, owner) in relations.items():
        if owner != "portal_owner":
            yield f"{name}: belongs to {owner} instead of portal_owner"
    listed = {*grants.TABLES, *grants.site_tables()}
    for name, (kind, _owner) in relations.items():
        if kind in "rp" and name not in listed:
            yield f"{name}: stands in no list of rights (portal/tenancy/grants.py)"
    given = {row for row in rows(cursor, _GIVEN) if row[1] != _BACKUP}
    wanted = _wanted(relations.keys() & listed, dict(rows(cursor, _SEQUENCES)))
    yield from (f"{_named(right)}, which is not in the list" for right in sorted(given - wanted))
    yield from (f"{_named(right, has='lacks')}, which is in the list" for right in sorted(wanted - given))
    yield from (f"schema public: {who} may make tables in it" for (who,) in rows(cursor, _SCHEMA))
    yield from (f"new tables of {who} come with rights that no list gives" for (who,) in rows(cursor, _DEFAULTS))


def _wanted(tables: set[str], sequences: dict[str, str]) -> Given:
    wanted: Given = set()
    for table in tables:
        for right in grants.rights_of(table):
            for name in right.rights:
                if name != NUMBER:
                    wanted |= {(table, right.role, name, column) for column in right.columns or ("",)}
            if {ADD, NUMBER} & set(right.rights) and table in sequences:
                wanted.add((sequences[table], right.role, "USAGE", ""))
    return wanted


def _named(right: tuple[str, str, str, str], *, has: str = "has") -> str:
    relation, role, name, column = right
    return f"{relation}: {role} {has} {name}{f' of {column}' if column else ''}"
