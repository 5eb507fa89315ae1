"""Keys have a wall too, guests and forms that are there get theirs, and customers may claim what guests wrote."""

from datetime import timedelta

from django.db import migrations
from django.utils import timezone

from portal.tenancy import constraints
from portal.tenancy.keys import hash_of_words

GUEST, SENT_FORM, KEPT = "guest", "sent form", timedelta(days=7)
_WALLED = ("portal_account", "portal_servicerequest")


def make_keys(apps, schema_editor):
    """Before the wall of keys stands; the other walls let the owner look for as long as this takes."""
    Account, Request = apps.get_model("portal", "Account"), apps.get_model("portal", "ServiceRequest")
    Key = apps.get_model("portal", "Key")
    for table in _WALLED:
        schema_editor.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")
    guests = Account.objects.exclude(contact_email="").only("contact_email")
    forms = Request.objects.filter(sent_key__isnull=False, created_at__gt=timezone.now() - KEPT)
    forms = forms.only("sent_key", "account_id", "created_at")
    keys = [
        Key(hash=hash_of_words(GUEST, guest.contact_email), kind=GUEST, account_id=guest.pk, object_id=guest.pk)
        for guest in guests
    ] + [
        Key(
            hash=hash_of_words(SENT_FORM, form.sent_key),
            kind=SENT_FORM,
            account_id=form.account_id,
            object_id=form.pk,
            until=form.created_at + KEPT,
        )
        for form in forms
    ]
    for table in _WALLED:
        schema_editor.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
    Key.objects.bulk_create(keys, batch_size=1000)


class Migration(migrations.Migration):
    dependencies = [
        ("portal", "0012_observers"),
    ]

    operations = [
        migrations.RunPython(make_keys, migrations.RunPython.noop),
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
