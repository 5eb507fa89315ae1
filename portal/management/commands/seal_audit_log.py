"""`seal_audit_log`: seals the event log now, begins a new generation after a restore, and deals with the keys."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.utils import timezone

from portal.events import actions, jobs, keys, seals_file
from portal.events.models import Seal
from portal.events.statements import public_half
from portal.tenancy.contexts import staff_context


class Command(BaseCommand):
    help = "Seals what the worker would seal within a minute. With an option: does that instead."
    requires_migrations_checks = False

    def add_arguments(self, parser):
        does = parser.add_mutually_exclusive_group()
        does.add_argument(
            "--begin-generation",
            metavar="REASON",
            help="after a backup was restored, before the site is started: seal what it brought, count anew",
        )
        does.add_argument("--make-key", action="store_true", help="print a new private key for SEAL_KEY")
        does.add_argument("--public-key", action="store_true", help="print the public key, for those who verify")

    def handle(self, *args, begin_generation, make_key, public_key, **options):
        try:
            if make_key:
                self.stdout.write(keys.new_key())
            elif public_key:
                self.stdout.write(public_half(keys.signing_key()))
            elif begin_generation:
                self.stdout.write(_begin(begin_generation))
            else:
                self.stdout.write(f"Sealed: {jobs.seal()} new seals.")
        except (actions.CannotSeal, seals_file.SealsDisagree) as error:
            raise CommandError(str(error)) from error


def _begin(reason: str) -> str:
    """As the owner of the tables, as migrations are."""
    connection.close()
    names = ("NAME", "USER", "PASSWORD", "HOST", "PORT")
    before = {name: connection.settings_dict.get(name) for name in names}
    connection.settings_dict.update({name: settings.DATABASE_OWNER.get(name, "") for name in names})
    try:
        with seals_file.held():
            with staff_context():
                last = Seal.objects.last_one()
            with staff_context():
                seal = actions.begin_generation(reason=reason, key=keys.signing_key(), now=timezone.now())
            with staff_context():
                jobs.catch_up(known=last.number if last else 0)
    finally:
        connection.close()
        connection.settings_dict.update(before)
    return f"Generation {seal.generation} begins with seal {seal.number}; {seal.events} events are named in it."
