"""Enquiries in the desk: in the queue like any request, marked, with the address that an answer goes to."""

import csv
from dataclasses import replace

import pytest
from django.urls import reverse

from identity.roles import Role
from portal.accounts.models import Branch
from portal.events.models import Event
from portal.requests import actions
from portal.requests.models import ServiceRequest
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories import NOW

QUEUE = "/admin/requests/"


@pytest.fixture
def gerda(db):
    return factories.guest("gerda@example.com")


@pytest.fixture
def seehalden(db):
    return factories.branch("seehalden", postcodes="88198")


@pytest.fixture
def enquiry(gerda, seehalden):
    return factories.enquiry_of(gerda, message="Do you mend gutters?", branch=seehalden)


@pytest.fixture
def address(enquiry) -> str:
    return reverse("requests:detail", args=[enquiry.pk])


def branch_of(request) -> str:
    with staff_context():
        return str(ServiceRequest.objects.select_related("branch").get(pk=request.pk).branch)


# What it looks like


def test_it_stands_in_the_queue_marked_as_an_enquiry(desk, enquiry, ticket):
    page = desk.editor.get(QUEUE).content.decode()
    assert enquiry.number in page
    assert page.count('<span class="desk-tag">Enquiry</span>') == 1


def test_the_queue_can_be_narrowed_to_enquiries(desk, enquiry, ticket):
    page = desk.editor.get(f"{QUEUE}?channel=web_form").content.decode()
    assert (enquiry.number in page, ticket.number in page) == (True, False)


def test_its_page_shows_the_message_and_the_address_that_answers_go_to(desk, enquiry, address):
    page = desk.editor.get(address).content.decode()
    for text in ("Do you mend gutters?", "Gerda Gast", "mailto:gerda@example.com", "Has not signed up", "Enquiry"):
        assert text in page


def test_its_page_says_that_an_answer_goes_out_word_for_word(desk, enquiry, ticket, address):
    hint = "by e-mail, word for word"
    assert hint in desk.editor.get(address).content.decode()
    assert hint not in desk.editor.get(reverse("requests:detail", args=[ticket.pk])).content.decode()


def test_it_can_be_worked_on_like_any_request(desk, enquiry, address):
    editor = desk.people[Role.EDITOR]
    assert desk.editor.post(address, {"do": "assign", "assignee": editor.user.pk}).status_code == 302
    assert desk.editor.post(address, {"do": "reply", "body": "Yes, we do."}).status_code == 302
    assert desk.editor.post(address, {"do": "ask", "body": "Which side?"}).status_code == 302
    page = desk.editor.get(address).content.decode()
    assert all(text in page for text in ("Yes, we do.", "Which side?", "Waiting for customer"))


def test_an_enquiry_from_an_address_shows_the_name_that_was_typed_into_it(desk, gerda, enquiry):
    """Whoever writes from the same address is not for that the same person."""
    impostor = factories.Guest(gerda.account, replace(gerda.actor, name="Somebody Else"))
    other = factories.enquiry_of(impostor)
    page = desk.editor.get(reverse("requests:detail", args=[other.pk])).content.decode()
    assert "Somebody Else" in page


def test_the_guest_is_found_among_the_customers_by_address(desk, enquiry):
    page = desk.editor.get("/admin/customers/?q=gerda@").content.decode()
    assert "Gerda Gast" in page


def test_the_record_of_a_guest_says_that_nobody_has_signed_up(desk, enquiry):
    page = desk.editor.get(reverse("customers:detail", args=[enquiry.account_id])).content.decode()
    assert "mailto:gerda@example.com" in page
    assert "Nobody has signed up yet." in page


# Branches


def test_the_queue_shows_the_branch_and_can_be_narrowed_to_it(desk, enquiry, ticket):
    assert "Seehalden" in desk.editor.get(QUEUE).content.decode()
    there = desk.editor.get(f"{QUEUE}?branch=seehalden").content.decode()
    nowhere = desk.editor.get(f"{QUEUE}?branch=/").content.decode()
    assert (enquiry.number in there, ticket.number in there) == (True, False)
    assert (enquiry.number in nowhere, ticket.number in nowhere) == (False, True)


def test_the_export_names_branch_and_channel(desk, enquiry):
    answer = desk.editor.get(f"{QUEUE}?export=csv")
    (row,) = csv.DictReader(b"".join(answer.streaming_content).decode("utf-8-sig").splitlines())
    assert (row["Branch"], row["Came by"], row["Customer"]) == ("Seehalden", "Contact form", "Gerda Gast")


