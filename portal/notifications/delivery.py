"""The last step of a mail: to the SMTP server, or nowhere in the demo, where the browser shows it."""

import smtplib
from contextlib import closing, suppress

from django.conf import settings

from .models import OutgoingMail


class Refused(Exception):
    """The server answered and said no."""


def deliver(mail: OutgoingMail) -> None:
    """Hand the mail to the server. Raises `Refused`, or OSError when no server answers."""
    if not settings.SMTP_HOST:
        return  # the demo: /demo/mail/ shows what was written
    try:
        with closing(smtplib.SMTP(settings.SMTP_HOST, settings.SMTP_PORT, timeout=20)) as server:
            if settings.SMTP_USE_TLS:
                server.starttls()
            if settings.SMTP_USER:
                server.login(settings.SMTP_USER, settings.SMTP_PASSWORD)
            server.sendmail(mail.sender, [mail.recipient], bytes(mail.message))
            # What was taken stays taken, whatever the server says to QUIT; smtplib's own `with` would raise.
            with suppress(smtplib.SMTPException, OSError):
                server.quit()
    except smtplib.SMTPException as error:
        raise Refused(str(error)) from error
