"""What customers read about who of the company looked at their data."""

import pytest
from django.urls import reverse

from portal.accounts.actions import master_data
from portal.events.models import Event
from portal.privacy import views
from portal.tenancy.contexts import staff_context
from tests import factories

pytestmark = pytest.mark.django_db
ADDRESS = "/portal/profile/privacy/"


@pytest.fixture
def anna(db):
    return factories.customer()


@pytest.fixture
def ticket(anna):
    return factories.request_of(anna)


@pytest.fixture
def jonas(db):
    return factories.staff()


def _page(who, query: str = "") -> str:
    answer = factories.signed_in(who).get(ADDRESS + query)
    assert answer.status_code == 200
    return answer.content.decode()


def test_nobody_has_looked_at_first(anna):
    assert "Nobody has looked" in _page(anna)


def test_what_staff_open_stands_there(anna, ticket, jonas):
    desk = factories.signed_in(jonas)
    desk.get(reverse("customers:detail", args=[anna.account.pk]))
    desk.get(reverse("requests:detail", args=[ticket.pk]))
    text = _page(anna)
    assert "Our team opened your customer record" in text
    assert "Our team opened the request" in text
    assert ticket.number in text


def test_what_staff_download_stands_there_and_what_members_download_does_not(anna, ticket, jonas):
    document = factories.document_of(anna)
    factories.reply_to(ticket, anna, documents=[document])
    answer = factories.signed_in(anna).get(reverse("documents:download", args=[document.pk]))
    b"".join(answer.streaming_content)
    assert "downloaded" not in _page(anna)
    answer = factories.signed_in(jonas).get(reverse("requests:document", args=[ticket.pk, document.pk]))
    b"".join(answer.streaming_content)
    assert "Our team downloaded one of your files" in _page(anna)


def test_a_look_at_bank_details_stands_there_and_the_owners_own_does_not(anna, jonas):
    with anna.context():
        master_data.read_bank_details(account=anna.account, by=anna.actor, now=factories.NOW)
    assert "Nobody has looked" in _page(anna)
    with staff_context(user_id=jonas.user.pk):
        master_data.read_bank_details(account=anna.account, by=jonas.actor, now=factories.NOW)
    assert _page(anna).count("Our team read your bank details") == 1


def test_a_visit_stands_there_with_its_reason_and_its_pages(anna, ticket, jonas):
    desk, place = factories.signed_in(jonas), f"/admin/as-customer/{anna.account.pk}"
    desk.post(f"{place}/", {"reason": "A button that does not work"})
    desk.get(f"{place}/portal/requests/")
    desk.get(f"{place}/portal/requests/{ticket.pk}/")
    desk.post(f"{place}/leave/")
    text = _page(anna)
    assert "A button that does not work" in text
    assert "2 pages were opened" in text
    assert ticket.number in text


def test_nobody_of_the_company_is_named(anna, ticket, jonas):
    factories.signed_in(jonas).get(reverse("requests:detail", args=[ticket.pk]))
    text = _page(anna)
    assert jonas.user.first_name not in text
    assert jonas.user.email not in text


def test_auditors_see_it_and_delegated_members_do_not(anna):
    assert "Who looked at your data" in _page(factories.member(anna, "auditor"))
    ben = factories.member(anna)
    assert factories.signed_in(ben).get(ADDRESS).status_code == 404
    assert ADDRESS not in factories.signed_in(ben).get(reverse("accounts:profile")).content.decode()


def test_another_account_reads_nothing_of_it(anna, ticket, jonas):
    factories.signed_in(jonas).get(reverse("requests:detail", args=[ticket.pk]))
    assert "Nobody has looked" in _page(factories.customer())


def test_older_looks_are_on_further_pages(anna, ticket, jonas, monkeypatch):
    monkeypatch.setattr(views, "PAGE_SIZE", 2)
    desk = factories.signed_in(jonas)
    for _time in range(3):
        desk.get(reverse("requests:detail", args=[ticket.pk]))
    assert _page(anna).count("timeline-title") == 2
    with staff_context():
        second = Event.objects.filter(verb="request.viewed").newest_first()[1]
    rest = _page(anna, f"?before={second.pk}")
    assert rest.count("timeline-title") == 1
    assert "?before=" not in rest


def test_a_place_in_the_list_that_never_was_is_the_beginning(anna):
    assert "Nobody has looked" in _page(anna, "?before=abc")
