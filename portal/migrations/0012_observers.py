"""The walls as they are now: with those who observe an account, and with the login of the customers' web.

The policies of every walled table are dropped and made again by today's code, so it may run on any state of them.
"""

from django.db import migrations

from portal.tenancy.constraints import RowLevelSecurity
from portal.tenancy.people import TABLE, wall_sql


def renew_walls(apps, schema_editor):
    for model in apps.get_models():
        for constraint in model._meta.constraints:
            if isinstance(constraint, RowLevelSecurity):
                _drop_policies(schema_editor, model._meta.db_table)
                schema_editor.execute(constraint.create_sql(model, schema_editor))
    _drop_policies(schema_editor, TABLE)
    for statement in wall_sql():
        schema_editor.execute(statement)


def _drop_policies(schema_editor, table: str) -> None:
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(
            "SELECT policyname FROM pg_policies WHERE schemaname = current_schema() AND tablename = %s", [table]
        )
        policies = [name for (name,) in cursor.fetchall()]
    quote = schema_editor.quote_name
    for policy in policies:
        schema_editor.execute(f"DROP POLICY {quote(policy)} ON {quote(table)}")


class Migration(migrations.Migration):
    dependencies = [
        ("portal", "0011_status_links"),
        ("identity", "0001_initial"),
    ]
    operations = [
        migrations.RunPython(renew_walls, migrations.RunPython.noop),
    ]
