"""The search: what is found, in which words, and what never is."""

import pytest
from wagtail.models import Locale, Page, PageViewRestriction

from cms_pages.models import HelpArticlePage, HelpCentrePage, HelpTopicPage, LandingPage
from identity.roles import Role
from tests import factories
from tests.cms_pages.conftest import publish
from tests.cms_pages.search_pages import index_now, search, titles, written

pytestmark = pytest.mark.django_db


@pytest.fixture
def homes(site) -> dict:
    """The front page of each language."""
    italian = site.en["home"].copy_for_translation(Locale.objects.get(language_code="it"))
    italian.title, italian.slug, italian.live = "Nordlicht IT", "front-it", True
    italian.save()
    return {"en": site.en["home"], "de": site.de["home"], "fr": site.fr["home"], "it": italian}


@pytest.mark.parametrize(
    ("language", "written_as", "asked"),
    [
        ("en", "A heater that fails", "heaters"),
        ("en", "We repair boilers", "repairing a boiler"),
        ("de", "Die Heizung bleibt kalt", "Heizungen"),
        ("de", "Wir streichen Wände", "Wand"),
        ("fr", "Les chauffages au gaz", "chauffage"),
        ("fr", "Entretien de la chaudière", "chaudières"),
        ("it", "La caldaia è fredda", "caldaie"),
        ("it", "Riscaldamenti a pavimento", "riscaldamento"),
    ],
)
def test_it_knows_other_forms_of_a_word(client, homes, language, written_as, asked):
    written(homes[language], "1", written_as)
    index_now()
    assert "1" in titles(search(client, asked, language))


@pytest.mark.parametrize(
    ("language", "written_as", "asked"),
    [
        ("de", "Neue Küche", "kuche"),
        ("de", "Neue Küche", "KÜCHE"),
        ("de", "Kuche", "küche"),
        ("de", "Große Bäder", "grosse bader"),
        ("fr", "Dépannage d’électricité", "electricite"),
        ("fr", "Facade et volets", "façade"),
        ("it", "Qualità dell’acqua", "qualita"),
        ("en", "A new café", "cafe"),
    ],
)
def test_accents_make_no_difference_either_way(client, homes, language, written_as, asked):
    written(homes[language], "1", written_as)
    index_now()
    assert "1" in titles(search(client, asked, language))


@pytest.mark.parametrize(
    ("language", "written_as", "typed", "meant"),
    [
        ("de", "Die Heizung bleibt kalt", "heizng", "heizung"),
        ("de", "Eine Wärmepumpe im Garten", "wermepumpe", "wärmepumpe"),
        ("fr", "Le chauffage au gaz", "chaufage", "chauffage"),
        ("it", "La caldaia è fredda", "caladia", "caldaia"),
        ("en", "The boiler is cold", "bioler", "boiler"),
    ],
)
def test_typing_errors_are_forgiven_and_named(client, homes, language, written_as, typed, meant):
    written(homes[language], "1", written_as)
    index_now()
    response = search(client, typed, language)
    assert "1" in titles(response)
    assert response.context["findings"].asked_instead == meant


def test_a_rare_misspelling_on_a_page_does_not_hide_what_was_meant(client, homes):
    written(homes["en"], "With a slip", "The bioler is cold")
    for number in range(3):
        written(homes["en"], f"Right {number}", "The boiler is cold")
    index_now()
    response = search(client, "bioler")
    assert titles(response) == ["With a slip"]
    assert '<a href="?q=boiler">boiler</a>' in response.content.decode()


@pytest.mark.parametrize("asked", ["Wartung", "Wartungen", "Heizung", "heizungswart"])
def test_compound_words_are_found_by_their_parts(client, homes, asked):
    written(homes["de"], "1", "Die Heizungswartung dauert eine Stunde")
    index_now()
    assert "1" in titles(search(client, asked, "de"))


def test_a_word_inside_another_is_no_part_of_it(client, homes):
    written(homes["de"], "Gemeint", "Die jährliche Wartung")
    written(homes["de"], "Etwas anderes", "Das entspricht unserer Erwartung")
    index_now()
    assert titles(search(client, "Wartung", "de")) == ["Gemeint"]


def test_stop_words_are_not_looked_for(client, homes):
    written(homes["fr"], "1", "Chaudière murale")
    index_now()
    assert titles(search(client, "la chaudière à condensation murale ou même au sol", "fr")) == ["1"]
    assert titles(search(client, "une chaudière qui est à la même", "fr")) == ["1"]


