"""The status link: who makes and withdraws it, what it shows, and the way from it to an account."""

from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from portal.events import jobs as events
from portal.events.models import Event, Outbox
from portal.events.permissions import NotAllowed
from portal.notifications.models import OutgoingMail
from portal.sharing import access, actions
from portal.sharing.models import StatusLink
from portal.tenancy import keys
from portal.tenancy.contexts import staff_context
from portal.tenancy.models import Key
from tests import factories

pytestmark = pytest.mark.django_db
SECRETS = ("The boiler is cold", "Anna", "Berger", "example.com", "Seeweg", "Hidden words", "photo.png", "C-0")


@pytest.fixture
def anna(db):
    return factories.customer(first_name="Anna", last_name="Berger")


@pytest.fixture
def ticket(anna):
    request = factories.request_of(anna, subject="The boiler is cold")
    factories.reply_to(request, anna, "Hidden words", documents=[factories.document_of(anna)])
    return request


def _text(answer) -> str:
    return answer.content.decode()


def _look(secret: str, **how):
    return Client().get(f"/status/{secret}/", **how)


def _tell() -> None:
    """Run the subscribers of what has happened."""
    with staff_context():
        waiting = list(Outbox.objects.values_list("event_id", flat=True))
    for event_id in waiting:
        events.tell(str(event_id))


def test_whoever_holds_a_link_sees_where_the_request_stands(anna, ticket):
    _link, secret = factories.status_link(ticket, anna)
    text = _text(_look(secret))
    assert ticket.number in text
    assert "Heating repair" in text
    assert "It is our turn." in text
    assert f"/portal/requests/{ticket.pk}/" in text


def test_a_link_shows_nothing_that_says_whose_the_request_is(anna, ticket):
    _link, secret = factories.status_link(ticket, anna, label="For the caretaker")
    text = _text(_look(secret))
    assert [word for word in (*SECRETS, "caretaker") if word in text] == []


def test_the_page_speaks_the_language_that_was_asked_for(anna, ticket):
    _link, secret = factories.status_link(ticket, anna)
    answer = _look(secret, data={"lang": "de"})
    assert 'lang="de"' in _text(answer)


def test_no_cache_no_robot_and_no_other_site_keeps_the_link(anna, ticket):
    _link, secret = factories.status_link(ticket, anna)
    for answer in (_look(secret), _look("abc")):
        assert answer["Cache-Control"] == "private, no-store"
        assert answer["X-Robots-Tag"] == "noindex, nofollow"
        assert answer["Referrer-Policy"] == "no-referrer"


def test_only_the_hash_of_a_link_is_kept(anna, ticket):
    _link, secret = factories.status_link(ticket, anna)
    assert Key.objects.get(kind=actions.STATUS_LINK).hash == keys.hash_of(secret)
    with staff_context():
        assert secret not in str(list(Event.objects.values_list("payload", "personal")))


def test_a_link_that_was_withdrawn_has_expired_or_never_was_gives_the_same_answer(anna, ticket):
    withdrawn, first = factories.status_link(ticket, anna)
    _expired, second = factories.status_link(ticket, anna, days=7, now=timezone.now() - timedelta(days=8))
    with anna.context():
        actions.revoke_status_link(link=withdrawn, by=anna.actor, now=timezone.now())
    answers = [_look(first), _look(second), _look("never-was")]
    assert {answer.status_code for answer in answers} == {404}
    texts = {
        _text(answer).replace(secret, "")
        for answer, secret in zip(answers, (first, second, "never-was"), strict=True)
    }
    assert len(texts) == 1


def test_withdrawing_twice_is_one_event(anna, ticket):
    link, _secret = factories.status_link(ticket, anna)
    with anna.context():
        for _time in range(2):
            actions.revoke_status_link(link=link, by=anna.actor, now=timezone.now())
        assert Event.objects.for_customer().filter(verb="status_link.revoked").count() == 1


def test_looking_is_an_event_once_an_hour_for_each_link(anna, ticket):
    secrets = [factories.status_link(ticket, anna)[1] for _number in range(2)]
    for secret in (*secrets, *secrets):
        _look(secret)
    with anna.context():
        seen = Event.objects.for_customer().filter(verb="status_link.viewed")
        assert seen.count() == 2
        assert {(look.actor_id, look.request_id) for look in seen} == {(None, ticket.pk)}


def test_looking_changes_nothing_on_the_customers_open_page(anna, ticket):
    _link, secret = factories.status_link(ticket, anna)
    browser, address = factories.signed_in(anna), f"/portal/requests/{ticket.pk}/"
    tag = browser.get(address)["ETag"]
    _look(secret)
    assert browser.get(address, headers={"hx-request": "true", "if-none-match": tag}).status_code == 304


def test_an_owner_makes_a_link_on_the_page_and_sees_it_once(anna, ticket):
    browser, address = factories.signed_in(anna), f"/portal/requests/{ticket.pk}/links/"
    made = _text(browser.post(address, {"label": "For the caretaker", "days": "30"}))
    secret = made.partition("/status/")[2].partition("/")[0]
    assert _look(secret).status_code == 200
    again = _text(browser.get(address))
    assert "For the caretaker" in again
    assert secret not in again


