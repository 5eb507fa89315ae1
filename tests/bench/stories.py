"""Invents the load: accounts of very different size and the stories of their requests, the same each time."""

import hashlib
import random
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from portal.events.statements import canonical
from portal.requests.actions import EVENTS
from portal.requests.workflow import ENDED, TRANSITIONS, Status

END = datetime(2026, 10, 31, 18, 0, tzinfo=UTC)
"""When the last thing happened."""
SPAN = timedelta(days=3 * 365)
MESSAGES_OF_A_REQUEST = (2, 4, 5, 5, 9)
"""Messages that a customer can read, by turns: five in the mean."""
AUTOMATIC_TRANSITIONS = ("triage", "schedule", "start", "finish", "confirm")
SENTENCES = (
    "The heating makes a knocking noise every morning between six and seven.",
    "We have already bled all radiators, which helped for two days only.",
    "The wall in the hallway needs two coats, the colour is the same as upstairs.",
    "Could somebody come on a Thursday afternoon? The caretaker can open the cellar.",
    "The fuse of the kitchen goes out as soon as the oven and the kettle run together.",
    "Please cut the hedge before the birds come back in March.",
    "Our technician has ordered the part; it should be here within the week.",
    "Thank you, that suits us well.",
    "The price includes the way there, the material and the disposal.",
    "I attach nothing for now, but can send photographs if that helps.",
)
SUBJECTS = (
    "Boiler loses pressure again",
    "Stairwell to be painted, two floors",
    "Socket in the kitchen without power",
    "Hedge along the street, 24 metres",
    "No hot water in the morning",
    "Radiator in the office stays cold",
    "New lamps for the entrance",
    "Damp patch beside the window",
)


@dataclass(frozen=True)
class Size:
    """How much is invented."""

    accounts: int = 200
    requests: int = 20_000
    staff: int = 12


@dataclass(frozen=True)
class Place:
    """The ids that rows of a request refer to: who owns the account and what can be asked for."""

    owners: tuple[int, ...]
    staff: tuple[int, ...]
    forms: tuple[tuple[int, int], ...]
    """Pairs of service type and form version."""


@dataclass
class Story:
    """The rows of one request."""

    request: dict[str, Any]
    messages: list[dict[str, Any]] = field(default_factory=list)
    events: list[dict[str, Any]] = field(default_factory=list)
    notifications: list[dict[str, Any]] = field(default_factory=list)


def account_sizes(size: Size) -> list[int]:
    """Requests of each account, falling as 1/rank: the largest has a sixth of all, the smallest a few."""
    weights = [1 / rank for rank in range(1, size.accounts + 1)]
    sizes = [max(1, int(size.requests * weight / sum(weights))) for weight in weights]
    sizes[0] += size.requests - sum(sizes)
    return sizes


def stories(size: Size, place: Place) -> Iterator[Story]:
    """All requests, oldest first; ids are counted from 1, and accounts are mixed as in life."""
    accounts = [number for number, count in enumerate(account_sizes(size), start=1) for _ in range(count)]
    random.Random(1).shuffle(accounts)
    message_id = 1
    for number, account_id in enumerate(accounts, start=1):
        story = _Telling(number, account_id, message_id, size, place).tell()
        message_id += len(story.messages)
        yield story


