"""Row-level security alone, by raw SQL as the login of the site: no filter of the application helps here."""

import pytest
from django.apps import apps
from django.db import DatabaseError, IntegrityError, ProgrammingError, connection

from portal.events.record import record
from portal.queue.actions import enqueue
from portal.tenancy.constraints import SameAccount
from portal.tenancy.contexts import (
    database_context,
    observer_context,
    person_context,
    staff_context,
    tenant_context,
    viewer_context,
)
from portal.tenancy.models import AccountOwned
from tests.factories import NOW

from .conftest import OWNED, WALLED

_ACCOUNT_COLUMN = {"portal_account": "id"}
#: rows of the account that its own people may not read
_HIDDEN = {
    "portal_event": "visibility = 'staff'",
    "portal_message": "visibility = 'staff'",
    "portal_document": "visibility = 'staff'",
}
#: what owners give and take back themselves
_TAKEN_BACK = (
    "portal_accountpermission",
    "portal_address",
    "portal_bankdetails",
    "portal_addresspermission",
    "portal_federation",
    "portal_key",
    "portal_requestpermission",
    "portal_share",
    "portal_membership",
)
_SAME_ACCOUNT = [
    (model, constraint)
    for model in apps.get_models()
    for constraint in model._meta.constraints
    if isinstance(constraint, SameAccount)
]


def _account_of(table: str) -> str:
    return _ACCOUNT_COLUMN.get(table, "account_id")


def _readable(table: str) -> bool:
    """Whether customers may read the table at all: the outbox is for the worker."""
    return table != "portal_outbox"


def _unless_denied(sql, statement: str, *parameters) -> list[tuple] | str:
    """What the statement gives, or that it may not be said at all."""
    try:
        return sql(statement, *parameters)
    except ProgrammingError as error:
        return "permission denied" if "permission denied" in str(error) else str(error)


@pytest.mark.parametrize("table", [table for table in WALLED if table != "portal_key"])
def test_the_login_sees_no_row_without_a_context(neighbours, sql, table):
    assert _unless_denied(sql, f"SELECT count(*) FROM {table}") in ([(0,)], "permission denied")


@pytest.mark.parametrize("table", WALLED)
def test_a_tenant_role_without_an_account_sees_no_row(neighbours, sql, table):
    with database_context("portal_tenant"):
        if _readable(table):
            assert sql(f"SELECT count(*) FROM {table}") == [(0,)]


@pytest.mark.parametrize("table", [table for table in WALLED if _readable(table)])
def test_a_tenant_sees_rows_of_its_own_account_and_no_others(neighbours, sql, table):
    with neighbours.anna.context():
        seen = sql(f"SELECT DISTINCT {_account_of(table)} FROM {table}")
    assert seen == [(neighbours.anna.account.pk,)]


@pytest.mark.parametrize("table", [table for table in WALLED if _readable(table) and table != "portal_key"])
def test_staff_and_viewers_see_the_rows_of_all_accounts(neighbours, sql, table):
    both = [(neighbours.anna.account.pk,), (neighbours.dario.account.pk,)]
    for context in (staff_context, viewer_context):
        with context():
            seen = sql(f"SELECT DISTINCT {_account_of(table)} FROM {table} ORDER BY 1")
        assert [row for row in seen if row != (None,)] == both


@pytest.mark.parametrize("table", sorted(_HIDDEN))
def test_what_is_for_staff_only_is_hidden_from_the_own_account(neighbours, sql, table):
    hidden = f"SELECT count(*) FROM {table} WHERE {_HIDDEN[table]} AND account_id = %s"
    with staff_context():
        assert sql(hidden, neighbours.anna.account.pk)[0][0] > 0
    with neighbours.anna.context():
        assert sql(hidden, neighbours.anna.account.pk) == [(0,)]


@pytest.mark.parametrize("table", [*OWNED, "portal_account"])
def test_a_tenant_cannot_change_a_row_of_another_account(neighbours, sql, table):
    account = _account_of(table)
    column = {"portal_notification": "read_at", "portal_account": "phone", "portal_document": "attached_at"}
    set_to = column.get(table, account)
    statement = f"UPDATE {table} SET {set_to} = {set_to} WHERE {account} = %s"
    with neighbours.anna.context():
        changed = _unless_denied(sql, statement, neighbours.dario.account.pk)
    assert changed in ([(0,)], "permission denied")


@pytest.mark.parametrize("table", ["portal_address", "portal_servicerequest"])
def test_a_tenant_cannot_move_its_row_into_another_account(neighbours, sql, table):
    with neighbours.anna.context(), pytest.raises(ProgrammingError, match="row-level security"):
        sql(f"UPDATE {table} SET account_id = %s", neighbours.dario.account.pk)


