"""Somebody is invited, accepts on another device, and is led out of the open page when they are removed."""

import re

from playwright.sync_api import expect

from portal.accounts.models import Membership
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.browser import customers
from tests.live.mailbox import text_of

BEN = "ben-of-the-people@example.com"


def test_a_member_is_invited_joins_on_another_device_and_is_removed_while_looking(visitor, mailbox):
    anna = factories.customer("anna-of-the-people@example.com")
    item = factories.request_of(anna, subject="The gutter leaks")
    owner = visitor("anna")
    customers.come_in(owner, anna)
    invites(owner, item)

    (mail,) = mailbox.wait_for(BEN)
    link = re.search(r"https?://[^/]+(/portal/join/\S+)", text_of(mail)).group(1)
    ben = joins_on_another_device(visitor, mailbox, link)
    ben.go(f"/portal/requests/{item.pk}/")
    ben.sees("h1", has_text="The gutter leaks")
    at_the_list = ben.context.new_page()
    at_the_list.goto("/portal/requests/")
    expect(at_the_list.get_by_text("The gutter leaks")).to_be_visible()

    removes(owner)
    ben.page.wait_for_url("**/portal/profile/ended/")
    ben.sees("h1", has_text="You no longer have access to this account")
    assert not ben.barriers()
    at_the_list.wait_for_url("**/portal/profile/ended/")
    expect(at_the_list.get_by_text("The gutter leaks")).to_have_count(0)


def invites(owner, item) -> None:
    owner.go("/portal/people/")
    assert not owner.barriers()
    owner.page.locator("main a[href$='/people/invite/']").first.click()
    expect(owner.page.locator(".for-partners")).to_be_hidden()
    owner.page.check("[name=role][value=partner]", force=True)
    expect(owner.page.locator(".for-partners")).to_be_visible()
    owner.page.check("[name=role][value=delegated]", force=True)
    owner.page.fill("[name=email]", BEN)
    owner.page.check(f"[name=requests][value='{item.pk}']", force=True)
    assert not owner.barriers()
    owner.press("main form .form-actions button[type=submit]")
    owner.sees("#invitations", has_text=BEN)


def joins_on_another_device(visitor, mailbox, link):
    computer = visitor("ben")
    computer.go(link)
    assert not computer.barriers()
    computer.page.locator("a[href*='/accounts/signup/']").click()
    customers.sign_up(computer, BEN)
    confirmation = mailbox.wait_for(BEN, count=2)[1]
    phone = visitor("ben's phone", viewport={"width": 390, "height": 844})
    customers.confirm_address(phone, customers.link_in(confirmation, "/accounts/confirm-email/"))
    customers.sign_in(phone, BEN)
    phone.sees("h1", has_text="You are invited")
    assert phone.path() == link
    assert not phone.barriers()
    phone.press("main form:not([action]) button[type=submit]")
    phone.page.wait_for_url("**/portal/")
    return phone


def removes(owner) -> None:
    with staff_context():
        member = Membership.objects.get(user__email=BEN)
    owner.go(f"/portal/people/{member.pk}/remove/")
    assert not owner.barriers()
    owner.press("main form .form-actions button[type=submit]")
    owner.page.wait_for_url("**/portal/people/**")
