"""A database with data in it is brought up to date: what people had is there afterwards, and they can work with it.

It begins with the schema from before members, seals, observers and keys, and with rows as that schema held them.
"""

import gc
import hashlib
import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import psycopg
import pytest
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.test import Client, override_settings
from django.utils import timezone
from psycopg import sql
from psycopg.types.json import Jsonb

from cms_pages.actions import enquiry_sent_before
from config import embedded_postgres
from identity.models import User
from identity.roles import Role
from portal.accounts.actions import claim_guest_account, open_guest_account
from portal.accounts.models import Account, MemberRole, Membership
from portal.events.actor import GUEST, Actor
from portal.events.models import Event
from portal.events.statements import canonical
from portal.management.commands import migrate
from portal.tenancy.contexts import staff_context
from tests.factories import PASSWORD
from tests.live import databases

BEFORE = [("portal", "0006_reviews"), ("identity", "0001_initial")]
ANNA, GERDA, JONAS = "anna@example.com", "gerda@example.com", "jonas@foyer.example"
SENT_KEY = "a-form-that-gerda-sent"


@dataclass(frozen=True)
class Ids:
    """What the rows of before are called."""

    account: int
    request: int
    guest_account: int
    enquiry: int


@pytest.fixture(scope="module")
def ids(template, django_db_blocker) -> Iterator[Ids]:
    """The upgraded database, with Django on it, and what was in it before."""
    with databases.clone_of(template) as name:
        owner = embedded_postgres.connection(settings.POSTGRES, name, "portal_owner")
        with override_settings(DATABASE_OWNER=owner), databases.used({"NAME": name}, django_db_blocker):
            with _without_collecting():
                with databases.used(owner, django_db_blocker):
                    MigrationExecutor(connection).migrate(BEFORE)
                where = {**settings.POSTGRES.dsn_parts, "dbname": name, "user": "postgres"}
                with psycopg.connect(**where) as superuser:  # row-level security does not bind it
                    ids = _Writer(superuser).furnish()
                call_command("migrate", verbosity=0)
            yield ids


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Migrations make thousands of classes, and half of their time went into looking which of them can go."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


class _Writer:
    """Writes rows in SQL: models know only the present."""

    def __init__(self, superuser: psycopg.Connection) -> None:
        self._superuser = superuser
        self._now = timezone.now()

    def furnish(self) -> Ids:
        anna, jonas = self._person(ANNA, "customer"), self._person(JONAS, "staff")
        self._insert("account_emailaddress", user_id=anna, email=ANNA, verified=True, primary=True)
        group = self._superuser.execute("SELECT id FROM auth_group WHERE name = %s", [Role.EDITOR]).fetchone()[0]
        self._insert("identity_user_groups", user_id=jonas, group_id=group)
        account, guest_account = self._account("Anna Berger"), self._account("Gerda Gast", contact_email=GERDA)
        self._insert("portal_membership", account_id=account, user_id=anna, role="owner", since=self._now)
        address = {"street": "Seeweg 4", "postcode": "88045", "city": "Friedrichshafen", "country": "DE"}
        self._insert("portal_address", account_id=account, **address)
        request = self._request(account, "The boiler is cold", requester_id=anna, channel="portal")
        enquiry = self._request(guest_account, "Do you mend gutters?", channel="web_form", sent_key=SENT_KEY)
        self._event("request.submitted", account, request, anna)
        return Ids(account, request, guest_account, enquiry)

    def _person(self, email: str, kind: str) -> int:
        names = {"first_name": "Anna", "last_name": "Berger", "email": email, "kind": kind, "language": "en"}
        rights = {"is_superuser": False, "is_staff": kind == "staff", "is_active": True}
        return self._insert(
            "identity_user", password=make_password(PASSWORD), date_joined=self._now, **names, **rights
        )

    def _account(self, name: str, *, contact_email: str = "") -> int:
        facts = {"phone": "", "language": "en", "opened_at": self._now}
        return self._insert("portal_account", name=name, contact_email=contact_email, **facts)

    def _request(self, account: int, subject: str, **facts) -> int:
        locale = self._superuser.execute("SELECT id FROM wagtailcore_locale ORDER BY id").fetchone()[0]
        slug = f"service-{account}"
        texts = {"slug": slug, "name": slug, "summary": slug, "price_hint": "", "icon": "wrench", "form": Jsonb([])}
        service = self._insert(
            "portal_servicetype", translation_key=uuid.uuid4(), locale_id=locale, is_active=True, **texts
        )
        form = self._insert(
            "portal_formversion", service_type_id=service, digest="0" * 64, definition=Jsonb([]), is_current=True
        )
        times = dict.fromkeys(("created_at", "submitted_at", "updated_at"), self._now)
        who = {"requester_name": "Anna Berger", "requester_phone": "", "language": "en", "status": "submitted"}
        request = self._insert(
            "portal_servicerequest",
            account_id=account,
            service_type_id=service,
            form_version_id=form,
            subject=subject,
            answers=Jsonb({}),
            **times,
            **who,
            **facts,
        )
        said = {"body": subject, "author_name": "Anna Berger", "from_customer": True, "is_question": False}
        self._insert(
            "portal_message",
            account_id=account,
            request_id=request,
            author_id=facts.get("requester_id"),
            visibility="customer",
            sent_at=self._now,
            **said,
        )
        return request

    def _event(self, verb: str, account: int, request: int, actor: int) -> None:
        event, salt, personal = uuid.uuid4(), os.urandom(16), {"name": "Anna Berger"}
        facts = {"verb": verb, "account": account, "request": request, "actor": actor, "visibility": "customer"}
        facts |= {"actor_kind": "person", "object": None, "data": {"before": "draft", "after": "submitted"}}
        digest = hashlib.sha256(salt + canonical(personal).encode()).hexdigest()
        payload = canonical({"v": 1, "id": event, "at": self._now.isoformat(), "personal": digest} | facts)
        self._insert(
            "portal_event",
            id=event,
            at=self._now,
            verb=verb,
            account_id=account,
            request_id=request,
            actor_id=actor,
            visibility="customer",
            payload=payload,
            leaf=hashlib.sha256(payload.encode()).digest(),
            personal=Jsonb(personal),
            salt=salt,
        )

    def _insert(self, table: str, **values) -> int:
        statement = sql.SQL("INSERT INTO {} ({}) VALUES ({}) RETURNING id").format(
            sql.Identifier(table),
            sql.SQL(", ").join(map(sql.Identifier, values)),
            sql.SQL(", ").join([sql.Placeholder()] * len(values)),
        )
        return self._superuser.execute(statement, list(values.values())).fetchone()[0]


