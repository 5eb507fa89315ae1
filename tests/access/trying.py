"""Tries one cell of the table: sends the request, names what came back, and sees what was written."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from django.contrib.sessions.backends.db import SessionStore
from django.core import mail
from django.core.cache import cache
from django.db import connection
from django.http import HttpResponse
from django.test import Client

from identity.sessions import StaffSessionStore
from tests.tenancy.lasting import undone

from .bodies import body_for
from .table import BROKEN, NOT_OFFERED, OK, REFUSED, SIGN_IN, UNFIT, Row
from .world import World

#: where sessions are kept: looking at a page may write there, whoever looks
_SESSIONS = ["django_session", "identity_staffsession"]
#: cookie of a session -> how it is kept, and where in it the last proof is
_PROOFS = {"sessionid": (SessionStore, "fresh_factor"), "staff_sessionid": (StaffSessionStore, "staff_proof")}
_STAFF_DOOR = "/staff/login/"
_CUSTOMER_DOORS = ("/accounts/login/", "/accounts/signup/")
_WRITTEN = """
SELECT relname, n_tup_ins + n_tup_upd + n_tup_del FROM pg_stat_xact_user_tables
WHERE n_tup_ins + n_tup_upd + n_tup_del > 0 AND relname <> ALL(%s)
"""


#: what stored pages are made of and which changes they have not seen: kept by whoever looks at a page
_PAGE_CACHE = {"cms_pages_pagematerial", "cms_pages_pagechange"}


@dataclass(frozen=True)
class Try:
    """What came back: the sign of the table, the same in words, all of its text, and the tables written to."""

    sign: str
    words: str
    text: str
    written: tuple[str, ...]

    @property
    def is_refusal(self) -> bool:
        return self.sign in (SIGN_IN, REFUSED, NOT_OFFERED)


def attempt(world: World, folder: Path, row: Row, role: str, method: str, *, proven: int = 0) -> Try:
    """Send one request as somebody of the role; all that it did is undone before this returns.

    proven: how many seconds ago they have shown who they are.
    """
    cache.clear()
    before, files, sent = rows_written(), _files(folder), len(mail.outbox)
    address = row.path(world)
    with undone():
        browser = world.client(role)
        _age(browser, proven)
        answer, words, text = _send(world, address, row, method, browser)
        sign = _sign(address, answer) if answer is not None else BROKEN
        after = rows_written()
    written = {table for table, count in after.items() if count != before.get(table, 0)}
    written -= _PAGE_CACHE
    written |= {"a file"} if _files(folder) != files else set()
    written |= {"a mail"} if len(mail.outbox) != sent else set()
    return Try(sign, words, text, tuple(sorted(written)))


def _age(browser: Client, seconds: int) -> None:
    """Let the proof that the session remembers be older."""
    for cookie, (store, proof) in _PROOFS.items():
        if seconds and cookie in browser.cookies:
            session = store(browser.cookies[cookie].value)
            session[proof]["at"] -= seconds
            session.save()


def _send(world: World, address: str, row: Row, method: str, browser: Client) -> tuple[HttpResponse | None, str, str]:
    try:
        body = {} if method == "GET" else body_for(row.address, world)
        if address.startswith("/forms/"):  # whose protection is what browsers say of where a form was sent from
            body["headers"] = {"origin": "http://testserver"}
        answer = getattr(browser, method.lower())(address, **body)
        text = _text_of(answer)
    except Exception as error:  # a page that breaks is a finding, not the end of the table
        return None, f"{type(error).__name__}: {error}", ""
    finally:
        browser.cookies.clear()
    return answer, f"{answer.status_code} {answer.headers.get('Location', '')}".strip(), text


def _text_of(answer: HttpResponse) -> str:
    """Everything that the browser gets, in lower case: headers, cookies and content."""
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    heads = [f"{name}: {value}" for name, value in answer.headers.items()]
    return "\n".join([*heads, answer.cookies.output(), content.decode(errors="replace")]).lower()


def _sign(address: str, answer: HttpResponse) -> str:
    """The sign of the table for an answer."""
    status = answer.status_code
    if status in (301, 302, 303, 307, 308):
        return _sign_of_redirect(address, answer)
    by_status = {
        401: SIGN_IN,
        403: REFUSED,
        404: REFUSED,
        410: REFUSED,
        405: NOT_OFFERED,
        400: UNFIT,
        409: UNFIT,
        422: UNFIT,
    }
    return by_status.get(status, OK if status < 400 else BROKEN)


def _sign_of_redirect(address: str, answer: HttpResponse) -> str:
    to = urlsplit(answer.headers["Location"])
    if "next=" in to.query and to.path in (_STAFF_DOOR, *_CUSTOMER_DOORS):
        right = (_STAFF_DOOR,) if address.startswith(("/admin/", "/staff/")) else _CUSTOMER_DOORS
        return SIGN_IN if to.path in right else BROKEN
    if to.path == "/admin/" and _said_no(answer):
        return REFUSED
    return OK


def _said_no(answer: HttpResponse) -> bool:
    """Wagtail refuses with a word at the top of its first page."""
    said = getattr(answer.wsgi_request, "_messages", None)
    return said is not None and any("permission" in str(message) for message in said._queued_messages)


def rows_written() -> dict[str, int]:
    """How many rows of each table this transaction has written, those that were rolled back included."""
    with connection.cursor() as cursor:
        cursor.execute(_WRITTEN, [_SESSIONS])
        return dict(cursor.fetchall())


def _files(folder: Path) -> set[Path]:
    return set((folder / "documents").iterdir()) if (folder / "documents").exists() else set()
