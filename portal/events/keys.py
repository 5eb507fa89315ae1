"""The key that seals are signed with, and those that are trusted.

`SEAL_KEY` (32 bytes in base64) is known to the worker alone. Where it is empty and `SEAL_KEY_FILE` names a file, as
on a machine of its own, a key is made there once. `SEAL_PUBLIC_KEYS` are further keys that signatures are accepted
of: former ones, and the worker's where a process does not know the private one.
"""

import base64
import os
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from .statements import public_half


def signing_key() -> Ed25519PrivateKey:
    """The private key. ImproperlyConfigured where there is none."""
    if settings.SEAL_KEY:
        return _key_of(settings.SEAL_KEY)
    if settings.SEAL_KEY_FILE:
        return _key_of(_kept(Path(settings.SEAL_KEY_FILE)))
    raise ImproperlyConfigured("Set SEAL_KEY, or nothing seals the event log (see docs/runbook.md).")


def trusted_keys() -> frozenset[str]:
    """Public keys whose signatures count."""
    own = {public_half(signing_key())} if settings.SEAL_KEY or settings.SEAL_KEY_FILE else set()
    return frozenset(own | {key.strip().lower() for key in settings.SEAL_PUBLIC_KEYS if key.strip()})


def new_key() -> str:
    """A fresh private key, as SEAL_KEY takes it."""
    return base64.b64encode(Ed25519PrivateKey.generate().private_bytes_raw()).decode()


def _key_of(text: str) -> Ed25519PrivateKey:
    try:
        return Ed25519PrivateKey.from_private_bytes(base64.b64decode(text, validate=True))
    except ValueError as error:
        raise ImproperlyConfigured("SEAL_KEY is 32 bytes in base64 (manage.py seal_audit_log --make-key).") from error


def _kept(path: Path) -> str:
    """The text of the file, which is made, whole from the first moment, by whoever comes first."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(new_key())
        try:
            os.link(draft, path)
        except FileExistsError:
            pass  # another process was first, and its key is the key
        finally:
            draft.unlink()
    return path.read_text().strip()
