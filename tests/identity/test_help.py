"""What support does on the machine for people who cannot sign in any more."""

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from portal.events.models import Event
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories import PASSWORD
from tests.factories.authenticators import app_of

NEW = "anna.new@example.com"


def sign_in(address: str) -> str:
    """Where a sign-in with the password leads to, "" when it is refused."""
    return Client().post("/accounts/login/", {"login": address, "password": PASSWORD}).headers.get("Location", "")


def test_who_has_lost_all_factors_signs_in_with_the_password_again(anna):
    app_of(anna.user)
    call_command("forget_factors", anna.user.email, reason="called back")
    assert sign_in(anna.user.email) == "/portal/"


def test_who_no_longer_reads_the_old_mailbox_signs_in_with_another_address(anna):
    old = anna.user.email
    call_command("change_sign_in_address", old, NEW, reason="called back")
    assert (sign_in(old), sign_in(NEW)) == ("", "/portal/")
    with staff_context():
        event = Event.objects.get(verb="person.address_changed")
    assert (event.personal["reason"], event.actor_kind) == ("called back", "system")
    assert (event.personal["before"], event.personal["after"]) == (old, NEW)


def test_the_address_of_somebody_else_is_not_given_away(anna):
    factories.customer(NEW)
    with pytest.raises(CommandError):
        call_command("change_sign_in_address", anna.user.email, NEW, reason="called back")


@pytest.mark.parametrize("command", [("forget_factors",), ("change_sign_in_address", NEW)])
def test_staff_are_not_helped_at_the_customers_door(jonas, command):
    name, *more = command
    with pytest.raises(CommandError):
        call_command(name, jonas.user.email, *more, reason="called back")
