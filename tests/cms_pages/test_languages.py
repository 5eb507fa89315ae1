"""Four languages: the way in, the way from one to another, and what search engines are told of it."""

import re

import pytest

pytestmark = pytest.mark.django_db


def alternates(html: str) -> dict[str, str]:
    return dict(re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">', html))


def switcher(html: str) -> dict[str, str]:
    return {code: url for url, code in re.findall(r'<a href="([^"]+)" hreflang="(\w+)" lang=', html)}


@pytest.mark.parametrize(
    ("accepted", "address"),
    [
        ("de-AT,de;q=0.9,en;q=0.5", "/de/"),
        ("fr", "/fr/"),
        ("it-CH,it;q=0.8", "/it/"),
        ("en-GB", "/en/"),
        ("pl,cs;q=0.7", "/en/"),
        ("", "/en/"),
    ],
)
def test_the_root_leads_to_the_language_of_the_browser(client, accepted, address):
    response = client.get("/", headers={"accept-language": accepted})
    assert response.status_code == 302
    assert response["Location"] == address
    assert "Accept-Language" in response["Vary"]
    assert not response.cookies


def test_the_root_remembers_the_language_that_was_chosen(client):
    client.cookies["language"] = "it"
    assert client.get("/", headers={"accept-language": "de"})["Location"] == "/it/"


def test_a_page_names_its_translations_and_itself(client, site, settings):
    settings.SITE_URL = "https://nordlicht.example"
    html = client.get("/de/leistungen/heizung/").content.decode()
    assert alternates(html) == {
        "en": "https://nordlicht.example/en/services/heating/",
        "de": "https://nordlicht.example/de/leistungen/heizung/",
        "x-default": "https://nordlicht.example/en/services/heating/",
    }
    assert '<link rel="canonical" href="https://nordlicht.example/de/leistungen/heizung/">' in html
    assert '<html lang="de"' in html


def test_the_front_pages_default_is_the_chooser_of_languages(client, site, settings):
    settings.SITE_URL = "https://nordlicht.example"
    links = alternates(client.get("/fr/").content.decode())
    assert links["x-default"] == "https://nordlicht.example/"
    assert set(links) == {"en", "de", "fr", "x-default"}


def test_the_address_of_a_request_does_not_get_into_canonical_links(client, site, settings):
    settings.SITE_URL = "https://nordlicht.example"
    settings.ALLOWED_HOSTS = ["elsewhere.example"]
    html = client.get("/en/about/", headers={"host": "elsewhere.example"}).content.decode()
    assert "elsewhere.example" not in html


def test_the_switcher_stays_on_the_page_and_falls_back_to_the_front_page(client, site):
    links = switcher(client.get("/en/services/heating/").content.decode())
    assert links == {"en": "/en/services/heating/", "de": "/de/leistungen/heizung/", "fr": "/fr/"}


def test_a_draft_translation_is_not_linked(client, site):
    site.de["heating"].unpublish()
    html = client.get("/en/services/heating/").content.decode()
    assert "de" not in alternates(html)
    assert switcher(html)["de"] == "/de/"


def test_a_service_page_shows_its_type_in_its_own_language(client, site):
    html = client.get("/de/leistungen/heizung/").content.decode()
    assert "/portal/requests/new/heating/?lang=de" in html
    assert "lang=en" not in html


def test_a_page_that_no_site_leads_to_yet_can_be_previewed(site):
    from cms_pages.models import StandardPage

    page = StandardPage(title="Not saved yet", slug="new", locale=site.en["home"].locale, body=[])
    response = page.make_preview_request()
    assert response.status_code == 200
    assert "Not saved yet" in response.content.decode()


def test_a_page_that_waits_for_its_translation_says_whose_words_it_shows(client, site, settings):
    settings.SITE_URL = "https://nordlicht.example"
    site.en["about"].copy_for_translation(site.de["home"].locale, alias=True)
    german, english = (client.get(address).content.decode() for address in ("/de/about/", "/en/about/"))
    assert '<link rel="canonical" href="https://nordlicht.example/en/about/">' in german
    assert 'tabindex="-1" lang="en"' in german
    assert set(alternates(german)) == set(alternates(english)) == {"en", "x-default"}
    assert switcher(english)["de"] == "/de/about/"


def test_the_way_to_a_page_leaves_out_what_is_not_published(client, site, django_capture_on_commit_callbacks):
    def way() -> list[str]:
        html = client.get("/en/services/heating/").content.decode()
        return re.findall(r'href="([^"]+)"', html.partition('class="breadcrumbs"')[2].partition("</nav>")[0])

    assert "/en/services/" in way()
    with django_capture_on_commit_callbacks(execute=True):
        site.en["services"].unpublish()
    assert "/en/" in way()
    assert "/en/services/" not in way()
