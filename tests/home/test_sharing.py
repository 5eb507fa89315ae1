"""Delegation by object: who was shared what sees and does just that, until it ends."""

from datetime import timedelta

import pytest
from django.utils import timezone

from portal.accounts.actions import change_role, remove_member
from portal.accounts.models import Address, Membership
from portal.notifications.models import Notification
from portal.requests import actions as requests
from portal.sharing.models import AccountPermission, RequestPermission, Share
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.notifications.test_mail import tell_everybody

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna():
    return factories.customer(first_name="Anna")


@pytest.fixture
def ben(anna):
    return factories.member(anna, first_name="Ben")


@pytest.fixture
def shown(anna):
    return factories.request_of(anna, subject="The boiler is cold")


def open_page(who, request):
    return factories.signed_in(who).get(f"/portal/requests/{request.pk}/")


def test_a_delegated_member_sees_nothing_until_something_is_shared(anna, ben, shown):
    browser = factories.signed_in(ben)
    assert browser.get(f"/portal/requests/{shown.pk}/").status_code == 404
    assert "The boiler is cold" not in browser.get("/portal/requests/").content.decode()
    assert "As soon as something is shared with you" in browser.get("/portal/").content.decode()


def test_one_request_is_shared_and_no_other(anna, ben, shown):
    other = factories.request_of(anna, subject="The hedge is high")
    factories.shared(anna, ben, request=shown)
    assert open_page(ben, shown).status_code == 200
    assert open_page(ben, other).status_code == 404
    page = factories.signed_in(ben).get("/portal/requests/").content.decode()
    assert "The boiler is cold" in page
    assert "The hedge is high" not in page


def test_who_may_look_only_finds_no_form_and_is_refused(anna, ben, shown):
    factories.shared(anna, ben, request=shown)
    page = open_page(ben, shown).content.decode()
    assert 'id="reply-form"' not in page
    assert "ask an owner of the account" in page
    browser = factories.signed_in(ben)
    assert browser.post(f"/portal/requests/{shown.pk}/reply/", {"body": "Hello"}).status_code == 403
    assert browser.post(f"/portal/requests/{shown.pk}/cancel/").status_code == 403


def test_who_may_act_writes_and_decides(anna, ben, shown):
    factories.shared(anna, ben, request=shown, may_act=True)
    browser = factories.signed_in(ben)
    assert browser.post(f"/portal/requests/{shown.pk}/reply/", {"body": "It is Ben"}).status_code == 302
    page = open_page(anna, shown).content.decode()
    assert "It is Ben" in page
    assert "Ben Berger" in page
    assert browser.post(f"/portal/requests/{shown.pk}/cancel/").status_code == 302


def test_an_address_shares_every_request_there_later_ones_too(anna, ben):
    with anna.context():
        home = Address.objects.earliest("pk")
    factories.shared(anna, ben, address=home)
    there, elsewhere = factories.request_of(anna, subject="Here"), factories.request_of(anna, subject="Elsewhere")
    with staff_context():
        type(there).objects.filter(pk=there.pk).update(site=home)
    assert open_page(ben, there).status_code == 200
    assert open_page(ben, elsewhere).status_code == 404


def test_the_whole_account_shares_what_comes_later(anna, ben):
    factories.shared(anna, ben, may_act=True)
    assert open_page(ben, factories.request_of(anna)).status_code == 200
    assert factories.signed_in(ben).get("/portal/requests/new/").status_code == 200


def test_a_share_ends_with_its_day(anna, ben, shown):
    share = factories.shared(anna, ben, request=shown, ends_at=timezone.now() + timedelta(hours=1))
    assert open_page(ben, shown).status_code == 200
    with staff_context():
        Share.objects.filter(pk=share.pk).update(ends_at=timezone.now() - timedelta(seconds=1))
    assert open_page(ben, shown).status_code == 404


