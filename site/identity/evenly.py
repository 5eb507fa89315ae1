"""The same work for known and unknown addresses, so that the time of an answer tells nobody who has an account.

Where the two ways differ, each request goes both: the one that counts, and the other, which is taken back. Hashing,
queries, rendered mails and rows are then the same, whatever the address.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.contrib.messages import get_messages
from django.db import transaction


class _TakenBack(Exception):
    """Ends the savepoint."""


@contextmanager
def taken_back(request) -> Iterator[None]:
    """Whatever is done inside leaves no row, no mail, no trace in the session and no message."""
    session = dict(request.session.items())
    storage: Any = get_messages(request)
    told = len(storage._queued_messages)
    try:
        with transaction.atomic():
            yield
            raise _TakenBack
    except _TakenBack:
        pass
    del storage._queued_messages[told:]
    for key in [key for key in request.session.keys() if key not in session]:  # noqa: SIM118  # no mapping
        del request.session[key]
    for key, value in session.items():
        request.session[key] = value


def nobodys_address() -> str:
    """An address that belongs to nobody and is written to by nobody."""
    return f"{secrets.token_hex(8)}@nobody.invalid"
