"""What happens to reviews."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from portal.accounts.models import Branch
from portal.events.actor import Actor
from portal.events.permissions import demand
from portal.events.record import record
from portal.requests.models import ServiceType

from . import access
from .models import MAX_TEXT, Review
from .workflow import ANSWERABLE, TRANSITIONS, State

#: the event that each move is told as
EVENTS = {
    "publish_review": "review.published",
    "refuse_review": "review.refused",
    "withdraw_review": "review.withdrawn",
    "reconsider_review": "review.reconsidered",
}


class ReviewNotPossible(Exception):
    """The review is not where the decision begins, because a colleague was faster."""

    def __init__(self, verb: str, state: str):
        self.verb, self.state = verb, state
        super().__init__(
            _("This is no longer possible: the review is now “%(state)s”.") % {"state": State(state).label}
        )


class ReviewIncomplete(Exception):
    """A review needs a name, a text and one to five stars."""

    def __init__(self):
        super().__init__(
            _("A review needs a name, one to five stars and a text of at most %(most)s characters.")
            % {"most": MAX_TEXT}
        )


class ReasonMissing(Exception):
    """Whoever refuses a review says why."""

    def __init__(self):
        super().__init__(_("Please say why, so that colleagues and the author can be told."))


def note_view(*, review: Review, by: Actor, now: datetime) -> None:
    """Somebody of the company opened a review, with the name of who wrote it."""
    demand(access.MAY, by, "view_review", by.account_id)
    record("review.viewed", by=by, now=now, about=review)


def note_list(*, filters: list[str], page: int, shown: list[int], by: Actor, now: datetime) -> None:
    """Somebody of the company looked at a page of the list; `shown` are the ids of its rows."""
    demand(access.MAY, by, "view_review", by.account_id)
    data = {"list": "review", "filters": filters, "page": page, "shown": shown}
    record("desk.listed", by=by, now=now, data=data)


def submit_review(
    *,
    author: str,
    place: str,
    rating: int,
    text: str,
    language: str,
    service_type: ServiceType,
    branch: Branch | None = None,
    happened_on: date,
    by: Actor,
    now: datetime,
) -> Review:
    """Take in what somebody wants to have published about work that was done; nobody reads it until it is.

    author: as the customer agreed to be named, with a first name and an initial.
    """
    demand(access.MAY, by, "submit_review", by.account_id)
    author, text = author.strip(), text.strip()
    if not author or not text or len(text) > MAX_TEXT or not 1 <= rating <= 5:
        raise ReviewIncomplete
    with transaction.atomic():
        review = Review(
            author=author,
            place=place.strip(),
            rating=rating,
            text=text,
            language=language,
            service_type=service_type,
            branch=branch,
            happened_on=happened_on,
            submitted_at=now,
        )
        review.save(force_insert=True)
        record(
            "review.submitted",
            by=by,
            now=now,
            about=review,
            account_id=by.account_id,
            data={"service_type": service_type.slug, "branch": branch.pk if branch else None, "rating": rating},
        )
    return review


def publish_review(*, review: Review, by: Actor, now: datetime) -> Review:
    """Show the review on the website."""
    demand(access.MAY, by, "publish_review", by.account_id)
    with transaction.atomic():
        review = _lock(review)
        return _move(review, "publish_review", by=by, now=now)


def refuse_review(*, review: Review, reason: str, by: Actor, now: datetime) -> Review:
    """Keep the review off the website for good; the reason is for colleagues and the author."""
    demand(access.MAY, by, "refuse_review", by.account_id)
    if not reason.strip():
        raise ReasonMissing
    with transaction.atomic():
        review = _lock(review)
        review.reason = reason.strip()
        return _move(review, "refuse_review", by=by, now=now)


def withdraw_review(*, review: Review, by: Actor, now: datetime) -> Review:
    """Take a published review off the website; it waits for a decision again."""
    demand(access.MAY, by, "withdraw_review", by.account_id)
    with transaction.atomic():
        return _move(_lock(review), "withdraw_review", by=by, now=now)


def reconsider_review(*, review: Review, by: Actor, now: datetime) -> Review:
    """Take a refusal back; the review waits for a decision again."""
    demand(access.MAY, by, "reconsider_review", by.account_id)
    with transaction.atomic():
        review = _lock(review)
        review.reason = ""
        return _move(review, "reconsider_review", by=by, now=now)


def answer_review(*, review: Review, reply: str, by: Actor, now: datetime) -> Review:
    """Say something below the review, where everybody reads it; an empty answer takes it away again."""
    demand(access.MAY, by, "answer_review", by.account_id)
    with transaction.atomic():
        review = _lock(review)
        if review.state not in ANSWERABLE:
            raise ReviewNotPossible("answer_review", review.state)
        before, review.reply = review.reply, reply.strip()
        if before == review.reply:
            return review
        review.save(update_fields=["reply"])
        record(
            "review.answered",
            by=by,
            now=now,
            about=review,
            data={"before": bool(before), "after": bool(review.reply)},
        )
    return review


#: the decisions on a review, for surfaces that offer whichever are possible
DECISIONS = {
    "publish_review": publish_review,
    "refuse_review": refuse_review,
    "withdraw_review": withdraw_review,
    "reconsider_review": reconsider_review,
    "answer_review": answer_review,
}


def _lock(review: Review) -> Review:
    return Review.objects.select_for_update().get(pk=review.pk)


def _move(review: Review, verb: str, *, by: Actor, now: datetime) -> Review:
    transition = TRANSITIONS[verb]
    if review.state != transition.source:
        raise ReviewNotPossible(verb, review.state)
    before, review.state = review.state, transition.target
    decided = review.state != State.WAITING
    review.decided_by_id, review.decided_at = (by.person_id(), now) if decided else (None, None)
    review.save(update_fields=["state", "decided_by", "decided_at", "reason"])
    record(
        EVENTS[verb],
        by=by,
        now=now,
        about=review,
        data={"before": str(before), "after": str(review.state)},
    )
    return review
