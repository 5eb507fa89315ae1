"""What marketing finds in the admin beside pages: the menu, snippets, the brand, who did what; and no customer."""

from datetime import timedelta

import pytest
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Locale, ModelLogEntry, get_page_models

from cms_pages import models
from cms_pages.models.banner import State
from identity.roles import Role
from tests import factories
from tests.cms_pages.conftest import publish

NOW = timezone.now()
OWN_TYPES = [model for model in get_page_models() if model._meta.app_label == "cms_pages"]


@pytest.fixture
def marketing(db) -> Client:
    return factories.signed_in(factories.staff(Role.MARKETING))


def banner(
    text: str, *, starts_in: timedelta, ends_in: timedelta | None = None, language: str = "en"
) -> models.Banner:
    return models.Banner.objects.create(
        locale=Locale.objects.get(language_code=language),
        text=text,
        starts_at=NOW + starts_in,
        ends_at=NOW + ends_in if ends_in is not None else None,
    )


@pytest.fixture
def banners(site) -> dict[str, models.Banner]:
    hour = timedelta(hours=1)
    return {
        State.PLANNED: banner("Open on Sunday", starts_in=hour),
        State.SHOWN: banner("Closed on Monday", starts_in=-hour, ends_in=hour),
        State.OVER: banner("Merry Christmas", starts_in=-2 * hour, ends_in=-hour),
    }


def test_the_menu_holds_the_site_and_no_customers(marketing, site):
    page = marketing.get("/admin/").content.decode()
    for name in ("navigation", "footer", "banner", "testimonial"):
        assert reverse(f"wagtailsnippets_cms_pages_{name}:list") in page
    for name in ("wagtailimages:index", "wagtaildocs:index", "wagtailredirects:index", "content_health"):
        assert reverse(name) in page
    assert reverse("wagtailsettings:edit", args=["cms_pages", "brand"]) in page
    for name in ("requests:index", "customers:index", "events:index", "mails:index", "wagtailusers_users:index"):
        assert reverse(name) not in page
    assert page.count(reverse("translation_progress")) == 1
    assert reverse("wagtail_localize:translations_report") not in page


@pytest.mark.parametrize("model", OWN_TYPES, ids=lambda model: model.__name__)
def test_each_page_type_has_a_form_that_explains_itself(marketing, model):
    fields = [
        panel.field_name
        for panel in _panels(model.get_edit_handler())
        if getattr(panel, "field_name", "") not in ("", "comments")
    ]
    assert "title" in fields
    assert "search_description" in fields
    explained = {name for name in fields if str(model._meta.get_field(name).help_text)}
    unexplained = set(fields) - explained - _OBVIOUS - _explained_by_panel(model)
    assert unexplained == set()


#: fields whose label says it all, and streams whose blocks say what each is for
_OBVIOUS = {
    "body", "city", "email", "expire_at", "finished_on", "go_live_at", "hours", "icon", "place", "postcode",
    "related", "street", "valid_from",
}  # fmt: skip


def _panels(panel):
    yield panel
    for child in getattr(panel, "children", []):
        yield from _panels(child)


def _explained_by_panel(model) -> set[str]:
    return {
        panel.field_name
        for panel in _panels(model.get_edit_handler())
        if getattr(panel, "help_text", "") and hasattr(panel, "field_name")
    }


def test_lists_of_snippets_say_what_they_are_for(marketing, site):
    for name in ("navigation", "footer", "banner", "testimonial"):
        page = marketing.get(reverse(f"wagtailsnippets_cms_pages_{name}:list"))
        assert "site-purpose" in page.content.decode()


def test_a_second_footer_of_a_language_is_the_first(marketing, site):
    footer = models.Footer.objects.get()
    add = reverse("wagtailsnippets_cms_pages_footer:add")
    answer = marketing.get(add)
    assert answer["Location"] == reverse("wagtailsnippets_cms_pages_footer:edit", args=[footer.pk])
    assert marketing.get(f"{add}?locale=de").status_code == 200


def test_a_footer_that_is_added_is_a_translation_of_the_others(marketing, site):
    english = models.Footer.objects.get()
    form = {
        "claim": "Rund um die Seen", "company": "Nordlicht", "street": "Werftstraße 9", "postcode": "88198",
        "city": "Seehalden", "country": "DE", "contact_heading": "So erreichen Sie uns", "phone": "+49 89 99998 240",
        "email": "hallo@nordlicht.example.com", "columns-count": "0", "legal-count": "0", "note": "",
    }  # fmt: skip
    marketing.post(f"{reverse('wagtailsnippets_cms_pages_footer:add')}?locale=de", form)
    german = models.Footer.objects.get(locale__language_code="de")
    assert german.translation_key == english.translation_key


def test_banners_show_what_they_do_now(marketing, banners):
    page = marketing.get(reverse("wagtailsnippets_cms_pages_banner:list")).content.decode()
    for state in State:
        assert f"desk-status--{state}" in page
    for state, one in banners.items():
        narrowed = marketing.get(reverse("wagtailsnippets_cms_pages_banner:list"), {"state": state})
        assert list(narrowed.context["object_list"]) == [one]
        assert one.state_at(NOW) == state


