"""Seals over the log: their table, which only grows, and a generation beside each event's transaction."""

from django.db import migrations, models

GENERATION = """
ALTER TABLE portal_event ADD COLUMN generation integer NOT NULL DEFAULT 1;
DROP INDEX event_xid;
CREATE INDEX event_xid ON portal_event (generation, xid, id);
"""
GENERATION_AWAY = """
DROP INDEX event_xid;
CREATE INDEX event_xid ON portal_event (xid, id);
ALTER TABLE portal_event DROP COLUMN generation;
"""

ONLY_GROWS = """
CREATE FUNCTION portal_seal_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'seals are only ever added' USING errcode = 'insufficient_privilege';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON portal_seal
    FOR EACH ROW EXECUTE FUNCTION portal_seal_guard();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON portal_seal
    FOR EACH STATEMENT EXECUTE FUNCTION portal_seal_guard();
"""
ONLY_GROWS_AWAY = """
DROP TRIGGER append_only ON portal_seal;
DROP TRIGGER append_only_truncate ON portal_seal;
DROP FUNCTION portal_seal_guard();
"""


class Migration(migrations.Migration):
    dependencies = [("portal", "0007_people")]
    operations = [
        migrations.CreateModel(
            name="Seal",
            fields=[
                ("number", models.BigIntegerField(primary_key=True, serialize=False)),
                ("generation", models.PositiveIntegerField(verbose_name="generation")),
                ("since", models.BigIntegerField(verbose_name="from transaction")),
                ("until", models.BigIntegerField(verbose_name="until transaction")),
                ("events", models.PositiveIntegerField(verbose_name="events")),
                ("strays", models.JSONField(default=list, verbose_name="events out of range")),
                ("leaves", models.CharField(max_length=64, verbose_name="hash of the events")),
                ("prev", models.CharField(max_length=64, verbose_name="hash of the seal before")),
                ("at", models.DateTimeField(verbose_name="time")),
                ("key", models.CharField(max_length=64, verbose_name="public key")),
                ("hash", models.CharField(max_length=64, verbose_name="hash")),
                ("signature", models.CharField(max_length=128, verbose_name="signature")),
            ],
            options={
                "verbose_name": "seal",
                "verbose_name_plural": "seals",
                "indexes": [models.Index(fields=["generation", "until"], name="seal_until")],
            },
        ),
        migrations.AddIndex(
            model_name="event",
            index=models.Index(fields=["at", "id"], name="event_at"),
        ),
        migrations.RunSQL(GENERATION, GENERATION_AWAY),
        migrations.RunSQL(ONLY_GROWS, ONLY_GROWS_AWAY),
    ]
