"""Reviews as visitors and search engines read them."""

import json
import re
from datetime import date

import pytest

from cms_pages.models import BranchIndexPage, BranchPage, PageMaterial, ServicePage, StandardPage
from cms_pages.reviews import reviews_of
from identity.roles import Role
from portal.referrals import actions
from portal.requests.models import ServiceType
from tests import factories
from tests.cms_pages.conftest import HOSTILE, publish
from tests.factories.reviews import branch, published_review, refused_review, review

pytestmark = pytest.mark.django_db
SERVICE, GERMAN, BRANCH = "/en/services/heating/", "/de/leistungen/heizung/", "/en/branches/seehalden/"


@pytest.fixture
def heating(site) -> ServiceType:
    return site.en["heating"].service_type


@pytest.fixture
def german(site, heating) -> ServiceType:
    return ServiceType.objects.get(translation_key=heating.translation_key, locale=site.de["home"].locale)


@pytest.fixture
def painting(heating) -> ServiceType:
    return ServiceType.objects.create(locale=heating.locale, slug="painting", name="Painting", summary="Walls")


@pytest.fixture
def seehalden(site):
    locale, home = site.en["home"].locale, site.en["home"]
    index = home.add_child(
        instance=BranchIndexPage(title="Branches", slug="branches", locale=locale, intro="Near you")
    )
    place = {"street": "Werftstraße 9", "postcode": "88198", "city": "Seehalden", "phone": "+49 89 99998 240"}
    index.add_child(
        instance=BranchPage(
            title="Seehalden",
            slug="seehalden",
            locale=locale,
            intro="By the lake",
            branch=branch(),
            email="hello@nordlicht.example.com",
            area="The town",
            body=[],
            **place,
        )
    )
    return branch()


def _html(client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def _linked(html: str, kind: str) -> dict:
    found = [json.loads(text) for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)]
    return next(data for data in found if data["@type"] == kind)


# What is found


@pytest.mark.parametrize(
    ("stars", "average"), [([5], 5), ([5, 4], 4.5), ([5, 5, 4], 4.7), ([3, 4, 4], 3.7), ([1, 2], 1.5)]
)
def test_the_average_counts_all_that_are_published(heating, stars, average):
    for rating in stars:
        published_review(heating, rating=rating)
    review(heating, rating=1)
    refused_review(heating, rating=1)
    found = reviews_of(service_type=heating, limit=1)
    assert (found.average, found.count, len(found.shown)) == (average, len(stars), 1)


@pytest.mark.parametrize("wanted", ["service_type", "branch", "everything"])
def test_two_queries_are_enough(heating, wanted, django_assert_num_queries):
    made = published_review(heating, branch=branch())
    named = {"service_type": {"service_type": heating}, "branch": {"branch": branch()}, "everything": {}}[wanted]
    with django_assert_num_queries(2):
        shown = reviews_of(**named).shown
        told = [(one.author, one.text, one.reply, one.service_name) for one in shown]
    assert told == [(made.author, made.text, "", heating.name)]


def test_where_there_is_none_one_query_says_so(heating, django_assert_num_queries):
    review(heating)
    with django_assert_num_queries(1):
        assert reviews_of(service_type=heating).shown == []


def test_a_review_of_any_language_is_found_by_any_translation_of_its_service(heating, german):
    made = published_review(german, language="de")
    assert reviews_of(service_type=heating).shown == [made]
    assert reviews_of(service_type=german).shown == [made]


def test_a_review_belongs_to_its_service_and_branch_only(heating, painting):
    made = published_review(heating, branch=branch())
    other = published_review(painting, branch=branch("clairval"))
    assert reviews_of(service_type=painting).shown == [other]
    assert reviews_of(branch=branch()).shown == [made]
    assert reviews_of(service_type=painting, branch=branch()).shown == []


def test_those_in_the_language_of_the_page_come_first_and_then_the_newest(heating):
    old, new = date(2025, 1, 1), date(2026, 1, 1)
    english = published_review(heating, language="en", happened_on=new)
    first, second = (published_review(heating, language="de", happened_on=day) for day in (new, old))
    assert reviews_of(service_type=heating, language="de").shown == [first, second, english]


