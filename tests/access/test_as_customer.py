"""Staff who see the portal as a customer: each page of the table is shown, and nothing whatever can be done.

What may be written is that they looked. That holds by the application, and by the database role alone.
"""

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.utils import timezone

from identity.roles import Role
from portal.accounts import observing
from portal.accounts.actions import VISIT_LASTS
from portal.events.models import Event
from portal.privacy import looks
from portal.tenancy.contexts import staff_context
from tests.tenancy.lasting import undone

from .bodies import body_for
from .table import OK, Row, route_of, routes, rows
from .trying import rows_written
from .world import DARIO, GUEST, INTERNAL, ROLES, World

pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


class _AnyNumber(dict):
    """Ids for addresses of which only the pattern matters."""

    def __missing__(self, name: str) -> str:
        return "1"


_ANY = _AnyNumber()
_OWNER = ROLES.index("owner")
#: what says that somebody looked, and the session and cache tables of any visit
_TRACES = {"portal_event", "portal_outbox", "django_q_ormq", "cms_pages_pagematerial", "cms_pages_pagechange"}
SUPPORT = (Role.VIEWER, Role.EDITOR, Role.ADMIN)


def _portal_rows(method: str) -> list[Row]:
    found = [row for row in rows() if row.address.startswith("/portal/") and method in row.expected]
    return [row for row in found if OK in row.expected[method][_OWNER]]


def _visitor(world: World, role: str = Role.EDITOR) -> Client:
    """Somebody of the staff who has given a reason."""
    browser = world.client(role)
    answer = browser.post(f"/admin/as-customer/{world.ids['account']}/", {"reason": "A call about R-00001"})
    assert answer.status_code == 302
    return browser


def _look_at(browser: Client, address: str):
    """The answer, read to its end: an open file would outlive the test."""
    answer = browser.get(address)
    if answer.streaming:
        b"".join(answer.streaming_content)
    return answer


def _inside(world: World, path: str) -> str:
    return f"/admin/as-customer/{world.ids['account']}{path}"


@pytest.mark.parametrize("role", SUPPORT)
def test_each_page_of_the_portal_is_shown_as_the_customer_sees_it(world, role):
    seen, wrong = 0, []
    for row in _portal_rows("GET"):
        with undone():
            browser, own = _visitor(world, role), world.client("owner")
            theirs = _look_at(own, row.path(world))
            answer = _look_at(browser, _inside(world, row.path(world)))
            if theirs.status_code == 200 and not theirs.streaming and "html" in theirs["Content-Type"]:
                seen += answer.status_code == 200
                text = answer.content.decode()
                if answer.status_code >= 500 or (answer.status_code == 200 and 'class="watching"' not in text):
                    wrong.append(f"{row.address}: {answer.status_code}")
                if answer.status_code == 200 and ('href="/portal/' in text or 'action="/portal/' in text):
                    wrong.append(f"{row.address}: a link leads out")
                if [marker for marker in (DARIO, GUEST, INTERNAL) if marker in text.lower()]:
                    wrong.append(f"{row.address}: shows what is not the customer's")
                if answer["Cache-Control"] != "private, no-store" or "unsafe" in answer["Content-Security-Policy"]:
                    wrong.append(f"{row.address}: is not as private as the customer's page")
            elif answer.status_code >= 500:
                wrong.append(f"{row.address}: {answer.status_code}")
    assert not wrong, "\n".join(wrong)
    assert seen >= 10


#: what is no page: asked by pages that are open, files, and what leads on at once or belongs to somebody's mail
_NO_PAGE = {"accounts:here", "accounts:ended", "documents:download", "home:join", "accounts:claim"}


def test_each_page_has_a_name_for_the_customers_who_read_what_was_looked_at():
    names = routes()
    seen = {names[route] for row in _portal_rows("GET") if (route := route_of(row.address.format_map(_ANY)))}
    assert sorted(seen - set(looks.PAGES) - _NO_PAGE) == []


