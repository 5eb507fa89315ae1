"""How each event is put to a customer: the line in the portal and the mail."""

from dataclasses import dataclass
from urllib.parse import urljoin

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from identity.mail import render_mail
from identity.models import User
from portal.requests.models import ServiceRequest


@dataclass(frozen=True)
class Wording:
    """One event for a customer: a line of text and an icon of the sprite."""

    line: str | Promise
    icon: str


WORDINGS = {
    "request.submitted": Wording(_("We have received your request."), "inbox"),
    "request.triaged": Wording(_("We have accepted your request."), "check"),
    "request.scheduled": Wording(_("Your request has been scheduled."), "calendar"),
    "request.started": Wording(_("We have started the work."), "wrench"),
    "request.finished": Wording(_("The work is done. Please confirm it."), "check-check"),
    "request.cancelled": Wording(_("Your request has been cancelled."), "x"),
    "message.sent": Wording(_("You have a new message."), "message-square"),
    "message.asked": Wording(_("We have a question for you."), "help"),
    "document.removed": Wording(_("A file was removed because it contained malware."), "shield-check"),
}


def mail_about(verb: str, *, request: ServiceRequest, user: User) -> EmailMultiAlternatives:
    """The mail about an event, in the person's language. It holds no message text: mailboxes are not the portal."""
    with override(user.language):
        context = {
            "line": WORDINGS[verb].line,
            "request": request,
            "user": user,
            "confirms_receipt": verb == "request.submitted",
            "action_url": urljoin(settings.SITE_URL, reverse("home:request", args=[request.pk])),
        }
        mail = render_mail("notification", context, to=user.email)
    mail.from_email = settings.DEFAULT_FROM_EMAIL
    return mail
