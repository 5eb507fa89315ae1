"""The verbs of company sign-ins, as `test_each_verb.py` says them: about the first owner's."""

from collections.abc import Callable
from typing import Any

from portal.events.actor import Actor
from portal.federation import actions
from portal.federation.models import Federation
from tests.factories import NOW

_PROVIDER = {"issuer": "https://login.example", "client_id": "portal", "client_secret": "of-it", "role": "auditor"}
_REASON = {"reason": "A call"}


def _about(verb: str, more: dict) -> Callable:
    return lambda t, by: getattr(actions, verb)(federation=t.of(Federation, "federation"), by=by, now=NOW, **more)


#: verb of the table -> the function that it decides on, with what that takes
SAID: dict[str, list[Callable[[Any, Actor], Any]]] = {
    "federation.add_federation": [
        lambda t, by: actions.add_federation(account=t.account, domain="new.example", **_PROVIDER, by=by, now=NOW)
    ],
    **{
        f"federation.{verb}": [_about(verb, more)]
        for verb, more in {
            "change_federation": _PROVIDER,
            "ask_for_proof": {},
            "prove_by_record": {"challenge": "of before"},
            "note_missing_record": {"challenge": "of before", "finding": "missing"},
            "prove_by_hand": _REASON,
            "refuse_federation": _REASON,
            "remove_federation": _REASON,
        }.items()
    },
}
