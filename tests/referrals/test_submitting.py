"""How a review comes in, and what the database keeps to itself."""

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction

from identity.roles import Role
from portal.events.models import Event
from portal.events.permissions import NotAllowed
from portal.referrals import actions
from portal.referrals.models import MAX_TEXT, Review
from portal.referrals.workflow import State
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories.reviews import branch, published_review, review

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna():
    return factories.customer()


@pytest.fixture
def heating():
    return factories.service_type()


def test_a_customer_gives_one_from_inside_their_account(anna, heating):
    with anna.context():
        made = review(heating, by=anna.actor)
    assert Review.objects.get(pk=made.pk).state == State.WAITING


def test_the_log_knows_who_gave_it_and_the_review_does_not(anna, heating):
    with anna.context():
        made = review(heating, by=anna.actor)
    with staff_context():
        event = Event.objects.get(verb="review.submitted")
    assert (event.account_id, event.actor_id) == (anna.account.pk, anna.user.pk)
    columns = Review.objects.filter(pk=made.pk).values().get()
    assert not {anna.user.email, anna.account.name} & {str(value) for value in columns.values()}


@pytest.mark.parametrize("columns", ["text", "author", "state", "reason"])
def test_a_customers_context_reads_no_review(anna, columns):
    review()
    with pytest.raises(ProgrammingError, match="permission denied"), anna.context(), connection.cursor() as cursor:
        cursor.execute(f"SELECT {columns} FROM portal_review")


@pytest.mark.parametrize("statement", ["UPDATE portal_review SET rating = 5", "DELETE FROM portal_review"])
def test_a_customers_context_changes_no_review(anna, statement):
    review()
    with pytest.raises(ProgrammingError, match="permission denied"), anna.context(), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.parametrize("role", Role.values)
def test_staff_write_no_reviews(heating, role):
    with pytest.raises(NotAllowed):
        review(heating, by=factories.staff(Role(role)).actor)
    assert not Review.objects.exists()


@pytest.mark.parametrize(
    "fields",
    [{"rating": 0}, {"rating": 6}, {"text": "  "}, {"text": "x" * (MAX_TEXT + 1)}, {"author": " "}],
    ids=str,
)
def test_an_incomplete_one_is_refused_and_leaves_nothing(heating, fields):
    with pytest.raises(actions.ReviewIncomplete):
        review(heating, **fields)
    with staff_context():
        assert not Event.objects.filter(verb="review.submitted").exists()
    assert not Review.objects.exists()


@pytest.mark.parametrize(
    "values",
    [
        {"rating": 6},
        {"rating": 0},
        {"state": "hidden"},
        {"state": State.PUBLISHED},
        {"state": State.REFUSED, "decided_at": factories.NOW},
        {"decided_at": factories.NOW},
    ],
    ids=str,
)
def test_the_database_holds_what_a_review_must_be(values):
    made = review()
    with pytest.raises(IntegrityError), transaction.atomic():
        Review.objects.filter(pk=made.pk).update(**values)


def test_a_review_outlives_its_branch_and_its_moderator(heating):
    seehalden = branch()
    made = published_review(heating, branch=seehalden)
    with staff_context():  # requests name branches and people, too
        seehalden.delete()
        made.decided_by.delete()
    made.refresh_from_db()
    assert (made.state, made.branch, made.decided_by) == (State.PUBLISHED, None, None)