def test_a_share_ends_when_an_owner_takes_it_back(anna, ben, shown):
    share = factories.shared(anna, ben, request=shown)
    taken = factories.signed_in(anna).post(f"/portal/shares/{share.pk}/end/", {"request": shown.pk})
    assert taken.headers["Location"] == f"/portal/requests/{shown.pk}/"
    assert open_page(ben, shown).status_code == 404
    with staff_context():
        assert not RequestPermission.objects.filter(user=ben.user).exists()


def test_removal_ends_everything_at_once(anna, ben, shown):
    factories.shared(anna, ben, request=shown)
    browser = factories.signed_in(ben)
    assert browser.get(f"/portal/requests/{shown.pk}/").status_code == 200
    with anna.context():
        member = Membership.objects.get(user=ben.user)
        remove_member(member=member, by=anna.actor, now=factories.NOW)
    assert browser.get(f"/portal/requests/{shown.pk}/")["Location"] == "/portal/profile/ended/"
    with staff_context():
        assert not Share.objects.exists()
        assert not RequestPermission.objects.exists()


def test_what_was_shared_before_is_replaced_and_not_added(anna, ben, shown):
    factories.shared(anna, ben, request=shown, may_act=True, may_pay=True)
    factories.shared(anna, ben, request=shown)
    with staff_context():
        assert Share.objects.count() == 1
        held = RequestPermission.objects.values_list("permission__codename", flat=True)
        assert list(held) == ["view_servicerequest"]


def test_an_auditor_reads_everything_and_changes_nothing(anna, shown):
    clara = factories.member(anna, "auditor", first_name="Clara")
    assert open_page(clara, shown).status_code == 200
    assert factories.signed_in(clara).post(f"/portal/requests/{shown.pk}/reply/", {"body": "x"}).status_code == 403


def test_a_draft_is_for_owners_and_its_writer(anna):
    clara = factories.member(anna, "auditor")
    draft = factories.request_of(anna, submitted=False)
    assert open_page(clara, draft).status_code == 404


def test_a_partner_is_out_when_the_date_has_passed(anna, shown):
    partner = factories.member(anna, "partner")
    factories.shared(anna, partner)
    assert open_page(partner, shown).status_code == 200
    with staff_context():
        Membership.objects.filter(user=partner.user).update(ends_at=timezone.now() - timedelta(seconds=1))
    assert open_page(partner, shown)["Location"] == "/portal/profile/ended/"


def test_the_page_says_who_can_see_it_and_why(anna, ben, shown):
    factories.shared(anna, ben, request=shown, may_act=True, reason="He looks after the house")
    panel = open_page(anna, shown).content.decode().partition('id="audience"')[2]
    assert "Ben Berger" in panel
    assert "May read, write and decide." in panel
    assert "He looks after the house" in panel


def test_an_owner_shares_on_a_page_of_its_own(anna, ben, shown):
    browser = factories.signed_in(anna)
    with anna.context():
        member = Membership.objects.get(user=ben.user)
    page = f"/portal/requests/{shown.pk}/share/"
    wrong = browser.post(page, {"member": member.pk, "what": "request", "ends_at": "2020-01-01", "reason": "Kept"})
    assert wrong.status_code == 422
    assert "This day is over" in wrong.content.decode()
    assert "Kept" in wrong.content.decode()
    assert browser.post(page, {"member": member.pk, "what": "request", "may_act": "on"}).status_code == 302
    assert open_page(ben, shown).status_code == 200


def test_only_owners_share(anna, ben, shown):
    factories.shared(anna, ben, request=shown, may_act=True, may_pay=True)
    browser = factories.signed_in(ben)
    assert browser.get(f"/portal/requests/{shown.pk}/share/").status_code == 403
    assert "Share" not in open_page(ben, shown).content.decode().partition('id="audience"')[2]


