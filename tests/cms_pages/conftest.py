"""A small site: English and German in full, French with a front page only."""

from types import SimpleNamespace

import pytest
from wagtail.models import Locale, Page, Site

from cms_pages.models import ContactPage, Footer, HomePage, ServiceIndexPage, ServicePage, StandardPage
from portal.requests.models import ServiceType
from tests.cms_pages.every_page import Drawn, Shown, draw_demo_site, draw_every_page

#: a text that would end a script element if it were written as it is
HOSTILE = "</script><script>alert('1')</script> & more"


@pytest.fixture
def site(db) -> SimpleNamespace:
    """The pages by language and name, as published."""
    pages = SimpleNamespace(en={}, de={}, fr={})
    locales = {code: Locale.objects.get_or_create(language_code=code)[0] for code in ("en", "de", "fr", "it")}
    Page.objects.get(slug="home", depth=2).delete()
    root = Page.objects.get(depth=1)
    _english(pages.en, root, locales["en"])
    Site.objects.create(hostname="testserver", root_page=pages.en["home"], is_default_site=True)
    _german(pages.de, pages.en, locales["de"])
    pages.fr["home"] = _translated(pages.en["home"], locales["fr"], title="Nordlicht FR")
    _footer(locales["en"], pages.en)
    return pages


@pytest.fixture(scope="session")
def every_site(django_db_setup, django_db_blocker, tmp_path_factory) -> Drawn:
    """A site with pages of every type and every block, as visitors get it; for tests that only read."""
    with django_db_blocker.unblock():
        return draw_every_page(tmp_path_factory.mktemp("every-page"))


@pytest.fixture(scope="session")
def every_page(every_site) -> list[Shown]:
    """Its pages."""
    return every_site.pages


@pytest.fixture(scope="session")
def drawn_demo(django_db_setup, django_db_blocker, tmp_path_factory) -> Drawn:
    """The demo company's site in four languages, for tests that only read."""
    with django_db_blocker.unblock():
        return draw_demo_site(tmp_path_factory.mktemp("demo-pages"))


@pytest.fixture(scope="session")
def demo_pages(drawn_demo) -> list[Shown]:
    """Its pages."""
    return drawn_demo.pages


def service_type(locale: Locale, **fields) -> ServiceType:
    """The one service type, in a language."""
    names = {"en": "Heating check", "de": "Heizungswartung"}
    values = {
        "slug": "heating",
        "name": names[locale.language_code],
        "summary": "Every make",
        "price_hint": "from €180",
        **fields,
    }
    return ServiceType.objects.create(locale=locale, **values)


def publish(page: Page) -> Page:
    """Publish a page as the editor does; the page as it then stands."""
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def _english(pages: dict, root: Page, locale: Locale) -> None:
    faq = {"heading": "Questions", "questions": [{"question": f"Why? {HOSTILE}", "answer": "Because."}]}
    pages["home"] = _added(
        root,
        HomePage(
            title="Nordlicht",
            slug="front",
            locale=locale,
            search_description="Heating and more",
            body=[("service_list", {"heading": "Services", "intro": ""}), ("faq", faq)],
        ),
    )
    pages["services"] = _added(
        pages["home"],
        ServiceIndexPage(title="Services", slug="services", locale=locale, intro="All of them", show_in_menus=True),
    )
    heating = service_type(locale)
    call = {"title": "Due?", "text": "", "button": "Request a visit", "service_type": heating}
    pages["heating"] = _added(
        pages["services"],
        ServicePage(
            title="Heating",
            slug="heating",
            locale=locale,
            intro="Warm",
            service_type=heating,
            body=[("faq", faq), ("call_to_action", call)],
        ),
    )
    pages["about"] = _added(
        pages["home"], StandardPage(title="About", slug="about", locale=locale, body=[], show_in_menus=True)
    )
    pages["contact"] = _added(pages["home"], ContactPage(title="Contact", slug="contact", locale=locale, body=[]))


def _german(pages: dict, english: dict, locale: Locale) -> None:
    heating = english["heating"].service_type
    service_type(locale, translation_key=heating.translation_key)
    titles = {"home": "Nordlicht DE", "services": "Leistungen", "heating": "Heizung"}
    for name, title in titles.items():
        slug = "front-de" if name == "home" else title.lower()
        pages[name] = _translated(english[name], locale, title=title, slug=slug)


def _translated(page: Page, locale: Locale, **fields) -> Page:
    copy = page.copy_for_translation(locale)
    for name, value in fields.items():
        setattr(copy, name, value)
    copy.live = True
    copy.save()
    return copy


def _added(parent: Page, page: Page) -> Page:
    return parent.add_child(instance=page)


def _footer(locale: Locale, pages: dict) -> Footer:
    return Footer.objects.create(
        locale=locale,
        claim="Around the lakes",
        company="Nordlicht Haustechnik GmbH",
        street="Werftstraße 9",
        postcode="88198",
        city="Seehalden",
        phone="+49 89 99998 240",
        email="hello@nordlicht.example.com",
        contact_heading="Reach us",
        columns=[("column", {"heading": "What we do", "pages": [pages["heating"]]})],
    )
