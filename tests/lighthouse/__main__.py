"""`python -m tests.lighthouse [--runs N] [--only KIND] [--dry]`: makes a site, visits it, keeps the figures."""

import argparse
import json
import os
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")

import django

django.setup()

from django.conf import settings  # noqa: E402

from tests import html_checker, template_database  # noqa: E402
from tests.live.databases import clone_of  # noqa: E402
from tests.live.house import House  # noqa: E402

from . import report, tools  # noqa: E402
from .visiting import Visit, visit  # noqa: E402

_FURNISH = "from tests.lighthouse.furnish import furnish; furnish()"
_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def say(text: str) -> None:
    print(f"→ {text}", flush=True)


def main(arguments: list[str]) -> int:
    """Run the command line; 1 when a goal is missed or nothing could be measured."""
    parser = argparse.ArgumentParser(prog="python -m tests.lighthouse", description=__doc__)
    parser.add_argument("--runs", type=int, default=3, help="visits to each page, 3 unless told otherwise")
    parser.add_argument("--only", default="", metavar="KIND", help="home, service, article or help")
    parser.add_argument("--dry", action="store_true", help="leave docs/lighthouse.md as it is")
    options = parser.parse_args(arguments)
    try:
        say("Node and Lighthouse")
        programs = tools.ensure()
        with site() as (house, addresses):
            chosen = {kind: path for kind, path in addresses.items() if options.only in ("", kind)}
            pages = {path: _page(house.address + path) for path in chosen.values()}
            visits: dict[str, tuple[str, Visit]] = {}
            for kind, path in chosen.items():
                say(f"{kind} {path}")
                visits[kind] = path, visit(programs, house.address + path, times=options.runs)
    except tools.Unavailable as error:
        print(error, file=sys.stderr)
        return 1
    return _tell(visits, html_checker.complaints(pages, jar=programs.html_checker), options)


def _tell(visits: dict[str, tuple[str, Visit]], complaints: list, options: argparse.Namespace) -> int:
    first = next(iter(visits.values()))[1]
    conditions = report.conditions(first, runs=options.runs, today=date.today(), load=os.getloadavg()[1])
    words = f"{report.table(visits)}\n\n{conditions}"
    print(f"\n{words}\n")
    wrong = [*report.missed(visits), *map(str, complaints)]
    print("\n".join(wrong) or "Every goal is met, and the W3C's newest HTML checker has nothing to say.")
    if not options.dry and not options.only:
        report.keep(words)
    return 1 if wrong else 0


@contextmanager
def site() -> Iterator[tuple[House, dict[str, str]]]:
    """A furnished site with production's files, and the addresses of its pages by kind."""
    say("the site")
    outside = {"DJANGO_SETTINGS_MODULE": "tests.lighthouse.settings"}
    with (
        tempfile.TemporaryDirectory(prefix="foyer-lighthouse-") as folder,
        clone_of(template_database.ensure()) as name,
        House(Path(folder), server=settings.POSTGRES, database=name, settings=outside) as house,
    ):
        house.var.mkdir()
        house.run("manage.py", "collectstatic", "--noinput", "--verbosity", "0")
        house.run("manage.py", "shell", "--no-imports", "-c", _FURNISH)
        house.start_web(workers=2)
        yield house, json.loads((house.var / "pages.json").read_text("utf-8"))


def _page(address: str) -> str:
    """The page as it is told to a visitor; its pictures are cut to size by this first visit."""
    with _DIRECT.open(address, timeout=120) as answer:
        return answer.read().decode()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
