"""The demo's branches and reviews."""

from collections import Counter

import pytest

from demo.content.people import CUSTOMERS
from demo.content.reviews import REVIEWS
from demo.content.schema import LANGUAGES
from portal.accounts.models import Branch
from portal.events.models import Event
from portal.referrals.models import MAX_TEXT, Review
from portal.tenancy.contexts import staff_context
from tests.demo.conftest import NOW


@pytest.fixture
def published(nordlicht):
    return list(Review.objects.published().select_related("service_type", "branch").defer("service_type__form"))


def test_each_customer_lives_where_one_branch_works(nordlicht):
    branches = list(Branch.objects.all())
    covering = {
        customer.key: [branch.slug for branch in branches if branch.covers(customer.address.postcode)]
        for customer in CUSTOMERS
    }
    assert {key: slugs for key, slugs in covering.items() if len(slugs) != 1} == {}


def test_every_service_branch_and_language_has_reviews(published):
    assert len(published) >= 18
    assert {review.language for review in published} == set(LANGUAGES)
    for topics in (
        Counter(review.service_type.slug for review in published),
        Counter(review.branch.slug for review in published),
    ):
        assert len(topics) == 3
        assert min(topics.values()) >= 5


def test_they_are_honest(published):
    assert {review.rating for review in published} == {3, 4, 5}
    assert len([review for review in published if review.reply]) >= 2


def test_some_wait_and_one_was_refused_with_a_reason(nordlicht):
    assert Review.objects.waiting().count() >= 2
    assert Review.objects.get(state="refused").reason


def test_all_of_it_lies_in_the_past(nordlicht):
    with staff_context():
        told = Event.objects.filter(verb__startswith="review.").order_by("-at").values_list("at", flat=True)
        assert told[0] < NOW
        assert len(told) > len(REVIEWS)
    assert all(review.happened_on < review.submitted_at.date() for review in Review.objects.all())


@pytest.mark.parametrize("words", REVIEWS, ids=lambda words: words.author)
def test_nobody_is_named_in_full_and_no_text_is_too_long(words):
    assert words.author.split()[-1].endswith(".")
    assert max(len(words.text), len(words.reply)) <= MAX_TEXT
