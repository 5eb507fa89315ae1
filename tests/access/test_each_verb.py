"""Every verb of every table of permissions, said by every part: what the table does not allow is refused, and written
nowhere. All of it in the context of staff, in which the database holds nothing back.
"""

import pkgutil
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied

import identity
import portal
from portal.accounts import access as accounts
from portal.events.actor import SYSTEM, Actor
from portal.events.permissions import PARTS, NotAllowed
from portal.management.commands.document_permissions import SUBJECTS, tables
from portal.messages import access as threads
from portal.notifications import access as notifications
from portal.notifications.models import Notification
from portal.requests import access as requests_door
from portal.requests.models import ServiceRequest
from portal.sharing import access as shares
from portal.tenancy.contexts import staff_context
from tests.factories import NOW
from tests.tenancy.lasting import undone

from .trying import rows_written
from .verbs import SAID, Things

pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

TABLES = tables()
VERBS = [f"{subject}.{verb}" for subject, table in TABLES.items() for verb in table]
#: what delegated members and partners hold on the request that is tried, and on the file (`world.py: _share`)
HELD = {"delegated": frozenset(), "partner": frozenset({"view"})}
_LOOKING = {"delegated": frozenset({"view"}), "partner": frozenset({"view"})}
HELD_ON = {"documents.download_document": _LOOKING, "messages.read_thread": _LOOKING}
#: verbs that begin outside of every account
NOWHERE = {"accounts.open_account", "accounts.open_guest_account", "accounts.claim_guest_account",
           "accounts.end_run_out"}  # fmt: skip


def _sees_what_they_are_told(t: Things, by: Actor) -> bool:
    told = {"account": t.account, "request": t.of(ServiceRequest, "triaged"), "event_id": uuid4(), "at": NOW}
    with undone():
        Notification.objects.create(user_id=by.user_id or t.user("owner").pk, verb="request.triaged", **told)
        return notifications.visible_to(by).exists()


#: verb of a table that only shows something -> whether it is shown
SHOWN: dict[str, Callable[[Things, Actor], bool]] = {
    "accounts.view_account": lambda t, by: accounts.visible_to(by).filter(pk=t.account.pk).exists(),
    "accounts.view_details": lambda t, by: accounts.changes_visible_to(by).filter(account=t.account).exists(),
    "accounts.view_people": lambda t, by: accounts.may(by, "view_people", t.account),
    "accounts.see_who_looked": lambda t, by: accounts.may(by, "see_who_looked", t.account),
    "requests.view": lambda t, by: requests_door.visible_to(by).filter(pk=t.request.pk).exists(),
    "messages.read_thread": lambda t, by: bool(threads.thread(by, t.of(ServiceRequest, "triaged"))),
    "sharing.see_who_sees": lambda t, by: shares.may(by, "see_who_sees", t.request),
    "sharing.see_status_links": lambda t, by: shares.status_links(by, t.link.request).exists(),
    "notifications.read_notifications": lambda t, by: _sees_what_they_are_told(t, by),
}


def test_each_table_of_permissions_is_documented_and_tried():
    found = {
        module.name: package.__name__
        for package in (portal, identity)
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
        if module.name.endswith(".access")
    }
    holding = {name for name in found if hasattr(import_module(name), "MAY")}
    assert holding == set(SUBJECTS.values()), "name it in document_permissions.SUBJECTS"
    assert sorted({*SAID, *SHOWN}) == sorted(VERBS), "say the verb in SAID, or what it shows in SHOWN"
    assert not SAID.keys() & SHOWN.keys()


@pytest.fixture(scope="module")
def actors(world) -> dict[str, Actor]:
    """Somebody of each part, in the first owner's account where they are in one."""
    found = {part: world.people[part].actor for part in PARTS if part in world.people}
    guest = Actor(role="guest", name="Gerda", account_id=world.ids["account"])
    return found | {"guest": guest, "system": SYSTEM}


def _is_allowed(name: str, part: str) -> bool:
    subject, verb = name.split(".")
    allowed = TABLES[subject][verb]
    return part in allowed or bool(allowed & HELD_ON.get(name, HELD).get(part, frozenset()))


def _actor(actors: dict[str, Actor], name: str, part: str) -> Actor:
    who = replace(actors[part], reached={})
    return replace(who, account_id=None) if name in NOWHERE and part == "guest" else who


#: below the portal, where its own refusal is not known
_REFUSALS = {"identity.reset_factors": PermissionDenied}


@pytest.mark.parametrize("name", SAID)
def test_a_verb_is_said_by_whom_the_table_names_and_refused_to_others(world, actors, name):
    wrong = []
    for part in PARTS:
        for say in SAID[name].values():
            before = rows_written()
            refused, written = _say(say, Things(world), _actor(actors, name, part), _REFUSALS.get(name, NotAllowed))
            if refused is _is_allowed(name, part):
                wrong.append(f"{part} was {'refused' if refused else 'let in'}")
            elif refused and written != before:
                wrong.append(f"{part} was refused, and yet something was written")
    assert wrong == []


def _say(say: Callable, things: Things, by: Actor, refusal: type[Exception]) -> tuple[bool, dict[str, int]]:
    """Was it refused, and how many rows of each table have been written since the transaction began?"""
    with undone(), staff_context():
        refused = False
        try:
            say(things, by)
        except refusal:
            refused = True
        except Exception as error:  # not fit, as the subject says itself
            if not type(error).__module__.startswith("portal."):
                raise
        return refused, rows_written()


@pytest.mark.parametrize("name", SHOWN)
def test_what_a_table_shows_is_shown_to_whom_it_names(world, actors, name):
    with staff_context():
        shown = {part for part in PARTS if SHOWN[name](Things(world), _actor(actors, name, part))}
    assert shown == {part for part in PARTS if _is_allowed(name, part)}
