"""Staff read words where the log has names for programs."""

import ast
import re
from collections.abc import Iterator

import pytest

from portal.desk.wording import EVENTS, GROUPS, label_of, verb_choices
from portal.referrals.actions import EVENTS as OF_REVIEWS
from portal.requests.actions import EVENTS as OF_REQUESTS
from tests.architecture.source import files, tree_of

VERB = re.compile(r"[a-z]+\.[a-z_]+")
#: functions whose first argument is the verb of an event
RECORDERS = {
    "record",
    "_record",
    "note",
    "_note",
    "_recorded",
    "record_at_door",
    "door_event",
    "_note_at_door",
    "_note_try",
    "_note_help",
}


def recorded() -> Iterator[str]:
    """Every verb that is written out in a call that records."""
    for path in files("portal", "site/identity", "cms_pages"):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in RECORDERS:
                yield from _verbs_in(node)


def _verbs_in(node: ast.AST) -> Iterator[str]:
    for found in ast.walk(node):
        if isinstance(found, ast.Constant) and isinstance(found.value, str) and VERB.fullmatch(found.value):
            yield found.value


def test_every_verb_that_is_recorded_has_a_label():
    verbs = {*recorded(), *OF_REQUESTS.values(), *OF_REVIEWS.values()}
    assert verbs - set(EVENTS) == set(), "say in portal/desk/wording.py what it is called"


def test_the_code_is_read_right():
    assert {"message.sent", "person.signed_in", "account.viewed", "log.generation_begun"} <= set(recorded())


def test_every_verb_belongs_to_a_group_of_the_choice():
    assert {verb.partition(".")[0] for verb in EVENTS} <= set(GROUPS)


def test_every_verb_can_be_chosen_once():
    chosen = [verb for _group, choices in verb_choices() for verb, _label in choices if not verb.endswith(".")]
    assert sorted(chosen) == sorted(EVENTS)


@pytest.mark.parametrize("verb", ["site.publish", "site.edit"])
def test_what_wagtail_notes_keeps_wagtails_word(verb):
    assert label_of(verb).startswith("Website: ")
