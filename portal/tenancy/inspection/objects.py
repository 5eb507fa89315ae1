"""What stands beside tables and can lead past a wall: functions, views, rules; and what guards the log."""

import re
from collections.abc import Iterator

from django.db.backends.utils import CursorWrapper
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations import RunSQL
from django.db.migrations.operations.base import Operation

from .catalogue import rows

#: functions that work with their owner's rights on purpose, by name, with the reason
DEFINERS: dict[str, str] = {}

#: what an extension brought is not ours
_DEFINERS = """
SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog', 'information_schema')
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') ORDER BY 1
"""
_VIEWS = """
SELECT c.relname, c.relkind::text, coalesce('security_invoker=true' = ANY(c.reloptions), false)
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('v', 'm', 'f') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e') ORDER BY 1
"""
_RULES = "SELECT tablename, rulename FROM pg_rules WHERE schemaname = 'public' ORDER BY 1, 2"
_TRIGGERS = """
SELECT c.relname, t.tgname, t.tgenabled::text, pg_get_triggerdef(t.oid), p.proname, p.prosrc
FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
WHERE NOT t.tgisinternal ORDER BY 1, 2
"""
_STATEMENT = re.compile(
    r"(?P<trigger>CREATE (?:CONSTRAINT )?TRIGGER (?P<name>\w+) .*? ON (?P<table>\w+)\b.*?;)"
    r"|(?P<gone>DROP TRIGGER (?:IF EXISTS )?(?P<gone_name>\w+) ON (?P<gone_table>\w+))"
    r"|(?P<function>CREATE (?:OR REPLACE )?FUNCTION (?P<function_name>\w+)\s*\(.*?"
    r"\$(?P<tag>\w*)\$(?P<body>.*?)\$(?P=tag)\$)",
    re.DOTALL,
)


def differences(cursor: CursorWrapper) -> Iterator[str]:
    """Objects that pass row-level security, and triggers that are not as migrations made them."""
    for (name,) in rows(cursor, _DEFINERS):
        if name not in DEFINERS:
            yield f"function {name}: works with the rights of its owner (SECURITY DEFINER)"
    for name, kind, is_invoker in rows(cursor, _VIEWS):
        if kind == "m":
            yield f"materialised view {name}: has no row-level security"
        elif kind == "f":
            yield f"foreign table {name}: has no row-level security"
        elif not is_invoker:
            yield f"view {name}: reads with the rights of its owner (no security_invoker)"
    for table, name in rows(cursor, _RULES):
        yield f"{table}: rule {name} rewrites what is asked"
    yield from _trigger_differences(cursor)


def _trigger_differences(cursor: CursorWrapper) -> Iterator[str]:
    wanted, bodies = _made_by_migrations()
    found = {(table, name): rest for table, name, *rest in rows(cursor, _TRIGGERS)}
    yield from (f"{table}: trigger {name} is missing" for table, name in sorted(wanted.keys() - found.keys()))
    yield from (f"{table}: trigger {name} is made by no migration" for table, name in sorted(found.keys() - wanted))
    for table, name in sorted(found.keys() & wanted):
        enabled, text, function, body = found[table, name]
        if enabled not in ("O", "A"):
            yield f"{table}: trigger {name} is switched off"
        if _words(text) != _words(wanted[table, name]):
            yield f"{table}: trigger {name} is {text}"
        if body.split() != bodies.get(function, "").split():
            yield f"{table}: trigger {name} calls {function}, which does something else than its migration says"


def _made_by_migrations() -> tuple[dict[tuple[str, str], str], dict[str, str]]:
    """The triggers by table and name, and the bodies of functions, as the SQL of all migrations leaves them."""
    triggers, bodies = {}, {}
    for text in _sql_of_migrations():
        for found in _STATEMENT.finditer(text):
            if found["trigger"]:
                triggers[found["table"], found["name"]] = found["trigger"]
            elif found["gone"]:
                triggers.pop((found["gone_table"], found["gone_name"]), None)
            else:
                bodies[found["function_name"]] = found["body"]
    return triggers, bodies


def _sql_of_migrations() -> Iterator[str]:
    """The SQL that migrations run, in their order."""
    graph = MigrationLoader(None).graph
    seen = dict.fromkeys(node for leaf in graph.leaf_nodes() for node in graph.forwards_plan(leaf))
    for node in seen:
        for operation in graph.nodes[node].operations:
            yield from _sql_of(operation)


def _sql_of(operation: Operation) -> Iterator[str]:
    for inner in getattr(operation, "database_operations", ()):
        yield from _sql_of(inner)
    if isinstance(operation, RunSQL):
        statements = [operation.sql] if isinstance(operation.sql, str) else operation.sql
        yield from (part if isinstance(part, str) else part[0] for part in statements)


def _words(text: str) -> list[str]:
    """A trigger's words whatever their order: PostgreSQL names the commands of one in an order of its own."""
    return sorted(word for word in re.findall(r"\w+", text.lower()) if word != "public")
