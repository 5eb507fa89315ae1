"""An app or a passkey beside the password: set up, asked for at sign-in, and required where an account says so."""

import re
import time

import pytest
from allauth.core import context
from allauth.mfa.models import Authenticator
from django.test import Client

from identity import actions, policy
from identity.models import CustomerIdentity
from portal.events.models import Event
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories import NOW, PASSWORD
from tests.factories.authenticators import app_of, code_of, passkey_of, recovery_codes_of

CODE_PAGE = "/accounts/2fa/authenticate/"


def sign_in(client: Client, person, password: str = PASSWORD):
    return client.post("/accounts/login/", {"login": person.user.email, "password": password})


def is_in(client: Client) -> bool:
    return client.get("/portal/").status_code == 200


def set_up_app(client: Client):
    """Follow the page that shows the key; the answer to the code."""
    page = client.get("/accounts/2fa/totp/activate/").content.decode()
    secret = re.search(r'class="secret-key">(\w+)<', page).group(1)
    return client.post("/accounts/2fa/totp/activate/", {"code": code_of(secret)})


def verbs_of(person) -> list[str]:
    with staff_context():
        return list(Event.objects.filter(actor_id=person.user.pk).values_list("verb", flat=True))


@pytest.fixture
def committing(django_capture_on_commit_callbacks):
    """Do something by a request and let its transaction commit, as it would before the answer is sent."""

    def run(act, *args):
        with django_capture_on_commit_callbacks() as callbacks:
            answer = act(*args)
        with context.request_context(answer.wsgi_request):
            for callback in callbacks:
                callback()
        answer.wsgi_request.session.save()
        return answer

    return run


def test_an_app_is_set_up_with_recovery_codes(anna, mails, committing):
    client = factories.signed_in(anna)
    answer = committing(set_up_app, client)
    assert answer["Location"] == "/accounts/2fa/recovery-codes/"
    page = client.get(answer["Location"]).content.decode()
    assert all(code in page for code in recovery_codes_of(anna.user))
    assert "An authenticator app was set up" in mails(anna.user.email)[-1]
    assert "person.factor_added" in verbs_of(anna)


def test_the_picture_of_the_key_needs_no_other_host(anna):
    page = factories.signed_in(anna).get("/accounts/2fa/totp/activate/").content.decode()
    assert 'src="data:image/svg+xml;base64,' in page


def test_a_wrong_code_sets_nothing_up(anna):
    client = factories.signed_in(anna)
    client.get("/accounts/2fa/totp/activate/")
    client.post("/accounts/2fa/totp/activate/", {"code": "000000"})
    assert not Authenticator.objects.filter(user=anna.user).exists()


def test_secrets_cannot_be_read_in_the_database(anna):
    secret = app_of(anna.user)
    codes = recovery_codes_of(anna.user)
    stored = str(list(Authenticator.objects.filter(user=anna.user).values_list("data", flat=True)))
    assert secret not in stored
    assert not any(code in stored for code in codes)
    assert stored.count("gAAAA") == 2  # how Fernet's texts begin


def test_the_code_of_the_app_is_asked_for_after_the_password(anna):
    secret, client = app_of(anna.user), Client()
    assert sign_in(client, anna)["Location"] == CODE_PAGE
    assert not is_in(client)
    client.post(CODE_PAGE, {"code": code_of(secret)})
    assert is_in(client)


def test_a_code_works_once(anna):
    secret = app_of(anna.user)
    code = code_of(secret)
    for client, expected in ((Client(), True), (Client(), False)):
        sign_in(client, anna)
        client.post(CODE_PAGE, {"code": code})
        assert is_in(client) is expected


def test_a_recovery_code_works_once_instead(anna):
    app_of(anna.user)
    code = recovery_codes_of(anna.user)[3]
    for client, expected in ((Client(), True), (Client(), False)):
        sign_in(client, anna)
        client.post(CODE_PAGE, {"code": code})
        assert is_in(client) is expected
    assert "person.recovery_code_used" in verbs_of(anna)


def test_recovery_codes_are_downloaded_as_text(anna):
    app_of(anna.user)
    answer = factories.signed_in(anna).get("/accounts/2fa/recovery-codes/download/")
    assert answer["Content-Type"].startswith("text/plain")
    assert all(code in answer.content.decode() for code in recovery_codes_of(anna.user))


def test_new_recovery_codes_replace_the_old_ones(anna):
    app_of(anna.user)
    before = recovery_codes_of(anna.user)
    factories.signed_in(anna).post("/accounts/2fa/recovery-codes/generate/")
    assert not set(before) & set(recovery_codes_of(anna.user))


def test_the_app_is_turned_off_and_its_codes_go_with_it(anna):
    app_of(anna.user)
    factories.signed_in(anna).post("/accounts/2fa/totp/deactivate/")
    assert not Authenticator.objects.filter(user=anna.user).exists()
    assert verbs_of(anna).count("person.factor_removed") == 2


