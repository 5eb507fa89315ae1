"""What an invitation promises is kept when it is accepted."""

import pytest

from portal.accounts.models import Membership
from portal.events.actor import Actor
from portal.sharing.actions import keep_promises
from portal.sharing.models import Share
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories import NOW

pytestmark = pytest.mark.django_db


def keep(anna, ben, invitation) -> list[Share]:
    by = Actor(user_id=ben.user.pk, account_id=anna.account.pk, role="delegated")
    with ben.context():
        own = Membership.objects.get(account=anna.account, user=ben.user)
        return keep_promises(invitation=invitation, membership=own, by=by, now=NOW)


def test_a_promise_becomes_a_share_of_the_member():
    anna = factories.customer()
    ben, item = factories.member(anna), factories.request_of(anna)
    (kept,) = keep(anna, ben, factories.invited(anna, promise=item))
    assert (kept.request_id, kept.invitation_id, kept.membership.user_id) == (item.pk, None, ben.user.pk)
    assert factories.signed_in(ben).get(f"/portal/requests/{item.pk}/").status_code == 200


def test_a_promise_takes_the_place_of_what_somebody_had_of_the_same_object():
    anna = factories.customer()
    ben, item = factories.member(anna), factories.request_of(anna)
    factories.shared(anna, ben, request=item, may_act=True)
    (kept,) = keep(anna, ben, factories.invited(anna, promise=item))
    with staff_context():
        assert list(Share.objects.values_list("pk", "may_act")) == [(kept.pk, False)]