@pytest.mark.parametrize("table", [table for table in OWNED if table != "portal_notification"])
def test_a_tenant_cannot_add_a_row_to_another_account(neighbours, sql, table):
    """A copy of an own row with the neighbour's account in it."""
    model = next(model for model in apps.get_models() if model._meta.db_table == table)
    columns = [field.column for field in model._meta.local_concrete_fields if field.column != "id"]
    taken = ", ".join("%s" if column == "account_id" else column for column in columns)
    with neighbours.anna.context(), pytest.raises(ProgrammingError, match="row-level security"):
        sql(f"INSERT INTO {table} ({', '.join(columns)}) SELECT {taken} FROM {table}", neighbours.dario.account.pk)


@pytest.mark.parametrize("table", ["portal_event", "portal_outbox"])
def test_a_tenant_cannot_tell_the_log_of_another_account(neighbours, sql, table):
    model = next(model for model in apps.get_models() if model._meta.db_table == table)
    with staff_context():
        row = model.objects.filter(account_id=neighbours.dario.account.pk).values().first()
        row = {**row, model._meta.pk.name: "0199aaaa-0000-7000-8000-000000000000"}
    with pytest.raises(ProgrammingError, match="row-level security"), neighbours.anna.context():
        model(**row).save(force_insert=True)


@pytest.mark.parametrize("table", [table for table in (*WALLED, "identity_user") if table not in _TAKEN_BACK])
def test_a_tenant_deletes_nothing(neighbours, sql, table):
    with neighbours.anna.context(), pytest.raises(ProgrammingError, match="permission denied"):
        sql(f"DELETE FROM {table}")


@pytest.mark.parametrize("table", _TAKEN_BACK)
def test_what_an_owner_takes_back_is_of_the_own_account(neighbours, sql, table):
    with neighbours.anna.context():
        sql(f"DELETE FROM {table} WHERE account_id = %s", neighbours.dario.account.pk)
    with staff_context():
        assert sql(f"SELECT count(*) FROM {table} WHERE account_id = %s", neighbours.dario.account.pk)[0][0] > 0


@pytest.mark.parametrize("table", [*WALLED, "portal_servicetype", "portal_formversion", "portal_jobrun"])
@pytest.mark.parametrize("statement", ["UPDATE {table} SET {key} = {key}", "DELETE FROM {table}"])
def test_a_viewer_cannot_write(neighbours, sql, table, statement):
    key = {"portal_outbox": "event_id", "portal_jobrun": "key", "portal_key": "hash"}.get(table, "id")
    with viewer_context(), pytest.raises(ProgrammingError, match="permission denied"):
        sql(statement.format(table=table, key=key))


@pytest.mark.parametrize("table", [*OWNED, "portal_account"])
def test_a_viewer_cannot_add(neighbours, sql, table):
    with viewer_context(), pytest.raises(ProgrammingError, match="permission denied"):
        sql(f"INSERT INTO {table} DEFAULT VALUES")


@pytest.mark.parametrize("table", [table for table in WALLED if _readable(table)])
def test_an_observer_sees_what_the_customer_sees(neighbours, sql, table):
    model = next(model for model in apps.get_models() if model._meta.db_table == table)
    read = f"SELECT {model._meta.pk.column} FROM {table} ORDER BY 1"
    with neighbours.anna.context():
        seen = sql(read)
    with observer_context(neighbours.anna.account.pk, user_id=neighbours.jonas.user.pk):
        assert sql(read) == seen != []


@pytest.mark.parametrize("table", [*WALLED, "identity_user", "portal_servicetype", "portal_review"])
@pytest.mark.parametrize(
    "statement", ["UPDATE {table} SET {key} = {key}", "DELETE FROM {table}", "TRUNCATE {table}"], ids=str.split
)
def test_an_observer_changes_nothing(neighbours, sql, table, statement):
    key = {"portal_outbox": "event_id", "portal_key": "hash"}.get(table, "id")
    with (
        observer_context(neighbours.anna.account.pk, user_id=neighbours.anna.user.pk),
        pytest.raises(ProgrammingError, match="permission denied"),
    ):
        sql(statement.format(table=table, key=key))


@pytest.mark.parametrize("table", [*OWNED, "portal_account", "identity_user"])
def test_an_observer_adds_nothing_but_what_is_recorded(neighbours, sql, table):
    with observer_context(neighbours.anna.account.pk), pytest.raises(ProgrammingError, match="permission denied"):
        sql(f"INSERT INTO {table} DEFAULT VALUES")


def test_what_an_observer_looks_at_is_recorded(neighbours, sql):
    with observer_context(neighbours.anna.account.pk):
        record("account.observed", by=neighbours.jonas.actor, now=NOW, account_id=neighbours.anna.account.pk)
        enqueue("portal.events.jobs.tell", "0199aaaa-0000-7000-8000-000000000000")
    with staff_context():
        assert sql("SELECT count(*) FROM portal_event WHERE verb = 'account.observed'") == [(1,)]


def test_an_observer_records_nothing_of_another_account(neighbours, sql):
    with pytest.raises(ProgrammingError, match="row-level security"), observer_context(neighbours.anna.account.pk):
        record("account.observed", by=neighbours.jonas.actor, now=NOW, account_id=neighbours.dario.account.pk)