def test_a_passkey_is_renamed_and_removed(anna):
    passkey, client = passkey_of(anna.user), factories.signed_in(anna)
    client.post(f"/accounts/2fa/webauthn/keys/{passkey.pk}/edit/", {"name": "Old telephone"})
    assert "Old telephone" in client.get("/accounts/security/").content.decode()
    client.post(f"/accounts/2fa/webauthn/keys/{passkey.pk}/remove/")
    assert "Old telephone" not in client.get("/accounts/security/").content.decode()


def test_a_passkey_is_a_second_factor_for_the_password(anna):
    passkey_of(anna.user)
    assert sign_in(Client(), anna)["Location"] == CODE_PAGE


def test_support_takes_lost_factors_away_with_all_sessions(anna):
    app_of(anna.user)
    client = Client()
    sign_in(client, anna)
    client.post(CODE_PAGE, {"code": recovery_codes_of(anna.user)[0]})
    assert is_in(client)
    actions.forget_factors(user=anna.user, reason="telephone lost, called back on the known number")
    assert not is_in(client)
    assert sign_in(Client(), anna)["Location"] == "/portal/"
    with staff_context():
        event = Event.objects.get(verb="person.factors_forgotten")
    assert event.personal["reason"] == "telephone lost, called back on the known number"


# The last way in


def remove(passkey: Authenticator):
    """Its owner presses the button."""
    client = Client()
    client.force_login(passkey.user, backend="identity.backends.CustomerBackend")
    session = client.session
    session["fresh_factor"] = {"user": passkey.user.pk, "at": time.time()}
    session.save()
    return client.post(f"/accounts/2fa/webauthn/keys/{passkey.pk}/remove/")


@pytest.fixture
def without_password(anna):
    anna.user.set_unusable_password()
    anna.user.save()
    return anna.user


def test_the_only_passkey_of_somebody_without_a_password_stays(without_password):
    app_of(without_password)  # opens nothing without a password
    answer = remove(passkey_of(without_password))
    assert (answer.status_code, "is your only way in" in answer.content.decode()) == (422, True)
    assert Authenticator.objects.filter(user=without_password, type="webauthn").exists()


def test_one_of_two_passkeys_goes(without_password):
    kept, gone = passkey_of(without_password), passkey_of(without_password)
    assert remove(gone).status_code == 302
    assert list(Authenticator.objects.filter(user=without_password, type="webauthn")) == [kept]
    assert remove(kept).status_code == 422


@pytest.mark.parametrize(("issuer", "status"), [("https://id.example", 302), ("https://closed.example", 422)])
def test_a_provider_is_another_way_in_where_it_still_lets_people_in(without_password, settings, issuer, status):
    entry = {"key": "garden", "name": "Garden ID", "issuer": "https://id.example", "client_id": "portal"}
    settings.CUSTOMER_OIDC = [{**entry, "client_secret": "secret"}]
    CustomerIdentity.objects.create(
        user=without_password, issuer=issuer, subject="anna", linked_at=NOW, last_used_at=NOW
    )
    assert remove(passkey_of(without_password)).status_code == status


def test_the_only_passkey_goes_where_there_is_a_password(anna):
    assert remove(passkey_of(anna.user)).status_code == 302


# Accounts that ask for a second factor


@pytest.fixture
def required(anna):
    """Anna's account asks for a second factor."""
    rule = policy.require_second_factor_when(lambda user: user.pk == anna.user.pk)
    yield
    policy.withdraw_rule(rule)


@pytest.mark.usefixtures("required")
def test_who_must_have_one_is_led_to_set_it_up_and_reaches_nothing_else(anna):
    client = Client()
    sign_in(client, anna)
    assert client.get("/portal/requests/")["Location"] == "/accounts/security/"
    assert client.get("/api/v1/requests").status_code == 403
    page = client.get("/accounts/security/").content.decode()
    assert "Your account asks for a second factor" in page


@pytest.mark.usefixtures("required")
def test_the_portal_opens_with_the_second_factor(anna, committing):
    client = Client()
    sign_in(client, anna)
    assert not is_in(client)
    committing(set_up_app, client)
    assert is_in(client)


@pytest.mark.usefixtures("required")
def test_the_last_one_cannot_be_turned_off_where_it_is_required(anna):
    app_of(anna.user)
    factories.signed_in(anna).post("/accounts/2fa/totp/deactivate/")
    assert Authenticator.objects.filter(user=anna.user, type="totp").exists()


@pytest.mark.usefixtures("required")
def test_the_last_passkey_cannot_be_removed_where_a_second_factor_is_required(anna):
    assert "asks for a second factor" in remove(passkey_of(anna.user)).content.decode()
    assert Authenticator.objects.filter(user=anna.user, type="webauthn").exists()


@pytest.mark.usefixtures("required")
def test_others_are_not_asked(anna):
    client = Client()
    sign_in(client, factories.customer("dario@example.com"))
    assert is_in(client)
