"""Reviews, with indexes for the words that the moderation queue is searched by."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models import Q

_LANGUAGES = [("en", "English"), ("de", "German"), ("fr", "French"), ("it", "Italian")]
_STATES = [("waiting", "Waiting"), ("published", "Published"), ("refused", "Refused")]

# Django writes `icontains` as UPPER(x) LIKE UPPER('%…%').
_WORDS = """
CREATE INDEX review_text_words ON portal_review USING gin (upper(text::text) gin_trgm_ops);
CREATE INDEX review_author_words ON portal_review USING gin (upper(author::text) gin_trgm_ops);
"""
_WORDS_AWAY = "DROP INDEX review_text_words, review_author_words;"


class Migration(migrations.Migration):
    dependencies = [
        ("portal", "0005_enquiries"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Review",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("author", models.CharField(max_length=60, verbose_name="author")),
                ("place", models.CharField(blank=True, max_length=80, verbose_name="place")),
                ("rating", models.PositiveSmallIntegerField(verbose_name="stars")),
                ("text", models.CharField(max_length=1200, verbose_name="review")),
                ("language", models.CharField(choices=_LANGUAGES, max_length=5, verbose_name="language")),
                ("happened_on", models.DateField(verbose_name="day of the work")),
                ("submitted_at", models.DateTimeField(verbose_name="received")),
                (
                    "state",
                    models.CharField(choices=_STATES, default="waiting", max_length=10, verbose_name="state"),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True, verbose_name="decided")),
                ("reason", models.CharField(blank=True, max_length=400, verbose_name="reason for the refusal")),
                ("reply", models.CharField(blank=True, max_length=1200, verbose_name="our answer")),
                (
                    "branch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="portal.branch",
                        verbose_name="branch",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="decided by",
                    ),
                ),
                (
                    "service_type",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="portal.servicetype",
                        verbose_name="service",
                    ),
                ),
            ],
            options={
                "verbose_name": "review",
                "verbose_name_plural": "reviews",
                "indexes": [
                    models.Index(fields=["state", "submitted_at"], name="review_queue"),
                    models.Index(
                        condition=Q(state="published"),
                        fields=["service_type", "-happened_on"],
                        include=("rating",),
                        name="review_of_service",
                    ),
                    models.Index(
                        condition=Q(state="published"),
                        fields=["branch", "-happened_on"],
                        include=("rating",),
                        name="review_of_branch",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(condition=Q(rating__range=(1, 5)), name="review_has_one_to_five_stars"),
                    models.CheckConstraint(
                        condition=Q(state__in=["waiting", "published", "refused"]), name="review_state_known"
                    ),
                    models.CheckConstraint(
                        condition=Q(decided_at__isnull=True, state="waiting")
                        | (~Q(state="waiting") & Q(decided_at__isnull=False)),
                        name="review_decision_has_time",
                    ),
                    models.CheckConstraint(
                        condition=~Q(state="refused") | ~Q(reason=""), name="review_refusal_has_reason"
                    ),
                ],
            },
        ),
        migrations.RunSQL(_WORDS, _WORDS_AWAY),
    ]
