"""`manage.py check_rls` names each way in which a database differs from the walls that the code declares."""

from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db.backends.base.base import BaseDatabaseWrapper

from portal.requests.models import ServiceRequest
from portal.tenancy.constraints import RowLevelSecurity
from portal.tenancy.inspection import differences

from .logins import connected_as


@pytest.fixture
def superuser(django_db_setup, django_db_blocker) -> Iterator[BaseDatabaseWrapper]:
    """Works in the clone of this process and is stopped by nothing; what it does is rolled back."""
    with django_db_blocker.unblock(), connected_as("postgres") as connection:
        connection.set_autocommit(False)
        yield connection
        connection.rollback()


#: what somebody does in the database -> the sentence that names it
DIFFERENCES = {
    # walls
    "ALTER TABLE portal_message DISABLE ROW LEVEL SECURITY": "portal_message: row-level security is off",
    "ALTER TABLE portal_message NO FORCE ROW LEVEL SECURITY": (
        "portal_message: row-level security does not bind the owner"
    ),
    "ALTER TABLE identity_user DISABLE ROW LEVEL SECURITY": "identity_user: row-level security is off",
    "ALTER TABLE mfa_authenticator DISABLE ROW LEVEL SECURITY": "mfa_authenticator: row-level security is off",
    "CREATE TABLE portal_bill (id bigint, account_id bigint)": (
        "portal_bill: has an account and no wall; its model declares no RowLevelSecurity"
    ),
    "ALTER TABLE portal_jobrun ENABLE ROW LEVEL SECURITY": (
        "portal_jobrun: has row-level security or policies that no model declares"
    ),
    # policies
    "DROP POLICY tenant ON portal_address": "portal_address: policy tenant is missing",
    "CREATE POLICY helpful ON portal_address TO portal_tenant USING (true)": (
        "portal_address: policy helpful stands in no constraint"
    ),
    "ALTER POLICY tenant ON portal_address USING (true)": (
        "portal_address: policy tenant has another condition for reading: true instead of (account_id = "
    ),
    "ALTER POLICY tenant ON portal_address WITH CHECK (true)": (
        "portal_address: policy tenant has another condition for writing: true instead of (account_id = "
    ),
    "ALTER POLICY staff ON portal_address TO portal_staff, portal_tenant": (
        "portal_address: policy staff has another roles: portal_staff, portal_tenant instead of portal_staff"
    ),
    "DROP POLICY viewer ON portal_address; CREATE POLICY viewer ON portal_address TO portal_viewer USING (true)": (
        "portal_address: policy viewer has another command: ALL instead of SELECT"
    ),
    "ALTER POLICY customers ON identity_user USING (true)": (
        "identity_user: policy customers has another condition for reading: true instead of "
    ),
    "ALTER POLICY customers ON mfa_authenticator USING (true)": (
        "mfa_authenticator: policy customers has another condition for reading: true instead of "
    ),
    # links
    "ALTER TABLE portal_message DROP CONSTRAINT message_same_request": (
        "portal_message: the composite foreign key message_same_request is missing"
    ),
    "ALTER TABLE portal_message ALTER CONSTRAINT message_same_request NOT DEFERRABLE": (
        "portal_message: message_same_request is FOREIGN KEY (account_id, request_id) REFERENCES"
    ),
    (
        "ALTER TABLE portal_message DROP CONSTRAINT message_same_request, ADD CONSTRAINT message_same_request "
        "FOREIGN KEY (account_id, request_id) REFERENCES portal_servicerequest (account_id, id) "
        "DEFERRABLE INITIALLY DEFERRED NOT VALID"
    ): "portal_message: message_same_request is FOREIGN KEY",
    "ALTER TABLE portal_message DROP CONSTRAINT message_of_account CASCADE": (
        "portal_message: no unique constraint over account and id"
    ),
    "ALTER TABLE portal_address ADD COLUMN request_id bigint REFERENCES portal_servicerequest": (
        "portal_address: request_id may point at a row of another account of portal_servicerequest"
    ),
    # rights
    "GRANT DELETE ON portal_invitation TO portal_tenant": "portal_invitation: portal_tenant has DELETE, which is not",
    "GRANT SELECT ON portal_event TO portal_tenant": "portal_event: portal_tenant has SELECT, which is not in",
    "GRANT UPDATE (email) ON identity_user TO portal_tenant": "identity_user: portal_tenant has UPDATE of email",
    "GRANT SELECT ON portal_address TO PUBLIC": "portal_address: PUBLIC has SELECT, which is not in the list",
    "REVOKE SELECT ON portal_address FROM portal_tenant": "portal_address: portal_tenant lacks SELECT, which is in",
    "REVOKE SELECT (payload) ON portal_event FROM portal_tenant": "portal_event: portal_tenant lacks SELECT of",
    "GRANT UPDATE ON SEQUENCE portal_account_id_seq TO portal_tenant": (
        "portal_account_id_seq: portal_tenant has UPDATE, which is not in the list"
    ),
    "GRANT TRUNCATE ON portal_event TO portal_staff": "portal_event: portal_staff has TRUNCATE, which is not in",
    "CREATE TABLE forgotten (id bigint)": "forgotten: stands in no list of rights (portal/tenancy/grants.py)",
    "ALTER TABLE portal_jobrun OWNER TO portal_app": "portal_jobrun: belongs to portal_app instead of portal_owner",
    "GRANT CREATE ON SCHEMA public TO portal_app": "schema public: portal_app may make tables in it",
    "ALTER DEFAULT PRIVILEGES FOR ROLE portal_owner GRANT SELECT ON TABLES TO portal_tenant": (
        "new tables of portal_owner come with rights that no list gives"
    ),
    # the event log
    "DROP TRIGGER append_only ON portal_event": "portal_event: trigger append_only is missing",
    "ALTER TABLE portal_event DISABLE TRIGGER append_only": "portal_event: trigger append_only is switched off",
    "ALTER TABLE portal_event ENABLE REPLICA TRIGGER append_only": "portal_event: trigger append_only is switched",
    (
        "CREATE OR REPLACE FUNCTION portal_event_guard() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END'"
    ): "portal_event: trigger append_only calls portal_event_guard, which does something else",
    (
        "DROP TRIGGER append_only ON portal_event; CREATE TRIGGER append_only BEFORE DELETE ON portal_event "
        "FOR EACH ROW EXECUTE FUNCTION portal_event_guard()"
    ): "portal_event: trigger append_only is CREATE TRIGGER append_only BEFORE DELETE ON public.portal_event",
    (
        "CREATE TRIGGER spy AFTER INSERT ON portal_message FOR EACH ROW "
        "EXECUTE FUNCTION suppress_redundant_updates_trigger()"
    ): "portal_message: trigger spy is made by no migration",
    # what stands beside tables
    "CREATE FUNCTION peek() RETURNS bigint SECURITY DEFINER LANGUAGE sql AS 'SELECT count(*) FROM portal_message'": (
        "function peek: works with the rights of its owner (SECURITY DEFINER)"
    ),
    "CREATE VIEW every_message AS SELECT * FROM portal_message": (
        "view every_message: reads with the rights of its owner (no security_invoker)"
    ),
    "CREATE MATERIALIZED VIEW kept AS SELECT * FROM portal_message": (
        "materialised view kept: has no row-level security"
    ),
    "CREATE RULE quiet AS ON DELETE TO portal_address DO INSTEAD NOTHING": (
        "portal_address: rule quiet rewrites what is asked"
    ),
    # roles
    "ALTER ROLE portal_app SUPERUSER": "role portal_app: is a superuser",
    "ALTER ROLE portal_web SUPERUSER": "role portal_web: is a superuser",
    "ALTER ROLE portal_app BYPASSRLS": "role portal_app: has BYPASSRLS",
    "ALTER ROLE portal_web BYPASSRLS": "role portal_web: has BYPASSRLS",
    "ALTER ROLE portal_owner BYPASSRLS": "role portal_owner: has BYPASSRLS",
    "ALTER ROLE portal_staff LOGIN": "role portal_staff: signs in",
    "ALTER ROLE portal_web NOLOGIN": "role portal_web: cannot sign in",
    "ALTER ROLE portal_web CREATEROLE": "role portal_web: creates roles",
    "GRANT portal_staff TO portal_app WITH INHERIT TRUE": (
        "role portal_app: inherits portal_staff, whose policies it passes without a context"
    ),
    "GRANT portal_tenant TO portal_web WITH INHERIT TRUE": (
        "role portal_web: inherits portal_tenant, whose policies it passes without a context"
    ),
    "CREATE ROLE friends; GRANT portal_viewer TO friends; GRANT friends TO portal_web WITH INHERIT TRUE": (
        "role portal_web: inherits portal_viewer, whose policies it passes without a context"
    ),
    "GRANT portal_staff TO portal_web WITH INHERIT FALSE, SET TRUE": "role portal_web: may become portal_staff",
    "REVOKE portal_viewer FROM portal_app": "role portal_app: cannot become portal_viewer",
}


