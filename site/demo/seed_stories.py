"""Replays the demo's requests: every step of every story, in the order of time, through the product's verbs."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from demo.content.conversations import CONVERSATIONS
from demo.content.conversations.script import CUSTOMER
from demo.content.people import CUSTOMERS
from demo.content.schema import Address, Answer, Conversation, FileSpec, Step, WorkdaysAfter
from demo.content.workdays import answer_date, began_at, began_on, spell_days, timeline
from demo.files import render
from demo.master_data import Changes
from demo.moments import Moment
from demo.seed_paperwork import Paperwork
from demo.seed_people import Cast, Colleague, Owner
from demo.service_types import slug_of
from portal.documents.actions import receive_document, settle_scan
from portal.documents.models import Document
from portal.messages import actions as messages
from portal.notifications.actions import mark_read
from portal.requests import actions as requests
from portal.requests.forms import ServiceForm, data_from_answers
from portal.requests.models import ServiceRequest, ServiceType
from portal.tenancy.contexts import staff_context

#: between opening an account and telling one's name
INTRODUCTION = timedelta(minutes=4)
#: how long a file waits for its scan, and news for their reader
SCAN, UNTIL_READ = timedelta(minutes=1), timedelta(hours=2, minutes=40)
#: what is newer than this may still be unread
FRESH = timedelta(days=2)
#: so many at least are unread for the first customer, who is the one whom most people sign in as
UNREAD = 2
#: what the steps of the content are to the verbs
MOVES = {"submit": requests.submit, **requests.MOVES}
SAY = {"reply": messages.reply, "question": messages.ask, "note": messages.note}
#: moves after which nothing can be said any more, so that the words go first
_LAST_MOVES = ("confirm", "cancel")
#: the key of the field for files in each form
_FILES = "files"


def replay(cast: Cast, paperwork: Paperwork, *, now: datetime) -> None:
    """Let everything happen that happened before `now`, and tell everybody of it in its time."""
    for moment in sorted(all_moments(cast, now), key=lambda moment: moment.at):
        moment.act(now=moment.at)
        paperwork.settle()


def all_moments(cast: Cast, now: datetime) -> Iterator[Moment]:
    """Everything that happens, customer by customer."""
    for customer in CUSTOMERS:
        opened = cast.opening_times[customer.key]
        yield Moment(opened, partial(cast.open_account, customer))
        yield Moment(opened + INTRODUCTION, partial(cast.fill_in_profile, customer))
        stories = [Story(told, cast, now) for told in CONVERSATIONS if told.customer == customer.key]
        read_until = unread_from(stories, now) if customer is CUSTOMERS[0] else now - FRESH
        for story in stories:
            yield from story.moments()
            yield from story.readings(read_until)
    yield from Changes(cast, now).moments()


def unread_from(stories: list["Story"], now: datetime) -> datetime:
    """The time after which nothing was read, so that UNREAD news are left however long ago they came."""
    latest = sorted((at for story in stories for at in story.unanswered_news()), reverse=True)[:UNREAD]
    return min([now - FRESH, *(at - timedelta(seconds=1) for at in latest)])


class Story:
    """One conversation on its way through the verbs."""

    def __init__(self, told: Conversation, cast: Cast, now: datetime) -> None:
        today = timezone.localdate(now)
        self.told, self.cast = told, cast
        self.language = next(customer.language for customer in CUSTOMERS if customer.key == told.customer)
        self.began = began_on(told, today)
        self.steps = [(timezone.make_aware(at), step) for at, step in timeline(told, today)]
        self.began_at = timezone.make_aware(began_at(told, today))
        self._request: ServiceRequest | None = None
        self.quarantined: list[Document] = []

    def moments(self) -> Iterator[Moment]:
        """The draft, the steps, and the scans of the files that came with them."""
        yield Moment(self.began_at, self.begin)
        if self.told.files:
            yield Moment(self.began_at + SCAN, self.release_files)
        for at, step in self.steps:
            yield Moment(at, partial(self.take, step))
            if step.files:
                yield Moment(at + SCAN, self.release_files)

    def readings(self, until: datetime) -> Iterator[Moment]:
        """The customer reads the news a while later, all that have come by then; after `until` none are read."""
        unread_since: datetime | None = None
        for at, step in self.steps:
            if at > until:
                break
            if unread_since and at > unread_since + UNTIL_READ:
                yield Moment(unread_since + UNTIL_READ, self.read)
                unread_since = None
            if step.actor == CUSTOMER:
                unread_since = None  # who answers has read
            elif step.kind != "note":
                unread_since = unread_since or at
        if unread_since:
            yield Moment(min(unread_since + UNTIL_READ, until), self.read)

    def news(self) -> list[datetime]:
        """The times of steps of which the customer is notified."""
        return [at for at, step in self.steps if step.actor != CUSTOMER and step.kind != "note"]

    def unanswered_news(self) -> list[datetime]:
        """News after the last thing that the customer did."""
        answered = max((at for at, step in self.steps if step.actor == CUSTOMER), default=self.began_at)
        return [at for at in self.news() if at > answered]

    @property
    def customer(self) -> Owner:
        return self.cast.customers[self.told.customer]

    @property
    def request(self) -> ServiceRequest:
        if self._request is None:
            raise LookupError(f"{self.told.key} has not begun")
        return self._request

    def begin(self, *, now: datetime) -> None:
        """The customer fills in the form."""
        service = ServiceType.objects.get(slug=slug_of(self.told.service_type), locale__language_code=self.language)
        version = service.form_versions.get(is_current=True)
        with self.customer.context():
            documents = {_FILES: self._receive(self.customer, self.told.files, now)}
            answers = {"title": self.told.title} | {
                key: self._as_json(answer) for key, answer in self.told.answers.items()
            }
            form = ServiceForm(
                version.definition,
                data_from_answers(version.definition, answers),
                files=documents,
                today=self.began,
            )
            if not form.is_valid():
                raise ValueError(f"{self.told.key}: {form.errors.as_json()}")
            self._request = requests.save_draft(
                account_id=self.customer.account.pk,
                service_type=service,
                form_version=version,
                answers=form.answers(),
                documents=documents,
                by=self.customer.actor,
                now=now,
            )

    def take(self, step: Step, *, now: datetime) -> None:
        """Somebody does a step."""
        who = self.customer if step.actor == CUSTOMER else self.cast.staff[step.actor]
        with who.context():
            if step.actor == CUSTOMER:
                mark_read(by=who.actor, request=self.request, now=now)
            if step.kind == "assign":
                assignee = self.cast.staff[step.assignee].user
                requests.assign(request=self.request, assignee=assignee, by=who.actor, now=now)
            elif step.kind == "status":
                self._move(step, who, now)
            else:
                self._say(step, who, now)

    def read(self, *, now: datetime) -> None:
        """The customer opens the page of the request."""
        with self.customer.context():
            mark_read(by=self.customer.actor, request=self.request, now=now)

    def release_files(self, *, now: datetime) -> None:
        """The scanner finds nothing."""
        documents, self.quarantined = self.quarantined, []
        with staff_context():
            for document in documents:
                settle_scan(document=document, finding="", now=now)

    def _move(self, step: Step, who: Colleague | Owner, now: datetime) -> None:
        move = MOVES[step.verb or ""]
        speaks = bool(step.text or step.files)
        if speaks and step.verb in _LAST_MOVES:
            self._say(step, who, now)
        move(request=self.request, by=who.actor, now=now)
        if speaks and step.verb not in _LAST_MOVES:
            self._say(step, who, now)

    def _say(self, step: Step, who: Colleague | Owner, now: datetime) -> None:
        say = SAY.get(step.kind, messages.reply)
        body = spell_days(step.text, self.began, self.language)
        documents = self._receive(who, step.files, now)
        say(request=self.request, body=body, documents=documents, by=who.actor, now=now)

    def _receive(self, who: Colleague | Owner, files: tuple[FileSpec, ...], now: datetime) -> list[Document]:
        uploads = [SimpleUploadedFile(spec.name, render(spec)) for spec in files]
        account_id = self.customer.account.pk
        documents = [receive_document(file=file, account_id=account_id, by=who.actor, now=now) for file in uploads]
        self.quarantined += documents
        return documents

    def _as_json(self, answer: Answer) -> Any:
        if isinstance(answer, WorkdaysAfter):
            return answer_date(answer, self.began).isoformat()
        return answer.as_dict() if isinstance(answer, Address) else answer
