"""The demo's mailbox: every mail that was written, as its reader would see it."""

import email
from email import policy

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from portal.notifications.models import OutgoingMail
from portal.tenancy.contexts import staff_context

_NEWEST = 100
# A mail brings its own styles and nothing else; it is shown in a frame that runs no script.
_MAIL_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'; "
    "sandbox allow-popups allow-top-navigation-by-user-activation"
)


@require_GET
def mailbox(request):
    """The newest mails."""
    with staff_context():
        mails = list(OutgoingMail.objects.defer("message").order_by("-written_at")[:_NEWEST])
    return render(request, "demo/mailbox.html", {"mails": mails})


@require_GET
def mail(request, message_id):
    """One mail: its envelope, its text, and its HTML in a frame."""
    row, parsed = _mail(message_id)
    text = parsed.get_body(("plain",))
    return render(request, "demo/mail.html", {"mail": row, "text": text.get_content() if text else ""})


@require_GET
def mail_html(request, message_id):
    """The HTML part alone."""
    _row, parsed = _mail(message_id)
    body = parsed.get_body(("html",))
    if body is None:
        raise Http404("no HTML part")
    response = HttpResponse(body.get_content())
    response["Content-Security-Policy"] = _MAIL_POLICY
    return response


def _mail(message_id: str):
    with staff_context():
        row = OutgoingMail.objects.filter(pk=message_id).first()
    if row is None:
        raise Http404("no such mail")
    return row, email.message_from_bytes(bytes(row.message), policy=policy.default)
