"""An owner shares one request with somebody of the account, and takes it back while they look at it."""

from portal.accounts.models import Membership
from tests import factories
from tests.browser import customers


def test_a_shared_request_is_open_until_it_is_taken_back(visitor, house):
    anna = factories.customer(first_name="Anna")
    ben = factories.member(anna, first_name="Ben")
    shown = factories.request_of(anna, subject="The boiler is cold")
    with anna.context():
        member = Membership.objects.get(user=ben.user)
    address = f"/portal/requests/{shown.pk}/"
    owner, delegate = visitor("anna"), visitor("ben", viewport={"width": 390, "height": 800})
    customers.come_in(owner, anna)
    customers.come_in(delegate, ben)
    delegate.allowed.append("the server responded with a status of 404")
    assert delegate.go(address) == 404

    owner.go(address)
    owner.press("#audience a.button")
    owner.page.check(f"[name=member][value='{member.pk}']")
    owner.page.check("[name=may_act]")
    owner.page.fill("[name=reason]", "He looks after the house")
    owner.press("main form button[type=submit]")
    owner.sees("#audience", has_text="He looks after the house")

    assert delegate.go(address) == 200
    delegate.sees("#reply-form")
    assert delegate.barriers() == []
    owner.press("#audience form button")
    owner.press("dialog [value=yes]")
    delegate.page.wait_for_url("**/portal/requests/")
    delegate.sees(".toast, .alert", has_text="no longer shared with you")
    assert "The boiler is cold" not in delegate.text()
