"""Every decision on a review, by everybody, in every state."""

from contextlib import nullcontext
from datetime import timedelta

import pytest
from django.db import transaction

from identity.roles import Role
from portal.events.actor import SYSTEM
from portal.events.models import Event
from portal.events.permissions import NotAllowed
from portal.referrals import access, actions
from portal.referrals.models import Review
from portal.referrals.workflow import ANSWERABLE, TRANSITIONS, State
from portal.tenancy.contexts import staff_context, viewer_context
from tests import factories
from tests.factories import NOW
from tests.factories.reviews import review as review_of
from tests.tenancy.lasting import lasting_rows, undone

LATER = NOW + timedelta(days=1)
ACTORS = ("owner", "admin", "editor", "viewer", "marketing", "system")
#: what a decision takes besides who and when
ARGUMENTS = {"refuse_review": {"reason": "Names a neighbour"}, "answer_review": {"reply": "Thank you"}}


@pytest.fixture(scope="module")
def cast(django_db_setup, django_db_blocker, tmp_path_factory):
    """Everybody who might try, with the context that the site opens for them; and the review."""
    with lasting_rows(django_db_blocker, tmp_path_factory.mktemp("cast")):
        anna = factories.customer()
        people = {role: factories.staff(Role(role)).actor for role in ("admin", "editor", "viewer", "marketing")}
        yield {
            "review": review_of(),
            "owner": (anna.actor, anna.context),
            "admin": (people["admin"], staff_context),
            "editor": (people["editor"], staff_context),
            "viewer": (people["viewer"], viewer_context),
            "marketing": (people["marketing"], nullcontext),
            "system": (SYSTEM, staff_context),
        }


def _put(review: Review, state: str) -> None:
    decided = None if state == State.WAITING else NOW
    reason = "Because" if state == State.REFUSED else ""
    Review.objects.filter(pk=review.pk).update(state=state, decided_at=decided, reason=reason)


def _state(review: Review) -> tuple:
    with staff_context():
        events = Event.objects.filter(verb__startswith="review.").values_list("pk", "verb")
        return Review.objects.filter(pk=review.pk).values().get(), set(events)


def _try(cast, who: str, verb: str, **arguments) -> type | None:
    """Say the verb; gives the class of the refusal, None when there was none."""
    by, context = cast[who]
    try:
        with transaction.atomic(), context():
            getattr(actions, verb)(
                review=cast["review"], by=by, now=LATER, **{**ARGUMENTS.get(verb, {}), **arguments}
            )
    except (NotAllowed, actions.ReviewNotPossible, actions.ReasonMissing) as refusal:
        return type(refusal)
    return None


def _possible_from(verb: str) -> set[str]:
    return set(ANSWERABLE) if verb == "answer_review" else {TRANSITIONS[verb].source}


@pytest.mark.parametrize("who", ACTORS)
@pytest.mark.parametrize("verb", actions.DECISIONS)
@pytest.mark.parametrize("state", State.values)
def test_a_decision_is_made_or_refused_as_the_tables_say(cast, verb, who, state):
    with undone():
        _put(cast["review"], state)
        row_before, events_before = _state(cast["review"])
        refusal = _try(cast, who, verb)
        row, events = _state(cast["review"])
    if who not in access.MAY[verb]:
        assert refusal is NotAllowed
    elif state not in _possible_from(verb):
        assert refusal is actions.ReviewNotPossible
    else:
        assert refusal is None
    if refusal:
        assert (row, events) == (row_before, events_before)
    else:
        expected = state if verb == "answer_review" else TRANSITIONS[verb].target
        event = actions.EVENTS.get(verb, "review.answered")
        assert (row["state"], [name for _pk, name in events - events_before]) == (expected, [event])


def test_only_administrators_and_marketing_decide():
    parts = {part for verb in actions.DECISIONS for part in access.MAY[verb]}
    assert parts == {"admin", "marketing"}


def test_a_decision_says_who_made_it_and_when(cast):
    with undone():
        _try(cast, "marketing", "publish_review")
        row, _events = _state(cast["review"])
    assert (row["decided_by_id"], row["decided_at"]) == (cast["marketing"][0].user_id, LATER)


def test_a_review_that_waits_again_is_nobodys_decision(cast):
    with undone():
        _try(cast, "marketing", "refuse_review")
        _try(cast, "admin", "reconsider_review")
        row, _events = _state(cast["review"])
    assert (row["state"], row["decided_by_id"], row["decided_at"], row["reason"]) == ("waiting", None, None, "")


@pytest.mark.parametrize("reason", ["", "  \n "])
def test_nobody_is_refused_without_a_reason(cast, reason):
    with undone():
        before = _state(cast["review"])
        assert _try(cast, "marketing", "refuse_review", reason=reason) is actions.ReasonMissing
        assert _state(cast["review"]) == before


def test_an_empty_answer_takes_the_answer_away(cast):
    with undone():
        _try(cast, "marketing", "answer_review")
        _try(cast, "marketing", "answer_review", reply=" ")
        row, events = _state(cast["review"])
    assert row["reply"] == ""
    assert [name for _pk, name in events].count("review.answered") == 2


def test_the_same_answer_again_is_no_event(cast):
    with undone():
        _try(cast, "marketing", "answer_review")
        before = _state(cast["review"])
        _try(cast, "marketing", "answer_review", reply="Thank you ")
        assert _state(cast["review"]) == before


def test_each_verb_of_the_permissions_is_a_function():
    verbs = set(access.MAY) - {"view_review"}
    assert [verb for verb in verbs if not callable(getattr(actions, verb, None))] == []
