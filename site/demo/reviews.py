"""The reviews of the demo company: given, looked at by marketing, and answered, in the order of time."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.utils import timezone

from demo.content.people import STAFF
from demo.content.reviews import REVIEWS
from demo.content.reviews import Review as Words
from demo.service_types import slug_of
from identity.models import User
from portal.accounts.models import Branch
from portal.events.actor import SYSTEM, Actor
from portal.referrals.actions import answer_review, publish_review, refuse_review, submit_review
from portal.referrals.models import Review
from portal.requests.models import ServiceType

#: how long after the work a customer writes, and how long after that somebody decides
_WRITTEN, _DECIDED = timedelta(days=4), timedelta(days=1)
_MODERATOR = "marketing"


def build_reviews(now: datetime) -> int:
    """Make the demo's reviews; return how many. What happened to them lies before `now`."""
    moderator = _moderator()
    made: dict[int, Review] = {}
    for at, number, step in sorted(_steps(now), key=lambda moment: moment[:2]):
        words = REVIEWS[number]
        if step is _submit:
            made[number] = _submit(words, at)
        else:
            made[number] = step(made[number], words, moderator, at)
    return len(made)


def _steps(now: datetime) -> list[tuple[datetime, int, Callable]]:
    """Everything that happens to the reviews, with its moment and the number of the review."""
    steps: list[tuple[datetime, int, Callable]] = []
    for number, words in enumerate(REVIEWS):
        # Nobody writes at the same minute as somebody else, nor in the night.
        evening = timezone.localtime(now).replace(hour=18, minute=5 + number, second=0, microsecond=0)
        written = evening - timedelta(days=words.days_ago) + _WRITTEN
        morning = written.replace(hour=9, minute=10 + number) + _DECIDED
        steps.append((written, number, _submit))
        if words.reply:
            steps.append((morning, number, _answer))
        if words.state != "waiting":
            steps.append((morning + timedelta(minutes=30), number, _decide))
    return steps


def _submit(words: Words, at: datetime) -> Review:
    return submit_review(
        author=words.author,
        place=words.place,
        rating=words.rating,
        text=words.text,
        language=words.language,
        service_type=ServiceType.objects.in_language(words.language).get(slug=slug_of(words.service)),
        branch=Branch.objects.get(slug=words.branch),
        happened_on=(at - _WRITTEN).date(),
        by=SYSTEM,
        now=at,
    )


def _answer(review: Review, words: Words, by: Actor, at: datetime) -> Review:
    return answer_review(review=review, reply=words.reply, by=by, now=at)


def _decide(review: Review, words: Words, by: Actor, at: datetime) -> Review:
    if words.state == "refused":
        return refuse_review(review=review, reason=words.reason, by=by, now=at)
    return publish_review(review=review, by=by, now=at)


def _moderator() -> Actor:
    member = next(member for member in STAFF if member.role == _MODERATOR)
    user = User.objects.get(email=member.email)
    return Actor(user_id=user.pk, role=_MODERATOR, name=user.get_full_name())
