"""Nothing that is stored is ever stale: pages of every type with every block, after changes of all that they show."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from django.utils import timezone
from wagtail.images import get_image_model
from wagtail.models import Locale, Page, get_page_models

from cms_pages import models
from portal.accounts.models import Branch
from portal.referrals.models import Review
from portal.referrals.workflow import State
from portal.requests.models import ServiceType
from tests.cms_pages.conftest import publish
from tests.cms_pages.every_page import build_every_page

pytestmark = [
    pytest.mark.django_db,
    # Willow leaves its working files to the garbage collector.
    pytest.mark.filterwarnings("ignore:Unclosed file <tempfile.SpooledTemporaryFile:ResourceWarning"),
]
Change = Callable[[], object]
_STAMP = re.compile(r'name="stamp" value="[^"]*"')
#: pages that stand beside others of their type, and translations
_NEIGHBOURS = ["/en/articles/article-10/", "/en/work/attic/", "/en/help/topic/damp/", "/de/", "/de/services/heating/"]


@pytest.fixture
def addresses(db) -> list[str]:
    """Of an English page of every type, and of some beside them."""
    build_every_page()
    return [*(first(model).get_url() for model in page_types()), *_NEIGHBOURS]


def test_no_change_leaves_a_stale_page(client, addresses, django_capture_on_commit_callbacks):
    def read(address: str) -> tuple[int, str]:
        answer = client.get(address)
        return answer.status_code, _STAMP.sub("", answer.content.decode()) if answer.status_code == 200 else ""

    stale = {}
    for name, change in changes():
        for address in addresses:
            read(address)
        with django_capture_on_commit_callbacks(execute=True):
            change()
        # What was forgotten is drawn anew in any case; what is stored still has to be as if it were.
        stored = set(models.PageMaterial.objects.values_list("path", flat=True)) & set(addresses)
        if wrong := {address for address in stored if read(address) != read(f"{address}?made=anew")}:
            stale[name] = wrong
    assert stale == {}


def changes() -> Iterator[tuple[str, Change]]:
    """Each made after the one before: a page of every type, and every other row."""
    locale = Locale.objects.get(language_code="en")
    for model in page_types():
        page = first(model)
        yield f"title of a {model.__name__}", lambda page=page: published(page, title=f"Another {page.title}")
    article = models.ArticlePage.objects.filter(locale=locale).order_by("published_on")[0]
    yield "an article that becomes the newest", lambda: published(article, published_on=date(2027, 1, 1))
    yield "the town of a branch", lambda: published(first(models.BranchPage), city="Neuhalden")
    offer = ServiceType.objects.get(locale=locale)
    yield "a review", lambda: review_of(offer)
    yield "a review that is gone", lambda: Review.objects.get().delete()
    yield "the price of a service", lambda: saved(offer, price_hint="from €190")
    yield "a service that is not offered", lambda: saved(offer, is_active=False)
    yield "a branch", lambda: saved(Branch.objects.get(), name="Neuhalden")
    yield "a testimonial", lambda: saved(models.Testimonial.objects.get(locale=locale), quote="Quicker & cleaner")
    yield "a footer", lambda: saved(models.Footer.objects.get(locale=locale), note="Since 1988")
    now = timezone.now()
    yield "a banner", models.Banner(locale=locale, text="Closed", starts_at=now - timedelta(hours=1)).save
    entries = [("entry", {"page": first(models.StandardPage), "label": "Here"})]
    yield "a menu", models.Navigation(locale=locale, entries=entries).save
    yield "the brand", lambda: saved(models.Brand.load(), name="Southlight", colour="#7a1f1f")
    around = {"focal_point_x": 5, "focal_point_y": 5, "focal_point_width": 4, "focal_point_height": 4}
    image = get_image_model().objects.get()
    yield "a picture", lambda: saved(image, description="Another house", **around)
    yield "a picture that is deleted", image.delete
    german = models.ServicePage.objects.get(locale__language_code="de", slug="heating")
    yield "a translation that leaves", german.unpublish
    yield "a page that is deleted", lambda: Page.objects.get(pk=article.pk).delete()


def page_types() -> list[type[Page]]:
    return [model for model in get_page_models() if model is not Page]


def first(model: type[Page]) -> Page:
    return model.objects.live().filter(locale__language_code="en").order_by("path")[0]


def published(page: Page, **values) -> None:
    page = type(page).objects.get(pk=page.pk)
    for name, value in values.items():
        setattr(page, name, value)
    publish(page)


def saved(row, **values) -> None:
    row.refresh_from_db()
    for name, value in values.items():
        setattr(row, name, value)
    row.save()


def review_of(offer: ServiceType) -> Review:
    now = timezone.now()
    return Review.objects.create(
        author="Eva",
        place="Seehalden",
        rating=4,
        text="Warm again",
        language="en",
        service_type=offer,
        branch=Branch.objects.get(),
        happened_on=date(2026, 1, 9),
        submitted_at=now,
        decided_at=now,
        state=State.PUBLISHED,
    )
