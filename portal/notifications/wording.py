"""How each event is put to a customer: the line in the portal and the mail."""

from dataclasses import dataclass
from urllib.parse import urlencode, urljoin

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from identity.mail import render_mail
from identity.models import User
from portal.accounts.claims import claim_token
from portal.accounts.master_values import from_text, in_a_line
from portal.accounts.models import Account, MasterDataChange
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
    "account.change_proposed": Wording(_("A change of your account’s data waits for a second person."), "users"),
    "account.change_approved": Wording(_("A change of your account’s data has been approved."), "circle-check"),
    "account.change_refused": Wording(_("A change of your account’s data has been refused."), "x"),
    "account.change_withdrawn": Wording(_("A change of your account’s data has been withdrawn."), "rotate-ccw"),
    "document.removed": Wording(_("A file was removed because it contained malware."), "shield-check"),
}

#: what a guest is told, who has nothing to press; what is not here is no news to somebody without an account
FOR_GUESTS = {
    "request.scheduled": _("Your request has been scheduled."),
    "request.finished": _("The work is done."),
    "request.cancelled": _("Your request has been cancelled."),
    "message.sent": _("We have answered you."),
    "message.asked": _("We have a question for you."),
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


def mail_about_change(
    verb: str, *, change: MasterDataChange, actor_name: str, language: str, user: User | None, to: str
) -> EmailMultiAlternatives:
    """The mail about a change of master data, to an owner, or with no user to the billing contact.

    actor_name: of a member; empty for the company itself. Numbers of bank accounts are masked.
    """
    before, after = (
        in_a_line(change.field, from_text(sealed.reveal())) or "–" for sealed in (change.before, change.after)
    )
    with override(language):
        context = {
            "line": WORDINGS[verb].line,
            "verb": verb.removeprefix("account.change_"),
            "change": change,
            "before": before,
            "after": after,
            "actor_name": actor_name or settings.WAGTAIL_SITE_NAME,
            "user": user,
            "action_url": urljoin(settings.SITE_URL, reverse("accounts:master_data")) if user else "",
        }
        mail = render_mail("master_data", context, to=to)
    mail.from_email = settings.DEFAULT_FROM_EMAIL
    return mail


def mail_to_former_billing_contact(account: Account, *, to: str) -> EmailMultiAlternatives:
    """Whoever received invoices is told that they go elsewhere from now on."""
    with override(account.language):
        mail = render_mail("billing_contact_changed", {"account": account}, to=to)
    mail.from_email = settings.DEFAULT_FROM_EMAIL
    return mail


def mail_to_guest(verb: str, *, request: ServiceRequest, body: str, files: int) -> EmailMultiAlternatives:
    """The mail to somebody who has not signed up: the words themselves, and the way to an account."""
    with override(request.language):
        return _guest_mail("guest", request, {"line": FOR_GUESTS[verb], "said": body, "files": files})


def receipt_for_guest(request: ServiceRequest) -> EmailMultiAlternatives:
    """Thanks and a number. The address may be somebody else's, so nothing that was typed stands in it."""
    with override(request.language):
        return _guest_mail("guest_receipt", request, {})


def claim_for_guest(request: ServiceRequest) -> EmailMultiAlternatives:
    """The way to take a request over, for whoever reads the guest's mail. Nothing that was typed stands in it."""
    with override(request.language):
        return _guest_mail("guest_claim", request, {})


def _guest_mail(template: str, request: ServiceRequest, context: dict) -> EmailMultiAlternatives:
    email = request.account.contact_email
    takes_over = reverse("accounts:claim", args=[claim_token(request.account, request.pk)])
    query = urlencode({"email": email, "lang": request.language, "next": takes_over})
    sign_up = urljoin(settings.SITE_URL, f"{reverse('account_signup')}?{query}")
    mail = render_mail(template, {**context, "request": request, "action_url": sign_up}, to=email)
    mail.from_email = settings.DEFAULT_FROM_EMAIL
    return mail
