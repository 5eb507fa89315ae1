"""`verify_audit_log`: proves that the event log is what was recorded, or names what is not."""

import json
import time
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from portal.events import keys, seals_file
from portal.events.models import Seal
from portal.events.statements import SignedStatement
from portal.events.verification import Report, verify
from portal.tenancy.contexts import staff_context

#: what is said of a long list of faults
MOST_FAULTS = 100


class Command(BaseCommand):
    help = "Verifies every event, every seal and the file of seals. Exit code 1, and the reason, where one is wrong."
    requires_migrations_checks = False

    def add_arguments(self, parser):
        parser.add_argument(
            "--since-last-seal",
            action="store_true",
            help="begin with the seal that the last verification ended with, or with the last one",
        )
        parser.add_argument("--seals", type=Path, metavar="FILE", help="compare with this copy of the seals")
        parser.add_argument("--processes", type=int, help="as many as there are cores unless told otherwise")

    def handle(self, *args, since_last_seal, seals, processes, **options):
        started = time.monotonic()
        with staff_context():
            report = verify(
                trusted=keys.trusted_keys(),
                now=timezone.now(),
                since=_first() if since_last_seal else 1,
                file=seals or seals_file.path(),
                is_copy=seals is not None,
                processes=processes,
            )
            if report.is_whole and report.last is not None:
                _remember(report.last)
        for note in report.notes:
            self.stdout.write(f"Note: {note}")
        if not report.is_whole:
            shown = "\n".join(f"  {fault}" for fault in report.faults[:MOST_FAULTS])
            more = len(report.faults) - MOST_FAULTS
            raise CommandError(
                f"The event log is not what was recorded ({len(report.faults)} findings):\n{shown}"
                + (f"\n  … and {more} more" if more > 0 else "")
            )
        self.stdout.write(self.style.SUCCESS(_summary(report, time.monotonic() - started)))


def _summary(report: Report, seconds: float) -> str:
    text = (
        f"The event log is whole: {report.events:,} events in {report.seals:,} seals, "
        f"{report.unsealed:,} events that wait for their seal; {seconds:.1f} s."
    )
    if report.last is not None:
        said = report.last.statement
        text += f"\nThe last seal is {said.number} of {said.minute}, {report.last.hash}, signed with {said.key}."
    return text


def _note() -> Path:
    return seals_file.path().with_suffix(".verified")


def _first() -> int:
    """The seal to begin with. CommandError when the one that was verified is not there any more."""
    if not _note().exists():
        last = Seal.objects.last_one()
        return last.number if last else 1
    said = json.loads(_note().read_text())
    if not Seal.objects.filter(number=said["number"], hash=said["hash"]).exists():
        raise CommandError(
            f"Seal {said['number']}, which the last verification ended with, is not there any more or was changed. "
            "Verify from the beginning."
        )
    return said["number"]


def _remember(last: SignedStatement) -> None:
    _note().write_text(json.dumps({"number": last.statement.number, "hash": last.hash}))
