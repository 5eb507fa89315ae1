"""Was this helpful? Asked without JavaScript and without a cookie; nobody knows who answered."""

import csv
import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from cms_pages import guard
from cms_pages.models import HelpArticlePage, HelpCentrePage, HelpTopicPage, HelpVote
from identity.roles import Role
from tests import factories
from tests.cms_pages.contact_form import FROM_HERE

pytestmark = pytest.mark.django_db
REPORT = "/admin/reports/help/"


@pytest.fixture
def article(site):
    centre = site.en["home"].add_child(instance=HelpCentrePage(title="Help", slug="help", intro="Ask"))
    topic = centre.add_child(instance=HelpTopicPage(title="Heating", slug="heating", intro="Warm"))
    bleeding = HelpArticlePage(title="Bleed a radiator", slug="bleed", intro="Use a key", body=[])
    return topic.add_child(instance=bleeding)


def stamp_of(article, *, age: timedelta = timedelta(minutes=1)) -> str:
    return guard.stamp("help-vote", article.pk, now=timezone.now() - age)


def vote(article, answer: str = "no", *, client: Client | None = None, headers: dict | None = None, **changes):
    """Answer the question as a browser does."""
    posted = {"helpful": answer, "stamp": stamp_of(article), **changes}
    headers = FROM_HERE if headers is None else headers
    return (client or Client()).post(f"/forms/helpful/{article.pk}/", posted, headers=headers)


def hidden_in(page: str, name: str) -> str:
    return re.search(rf'name="{name}" value="([^"]+)"', page).group(1)


def comment(article, thanks, text: str, **changes):
    """Send the form that the thanks bring."""
    page = thanks.content.decode()
    posted = {"vote": hidden_in(page, "vote"), "stamp": hidden_in(page, "stamp"), "comment": text, **changes}
    return Client().post(f"/forms/helpful/{article.pk}/", posted, headers=FROM_HERE)


def votes() -> list[tuple[bool, str]]:
    return list(HelpVote.objects.order_by("pk").values_list("helpful", "comment"))


@pytest.mark.parametrize(("answer", "helpful"), [("yes", True), ("no", False)])
def test_an_answer_is_counted_and_thanked_for(article, answer, helpful):
    thanks = vote(article, answer)
    assert (thanks.status_code, votes()) == (200, [(helpful, "")])
    assert "Thank you" in thanks.content.decode()


def test_the_article_asks_even_when_it_is_stored(client, article):
    page = client.get(article.url).content.decode()
    assert client.get(article.url).content.decode() == page
    assert vote(article, stamp=hidden_in(page, "stamp")).status_code == 200


def test_the_thanks_are_never_stored_and_set_no_cookie(article):
    client = Client()
    thanks = vote(article, client=client)
    assert "no-store" in thanks["Cache-Control"]
    assert (dict(client.cookies), '<meta name="robots" content="noindex">' in thanks.content.decode()) == ({}, True)


def test_the_same_visitor_counts_once_a_day(article):
    vote(article)
    again = vote(article, "yes")
    assert (again.status_code, votes()) == (200, [(False, "")])
    assert 'name="comment"' not in again.content.decode()


def test_another_visitor_counts_too(article):
    vote(article)
    vote(article, client=Client(REMOTE_ADDR="192.0.2.7"))
    assert len(votes()) == 2


def test_what_was_missing_is_added_to_the_answer(article):
    done = comment(article, vote(article), "Where is the key?")
    assert (done.status_code, votes()) == (200, [(False, "Where is the key?")])


def test_a_long_comment_is_given_back(article):
    answer = comment(article, vote(article), "x" * 1001)
    assert (answer.status_code, votes()) == (422, [(False, "")])
    assert "at most 1000 characters; these are 1001" in answer.content.decode()
    assert "x" * 1001 in answer.content.decode()


def test_nobody_comments_on_the_answer_of_another(article):
    first = vote(article)
    vote(article, client=Client(REMOTE_ADDR="192.0.2.7"))
    other = HelpVote.objects.latest("pk").pk
    assert comment(article, first, "Mine", vote=other).status_code == 422
    assert {text for _helpful, text in votes()} == {""}


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": "https://elsewhere.example"},
        {"origin": "http://testserver", "sec-fetch-site": "cross-site"},
    ],
    ids=str,
)
def test_an_answer_from_elsewhere_is_refused(article, headers):
    assert (vote(article, headers=headers).status_code, votes()) == (403, [])


@pytest.mark.parametrize("age", [timedelta(hours=49), timedelta(minutes=-5)], ids=["old", "of tomorrow"])
def test_an_answer_from_a_page_that_is_too_old_is_asked_for_again(article, age):
    answer = vote(article, stamp=stamp_of(article, age=age))
    assert (answer.status_code, votes()) == (422, [])
    assert vote(article, stamp=hidden_in(answer.content.decode(), "stamp")).status_code == 200


def test_a_stamp_is_good_for_two_days(article):
    vote(article, stamp=stamp_of(article, age=timedelta(hours=47)))
    assert len(votes()) == 1


@pytest.mark.parametrize(
    "changes", [{"stamp": ""}, {"stamp": "1.2.x:y"}, {"helpful": "maybe"}, {"helpful": ""}], ids=str
)
def test_what_is_no_answer_is_not_counted(article, changes):
    assert (vote(article, **changes).status_code, votes()) == (422, [])


def test_only_help_articles_are_asked_about(site):
    assert vote(site.en["about"]).status_code == 404


def test_reloading_the_thanks_leads_to_the_article(client, article):
    assert client.get(f"/forms/helpful/{article.pk}/")["Location"] == article.url


# What editors read of it


@pytest.fixture
def answered(article):
    for number, answer in enumerate(["yes", "no", "no"]):
        thanks = vote(article, answer, client=Client(REMOTE_ADDR=f"192.0.2.{number}"))
        if answer == "no":
            comment(article, thanks, f'=HYPERLINK("https://{number}.example")')
    return article


@pytest.mark.parametrize("role", [Role.ADMIN, Role.MARKETING])
def test_the_report_says_how_many_were_helped_and_what_was_missing(answered, role):
    page = factories.signed_in(factories.staff(role)).get(REPORT).content.decode()
    assert all(text in page for text in ("Bleed a radiator", "33 %", "https://2.example"))


@pytest.mark.parametrize("role", [Role.EDITOR, Role.VIEWER])
def test_the_report_is_not_for_support(answered, role):
    assert factories.signed_in(factories.staff(role)).get(REPORT).status_code == 302


def test_the_report_as_a_file_holds_no_formula(answered):
    answer = factories.signed_in(factories.staff(Role.MARKETING)).get(f"{REPORT}?export=csv")
    rows = list(csv.DictReader(b"".join(answer.streaming_content).decode().splitlines()))
    assert (rows[0]["Yes"], rows[0]["No"], rows[0]["Helpful in percent"]) == ("1", "2", "33")
    assert rows[0]["What was missing"].startswith("'=HYPERLINK")


def test_the_report_can_be_narrowed_to_a_language(answered):
    page = factories.signed_in(factories.staff(Role.MARKETING)).get(f"{REPORT}?language=de").content.decode()
    assert "Bleed a radiator" not in page