def test_a_request_can_be_handed_to_another_branch_and_that_is_one_event(desk, enquiry, seehalden, address):
    other = factories.branch("birkenau")
    desk.editor.post(address, {"do": "route", "branch": "birkenau", "seen_branch": seehalden.pk})
    with staff_context():
        (event,) = Event.objects.filter(verb="request.routed")
    assert branch_of(enquiry) == "Birkenau"
    assert (event.data, event.visibility) == ({"before": seehalden.pk, "after": other.pk}, "staff")
    assert "Given to a branch" in desk.editor.get(address).content.decode()


def test_a_request_can_be_taken_from_every_branch(desk, enquiry, seehalden, address):
    desk.editor.post(address, {"do": "route", "branch": "", "seen_branch": seehalden.pk})
    assert branch_of(enquiry) == "None"


def test_giving_it_where_it_is_already_is_no_event(desk, enquiry, seehalden, address):
    desk.editor.post(address, {"do": "route", "branch": "seehalden", "seen_branch": seehalden.pk})
    with staff_context():
        assert not Event.objects.filter(verb="request.routed").exists()


@pytest.mark.parametrize("slug", ["nowhere", "closed"])
def test_a_branch_that_takes_no_requests_gets_none(desk, enquiry, seehalden, address, slug):
    factories.branch("closed", is_active=False)
    answer = desk.editor.post(address, {"do": "route", "branch": slug, "seen_branch": seehalden.pk})
    assert (answer.status_code, branch_of(enquiry)) == (422, "Seehalden")
    assert "This branch does not take requests." in answer.content.decode()


def test_who_was_slower_is_told(desk, enquiry, seehalden, address):
    other = factories.branch("birkenau")
    with staff_context():
        actions.route(request=enquiry, branch=other, by=desk.people[Role.ADMIN].actor, now=NOW)
    answer = desk.editor.post(address, {"do": "route", "branch": "", "seen_branch": seehalden.pk})
    assert (answer.status_code, branch_of(enquiry)) == (422, "Birkenau")
    assert "now belongs to Birkenau" in answer.content.decode()


def test_a_viewer_hands_nothing_over(desk, enquiry, seehalden, address):
    page = desk.viewer.get(address).content.decode()
    desk.viewer.post(address, {"do": "route", "branch": "", "seen_branch": seehalden.pk})
    assert ('value="route"' in page, branch_of(enquiry)) == (False, "Seehalden")


def test_a_branch_that_was_switched_off_keeps_its_requests(desk, enquiry, seehalden, address):
    with staff_context():
        Branch.objects.filter(pk=seehalden.pk).update(is_active=False)
    page = desk.editor.get(address).content.decode()
    assert '<option value="seehalden" selected>' in page


@pytest.mark.parametrize("role", [Role.ADMIN, Role.MARKETING])
def test_marketing_and_administrators_keep_the_list_of_branches(desk, role):
    client = desk.clients[role]
    form = {"name": "Seehalden", "slug": "seehalden", "postcodes": "88198, 881*", "is_active": "on"}
    client.post("/admin/snippets/portal/branch/add/", form)
    assert "Seehalden" in client.get("/admin/snippets/portal/branch/").content.decode()
    assert Branch.objects.get().covers("88199")


@pytest.mark.parametrize("role", [Role.EDITOR, Role.VIEWER])
def test_support_does_not_change_branches(desk, seehalden, role):
    answer = desk.clients[role].get(f"/admin/snippets/portal/branch/edit/{seehalden.pk}/")
    assert (answer.status_code, answer["Location"]) == (302, "/admin/")


@pytest.mark.parametrize("role", [Role.ADMIN, Role.MARKETING])
def test_nobody_deletes_a_branch(desk, enquiry, seehalden, role):
    desk.clients[role].post(f"/admin/snippets/portal/branch/delete/{seehalden.pk}/")
    assert branch_of(enquiry) == "Seehalden"


def test_a_coverage_area_is_checked_when_it_is_written(desk, db):
    form = {"name": "Seehalden", "slug": "seehalden", "postcodes": "around the lake", "is_active": "on"}
    page = desk.marketing.post("/admin/snippets/portal/branch/add/", form).content.decode()
    assert "881* stands for all that begin so" in page
    assert not Branch.objects.exists()
