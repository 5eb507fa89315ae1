"""What people write through the contact form: accounts without people, requests that nobody signed in for."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("portal", "0004_branches"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="account",
            name="contact_email",
            field=models.EmailField(blank=True, editable=False, max_length=254, verbose_name="e-mail address"),
        ),
        migrations.AddField(
            model_name="servicerequest",
            name="channel",
            field=models.CharField(
                choices=[("portal", "Customer portal"), ("web_form", "Contact form")],
                default="portal",
                max_length=10,
                verbose_name="came by",
            ),
        ),
        migrations.AddField(
            model_name="servicerequest",
            name="requester_phone",
            field=models.CharField(blank=True, max_length=32, verbose_name="phone number"),
        ),
        migrations.AddField(
            model_name="servicerequest",
            name="sent_key",
            field=models.CharField(editable=False, max_length=43, null=True, unique=True),
        ),
        migrations.AlterField(
            model_name="message",
            name="author",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AlterField(
            model_name="servicerequest",
            name="requester",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="requested by",
            ),
        ),
        migrations.AddConstraint(
            model_name="account",
            constraint=models.UniqueConstraint(
                condition=models.Q(("contact_email", ""), _negated=True),
                fields=("contact_email",),
                name="one_guest_per_address",
            ),
        ),
    ]
