"""From the mail of an invitation into the account: with any sign-in, on any device, once."""

import re
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from django.utils import timezone
from django_q.models import OrmQ

from portal.accounts import actions
from portal.accounts.models import Account, Invitation, Membership
from portal.events.models import Event
from portal.notifications import people
from portal.notifications.jobs import remind_of_ends
from portal.sharing.actions import share
from portal.sharing.models import Share
from portal.tenancy.contexts import staff_context
from portal.tenancy.models import Key
from tests import factories
from tests.factories import PASSWORD
from tests.factories.outgoing import mails_to, tell_everybody
from tests.live.mailbox import text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("written_mail")]
NEW = "new@example.com"


@pytest.fixture
def anna():
    return factories.customer("anna@example.com")


def invited(anna, address=NEW, **how) -> Invitation:
    """An invitation of today, with its mail."""
    how = {"role": "delegated", "language": "en", **how}
    promise = how.pop("promise", None)
    with anna.context():
        invitation = actions.invite(account=anna.account, email=address, by=anna.actor, now=timezone.now(), **how)
        if promise:
            promised = {"request": promise, "may_act": False, "may_pay": False, "ends_at": None}
            share(recipient=invitation, by=anna.actor, now=timezone.now(), **promised)
    tell_everybody()
    return invitation


def link_to(address=NEW, *, number=-1) -> str:
    found = re.search(r"https?://\S+(/portal/join/\S+)", text_of(mails_to(address)[number]))
    return found.group(1)


def main(answer) -> str:
    text = answer.content.decode()
    return re.sub(r"\s+", " ", text[text.index("<main") : text.index("</main>")])


def role_of(who_or_email, account) -> str | None:
    with staff_context():
        found = Membership.objects.in_force().filter(account=account, user__email=who_or_email)
        return found.values_list("role", flat=True).first()


# The mail


@pytest.mark.parametrize(("language", "words"), [("en", "You are invited"), ("de", None), ("fr", None), ("it", None)])
def test_the_mail_is_in_the_chosen_language_and_tells_who_and_into_what(anna, language, words):
    invited(anna, language=language)
    (mail,) = mails_to(NEW)
    text = text_of(mail)
    assert "Anna Berger" in text
    assert "anna@example.com" in text
    assert words is None or words in text


def test_the_secret_stands_in_the_mail_alone(anna):
    invited(anna)
    secret = link_to().rstrip("/").rsplit("/", 1)[-1]
    with staff_context():
        rows = [*Event.objects.values_list("payload", flat=True), *Key.objects.values_list("hash", flat=True)]
        queued = list(OrmQ.objects.values_list("payload", flat=True))
    assert not [row for row in [*rows, *queued] if secret in row]


def test_telling_the_event_twice_writes_one_mail_and_one_key(anna):
    invited(anna)
    with staff_context():
        event = Event.objects.get(verb="member.invited")
        people.mail_invitation(event=event)
        assert Key.objects.filter(kind="invitation").count() == 1
    assert len(mails_to(NEW)) == 1


def test_sending_again_gives_a_new_link_and_kills_the_old_one(anna):
    invitation = invited(anna)
    old = link_to()
    with anna.context():
        actions.resend_invitation(invitation=invitation, by=anna.actor, now=timezone.now())
    tell_everybody()
    new = link_to()
    assert new != old
    assert [Client().get(link).status_code for link in (old, new)] == [410, 200]


def test_the_mail_of_an_invitation_that_was_sent_again_meanwhile_is_not_written(anna):
    with anna.context():
        invitation = actions.invite(
            account=anna.account, email=NEW, role="auditor", language="en", by=anna.actor, now=timezone.now()
        )
        actions.resend_invitation(invitation=invitation, by=anna.actor, now=timezone.now())
    tell_everybody()
    assert len(mails_to(NEW)) == 1
    assert Client().get(link_to()).status_code == 200


@pytest.mark.parametrize("known", [True, False])
def test_the_page_is_the_same_whether_the_address_has_a_sign_in(anna, known):
    if known:
        factories.customer(NEW)
    invited(anna)
    text = main(Client().get(link_to()))
    assert "Anna Berger" in text
    assert [door in text for door in ("/accounts/signup/", "/accounts/login/")] == [True, True]


# Accepting


def test_somebody_with_a_sign_in_accepts_and_works_there(anna):
    item = factories.request_of(anna)
    invited(anna, promise=item)
    browser = factories.signed_in(factories.customer(NEW))
    assert f"Accept as {NEW}" in main(browser.get(link_to()))
    assert role_of(NEW, anna.account) is None
    assert browser.post(link_to())["Location"] == "/portal/"
    assert role_of(NEW, anna.account) == "delegated"
    assert browser.get(f"/portal/requests/{item.pk}/").status_code == 200
    with staff_context():
        assert Share.objects.get().membership is not None


def test_somebody_signed_in_under_another_address_is_warned_and_may_accept(anna):
    invited(anna, role="auditor")
    browser = factories.signed_in(factories.customer("other@example.com"))
    assert "Is this the right sign-in?" in main(browser.get(link_to()))
    browser.post(link_to())
    assert role_of("other@example.com", anna.account) == "auditor"


