"""`manage.py forget_factors ADDRESS --reason "…"`: for a person who has lost everything they sign in with."""

from django.core.management.base import BaseCommand, CommandError

from identity import actions
from identity.models import User
from identity.roles import Kind


class Command(BaseCommand):
    help = "Take all passkeys, apps and recovery codes of a customer away, and end their sessions."

    def add_arguments(self, parser):
        parser.add_argument("address", help="the address that the customer signs in with")
        parser.add_argument("--reason", required=True, help="how you made sure who is asking; goes into the log")

    def handle(self, *args, address, reason, **options):
        user = User.objects.filter(email__iexact=address, kind=Kind.CUSTOMER).first()
        if user is None:
            raise CommandError("No customer signs in with this address.")
        taken = actions.forget_factors(user=user, reason=reason)
        self.stdout.write(f"Taken away: {taken}. They sign in with their password, or ask for a new one by mail.")
