"""Production starts with what keeps it safe, or not at all."""

import os
import subprocess
import sys

import pytest
from cryptography.fernet import Fernet

SETTINGS = {
    "SECRET_KEY": "a-secret-that-only-this-test-knows",
    "KEY_PEPPER": "another-secret-that-only-this-test-knows",
    "ENCRYPTION_KEYS": Fernet.generate_key().decode(),
    "SITE_URL": "https://foyer.example",
    "ALLOWED_HOSTS": "foyer.example",
    "DATABASE_URL": "postgres://portal_app@localhost/foyer",
}
_TELL = "from config.settings import production as p; print(p.STAFF_SECOND_FACTOR_REQUIRED)"


def start(**settings: str) -> subprocess.CompletedProcess:
    environment = {**os.environ, **SETTINGS, **settings}
    return subprocess.run([sys.executable, "-c", _TELL], env=environment, capture_output=True, text=True, check=False)


def test_staff_have_a_second_factor_without_any_setting():
    assert start().stdout.strip() == "True"


@pytest.mark.parametrize("value", ["0", "", "no"])
def test_production_does_not_start_without_a_second_factor_for_staff(value):
    ended = start(STAFF_SECOND_FACTOR_REQUIRED=value)
    assert ended.returncode == 1
    assert "second factor in production; it cannot be switched off" in ended.stderr


@pytest.mark.parametrize("name", SETTINGS)
def test_production_names_what_is_missing(name):
    ended = start(**{name: ""})
    assert ended.returncode == 1
    assert f"Set the environment variable {name}" in ended.stderr
