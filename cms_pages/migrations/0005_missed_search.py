"""What the search needs: how PostgreSQL reads each language, indexes, and two tables.

Each configuration is PostgreSQL's own for the language with two dictionaries before the stems: the first drops
stop words while they still have their accents, the second takes the accents off. Words of plain letters need
neither. A configuration without stems is for what has no language.
"""

import django.contrib.postgres.indexes
from django.db import migrations, models

_LANGUAGES = {"en": "english", "de": "german", "fr": "french", "it": "italian"}

_CONFIGURATION = """
CREATE TEXT SEARCH DICTIONARY foyer_{code}_stop (TEMPLATE = pg_catalog.simple, STOPWORDS = {name}, ACCEPT = false);
CREATE TEXT SEARCH CONFIGURATION foyer_{code} (COPY = pg_catalog.{name});
ALTER TEXT SEARCH CONFIGURATION foyer_{code}
    ALTER MAPPING FOR hword, hword_part, word WITH foyer_{code}_stop, unaccent, {name}_stem;
"""
_ANY = """
CREATE TEXT SEARCH CONFIGURATION foyer_any (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION foyer_any ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;
"""
# Wagtail asks title and text as one; without this index it reads every page.
_WORDS = "CREATE INDEX search_title_and_body ON wagtailsearch_indexentry USING gin ((title || body));"

CREATE = "".join(_CONFIGURATION.format(code=code, name=name) for code, name in _LANGUAGES.items()) + _ANY + _WORDS
DROP = (
    "".join(
        f"DROP TEXT SEARCH CONFIGURATION foyer_{code}; DROP TEXT SEARCH DICTIONARY foyer_{code}_stop;"
        for code in _LANGUAGES
    )
    + "DROP TEXT SEARCH CONFIGURATION foyer_any; DROP INDEX search_title_and_body;"
)


class Migration(migrations.Migration):
    dependencies = [("cms_pages", "0004_page_material"), ("wagtailsearch", "0010_add_text_fields")]
    operations = [
        migrations.RunSQL(CREATE, DROP),
        migrations.CreateModel(
            name="MissedSearch",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "language",
                    models.CharField(
                        choices=[("en", "English"), ("de", "German"), ("fr", "French"), ("it", "Italian")],
                        max_length=10,
                        verbose_name="language",
                    ),
                ),
                ("words", models.CharField(max_length=80, verbose_name="words")),
                ("times", models.PositiveIntegerField(default=0, verbose_name="times")),
                ("last_at", models.DateTimeField(verbose_name="last searched")),
            ],
            options={
                "verbose_name": "search without results",
                "verbose_name_plural": "searches without results",
                "default_permissions": ("view",),
                "indexes": [models.Index(fields=["-times", "-last_at"], name="missed_search_often")],
                "constraints": [models.UniqueConstraint(fields=("language", "words"), name="missed_search_once")],
            },
        ),
        migrations.CreateModel(
            name="SearchWord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("language", models.CharField(max_length=10)),
                ("word", models.CharField(max_length=40)),
                ("plain", models.CharField(max_length=80)),
            ],
            options={
                "verbose_name": "word of the search",
                "verbose_name_plural": "words of the search",
                "default_permissions": (),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["plain"], name="search_word_likeness", opclasses=["gin_trgm_ops"]
                    )
                ],
                "constraints": [models.UniqueConstraint(fields=("language", "word"), name="search_word_once")],
            },
        ),
    ]
