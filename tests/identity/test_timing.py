"""How long an answer takes tells nobody whether an address has an account.

Measured is the time of the process on the processor, which other processes do not lengthen. The tries of both kinds
alternate, and the difference of their medians may not exceed three times the difference between two runs of the same
kind. The latter is chance, so many pairs of runs
are drawn from the tries of one kind, and of their differences the greatest that is not an outlier (95 %) counts.
Passwords are hashed as on the site.
"""

import random
import statistics
import time

import pytest
from django.core.cache import cache
from django.test import Client

from tests import factories
from tests.factories import PASSWORD

TRIES = 24
_HASHER = "django.contrib.auth.hashers.ScryptPasswordHasher"
#: what a clock and a collection of garbage do to a median, in seconds
_GRAIN = 0.0003


@pytest.fixture(autouse=True)
def _real_hasher(settings):
    settings.PASSWORD_HASHERS = [_HASHER]
    settings.ACCOUNT_RATE_LIMITS = False


def sign_in(address: str):
    return Client().post("/accounts/login/", {"login": address, "password": "not the right one"})


def sign_up(address: str):
    return Client().post("/accounts/signup/", {"email": address, "password1": PASSWORD})


def sign_up_with_passkey(address: str):
    return Client().post("/accounts/signup/passkey/", {"email": address})


def reset(address: str):
    return Client().post("/accounts/password/reset/", {"email": address})


class Inviter:
    """An owner who asks people into the account, as many as they like."""

    def __init__(self, monkeypatch):
        monkeypatch.setattr("portal.accounts.actions.people.INVITATIONS_A_DAY", 1000)
        self.client = factories.signed_in(factories.customer("owner@example.com"))

    def __call__(self, address: str):
        asked = {"email": address, "role": "delegated", "language": "en", "what": "nothing"}
        answer = self.client.post("/portal/people/invite/", asked)
        assert answer.status_code == 302


def seconds_of(act, address: str) -> float:
    """How long one try takes."""
    cache.clear()
    began = time.process_time()
    act(address)
    return time.process_time() - began


def chance(seconds: list[float], *, seed: int = 7) -> float:
    """The difference between two runs of the same kind, as great as chance makes it in 95 of 100."""
    draw, differences = random.Random(seed), []
    for _number in range(400):
        shuffled = draw.sample(seconds, len(seconds))
        half = len(seconds) // 2
        differences.append(abs(statistics.median(shuffled[:half]) - statistics.median(shuffled[half:])))
    return sorted(differences)[int(len(differences) * 0.95)]


@pytest.mark.parametrize("act", [sign_in, sign_up, sign_up_with_passkey, reset, Inviter])
@pytest.mark.usefixtures("db")
def test_known_and_unknown_addresses_take_the_same_time(act, monkeypatch):
    if act is Inviter:
        act = Inviter(monkeypatch)
    known, unknown = [], []
    addresses = [factories.customer(f"known{number}@example.com").user.email for number in range(TRIES)]
    for number in range(4):  # what is read and compiled once
        act(f"warm{number}@example.com")
        act(addresses[number])
    for number, address in enumerate(addresses):
        for kind in (("known", "unknown"), ("unknown", "known"))[number % 2]:
            if kind == "known":
                known.append(seconds_of(act, address))
            else:
                unknown.append(seconds_of(act, f"nobody{number}@example.com"))
    difference = abs(statistics.median(known) - statistics.median(unknown))
    same_kind = max(chance(known), chance(unknown), _GRAIN)
    found = f"known {statistics.median(known):.4f} s, unknown {statistics.median(unknown):.4f} s"
    assert difference <= 3 * same_kind, f"{found}, two runs of one kind differ by {same_kind:.4f} s"
