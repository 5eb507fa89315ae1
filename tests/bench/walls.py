"""What row-level security costs the lists and searches of large accounts.

1,000,000 requests, a tenth of them of one account, as rows of the real table with its indexes and its policies. What
the pages ask is asked through the same querysets, in the context that the site asks in and as the superuser, whom no
policy binds, by turns. Customers have no search yet; the search is the desk's.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median

from django.conf import settings
from django.db import connection, connections, transaction

from config import embedded_postgres
from config.postgres_cluster import SUPERUSER
from portal.accounts.models import Membership
from portal.desk.queue import matching, with_columns
from portal.events.actor import Actor
from portal.home import rows
from portal.requests import access
from portal.tenancy.contexts import staff_context, tenant_context

from . import loader
from .results import aligned

DATABASE = "foyer_bench_walls"
REQUESTS = 1_000_000
#: how long each question is asked, at least in so many turns, of which the first ones do not count
SECONDS, LEAST_TURNS, WARM_UP = 6, 20, 3
GOAL = 1.05

_SUBJECTS = ["Boiler loses pressure", "Stairwell to be painted", "Socket without power", "Hedge of 24 metres"]
#: what a copied request has of its own; n counts the rows
_OWN = {
    "id": "n",
    "account_id": "CASE WHEN n %% 10 = 0 THEN %(large)s ELSE (%(others)s::bigint[])[1 + n %% %(number)s] END",
    "status": "(ARRAY['submitted', 'triaged', 'waiting', 'scheduled', 'done', 'closed'])[1 + n %% 6]",
    "subject": f"(ARRAY[{', '.join(repr(text) for text in _SUBJECTS)}])[1 + n %% 4] || ', number ' || n",
    "submitted_at": "timestamptz '2026-10-31' - n * interval '1 minute'",
    "updated_at": "timestamptz '2026-10-31' - n * interval '1 minute'",
    "address_id": "NULL",
    "site_id": "NULL",
}


@dataclass(frozen=True)
class Question:
    """What a page asks of the database, and the context that it asks in."""

    name: str
    context: Callable
    ask: Callable[[], object]


def ensure(say: Callable[[str], None]) -> None:
    """Make the database with its million requests, unless it is there."""
    server = settings.POSTGRES
    with loader.superuser(server, "postgres") as admin:
        is_there = admin.execute("SELECT FROM pg_database WHERE datname = %s", [DATABASE]).fetchone()
    if is_there:
        with loader.superuser(server, DATABASE) as inside:
            if loader.loaded_stamp(inside) == _stamp():
                return
    say(f"{REQUESTS:,} requests to be found among")
    connection.close()
    embedded_postgres.drop(server, DATABASE)
    embedded_postgres.create_from_template(server, DATABASE, settings.DATABASE_NAME)
    with loader.superuser(server, DATABASE) as inside:
        _fill(inside)
        inside.commit()
        inside.autocommit = True
        inside.execute("VACUUM ANALYZE portal_servicerequest")
        inside.execute("INSERT INTO bench_stamp VALUES (%s)", [_stamp()])


def measure() -> str:
    """Ask everything by turns; the table."""
    lines: list[tuple[str, ...]] = [(f"{REQUESTS:,} requests", "without ms", "with ms", "ratio", "goal", "")]
    with _wrappers() as (walled, free):
        for question in _questions():
            without, within = _by_turns(question, walled, free)
            ratio = median(one / other for one, other in zip(within, without, strict=True))
            times = f"{median(without):.2f}", f"{median(within):.2f}"
            verdict = "met" if ratio <= GOAL else "MISSED"
            lines.append((question.name, *times, f"{ratio:.2f}", f"≤ {GOAL}", verdict))
    return aligned(lines)


def _questions() -> list[Question]:
    with staff_context():
        owner = Membership.objects.owners().order_by("account_id").first()
    anna = Actor(user_id=owner.user_id, account_id=owner.account_id, role="owner", name="Anna")
    jonas = Actor(user_id=owner.user_id, role="editor", name="Jonas")

    def tenant():
        return tenant_context(owner.account_id, user_id=owner.user_id)

    def own():
        return access.visible_to(anna).latest_first()

    def queue():
        return with_columns(access.visible_to(jonas)).order_by("-updated_at", "-pk")

    return [
        Question("customer's list, 20 of 100,000", tenant, lambda: rows.of(own()[:20])),
        Question("customer's list, counted", tenant, lambda: own().count()),
        Question("customer's list, open ones counted", tenant, lambda: own().open().count()),
        Question("desk's queue, 25 newest", staff_context, lambda: list(queue()[:25])),
        Question("desk's search, a rare word", staff_context, lambda: list(matching(queue(), "number 9999")[:25])),
        Question("desk's search, a common word", staff_context, lambda: list(matching(queue(), "boiler")[:25])),
    ]


def _by_turns(question: Question, walled, free) -> tuple[list[float], list[float]]:
    """Milliseconds without and with the walls, turn by turn, who goes first by turns too."""
    sides = [("free", free, transaction.atomic), ("walled", walled, question.context)]
    taken: dict[str, list[float]] = {"free": [], "walled": []}
    end = time.monotonic() + SECONDS
    while len(taken["free"]) < LEAST_TURNS or time.monotonic() < end:
        for name, wrapper, context in sides:
            connections["default"] = wrapper
            with context():
                begun = time.perf_counter()
                found = question.ask()
                taken[name].append((time.perf_counter() - begun) * 1000)
            assert found, question.name
        sides.reverse()
    return taken["free"][WARM_UP:], taken["walled"][WARM_UP:]


@contextmanager
def _wrappers() -> Iterator[tuple]:
    """Django's connection as the site's login and as the superuser, both to the database of a million requests."""
    ours = connections["default"]
    ours.close()
    entry = ours.settings_dict | {"NAME": DATABASE}
    walled, free = type(ours)(entry, "default"), type(ours)(entry | {"USER": SUPERUSER}, "default")
    try:
        connections["default"] = walled
        yield walled, free
    finally:
        walled.close()
        free.close()
        connections["default"] = ours


def _fill(inside) -> None:
    """Rows by the database itself, copies of one with what `_OWN` says; whoever referred to them goes."""
    inside.execute("SET session_replication_role = replica")
    names = inside.execute(
        "SELECT column_name FROM information_schema.columns WHERE table_name = 'portal_servicerequest' "
        "AND is_generated = 'NEVER' ORDER BY ordinal_position"
    ).fetchall()
    columns = [name for (name,) in names]
    accounts = [row[0] for row in inside.execute("SELECT id FROM portal_account ORDER BY id").fetchall()]
    inside.execute("CREATE TEMP TABLE model AS SELECT * FROM portal_servicerequest ORDER BY id LIMIT 1")
    inside.execute("TRUNCATE portal_servicerequest, bench_stamp CASCADE")
    values = ", ".join(_OWN.get(name, f"model.{name}") for name in columns)
    inside.execute(
        f"INSERT INTO portal_servicerequest ({', '.join(columns)}) "  # names of columns
        f"SELECT {values} FROM model, generate_series(1, {REQUESTS}) n",
        {"large": accounts[0], "others": accounts[1:], "number": len(accounts) - 1},
    )


def _stamp() -> str:
    return f"{loader.fingerprint_of(__file__)} {settings.DATABASE_NAME}"
