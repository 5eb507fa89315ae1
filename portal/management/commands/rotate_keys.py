"""Encrypts everything anew under the newest key."""

from collections.abc import Iterator

from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import timezone

from portal.events.actor import SYSTEM
from portal.events.record import record
from portal.tenancy.contexts import staff_context
from portal.tenancy.rotation import OUTSIDE, Result, renew_columns, rotate, walled_models


class Command(BaseCommand):
    help = "Encrypts everything anew under the newest key; run it again where it was interrupted."

    def handle(self, *args, **options):
        results = []
        for result in _all_tables():
            results.append(result)
            self.stdout.write(_line(result))
        with staff_context():
            data = {result.table: result.renewed for result in results}
            record("keys.rotated", by=SYSTEM, now=timezone.now(), data=data)
        lost = [f"{result.table} {pk}" for result in results for pk in result.lost]
        if lost:
            raise SystemExit(
                "No key opens these rows, and the old keys must stay until they are mended:\n" + "\n".join(lost)
            )


def _all_tables() -> Iterator[Result]:
    for model in walled_models():
        yield rotate(model, renew_columns, staff_context)
    for model, renew in OUTSIDE.items():
        yield rotate(model, renew, transaction.atomic)


def _line(result: Result) -> str:
    return (
        f"{result.table}: {result.renewed} encrypted anew, {result.current} were already, "
        f"{len(result.lost)} cannot be opened"
    )
