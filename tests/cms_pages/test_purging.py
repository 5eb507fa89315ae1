"""Which stored pages a change forgets: just those that show what has changed, and those at once.

Each change is made to a site that is stored in full. `after` also reads every page twice afterwards, from the cache
and drawn anew, and fails when the two differ: whatever a test says about forgetting too much, nothing may be stale.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Locale, Page, PageViewRestriction, Site

from cms_pages.models import (
    ArticleIndexPage,
    ArticlePage,
    Banner,
    Brand,
    Footer,
    Navigation,
    PageMaterial,
    ServicePage,
    StandardPage,
)
from cms_pages.models import Testimonial as Praise
from portal.requests.models import ServiceType
from tests import factories
from tests.cms_pages.conftest import publish, service_type

pytestmark = [
    pytest.mark.django_db,
    # Willow leaves its working files to the garbage collector.
    pytest.mark.filterwarnings("ignore:Unclosed file <tempfile.SpooledTemporaryFile:ResourceWarning"),
]


@dataclass
class Visitors:
    """What visitors read of all published pages, by the pages' names."""

    pages: dict[str, Page]
    read: Callable[[str], str]

    def addresses(self) -> dict[str, str]:
        found = Page.objects.live().in_bulk([page.pk for page in self.pages.values()])
        return {name: found[page.pk].url for name, page in self.pages.items() if page.pk in found}

    def stored(self) -> set[str]:
        paths = set(PageMaterial.objects.values_list("path", flat=True))
        return {name for name, address in self.addresses().items() if address in paths}

    def texts(self, query: str = "") -> dict[str, str]:
        return {name: self.read(f"{address}{query}") for name, address in self.addresses().items()}


@pytest.fixture
def shown(site) -> SimpleNamespace:
    """Rows that pages show."""
    image = get_image_model()(title="A boiler")
    image.file = SimpleUploadedFile("boiler.png", factories.PNG)
    image.save()
    manual = get_document_model()(title="Manual")
    manual.file = ContentFile(b"Read me.", name="manual.txt")
    manual.save()
    locale = site.en["home"].locale
    praise = Praise.objects.create(locale=locale, quote="Warm again", name="Eva")
    return SimpleNamespace(image=image, manual=manual, praise=praise, en=locale, de=site.de["home"].locale)


@pytest.fixture
def pages(site, shown) -> dict[str, Page]:
    """The small site, and pages that show others: by a link, in a list, as a row."""
    home = site.en["home"]
    named = {f"en {name}": page for name, page in site.en.items()} | {
        f"{language} {name}": page for language in ("de", "fr") for name, page in getattr(site, language).items()
    }
    news = ArticleIndexPage(title="News", slug="news", locale=shown.en, intro="All news")
    del named["en contact"]  # its form is stamped for one visitor
    imprint = home.add_child(instance=StandardPage(title="Imprint", slug="imprint", locale=shown.en, body=[]))
    named["en imprint"] = imprint
    named["en news"] = home.add_child(instance=news)
    for name in ("spring", "winter"):
        article = ArticlePage(title=name.title(), slug=name, locale=shown.en, intro="Read", author="Eva", body=[])
        named[f"en {name}"] = news.add_child(instance=article)
    links = [
        f'<a linktype="page" id="{imprint.pk}">Who</a>',
        f'<a linktype="document" id="{shown.manual.pk}">Read</a>',
    ]
    for name, body in {
        "terms": [("rich_text", f"<p>{' or '.join(links)}</p>")],
        "praise": [("testimonial", {"testimonial": shown.praise})],
        "photo": [("image", {"image": shown.image, "caption": "Ours"})],
    }.items():
        page = StandardPage(title=name.title(), slug=name, locale=shown.en, body=body)
        named[f"en {name}"] = home.add_child(instance=page)
    return {name: page.specific for name, page in named.items()}


@pytest.fixture
def visitors(client, pages) -> Visitors:
    return Visitors(pages, lambda address: client.get(address).content.decode())


@pytest.fixture
def after(visitors, django_capture_on_commit_callbacks) -> Callable[[Callable[[], object]], set[str]]:
    """The names of the pages that a change has forgotten."""

    def make(change: Callable[[], object]) -> set[str]:
        before = visitors.texts()
        assert visitors.stored() == set(before), "all of it is stored before the change"
        with django_capture_on_commit_callbacks(execute=True):
            change()
        kept = visitors.stored()
        now, anew = visitors.texts(), visitors.texts("?made=anew")
        assert {name for name in now if now[name] != anew[name]} == set(), "these are stale"
        return set(before) - kept

    return make


@pytest.fixture
def english(pages) -> set[str]:
    return {name for name in pages if name.startswith("en ")}


def saved(row, **values) -> None:
    """Change a row as its form does."""
    for name, value in values.items():
        setattr(row, name, value)
    row.save()


def published(page: Page, **values) -> None:
    """Change a page and publish it."""
    for name, value in values.items():
        setattr(page, name, value)
    publish(page)


# Pages


def test_a_new_paragraph_forgets_one_page(pages, after):
    assert after(lambda: published(pages["en heating"], body=[("rich_text", "<p>New</p>")])) == {"en heating"}


