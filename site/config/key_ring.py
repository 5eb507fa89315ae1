"""What must not be read from the database alone is encrypted with the keys of a key store.

The newest key stands first: it encrypts, and all of them decrypt. Whoever changes keys puts the new one in front,
runs `manage.py rotate_keys`, and only then takes the old one away.

A key store is a function that gives the keys of one account, or with None those of everything else, the newest first;
the setting `KEY_STORE` names it. The two here know one list of keys, and derive from it the keys of each account, so
that what was encrypted for one account opens nothing in a row of another. A store that keeps a key per account, in
Vault or a KMS, is one more such function.
"""

import base64
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

from cryptography.fernet import Fernet, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.utils.module_loading import import_string

KeyStore = Callable[[int | None], Sequence[str]]


def ring(account_id: int | None = None) -> MultiFernet:
    """The keys in force, of an account or of what belongs to none.

    `ImproperlyConfigured` where there are none, or one is no key.
    """
    return _ring_of(_keys_of(account_id))


def newest(account_id: int | None = None) -> Fernet:
    """The key that writes."""
    return _newest_of(_keys_of(account_id))


def keys_of_settings(account_id: int | None) -> Sequence[str]:
    """The key store of `ENCRYPTION_KEYS`."""
    return derived(tuple(settings.ENCRYPTION_KEYS), account_id)


def keys_of_file(account_id: int | None) -> Sequence[str]:
    """The key store of the file `ENCRYPTION_KEYS_FILE`, a key a line, as secrets are mounted into containers."""
    path = Path(settings.ENCRYPTION_KEYS_FILE)
    return derived(_lines_of(path, path.stat().st_mtime_ns), account_id)


@lru_cache(maxsize=4096)
def derived(keys: tuple[str, ...], account_id: int | None) -> tuple[str, ...]:
    """The keys of one account, made of those of the whole: whoever has one account's has no other's."""
    if account_id is None:
        return keys
    return tuple(_derived(key, account_id) for key in keys)


def _derived(key: str, account_id: int) -> str:
    made = HKDF(SHA256(), length=32, salt=None, info=f"account {account_id}".encode())
    return base64.urlsafe_b64encode(made.derive(_bytes_of(key))).decode()


def _bytes_of(key: str) -> bytes:
    try:
        secret = base64.urlsafe_b64decode(key)
    except ValueError:
        secret = b""
    if len(secret) != 32:
        raise ImproperlyConfigured("Each of ENCRYPTION_KEYS is 32 bytes in URL-safe base64.")
    return secret


def _keys_of(account_id: int | None) -> tuple[str, ...]:
    store: KeyStore = import_string(settings.KEY_STORE)
    return tuple(store(account_id))


@lru_cache(maxsize=2)
def _lines_of(path: Path, changed: int) -> tuple[str, ...]:
    return tuple(filter(None, (line.strip() for line in path.read_text().splitlines())))


@lru_cache(maxsize=256)
def _ring_of(keys: tuple[str, ...]) -> MultiFernet:
    if not keys:
        raise ImproperlyConfigured("ENCRYPTION_KEYS is empty (see docs/runbook.md).")
    return MultiFernet([_fernet_of(key) for key in keys])


@lru_cache(maxsize=256)
def _newest_of(keys: tuple[str, ...]) -> Fernet:
    _ring_of(keys)
    return _fernet_of(keys[0])


def _fernet_of(key: str) -> Fernet:
    _bytes_of(key)
    return Fernet(key)
