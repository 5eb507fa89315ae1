"""Of what people sign in with, the login of the customers' web reaches what belongs to customers."""

from django.db import migrations

from portal.tenancy.people import SIGN_IN_POLICIES, SIGN_IN_TABLES, sign_in_wall_sql

AWAY = [
    statement
    for table in SIGN_IN_TABLES
    for statement in (
        *(f"DROP POLICY {name} ON {table}" for name in SIGN_IN_POLICIES),
        f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY",
    )
]


class Migration(migrations.Migration):
    dependencies = [
        ("portal", "0018_events_about_people"),
        ("identity", "0005_staff_sessions"),
        ("account", "0001_initial"),
        ("mfa", "0001_initial"),
        ("usersessions", "0001_initial"),
    ]
    operations = [
        migrations.RunSQL(sign_in_wall_sql(), AWAY),
    ]