def test_an_unrelated_page_stays_stored(pages, after):
    forgotten = after(lambda: published(pages["en winter"], title="Snow"))
    assert "en winter" in forgotten
    assert not {"en home", "en about", "en heating", "de home"} & forgotten


def test_a_field_that_cards_show_forgets_the_lists_as_well(pages, after):
    assert after(lambda: published(pages["en heating"], intro="Hot")) == {"en heating", "en services", "en home"}


def test_a_title_forgets_those_that_link_to_the_page(pages, after):
    """Its list, and its neighbour that leads on to it; the language's other pages do not name it."""
    assert after(lambda: published(pages["en spring"], title="May")) == {"en spring", "en winter", "en news"}


def test_a_title_in_the_menu_forgets_the_language(pages, after, english):
    assert after(lambda: published(pages["en about"], title="Who we are")) == english


def test_a_text_link_follows_the_address(pages, after):
    assert after(lambda: published(pages["en imprint"], slug="about-us")) == {"en imprint", "en terms"}


def test_pages_below_follow_the_address(pages, after, english, visitors):
    assert after(lambda: published(pages["en news"], slug="magazine")) == {"en news", "en spring", "en winter"}
    assert visitors.addresses()["en spring"] == "/en/magazine/spring/"


def test_links_follow_the_address_of_a_page_further_down(pages, after):
    link = f'<p><a linktype="page" id="{pages["en spring"].pk}">May</a></p>'
    published(pages["en terms"], body=[("rich_text", link)])
    assert "en terms" in after(lambda: published(pages["en news"], slug="magazine"))


def test_the_front_page_is_itself_only_although_all_pages_lie_below_it(pages, after):
    assert after(lambda: published(pages["en home"], body=[("rich_text", "<p>Welcome</p>")])) == {"en home"}


def test_a_new_page_forgets_the_lists_that_it_enters(pages, after, shown):
    article = ArticlePage(title="Summer", slug="summer", locale=shown.en, intro="Read", author="Eva", body=[])
    assert (
        {"en news"}
        <= after(lambda: pages["en news"].add_child(instance=article))
        <= {"en news", "en spring", "en winter"}
    )


def test_a_page_that_enters_the_menu_forgets_its_language(pages, after, english):
    assert after(lambda: published(pages["en terms"], show_in_menus=True)) == english


@pytest.mark.parametrize("leave", [Page.unpublish, Page.delete], ids=["unpublish", "delete"])
def test_a_page_that_leaves_forgets_the_lists_that_it_stood_in(pages, after, leave):
    assert after(lambda: leave(pages["en winter"])) == {"en winter", "en spring", "en news"}


def test_a_page_that_moves_is_found_in_its_new_place(pages, after, visitors):
    assert "en praise" in after(lambda: pages["en praise"].move(pages["en about"], pos="last-child"))
    assert visitors.addresses()["en praise"] == "/en/about/praise/"


def test_another_order_of_the_tree_is_another_order_of_lists(pages, after, shown):
    first = ServicePage(title="Baths", slug="baths", locale=shown.en, intro="Wet", body=[])
    first.service_type = service_type(shown.en, slug="baths", name="Baths")
    pages["en services"].add_child(instance=first)
    assert {"en services", "en home"} <= after(lambda: first.move(pages["en heating"], pos="left"))


# Translations


def test_a_translation_forgets_its_own_language_and_leaves_the_others(pages, after):
    assert after(lambda: published(pages["de heating"], title="Wärme")) == {"de heating", "de services", "de home"}


def test_a_translation_that_leaves_and_comes_is_no_alternative_and_one_again(pages, after):
    shown_in = {"de services", "de home", "en heating"}
    assert after(lambda: pages["de heating"].unpublish()) == {"de heating", *shown_in}
    pages["de heating"].refresh_from_db()
    assert after(lambda: publish(pages["de heating"])) == shown_in


def test_a_new_translation_is_an_alternative_of_its_original(pages, after, shown):
    def translate():
        copy = pages["en about"].copy_for_translation(shown.de)
        copy.slug = "ueber-uns"
        publish(copy)

    assert "en about" in after(translate) & {name for name in pages if name.startswith("en ")}


def test_a_front_page_that_leaves_is_no_way_into_its_language(pages, after):
    assert set(pages) - {"fr home"} <= after(lambda: pages["fr home"].unpublish())


# Drafts


def test_drafts_forget_nothing(pages, after):
    def write():
        page = pages["en heating"]
        page.title = "Not yet"
        page.save_revision()
        page.save_revision(user=None, log_action=True)

    assert after(write) == set()


def test_a_page_that_is_written_and_not_published_forgets_nothing(pages, after, shown):
    article = ArticlePage(
        title="Later", slug="later", locale=shown.en, intro="Read", author="Eva", body=[], live=False
    )
    assert after(lambda: pages["en news"].add_child(instance=article)) == set()
    assert after(lambda: article.save_revision()) == set()
    assert after(lambda: article.delete()) == set()


