"""Indexes for what the desk searches by: words in names and subjects, and who did what from where.

Django writes `icontains` as UPPER(x) LIKE UPPER('%…%'), so the trigram indexes are over UPPER(x). The event
log gets two small ones: by IP address, and one that holds failed sign-ins only, the events without a person.
"""

from django.db import migrations

INDEXES = """
CREATE INDEX request_subject_words ON portal_servicerequest USING gin (upper(subject::text) gin_trgm_ops);
CREATE INDEX account_name_words ON portal_account USING gin (upper(name::text) gin_trgm_ops);
CREATE INDEX account_phone_digits ON portal_account USING gin (phone gin_trgm_ops);
CREATE INDEX person_email_words ON identity_user USING gin (upper(email::text) gin_trgm_ops);
CREATE INDEX person_first_name_words ON identity_user USING gin (upper(first_name::text) gin_trgm_ops);
CREATE INDEX person_last_name_words ON identity_user USING gin (upper(last_name::text) gin_trgm_ops);
CREATE INDEX event_ip ON portal_event ((personal ->> 'ip'), id);
CREATE INDEX event_failed_sign_in ON portal_event (id) WHERE verb = 'person.sign_in_failed';
CREATE INDEX event_verb ON portal_event (verb, id);
"""
AWAY = """
DROP INDEX request_subject_words, account_name_words, account_phone_digits, person_email_words,
    person_first_name_words, person_last_name_words, event_ip, event_failed_sign_in, event_verb;
"""


class Migration(migrations.Migration):
    dependencies = [("portal", "0002_walls_and_log"), ("identity", "0001_initial")]
    operations = [migrations.RunSQL(INDEXES, AWAY)]
