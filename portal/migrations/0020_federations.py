import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import portal.tenancy.constraints
import portal.tenancy.encrypted


class Migration(migrations.Migration):
    dependencies = [
        ("portal", "0019_walls_of_sign_in"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Federation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(editable=False, max_length=40, unique=True)),
                ("domain", models.CharField(max_length=253, verbose_name="e-mail domain")),
                ("issuer", models.URLField(verbose_name="issuer")),
                ("client_id", models.CharField(max_length=255, verbose_name="client ID")),
                ("client_secret", portal.tenancy.encrypted.EncryptedField(verbose_name="client secret")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("owner", "Owner"),
                            ("delegated", "Delegated"),
                            ("partner", "Partner"),
                            ("auditor", "Auditor"),
                        ],
                        default="delegated",
                        max_length=10,
                        verbose_name="role of newcomers",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("waiting", "Waits for proof"), ("proven", "Proven"), ("refused", "Refused")],
                        default="waiting",
                        max_length=8,
                        verbose_name="state",
                    ),
                ),
                ("challenge", models.CharField(editable=False, max_length=64)),
                ("asked_at", models.DateTimeField(editable=False, null=True)),
                (
                    "finding",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", ""),
                            ("missing", "There is no such record yet."),
                            ("other", "There is a record, but its value is another one."),
                            ("away", "The name servers of the domain did not answer."),
                            ("taken", "The domain is in use elsewhere."),
                        ],
                        default="",
                        max_length=8,
                    ),
                ),
                ("proven_at", models.DateTimeField(editable=False, null=True, verbose_name="proven")),
                ("reason", models.CharField(blank=True, max_length=500, verbose_name="reason")),
                ("added_at", models.DateTimeField(verbose_name="added")),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="portal.account"
                    ),
                ),
                (
                    "proven_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="proven by",
                    ),
                ),
            ],
            options={
                "verbose_name": "company sign-in",
                "verbose_name_plural": "company sign-ins",
                "ordering": ["domain", "pk"],
                "constraints": [
                    portal.tenancy.constraints.RowLevelSecurity(
                        account="account",
                        found_outside=False,
                        name="federation_wall",
                        open_to_inserts=False,
                        person="",
                        tenant_leaves="",
                        tenant_may_add_hidden=False,
                        tenant_only_if="",
                    ),
                    models.UniqueConstraint(fields=("account", "id"), name="federation_of_account"),
                    models.UniqueConstraint(fields=("account", "domain"), name="one_federation_per_domain"),
                    models.UniqueConstraint(
                        condition=models.Q(("state", "proven")), fields=("domain",), name="a_domain_is_proven_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "proven"), _negated=True),
                            ("proven_at__isnull", False),
                            _connector="OR",
                        ),
                        name="proven_federations_have_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "refused"), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="refused_federations_have_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("role__in", ("delegated", "auditor"))),
                        name="nobody_is_federated_as_owner",
                    ),
                ],
            },
        ),
    ]
