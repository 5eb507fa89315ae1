"""Who of the staff read whose data, and who changed what somebody may do, stands in the log."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from wagtail.models import GroupPagePermission, Page

from identity.roles import Role
from portal.accounts.actions import propose_change
from portal.accounts.models import MasterField
from portal.desk.people import StaffAssignRole, StaffSetActiveState
from portal.events.acting import acting, by_the_code
from portal.events.models import Event
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories.reviews import review as review_of


def events(verb: str) -> list[Event]:
    with staff_context():
        return list(Event.objects.filter(verb=verb).order_by("pk"))


def said(verb: str) -> list[dict]:
    return [event.data for event in events(verb)]


@pytest.fixture
def ines(desk):
    """An administrator, in the context and with the actor that a request has."""
    person = desk.people[Role.ADMIN]
    with staff_context(user_id=person.user.pk), acting(person.actor):
        yield person


@pytest.fixture
def jonas(desk):
    """A colleague, with an empty log behind them."""
    return desk.people[Role.EDITOR].user


@pytest.mark.parametrize("name", ["customers:index", "requests:index", "events:index", "mails:index"])
def test_a_list_with_names_on_it_is_noted(desk, name):
    desk.viewer.get(reverse(name), {"p": "1", "ip": "192.0.2.1"})
    (data,) = said("desk.listed")
    assert (data["filters"], data["page"]) == (["ip"], 1)
    assert events("desk.listed")[0].actor_id == desk.people[Role.VIEWER].user.pk


@pytest.mark.parametrize("role", [Role.VIEWER, Role.EDITOR])
def test_the_first_page_is_noted_with_whose_names_stand_on_it(desk, ticket, role):
    desk.clients[role].get(reverse("wagtailadmin_home"))
    assert [(data["list"], data["shown"]) for data in said("desk.listed")] == [("servicerequest", [ticket.pk])]


def test_a_first_page_without_names_is_not_noted(desk):
    desk.viewer.get(reverse("wagtailadmin_home"))
    assert events("desk.listed") == []


@pytest.mark.parametrize("action", ["assign", "status"])
def test_a_page_that_asks_what_to_do_with_many_is_noted(desk, ticket, action):
    address = reverse("wagtail_bulk_action", args=["portal", "servicerequest", action])
    desk.editor.get(address, {"id": ticket.pk})
    assert [data["shown"] for data in said("desk.listed")] == [[ticket.pk]]


@pytest.fixture
def pages(desk, anna, ticket):
    """name -> address of a page about Anna"""
    with anna.context():
        after = {"name": "Berger & Sons"}
        field = MasterField.LEGAL_NAME
        change = propose_change(account=anna.account, field=field, after=after, by=anna.actor, now=factories.NOW)
    ben, account = factories.member(anna), anna.account.pk
    with staff_context():
        member = ben.user.memberships.get().pk
    return {
        "a change": reverse("changes:detail", args=[change.pk]),
        "a proposal": reverse("changes:propose", args=[account, "vat_id"]),
        "a member": reverse("customers:member", args=[account, member, "remove"]),
        "why as customer": reverse("as_customer:begin", args=[account]),
        "status links": reverse("requests:links", args=[ticket.pk]),
    }


@pytest.mark.parametrize(
    ("page", "verb"),
    [
        ("a change", "account.viewed"),
        ("a proposal", "account.viewed"),
        ("a member", "account.viewed"),
        ("why as customer", "account.viewed"),
        ("status links", "request.viewed"),
    ],
)
def test_a_page_about_a_customer_is_noted_and_the_customer_sees_it(desk, anna, pages, page, verb):
    assert desk.editor.get(pages[page]).status_code == 200
    with anna.context():
        assert [event.verb for event in Event.objects.for_customer() if event.verb.endswith(".viewed")] == [verb]


def test_a_viewers_look_at_a_change_is_noted(desk, pages):
    desk.viewer.get(pages["a change"])
    assert [event.actor_id for event in events("account.viewed")] == [desk.people[Role.VIEWER].user.pk]


def test_reviews_that_somebody_reads_are_noted(desk):
    review = review_of()
    desk.marketing.get(reverse("reviews:index"))
    assert [(data["list"], data["shown"]) for data in said("desk.listed")] == [("review", [review.pk])]
    desk.marketing.get(reverse("reviews:detail", args=[review.pk]))
    assert [event.object_id for event in events("review.viewed")] == [str(review.pk)]


def test_whose_names_were_on_it_can_be_told(desk, anna):
    other = factories.customer(first_name="Dario", last_name="Rossi")
    desk.viewer.get(reverse("customers:index"), {"q": "Berger"})
    (data,) = said("desk.listed")
    assert (anna.account.pk in data["shown"], other.account.pk in data["shown"]) == (True, False)


def test_what_was_sought_is_not_kept(desk, anna):
    desk.viewer.get(reverse("customers:index"), {"q": "Berger"})
    assert "Berger" not in events("desk.listed")[0].payload


def test_a_list_of_jobs_names_nobody_and_is_not_noted(desk):
    desk.viewer.get(reverse("jobs:index"))
    assert events("desk.listed") == []


def test_an_event_that_was_opened_is_noted(desk, anna):
    opened = events("account.opened")[0]
    desk.viewer.get(reverse("events:detail", args=[opened.pk]))
    assert [event.object_id for event in events("log.event_viewed")] == [str(opened.pk)]


def test_a_role_that_is_given_and_taken_is_noted_with_who_did_it(ines, jonas):
    jonas.groups.set([Group.objects.get(name=Role.VIEWER)])
    given, taken = events("person.role_given")[-1], events("person.role_taken")[-1]
    assert (given.data, taken.data) == ({"role": "viewer"}, {"role": "editor"})
    assert (given.actor_id, given.object_id) == (ines.user.pk, str(jonas.pk))


def test_all_roles_that_are_taken_at_once_are_noted(ines, jonas):
    jonas.groups.clear()
    assert said("person.role_taken") == [{"role": "editor"}]


def test_a_role_that_is_given_to_many_is_noted_for_each(ines, desk):
    people = [desk.people[role].user for role in (Role.VIEWER, Role.MARKETING)]
    before = len(events("person.role_given"))
    StaffAssignRole.execute_action(people, role=Group.objects.get(name=Role.EDITOR))
    found = events("person.role_given")[before:]
    assert {event.object_id for event in found} == {str(person.pk) for person in people}


def test_a_person_who_is_set_inactive_is_noted(ines, jonas):
    jonas.is_active = False
    jonas.save()
    assert said("person.rights_changed") == [{"is_active": [True, False]}]


def test_people_who_are_set_inactive_together_are_noted(ines, jonas):
    StaffSetActiveState.execute_action([jonas], mark_as_active=False, user=ines.user)
    assert said("person.rights_changed") == [{"is_active": [True, False]}]


def test_a_person_who_becomes_a_superuser_is_noted(ines, jonas):
    jonas.is_superuser = True
    jonas.save(update_fields=["is_superuser", "first_name"])
    assert said("person.rights_changed") == [{"is_superuser": [False, True]}]


def test_a_person_whose_name_is_changed_is_none(ines, jonas):
    jonas.first_name = "Johannes"
    jonas.save()
    assert said("person.rights_changed") == []


def test_a_new_member_of_staff_is_noted(desk):
    assert len(events("person.staff_added")) == len(desk.people)


def test_a_permission_of_a_role_is_noted(ines):
    role = Group.objects.get(name=Role.VIEWER)
    role.permissions.add(Permission.objects.get(codename="change_user", content_type__app_label="identity"))
    assert said("role.permission_given") == [{"role": "viewer", "permissions": ["identity.change_user"]}]


def test_a_permission_for_a_part_of_the_site_is_noted(ines):
    role, root = Group.objects.get(name=Role.VIEWER), Page.objects.get(depth=1)
    permission = Permission.objects.get(codename="publish_page")
    given = GroupPagePermission.objects.create(group=role, page=root, permission=permission)
    given.delete()
    data = {"role": "viewer", "permissions": ["wagtailcore.publish_page"], "page": root.pk}
    assert (said("role.permission_given"), said("role.permission_taken")) == ([data], [data])


def test_what_the_code_sets_up_is_no_event(ines):
    with by_the_code():
        Group.objects.get(name=Role.VIEWER).permissions.clear()
    assert said("role.permission_taken") == []


def test_wagtails_own_log_is_mirrored_with_the_address_of_who_did_it(desk):
    home = Page.objects.get(depth=1).add_child(instance=Page(title="A page", slug="a-page"))
    address = reverse("wagtailadmin_pages:unpublish", args=[home.pk])
    desk.marketing.post(address, REMOTE_ADDR="192.0.2.9")
    (event,) = events("site.unpublish")
    assert event.actor_id == desk.people[Role.MARKETING].user.pk
    assert (event.data["object"], event.personal["ip"]) == (str(home.pk), "192.0.2.9")
    assert "A page" not in event.payload
