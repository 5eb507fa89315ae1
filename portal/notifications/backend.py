"""Django's mail backend: a mail is a row in the transaction that wanted it; the worker sends it."""

from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone

from . import actions


class OutboxBackend(BaseEmailBackend):
    """Every mail of the site goes through here, allauth's and Wagtail's too."""

    def send_messages(self, email_messages) -> int:
        """Write each mail down, one row a recipient; returns how many mails."""
        for mail in email_messages:
            for recipient in mail.recipients():
                actions.write_mail(mail=mail, recipient=recipient, now=timezone.now())
        return len(email_messages)
