"""The articles of each language as RSS."""

import re
from datetime import date
from email.utils import parsedate_to_datetime
from xml.etree import ElementTree

import pytest
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from cms_pages.models import ArticleIndexPage, ArticlePage

pytestmark = [
    pytest.mark.django_db,
    # Wagtail leaves the temporary files of renditions to the garbage collector.
    pytest.mark.filterwarnings("ignore:Unclosed file <tempfile.SpooledTemporaryFile:ResourceWarning"),
]
ATOM = "{http://www.w3.org/2005/Atom}"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"


@pytest.fixture
def articles(site, settings):
    """Two published articles and a draft in English, none in other languages."""
    settings.SITE_URL = "https://nordlicht.example"
    home = site.en["home"]
    index = home.add_child(
        instance=ArticleIndexPage(title="Journal", slug="journal", locale=home.locale, intro="What we learn")
    )
    picture = get_image_model().objects.create(title="tank", file=get_test_image_file("tank.png", size=(1600, 900)))
    made = [
        ArticlePage(title="Heat & <light>", slug="heat", published_on=date(2026, 2, 1), image=picture),
        ArticlePage(title="Gutters", slug="gutters", published_on=date(2026, 3, 1)),
        ArticlePage(title="Not yet", slug="not-yet", published_on=date(2026, 3, 2), live=False),
    ]
    for article in made:
        article.locale, article.author, article.intro = home.locale, "Jonas Keller", "Short & good"
        index.add_child(instance=article)
    return made


def feed(client, language: str = "en") -> ElementTree.Element:
    return ElementTree.fromstring(client.get(f"/feed-{language}.xml").content)


def test_the_newest_published_article_comes_first(client, articles):
    items = feed(client).findall("channel/item")
    assert [item.findtext("title") for item in items] == ["Gutters", "Heat & <light>"]
    assert [item.findtext("link") for item in items] == [
        "https://nordlicht.example/en/journal/gutters/",
        "https://nordlicht.example/en/journal/heat/",
    ]
    assert items[1].findtext("description") == "Short & good"
    assert items[1].findtext(CREATOR) == "Jonas Keller"
    assert parsedate_to_datetime(items[1].findtext("pubDate")).date() == date(2026, 2, 1)


def test_the_channel_says_what_it_is(client, articles):
    channel = feed(client).find("channel")
    assert channel.findtext("title") == "Nordlicht Haustechnik: Journal"
    assert channel.findtext("description") == "What we learn"
    assert channel.findtext("language") == "en"
    assert channel.findtext("link") == "https://nordlicht.example/en/journal/"
    assert channel.find(f"{ATOM}link").attrib == {"rel": "self", "href": "https://nordlicht.example/feed-en.xml"}


def test_an_article_keeps_its_identity_when_its_address_changes(client, articles):
    before = {item.findtext("guid") for item in feed(client).iter("item")}
    articles[0].slug = "warmth"
    articles[0].save_revision().publish()
    assert {item.findtext("guid") for item in feed(client).iter("item")} == before
    assert len(before) == 2


def test_a_picture_is_enclosed_with_its_length(client, articles, settings):
    enclosures = [item.find("enclosure") for item in feed(client).iter("item")]
    assert enclosures[0] is None
    address, length = enclosures[1].get("url"), int(enclosures[1].get("length"))
    file = settings.MEDIA_ROOT / address.removeprefix("https://nordlicht.example/media/")
    assert file.stat().st_size == length
    assert enclosures[1].get("type") == "image/jpeg"


def test_a_picture_whose_file_is_missing_is_left_out(client, articles):
    articles[0].image.file.delete(save=False)
    assert feed(client).find(".//enclosure") is None


def test_the_number_of_queries_does_not_grow_with_the_articles(client, articles, django_assert_max_num_queries):
    feed(client)
    index = articles[0].get_parent()
    for number in range(12):
        article = ArticlePage(
            title=f"More {number}", locale=index.locale, author="A", intro="B", image=articles[0].image
        )
        index.add_child(instance=article)
    with django_assert_max_num_queries(12):
        assert len(feed(client).findall("channel/item")) == 14


def test_a_language_without_articles_has_an_empty_feed_and_other_languages_none(client, articles):
    german = feed(client, "de").find("channel")
    assert german.findtext("language") == "de"
    assert german.findtext("link") == "https://nordlicht.example/de/"
    assert german.findtext("description")
    assert german.find("item") is None
    assert client.get("/feed-xx.xml").status_code == 404


def test_programs_need_not_ask_again_at_once(client, articles):
    response = client.get("/feed-en.xml")
    assert response["Content-Type"] == "application/rss+xml; charset=utf-8"
    assert response["Cache-Control"] == "public, max-age=900"
    assert not response.cookies


def test_lists_of_articles_and_articles_name_the_feed(client, articles):
    for address, named in (("/en/journal/", True), ("/en/journal/heat/", True), ("/en/about/", False)):
        html = client.get(address).content.decode()
        found = re.findall(r'<link rel="alternate" type="application/rss\+xml" title="[^"]+" href="([^"]+)">', html)
        assert found == (["/feed-en.xml"] if named else []), address
