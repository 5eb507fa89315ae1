"""Each verb of requests and messages records exactly one event of its own."""

import inspect

import pytest

from portal.events.models import Event
from portal.messages import actions as messages
from portal.requests import actions as requests
from portal.requests.enquiry import Enquiry
from portal.requests.models import ServiceRequest
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories import NOW
from tests.tenancy.lasting import lasting_rows, undone

ENQUIRY = Enquiry(
    name="Gerda Gast", email="gerda@example.com", phone="", language="en", message="Hello", sent_key="key"
)

#: verb -> its own event, who says it, the status it starts from, and what else it takes
VERBS = {
    "requests.save_draft": ("request.drafted", "anna", "draft", {}),
    "requests.submit": ("request.submitted", "anna", "draft", {}),
    "requests.assign": ("request.assigned", "jonas", "triaged", {"assignee": "jonas"}),
    "requests.triage": ("request.triaged", "jonas", "submitted", {}),
    "requests.wait_for_customer": ("request.waiting", "jonas", "triaged", {}),
    "requests.take_answer": ("request.answered", "anna", "waiting", {}),
    "requests.schedule": ("request.scheduled", "jonas", "triaged", {}),
    "requests.start": ("request.started", "jonas", "scheduled", {}),
    "requests.finish": ("request.finished", "jonas", "in_progress", {}),
    "requests.confirm": ("request.confirmed", "anna", "done", {}),
    "requests.reopen": ("request.reopened", "anna", "done", {}),
    "requests.cancel": ("request.cancelled", "anna", "submitted", {}),
    "requests.route": ("request.routed", "jonas", "triaged", {"branch": "lakeside"}),
    "requests.receive_enquiry": ("request.submitted", "guest", "draft", {"branch": None, "enquiry": ENQUIRY}),
    "messages.reply": ("message.sent", "jonas", "triaged", {"body": "Hello"}),
    "messages.ask": ("message.asked", "jonas", "waiting", {"body": "Which one?"}),
    "messages.note": ("message.noted", "jonas", "triaged", {"body": "For us"}),
}
#: part of other verbs, which record
SILENT = {"requests.touch", "requests.enquiry_type"}
MODULES = {"requests": requests, "messages": messages}

#: a verb that says another one: both record, each its own
TOGETHER = {
    "an assignment accepts a new request": (
        "requests.assign",
        "submitted",
        ["request.assigned", "request.triaged"],
    ),
    "a question makes the request wait": ("messages.ask", "triaged", ["message.asked", "request.waiting"]),
    "an answer ends the waiting": ("messages.reply", "waiting", ["message.sent", "request.answered"]),
}


@pytest.fixture(scope="module")
def people(django_db_setup, django_db_blocker, tmp_path_factory):
    with lasting_rows(django_db_blocker, tmp_path_factory.mktemp("people")):
        anna = factories.customer()
        yield {
            "anna": anna,
            "guest": factories.guest(),
            "jonas": factories.staff(),
            "lakeside": factories.branch("lakeside"),
            "request": factories.request_of(anna),
        }


def _public_verbs() -> set[str]:
    return {
        f"{name}.{verb}"
        for name, module in MODULES.items()
        for verb, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__ and not verb.startswith("_")
    }


def _say(people, name: str, who: str, status: str, extra: dict) -> list[str]:
    """Say one verb about the request in this status; gives the events that were recorded."""
    module, verb = name.split(".")
    speaker, request = people[who], people["request"]
    named = {"jonas": people["jonas"].user, "lakeside": people["lakeside"]}
    arguments = {key: named.get(value, value) if isinstance(value, str) else value for key, value in extra.items()}
    with staff_context():
        ServiceRequest.objects.filter(pk=request.pk).update(status=status)
        before = set(Event.objects.values_list("pk", flat=True))
    if verb == "save_draft":
        arguments |= {
            "draft": request,
            "account_id": request.account_id,
            "service_type": request.service_type,
            "form_version": request.form_version,
            "answers": {},
        }
    elif verb == "receive_enquiry":
        arguments |= {"account": speaker.account, "service_type": request.service_type}
    else:
        arguments["request"] = request
    context = staff_context() if who == "jonas" else speaker.context()
    with context:
        getattr(MODULES[module], verb)(**arguments, by=speaker.actor, now=NOW)
    with staff_context():
        return sorted(Event.objects.exclude(pk__in=before).values_list("verb", flat=True))


def test_each_public_verb_is_in_the_table():
    assert _public_verbs() == set(VERBS) | SILENT, "add the verb to VERBS with the event that it records"


@pytest.mark.parametrize("name", VERBS)
def test_a_verb_records_one_event_of_its_own(people, name):
    event, who, status, extra = VERBS[name]
    with undone():
        assert _say(people, name, who, status, extra) == [event]


@pytest.mark.parametrize("name", TOGETHER)
def test_a_verb_that_says_another_records_beside_it(people, name):
    verb, status, events = TOGETHER[name]
    _event, who, _status, extra = VERBS[verb]
    with undone():
        assert _say(people, verb, "anna" if "answer" in name else who, status, extra) == events


@pytest.mark.parametrize("name", VERBS)
def test_a_verb_takes_who_and_when_by_name(name):
    module, verb = name.split(".")
    parameters = inspect.signature(getattr(MODULES[module], verb)).parameters
    kinds = {parameter.kind for parameter in parameters.values()}
    assert (kinds, {"by", "now"} <= set(parameters)) == ({inspect.Parameter.KEYWORD_ONLY}, True)