@pytest.fixture
def anna(ids) -> Client:
    """Her browser, after she has signed in with the password that she had."""
    client = Client()
    answer = client.post("/accounts/login/", {"login": ANNA, "password": PASSWORD})
    assert (answer.status_code, answer.url) == (302, "/portal/")
    return client


@pytest.fixture
def jonas(ids) -> Client:
    client = Client()
    answer = client.post("/staff/login/", {"username": JONAS, "password": PASSWORD})
    assert (answer.status_code, answer.url) == (302, "/admin/")
    return client


def test_nothing_is_begun_where_the_server_lacks_a_role(ids, monkeypatch):
    monkeypatch.setattr(migrate, "ROLES", (*migrate.ROLES, "portal_crew", "portal_auditor"))
    with pytest.raises(CommandError, match="lacks the roles portal_auditor, portal_crew"):
        call_command("migrate", verbosity=0)


def test_the_walls_are_as_the_code_says(ids, capsys):
    call_command("check_rls")
    assert "walled as the code says" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/portal/", "The boiler is cold"),
        ("/portal/requests/", "The boiler is cold"),
        ("/portal/requests/{request}/", "The boiler is cold"),
        ("/portal/people/", ANNA),
        ("/portal/profile/", "Anna"),
        ("/portal/profile/details/", "Anna Berger"),
        ("/portal/profile/addresses/", "Seeweg 4"),
        ("/portal/profile/master-data/", "Anna Berger"),
        ("/portal/notifications/", "Anna Berger"),
    ],
)
def test_a_customer_finds_what_was_there(ids, anna, path, words):
    answer = anna.get(path.format(request=ids.request))
    assert (answer.status_code, words in answer.content.decode()) == (200, True)


@pytest.mark.parametrize(
    "path",
    ["/admin/", "/admin/requests/", "/admin/requests/{request}/", "/admin/customers/{account}/", "/admin/events/"],
)
def test_staff_find_it_as_well(ids, jonas, path):
    answer = jonas.get(path.format(request=ids.request, account=ids.account))
    assert (answer.status_code, "Anna Berger" in answer.content.decode()) == (200, True)


def test_who_was_in_an_account_owns_it(ids):
    with staff_context():
        member = Membership.objects.get(account_id=ids.account)
    assert (member.role, member.ends_at) == (MemberRole.OWNER, None)


def test_a_guest_who_writes_again_is_known(ids):
    nobody = Actor(role=GUEST, name="Gerda")
    who = {"email": GERDA.upper(), "name": "Gerda", "phone": "", "language": "en"}
    assert open_guest_account(**who, by=nobody, now=timezone.now()).pk == ids.guest_account


def test_a_form_that_was_sent_before_is_not_taken_twice(ids):
    assert enquiry_sent_before(sent_key=SENT_KEY, now=timezone.now()).pk == ids.enquiry


def test_a_guest_who_signs_up_owns_what_they_wrote(ids):
    gerda = User.objects.create_user("gerda.elsewhere@example.com", PASSWORD)
    by = Actor(user_id=gerda.pk, name="Gerda")
    assert claim_guest_account(user=gerda, email=GERDA, by=by, now=timezone.now()).pk == ids.guest_account
    with staff_context():
        assert Account.objects.get(pk=ids.guest_account).contact_email == ""


def test_events_are_what_was_recorded(ids):
    with staff_context():
        event = Event.objects.get(verb="request.submitted", request_id=ids.request)
    assert hashlib.sha256(event.payload.encode()).digest() == bytes(event.leaf)