def test_staff_make_one_at_the_desk_for_a_customer_on_the_telephone(anna, ticket):
    jonas = factories.staff()
    made = _text(factories.signed_in(jonas).post(f"/admin/requests/{ticket.pk}/links/", {"days": "7"}))
    assert _look(made.partition("/status/")[2].partition("/")[0]).status_code == 200
    listed = _text(factories.signed_in(anna).get(f"/portal/requests/{ticket.pk}/links/"))
    assert "Our team" in listed
    assert jonas.user.first_name not in listed


@pytest.mark.parametrize("days", ["", "1", "365"])
def test_how_long_a_link_is_good_for_is_one_of_three(anna, ticket, days):
    answer = factories.signed_in(anna).post(f"/portal/requests/{ticket.pk}/links/", {"label": "Kept", "days": days})
    assert answer.status_code == 422
    assert "Kept" in _text(answer)


@pytest.mark.parametrize("role", ["delegated", "partner", "auditor"])
def test_only_owners_make_links(anna, ticket, role):
    ben = factories.member(anna, role)
    if role != "auditor":
        factories.shared(anna, ben, request=ticket, may_act=True)
    with ben.context(), pytest.raises(NotAllowed):
        actions.make_status_link(request=ticket, days=7, by=ben.actor, now=timezone.now())
    page = factories.signed_in(ben).get(f"/portal/requests/{ticket.pk}/links/")
    assert page.status_code == (200 if role == "auditor" else 404)


def test_so_many_links_of_one_request_live_at_a_time(anna, ticket, monkeypatch):
    monkeypatch.setattr("portal.sharing.actions.status_links.LIVING_LINKS", 1)
    factories.status_link(ticket, anna)
    answer = factories.signed_in(anna).post(f"/portal/requests/{ticket.pk}/links/", {"days": "30"})
    assert answer.status_code == 422
    with anna.context():
        assert StatusLink.objects.count() == 1


def test_links_of_another_account_are_not_there(anna, ticket):
    dario = factories.customer(first_name="Dario")
    link, _secret = factories.status_link(ticket, anna)
    with dario.context():
        assert list(StatusLink.objects.all()) == []
    with staff_context():
        assert not access.status_links(dario.actor, ticket).filter(pk=link.pk).exists()


def test_too_many_looks_are_asked_to_wait(anna, ticket, monkeypatch):
    monkeypatch.setattr("portal.home.status_views._LOOKS", "2/m/ip")
    _link, secret = factories.status_link(ticket, anna)
    assert [_look(secret).status_code for _time in range(3)] == [200, 200, 429]


@pytest.fixture
def gerda(db):
    return factories.guest("gerda@example.com")


@pytest.fixture
def of_guest(gerda):
    """The secret of a link to what a guest wrote."""
    return factories.status_link(factories.enquiry_of(gerda), factories.staff())[1]


def _claims(to: str) -> int:
    _tell()
    with staff_context():
        return OutgoingMail.objects.filter(recipient=to, subject__contains="take it into your account").count()


def test_a_guest_has_the_way_to_an_account_sent_to_their_own_address(of_guest):
    answer = Client().post(f"/status/{of_guest}/claim/", {"email": " Gerda@Example.com "})
    assert answer.status_code == 200
    assert _claims("gerda@example.com") == 1
    with staff_context():
        body = str(OutgoingMail.objects.get(subject__contains="take it").__dict__)
    assert "claim" in body


def test_holding_the_link_is_not_enough_to_claim(of_guest, gerda):
    right = Client().post(f"/status/{of_guest}/claim/", {"email": "gerda@example.com"})
    wrong = Client().post(f"/status/{of_guest}/claim/", {"email": "other@example.com"})
    assert _claims("other@example.com") == 0
    assert _text(right).replace("gerda@", "other@") == _text(wrong)
    with staff_context():
        gerda.account.refresh_from_db()
    assert gerda.account.is_guest


def test_a_guest_gets_three_such_mails_a_day_at_most(of_guest):
    for _time in range(5):
        Client().post(f"/status/{of_guest}/claim/", {"email": "gerda@example.com"})
    assert _claims("gerda@example.com") == 3
    assert mail.outbox == []


def test_asking_too_often_is_answered_with_a_pause(of_guest, monkeypatch):
    monkeypatch.setattr("portal.home.status_views._CLAIMS", "1/h/key")
    statuses = [
        Client().post(f"/status/{of_guest}/claim/", {"email": "gerda@example.com"}).status_code for _time in range(2)
    ]
    assert statuses == [200, 429]


def test_what_a_customer_wrote_cannot_be_claimed(anna, ticket):
    _link, secret = factories.status_link(ticket, anna)
    assert "/claim/" not in _text(_look(secret))
    assert Client().post(f"/status/{secret}/claim/", {"email": "anna@example.com"}).status_code == 404
