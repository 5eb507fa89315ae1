"""`python -m tests.bench [--quick]`: loads, starts both servers, measures in turn, prints the table."""

import argparse
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.bench.settings")
django.setup()

from django.conf import settings  # noqa: E402
from django.db import connection  # noqa: E402

from config import embedded_postgres  # noqa: E402

from . import databases, event_log, inside, operations, walls  # noqa: E402
from .client import Client, Unexpected  # noqa: E402
from .processes import Meter, NotAnswering, Spent, WebServer  # noqa: E402
from .results import Results  # noqa: E402
from .stories import Size  # noqa: E402

WARM_UP = 50
AT_A_TIME = 25
"""Requests of one page before it is the unit's turn again."""


def say(text: str) -> None:
    print(f"→ {text}", flush=True)


def main(arguments: list[str]) -> int:
    """Run the command line; a goal that is missed is printed and no failure."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one round of 30 requests: a look, not a measurement")
    parser.add_argument("--rounds", type=int, help="3 unless told otherwise")
    parser.add_argument("--requests", type=int, help="of each page in each round, 150 unless told otherwise")
    parser.add_argument("--only", default="", metavar="WORDS", help="pages with these words in their name")
    options = parser.parse_args(arguments)
    rounds = options.rounds or (1 if options.quick else 3)
    requests = options.requests or (30 if options.quick else 150)
    started = time.monotonic()
    databases.ensure_unit(say)
    databases.ensure_foyer(Size(), say)
    event_log.ensure(say)
    walls.ensure(say)
    try:
        with servers() as (unit_meter, foyer_meter):
            run = Run(unit_meter, foyer_meter, requests, options.only)
            for number in range(1, rounds + 1):
                say(f"round {number} of {rounds}")
                run.round()
        say("the log")
        verification = event_log.measure(rounds, databases.postmaster())
        say("the walls")
        walled = walls.measure()
    except (Unexpected, NotAnswering) as error:
        print(f"Nothing was measured. {error} The servers' logs are in {settings.BENCH_DIR}.", file=sys.stderr)
        return 1
    finally:
        connection.close()
        embedded_postgres.stop(settings.POSTGRES.data_dir)
    print()
    print(run.results.table(run.operations))
    print()
    print(run.results.parts_table(run.parts))
    print()
    print(verification)
    print()
    print(walled)
    print()
    print(conditions(rounds, requests, time.monotonic() - started))
    missed = run.results.missed(run.operations)
    print(f"Missed: {', '.join(missed)}; docs/benchmarks.md says why." if missed else "Every goal is met.")
    return 0


@contextmanager
def servers() -> Iterator[tuple[Meter, Meter]]:
    """Both web servers, started side by side and ended in any case."""
    foyer_environment = {"DJANGO_SETTINGS_MODULE": "tests.bench.settings"}
    logs = settings.BENCH_DIR
    unit = WebServer("tests.bench.unit.wsgi:application", databases.unit_environment(), logs / "unit.log")
    foyer = WebServer("config.wsgi:application", foyer_environment, logs / "foyer.log")
    say("web servers")
    try:
        for server in (unit, foyer):
            server.start()
        unit.wait("/const")
        foyer.wait("/healthz")
        postmaster = databases.postmaster()
        yield Meter(unit, postmaster), Meter(foyer, postmaster)
    finally:
        unit.stop()
        foyer.stop()


class Run:
    """The measuring itself: some of U, some of a page, some of U, some of the page, …"""

    def __init__(self, unit: Meter, foyer: Meter, requests: int, only: str):
        self.requests = requests
        self.results = Results()
        self.meters = {"unit": unit, "foyer": foyer}
        self.clients = {"unit": Client(unit.web.port), "foyer": Client(foyer.web.port)}
        self.unit = operations.unit(self.clients["unit"])
        self.operations = [one for one in operations.operations(self.clients["foyer"]) if only in one.name]
        self.parts = inside.parts()
        say("warming up")
        for operation in [*self.operations, self.unit]:
            self._ask(operation, WARM_UP)

    def round(self) -> None:
        """Measure everything once."""
        groups: dict[str, list[operations.Operation]] = {}
        for operation in self.operations:
            groups.setdefault(operation.group or operation.name, []).append(operation)
        for group in groups.values():
            unit, *pages = self._by_turns([self.unit, *group])
            self.results.add(self.unit.name, unit, self.requests)
            for operation, page in zip(group, pages, strict=True):
                self.results.add(operation.name, page, self.requests, beside=unit)
        for part in self.parts:
            spent = inside.measure(part, self.meters["foyer"].postmaster)
            self.results.add(part.name, spent, inside.TIMES)

    def _by_turns(self, group: list[operations.Operation]) -> list[Spent]:
        """U and the pages, a few requests of each by turns, so that all meet the same disturbances."""
        for asked in group:
            self._ask(asked, len(asked.pages) + 4)
            self.meters[asked.side].look_around()
        spent = [Spent() for _ in group]
        for _turn in range(self.requests // AT_A_TIME):
            for total, asked in zip(spent, group, strict=True):
                before = self.meters[asked.side].read()
                size = self._ask(asked, AT_A_TIME)
                total.add(before, self.meters[asked.side].read(), size)
        return spent

    def _ask(self, operation: operations.Operation, times: int) -> int:
        """Ask for the operation's pages in turn; return the bytes of the longest."""
        client = self.clients[operation.side]
        return max(client.get(operation.pages[turn % len(operation.pages)]) for turn in range(times))


def conditions(rounds: int, requests: int, seconds: float) -> str:
    """Under what conditions the numbers came about."""
    load = os.getloadavg()[0]
    return (
        f"{rounds} rounds of {requests} requests, one at a time; {os.cpu_count()} cores, load {load:.1f} at the end; "
        f"Python {sys.version.split()[0]}, Django {django.get_version()}; {seconds:.0f} s in all."
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
