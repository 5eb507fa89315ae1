"""What the database holds beyond constraints: the log only grows, people are walled, the queue has an index."""

from django.db import migrations

APPEND_ONLY = """
ALTER TABLE portal_event ADD COLUMN xid xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX event_xid ON portal_event (xid, id);
ALTER TABLE portal_event
    ADD CONSTRAINT event_leaf CHECK (leaf = sha256(convert_to(payload, 'UTF8'))),
    ADD CONSTRAINT event_columns_agree CHECK (
        (payload::jsonb ->> 'id')::uuid IS NOT DISTINCT FROM id
        AND (payload::jsonb ->> 'at')::timestamptz IS NOT DISTINCT FROM at
        AND payload::jsonb ->> 'verb' IS NOT DISTINCT FROM verb
        AND payload::jsonb ->> 'visibility' IS NOT DISTINCT FROM visibility
        AND (payload::jsonb ->> 'account')::bigint IS NOT DISTINCT FROM account_id
        AND (payload::jsonb ->> 'request')::bigint IS NOT DISTINCT FROM request_id
        AND (payload::jsonb ->> 'actor')::bigint IS NOT DISTINCT FROM actor_id
    );
CREATE FUNCTION portal_event_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF tg_op = 'UPDATE' AND new.personal IS NULL AND new.salt IS NULL
       AND (to_jsonb(new) - 'personal' - 'salt') = (to_jsonb(old) - 'personal' - 'salt') THEN
        RETURN new;
    END IF;
    RAISE EXCEPTION 'the event log only grows' USING errcode = 'insufficient_privilege';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON portal_event
    FOR EACH ROW EXECUTE FUNCTION portal_event_guard();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON portal_event
    FOR EACH STATEMENT EXECUTE FUNCTION portal_event_guard();
"""
APPEND_ONLY_AWAY = """
DROP TRIGGER append_only ON portal_event;
DROP TRIGGER append_only_truncate ON portal_event;
DROP FUNCTION portal_event_guard();
ALTER TABLE portal_event DROP CONSTRAINT event_leaf, DROP CONSTRAINT event_columns_agree, DROP COLUMN xid;
"""

# The login role signs people in; a customer's context sees the members of its own account and nobody else.
PEOPLE = """
ALTER TABLE identity_user ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY login ON identity_user TO portal_app USING (true) WITH CHECK (true);
CREATE POLICY staff ON identity_user TO portal_staff USING (true) WITH CHECK (true);
CREATE POLICY viewer ON identity_user TO portal_viewer
    USING (true) WITH CHECK (id = nullif(current_setting('app.user_id', true), '')::bigint);
CREATE POLICY tenant ON identity_user FOR SELECT TO portal_tenant USING (
    EXISTS (SELECT FROM portal_membership m WHERE m.user_id = identity_user.id
            AND m.account_id = nullif(current_setting('app.account_id', true), '')::bigint));
CREATE POLICY oneself ON identity_user FOR UPDATE TO portal_tenant
    USING (id = nullif(current_setting('app.user_id', true), '')::bigint)
    WITH CHECK (id = nullif(current_setting('app.user_id', true), '')::bigint);
"""
PEOPLE_AWAY = """
DROP POLICY login ON identity_user; DROP POLICY staff ON identity_user; DROP POLICY viewer ON identity_user;
DROP POLICY tenant ON identity_user; DROP POLICY oneself ON identity_user;
ALTER TABLE identity_user NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
"""

QUEUE = "CREATE INDEX ormq_next ON django_q_ormq (key, lock);"
QUEUE_AWAY = "DROP INDEX ormq_next;"


class Migration(migrations.Migration):
    dependencies = [
        ("portal", "0001_initial"),
        ("identity", "0001_initial"),
        ("django_q", "0019_alter_task_options_alter_ormq_key_alter_ormq_lock_and_more"),
    ]
    operations = [
        migrations.RunSQL(APPEND_ONLY, APPEND_ONLY_AWAY),
        migrations.RunSQL(PEOPLE, PEOPLE_AWAY),
        migrations.RunSQL(QUEUE, QUEUE_AWAY),
    ]
