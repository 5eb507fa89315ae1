"""Browsers that a person has signed in with: new ones are told, known ones are never locked out by strangers."""

import pytest
from django.test import Client
from django.utils.translation import override
from mmdb_writer import MMDBWriter
from netaddr import IPSet

from identity import devices
from identity.models import KnownDevice
from tests import factories
from tests.factories import PASSWORD

FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
SAFARI = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Version/18.5 Mobile/15E148 Safari/604.1"
)


def sign_in(client: Client, person, password: str = PASSWORD, **headers):
    return client.post("/accounts/login/", {"login": person.user.email, "password": password}, headers=headers)


def sign_out(client: Client) -> None:
    client.post("/accounts/logout/")


@pytest.fixture
def known(anna) -> Client:
    """The browser that Anna uses."""
    client = Client()
    sign_in(client, anna)
    sign_out(client)
    return client


def new_device_mails(mails, person) -> list[str]:
    return [mail for mail in mails(person.user.email) if "for the first time" in mail]


def test_the_first_sign_in_of_all_is_no_news(anna, mails, known):
    assert new_device_mails(mails, anna) == []


def test_a_new_browser_is_told_by_mail(anna, mails, known):
    sign_in(Client(), anna, **{"user-agent": FIREFOX})
    (mail,) = new_device_mails(mails, anna)
    assert "Firefox on Windows (127.0.0.1)" in mail


def test_a_known_browser_is_no_news(anna, mails, known):
    sign_in(known, anna, **{"user-agent": FIREFOX})
    assert new_device_mails(mails, anna) == []


def test_the_mail_speaks_the_language_of_the_person(mails):
    marie = factories.customer("marie@example.com", language="fr")
    sign_in(Client(), marie)
    sign_in(Client(), marie, **{"accept-language": "de"})
    assert any("première fois" in mail or "for the first time" in mail for mail in mails(marie.user.email))


def test_a_browser_that_somebody_else_uses_is_new_for_the_person(anna, mails, known):
    dario = factories.customer("dario@example.com")
    sign_in(Client(), dario)
    sign_in(known, dario)
    assert len(new_device_mails(mails, dario)) == 1


def test_a_changed_cookie_is_an_unknown_browser(anna, mails, known):
    known.cookies["device"] = known.cookies["device"].value[:-2] + "xx"
    sign_in(known, anna)
    assert len(new_device_mails(mails, anna)) == 1


def test_the_cookie_is_not_for_scripts_and_lives_long(known):
    cookie = known.cookies["device"]
    assert (cookie["httponly"], cookie["samesite"], cookie["max-age"] >= 365 * 24 * 3600) == (True, "Lax", True)


def test_the_database_does_not_hold_what_the_cookie_holds(known):
    token = known.cookies["device"].value.split(":")[0]
    assert not KnownDevice.objects.filter(token_hash=token).exists()
    assert KnownDevice.objects.filter(token_hash=devices.hash_of(token)).exists()


def test_no_stranger_locks_the_owner_out(anna, known):
    stranger = Client(REMOTE_ADDR="198.51.100.7")
    for _number in range(12):
        sign_in(stranger, anna, "guess")
    assert "Too many failed sign-ins" in sign_in(stranger, anna).content.decode()
    assert "Too many failed sign-ins" in sign_in(Client(REMOTE_ADDR="203.0.113.9"), anna).content.decode()
    assert sign_in(known, anna)["Location"] == "/portal/"


def test_a_known_browser_has_no_endless_tries(anna, known):
    for _number in range(5):
        sign_in(known, anna, "guess")
    assert "Too many failed sign-ins" in sign_in(known, anna).content.decode()


def test_no_stranger_keeps_the_owner_from_a_new_password(anna, mails, known):
    stranger = Client(REMOTE_ADDR="198.51.100.7")
    answers = [stranger.post("/accounts/password/reset/", {"email": anna.user.email}) for _number in range(6)]
    assert answers[-1].status_code == 429
    assert known.post("/accounts/password/reset/", {"email": anna.user.email}).status_code == 302


def test_a_new_password_makes_other_browsers_strangers(anna, known):
    client = factories.signed_in(anna)
    new = {"password1": "another-horse-battery", "password2": "another-horse-battery"}
    client.post("/accounts/password/change/", {"oldpassword": PASSWORD, **new})
    assert not KnownDevice.objects.filter(user=anna.user).exists()


@pytest.mark.parametrize(
    ("agent", "words"), [(FIREFOX, "Firefox on Windows"), (SAFARI, "Mobile Safari on iOS"), ("", ""), ("x", "")]
)
def test_a_device_is_told_in_words(agent, words):
    assert devices.describe(agent) == words


@pytest.mark.parametrize(
    ("ip", "language", "place"),
    [
        ("81.2.69.142", "en", "Milan, Italy"),
        ("81.2.69.142", "it", "Milano, Italia"),
        ("2a02:d180::7", "en", "Switzerland"),
        ("203.0.113.9", "en", ""),
        ("no address", "en", ""),
    ],
)
def test_a_place_is_named_from_a_local_database(settings, tmp_path, ip, language, place):
    country = {"names": {"en": "Italy", "it": "Italia"}}
    written = MMDBWriter(ip_version=6, ipv4_compatible=True, database_type="GeoLite2-City")
    written.insert_network(
        IPSet(["81.2.69.0/24"]), {"city": {"names": {"en": "Milan", "it": "Milano"}}, "country": country}
    )
    written.insert_network(IPSet(["2a02:d180::/32"]), {"country": {"names": {"en": "Switzerland"}}})
    written.to_db_file(str(tmp_path / "city.mmdb"))
    settings.GEOIP_DATABASE = str(tmp_path / "city.mmdb")
    with override(language):
        assert devices.place_of(ip) == place


def test_no_place_is_named_without_a_database(settings, tmp_path):
    assert devices.place_of("192.0.2.1") == ""
    settings.GEOIP_DATABASE = str(tmp_path / "missing.mmdb")
    assert devices.place_of("192.0.2.1") == ""
