"""What is wrong with the content, and when it was checked."""

import django.db.models.deletion
from django.db import migrations, models

_KINDS = [
    ("deleted_link", "Link to a page that is gone"),
    ("hidden_link", "Link to a page that is not published"),
    ("foreign_link", "Link to a page in another language"),
    ("gone_choice", "Chosen content that is gone"),
    ("closed_service", "Service that cannot be requested"),
    ("missing_file", "Missing file"),
    ("empty", "Empty content"),
    ("no_alt_text", "Picture without a description"),
    ("untranslated", "Not translated"),
    ("incomplete", "Translated in part"),
    ("outdated", "Translation out of date"),
    ("orphaned", "Page that nothing leads to"),
    ("stale", "Not looked after for a year"),
    ("no_description", "No text for search engines"),
]


def _key(to: str, **options) -> models.ForeignKey:
    return models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to=to, **options)


class Migration(migrations.Migration):
    dependencies = [
        ("cms_pages", "0006_help_vote"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name="HealthCheck",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("started_at", models.DateTimeField(verbose_name="started")),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="ended")),
                ("pages", models.PositiveIntegerField(default=0, verbose_name="pages")),
            ],
            options={
                "verbose_name": "check of the content",
                "verbose_name_plural": "checks of the content",
            },
        ),
        migrations.CreateModel(
            name="HealthFinding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("object_id", models.BigIntegerField()),
                ("title", models.CharField(max_length=255, verbose_name="title")),
                ("kind", models.CharField(choices=_KINDS, max_length=20, verbose_name="kind")),
                ("weight", models.PositiveSmallIntegerField(default=0)),
                ("words", models.JSONField(default=dict)),
                ("found_at", models.DateTimeField(verbose_name="found")),
                ("content_type", _key("contenttypes.contenttype")),
                ("locale", _key("wagtailcore.locale", verbose_name="language")),
            ],
            options={
                "verbose_name": "finding",
                "verbose_name_plural": "findings",
                "indexes": [
                    models.Index(fields=["content_type", "object_id"], name="health_finding_object"),
                    models.Index(fields=["weight", "title", "id"], name="health_finding_order"),
                    models.Index(fields=["kind", "locale"], name="health_finding_kind"),
                ],
            },
        ),
    ]