def test_nothing_that_is_not_for_visitors_is_loaded(heating):
    published_review(heating)
    assert {"reason", "decided_by_id", "decided_at"} <= reviews_of().shown[0].get_deferred_fields()


def test_a_service_is_called_as_in_the_language_of_the_page(heating, german):
    published_review(heating)
    assert reviews_of(language="de").shown[0].service_name == german.name
    assert reviews_of(language="fr").shown[0].service_name == heating.name


# What visitors read


@pytest.mark.parametrize("address", [SERVICE, GERMAN, BRANCH])
def test_a_published_review_is_read_on_the_pages_of_its_service_and_branch(client, heating, seehalden, address):
    published_review(heating, branch=seehalden, author="Petra N.", text="Warm again", reply="With pleasure")
    html = _html(client, address)
    for text in ("Petra N.", "Warm again", "With pleasure"):
        assert text in html


@pytest.mark.parametrize("make", [review, refused_review])
@pytest.mark.parametrize("address", [SERVICE, GERMAN, BRANCH])
def test_no_other_review_is_ever_shown(client, heating, seehalden, make, address):
    make(heating, branch=seehalden, author="Petra N.", text="Warm again")
    html = _html(client, address)
    assert "Petra" not in html
    assert "Warm again" not in html
    assert "aggregateRating" not in html


def test_the_reason_of_a_refusal_that_was_taken_back_is_not_shown(client, heating):
    made, marketing = refused_review(heating), factories.staff(Role.MARKETING)
    made = actions.reconsider_review(review=made, by=marketing.actor, now=factories.NOW)
    actions.publish_review(review=made, by=marketing.actor, now=factories.NOW)
    assert "Names somebody" not in _html(client, SERVICE)


def test_the_average_stands_in_words(client, heating):
    for rating in (5, 5, 4):
        published_review(heating, rating=rating)
    assert "4.7 of 5 from 3 reviews" in _html(client, SERVICE)


def test_stars_can_be_heard(client, heating):
    published_review(heating, rating=4)
    assert 'role="img" aria-label="4 of 5 stars"' in _html(client, SERVICE)


def test_a_foreign_text_says_its_language(client, heating):
    published_review(heating, language="it", text="Molto bene", reply="Grazie")
    published_review(heating, language="en", text="Very well")
    html = _html(client, SERVICE)
    assert '<blockquote lang="it"><p>Molto bene' in html
    assert '<div lang="it"><p>Grazie' in html
    assert "<blockquote><p>Very well" in html
    assert "<blockquote><p>Molto bene" in _html(client, GERMAN).replace(' lang="it"', "")
    assert '<blockquote lang="en"><p>Very well' in _html(client, GERMAN)


def test_a_hostile_text_is_a_text(client, heating):
    published_review(heating, author="<b>Eve</b>", text=HOSTILE, reply=HOSTILE, place="<i>x</i>")
    html = _html(client, SERVICE)
    assert "<script>alert" not in html
    assert "<b>Eve" not in html
    assert "<i>x" not in html
    assert _linked(html, "Service")["review"][0]["reviewBody"] == HOSTILE


def test_a_page_without_reviews_says_nothing_of_them(client, heating):
    html = _html(client, SERVICE)
    assert "What customers say" not in html
    assert "review" not in _linked(html, "Service")


def test_a_page_whose_service_is_gone_shows_the_reviews_of_no_other(client, site, heating):
    published_review(heating, text="Warm again")
    ServicePage.objects.filter(pk=site.en["heating"].pk).update(service_type=None)
    assert "Warm again" not in _html(client, SERVICE)


def test_the_call_to_action_keeps_the_last_word(client, heating):
    published_review(heating, text="Warm again")
    html = _html(client, SERVICE)
    assert html.index("Why?") < html.index("<blockquote><p>Warm again") < html.index("<h2>Due?")


# What search engines are told


