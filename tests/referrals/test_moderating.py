"""Reviews in the admin: the queue, the page of one, and publishing many."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from identity.roles import Role
from portal.events.models import Event
from portal.referrals import actions
from portal.referrals.models import Review
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories.reviews import branch, published_review, refused_review, review

pytestmark = pytest.mark.django_db
INDEX = "/admin/reviews/"
BULK = "/admin/bulk/portal/review/publish/"
MODERATORS, OTHERS = (Role.ADMIN, Role.MARKETING), (Role.EDITOR, Role.VIEWER)


def _client(role: Role):
    return factories.signed_in(factories.staff(role))


@pytest.fixture
def marketing():
    return _client(Role.MARKETING)


@pytest.fixture
def waiting():
    return review(author="Petra N.", text="Warm after two hours.", branch=branch())


@pytest.fixture
def others():
    return {
        "published": published_review(author="Tom H.", text="A lovely hedge", language="fr", rating=4),
        "refused": refused_review(author="Uwe Z.", text="My neighbour", language="de", rating=3),
    }


def _page(made: Review) -> str:
    return f"{INDEX}{made.pk}/"


def _state(made: Review) -> tuple[str, int]:
    with staff_context():
        return Review.objects.get(pk=made.pk).state, Event.objects.filter(verb__startswith="review.").count()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {"waiting"}),
        ("?state=published", {"published"}),
        ("?state=refused", {"refused"}),
        ("?state=all", {"waiting", "published", "refused"}),
        ("?language=fr", {"published"}),
        ("?rating=3&rating=4", {"published", "refused"}),
        ("?service=heating", {"waiting", "published", "refused"}),
        ("?q=petra", {"waiting"}),
        ("?q=HEDGE", {"published"}),
        ("?q=nothing+like+it", set()),
        ("?state=waiting&rating=3", set()),
    ],
)
def test_the_queue_opens_with_what_waits_and_is_narrowed_by_its_address(marketing, waiting, others, query, found):
    shown = {made.pk for made in marketing.get(INDEX + query).context["object_list"]}
    named = {"waiting": waiting, **others}
    assert shown == {named[name].pk for name in found}


def test_the_queue_is_narrowed_by_branch(marketing, waiting, others):
    shown = marketing.get(f"{INDEX}?branch={waiting.branch_id}").context["object_list"]
    assert [made.pk for made in shown] == [waiting.pk]


def test_who_waits_longest_comes_first(marketing):
    late = review(now=factories.NOW + timedelta(days=2))
    early = review(now=factories.NOW)
    assert list(marketing.get(INDEX).context["object_list"]) == [early, late]


def test_stars_can_be_heard(marketing, others):
    html = marketing.get(f"{INDEX}?state=all").content.decode()
    assert 'aria-label="4 of 5 stars"' in html
    assert 'aria-label="3 of 5 stars"' in html


def test_an_empty_queue_says_so(marketing):
    assert "No review waits for a decision." in marketing.get(INDEX).content.decode()


@pytest.mark.parametrize("role", MODERATORS)
def test_a_moderator_publishes(waiting, role):
    answer = _client(role).post(_page(waiting), {"do": "publish_review"})
    assert (answer.status_code, answer["Location"]) == (302, INDEX)
    assert _state(waiting)[0] == "published"


def test_marketing_refuses_with_a_reason_that_stays_inside(marketing, waiting):
    marketing.post(_page(waiting), {"do": "refuse_review", "reason": "Names a neighbour"})
    waiting.refresh_from_db()
    assert (waiting.state, waiting.reason) == ("refused", "Names a neighbour")
    assert "Names a neighbour" in marketing.get(_page(waiting)).content.decode()


def test_a_refusal_without_a_reason_is_sent_back(marketing, waiting):
    before = _state(waiting)
    answer = marketing.post(_page(waiting), {"do": "refuse_review", "reason": " "})
    assert answer.status_code == 422
    assert "Please say why" in answer.content.decode()
    assert _state(waiting) == before


def test_a_text_that_is_too_long_is_sent_back_whole(marketing, waiting):
    text = "word " * 300
    answer = marketing.post(_page(waiting), {"do": "answer_review", "reply": text})
    assert answer.status_code == 422
    assert text.strip() in answer.content.decode()
    assert _state(waiting)[0] == "waiting"


def test_an_answer_is_kept(marketing, waiting):
    answer = marketing.post(_page(waiting), {"do": "answer_review", "reply": "Thank you, Petra!"})
    assert answer["Location"] == _page(waiting)
    waiting.refresh_from_db()
    assert waiting.reply == "Thank you, Petra!"


@pytest.mark.parametrize(("state", "verb"), [("published", "withdraw_review"), ("refused", "reconsider_review")])
def test_a_decision_is_taken_back(marketing, others, state, verb):
    marketing.post(_page(others[state]), {"do": verb})
    assert _state(others[state])[0] == "waiting"


def test_who_was_slower_is_told(marketing, waiting):
    actions.refuse_review(review=waiting, reason="No", by=factories.staff(Role.ADMIN).actor, now=factories.NOW)
    before = _state(waiting)
    answer = marketing.post(_page(waiting), {"do": "publish_review"})
    assert answer.status_code == 422
    assert "the review is now “Refused”" in answer.content.decode()
    assert _state(waiting) == before


def test_an_unknown_verb_and_an_unknown_review_are_not_found(marketing, waiting):
    assert marketing.post(_page(waiting), {"do": "delete"}).status_code == 404
    assert marketing.post(f"{INDEX}999999/", {"do": "publish_review"}).status_code == 404


@pytest.mark.parametrize("role", OTHERS)
@pytest.mark.parametrize("where", ["index", "page", "bulk"])
def test_other_staff_are_refused_and_nothing_happens(waiting, role, where):
    address = {"index": INDEX, "page": _page(waiting), "bulk": f"{BULK}?id={waiting.pk}"}[where]
    before, browser = _state(waiting), _client(role)
    for answer in (browser.get(address), browser.post(address, {"do": "publish_review"})):
        assert answer.status_code == 405 or (answer.status_code, answer["Location"]) == (302, "/admin/")
    assert _state(waiting) == before


@pytest.mark.parametrize(("role", "shown"), [*((r, True) for r in MODERATORS), *((r, False) for r in OTHERS)])
def test_menu_and_count_are_for_moderators(waiting, role, shown):
    html = _client(role).get("/admin/").content.decode()
    assert (INDEX in html, "review waits" in html) == (shown, shown)


def test_marketing_sees_nothing_of_the_customer_who_gave_it(marketing):
    anna = factories.customer("zqanna@example.com", first_name="Zqanna", last_name="Zqberger")
    heating = factories.service_type()
    with anna.context():
        made = review(heating, by=anna.actor, author="A. B.")
    for address in (INDEX, _page(made), f"{BULK}?id={made.pk}", "/admin/"):
        answer = marketing.get(address)
        assert answer.status_code == 200
        html = answer.content.decode().lower()
        assert not any(name in html for name in ("zqanna", "zqberger", anna.account.number.lower())), address
    for address in ("/admin/customers/", "/admin/requests/", "/admin/events/"):
        assert marketing.get(address)["Location"] == "/admin/"


def test_what_somebody_wrote_is_never_markup(marketing):
    made = review(author="<b>Eve</b>", place="<i>x</i>", text="<script>alert(1)</script>\n\n<img src=x onerror=y>")
    for address in (INDEX, _page(made), f"{BULK}?id={made.pk}"):
        html = marketing.get(address).content.decode()
        assert [markup for markup in ("<b>Eve", "<i>x", "<script>alert", "<img src=x") if markup in html] == []
        assert "&lt;b&gt;Eve" in html


def test_many_are_published_at_once(marketing, waiting, others):
    second = review()
    address = f"{BULK}?id={waiting.pk}&id={second.pk}&id={others['refused'].pk}&next={INDEX}"
    page = marketing.get(address).content.decode()
    assert "these 2 reviews" in page
    assert "1 of the selected reviews is left out" in page
    answer = marketing.post(address)
    assert answer["Location"] == INDEX
    assert {_state(made)[0] for made in (waiting, second)} == {"published"}
    assert _state(others["refused"])[0] == "refused"


def test_all_that_match_are_meant_by_all(marketing, waiting):
    german = review(language="de")
    marketing.post(f"{BULK}?id=all&language=de&next={INDEX}")
    assert (_state(german)[0], _state(waiting)[0]) == ("published", "waiting")


def test_a_longer_list_costs_no_more_queries(marketing, waiting):
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            marketing.get(INDEX)
        return len(queries)

    marketing.get(INDEX)
    one = cost()
    for number in range(5):
        review(branch=branch(f"branch-{number}"))
    assert cost() == one