@pytest.mark.parametrize(("statements", "sentence"), DIFFERENCES.items(), ids=DIFFERENCES)
def test_each_difference_is_named(superuser, statements, sentence):
    with superuser.cursor() as cursor:
        cursor.execute(statements)
    found = differences(superuser)
    assert [one for one in found if one.startswith(sentence)], found


def test_a_view_that_reads_with_the_rights_of_whoever_asks_is_none(superuser):
    with superuser.cursor() as cursor:
        cursor.execute("CREATE VIEW own WITH (security_invoker = true) AS SELECT id FROM portal_message")
        cursor.execute("ALTER VIEW own OWNER TO portal_owner")
    assert differences(superuser) == []


def test_a_model_that_forgets_its_wall_is_named(superuser, monkeypatch):
    others = [one for one in ServiceRequest._meta.constraints if not isinstance(one, RowLevelSecurity)]
    monkeypatch.setattr(ServiceRequest._meta, "constraints", others)
    assert "portal_servicerequest: has an account and no wall; its model declares no RowLevelSecurity" in differences(
        superuser
    )


def test_looking_leaves_the_database_as_it_was(superuser):
    with superuser.cursor() as cursor:
        cursor.execute("DROP POLICY tenant ON portal_address")
    assert differences(superuser) == differences(superuser) == ["portal_address: policy tenant is missing"]


def test_the_command_says_when_all_is_as_declared(own_database, capsys):
    call_command("check_rls")
    assert "tables are walled as the code says" in capsys.readouterr().out


def test_the_command_fails_with_every_difference(own_database):
    with connected_as("postgres") as connection, connection.cursor() as cursor:
        cursor.execute("ALTER TABLE portal_message DISABLE ROW LEVEL SECURITY")
        cursor.execute("GRANT DELETE ON portal_invitation TO portal_tenant")
    with pytest.raises(CommandError) as failed:
        call_command("check_rls")
    assert failed.value.returncode == 1
    assert str(failed.value).splitlines() == [
        "portal_message: row-level security is off",
        "portal_invitation: portal_tenant has DELETE, which is not in the list",
        "2 differences.",
    ]
