"""Do links between rows of accounts stay within one account?"""

from collections.abc import Iterator

from django.apps import apps
from django.db.backends.utils import CursorWrapper

from ..constraints import SameAccount
from ..models import AccountOwned
from .catalogue import rows, walled_models

_CONSTRAINTS = """
SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint
WHERE conrelid = to_regclass(%s) AND contype = 'f'
"""
_PLAIN_LINKS = """
SELECT c.conrelid::regclass::text, a.attname, c.confrelid::regclass::text FROM pg_constraint c
JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
WHERE c.contype = 'f' AND cardinality(c.conkey) = 1
  AND c.conrelid::regclass::text = ANY(%s) AND c.confrelid::regclass::text = ANY(%s)
ORDER BY 1, 2
"""
_UNIQUE = """
SELECT EXISTS (
    SELECT FROM pg_index i WHERE i.indrelid = to_regclass(%s) AND i.indisunique AND i.indisvalid AND i.indpred IS NULL
    AND (SELECT array_agg(a.attname::text ORDER BY a.attname) FROM pg_attribute a
         WHERE a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey)) = ARRAY['account_id', 'id'])
"""


def differences(cursor: CursorWrapper) -> Iterator[str]:
    """Composite foreign keys that are missing or altered, and plain ones that could cross to another account."""
    held, targets = set(), set()
    for model, constraint in _declared():
        table, field = model._meta.db_table, model._meta.get_field(constraint.field)
        held.add((table, field.column))
        target = field.related_model._meta.db_table
        targets.add(target)
        found = dict(rows(cursor, _CONSTRAINTS, table))  # one that was not tried on older rows says NOT VALID
        wanted = (
            f"FOREIGN KEY (account_id, {field.column}) REFERENCES {target}(account_id, id) "
            "DEFERRABLE INITIALLY DEFERRED"
        )
        if constraint.name not in found:
            yield f"{table}: the composite foreign key {constraint.name} is missing"
        elif found[constraint.name] != wanted:
            yield f"{table}: {constraint.name} is {found[constraint.name]} instead of {wanted}"
    for table in sorted(targets):
        if rows(cursor, _UNIQUE, table) != [(True,)]:
            yield f"{table}: no unique constraint over account and id"
    yield from _crossing(cursor, held)


def _declared() -> list[tuple]:
    return [
        (model, constraint)
        for model in apps.get_models(include_auto_created=True)
        for constraint in model._meta.constraints
        if isinstance(constraint, SameAccount)
    ]


def _crossing(cursor: CursorWrapper, held: set[tuple[str, str]]) -> Iterator[str]:
    """Foreign keys of one column are checked past row-level security."""
    owned = [table for table, (model, _) in walled_models().items() if issubclass(model, AccountOwned)]
    for table, column, target in rows(cursor, _PLAIN_LINKS, owned, owned):
        if (table, column) not in held:
            yield f"{table}: {column} may point at a row of another account of {target}; declare SameAccount"
