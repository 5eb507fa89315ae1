"""What customers say, as public pages show it: the average of all that are published, and the newest of them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db.models import Avg, Case, CharField, Count, F, IntegerField, OuterRef, Subquery, Value, When
from django.db.models.functions import Coalesce, Round
from django.utils.translation import get_language

from cms_pages.material import list_tag, note
from cms_pages.parts import kept
from portal.accounts.models import Branch
from portal.referrals.models import Review
from portal.requests.models import ServiceType

_SHOWN = 6
#: all that a visitor may know of a review
_PUBLIC = ("author", "place", "rating", "text", "language", "happened_on", "reply")
_OF_ALL = "reviews"


@dataclass(frozen=True)
class Reviews:
    """average: stars from 1 to 5 in tenths, 0 where there is no review. count: of all. shown: some of them."""

    average: float = 0
    count: int = 0
    shown: list[Review] = field(default_factory=list)


def reviews_of(
    *,
    service_type: ServiceType | None = None,
    branch: Branch | None = None,
    limit: int = _SHOWN,
    language: str = "",
) -> Reviews:
    """The published reviews of a service, of a branch or of everything, in at most two queries.

    Shown are those in the language of the page first, and then the newest. Each knows the name of its service in
    that language as `service_name`.

    service_type: a row of any language. language: the one of the request, unless named.
    """
    language = language or get_language() or ""
    about = f"{service_type and service_type.translation_key} {branch and branch.pk}"
    return kept(f"reviews {about} {limit} {language}", lambda: _read(service_type, branch, limit, language))


def _read(service_type: ServiceType | None, branch: Branch | None, limit: int, language: str) -> Reviews:
    note(_tag_of_list(service_type, branch))
    published = Review.objects.published().about(service_type=service_type, branch=branch)
    totals = published.aggregate(average=Round(Avg("rating"), precision=1), count=Count("pk"))
    if not totals["count"]:
        return Reviews()
    if service_type is None:
        note(list_tag(ServiceType))  # their names are shown
    return Reviews(
        average=float(totals["average"]),
        count=totals["count"],
        shown=list(_in_order(published, language)[:limit]),
    )


def tags_of_review(review: Review) -> Iterator[str]:
    """What changes with a review, for the page cache: the lists that it stands in, stood in or may stand in."""
    yield _OF_ALL
    key = ServiceType.objects.filter(pk=review.service_type_id).values_list("translation_key", flat=True).first()
    yield f"{_OF_ALL}:{key}"
    if review.branch_id:
        yield f"{_OF_ALL}:branch:{review.branch_id}"


def _tag_of_list(service_type: ServiceType | None, branch: Branch | None) -> str:
    if service_type is not None:
        return f"{_OF_ALL}:{service_type.translation_key}"
    return f"{_OF_ALL}:branch:{branch.pk}" if branch is not None else _OF_ALL


def _in_order(published, language: str):
    """With the name of the service, taken by a subquery: a service type brings its whole form along."""
    translated = ServiceType.objects.in_language(language).filter(
        translation_key=OuterRef("service_type__translation_key")
    )
    foreign = Case(When(language=language, then=Value(0)), default=Value(1), output_field=IntegerField())
    name = Coalesce(Subquery(translated.values("name")[:1]), F("service_type__name"), output_field=CharField())
    return published.only(*_PUBLIC).annotate(service_name=name).order_by(foreign, "-happened_on", "-pk")
