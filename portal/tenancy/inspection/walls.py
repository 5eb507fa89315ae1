"""Is row-level security on wherever it belongs, and are the policies those of the constraints?"""

from collections.abc import Iterator

from django.db.backends.utils import CursorWrapper

from .. import people
from .catalogue import quoted, rows, walled_models, walled_tables

_TABLES = """
SELECT c.relname, c.relrowsecurity, c.relforcerowsecurity, EXISTS (
    SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'account_id' AND NOT a.attisdropped
) FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY c.relname
"""
_POLICIES = """
SELECT policyname, permissive, cmd, array_to_string(ARRAY(SELECT unnest(roles)::text ORDER BY 1), ', '),
       coalesce(qual, ''), coalesce(with_check, '')
FROM pg_policies
WHERE tablename = %s AND schemaname = {schema}
"""
_PARTS = ("kind", "command", "roles", "condition for reading", "condition for writing")


def differences(cursor: CursorWrapper) -> Iterator[str]:
    """Tables without their wall, and policies that are not the declared ones."""
    declared = walled_tables()
    found = {name: states for name, *states in rows(cursor, _TABLES)}
    yield from (f"{table}: the table is missing" for table in sorted(declared - set(found)))
    for table, (enabled, forced, has_account) in found.items():
        if table in declared:
            if not enabled:
                yield f"{table}: row-level security is off"
            if not forced and table not in people.SIGN_IN_TABLES:
                yield f"{table}: row-level security does not bind the owner"
            yield from _policy_differences(cursor, table)
        elif has_account:
            yield f"{table}: has an account and no wall; its model declares no RowLevelSecurity"
        elif enabled or rows(cursor, _POLICIES.format(schema="'public'"), table):
            yield f"{table}: has row-level security or policies that no model declares"


def _policy_differences(cursor: CursorWrapper, table: str) -> Iterator[str]:
    stands = _by_name(rows(cursor, _POLICIES.format(schema="'public'"), table))
    declared = _declared(cursor, table)
    for name in sorted(declared.keys() - stands.keys()):
        yield f"{table}: policy {name} is missing"
    for name in sorted(stands.keys() - declared.keys()):
        yield f"{table}: policy {name} stands in no constraint"
    for name in sorted(declared.keys() & stands.keys()):
        for part, wanted, is_so in zip(_PARTS, declared[name], stands[name], strict=True):
            if wanted != is_so:
                yield f"{table}: policy {name} has another {part}: {is_so or 'none'} instead of {wanted or 'none'}"


def _by_name(found: list[tuple]) -> dict[str, tuple]:
    return {name: parts for name, *parts in found}


def _declared(cursor: CursorWrapper, table: str) -> dict[str, tuple]:
    """The policies of the code in PostgreSQL's own words, read from a temporary table that is like the real one."""
    cursor.execute("SAVEPOINT declared")
    try:
        cursor.execute(f"CREATE TEMPORARY TABLE {quoted(table)} (LIKE public.{quoted(table)})")
        for name, rule in _rules(table).items():
            cursor.execute(f"CREATE POLICY {quoted(name)} ON pg_temp.{quoted(table)} {rule}")
        schema = "(SELECT nspname FROM pg_namespace WHERE oid = pg_my_temp_schema())"
        return _by_name(rows(cursor, _POLICIES.format(schema=schema), table))
    finally:
        cursor.execute("ROLLBACK TO SAVEPOINT declared")


def _rules(table: str) -> dict[str, str]:
    if table == people.TABLE:
        return people.POLICIES
    if table in people.SIGN_IN_TABLES:
        return people.SIGN_IN_POLICIES
    model, constraint = walled_models()[table]
    return constraint.policies(model, quoted)
