"""Keys have a wall too, guests that are there get theirs, and customers may claim what guests wrote."""

from django.db import migrations

from portal.tenancy import constraints
from portal.tenancy.keys import hash_of_words

KIND = "guest"


def make_keys_of_guests(apps, schema_editor):
    """Before the wall of keys stands; the wall of accounts lets the owner look for as long as this takes."""
    Account, Key = apps.get_model("portal", "Account"), apps.get_model("portal", "Key")
    schema_editor.execute("ALTER TABLE portal_account NO FORCE ROW LEVEL SECURITY")
    guests = list(Account.objects.exclude(contact_email="").values_list("pk", "contact_email"))
    schema_editor.execute("ALTER TABLE portal_account FORCE ROW LEVEL SECURITY")
    Key.objects.bulk_create(
        [Key(hash=hash_of_words(KIND, email), kind=KIND, account_id=pk, object_id=pk) for pk, email in guests]
    )


class Migration(migrations.Migration):
    dependencies = [
        ("portal", "0012_observers"),
    ]

    operations = [
        migrations.RunPython(make_keys_of_guests, migrations.RunPython.noop),
        migrations.RemoveConstraint(model_name="account", name="account_wall"),
        migrations.AddConstraint(
            model_name="account",
            constraint=constraints.RowLevelSecurity(
                account="id",
                found_outside=False,
                name="account_wall",
                open_to_inserts=False,
                person="",
                tenant_leaves="contact_email = ''",
                tenant_may_add_hidden=False,
                tenant_only_if="",
            ),
        ),
        migrations.AddConstraint(
            model_name="key",
            constraint=constraints.RowLevelSecurity(
                account="account_id",
                found_outside=True,
                name="key_wall",
                open_to_inserts=False,
                person="",
                tenant_leaves="",
                tenant_may_add_hidden=False,
                tenant_only_if="",
            ),
        ),
    ]