@pytest.mark.parametrize(
    ("model", "constraint"), _SAME_ACCOUNT, ids=[constraint.name for _model, constraint in _SAME_ACCOUNT]
)
def test_the_database_refuses_a_link_to_a_row_of_another_account(neighbours, sql, model, constraint):
    """Staff may write to both accounts, and a plain foreign key would not mind."""
    field = model._meta.get_field(constraint.field)
    with staff_context():
        targets = field.related_model.objects.filter(account_id=neighbours.dario.account.pk)
        target = targets.earliest("pk") if field.one_to_one else targets.latest("pk")
        rows = model.objects.filter(account_id=neighbours.anna.account.pk)
        row = rows.exclude(**{field.name: None}).first() or rows.earliest("pk")
        sql(f"UPDATE {model._meta.db_table} SET {field.column} = %s WHERE id = %s", target.pk, row.pk)
    with pytest.raises(IntegrityError) as refused:
        connection.check_constraints()
    assert refused.value.__cause__.diag.constraint_name == constraint.name


def test_every_link_between_rows_of_accounts_stays_within_one():
    linked = {
        (model.__name__, field.name)
        for model in apps.get_models()
        if issubclass(model, AccountOwned)
        for field in model._meta.local_fields
        if field.is_relation and issubclass(field.related_model, AccountOwned)
    }
    held = {(model.__name__, constraint.field) for model, constraint in _SAME_ACCOUNT}
    assert linked == held, "add SameAccount(field=…) to the constraints of the model"


def test_a_tenant_sees_the_people_of_its_account_only(neighbours, sql):
    with neighbours.anna.context():
        own = sql("SELECT user_id FROM portal_membership ORDER BY 1")
        assert (neighbours.anna.user.pk,) in own
        assert sql("SELECT id FROM identity_user ORDER BY 1") == own


def test_a_tenant_changes_nobody_else(neighbours, sql):
    with neighbours.anna.context():
        changed = sql("UPDATE identity_user SET first_name = 'Eve' WHERE id <> %s", neighbours.anna.user.pk)
    assert changed == [(0,)]


@pytest.mark.parametrize("column", ["kind", "is_staff", "is_superuser", "email", "password", "is_active"])
def test_a_tenant_cannot_change_what_it_is(neighbours, sql, column):
    with neighbours.anna.context(), pytest.raises(ProgrammingError, match="permission denied"):
        sql(f"UPDATE identity_user SET {column} = {column}")


def test_a_viewer_changes_only_its_own_name(neighbours, sql):
    with viewer_context(user_id=neighbours.jonas.user.pk):
        with pytest.raises(ProgrammingError, match="row-level security"):
            sql("UPDATE identity_user SET first_name = 'Eve'")
        own = sql("UPDATE identity_user SET first_name = 'Jo' WHERE id = %s", neighbours.jonas.user.pk)
    assert own == [(1,)]


def test_before_a_context_a_person_reads_their_own_memberships_only(neighbours, sql):
    with person_context(neighbours.anna.user.pk):
        assert sql("SELECT user_id FROM portal_membership") == [(neighbours.anna.user.pk,)]


@pytest.mark.parametrize(
    "unreadable",
    [
        "SELECT password FROM identity_user",
        "SELECT session_data FROM django_session",
        "SELECT key FROM account_emailconfirmation",
        "SELECT message FROM portal_outgoingmail",
        "SELECT payload FROM django_q_ormq",
        "SELECT personal FROM portal_event",
        "SELECT salt FROM portal_event",
        "SELECT arguments FROM portal_jobrun",
    ],
)
def test_secrets_are_unreadable_for_a_tenant(neighbours, sql, unreadable):
    with neighbours.anna.context(), pytest.raises(ProgrammingError, match="permission denied"):
        sql(unreadable)


@pytest.mark.parametrize("context", [staff_context, viewer_context])
@pytest.mark.parametrize("table", ["django_session", "identity_staffsession", "account_emailconfirmation"])
def test_sessions_and_confirmation_keys_are_unreadable_at_the_desk(neighbours, sql, context, table):
    with context(), pytest.raises(ProgrammingError, match="permission denied"):
        sql(f"SELECT * FROM {table}")


def test_a_viewer_reads_no_mail(neighbours, sql):
    with viewer_context(), pytest.raises(ProgrammingError, match="permission denied"):
        sql("SELECT message FROM portal_outgoingmail")


def test_a_walled_account_cannot_be_left_by_truncate(neighbours, sql):
    with staff_context(), pytest.raises(ProgrammingError, match="permission denied"):
        sql("TRUNCATE portal_message")


def test_the_site_cannot_become_the_owner(sql):
    with pytest.raises(DatabaseError, match="permission denied"):
        sql("SELECT set_config('role', 'portal_owner', true)")


def test_a_tenant_context_is_bound_to_an_account_that_exists(neighbours, sql):
    with tenant_context(neighbours.dario.account.pk + 1000):
        assert sql("SELECT count(*) FROM portal_servicerequest") == [(0,)]