class _Telling:
    """One request from its draft to where it stands."""

    def __init__(self, number: int, account_id: int, first_message_id: int, size: Size, place: Place):
        self.random = random.Random(number)
        self.place = place
        self.owner = place.owners[account_id - 1]
        self.agent = place.staff[number % len(place.staff)]
        self.account_id, self.number, self.next_message_id = account_id, number, first_message_id
        self.now = END - SPAN * (1 - number / size.requests)
        self.status = Status.DRAFT
        self.is_recent = number > size.requests * 0.85
        service_type_id, form_version_id = place.forms[number % len(place.forms)]
        self.story = Story(
            {
                "id": number,
                "account_id": account_id,
                "service_type_id": service_type_id,
                "form_version_id": form_version_id,
                "requester_id": self.owner,
                "requester_name": f"Customer {account_id}",
                "subject": SUBJECTS[number % len(SUBJECTS)],
                "language": "en",
                "answers": {},
                "created_at": self.now,
                "submitted_at": self.now,
            }
        )

    def tell(self) -> Story:
        self._record("request.drafted", self.owner, visibility="staff", data={"service_type": "heating"})
        self._move("submit", self.owner)
        turns = MESSAGES_OF_A_REQUEST[self.number % len(MESSAGES_OF_A_REQUEST)]
        moves = self._moves()
        for turn in range(max(turns, len(moves))):
            if turn < len(moves):
                self._assigned_once()
                self._move(moves[turn], self.owner if moves[turn] == "confirm" else self.agent)
            if turn < turns:
                self._say(self.owner if turn % 2 else self.agent)
        self.story.request |= {"status": self.status, "updated_at": self.now, "assignee_id": self._assignee()}
        return self.story

    def _moves(self) -> tuple[str, ...]:
        """Old requests are closed, of the recent ones every stage of the way is found."""
        steps = self.number % (len(AUTOMATIC_TRANSITIONS) + 1) if self.is_recent else len(AUTOMATIC_TRANSITIONS)
        return AUTOMATIC_TRANSITIONS[:steps]

    def _assignee(self) -> int | None:
        return None if self.status == Status.SUBMITTED else self.agent

    def _assigned_once(self) -> None:
        if self.status == Status.SUBMITTED:
            data = {"before": None, "after": self.agent}
            self._record("request.assigned", self.agent, visibility="staff", data=data)

    def _move(self, verb: str, by: int) -> None:
        before, self.status = self.status, TRANSITIONS[verb].target
        event = self._record(EVENTS[verb], by, data={"before": str(before), "after": str(self.status)})
        if by == self.agent:
            self._notify(event)

    def _say(self, author: int) -> None:
        is_agent = author == self.agent
        message = {
            "id": self.next_message_id,
            "account_id": self.account_id,
            "request_id": self.number,
            "author_id": author,
            "author_name": "Jonas Ritter" if is_agent else f"Customer {self.account_id}",
            "from_customer": not is_agent,
            "body": self._text(self.random.randint(1, 5)),
        }
        self.next_message_id += 1
        event = self._record("message.sent", author, about=["message", str(message["id"])])
        self.story.messages.append(message | {"sent_at": self.now})
        if is_agent:
            self._notify(event)

    def _notify(self, event: dict[str, Any]) -> None:
        is_unread = self.status not in ENDED and self.number % 10 == 0
        row = {name: event[name] for name in ("account_id", "request_id", "verb", "at")}
        row |= {"event_id": event["id"], "user_id": self.owner, "read_at": None if is_unread else event["at"]}
        self.story.notifications.append(row)

    def _record(self, verb, by, *, visibility="customer", data=None, about=None) -> dict[str, Any]:
        """A row as `portal.events.record` writes it, with times and ids that are the same each time."""
        self.now += timedelta(minutes=self.random.randint(3, 600))
        personal = {"ip": "203.0.113.7", "name": "Somebody", "user_agent": "Mozilla/5.0 (X11; Linux x86_64)"}
        salt, event_id = self.random.randbytes(16), self._uuid7()
        payload = canonical(
            {
                "v": 1,
                "id": str(event_id),
                "at": self.now.isoformat(),
                "verb": verb,
                "account": self.account_id,
                "request": self.number,
                "actor": by,
                "actor_kind": "customer" if by == self.owner else "staff",
                "visibility": visibility,
                "object": about or ["servicerequest", str(self.number)],
                "data": data or {},
                "personal": hashlib.sha256(salt + canonical(personal).encode()).hexdigest(),
            }
        )
        event = {
            "id": event_id,
            "at": self.now,
            "verb": verb,
            "account_id": self.account_id,
            "request_id": self.number,
            "actor_id": by,
            "visibility": visibility,
            "payload": payload,
            "leaf": hashlib.sha256(payload.encode()).digest(),
            "personal": personal,
            "salt": salt,
        }
        self.story.events.append(event)
        return event

    def _uuid7(self) -> uuid.UUID:
        """Time in milliseconds, then what makes it unique, as RFC 9562 lays version 7 out."""
        milliseconds = int(self.now.timestamp() * 1000)
        tail = self.random.getrandbits(74)
        number = milliseconds << 80 | 7 << 76 | tail >> 62 << 64 | 2 << 62 | tail & ((1 << 62) - 1)
        return uuid.UUID(int=number)

    def _text(self, sentences: int) -> str:
        return " ".join(self.random.choice(SENTENCES) for _ in range(sentences))
