"""Pictures for social networks: the page's own, else one made of its title."""

import re
from io import BytesIO
from types import SimpleNamespace

import pytest
from PIL import Image
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from cms_pages import share_drawing
from cms_pages.branding import renew_look
from cms_pages.models import Brand
from cms_pages.share_drawing import HEIGHT, MAX_LINES, TITLE_WIDTH, WIDTH, fitted
from tests.cms_pages.conftest import publish

# Wagtail leaves the temporary files of renditions to the garbage collector.
pytestmark = pytest.mark.filterwarnings("ignore:Unclosed file <tempfile.SpooledTemporaryFile:ResourceWarning")
LIMIT = 100_000
LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


def shown(html: str) -> SimpleNamespace:
    """The picture that a page names."""
    tags = dict(re.findall(r'<meta (?:property|name)="(?:og|twitter):([\w:]+)" content="([^"]*)">', html))
    return SimpleNamespace(
        address=tags["image"],
        size=(int(tags["image:width"]), int(tags["image:height"])),
        alt=tags["image:alt"],
        content_type=tags["image:type"],
        card=tags["card"],
    )


@pytest.fixture
def picture(client, site, settings):
    """The picture that a page names, by its address; the page is made anew each time."""
    settings.SITE_URL = "https://nordlicht.example"
    return lambda address: shown(client.get(f"{address}?not-stored").content.decode())


def path_of(picture: SimpleNamespace) -> str:
    return picture.address.removeprefix("https://nordlicht.example")


@pytest.mark.django_db
def test_a_page_without_a_picture_names_one_that_is_drawn_and_kept_for_ever(client, picture):
    made = picture("/en/about/")
    response = client.get(path_of(made))
    image = Image.open(BytesIO(response.content))
    assert (image.format, image.size) == ("PNG", (WIDTH, HEIGHT)) == ("PNG", made.size)
    assert len(response.content) < LIMIT
    assert (made.alt, made.content_type, made.card) == ("About", "image/png", "summary_large_image")
    assert response["Content-Type"] == "image/png"
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert not response.cookies


@pytest.mark.django_db
def test_it_is_drawn_once(client, picture, monkeypatch):
    address = path_of(picture("/en/about/"))
    first = client.get(address).content
    monkeypatch.setattr("cms_pages.share_pictures.draw", None)
    assert client.get(address).content == first


@pytest.mark.django_db
def test_another_title_and_another_brand_have_another_address(client, site, picture):
    before = picture("/en/about/").address
    site.en["about"].title = "Who we are"
    publish(site.en["about"])
    retitled = picture("/en/about/").address
    Brand.objects.create(colour="#7a1f3d")
    renew_look()
    recoloured = picture("/en/about/").address
    assert len({before, retitled, recoloured}) == 3


@pytest.mark.django_db
@pytest.mark.parametrize(
    "wrong", ["{id}-0123456789abcdef", "999999-{stamp}", "{home}-{stamp}", "99999999999999999999-{stamp}"]
)
def test_nobody_can_have_another_picture_drawn(client, site, picture, monkeypatch, wrong):
    stamp = path_of(picture("/en/about/")).removesuffix(".png").rpartition("-")[2]
    monkeypatch.setattr("cms_pages.share_pictures.draw", None)  # would fail
    name = wrong.format(id=site.en["about"].pk, home=site.en["home"].pk, stamp=stamp)
    assert client.get(f"/share/{name}.png").status_code == 404


@pytest.mark.django_db
def test_an_unpublished_page_has_no_picture(client, site, picture):
    address = path_of(picture("/en/about/"))
    site.en["about"].unpublish()
    assert client.get(address).status_code == 404


@pytest.mark.django_db
def test_the_pages_own_picture_wins_and_the_chosen_one_over_it(client, site, picture):
    first, second = (
        get_image_model().objects.create(title=title, file=get_test_image_file(f"{title}.png", size=(1600, 900)))
        for title in ("boiler", "team")
    )
    page = site.en["heating"]
    page.image, page.image_alt = first, "A boiler"
    publish(page)
    own = picture("/en/services/heating/")
    assert own.address.startswith("https://nordlicht.example/media/images/boiler")
    assert (own.size, own.alt, own.content_type) == ((WIDTH, HEIGHT), "A boiler", "image/jpeg")
    page.share_image = second
    publish(page)
    assert "/team" in picture("/en/services/heating/").address


@pytest.mark.django_db
def test_a_picture_whose_file_is_missing_gives_way_to_the_drawn_one(site, picture):
    page = site.en["heating"]
    page.image = get_image_model().objects.create(title="gone", file=get_test_image_file())
    page.image.file.delete(save=False)
    publish(page)
    assert "/share/" in picture("/en/services/heating/").address


@pytest.mark.django_db
def test_programs_that_ask_for_nothing_else_get_an_icon(client):
    response = client.get("/favicon.ico")
    icon = Image.open(BytesIO(response.content))
    assert icon.format == "ICO"
    assert {(16, 16), (32, 32), (48, 48)} <= icon.info["sizes"]
    assert response["Content-Type"] == "image/x-icon"
    assert "max-age" in response["Cache-Control"]


@pytest.mark.parametrize(
    "title",
    [
        "Über uns",
        "Heizung: Wartung & Reparatur",
        "À propos des façades : où, comment, à quel prix",
        f"{LONG_WORD}versammlung überall",
        "Wie " + "lange noch " * 20 + "warten",
        "x" * 255,
    ],
)
def test_titles_keep_to_their_place(title):
    size, lines = fitted(title)
    font = share_drawing._font(size)
    assert 1 <= len(lines) <= MAX_LINES
    assert max(font.getlength(line) for line in lines) <= TITLE_WIDTH
    assert lines[0].rstrip("-…") in title


def test_a_short_title_is_large_and_whole_and_one_that_is_cut_says_so():
    assert fitted("Über uns") == (96, ["Über uns"])
    assert fitted("Wie " + "lange noch " * 20)[1][-1].endswith(" …")
    size, lines = fitted(LONG_WORD)
    assert size < 96
    assert "".join(line.removesuffix("-") for line in lines) == LONG_WORD


@pytest.mark.parametrize("letter", "ÄÖÜäöüßẞéèêëçàâîïôûùœæñìòÀÉÈÇ€²½–—„“’«»…")
def test_the_font_has_the_letters_of_the_sites_languages(letter):
    assert share_drawing.is_drawable(letter)


def test_letters_that_the_font_does_not_have_are_left_out():
    assert not share_drawing.is_drawable("清洁")
    assert share_drawing.draw("清洁", company="Nordlicht") == share_drawing.draw("", company="Nordlicht")
    assert share_drawing.draw("Licht", company="Nordlicht") != share_drawing.draw("", company="Nordlicht")


def test_a_busy_picture_is_small_enough_too():
    logo = Image.effect_noise((300, 144), 90)
    assert len(share_drawing.draw("Wg " * 80, company="Nordlicht Haustechnik " * 9, hue=30, logo=logo)) < LIMIT
