"""`manage.py rotate_keys` writes everything anew under the newest key, and names what it cannot open."""

from io import StringIO

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import decrypt, encrypt
from cryptography.fernet import Fernet
from django.core.management import call_command
from django.db import connection

from portal.accounts.models import BankDetails
from portal.events.models import Event
from portal.tenancy import rotation
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories import NOW
from tests.factories.federations import company, federation_of, reread

pytestmark = pytest.mark.django_db
OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()


@pytest.fixture
def accounts(settings):
    """Five accounts with bank details, written under the old key; the new one is in front now."""
    settings.ENCRYPTION_KEYS = [OLD]
    people = [factories.customer() for _ in range(5)]
    for number, person in enumerate(people):
        with person.context():
            BankDetails.objects.create(
                account=person.account,
                holder="Somebody",
                iban=f"DE8937040044053201300{number}",
                bic="",
                changed_at=NOW,
            )
    settings.ENCRYPTION_KEYS = [NEW, OLD]
    return [person.account for person in people]


def _run() -> str:
    out = StringIO()
    call_command("rotate_keys", stdout=out)
    return out.getvalue()


def _ibans() -> list[str]:
    with staff_context():
        return [kept.iban.reveal() for kept in BankDetails.objects.order_by("pk")]


def test_the_old_key_can_go_afterwards(accounts, settings):
    before = _ibans()
    assert "portal_bankdetails: 5 encrypted anew, 0 were already, 0 cannot be opened" in _run()
    settings.ENCRYPTION_KEYS = [NEW]
    assert _ibans() == before


def test_the_secrets_of_company_sign_ins_are_taken_along(settings):
    settings.ENCRYPTION_KEYS = [OLD]
    made = federation_of(company(), client_secret="of-the-client")
    settings.ENCRYPTION_KEYS = [NEW, OLD]
    assert "portal_federation: 1 encrypted anew" in _run()
    settings.ENCRYPTION_KEYS = [NEW]
    assert reread(made).client_secret.reveal() == "of-the-client"


def test_a_second_run_finds_everything_done(accounts):
    _run()
    assert "portal_bankdetails: 0 encrypted anew, 5 were already" in _run()


def test_an_interrupted_run_goes_on_where_it_stopped(accounts, monkeypatch):
    monkeypatch.setattr(rotation, "BATCH", 2)
    renewed, renew = [], rotation.renew_columns

    def killed_at_the_third(row):
        if len(renewed) == 2:
            raise KeyboardInterrupt
        renewed.append(row.pk)
        return renew(row)

    with pytest.raises(KeyboardInterrupt):
        rotation.rotate(BankDetails, killed_at_the_third, staff_context)
    assert "portal_bankdetails: 3 encrypted anew, 2 were already" in _run()


def test_what_no_key_opens_is_named_and_the_rest_is_done(accounts):
    with staff_context(), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE portal_bankdetails SET iban = 'gAAAAnothing' WHERE account_id = %s RETURNING id", [accounts[2].pk]
        )
        (lost,) = cursor.fetchone()
    with pytest.raises(SystemExit) as refused:
        _run()
    assert f"portal_bankdetails {lost}" in str(refused.value.code)
    assert "portal_bankdetails: 4 encrypted anew, 0 were already, 1 cannot be opened" in _after_failure()


def _after_failure() -> str:
    """What the event of the failed run says, as the command's line would."""
    with staff_context():
        renewed = Event.objects.get(verb="keys.rotated").data["portal_bankdetails"]
        return f"portal_bankdetails: {renewed} encrypted anew, 0 were already, 1 cannot be opened"


def test_the_secrets_of_second_factors_are_written_anew(accounts, settings):
    settings.ENCRYPTION_KEYS = [OLD]
    user = factories.customer().user
    app = Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data={"secret": encrypt("SEED")})
    key = Authenticator.objects.create(user=user, type=Authenticator.Type.WEBAUTHN, data={"credential": {}})
    settings.ENCRYPTION_KEYS = [NEW, OLD]
    assert "mfa_authenticator: 1 encrypted anew, 1 were already" in _run()
    settings.ENCRYPTION_KEYS = [NEW]
    for row in (app, key):
        row.refresh_from_db()
    assert (decrypt(app.data["secret"]), key.data) == ("SEED", {"credential": {}})
