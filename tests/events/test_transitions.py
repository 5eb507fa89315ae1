"""Every transition of the workflow table, by everybody, from every status."""

from contextlib import nullcontext
from datetime import timedelta

import pytest
from django.db import transaction

from identity.roles import Role
from portal.events.actor import SYSTEM, Actor
from portal.events.models import Event
from portal.events.permissions import NotAllowed
from portal.requests import access
from portal.requests import actions as requests
from portal.requests.models import ServiceRequest
from portal.requests.workflow import TRANSITIONS, Status
from portal.tenancy.contexts import staff_context, viewer_context
from tests import factories
from tests.factories import NOW
from tests.tenancy.lasting import lasting_rows, undone

LATER = NOW + timedelta(days=1)
#: who tries -> where they stand in the permission tables, with the levels that they hold on the request
ACTORS: dict[str, set[str]] = {
    "owner": {"owner"},
    "other owner": set(),
    "delegated without a share": {"delegated"},
    "delegated to look": {"delegated", "view"},
    "delegated to act": {"delegated", "view", "act"},
    "partner to act and pay": {"partner", "view", "act", "pay"},
    "auditor": {"auditor"},
    "admin": {"admin"},
    "editor": {"editor"},
    "viewer": {"viewer"},
    "marketing": {"marketing"},
    "crew": {"crew"},
    "system": {"system"},
}


@pytest.fixture(scope="module")
def cast(django_db_setup, django_db_blocker, tmp_path_factory):
    """Everybody who might try, with the context that the site opens for them; and the request."""
    with lasting_rows(django_db_blocker, tmp_path_factory.mktemp("cast")):
        anna, dario = factories.customer(), factories.customer()
        request = factories.request_of(anna)
        members = {
            "delegated without a share": factories.member(anna),
            "delegated to look": factories.member(anna),
            "delegated to act": factories.member(anna),
            "partner to act and pay": factories.member(anna, "partner"),
            "auditor": factories.member(anna, "auditor"),
        }
        factories.shared(anna, members["delegated to look"], request=request)
        factories.shared(anna, members["delegated to act"], request=request, may_act=True)
        factories.shared(anna, members["partner to act and pay"], may_act=True, may_pay=True)
        yield {
            "request": request,
            **{name: (who.actor, who.context) for name, who in members.items()},
            "owner": (anna.actor, anna.context),
            "other owner": (dario.actor, dario.context),
            "viewer": (factories.staff(Role.VIEWER).actor, viewer_context),
            "marketing": (factories.staff(Role.MARKETING).actor, nullcontext),
            "crew": (factories.staff(Role.CREW).actor, nullcontext),
            "admin": (factories.staff(Role.ADMIN).actor, staff_context),
            "editor": (factories.staff(Role.EDITOR).actor, staff_context),
            "system": (SYSTEM, staff_context),
        }


@pytest.fixture(params=Status.values)
def status(request):
    return request.param


def _put(request: ServiceRequest, status: str) -> None:
    with staff_context():
        ServiceRequest.objects.filter(pk=request.pk).update(status=status)


def _state(request: ServiceRequest) -> tuple:
    with staff_context():
        row = ServiceRequest.objects.filter(pk=request.pk).values_list().get()
        return row, set(Event.objects.of_request(request.pk).values_list("pk", "verb"))


def _try(cast, who: str, verb: str, actor: Actor | None = None) -> type | None:
    """Say the verb; gives the class of the refusal, None when there was none."""
    by, context = cast[who]
    try:
        with transaction.atomic(), context():
            getattr(requests, verb)(request=cast["request"], by=actor or by, now=LATER)
    except (NotAllowed, requests.TransitionNotPossible) as refusal:
        return type(refusal)
    return None


def _expected(who: str, verb: str, status: str) -> type | None:
    if not ACTORS[who] & access.MAY[verb]:
        return NotAllowed
    return None if status in TRANSITIONS[verb].sources else requests.TransitionNotPossible


@pytest.mark.parametrize("who", ACTORS)
@pytest.mark.parametrize("verb", TRANSITIONS)
def test_a_transition_is_done_or_refused_as_the_tables_say(cast, verb, who, status):
    with undone():
        _put(cast["request"], status)
        row_before, events_before = _state(cast["request"])
        refusal = _try(cast, who, verb)
        row, events = _state(cast["request"])
    assert refusal == _expected(who, verb, status)
    if refusal:
        assert (row, events) == (row_before, events_before)
    else:
        assert (row[_STATUS], [name for _pk, name in events - events_before]) == (
            TRANSITIONS[verb].target,
            [requests.EVENTS[verb]],
        )


_STATUS = [field.attname for field in ServiceRequest._meta.concrete_fields].index("status")


@pytest.mark.parametrize("verb", TRANSITIONS)
def test_a_transition_tells_the_customer_where_the_request_was_and_is(cast, verb):
    transition = TRANSITIONS[verb]
    source = sorted(transition.sources)[0]
    who = next(name for name in ("owner", "editor") if name in access.MAY[verb])
    with undone():
        _put(cast["request"], source)
        _try(cast, who, verb)
        with staff_context():
            event = Event.objects.of_request(cast["request"].pk).filter(verb=requests.EVENTS[verb]).last()
    assert (event.visibility, event.data) == ("customer", {"before": str(source), "after": str(transition.target)})


def test_each_verb_of_the_permissions_is_a_function():
    verbs = set(access.MAY) - {"view"}
    assert [verb for verb in verbs if not callable(getattr(requests, verb, None))] == []


def test_each_transition_has_permissions_and_an_event():
    assert set(TRANSITIONS) == set(requests.EVENTS) <= set(access.MAY)