def test_what_is_scheduled_is_seen_when_its_time_has_come(pages, after):
    page = pages["en heating"]

    def schedule(when):
        page.body, page.go_live_at = [("rich_text", "<p>From Monday on</p>")], when
        page.save_revision(approved_go_live_at=when)

    assert after(lambda: schedule(timezone.now() + timedelta(days=1))) == set()
    assert after(lambda: call_command("publish_scheduled")) == set()
    schedule(timezone.now() - timedelta(minutes=1))
    assert after(lambda: call_command("publish_scheduled")) == {"en heating"}


def test_what_expires_leaves_when_its_time_has_come(pages, after):
    published(pages["en spring"], expire_at=timezone.now() - timedelta(minutes=1))
    assert after(lambda: call_command("publish_scheduled")) == {"en spring", "en winter", "en news"}


# Snippets, settings, pictures, files


def test_a_footer_forgets_its_language(after, english):
    assert after(lambda: saved(Footer.objects.get(), claim="On five lakes")) == english


def test_a_first_footer_is_seen_in_its_language(after, shown):
    english_one = Footer.objects.get()
    values = {"company": "Nordlicht", "street": "Weg 1", "postcode": "1", "city": "Ort", "phone": "+49 89 1"}
    german_one = Footer(locale=shown.de, claim="Warm", contact_heading="Kontakt", email="a@example.com", **values)
    german_one.translation_key = english_one.translation_key
    assert after(german_one.save) == {"de home", "de services", "de heating"}


def test_a_menu_forgets_its_language(pages, after, shown, english):
    menu = Navigation(locale=shown.en, entries=[("entry", {"page": pages["en imprint"], "label": "Who"})])
    assert after(menu.save) == english
    assert after(lambda: published(pages["en imprint"], title="Legal")) == english
    assert after(lambda: published(pages["en about"], title="Who we are")) == {"en about"}
    assert after(menu.delete) == english


def test_a_banner_forgets_its_language(after, shown, english):
    banner = Banner(locale=shown.en, text="Closed on Friday", starts_at=timezone.now() - timedelta(hours=1))
    assert after(banner.save) == english
    assert after(banner.delete) == english


def test_a_testimonial_forgets_the_pages_that_quote_it(after, shown):
    assert after(lambda: saved(shown.praise, quote="Cosy")) == {"en praise"}


def test_a_service_type_forgets_the_pages_that_sell_it(pages, after, shown):
    offer = ServiceType.objects.get(locale=shown.en)
    selling = {"en heating", "en services", "en home", "de heating", "de services", "de home"}
    assert after(lambda: saved(offer, price_hint="from €190")) - {"fr home"} == selling


def test_a_service_that_is_offered_again_enters_the_lists(pages, after, shown):
    saved(ServiceType.objects.get(locale=shown.en), is_active=False)
    assert {"en home", "en services"} <= after(
        lambda: saved(ServiceType.objects.get(locale=shown.en), is_active=True)
    )


def test_the_brand_forgets_everything(pages, after):
    assert after(lambda: saved(Brand.load(), name="Southlight")) == set(pages)


@pytest.mark.parametrize(
    "change",
    [
        lambda image: saved(image, focal_point_x=1, focal_point_y=1, focal_point_width=1, focal_point_height=1),
        lambda image: image.delete(),
        lambda image: image.renditions.all().delete(),
    ],
    ids=["focal point", "delete", "renditions"],
)
def test_a_picture_forgets_the_pages_that_show_it(after, shown, change):
    assert after(lambda: change(shown.image)) == {"en photo"}


def test_looking_at_a_picture_in_the_admin_forgets_nothing(after, shown):
    assert after(lambda: shown.image.save(update_fields=["file_size"])) == set()


def test_a_document_forgets_the_pages_that_link_to_it(after, shown):
    assert after(lambda: saved(shown.manual, title="Handbook")) == {"en terms"}


# The whole site


def test_site_and_languages_forget_everything(pages, after, shown):
    assert after(lambda: Site.objects.get().save()) == set(pages)
    assert after(lambda: Locale.objects.get(language_code="it").save()) == set(pages)


def test_a_redirect_forgets_nothing_and_works(client, pages, after):
    """It begins where there is no page, and only pages are stored."""
    assert client.get("/en/old/").status_code == 404
    assert after(lambda: Redirect.add_redirect("/en/old/", "/en/about/")) == set()
    assert client.get("/en/old/").headers["Location"] == "/en/about/"


def test_a_page_that_becomes_private_is_not_served_from_the_cache(
    client, pages, visitors, django_capture_on_commit_callbacks
):
    visitors.texts()
    with django_capture_on_commit_callbacks(execute=True):
        PageViewRestriction.objects.create(page=pages["en services"], restriction_type=PageViewRestriction.LOGIN)
    for name in ("en services", "en heating"):
        assert client.get(pages[name].url).status_code == 302
    assert "en about" in visitors.stored()


# Transactions


def test_what_was_rolled_back_forgets_nothing(pages, visitors):
    visitors.texts()
    with transaction.atomic():
        published(pages["en heating"], title="Never")
        transaction.set_rollback(True)
    assert visitors.stored() == set(pages)
    assert "Never" not in visitors.texts()["en heating"]