def test_a_service_is_rated(client, heating):
    for rating, author in ((5, "Petra N."), (4, "Tom H.")):
        published_review(heating, rating=rating, author=author)
    service = _linked(_html(client, SERVICE), "Service")
    assert service["aggregateRating"] == {
        "@type": "AggregateRating",
        "ratingValue": 4.5,
        "reviewCount": 2,
        "bestRating": 5,
        "worstRating": 1,
    }
    assert [one["author"]["name"] for one in service["review"]] == ["Tom H.", "Petra N."]
    assert service["review"][0]["reviewRating"]["ratingValue"] == 4


def test_a_branch_is_rated_by_its_own_reviews(client, heating, seehalden):
    published_review(heating, branch=seehalden, rating=3)
    published_review(heating, branch=branch("clairval"), rating=5)
    rated = _linked(_html(client, BRANCH), "HomeAndConstructionBusiness")
    assert (rated["aggregateRating"]["ratingValue"], rated["aggregateRating"]["reviewCount"]) == (3, 1)


def test_the_company_rates_itself_nowhere_else(client, site, heating):
    published_review(heating)
    block = ("reviews", {"heading": "Praise", "service_type": None, "limit": 3})
    page = site.en["about"]
    page.body = [block]
    publish(page)
    html = _html(client, "/en/about/")
    assert "Warm within the hour." in html
    for address in ("/en/", "/en/about/"):
        assert "aggregateRating" not in _html(client, address)


# The block


@pytest.mark.parametrize(("chosen", "found"), [("painting", {"Dry walls"}), ("", {"Dry walls", "Warm again"})])
def test_a_block_shows_the_reviews_of_one_service_or_of_all(client, site, heating, painting, chosen, found):
    published_review(heating, text="Warm again")
    published_review(painting, text="Dry walls")
    page = site.en["about"]
    page.body = [("reviews", {"heading": "Praise", "service_type": painting if chosen else None, "limit": 3})]
    publish(page)
    html = _html(client, "/en/about/")
    assert {text for text in ("Warm again", "Dry walls") if text in html} == found
    assert ("· Painting" in html or "<br>Painting<br>" in html) == (not chosen)


def test_a_block_shows_no_more_than_it_was_told(client, site, heating):
    for number in range(4):
        published_review(heating, text=f"Text {number}")
    page = StandardPage(
        title="Praise",
        slug="praise",
        locale=heating.locale,
        body=[("reviews", {"heading": "Praise", "service_type": None, "limit": 2})],
    )
    site.en["home"].add_child(instance=page)
    html = _html(client, "/en/praise/")
    assert html.count("<blockquote") == 2
    assert "from 4 reviews" in html


# The page cache


@pytest.fixture
def stored(client, heating, seehalden):
    """The addresses that are stored, after all were asked for."""

    def addresses() -> set[str]:
        return set(PageMaterial.objects.values_list("path", flat=True)) & {SERVICE, GERMAN, BRANCH, "/en/about/"}

    def ask() -> set[str]:
        for address in (SERVICE, GERMAN, BRANCH, "/en/about/"):
            client.get(address)
        return addresses()

    return addresses, ask


@pytest.mark.parametrize("decide", ["publish_review", "withdraw_review", "answer_review"])
def test_a_decision_refreshes_just_the_pages_that_show_it(
    stored, heating, seehalden, decide, client, django_capture_on_commit_callbacks
):
    addresses, ask = stored
    make = review if decide == "publish_review" else published_review
    made, marketing = make(heating, branch=seehalden, text="Warm again"), factories.staff(Role.MARKETING)
    more = {"reply": "Thank you"} if decide == "answer_review" else {}
    assert ask() == {SERVICE, GERMAN, BRANCH, "/en/about/"}
    with django_capture_on_commit_callbacks(execute=True):
        getattr(actions, decide)(review=made, by=marketing.actor, now=factories.NOW, **more)
    assert addresses() == {"/en/about/"}
    assert ("Warm again" in _html(client, SERVICE)) == (decide != "withdraw_review")


def test_a_review_of_another_service_refreshes_no_page_of_this_one(
    stored, painting, django_capture_on_commit_callbacks
):
    addresses, ask = stored
    made, marketing = review(painting, branch=branch("clairval")), factories.staff(Role.MARKETING)
    before = ask()
    with django_capture_on_commit_callbacks(execute=True):
        actions.publish_review(review=made, by=marketing.actor, now=factories.NOW)
    assert addresses() == before
