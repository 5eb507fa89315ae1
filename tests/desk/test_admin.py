"""What surrounds the desk: roles, home, the door, the warning, and Wagtail's log in ours."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.log_actions import log
from wagtail.models import Page

from identity.models import User
from identity.roles import Kind, Role
from portal.desk.roles import PERMISSIONS
from portal.events.models import Event
from portal.requests.blocks import FormBlock
from portal.tenancy.contexts import staff_context
from tests import factories


def test_every_role_has_its_group_and_may_enter(desk):
    with staff_context():
        assert set(Group.objects.values_list("name", flat=True)) == {role.value for role in PERMISSIONS}
    assert all(client.get("/admin/").status_code == 200 for client in desk.clients.values())


def test_marketing_holds_no_permission_on_a_customers_table(desk):
    held = desk.people[Role.MARKETING].user.get_all_permissions()
    held -= {name for name in held if name.endswith("_branch")}  # where the company works from
    assert not [name for name in held if name.startswith(("portal.", "identity."))]
    assert "cms_pages.view_homepage" in held or not [name for name in held if name.startswith("cms_pages.")]


def test_the_home_page_counts_what_waits(desk, ticket):
    page = desk.editor.get("/admin/").content.decode()
    assert ticket.number in page
    assert "Waiting for an answer from us" in page


def test_every_page_warns_that_nothing_scans(desk, settings):
    settings.CLAMD_ADDRESS = ""
    for path in ("/admin/", "/admin/requests/", "/admin/account/", "/admin/events/"):
        assert "CLAMD_ADDRESS" in desk.editor.get(path).content.decode()
    settings.CLAMD_ADDRESS = "127.0.0.1:3310"
    assert "CLAMD_ADDRESS" not in desk.editor.get("/admin/").content.decode()


def test_no_page_names_another_host(desk, ticket):
    for path in ("/admin/", "/admin/requests/", reverse("requests:detail", args=[ticket.pk])):
        page = desk.editor.get(path).content.decode().replace("http://www.w3.org/", "")
        assert 'src="http' not in page
        assert "gravatar" not in page


def test_the_door_posts_to_itself(client, db):
    page = client.get("/staff/login/").content.decode()
    assert 'action="/staff/login/"' in page
    assert "Nordlicht Haustechnik" in page


def test_wagtails_sign_out_leads_to_our_door(desk):
    answer = desk.editor.post("/admin/logout/")
    assert (answer.status_code, answer["Location"]) == (307, "/staff/logout/")
    desk.editor.post("/staff/logout/")
    assert desk.editor.get("/admin/").status_code == 302


def test_a_viewer_changes_their_own_name(desk):
    viewer = desk.people[Role.VIEWER].user
    data = {
        "name_email-first_name": "Viola",
        "name_email-last_name": "Weber",
        "theme-theme": "dark",
        "theme-contrast": "system",
        "theme-density": "default",
        "theme-keyboard_shortcuts": "on",
        "locale-preferred_language": "",
        "locale-current_time_zone": "",
    }
    assert desk.viewer.post("/admin/account/", data).status_code in (200, 302)
    viewer.refresh_from_db()
    assert viewer.first_name == "Viola"


def test_whoever_is_added_by_an_administrator_is_staff(desk):
    with staff_context():
        group = Group.objects.get(name=Role.EDITOR)
    data = {
        "email": "new@foyer.example",
        "first_name": "Nora",
        "last_name": "Neu",
        "password1": "correct-horse-battery-9",
        "password2": "correct-horse-battery-9",
        "groups": [group.pk],
    }
    assert desk.clients[Role.ADMIN].post(reverse("wagtailusers_users:add"), data).status_code == 302
    assert User.objects.get(email="new@foyer.example").kind == Kind.STAFF


def test_customers_are_not_among_the_users(desk, anna):
    admin = desk.clients[Role.ADMIN]
    assert anna.user.email not in admin.get(reverse("wagtailusers_users:index")).content.decode()
    assert admin.get(reverse("wagtailusers_users:edit", args=[anna.user.pk])).status_code == 404


def test_what_changes_in_wagtail_is_an_event(desk):
    marketing = desk.people[Role.MARKETING].user
    log(Page.objects.get(depth=1), "wagtail.edit", user=marketing)
    with staff_context():
        event = Event.objects.get(verb="site.edit")
    assert event.actor_id == marketing.pk


@pytest.mark.parametrize(
    ("keys", "is_right"), [(("size", "colour"), True), (("size", "size"), False), (("", ""), True)]
)
def test_the_keys_of_a_form_differ(keys, is_right):
    block = FormBlock()
    value = block.to_python(
        [{"type": kind, "value": value} for kind, value in (factories.field("text", key, "Label") for key in keys)]
    )
    if is_right:
        assert len(block.clean(value)) == len(keys)
    else:
        with pytest.raises(Exception, match="StreamBlock") as raised:
            block.clean(value)
        assert set(raised.value.block_errors) == {1}


def test_the_options_of_a_choice_differ():
    block = FormBlock()
    twice = [{"key": "gas", "label": "Gas"}, {"key": "gas", "label": "Town gas"}]
    kind, value = factories.field("choice", "fuel", "Fuel", options=twice)
    with pytest.raises(Exception, match="StreamBlock"):
        block.clean(block.to_python([{"type": kind, "value": value}]))