def test_a_banner_is_seen_above_the_front_page_before_it_is_saved(marketing, site):
    add = reverse("wagtailsnippets_cms_pages_banner:preview_on_add")
    form = {"text": "Open on Sunday", "tone": "news", "starts_at": "2030-01-01 08:00", "link_text": ""}
    assert marketing.post(add, form).json()["is_valid"]
    html = marketing.get(add).content.decode()
    assert "Open on Sunday" in html
    assert "<title>Nordlicht</title>" in html


def test_a_testimonial_is_seen_in_the_look_of_the_site(marketing, site):
    add = reverse("wagtailsnippets_cms_pages_testimonial:preview_on_add")
    assert marketing.post(add, {"quote": "Quick and clean", "name": "Anna"}).json()["is_valid"]
    html = marketing.get(add).content.decode()
    assert "Quick and clean" in html
    assert "foyer/site.css" in html


def brand_form(**fields) -> dict:
    return {"name": "Nordlicht", "colour": "", "dark_colour": "", "logo": "", **fields}


def test_a_colour_that_some_cannot_read_is_refused_with_the_pair_named(marketing):
    brand = models.Brand.load()
    edit = reverse("wagtailsettings:edit", args=["cms_pages", "brand", brand.pk])
    page = marketing.post(edit, brand_form(colour="#ffcc00")).content.decode()
    assert "Link colour on cards has a contrast of 1.5 to 1; 4.5 to 1 is legible." in page
    assert "Too weak, 4.5 to 1 is needed" in page
    assert models.Brand.objects.get().colour == ""


def test_a_colour_that_is_taken_shows_its_contrast_in_figures(marketing):
    edit = reverse("wagtailsettings:edit", args=["cms_pages", "brand", models.Brand.load().pk])
    assert "The house's own colours are in use" in marketing.get(edit).content.decode()
    assert marketing.post(edit, brand_form(colour="#8a2be2")).status_code == 302
    page = marketing.get(edit).content.decode()
    assert "6.0 to 1" in page
    assert "Too weak" not in page


def test_a_colour_is_seen_on_the_front_page_before_it_is_saved(marketing, site):
    preview = reverse("wagtailsettings:preview_on_edit", args=["cms_pages", "brand", models.Brand.load().pk])
    assert marketing.post(preview, brand_form(colour="#8a2be2")).json()["is_valid"]
    html = marketing.get(preview).content.decode()
    stylesheet = f"{reverse('unsaved_brand_stylesheet')}?colour=%238a2be2&amp;dark_colour="
    assert stylesheet in html
    css = marketing.get(stylesheet.replace("&amp;", "&"))
    assert (css.status_code, css["Content-Type"]) == (200, "text/css; charset=utf-8")
    assert marketing.get(f"{reverse('unsaved_brand_stylesheet')}?colour=red").status_code == 400
    assert models.Brand.objects.get().colour == ""


@pytest.mark.parametrize("role", [Role.EDITOR, Role.VIEWER])
def test_only_who_may_change_the_brand_tries_colours(db, role):
    answer = factories.signed_in(factories.staff(role)).get(
        f"{reverse('unsaved_brand_stylesheet')}?colour=%238a2be2&dark_colour="
    )
    assert (answer.status_code, answer["Location"]) == (302, "/admin/")


def test_who_did_what_is_told_of_pages_snippets_and_pictures_and_not_of_people(marketing, site):
    colleague = factories.staff(Role.ADMIN)
    about = site.en["about"]
    about.save_revision(user=colleague.user, log_action=True).publish(user=colleague.user)
    log(models.Footer.objects.get(), "wagtail.edit", user=colleague.user)
    somebody = factories.staff(Role.VIEWER).user
    somebody.first_name = "Zinnober"
    somebody.save()
    for row in (somebody, site.en["heating"].service_type):
        log(row, "wagtail.edit", user=colleague.user, title=f"Zinnober {row.pk}")
    pictures = ContentType.objects.get(app_label="wagtailimages", model="image")
    ModelLogEntry.objects.create(
        content_type=pictures,
        object_id="1",
        label="Karmin",
        action="wagtail.create",
        timestamp=NOW,
        user=colleague.user,
    )
    page = marketing.get(reverse("wagtailadmin_reports:site_history")).content.decode()
    for told in ("About", "Around the lakes", "Karmin", colleague.user.get_full_name()):
        assert told in page
    assert "Zinnober" not in page


def test_searching_the_admin_finds_no_people(marketing, site):
    somebody = factories.staff(Role.EDITOR, email="zinnober@foyer.example").user
    page = marketing.get(reverse("wagtailadmin_pages:search"), {"q": "Zinnober"}).content.decode()
    assert somebody.email not in page
    assert reverse("wagtailusers_users:index") not in page


def test_the_first_page_counts_what_is_wrong(marketing, site):
    publish(site.en["about"])
    page = marketing.get("/admin/").content.decode()
    assert "findings about the content" in page


def test_a_page_with_a_new_address_is_found_at_the_old_one(client, site, django_capture_on_commit_callbacks):
    contact = site.en["contact"]
    publish(contact)
    contact.slug = "reach-us"
    with django_capture_on_commit_callbacks(execute=True):
        publish(contact)
    answer = client.get("/en/contact/")
    assert (answer.status_code, answer["Location"]) == (301, "/en/reach-us/")
