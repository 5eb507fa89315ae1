"""What must not be read from the database alone is encrypted with the keys of `ENCRYPTION_KEYS`.

The newest key stands first: it encrypts, and all of them decrypt. Whoever changes keys puts the new one in front,
has everything that is stored encrypted again (`MultiFernet.rotate`), and only then takes the old one away.
"""

from functools import lru_cache

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured


def ring() -> MultiFernet:
    """The keys that are in force. `ImproperlyConfigured` where there are none, or one is no key."""
    return _ring_of(tuple(settings.ENCRYPTION_KEYS))


@lru_cache(maxsize=4)
def _ring_of(keys: tuple[str, ...]) -> MultiFernet:
    if not keys:
        raise ImproperlyConfigured("ENCRYPTION_KEYS is empty (see docs/runbook.md).")
    try:
        return MultiFernet([Fernet(key) for key in keys])
    except ValueError as error:
        raise ImproperlyConfigured("Each of ENCRYPTION_KEYS is 32 bytes in URL-safe base64.") from error
