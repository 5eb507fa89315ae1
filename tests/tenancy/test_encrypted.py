"""What is encrypted stands in the column as ciphertext of one account, and shows nothing of itself."""

import pickle

import pytest
from cryptography.fernet import Fernet
from django.core.exceptions import FieldError
from django.db import connection, transaction

from portal.accounts.models import BankDetails
from portal.tenancy.contexts import staff_context
from portal.tenancy.encrypted import CannotDecrypt, Sealed
from tests import factories
from tests.factories import NOW

IBAN = "DE89370400440532013000"


@pytest.fixture
def anna(db):
    return factories.customer()


@pytest.fixture
def kept(anna) -> BankDetails:
    with anna.context():
        BankDetails.objects.create(account=anna.account, holder="Anna Berger", iban=IBAN, bic="", changed_at=NOW)
        return BankDetails.objects.get()


def _column(name: str = "iban") -> str:
    with staff_context(), connection.cursor() as cursor:
        cursor.execute(f"SELECT {name} FROM portal_bankdetails ORDER BY id LIMIT 1")
        return cursor.fetchone()[0]


def test_the_column_holds_ciphertext(kept):
    for name, text in (("iban", IBAN), ("holder", "Berger")):
        assert _column(name).startswith("gAAAA")
        assert text not in _column(name)


def test_the_text_comes_when_it_is_asked_for(kept):
    assert (kept.iban.reveal(), kept.bic.reveal()) == (IBAN, "")


def test_equal_texts_look_different(anna):
    assert Sealed.of(IBAN, anna.account.pk).token != Sealed.of(IBAN, anna.account.pk).token


@pytest.mark.parametrize("show", [str, repr, "{}".format, "%s".__mod__])
def test_nothing_shows_it_by_accident(kept, show):
    shown = show(kept.iban) + show(kept) + show(vars(kept))
    assert not [part for part in (IBAN[:6], IBAN[6:12], IBAN[-6:]) if part in shown]


def test_it_does_not_leave_the_process(kept):
    with pytest.raises(TypeError):
        pickle.dumps(kept.iban)


def test_what_was_sealed_for_one_account_opens_nothing_in_another(kept):
    other = factories.customer()
    with staff_context(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO portal_bankdetails (account_id, holder, iban, bic, changed_at) "
            "SELECT %s, holder, iban, bic, changed_at FROM portal_bankdetails",
            [other.account.pk],
        )
        moved = BankDetails.objects.get(account=other.account)
    with pytest.raises(CannotDecrypt):
        moved.iban.reveal()


def test_a_row_takes_nothing_that_was_sealed_for_another_account(kept):
    kept.iban = Sealed.of(IBAN, kept.account_id + 1)
    with staff_context(), pytest.raises(ValueError, match="another account"), transaction.atomic():
        kept.save()


def test_the_column_cannot_be_searched(kept):
    with pytest.raises(FieldError):
        BankDetails.objects.filter(iban=IBAN)


def test_plain_text_does_not_slip_into_the_column(kept):
    with staff_context(), pytest.raises(FieldError), transaction.atomic():
        BankDetails.objects.update(iban=IBAN)


def test_keys_come_from_a_file_where_the_settings_say_so(anna, settings, tmp_path):
    key, older = Fernet.generate_key().decode(), Fernet.generate_key().decode()
    settings.KEY_STORE = "config.key_ring.keys_of_file"
    settings.ENCRYPTION_KEYS_FILE = str(tmp_path / "keys")
    (tmp_path / "keys").write_text(f"{older}\n")
    sealed = Sealed.of(IBAN, anna.account.pk)
    (tmp_path / "keys").write_text(f"{key}\n{older}\n")
    assert sealed.reveal() == IBAN
    assert sealed.renewed().token != sealed.token
