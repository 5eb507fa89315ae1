"""`manage.py change_sign_in_address old new --reason "…"`: for a person who no longer reads the old mailbox."""

from django.core.management.base import BaseCommand, CommandError

from identity import actions
from identity.models import User
from identity.roles import Kind


class Command(BaseCommand):
    help = "Give a customer another address to sign in with, and end their sessions."

    def add_arguments(self, parser):
        parser.add_argument("old")
        parser.add_argument("new")
        parser.add_argument("--reason", required=True, help="how you made sure who is asking; goes into the log")

    def handle(self, *args, old, new, reason, **options):
        user = User.objects.filter(email__iexact=old, kind=Kind.CUSTOMER).first()
        if user is None:
            raise CommandError("No customer signs in with the old address.")
        if not actions.set_address(user=user, new_address=new, reason=reason):
            raise CommandError("Somebody else signs in with the new address.")
        self.stdout.write(f"{user.email} is in place; they choose a new password by mail.")
