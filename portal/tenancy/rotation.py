"""Writing everything that is encrypted anew under the newest key, in batches, as often as one likes.

What is under the newest key already is left alone, so a run that was interrupted goes on where it stopped. Whoever
encrypts something otherwise than in an `EncryptedField` says in `OUTSIDE` how a row is renewed.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field

from allauth.mfa.models import Authenticator
from cryptography.fernet import InvalidToken
from django.apps import apps
from django.db.models import Model

from config.key_ring import newest, ring

from .encrypted import CannotDecrypt, EncryptedField

BATCH = 200


@dataclass
class Result:
    """What came of one table: rows written anew, rows left alone, and the ids of those that no key opens."""

    table: str
    renewed: int = 0
    current: int = 0
    lost: list[object] = field(default_factory=list)


#: renews a row in place and says whether there was something to do; raises `CannotDecrypt`
Renew = Callable[[Model], bool]


def walled_models() -> list[type[Model]]:
    """The models with encrypted columns."""
    return [model for model in apps.get_models() if next(_encrypted_columns(model), None)]


def rotate(model: type[Model], renew: Renew, context: Callable[[], AbstractContextManager]) -> Result:
    """Renew all rows of a table, each batch in a transaction of its own that `context` opens."""
    result = Result(model._meta.db_table)
    after: object | None = None
    while True:
        with context():
            rows = model._default_manager.order_by("pk").select_for_update()
            batch = list((rows.filter(pk__gt=after) if after is not None else rows)[:BATCH])
            for row in batch:
                try:
                    done = renew(row)
                except CannotDecrypt:
                    result.lost.append(row.pk)
                else:
                    result.renewed, result.current = result.renewed + done, result.current + (not done)
        if len(batch) < BATCH:
            return result
        after = batch[-1].pk


def renew_columns(row: Model) -> bool:
    """Write the encrypted columns of a row anew, those that are under an older key."""
    changed = []
    for name in _encrypted_columns(type(row)):
        sealed = getattr(row, name)
        renewed = sealed.renewed() if sealed is not None else None
        if renewed is not None:
            setattr(row, name, renewed)
            changed.append(name)
    if changed:
        row.save(update_fields=changed)
    return bool(changed)


def renew_factor(row: Model) -> bool:
    """Write the secret of a second factor anew, which allauth keeps in a dict beside what is no secret."""
    secrets = {name: row.data[name] for name in _SECRETS_OF_FACTORS if name in row.data}  # type: ignore[attr-defined]
    changed = {name: token for name, text in secrets.items() if (token := _renewed(text)) is not None}
    if changed:
        row.data |= changed  # type: ignore[attr-defined]
        row.save(update_fields=["data"])
    return bool(changed)


#: the seed of an app, and the one that recovery codes are made of
_SECRETS_OF_FACTORS = ("secret", "seed")
#: models of others, whose rows hold something encrypted in a way of their own; they stand outside the walls
OUTSIDE: dict[type[Model], Renew] = {Authenticator: renew_factor}


def _renewed(token: str) -> str | None:
    try:
        newest().decrypt(token.encode())
    except InvalidToken:
        try:
            return newest().encrypt(ring().decrypt(token.encode())).decode()
        except InvalidToken as error:
            raise CannotDecrypt from error
    return None


def _encrypted_columns(model: type[Model]) -> Iterator[str]:
    return (column.name for column in model._meta.get_fields() if isinstance(column, EncryptedField))
