"""The demo company as `seed_demo` leaves it."""

from collections import Counter
from datetime import timedelta
from itertools import pairwise

import pytest
from allauth.account.models import EmailAddress
from django.apps import apps
from django.core.management import CommandError, call_command
from django.test import Client
from django_q.models import OrmQ
from wagtail.models import Page

from cms_pages.models import HelpArticlePage, HomePage
from demo.content.conversations import CONVERSATIONS
from demo.content.people import CUSTOMERS, STAFF
from demo.content.schema import LANGUAGES
from demo.seed import seed
from demo.seed_people import PASSWORD
from identity.models import User
from identity.roles import Kind
from portal.accounts.models import Account, Address, BankDetails, Invitation, MasterDataChange, Membership
from portal.documents import storage
from portal.documents.models import Document
from portal.events.models import Event, Outbox
from portal.messages.models import Message
from portal.notifications.models import Notification, OutgoingMail
from portal.requests.models import ServiceRequest, ServiceType
from portal.requests.workflow import Status
from portal.sharing.models import Share
from portal.tenancy.contexts import staff_context
from tests.demo.conftest import NOW

pytestmark = pytest.mark.usefixtures("nordlicht")


@pytest.fixture
def at_the_desk(nordlicht):
    """See the rows of every account."""
    with staff_context():
        yield


def test_three_service_types_are_offered_in_four_languages():
    found = Counter(ServiceType.objects.offered().values_list("locale__language_code", flat=True))
    assert found == dict.fromkeys(LANGUAGES, 3)


def test_the_site_has_a_front_page_in_each_language():
    assert set(HomePage.objects.live().values_list("locale__language_code", flat=True)) == set(LANGUAGES)


def test_the_help_can_be_searched_at_once():
    html = Client().get("/en/search/", {"q": "type plate"}).content.decode()
    article = HelpArticlePage.objects.get(locale__language_code="en", slug="send-a-request")
    assert article.get_url() in html


def test_twelve_customers_have_an_account_a_verified_address_and_a_home(at_the_desk):
    assert Account.objects.count() == Address.objects.values("account").distinct().count() == 12
    people = User.objects.filter(kind=Kind.CUSTOMER, memberships__role="owner")
    assert {person.email: person.get_full_name() for person in people} == {
        customer.email: f"{customer.given_name} {customer.family_name}" for customer in CUSTOMERS
    }
    assert EmailAddress.objects.filter(verified=True, primary=True, user__in=people).count() == 12


def test_the_first_account_has_members_of_each_role_and_an_open_invitation(at_the_desk):
    members = Membership.objects.exclude(role="owner").select_related("user")
    assert {(one.user.email, one.role) for one in members} == {
        ("ben@example.com", "delegated"),
        ("clara@example.com", "auditor"),
        ("paula@example.net", "partner"),
    }
    of_ben = Share.objects.filter(membership__user__email="ben@example.com")
    assert (of_ben.filter(may_act=True).count(), of_ben.filter(ends_at__isnull=False).count()) == (1, 1)
    assert [one.expires_at > NOW for one in Invitation.objects.open()] == [True]


def test_organisations_are_called_by_their_own_name(at_the_desk):
    named = {customer.organisation or f"{customer.given_name} {customer.family_name}" for customer in CUSTOMERS}
    assert set(Account.objects.values_list("name", flat=True)) == named


def test_anna_owns_the_first_account(at_the_desk):
    assert Account.objects.order_by("pk").first().name == "Anna Berger"
    assert Account.objects.order_by("opened_at").first().name == "Anna Berger"


def test_each_member_of_staff_has_one_role():
    roles = {user.email: user.staff_role() for user in User.objects.filter(kind=Kind.STAFF)}
    assert roles == {member.email: member.role for member in STAFF}


def test_sixty_requests_stand_where_their_stories_end(at_the_desk):
    stood = Counter(ServiceRequest.objects.values_list("status", flat=True))
    assert stood == Counter(story.status for story in CONVERSATIONS)
    assert set(stood) == set(Status.values)
    assert sum(stood.values()) == 60


def test_requests_are_called_by_their_titles_in_the_language_of_the_customer(at_the_desk):
    language_of = {customer.key: customer.language for customer in CUSTOMERS}
    told = {(story.title, language_of[story.customer]) for story in CONVERSATIONS}
    assert set(ServiceRequest.objects.values_list("subject", "language")) == told


