"""Two colleagues press a button for the same request in the same moment: one wins, the other is told."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from identity.roles import Role
from portal.events.models import Event
from portal.messages.models import Message
from portal.requests import actions as requests
from portal.requests.models import ServiceRequest
from portal.requests.workflow import Status
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.live import databases
from tests.live.databases import waiting_for_locks
from tests.live.deadline import eventually
from tests.live.fixtures import built_house, inside
from tests.live.house import House
from tests.live.people import Person

TEXT = "I have spoken to her: “Tuesday, <9 o’clock>”."


@pytest.fixture(scope="module")
def house(template, tmp_path_factory, django_db_blocker) -> Iterator[House]:
    """A web server that answers two at the same time, for all tests here.

    With two threads and not two processes: the kernel may give both connections to the same process.
    """
    with (
        databases.clone_of(template) as name,
        built_house(tmp_path_factory.mktemp("race"), name, {}) as house,
        inside(house, django_db_blocker),
    ):
        house.start_web(threads=2)
        yield house


@pytest.fixture
def desk(house):
    """The web server, a request, two colleagues and the browsers in which they look at it."""
    request = factories.request_of(factories.customer())
    colleagues = [factories.staff(Role.EDITOR) for _ in range(2)]
    people = [Person(house, factories.signed_in(colleague).cookies) for colleague in colleagues]
    for person in people:
        assert person.open(f"/admin/requests/{request.pk}/").status_code == 200
    return house, request, colleagues, people


def press_together(desk, *forms: dict[str, str]):
    """Send a form each while the request is locked, and let both go on when both wait for it."""
    house, request, _colleagues, people = desk
    with ThreadPoolExecutor(2) as pool:
        with staff_context():
            ServiceRequest.objects.select_for_update().get(pk=request.pk)
            answers = [
                pool.submit(person.submit, f"/admin/requests/{request.pk}/", form)
                for person, form in zip(people, forms, strict=True)
            ]
            eventually(lambda: waiting_for_locks(house.server, house.database) == 2, "both wait for the request")
        return [answer.result() for answer in answers]


def events_of(request: ServiceRequest, verb: str) -> int:
    with staff_context():
        return Event.objects.filter(request_id=request.pk, verb=verb).count()


def test_only_one_of_two_assigns_the_request_and_the_other_reads_to_whom(desk):
    _house, request, colleagues, _people = desk
    forms = [{"do": "assign", "assignee": str(one.user.pk), "seen_assignee": ""} for one in colleagues]
    answers = press_together(desk, *forms)
    assert sorted(answer.status_code for answer in answers) == [302, 422]
    with staff_context():
        winner = ServiceRequest.objects.get(pk=request.pk).assignee
    loser = next(answer for answer in answers if answer.status_code == 422)
    assert "Somebody was faster" in loser.text
    assert winner.get_full_name() in loser.text
    assert events_of(request, "request.assigned") == events_of(request, "request.triaged") == 1


def test_a_question_that_came_too_late_keeps_its_text(desk):
    _house, request, colleagues, _people = desk
    with staff_context():
        requests.triage(request=request, by=colleagues[0].actor, now=factories.NOW)
    answers = press_together(desk, {"do": "cancel", "seen_status": "triaged"}, {"do": "ask", "body": TEXT})
    first, second = answers
    with staff_context():
        status = ServiceRequest.objects.get(pk=request.pk).status
        said = list(Message.objects.filter(request=request).values_list("body", flat=True))
    if first.status_code == 302:  # cancelled before the question was asked
        assert (status, said, second.status_code) == (Status.CANCELLED, [], 422)
        assert "I have spoken to her: “Tuesday, &lt;9 o’clock&gt;”." in second.text
        assert "This is no longer possible" in second.text
    else:  # asked before it was cancelled: the button was shown for another status
        assert (status, said, first.status_code, second.status_code) == (Status.WAITING, [TEXT], 422, 302)
        assert "Somebody was faster" in first.text


def test_only_one_of_two_moves_the_request(desk):
    _house, request, _colleagues, _people = desk
    form = {"do": "triage", "seen_status": "submitted"}
    answers = press_together(desk, form, form)
    assert sorted(answer.status_code for answer in answers) == [302, 422]
    assert "Somebody was faster" in next(answer.text for answer in answers if answer.status_code == 422)
    assert events_of(request, "request.triaged") == 1


def test_a_question_to_a_request_that_was_cancelled_meanwhile_is_refused_and_kept(desk):
    _house, request, colleagues, people = desk
    with staff_context():
        requests.cancel(request=request, by=colleagues[0].actor, now=factories.NOW)
    answer = people[1].submit(f"/admin/requests/{request.pk}/", {"do": "ask", "body": TEXT})
    assert answer.status_code == 422
    assert "I have spoken to her: “Tuesday, &lt;9 o’clock&gt;”." in answer.text
    with staff_context():
        assert not Message.objects.filter(request=request).exists()
