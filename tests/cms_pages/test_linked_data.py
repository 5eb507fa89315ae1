"""What search engines are told, against schema.org's own vocabulary."""

import json
import re
from collections import defaultdict
from datetime import date
from decimal import Decimal
from types import SimpleNamespace

import pytest

from cms_pages.linked_data import prices, rating, reviews
from tests.cms_pages.every_page import SITE_URL
from tests.schema_org import CONTEXT, faults, identities

_DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>')
#: what each page type is at least
TYPES = {
    "HomePage": {"HomeAndConstructionBusiness", "WebSite", "FAQPage"},
    "ServiceIndexPage": {"CollectionPage"},
    "ServicePage": {"Service", "FAQPage"},
    "CaseStudyIndexPage": {"CollectionPage"},
    "CaseStudyPage": {"Article", "FAQPage"},
    "ArticleIndexPage": {"CollectionPage"},
    "ArticlePage": {"Article", "FAQPage"},
    "BranchIndexPage": {"CollectionPage"},
    "BranchPage": {"HomeAndConstructionBusiness", "FAQPage"},
    "HelpCentrePage": {"CollectionPage"},
    "HelpTopicPage": {"CollectionPage"},
    "HelpArticlePage": {"TechArticle", "FAQPage"},
    "AboutPage": {"AboutPage", "HomeAndConstructionBusiness", "FAQPage"},
    "ContactPage": {"ContactPage", "HomeAndConstructionBusiness", "FAQPage"},
    "StandardPage": {"WebPage", "FAQPage"},
    "LandingPage": {"WebPage", "FAQPage"},
    "LegalPage": {"WebPage"},
}


def told(shown) -> list[dict]:
    return [json.loads(text) for text in _DATA.findall(shown.html)]


def first(pages, kind: str, wanted: str) -> dict:
    """The object of a type on the first page of a kind."""
    page = next(page for page in pages if page.kind == kind)
    return next(data for data in told(page) if data["@type"] == wanted)


@pytest.mark.parametrize("name", ["every_page", "demo_pages"])
def test_all_of_it_is_schema_orgs(request, name):
    shown_pages = request.getfixturevalue(name)
    found = [f"{shown}: {fault}" for shown in shown_pages for data in told(shown) for fault in faults(data)]
    assert not found, "\n".join(found[:30])


def test_each_page_type_says_what_it_is(every_page):
    said = defaultdict(set)
    for shown in every_page:
        said[shown.kind] |= {data["@type"] for data in told(shown)}
    assert {kind: types - said[kind] for kind, types in TYPES.items() if types - said[kind]} == {}
    inner = set(TYPES) - {"HomePage"}
    assert {kind for kind in inner if "BreadcrumbList" not in said[kind]} == set()


def test_what_is_only_named_is_described_somewhere_on_the_site(every_page):
    found = [identity for shown in every_page for data in told(shown) for identity in identities(data)]
    described = {name for name, is_described in found if is_described}
    assert {name for name, _is_described in found} - described == set()


def test_an_identity_is_told_the_same_way_in_each_place(every_page):
    names = defaultdict(set)
    for shown in every_page:
        for data in told(shown):
            if data.get("@id", "").endswith("#company"):
                names[data["@id"]].add((data["@type"], data["name"], data["url"]))
    assert {len(said) for said in names.values()} == {1}


def test_the_search_is_where_the_site_says(every_page, client):
    target = first(every_page, "HomePage", "WebSite")["potentialAction"]["target"]["urlTemplate"]
    address, _, query = target.removeprefix(SITE_URL).partition("?")
    assert query == "q={search_term_string}"
    form = next(shown.html for shown in every_page if shown.address == "/en/search/")
    assert f'action="{address}"' in form
    assert 'name="q"' in form


def test_an_article_names_author_days_and_publisher(every_page):
    article = first(every_page, "ArticlePage", "Article")
    assert article["author"] == {"@type": "Person", "name": "Jo Köhler"}
    assert article["datePublished"] == "2026-02-01"
    assert article["dateModified"] >= article["datePublished"]
    assert article["publisher"]["name"] == "Nordlicht Haustechnik GmbH"
    assert article["image"][0].startswith(f"{SITE_URL}/")


def test_a_branch_says_where_it_is_when_and_for_whom(every_page):
    branch = first(every_page, "BranchPage", "HomeAndConstructionBusiness")
    assert branch["name"].startswith("Nordlicht Haustechnik Seehalden")
    assert branch["address"]["postalCode"] == "88198"
    hours = [(span["opens"], span["closes"]) for span in branch["openingHoursSpecification"]]
    assert hours == [("07:00", "12:00"), ("13:30", "17:00")]  # "by appointment" are no hours
    assert branch["areaServed"] == [
        "Around the lake",
        {"@type": "GeoShape", "postalCode": "88198", "addressCountry": "DE"},
    ]


def test_a_service_says_who_offers_it_and_where(every_page):
    service = first(every_page, "ServicePage", "Service")
    assert service["provider"]["name"] == "Nordlicht Haustechnik GmbH"
    assert service["areaServed"] == [{"@type": "City", "name": "Seehalden"}]


def test_the_company_names_its_people(every_page):
    company = first(every_page, "AboutPage", "HomeAndConstructionBusiness")
    assert company["employee"][0]["name"] == "Jonas Keller"