def test_nothing_can_be_pressed_on_a_page(world):
    with undone():
        for path in ("/portal/profile/", f"/portal/requests/{world.ids['triaged']}/", "/portal/profile/details/"):
            page = _visitor(world).get(_inside(world, path)).content.decode()
            content = page.partition('<main id="main"')[2]
            assert content.index('<fieldset class="only-looking" disabled') < content.index("<h1"), path
            assert "<form" not in content.partition("</fieldset>\n</main>")[2].partition("<template")[0], path


def test_looking_writes_nothing_but_that_somebody_looked(world):
    wrong = []
    for row in _portal_rows("GET"):
        with undone():
            browser = _visitor(world)
            before = rows_written()
            _look_at(browser, _inside(world, row.path(world)))
            written = {table for table, count in rows_written().items() if count != before.get(table, 0)}
            if written - _TRACES:
                wrong.append(f"{row.address}: wrote {', '.join(sorted(written - _TRACES))}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("role", SUPPORT)
def test_whatever_is_sent_is_refused(world, role):
    wrong = []
    for row in _portal_rows("POST"):
        with undone():
            browser = _visitor(world, role)
            before = rows_written()
            answer = browser.post(_inside(world, row.path(world)), **body_for(row.address, world))
            if answer.status_code != 403 or rows_written() != before:
                wrong.append(f"{row.address}: {answer.status_code}")
    assert not wrong, "\n".join(wrong)


#: verbs that open a context of their own: here the role of the page holds nothing back, the application alone does
_OWN_CONTEXT = ("/portal/profile/claim/", "/portal/join/")


def test_the_database_alone_keeps_everything_as_it_is(world, monkeypatch):
    """With the application's own refusals gone: every method goes through, and the actor is an owner."""
    monkeypatch.setattr(observing, "_look", lambda request, get_response: get_response(request))
    monkeypatch.setattr(observing, "AUDITOR", "owner")
    wrong, refused = [], 0
    for row in _portal_rows("POST"):
        if row.address.startswith(_OWN_CONTEXT):
            continue
        with undone():
            browser = _visitor(world)
            before = rows_written()
            try:
                with transaction.atomic():
                    browser.post(_inside(world, row.path(world)), **body_for(row.address, world))
            except DatabaseError:
                refused += 1
            written = {table for table, count in rows_written().items() if count != before.get(table, 0)}
            if written - _TRACES:
                wrong.append(f"{row.address}: wrote {', '.join(sorted(written - _TRACES))}")
    assert not wrong, "\n".join(wrong)
    assert refused > 8, "hardly anything reaches the database any more"


@pytest.mark.parametrize("address", ["/portal/join/{join}/", "/portal/profile/claim/{claim}/"])
def test_what_came_to_somebody_by_mail_is_not_shown(world, address):
    with undone():
        answer = _visitor(world).get(_inside(world, address.format_map(world.ids)))
    assert answer.status_code == 404


def test_each_page_is_an_event_that_names_who_looked(world):
    with undone():
        browser, who = _visitor(world), world.people["editor"]
        browser.get(_inside(world, f"/portal/requests/{world.ids['triaged']}/"))
        with staff_context():
            seen = Event.objects.get(verb="visit.page_seen")
            begun = Event.objects.get(verb="visit.started")
    assert (seen.actor_id, seen.actor_kind, seen.request_id) == (who.user.pk, "staff", world.ids["triaged"])
    assert seen.data == {"visit": str(begun.pk), "page": "home:request"}
    assert begun.data["reason"] == "A call about R-00001"
    assert {seen.visibility, begun.visibility} == {"customer"}


def test_a_poll_that_finds_nothing_new_is_no_page(world):
    with undone():
        browser = _visitor(world)
        address = _inside(world, f"/portal/requests/{world.ids['triaged']}/")
        tag = browser.get(address)["ETag"]
        again = browser.get(address, headers={"hx-request": "true", "if-none-match": tag})
        with staff_context():
            pages = Event.objects.filter(verb="visit.page_seen").count()
    assert (again.status_code, pages) == (304, 1)


def test_a_download_is_an_event_that_the_customer_can_read(world):
    with undone():
        answer = _look_at(_visitor(world), _inside(world, f"/portal/documents/{world.ids['clean']}/"))
        with world.people["owner"].context():
            taken = Event.objects.for_customer().get(verb="document.downloaded")
    assert answer.status_code == 200
    assert taken.actor_id == world.people["editor"].user.pk


def test_notifications_stay_unread(world):
    with undone():
        before = world.client("owner").get("/portal/notifications/").content.count(b"unread")
        _visitor(world).get(_inside(world, f"/portal/requests/{world.ids['triaged']}/"))
        after = world.client("owner").get("/portal/notifications/").content.count(b"unread")
    assert before == after > 0


def test_without_a_reason_there_is_no_visit(world):
    with undone():
        browser = world.client(Role.EDITOR)
        assert browser.post(_inside(world, "/"), {"reason": " "}).status_code == 422
        answer = browser.get(_inside(world, "/portal/"))
    assert answer["Location"] == _inside(world, "/")


def test_a_visit_is_to_one_account(world):
    with undone():
        answer = _visitor(world).get(f"/admin/as-customer/{world.ids['other_account']}/portal/")
    assert answer["Location"] == f"/admin/as-customer/{world.ids['other_account']}/"


def test_a_visit_ends_by_itself(world, monkeypatch):
    with undone():
        browser, later = _visitor(world), timezone.now() + VISIT_LASTS
        monkeypatch.setattr(observing.timezone, "now", lambda: later)
        answer = browser.get(_inside(world, "/portal/"))
        polled = browser.get(_inside(world, "/portal/"), headers={"hx-request": "true"})
    assert answer["Location"] == _inside(world, "/") == polled["HX-Redirect"]


def test_leaving_ends_a_visit(world):
    with undone():
        browser = _visitor(world)
        left = browser.post(_inside(world, "/leave/"))
        answer = browser.get(_inside(world, "/portal/"))
        with staff_context():
            assert Event.objects.filter(verb="visit.ended").count() == 1
    assert left["Location"] == f"/admin/customers/{world.ids['account']}/"
    assert answer["Location"] == _inside(world, "/")


def test_a_right_that_ends_ends_the_visit(world):
    with undone():
        browser, who = _visitor(world), world.people["editor"]
        with staff_context():
            who.user.groups.clear()
        answer = browser.get(_inside(world, "/portal/"))
    assert answer.status_code == 302


@pytest.mark.parametrize("role", ["visitor", "owner", "other", "marketing"])
def test_nobody_else_comes_in(world, role):
    with undone():
        browser = world.client(role)
        for method in (browser.get, browser.post):
            for path in ("/", "/portal/", f"/portal/requests/{world.ids['triaged']}/"):
                answer = method(_inside(world, path), {"reason": "Curious"})
                assert answer.status_code == 302
                assert "/portal/" not in answer["Location"].partition("?")[0]


def test_the_cookie_of_the_staff_opens_nothing_of_the_portal_itself(world):
    with undone():
        browser = _visitor(world)
        answer = browser.get("/portal/")
    assert answer["Location"].startswith("/accounts/login/")


def test_a_page_after_a_visit_has_its_own_addresses(world):
    with undone():
        _visitor(world).get(_inside(world, "/portal/"))
        page = world.client("owner").get("/portal/")
    assert b"as-customer" not in page.content


def test_an_account_without_people_has_no_portal_to_see(world):
    with undone():
        answer = world.client(Role.EDITOR).post(
            f"/admin/as-customer/{world.ids['guest_account']}/", {"reason": "To see what is there"}
        )
    assert answer.status_code == 422


def test_sign_in_and_security_are_not_shown(world):
    with undone():
        answer = _visitor(world).get(_inside(world, "/accounts/password/change/"))
    assert answer["Location"] == _inside(world, "/portal/")
