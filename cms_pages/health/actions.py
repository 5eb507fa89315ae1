"""Check rows and write down what was found; begin and end a look at the whole site."""

import json
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from wagtail.models import Page, get_page_models

from cms_pages.models import Banner, Footer, HealthCheck, HealthFinding, Navigation
from cms_pages.originals import own_pages

from . import findings
from .reading import read
from .surroundings import Surroundings

#: a check that has not ended after this time has died
GIVEN_UP_AFTER = timedelta(hours=2)
#: checks that are kept
_KEPT = 10
_TITLE = 255


def begin_check(*, now: datetime) -> HealthCheck | None:
    """Note that a look at the whole site begins; None while one is under way."""
    if HealthCheck.objects.under_way(now - GIVEN_UP_AFTER) is not None:
        return None
    return HealthCheck.objects.create(started_at=now)


def pages_after(*, last_id: int, count: int) -> list[Page]:
    """The next published pages with words of their own, in the order of their ids."""
    found = own_pages().live().filter(pk__gt=last_id).order_by("pk")[:count]
    return _with_everything(found)


def published_pages(*, ids: Collection[int]) -> list[Page]:
    """Those of the pages that visitors see, with words of their own."""
    return _with_everything(own_pages().live().filter(pk__in=ids).order_by("pk"))


def _with_everything(found) -> list[Page]:
    return list(found.select_related("locale").specific())


def check_pages(*, pages: Sequence[Page], now: datetime) -> None:
    """Write down what is wrong with these pages, and forget what is not wrong any more."""
    readings = [read(page) for page in pages]
    around = Surroundings(pages, readings)
    found = {
        page: [*findings.of_row(page.locale_id, reading, around), *findings.of_page(page, around, now)]
        for page, reading in zip(pages, readings, strict=True)
    }
    _write(found, now)


def check_snippets(*, now: datetime) -> None:
    """The same for what stands on every page: menus, footers, banners that are not over."""
    rows: list[models.Model] = [
        *Navigation.objects.all(),
        *Footer.objects.all(),
        *Banner.objects.not_over(now),
    ]
    readings = [read(row) for row in rows]
    around = Surroundings(rows, readings)
    found = {
        row: list(findings.of_row(row.locale_id, reading, around))  # type: ignore[attr-defined]
        for row, reading in zip(rows, readings, strict=True)
    }
    _write(found, now)
    for model in (Navigation, Footer, Banner):
        ids = [row.pk for row in rows if isinstance(row, model)]
        HealthFinding.objects.filter(content_type=_type_of(model)).exclude(object_id__in=ids).delete()


def forget_pages(*, ids: Collection[int]) -> None:
    """They are gone or unpublished, and nothing is wrong with them any more."""
    HealthFinding.objects.about(page_types(), ids).delete()


def end_check(*, check: HealthCheck, pages: int, now: datetime) -> None:
    """The look at the whole site has come to its end: forget what is not published any more."""
    live = own_pages().live().values("pk")
    HealthFinding.objects.filter(content_type__in=page_types()).exclude(object_id__in=live).delete()
    HealthCheck.objects.filter(pk=check.pk).update(ended_at=now, pages=pages)
    newest = HealthCheck.objects.order_by("-started_at").values_list("pk", flat=True)[:_KEPT]
    HealthCheck.objects.exclude(pk__in=list(newest)).delete()


@transaction.atomic
def _write(found: dict[models.Model, list[findings.Found]], now: datetime) -> None:
    """What was known already keeps the time at which it was found."""
    types = {row: _type_of(type(row)) for row in found}
    known = {
        _identity(one.content_type_id, one.object_id, one): one
        for one in HealthFinding.objects.about(set(types.values()), [row.pk for row in found])
    }
    wanted = {_identity(types[row].pk, row.pk, one): (row, one) for row, several in found.items() for one in several}
    HealthFinding.objects.filter(pk__in=[known[key].pk for key in known.keys() - wanted.keys()]).delete()
    HealthFinding.objects.bulk_create(
        [_finding(row, types[row], one, now) for key, (row, one) in wanted.items() if key not in known]
    )
    renamed = [known[key] for key, (row, _one) in wanted.items() if key in known and known[key].title != _title(row)]
    for one in renamed:
        one.title = _title(wanted[_identity(one.content_type_id, one.object_id, one)][0])
    HealthFinding.objects.bulk_update(renamed, ["title"])


def _finding(row, content_type: ContentType, one: findings.Found, now: datetime) -> HealthFinding:
    return HealthFinding(
        content_type=content_type,
        object_id=row.pk,
        title=_title(row),
        locale_id=row.locale_id,
        kind=one.kind,
        weight=one.weight,
        words=one.words,
        found_at=now,
    )


def _identity(content_type_id: int, object_id: int, one: HealthFinding | findings.Found) -> tuple:
    return content_type_id, object_id, str(one.kind), json.dumps(one.words, sort_keys=True)


def _title(row: models.Model) -> str:
    return str(row)[:_TITLE]


def _type_of(model: type[models.Model]) -> ContentType:
    return ContentType.objects.get_for_model(model)


def page_types() -> list[ContentType]:
    """The types that findings of pages have."""
    return list(ContentType.objects.get_for_models(*get_page_models()).values())
