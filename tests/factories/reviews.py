"""Reviews, made through the verbs."""

from datetime import date

from identity.roles import Role
from portal.accounts.models import Branch
from portal.events.actor import SYSTEM
from portal.referrals import actions
from portal.referrals.models import Review
from portal.requests.models import ServiceType
from tests import factories

NOW = factories.NOW


def branch(slug: str = "seehalden", **fields) -> Branch:
    """A branch that takes requests."""
    return Branch.objects.get_or_create(slug=slug, defaults={"name": slug.title(), **fields})[0]


def review(service_type: ServiceType | None = None, **fields) -> Review:
    """A review that waits for a decision."""
    values = {
        "author": "Ruth C.",
        "place": "Pontelago",
        "rating": 5,
        "text": "Warm within the hour.",
        "language": "en",
        "happened_on": date(2026, 2, 20),
        "by": SYSTEM,
        "now": NOW,
        **fields,
    }
    return actions.submit_review(service_type=service_type or factories.service_type(), **values)


def published_review(service_type: ServiceType | None = None, *, reply: str = "", **fields) -> Review:
    """A review that everybody may read, with the company's answer if there is one."""
    made, marketing = review(service_type, **fields), factories.staff(Role.MARKETING)
    if reply:
        actions.answer_review(review=made, reply=reply, by=marketing.actor, now=NOW)
    return actions.publish_review(review=made, by=marketing.actor, now=NOW)


def refused_review(service_type: ServiceType | None = None, **fields) -> Review:
    """A review that is kept off the website."""
    marketing = factories.staff(Role.MARKETING)
    return actions.refuse_review(
        review=review(service_type, **fields), reason="Names somebody", by=marketing.actor, now=NOW
    )
