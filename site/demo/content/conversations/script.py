"""The words in which a conversation is written down: one small function for each kind of step."""

from demo.content.schema import FileSpec, Step, Verb

CUSTOMER = "customer"


def photo(name: str, depicts: str, seed: int) -> FileSpec:
    """A picture; `depicts` is a kind that `demo.files.photo` draws."""
    return FileSpec(name=name, kind="photo", depicts=depicts, seed=seed)


def pdf(name: str, title: str, *lines: str) -> FileSpec:
    """A document of one page with a title and lines of text."""
    return FileSpec(name=name, kind="pdf", depicts=title, lines=lines)


def submit(at: str) -> Step:
    """The customer hands the request in, on the day it began."""
    return Step(day=0, at=at, actor=CUSTOMER, kind="status", verb="submit")


def assign(day: int, at: str, by: str, to: str) -> Step:
    """Somebody of the staff gives the request to somebody; a submitted one is triaged by that."""
    return Step(day=day, at=at, actor=by, kind="assign", assignee=to)


def says(day: int, at: str, actor: str, text: str, *files: FileSpec) -> Step:
    """A reply in the thread; by the customer of a waiting request, it is the answer."""
    return Step(day=day, at=at, actor=actor, kind="reply", text=text, files=files)


def asks(day: int, at: str, by: str, text: str) -> Step:
    """A question to the customer, for which the request then waits."""
    return Step(day=day, at=at, actor=by, kind="question", text=text)


def notes(day: int, at: str, by: str, text: str) -> Step:
    """An internal note that no customer can read."""
    return Step(day=day, at=at, actor=by, kind="note", text=text)


def moves(day: int, at: str, actor: str, verb: Verb, text: str = "") -> Step:
    """A change of status, with what was said along with it."""
    return Step(day=day, at=at, actor=actor, kind="status", verb=verb, text=text)