def test_all_words_count_before_some_of_them(client, homes):
    written(homes["en"], "Both", "A leaking radiator")
    written(homes["en"], "One", "A cold radiator")
    index_now()
    assert titles(search(client, "leaking radiator")) == ["Both"]
    partly = search(client, "radiator thermostat")
    assert set(titles(partly)) == {"Both", "One"}
    assert partly.context["findings"].is_partial


def test_a_title_says_more_than_the_text(client, homes):
    written(homes["en"], "Everything else", "Garden, gutters, garden, garden and garden again")
    written(homes["en"], "Garden care", "From spring to autumn")
    written(homes["en"], "Not at all", "Mentions the garden once in a long text about paint and plaster")
    index_now()
    assert titles(search(client, "garden"))[0] == "Garden care"


def test_help_articles_are_found_by_their_keywords_which_nobody_reads(client, homes):
    centre = homes["en"].add_child(instance=HelpCentrePage(title="Help", locale=homes["en"].locale, intro="Ask"))
    topic = centre.add_child(instance=HelpTopicPage(title="Paying", locale=centre.locale, intro="Bills"))
    article = written(topic, "How do I pay?", "By card.", page_type=HelpArticlePage, keywords="remittance, giro")
    index_now()
    response = search(client, "giro")
    assert titles(response) == [article.title]
    html = response.content.decode()
    assert "remittance" not in html
    assert '<p class="results-where"><span>Help</span><span>Paying</span></p>' in html


def test_other_languages_never_appear(client, homes):
    written(homes["en"], "English", "Thermostat")
    written(homes["de"], "Deutsch", "Thermostat")
    index_now()
    assert titles(search(client, "thermostat", "en")) == ["English"]
    assert titles(search(client, "thermostat", "de")) == ["Deutsch"]
    assert titles(search(client, "thermostat", "fr")) == []


def test_drafts_never_appear(client, homes):
    page = written(homes["en"], "About to come", "Thermostat", live=False)
    index_now()
    assert titles(search(client, "thermostat")) == []
    publish(page)
    index_now()
    assert titles(search(client, "thermostat")) == ["About to come"]
    page = type(page).objects.get(pk=page.pk)
    page.title = "Secret plan"
    page.save_revision()
    index_now()
    assert titles(search(client, "plan")) == []
    page.unpublish()
    assert titles(search(client, "thermostat")) == []


def test_private_pages_and_what_is_below_them_never_appear(client, homes):
    page = written(homes["en"], "Members", "Thermostat")
    written(page, "Below", "Thermostat")
    index_now()
    assert set(titles(search(client, "thermostat"))) == {"Members", "Below"}
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert titles(search(client, "thermostat")) == []


def test_campaign_pages_appear_only_where_search_engines_may_find_them(client, homes):
    landing = LandingPage(title="Autumn offer", locale=homes["en"].locale, body=[], is_indexed=False)
    homes["en"].add_child(instance=landing)
    index_now()
    assert titles(search(client, "autumn")) == []
    landing.is_indexed = True
    landing.save()
    assert titles(search(client, "autumn")) == ["Autumn offer"]


def test_a_page_that_is_gone_is_not_suggested(client, homes):
    page = written(homes["en"], "Old", "Thermostat")
    index_now()
    page.delete()
    response = search(client, "thermostst")
    assert titles(response) == []
    assert not response.context["findings"].asked_instead


def test_the_names_of_icons_are_not_words_of_the_page(client, homes):
    points = {"heading": "Reasons", "points": [{"icon": "receipt", "title": "Fair", "text": "Fixed price"}] * 2}
    page = written(homes["en"], "1")
    page.body = [("feature_list", points)]
    page.save()
    index_now()
    assert titles(search(client, "fair")) == ["1"]
    assert titles(search(client, "receipt")) == []


def test_a_page_that_is_deleted_before_it_is_indexed_troubles_nobody(client, homes):
    written(homes["en"], "Short life", "Thermostat").delete()
    index_now()
    assert titles(search(client, "thermostat")) == []


def test_editors_find_pages_of_all_languages_in_the_admin(client, homes):
    written(homes["de"], "Neue Küche")
    written(homes["fr"], "Cuisine équipée")
    index_now()
    browser = factories.signed_in(factories.staff(Role.MARKETING))
    assert "Neue Küche" in browser.get("/admin/pages/search/?q=kuch").content.decode()
    assert "Cuisine équipée" in browser.get("/admin/pages/search/?q=equi").content.decode()
    assert [page.title for page in Page.objects.search("küchen")] == ["Neue Küche"]
    assert [page.title for page in Page.objects.search("cuisines")] == ["Cuisine équipée"]
