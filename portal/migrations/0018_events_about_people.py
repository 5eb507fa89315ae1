"""An index of whom events are about: what was done to somebody, beside what they did.

Most events are about no person and cost it nothing: CASE looks at the verb before it reads the payload, and NULL is
not kept. The expression is repeated in `portal/events/models.py`, where queries take it from.
"""

from django.db import migrations

INDEX = """
CREATE INDEX event_whom ON portal_event ((
    CASE WHEN verb ^@ 'person.' OR verb ^@ 'staff.' THEN payload::jsonb #>> '{object,1}'
         WHEN verb ^@ 'member.' THEN payload::jsonb #>> '{data,user}' END
), id) WHERE (
    CASE WHEN verb ^@ 'person.' OR verb ^@ 'staff.' THEN payload::jsonb #>> '{object,1}'
         WHEN verb ^@ 'member.' THEN payload::jsonb #>> '{data,user}' END
) IS NOT NULL;
"""
AWAY = "DROP INDEX event_whom;"


class Migration(migrations.Migration):
    dependencies = [("portal", "0017_mail_choices")]
    operations = [migrations.RunSQL(INDEX, AWAY)]
