"""What a public page carries, and what it never does."""

import json
import re

import pytest
from django.test import RequestFactory
from django.utils import translation

from config import errors
from tests.cms_pages.conftest import HOSTILE, publish

pytestmark = pytest.mark.django_db
ADDRESSES = ["/en/", "/en/services/", "/en/services/heating/", "/en/about/", "/en/contact/", "/de/", "/fr/"]


def linked_data(html: str) -> list[dict]:
    return [json.loads(text) for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)]


def test_they_have_no_script_no_inline_style_and_no_cookie(client, site):
    client.cookies["sessionid"] = "somebody"
    for address in ADDRESSES:
        response = client.get(address)
        html = response.content.decode()
        assert response.status_code == 200, address
        assert not response.cookies, address
        assert "Cookie" not in response.get("Vary", ""), address
        assert set(re.findall(r"<script([^>]*)>", html)) <= {' type="application/ld+json"'}, address
        assert not re.search(r"<style|\sstyle=|\son\w+=", html), address


def test_they_load_nothing_from_elsewhere(client, site, settings):
    settings.SITE_URL = "https://nordlicht.example"
    for address in ADDRESSES:
        html = client.get(address).content.decode()
        loaded = re.findall(r'(?:src|srcset)="([^"]+)"|<link rel="(?:stylesheet|icon)" href="([^"]+)"', html)
        assert loaded, address
        assert all(url.startswith("/static/") for pair in loaded for url in pair if url), address


def test_a_service_leads_to_the_form_of_its_type(client, site):
    html = client.get("/en/services/heating/").content.decode()
    assert html.count('href="/portal/requests/new/heating/?lang=en"') == 2  # the head's and the last word's
    assert "from €180" in html


def test_a_service_that_is_not_offered_has_no_button_and_no_card(client, site):
    site.en["heating"].service_type.is_active = False
    site.en["heating"].service_type.save()
    assert "button primary large" not in client.get("/en/services/heating/").content.decode()
    assert "teaser" not in client.get("/en/services/").content.decode()


def test_the_header_leads_to_the_portal_in_the_pages_language(client, site):
    assert 'href="/portal/?lang=de"' in client.get("/de/").content.decode()


def test_the_menu_shows_what_is_marked_and_where_one_is(client, site):
    html = client.get("/en/services/heating/").content.decode()
    assert '<a href="/en/services/" aria-current="true">Services</a>' in html
    assert '<a href="/en/about/">About</a>' in html
    assert ">Contact</a>" not in html


def test_the_footer_shows_its_links_in_the_language_of_the_page(client, site):
    english = client.get("/en/about/").content.decode()
    assert '<a href="/en/services/heating/">Heating</a>' in english
    assert 'href="tel:+498999998240"' in english


def test_structured_data_is_json_whatever_editors_write(client, site):
    html = client.get("/en/services/heating/").content.decode()
    objects = {data["@type"]: data for data in linked_data(html)}
    assert objects["FAQPage"]["mainEntity"][0]["name"] == f"Why? {HOSTILE}"
    assert objects["Service"]["serviceType"] == "Heating check"
    assert [item["name"] for item in objects["BreadcrumbList"]["itemListElement"]] == [
        "Nordlicht",
        "Services",
        "Heating",
    ]
    assert "alert('1')</script>" not in html


def test_the_front_page_tells_who_the_company_is(client, site):
    company = linked_data(client.get("/en/").content.decode())[0]
    assert company["@type"] == "HomeAndConstructionBusiness"
    assert company["telephone"] == "+498999998240"
    assert company["address"]["postalCode"] == "88198"


def test_opening_hours_are_read_by_people_and_by_search_engines(client, site):
    row = {"first_day": "0", "last_day": "2", "opens": "07:00", "closes": "17:30", "note": ""}
    block = {"heading": "Hours", "hours": [row], "note": "Call us"}
    site.en["contact"].body = [("opening_hours", block)]
    publish(site.en["contact"])
    html = client.get("/en/contact/").content.decode()
    assert "Monday to Wednesday" in html
    hours = linked_data(html)[0]["openingHoursSpecification"]
    assert hours == [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": ["Monday", "Tuesday", "Wednesday"],
            "opens": "07:00",
            "closes": "17:30",
        }
    ]


def test_mornings_and_afternoons_of_the_same_days_stand_together(client, site):
    row = {"first_day": "0", "last_day": "4", "note": ""}
    hours = [{**row, "opens": "07:00", "closes": "12:00"}, {**row, "opens": "13:30", "closes": "17:00"}]
    site.en["contact"].body = [("opening_hours", {"heading": "Hours", "hours": hours, "note": ""})]
    publish(site.en["contact"])
    html = client.get("/en/contact/").content.decode()
    assert html.count("Monday to Friday") == 1
    assert re.findall(r'<time datetime="([\d:]+)">', html) == ["07:00", "12:00", "13:30", "17:00"]


def test_a_missing_page_answers_in_the_language_of_its_address(client, site):
    for code in ("en", "de", "fr", "it"):
        response = client.get(f"/{code}/nothing-here/")
        assert response.status_code == 404
        assert f'<html lang="{code}" ' in response.content.decode()
        assert re.search(r"<code>[0-9A-F]{8}</code>", response.content.decode())


@pytest.mark.parametrize(
    ("view", "status"),
    [("bad_request", 400), ("forbidden", 403), ("not_found", 404), ("server_error", 500), ("csrf_failure", 403)],
)
def test_error_pages_ask_the_database_nothing(django_assert_num_queries, view, status):
    with translation.override("fr"), django_assert_num_queries(0):
        response = getattr(errors, view)(RequestFactory().get("/anywhere/"))
    assert response.status_code == status
    assert '<html lang="fr" ' in response.content.decode()


def test_robots_stay_out_of_what_is_private(client, settings):
    settings.SITE_URL = "https://nordlicht.example"
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /portal/\n" in text
    assert "Sitemap: https://nordlicht.example/sitemap.xml" in text


def test_originals_of_pictures_are_not_served(client, settings):
    for folder in ("images", "original_images"):
        (settings.MEDIA_ROOT / folder).mkdir(parents=True)
        (settings.MEDIA_ROOT / folder / "a.jpg").write_bytes(b"picture")
    served = client.get("/media/images/a.jpg")
    assert b"".join(served.streaming_content) == b"picture"
    assert client.get("/media/original_images/a.jpg").status_code == 404
    assert client.get("/media/images/../original_images/a.jpg").status_code == 404
