"""The pages about people: who sees whom, who changes what, and what is said when it is not possible."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from portal.accounts import actions
from portal.accounts.models import Invitation, Membership
from portal.sharing.models import Share
from portal.tenancy.contexts import staff_context
from tests import factories

pytestmark = pytest.mark.django_db
PEOPLE, INVITE, ENDED = "/portal/people/", "/portal/people/invite/", "/portal/profile/ended/"
NEXT_YEAR = timezone.localdate() + timedelta(days=365)


@pytest.fixture
def anna():
    return factories.customer("anna@example.com")


@pytest.fixture
def ben(anna):
    return factories.member(anna, email="ben@example.com")


@pytest.fixture
def client(anna):
    return factories.signed_in(anna)


def main(answer) -> str:
    text = answer.content.decode()
    return re.sub(r"\s+", " ", text[text.index("<main") : text.index("</main>")])


def page(who, address=PEOPLE) -> str:
    return main(factories.signed_in(who).get(address))


def membership(who) -> Membership | None:
    with staff_context():
        return Membership.objects.filter(account=who.account, user=who.user).first()


def address_of(who, step="") -> str:
    return f"{PEOPLE}{membership(who).pk}/{step}"


def invitations() -> list[Invitation]:
    with staff_context():
        return list(Invitation.objects.open())


def form(**answers) -> dict:
    return {"email": "new@example.com", "role": "delegated", "language": "de", "what": "nothing", **answers}


# Who sees whom


def test_an_owner_who_is_alone_reads_why_one_would_invite_somebody(client):
    text = main(client.get(PEOPLE))
    assert "You are alone in this account" in text
    assert f'href="{INVITE}"' in text


def test_an_owner_sees_everybody_with_what_they_reach_and_why(anna, ben, client):
    item = factories.request_of(anna, subject="The gutter leaks")
    factories.shared(anna, ben, request=item, may_act=True, reason="He has the ladder")
    text = main(client.get(PEOPLE))
    for told in ("ben@example.com", "The gutter leaks", "May read, write and decide.", "He has the ladder"):
        assert told in text


def test_an_auditor_sees_everybody_and_changes_nothing(anna, ben):
    text = page(factories.member(anna, "auditor"))
    assert "ben@example.com" in text
    assert INVITE not in text
    assert address_of(ben) not in text


@pytest.mark.parametrize("role", ["delegated", "partner"])
def test_who_sees_only_what_is_shared_sees_only_themselves(anna, ben, role):
    text = page(factories.member(anna, role, email="me@example.com"))
    assert "me@example.com" in text
    assert "ben@example.com" not in text
    assert f"{PEOPLE}leave/" in text


def test_a_share_stays_visible_when_who_gave_it_has_left(anna, ben):
    carl = factories.member(anna, "owner", first_name="Carl")
    factories.shared(carl, ben, request=factories.request_of(anna))
    with carl.context():
        actions.leave(by=carl.actor, now=factories.NOW)
    assert "somebody who has left" in page(anna)


# Inviting


def test_an_invitation_with_what_is_shared_at_once(anna, client):
    items = [factories.request_of(anna, subject=f"Number {number}") for number in range(2)]
    answer = client.post(INVITE, form(what="some", requests=[items[0].pk], may_act="on"))
    assert (answer.status_code, answer["Location"]) == (302, PEOPLE)
    (invitation,) = invitations()
    assert (invitation.email, invitation.role, invitation.language) == ("new@example.com", "delegated", "de")
    with staff_context():
        (promised,) = Share.objects.filter(invitation=invitation)
    assert (promised.request_id, promised.may_act, promised.may_pay) == (items[0].pk, True, False)
    assert "Number 0" in main(client.get(PEOPLE))


def test_a_partner_has_access_through_the_whole_of_the_last_day(client):
    partner = form(role="partner", company="Süd", ends_at=NEXT_YEAR.isoformat(), what="all")
    client.post(INVITE, partner)
    (invitation,) = invitations()
    local = timezone.localtime(invitation.ends_at)
    assert (local.date(), local.hour) == (NEXT_YEAR + timedelta(days=1), 0)
    assert NEXT_YEAR.strftime("%Y") in main(client.get(PEOPLE))


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"email": "new"}, "email"),
        ({"email": "ben@example.com"}, "email"),
        ({"role": ""}, "role"),
        ({"role": "admin"}, "role"),
        ({"role": "partner", "ends_at": NEXT_YEAR.isoformat()}, "company"),
        ({"role": "partner", "company": "Süd"}, "ends_at"),
        ({"role": "partner", "company": "Süd", "ends_at": "2020-01-01"}, "ends_at"),
        ({"what": "some"}, "what"),
        ({"what": "some", "requests": ["999999"]}, "requests"),
        ({"language": "xx"}, "language"),
    ],
)
def test_a_mistake_is_told_beside_its_field_and_nothing_typed_is_lost(anna, ben, client, wrong, field):
    factories.request_of(anna)
    answer = client.post(INVITE, form(**wrong))
    assert (answer.status_code, invitations()) == (422, [])
    assert f'id="id_{field}_error"' in answer.content.decode()
    typed = wrong.get("email", "new@example.com")
    assert f'value="{typed}"' in answer.content.decode()


def test_a_request_of_another_account_is_not_promised(anna, client):
    foreign = factories.request_of(factories.customer())
    assert client.post(INVITE, form(what="some", requests=[foreign.pk])).status_code == 422
    assert invitations() == []


def test_inviting_does_the_same_work_for_known_and_unknown_addresses(anna, client):
    factories.customer("known@example.com")
    factories.staff(email="colleague@foyer.example")
    client.post(INVITE, form(email="first@example.com"))
    answers, work = set(), set()
    for email in ("unknown@example.com", "known@example.com", "colleague@foyer.example"):
        with CaptureQueriesContext(connection) as queries:
            answer = client.post(INVITE, form(email=email))
        answers.add((answer.status_code, answer["Location"]))
        work.add(len(queries))
    assert (answers, len(work)) == ({(302, PEOPLE)}, 1)


def test_an_invitation_is_taken_back_and_no_longer_listed(anna, client):
    invitation = factories.invited(anna)
    client.post(f"{PEOPLE}invitations/{invitation.pk}/revoke/")
    assert (invitations(), invitation.email in main(client.get(PEOPLE)).split('id="people"')[1]) == ([], False)


def test_an_expired_invitation_says_so_and_can_be_sent_again(anna, client):
    invitation = factories.invited(anna)  # months ago
    assert "Expired" in main(client.get(PEOPLE))
    client.post(f"{PEOPLE}invitations/{invitation.pk}/resend/")
    assert "Not answered yet" in main(client.get(PEOPLE))


# Changing


def test_an_owner_changes_a_role(ben, client):
    assert client.post(address_of(ben), {"role": "auditor"})["Location"] == PEOPLE
    assert membership(ben).role == "auditor"


def test_the_only_owner_is_told_why_they_stay_one(anna, client):
    answer = client.post(address_of(anna), {"role": "auditor"})
    assert (answer.status_code, membership(anna).role) == (422, "owner")
    assert "This is the last owner" in main(answer)


def test_what_is_shared_is_taken_back_on_the_page_of_the_member(anna, ben, client):
    given = factories.shared(anna, ben, request=factories.request_of(anna, subject="The gutter leaks"))
    page_of_ben = address_of(ben)
    assert f"/portal/shares/{given.pk}/end/" in main(client.get(page_of_ben))
    back = client.post(f"/portal/shares/{given.pk}/end/", {"member": membership(ben).pk})
    assert back["Location"] == page_of_ben
    assert "The gutter leaks" not in main(client.get(page_of_ben))


def test_leaving_asks_first(anna, ben):
    factories.shared(anna, ben, request=factories.request_of(anna, subject="The gutter leaks"))
    assert "The gutter leaks" in page(ben, f"{PEOPLE}leave/")
    assert membership(ben) is not None


def test_removing_says_first_what_ends(anna, ben, client):
    factories.shared(anna, ben, request=factories.request_of(anna, subject="The gutter leaks"))
    asked = main(client.get(address_of(ben, "remove/")))
    assert "The gutter leaks" in asked
    assert membership(ben) is not None
    client.post(address_of(ben, "remove/"))
    assert membership(ben) is None


def test_handing_over_makes_one_an_owner_and_the_other_delegated(anna, ben, client):
    assert "delegated member" in main(client.get(address_of(ben, "transfer/")))
    client.post(address_of(ben, "transfer/"))
    assert (membership(ben).role, membership(anna).role) == ("owner", "delegated")
    assert client.get(INVITE).status_code == 403


def test_the_only_owner_cannot_leave(anna, client):
    client.post(f"{PEOPLE}leave/")
    assert membership(anna) is not None
    assert "This is the last owner" in main(client.get(PEOPLE))


def test_who_leaves_is_led_out_and_keeps_the_sign_in(ben):
    browser = factories.signed_in(ben)
    assert browser.post(f"{PEOPLE}leave/")["Location"] == ENDED
    assert membership(ben) is None
    assert "You no longer have access to this account" in main(browser.get(ENDED))


@pytest.mark.parametrize("step", ["", "remove/", "transfer/"])
def test_a_member_of_another_account_is_not_found(client, step):
    other = factories.member(factories.customer())
    assert client.get(address_of(other, step)).status_code == 404
    assert client.post(address_of(other, step), {"role": "auditor"}).status_code == 404
    assert membership(other).role == "delegated"


# After access has ended


def remove(anna, who) -> None:
    with anna.context():
        actions.remove_member(member=membership(who), by=anna.actor, now=factories.NOW)


def test_a_page_that_is_loaded_again_after_removal_leads_to_a_clear_page(anna, ben):
    item = factories.request_of(anna)
    factories.shared(anna, ben, request=item)
    browser = factories.signed_in(ben)
    assert browser.get(f"/portal/requests/{item.pk}/").status_code == 200
    remove(anna, ben)
    for _ in range(2):
        assert browser.get(f"/portal/requests/{item.pk}/")["Location"] == ENDED


def test_a_page_that_polls_is_led_there_as_a_whole(anna, ben):
    item = factories.request_of(anna)
    factories.shared(anna, ben, request=item)
    browser = factories.signed_in(ben)
    tag = browser.get(f"/portal/requests/{item.pk}/")["ETag"]
    poll = {"HX-Request": "true", "If-None-Match": tag}
    assert browser.get(f"/portal/requests/{item.pk}/", headers=poll).status_code == 304
    remove(anna, ben)
    answer = browser.get(f"/portal/requests/{item.pk}/", headers=poll)
    assert (answer["HX-Redirect"], answer.content) == (ENDED, b"")


def test_the_session_goes_on_in_other_accounts_but_not_unasked(anna):
    dario = factories.customer("dario@example.net", first_name="Dario")
    with anna.context():
        asked = actions.invite(
            account=anna.account,
            email="dario@example.net",
            role="auditor",
            language="en",
            by=anna.actor,
            now=factories.NOW,
        )
    inside = replace(dario.actor, account_id=anna.account.pk, role="auditor")
    actions.accept_invitation(invitation=asked, user=dario.user, by=inside, now=factories.NOW)
    browser = factories.signed_in(dario)
    browser.post("/portal/profile/account/", {"account": anna.account.pk})
    browser.get("/portal/")
    remove(anna, factories.Customer(dario.user, anna.account, dario.actor))
    assert browser.get("/portal/")["Location"] == ENDED
    assert f'value="{dario.account.pk}"' in main(browser.get(ENDED))
    browser.post("/portal/profile/account/", {"account": dario.account.pk})
    assert browser.get("/portal/").status_code == 200


def test_who_is_in_no_account_can_open_one_of_their_own(anna, ben):
    remove(anna, ben)
    browser = factories.signed_in(ben)
    assert "You are in no account" in main(browser.get(ENDED))
    browser.post("/portal/profile/own/")
    assert browser.get("/portal/").status_code == 200


def test_nobody_opens_a_second_account_of_their_own(anna, client):
    client.post("/portal/profile/own/")
    with staff_context():
        assert Membership.objects.filter(user=anna.user).count() == 1


def test_a_partner_whose_time_is_over_is_out_by_the_clock(anna):
    partner = factories.member(anna, "partner")
    browser = factories.signed_in(partner)
    assert browser.get("/portal/").status_code == 200
    with staff_context():
        Membership.objects.filter(user=partner.user).update(ends_at=timezone.now() - timedelta(seconds=1))
    assert browser.get("/portal/")["Location"] == ENDED


def test_the_page_that_says_so_leads_those_inside_back(client):
    assert client.get(ENDED)["Location"] == "/portal/"
