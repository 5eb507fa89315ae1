"""Everything that the database says about who may do what, as one text that can be compared.

`python -m tests.tenancy.golden_rights` writes it anew; read the difference before it is committed.
"""

import os
from itertools import groupby
from pathlib import Path

GOLDEN = Path(__file__).with_name("golden_rights.txt")
COMMAND = "python -m tests.tenancy.golden_rights"

_ROLES = """
SELECT rolname, rolcanlogin, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication
FROM pg_roles WHERE rolname ^@ 'portal_' ORDER BY 1
"""
_MEMBERS = """
SELECT member::regrole::text, roleid::regrole::text, inherit_option, set_option, admin_option
FROM pg_auth_members WHERE member::regrole::text ^@ 'portal_' ORDER BY 1, 2
"""
_WALLS = """
SELECT relname, relrowsecurity, relforcerowsecurity, relowner::regrole::text FROM pg_class
WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY relname
"""
_POLICIES = """
SELECT tablename, policyname, permissive, cmd, roles::text[], qual, with_check
FROM pg_policies ORDER BY tablename, policyname
"""
_GRANTS = """
SELECT relname, grantee, right_name, string_agg(attname, ', ' ORDER BY attnum) FROM (
    SELECT c.relname, a.grantee::regrole::text AS grantee, a.privilege_type AS right_name,
           NULL AS attname, 0 AS attnum
    FROM pg_class c, aclexplode(c.relacl) a
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm') AND a.grantee <> c.relowner
    UNION ALL
    SELECT c.relname, a.grantee::regrole::text, a.privilege_type, t.attname, t.attnum
    FROM pg_class c JOIN pg_attribute t ON t.attrelid = c.oid, aclexplode(t.attacl) a
    WHERE c.relnamespace = 'public'::regnamespace AND NOT t.attisdropped AND a.grantee <> c.relowner
) granted GROUP BY relname, grantee, right_name ORDER BY relname, grantee, right_name
"""
_SEQUENCES = """
SELECT c.relname,
       string_agg(a.grantee::regrole::text || ' ' || a.privilege_type, ', ' ORDER BY a.grantee::regrole::text)
FROM pg_class c, aclexplode(c.relacl) a
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'S' AND a.grantee <> c.relowner
GROUP BY c.relname ORDER BY c.relname
"""
_TRIGGERS = """
SELECT tgrelid::regclass::text, tgname, tgenabled::text, pg_get_triggerdef(oid) FROM pg_trigger
WHERE NOT tgisinternal ORDER BY 1, 2
"""
_RIGHTS = ("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER", "MAINTAIN")


def text_of(connection) -> str:
    """Roles, who may become whom, walls, policies, grants, sequences and triggers."""
    return "\n".join(
        [
            "# Roles: signs in, superuser, BYPASSRLS, creates databases, creates roles, replicates",
            *(_line(row) for row in _rows(connection, _ROLES)),
            "\n# Who may become whom: inherits, may set, may give on",
            *(_line(row) for row in _rows(connection, _MEMBERS)),
            "\n# Tables behind row-level security: enabled, forced, owner",
            *(_line(row) for row in _rows(connection, _WALLS) if row[1] or row[2]),
            "\n# Policies",
            *(_policy(row) for row in _rows(connection, _POLICIES)),
            "\n# Rights on tables, those with the same ones together",
            *_grants(_rows(connection, _GRANTS)),
            "\n# Rights on sequences, those with the same ones together",
            *_together((rights, name) for name, rights in _rows(connection, _SEQUENCES)),
            "\n# Triggers",
            *(_line(row) for row in _rows(connection, _TRIGGERS)),
            "",
        ]
    )


def _rows(connection, query: str) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(query)
        return cursor.fetchall()


def _line(row: tuple) -> str:
    return "  ".join({True: "yes", False: "no"}.get(cell, str(cell)) for cell in row)


def _policy(row: tuple) -> str:
    table, name, kind, command, roles, using, check = row
    using, check = (_readable(text) if text else "" for text in (using, check))
    conditions = [f"{word} {text}" for word, text in (("USING", using), ("CHECK", check)) if text]
    return f"{table}.{name}  {kind} {command} TO {', '.join(sorted(roles))}  {'  '.join(conditions)}"


def _readable(condition: str) -> str:
    """A condition in one line, with our two settings by their names."""
    setting = "(NULLIF(current_setting('app.{}_id'::text, true), ''::text))::bigint"
    for name in ("account", "user"):
        condition = condition.replace(setting.format(name), f"[current {name}]")
    return " ".join(condition.split())


def _grants(rows: list[tuple]) -> list[str]:
    rights_by_table = {}
    for table, several in groupby(rows, key=lambda row: row[0]):
        rights_by_table[table] = "\n".join(
            f"    {role}: {', '.join(_right(row) for row in sorted(of_role, key=lambda row: _RIGHTS.index(row[2])))}"
            for role, of_role in groupby(several, key=lambda row: row[1])
        )
    return _together((rights, table) for table, rights in rights_by_table.items())


def _right(row: tuple) -> str:
    _table, _role, right, columns = row
    return f"{right} ({columns})" if columns else right


def _together(pairs) -> list[str]:
    """One block for each set of rights, with the names that have it."""
    names_by_rights: dict[str, list[str]] = {}
    for rights, name in pairs:
        names_by_rights.setdefault(rights, []).append(name)
    blocks = [(sorted(names), rights) for rights, names in names_by_rights.items()]
    return [
        "\n".join([*names, rights if rights.startswith(" ") else f"    {rights}"]) for names, rights in sorted(blocks)
    ]


def _renew() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
    import django

    django.setup()
    from django.db import connection

    from tests import template_database

    connection.settings_dict["NAME"] = template_database.ensure()
    GOLDEN.write_text(text_of(connection))


if __name__ == "__main__":
    _renew()