def test_a_service_says_what_it_costs(every_page):
    offers = first(every_page, "ServicePage", "Service")["offers"]
    assert (offers["@type"], offers["lowPrice"], offers["priceCurrency"]) == ("AggregateOffer", 180, "EUR")
    assert offers["offers"][0]["priceSpecification"]["unitText"] == "per hour"


@pytest.mark.parametrize(
    ("text", "low", "high", "is_least", "unit"),
    [
        ("from €180", 180, 180, True, ""),
        ("€92 per hour", 92, 92, False, "per hour"),
        ("240 bis 320 €", 240, 320, False, ""),
        ("ab 14 € pro m²", 14, 14, True, "pro m²"),
        ("à partir de 1 200 €", 1200, 1200, True, ""),
        ("da 58 € all’ora", 58, 58, True, "all’ora"),
        ("€1,200 to €1,450.50", 1200, Decimal("1450.50"), False, ""),
        ("1.200 – 2.400 €", 1200, 2400, False, ""),
        ("CHF 1'200", 1200, 1200, False, ""),
        ("0,70 € pro m²", Decimal("0.70"), Decimal("0.70"), False, "pro m²"),
        ("€19–28", 19, 28, False, ""),
    ],
)
def test_prices_are_read_as_people_write_them(text, low, high, is_least, unit):
    price = prices.read(text)
    assert (price.low, price.high, price.is_least, price.unit) == (low, high, is_least, unit)
    assert price.currency == ("CHF" if "CHF" in text else "EUR")


@pytest.mark.parametrize(
    "text",
    [
        "", "on request", "auf Anfrage", "180", "about €180", "je 140 €", "€90 or €100", "€90 + €20 travel",
        "10 % off €300", "$90", "€0.1255", "2 hours, €80", "€90/100", "€180 plus 19% VAT",
    ],
)  # fmt: skip
def test_what_may_be_read_in_two_ways_is_not_read(text):
    assert prices.read(text) is None


def service_page(hint: str, *rows: str) -> SimpleNamespace:
    table = [{"label": f"Work {number}", "price": price, "detail": ""} for number, price in enumerate(rows)]
    body = [SimpleNamespace(block_type="price_table", value={"rows": table})] if rows else []
    return SimpleNamespace(offer=SimpleNamespace(name="Check", price_hint=hint), body=body)


@pytest.mark.parametrize(
    ("hint", "rows", "low", "high"),
    [
        ("from €180", [], 180, None),
        ("€180", [], 180, 180),
        ("from €180", ["€180", "€240 to €320", "€92 per hour"], 180, 320),
        ("from €180", ["€160", "from €240"], 160, None),
        ("from €14 per m²", ["€14 per m²", "€19 to €28 per m²", "€140"], 14, 28),
    ],
)
def test_the_range_of_a_service_counts_what_is_charged_alike(hint, rows, low, high):
    offers = prices.offers(service_page(hint, *rows), {"canonical": SITE_URL})["offers"]
    assert (offers["lowPrice"], offers.get("highPrice")) == (low, high)


def test_prices_that_are_not_understood_are_told_in_words():
    offers = prices.offers(service_page("on request", "depends on the roof"), {"canonical": SITE_URL})["offers"]
    assert [offer["description"] for offer in offers] == ["on request", "depends on the roof"]
    assert all("priceSpecification" not in offer for offer in offers)
    assert prices.offers(service_page(""), {"canonical": SITE_URL}) == {}


def test_reviews_are_schema_orgs_too():
    review = SimpleNamespace(author="Eva", rating=4, text="Warm", language="de", happened_on=date(2026, 1, 9))
    service = {
        "@context": CONTEXT,
        "@type": "Service",
        "name": "Heat",
        "serviceType": "Heat",
        "provider": {"@id": SITE_URL},
    }
    assert not faults({**service, **rating(4.666, 3), **reviews([review])})
    assert rating(4.666, 3)["aggregateRating"]["ratingValue"] == 4.7
    assert rating(0, 0) == reviews([]) == {}


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"@type": "Plumbery"}, "no type"),
        (
            {"@type": "WebPage", "nane": "b"},
            "no property",
        ),
        ({"@type": "Person", "name": "a", "openingHours": "Mo"}, "Person has no openingHours"),
        ({"@type": "Person", "name": ""}, "says nothing"),
        ({"@type": "Person", "name": "a", "birthDate": "last year"}, "is none of"),
        ({"@type": "Person", "name": "a", "image": "/a.png"}, "is none of"),
        ({"@type": "Person", "name": "a", "address": {"@type": "Person", "name": "b"}}, "Person is none of"),
        ({"@type": "Person", "name": "a", "children": []}, "empty list"),
        ({"@type": "Question", "name": "a"}, "acceptedAnswer is missing"),
        ({"@type": "Rating", "ratingValue": True}, "truth value"),
        (
            {"@type": "OpeningHoursSpecification", "opens": "7h", "closes": "17:00", "dayOfWeek": "Monday"},
            "is none of",
        ),
        (
            {"@type": "OpeningHoursSpecification", "opens": "07:00", "closes": "17:00", "dayOfWeek": "Mo"},
            "is none of",
        ),
    ],
)
def test_the_vocabulary_sees_what_is_wrong(wrong, sentence):
    assert any(sentence in fault for fault in faults({"@context": CONTEXT, **wrong}))
    assert faults(wrong)