def test_staff_doings_are_told_to_those_who_see_the_request(anna, ben, shown):
    late = factories.member(anna, first_name="Late")
    factories.shared(anna, ben, request=shown)
    jonas = factories.staff()
    with staff_context():
        requests.triage(request=shown, by=jonas.actor, now=factories.NOW)
    tell_everybody()
    with staff_context():
        people = set(Notification.objects.values_list("user_id", flat=True))
    assert people == {anna.user.pk, ben.user.pk}
    assert late.user.pk not in people


def test_who_was_delegated_and_becomes_an_owner_sees_everything(anna, ben, shown):
    with anna.context():
        member = Membership.objects.get(user=ben.user)
        change_role(member=member, role="owner", by=anna.actor, now=factories.NOW)
    assert open_page(ben, shown).status_code == 200


def test_guardian_knows_what_is_shared(anna, ben):
    factories.shared(anna, ben, may_pay=True)
    with staff_context():
        held = set(AccountPermission.objects.values_list("permission__codename", flat=True))
    assert held == {"view_account", "pay_account"}


def test_the_account_and_an_address_are_shared_before_there_is_any_request(anna, ben):
    browser = factories.signed_in(anna)
    with anna.context():
        home, member = Address.objects.earliest("pk"), Membership.objects.get(user=ben.user)
    asked = browser.get(f"/portal/people/share/?address={home.pk}").content.decode()
    assert f'value="address-{home.pk}" selected' in asked
    sent = {"member": member.pk, "what": f"address-{home.pk}", "may_act": "on", "reason": "He has the key"}
    back = browser.post(f"/portal/people/share/?address={home.pk}", sent)
    assert back["Location"] == "/portal/profile/addresses/"
    page = browser.get(back["Location"]).content.decode()
    assert "2 people see what is done here" in page
    assert "He has the key" in page
    back = browser.post(f"/portal/people/share/?member={member.pk}", {"member": member.pk, "what": "account"})
    assert back["Location"] == f"/portal/people/{member.pk}/"
    assert "The whole account" in browser.get(back["Location"]).content.decode()
    assert open_page(ben, factories.request_of(anna)).status_code == 200


def test_the_page_of_a_member_leads_to_sharing_with_them(anna, ben, shown):
    browser = factories.signed_in(anna)
    with anna.context():
        member = Membership.objects.get(user=ben.user)
    assert f"/portal/people/share/?member={member.pk}" in browser.get(f"/portal/people/{member.pk}/").content.decode()
    form = browser.get(f"/portal/people/share/?member={member.pk}").context["form"]
    assert form["member"].value() == member.pk
    browser.post("/portal/people/share/", {"member": member.pk, "what": f"request-{shown.pk}"})
    assert open_page(ben, shown).status_code == 200


def test_what_is_no_object_of_the_account_is_refused(anna, ben):
    dario = factories.customer()
    browser = factories.signed_in(anna)
    with anna.context():
        member = Membership.objects.get(user=ben.user)
    foreign = factories.request_of(dario)
    for what in (f"request-{foreign.pk}", "address-0", "nonsense", ""):
        assert browser.post("/portal/people/share/", {"member": member.pk, "what": what}).status_code == 422
    assert browser.get("/portal/people/share/?member=x&address=99999999999999999999").status_code == 200


def test_each_address_says_who_sees_what_is_done_there(anna, ben):
    with anna.context():
        home = Address.objects.earliest("pk")
    share = factories.shared(anna, ben, address=home)
    factories.member(anna, "auditor", first_name="Clara")
    browser = factories.signed_in(anna)
    page = browser.get("/portal/profile/addresses/").content.decode()
    assert [name in page for name in ("Ben Berger", "Clara Berger", "3 people see")] == [True] * 3
    back = browser.post(f"/portal/shares/{share.pk}/end/", {"addresses": "1"})
    assert back["Location"] == "/portal/profile/addresses/"
    assert "Ben Berger" not in browser.get("/portal/profile/addresses/").content.decode()


def test_who_is_alone_reads_so_beside_the_address(anna):
    page = factories.signed_in(anna).get("/portal/profile/addresses/").content.decode()
    assert "Only you see what is done here." in page
