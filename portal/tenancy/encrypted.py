"""A column that the database alone does not give away: bank details, and what was proposed of them.

    iban = EncryptedField()            # the model has an account
    row.iban.reveal()                  # the text, where somebody has asked for it

What is read is a `Sealed`, which shows nothing of itself in logs, templates and error pages; the text comes only when
it is asked for. Equal texts look different in the column, so nothing can be searched for there.
"""

from typing import Any

from cryptography.fernet import InvalidToken
from django.core.exceptions import FieldError
from django.db import models
from django.db.models.query_utils import DeferredAttribute

from config.key_ring import newest, ring


class CannotDecrypt(Exception):
    """None of the keys opens it: the key is gone, or it was written for another account."""


class Sealed:
    """An encrypted text of one account."""

    __slots__ = ("account_id", "token")

    def __init__(self, token: str, account_id: int):
        self.token, self.account_id = token, account_id

    @classmethod
    def of(cls, text: str, account_id: int) -> "Sealed":
        """Encrypt a text with the newest key of the account."""
        return cls(newest(account_id).encrypt(text.encode()).decode(), account_id)

    def reveal(self) -> str:
        """The text. Raises `CannotDecrypt`."""
        try:
            return ring(self.account_id).decrypt(self.token.encode()).decode()
        except InvalidToken as error:
            raise CannotDecrypt from error

    def renewed(self) -> "Sealed | None":
        """The same under the newest key; None where it is already. Raises `CannotDecrypt`."""
        try:
            newest(self.account_id).decrypt(self.token.encode())
        except InvalidToken:
            return Sealed.of(self.reveal(), self.account_id)
        return None

    def __repr__(self) -> str:
        return "<sealed>"

    __str__ = __repr__

    def __reduce__(self):
        raise TypeError("what is sealed stays in this process")


class _SealedAttribute(DeferredAttribute):
    """Gives what was read from the column as a `Sealed` of the row's account."""

    def __get__(self, instance, cls=None):
        value = super().__get__(instance, cls)
        if instance is None or value is None or isinstance(value, Sealed):
            return value
        return Sealed(value, instance.account_id) if isinstance(value, _Token) else value

    def __set__(self, instance, value):
        """Only so that `__get__` is asked for what the row holds."""
        instance.__dict__[self.field.attname] = value


class _Token(str):
    """What stands in the column."""

    __slots__ = ()


class EncryptedField(models.Field):
    """A text in a column that holds only its ciphertext; the model has an `account`.

    Assign a text, or a `Sealed` of the same account; None is no text.
    """

    descriptor_class = _SealedAttribute

    def get_internal_type(self) -> str:
        return "TextField"

    def from_db_value(self, value, expression, connection):
        return None if value is None else _Token(value)

    def pre_save(self, model_instance, add):
        value = getattr(model_instance, self.attname)
        if isinstance(value, str):
            value = Sealed.of(value, model_instance.account_id)
            setattr(model_instance, self.attname, value)
        elif isinstance(value, Sealed) and value.account_id != model_instance.account_id:
            raise ValueError("this was sealed for another account")
        return value

    def get_prep_value(self, value: Any) -> str | None:
        if value is None:
            return None
        if not isinstance(value, Sealed):
            raise FieldError("An encrypted column takes what was sealed for an account; save the row.")
        return value.token

    def get_lookup(self, lookup_name):
        """Nothing but whether there is something: ciphertexts cannot be compared."""
        return super().get_lookup(lookup_name) if lookup_name == "isnull" else None
