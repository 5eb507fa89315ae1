"""Answers to "was this helpful?"."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cms_pages", "0005_missed_search"),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="HelpVote",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("helpful", models.BooleanField(verbose_name="helpful")),
                ("comment", models.TextField(blank=True, max_length=1000, verbose_name="what was missing")),
                ("at", models.DateTimeField(verbose_name="time")),
                (
                    "page",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="help_votes",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="page",
                    ),
                ),
            ],
            options={
                "verbose_name": "answer about a help article",
                "verbose_name_plural": "answers about help articles",
                "indexes": [models.Index(fields=["page", "-at"], name="help_vote_latest")],
            },
        ),
    ]
