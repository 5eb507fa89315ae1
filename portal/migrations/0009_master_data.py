import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import portal.tenancy.constraints
import portal.tenancy.encrypted


class Migration(migrations.Migration):
    dependencies = [
        ("portal", "0008_seals"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="BankDetails",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("holder", portal.tenancy.encrypted.EncryptedField(verbose_name="account holder")),
                ("iban", portal.tenancy.encrypted.EncryptedField(verbose_name="IBAN")),
                ("bic", portal.tenancy.encrypted.EncryptedField(verbose_name="BIC")),
                ("changed_at", models.DateTimeField(verbose_name="since")),
            ],
            options={
                "verbose_name": "bank details",
                "verbose_name_plural": "bank details",
            },
        ),
        migrations.CreateModel(
            name="MasterDataChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "field",
                    models.CharField(
                        choices=[
                            ("legal_name", "Legal name"),
                            ("vat_id", "VAT ID"),
                            ("bank_details", "Bank details"),
                        ],
                        max_length=12,
                        verbose_name="what",
                    ),
                ),
                ("before", portal.tenancy.encrypted.EncryptedField(verbose_name="before")),
                ("after", portal.tenancy.encrypted.EncryptedField(verbose_name="after")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "Waits for a second person"),
                            ("approved", "Approved"),
                            ("refused", "Refused"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="open",
                        max_length=9,
                        verbose_name="state",
                    ),
                ),
                ("by_staff", models.BooleanField()),
                ("proposed_at", models.DateTimeField(verbose_name="proposed")),
                ("decided_by_staff", models.BooleanField(null=True)),
                ("decided_at", models.DateTimeField(null=True, verbose_name="decided")),
                ("reason", models.CharField(blank=True, max_length=500, verbose_name="reason")),
            ],
            options={
                "verbose_name": "change of master data",
                "verbose_name_plural": "changes of master data",
                "ordering": ["pk"],
            },
        ),
        migrations.AddField(
            model_name="account",
            name="billing_email",
            field=models.EmailField(blank=True, max_length=254, verbose_name="e-mail address for invoices"),
        ),
        migrations.AddField(
            model_name="account",
            name="billing_name",
            field=models.CharField(blank=True, max_length=200, verbose_name="billing contact"),
        ),
        migrations.AddField(
            model_name="account",
            name="kind",
            field=models.CharField(
                choices=[("person", "Private person"), ("organisation", "Organisation")],
                default="person",
                max_length=12,
                verbose_name="kind",
            ),
        ),
        migrations.AddField(
            model_name="account",
            name="parent",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="portal.account",
                verbose_name="parent account",
            ),
        ),
        migrations.AddField(
            model_name="account",
            name="second_factor",
            field=models.BooleanField(default=False, verbose_name="owners need a second factor"),
        ),
        migrations.AddField(
            model_name="account",
            name="time_zone",
            field=models.CharField(blank=True, max_length=40, verbose_name="time zone"),
        ),
        migrations.AddField(
            model_name="account",
            name="vat_id",
            field=models.CharField(blank=True, max_length=20, verbose_name="VAT ID"),
        ),
        migrations.AddField(
            model_name="account",
            name="vat_id_asked_at",
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="account",
            name="vat_id_exists",
            field=models.BooleanField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="address",
            name="is_home",
            field=models.BooleanField(default=False, editable=False),
        ),
        migrations.AddField(
            model_name="address",
            name="label",
            field=models.CharField(blank=True, max_length=80, verbose_name="name"),
        ),
        migrations.AlterField(
            model_name="notification",
            name="request",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="portal.servicerequest"
            ),
        ),
        migrations.AddConstraint(
            model_name="account",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["person", "organisation"])), name="account_kind_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="account",
            constraint=models.CheckConstraint(
                condition=models.Q(("parent", models.F("id")), _negated=True), name="account_is_not_its_own_parent"
            ),
        ),
        migrations.AddConstraint(
            model_name="address",
            constraint=models.UniqueConstraint(
                condition=models.Q(("is_home", True)), fields=("account",), name="one_home_per_account"
            ),
        ),
        migrations.AddField(
            model_name="bankdetails",
            name="account",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.account"
            ),
        ),
        migrations.AddField(
            model_name="masterdatachange",
            name="account",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.account"
            ),
        ),
        migrations.AddField(
            model_name="masterdatachange",
            name="decided_by",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="masterdatachange",
            name="proposed_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddConstraint(
            model_name="bankdetails",
            constraint=portal.tenancy.constraints.RowLevelSecurity(
                account="account",
                name="bank_details_wall",
                open_to_inserts=False,
                person="",
                tenant_may_add_hidden=False,
                tenant_only_if="",
            ),
        ),
        migrations.AddConstraint(
            model_name="bankdetails",
            constraint=models.UniqueConstraint(fields=("account",), name="one_bank_per_account"),
        ),
        migrations.AddIndex(
            model_name="masterdatachange",
            index=models.Index(condition=models.Q(("state", "open")), fields=["proposed_at"], name="changes_waiting"),
        ),
        migrations.AddConstraint(
            model_name="masterdatachange",
            constraint=portal.tenancy.constraints.RowLevelSecurity(
                account="account",
                name="master_data_change_wall",
                open_to_inserts=False,
                person="",
                tenant_may_add_hidden=False,
                tenant_only_if="",
            ),
        ),
        migrations.AddConstraint(
            model_name="masterdatachange",
            constraint=models.UniqueConstraint(fields=("account", "id"), name="master_data_change_of_account"),
        ),
        migrations.AddConstraint(
            model_name="masterdatachange",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "open")), fields=("account", "field"), name="one_open_change_per_field"
            ),
        ),
        migrations.AddConstraint(
            model_name="masterdatachange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state__in", ["approved", "refused"]), _negated=True),
                    models.Q(("decided_by", models.F("proposed_by")), _negated=True),
                    _connector="OR",
                ),
                name="a_second_person_decides",
            ),
        ),
        migrations.AddConstraint(
            model_name="masterdatachange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("decided_at__isnull", True), ("decided_by__isnull", True), ("state", "open")),
                    models.Q(
                        models.Q(("state", "open"), _negated=True),
                        ("decided_at__isnull", False),
                        ("decided_by__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="open_changes_are_undecided",
            ),
        ),
        migrations.AddConstraint(
            model_name="masterdatachange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "refused"), _negated=True),
                    models.Q(("reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="a_refusal_has_a_reason",
            ),
        ),
    ]