def test_an_accepted_link_is_over(anna):
    invited(anna)
    link = link_to()
    factories.signed_in(factories.customer(NEW)).post(link)
    stranger = factories.signed_in(factories.customer())
    assert (stranger.get(link).status_code, stranger.post(link).status_code) == (410, 410)


@pytest.mark.parametrize("end", ["revoked", "expired", "never made"])
def test_a_link_that_leads_nowhere_says_so_to_everybody(anna, end):
    invitation = invited(anna)
    link = link_to()
    with staff_context():
        if end == "revoked":
            with anna.context():
                actions.revoke_invitation(invitation=invitation, by=anna.actor, now=timezone.now())
        elif end == "expired":
            past = timezone.now() - timedelta(seconds=1)
            Invitation.objects.update(expires_at=past)
        else:
            link = "/portal/join/abc/"
    for browser in (Client(), factories.signed_in(factories.customer())):
        answers = [browser.get(link), browser.post(link)]
        assert [answer.status_code for answer in answers] == [410, 410]
        assert "This invitation is over" in main(answers[0])


def test_who_is_inside_already_is_led_inside(anna):
    invited(anna)
    text = main(factories.signed_in(anna).get(link_to()))
    assert "You are in this account already" in text


def test_a_visitor_accepts_nothing(anna):
    invited(anna)
    Client().post(link_to())
    with staff_context():
        assert Invitation.objects.open().exists()


def sign_up_by(link: str, browser: Client) -> None:
    door = re.search(r'href="(/accounts/signup/[^"]+)"', browser.get(link).content.decode()).group(1)
    query = parse_qs(urlsplit(door.replace("&amp;", "&")).query)
    assert (query["next"], query["email"]) == ([link], [NEW])
    browser.post("/accounts/signup/", {"email": NEW, "password1": PASSWORD}, query_params={"next": link})


def confirmation() -> str:
    found = re.search(r"https?://[^/]+(/accounts/confirm-email/\S+)", text_of(mails_to(NEW)[-1]))
    return found.group(1)


def test_a_new_sign_in_leads_back_to_the_invitation_on_another_device(anna):
    invited(anna)
    link = link_to()
    sign_up_by(link, Client())
    telephone = Client()
    door = telephone.post(confirmation())["Location"]
    inside = telephone.post(door, {"login": NEW, "password": PASSWORD})
    assert inside["Location"] == link
    telephone.post(link)
    assert role_of(NEW, anna.account) == "delegated"


def test_the_empty_account_of_a_new_sign_in_is_cleared_away(anna):
    invited(anna)
    link = link_to()
    browser = Client()
    sign_up_by(link, browser)
    browser.post(confirmation())
    browser.post(link)
    with staff_context():
        assert Account.objects.count() == 2
    tell_everybody()
    with staff_context():
        assert list(Account.objects.values_list("pk", flat=True)) == [anna.account.pk]
    assert browser.get("/portal/").status_code == 200


# Who is told


def test_owners_are_told_who_joined_and_nobody_else_is(anna):
    ben = factories.member(anna, email="ben@example.com")
    tell_everybody()
    before = len(mails_to("anna@example.com")), len(mails_to(ben.user.email))
    invited(anna)
    factories.signed_in(factories.customer(NEW, first_name="Nora")).post(link_to())
    tell_everybody()
    assert (len(mails_to("anna@example.com")), len(mails_to(ben.user.email))) == (before[0] + 1, before[1])
    assert "Nora Berger has joined" in mails_to("anna@example.com")[-1]["Subject"]


@pytest.mark.parametrize(
    ("verb", "words"),
    [
        (
            lambda one, anna: actions.remove_member(member=one, by=anna.actor, now=timezone.now()),
            "no longer have access",
        ),
        (
            lambda one, anna: actions.change_role(member=one, role="auditor", by=anna.actor, now=timezone.now()),
            "Sees everything and changes nothing.",
        ),
        (
            lambda one, anna: actions.transfer_ownership(member=one, by=anna.actor, now=timezone.now()),
            "now an owner",
        ),
    ],
)
def test_a_member_is_told_what_was_done_to_them(anna, verb, words):
    ben = factories.member(anna, email="ben@example.com")
    with staff_context():
        own = Membership.objects.get(user=ben.user)
    with anna.context():
        verb(own, anna)
    tell_everybody()
    (mail,) = [mail for mail in mails_to("ben@example.com") if "/portal/join/" not in text_of(mail)]
    assert words in mail["Subject"] + text_of(mail)


def test_a_week_before_an_access_ends_both_sides_are_told_once(anna):
    factories.member(anna, "partner", email="soon@example.com", ends_at=timezone.now() + timedelta(days=6))
    factories.member(anna, "partner", email="later@example.com", ends_at=timezone.now() + timedelta(days=8))
    tell_everybody()
    before = {who: len(mails_to(who)) for who in ("anna@example.com", "soon@example.com", "later@example.com")}
    for _ in range(2):
        remind_of_ends()
    after = {who: len(mails_to(who)) - count for who, count in before.items()}
    assert after == {"anna@example.com": 1, "soon@example.com": 1, "later@example.com": 0}
