"""What is encrypted in the database is read with any of the keys, and written with the newest."""

import pytest
from cryptography.fernet import Fernet, InvalidToken
from django.core.exceptions import ImproperlyConfigured

from config.key_ring import ring

OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()


def test_what_was_written_with_an_older_key_is_still_read(settings):
    settings.ENCRYPTION_KEYS = [OLD]
    secret = ring().encrypt(b"a seed")
    settings.ENCRYPTION_KEYS = [NEW, OLD]
    assert ring().decrypt(secret) == b"a seed"


def test_the_newest_key_writes(settings):
    settings.ENCRYPTION_KEYS = [NEW, OLD]
    assert Fernet(NEW).decrypt(ring().encrypt(b"a seed")) == b"a seed"


def test_a_key_that_was_taken_away_opens_nothing(settings):
    settings.ENCRYPTION_KEYS = [OLD]
    secret = ring().encrypt(b"a seed")
    settings.ENCRYPTION_KEYS = [NEW]
    with pytest.raises(InvalidToken):
        ring().decrypt(secret)


@pytest.mark.parametrize("keys", [[], ["short"], [""]])
def test_wrong_keys_are_named_when_they_are_needed(settings, keys):
    settings.ENCRYPTION_KEYS = keys
    with pytest.raises(ImproperlyConfigured):
        ring()