def test_the_status_of_each_request_is_what_its_events_say(at_the_desk):
    said = dict.fromkeys(ServiceRequest.objects.values_list("pk", flat=True), str(Status.DRAFT))
    moves = Event.objects.filter(verb__startswith="request.").exclude(verb="request.assigned").order_by("id")
    for event in moves:
        assert event.data.get("before", said[event.request_id]) == said[event.request_id]
        said[event.request_id] = event.data.get("after", said[event.request_id])
    assert said == dict(ServiceRequest.objects.values_list("pk", "status"))


def test_the_events_of_accounts_are_in_the_order_of_time_and_all_in_the_past(at_the_desk):
    times = list(Event.objects.filter(account_id__isnull=False).order_by("id").values_list("at", flat=True))
    assert all(earlier <= later for earlier, later in pairwise(times))
    assert times[-1] < NOW
    assert times[-1] - times[0] > timedelta(days=330)


def test_every_event_tells_who_and_from_where(at_the_desk):
    by_people = Event.objects.filter(account_id__isnull=False).exclude(verb="document.released")
    assert not by_people.filter(personal__ip__isnull=True).exists()
    assert not by_people.filter(personal__name="").exists()


def test_everything_that_was_said_is_in_the_threads(at_the_desk):
    said = sum(bool(step.text or step.files) for story in CONVERSATIONS for step in story.steps)
    assert Message.objects.count() == said
    assert not Message.objects.filter(body__contains="{day").exists()


def test_every_file_is_checked_attached_and_can_be_read(at_the_desk):
    documents = list(Document.objects.all())
    assert len(documents) > 60
    assert all(document.is_clean and document.attached_at for document in documents)
    for document in documents:
        with storage.open_file(document.storage_key) as file:
            assert len(file.read()) == document.size


def test_no_mail_waits_and_each_was_sent_when_it_was_written(at_the_desk):
    mails = list(OutgoingMail.objects.defer("message"))
    assert len(mails) > 300
    assert all(mail.sent_at and mail.sent_at - mail.written_at < timedelta(minutes=1) for mail in mails)
    assert max(mail.written_at for mail in mails) < NOW


def test_no_job_waits_and_no_event_is_untold(at_the_desk):
    assert (OrmQ.objects.count(), Outbox.objects.count()) == (0, 0)


def test_only_anna_has_old_news_to_read(at_the_desk):
    unread = Notification.objects.unread()
    assert unread.filter(user__email="anna@example.com").count() in (2, 3)
    others = unread.exclude(user__email="anna@example.com")
    assert not others.filter(at__lt=NOW - timedelta(days=2)).exists()
    assert Notification.objects.filter(read_at__isnull=False).count() > 200


@pytest.mark.parametrize(
    ("door", "field", "person"), [("/accounts/login/", "login", "anna"), ("/staff/login/", "username", "admin")]
)
def test_the_demo_password_opens_the_door(door, field, person):
    email = next(one.email for one in (*CUSTOMERS, *STAFF) if one.key == person)
    answer = Client().post(door, {field: email, "password": PASSWORD})
    assert answer.status_code == 302


def test_each_step_is_told_with_its_time(nordlicht):
    titles = [line.removeprefix("→ ").split(":")[0] for line in nordlicht.lines]
    assert titles == [
        "service types",
        "branches",
        "staff",
        "customers",
        "requests",
        "status link",
        "reviews",
        "members",
        "public site",
    ]
    assert all(line.endswith(" s") for line in nordlicht.lines)


def test_making_it_again_changes_nothing(at_the_desk):
    before = _rows()
    lines: list[str] = []
    seed(now=NOW + timedelta(days=1), say=lines.append)
    assert lines == ["→ demo company: complete"]
    assert _rows() == before


def test_it_is_refused_where_there_is_no_demo(settings):
    settings.DEMO = False
    with pytest.raises(CommandError, match=r"settings\.DEMO"):
        call_command("seed_demo")


def _rows() -> dict[str, int]:
    models = [*apps.get_app_config("portal").get_models(), User, Page, OrmQ]
    return {model._meta.label: model._default_manager.count() for model in models}


def test_master_data_of_one_organisation_was_changed_with_four_eyes(at_the_desk):
    states = Counter(MasterDataChange.objects.values_list("state", flat=True))
    assert states == {"approved": 2, "refused": 1, "open": 1}
    account = MasterDataChange.objects.first().account
    assert (account.name, account.vat_id) == ("Hausverwaltung Brandt GmbH", "DE999999018")
    assert BankDetails.objects.get(account=account).iban.reveal().endswith("3000")
