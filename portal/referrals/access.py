"""The door of reviews: customers give them, administrators and marketing decide on them."""

from django.db.models import QuerySet
from django.http import Http404

from portal.events.actor import Actor
from portal.events.permissions import ADMIN, MARKETING, OWNERS, SYSTEM, Table, allows

from . import workflow
from .models import Review

MODERATORS = frozenset({ADMIN, MARKETING})

MAY: Table = {
    "view_review": MODERATORS,
    "submit_review": OWNERS | {SYSTEM},
    "publish_review": MODERATORS,
    "refuse_review": MODERATORS,
    "withdraw_review": MODERATORS,
    "reconsider_review": MODERATORS,
    "answer_review": MODERATORS,
}


def may(actor: Actor, verb: str) -> bool:
    """Whether the actor may do the verb to reviews; they belong to no account."""
    return allows(MAY, actor, verb, actor.account_id)


def visible_to(actor: Actor) -> QuerySet[Review]:
    """The reviews that the actor may see in the admin; what is published everybody reads on the website."""
    return Review.objects.all() if actor.part in MODERATORS else Review.objects.none()


def review_or_404(actor: Actor, review_id: int) -> Review:
    """The review with what its page names, or the same answer for forbidden and absent."""
    found = visible_to(actor).select_related("service_type", "branch", "decided_by").defer("service_type__form")
    try:
        return found.get(pk=review_id)
    except Review.DoesNotExist as error:
        raise Http404("no such review") from error


def possible_verbs(actor: Actor, review: Review) -> list[str]:
    """What the table of transitions and the table of permissions both allow now."""
    return [verb for verb in workflow.verbs_from(review.state) if may(actor, verb)]
