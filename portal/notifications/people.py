"""Mail about who is in an account: to those who are invited, to members, and to the owners.

Days are those of the account's time zone, as in the portal: the worker that writes is where the company is.
"""

from datetime import datetime, timedelta
from urllib.parse import urljoin

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from identity.mail import render_mail
from identity.models import User
from portal.accounts.actions import INVITATION
from portal.accounts.models import ROLE_MEANINGS, Account, Invitation, MemberRole, Membership
from portal.accounts.until import last_day
from portal.events.models import Event
from portal.tenancy import keys

from .actions import write_mail
from .models import OutgoingMail
from .people_wording import NEWS, NEWS_OF_FEDERATIONS, News

#: so long before an access ends, those whom it concerns are told
NOTICE = timedelta(days=7)


def mail_invitation(*, event: Event) -> None:
    """Make the link of an invitation and mail it; the secret exists in this mail and nowhere else.

    Runs again without harm: one mail an event. Where the invitation was sent again meanwhile, that mail is the one.
    """
    with transaction.atomic():
        invitation = Invitation.objects.open().select_for_update().filter(pk=int(event.object_id)).first()
        if invitation is None or invitation.sent_at > event.at or _is_written(f"{event.pk}"):
            return
        keys.revoke(INVITATION, object_id=invitation.pk)
        until = invitation.expires_at
        secret = keys.issue(INVITATION, account_id=invitation.account_id, object_id=invitation.pk, until=until)
        account = Account.objects.get(pk=invitation.account_id)
        with override(invitation.language), timezone.override(account.zone):
            context = {
                "invitation": invitation,
                "account": account,
                "inviter": invitation.invited_by,
                "meaning": ROLE_MEANINGS[MemberRole(invitation.role)],
                "until": last_day(invitation.ends_at) if invitation.ends_at else None,
                "action_url": urljoin(settings.SITE_URL, reverse("home:join", args=[secret])),
            }
            mail = render_mail("invitation", context, to=invitation.email)
        _send(mail, to=invitation.email, cause=f"{event.pk}", now=event.at)


def tell_people(*, event: Event) -> None:
    """Tell the member whom it concerns, and the owners; never whoever did it."""
    data = event.data
    for audience in ("member", "owners"):
        news = NEWS.get((event.verb, audience))
        if news is None:
            continue
        concerned = User.objects.filter(pk=data["user"])
        people = list(concerned) if audience == "member" else _owners(event.account_id)
        for person in people:
            is_other = audience == "owners" and person.pk == data["user"]
            if person.pk != event.actor_id and not is_other and person.is_active:
                _tell(event, news, person, about=concerned.first())


def tell_of_federation(*, event: Event) -> None:
    """Tell the owners what became of the sign-in of their company; never whoever did it."""
    news = NEWS_OF_FEDERATIONS[event.verb]
    for person in _owners(event.account_id):
        cause = f"{event.pk}:{person.pk}"
        if person.pk == event.actor_id or _is_written(cause):
            continue
        with override(person.language):
            account = Account.objects.get(pk=event.account_id)
            values = {"account": account.name or account.number, "domain": event.data["domain"]}
            context = {
                "person": person,
                "heading": news.heading % values,
                "text": news.text % values,
                "action_url": urljoin(settings.SITE_URL, reverse("federation:list")),
            }
            mail = render_mail("people", context, to=person.email)
        _send(mail, to=person.email, cause=cause, now=event.at)


def remind_of_ends(*, now: datetime) -> int:
    """Tell members whose access ends within a week, and the owners, once for each end; gives how many members."""
    soon = Membership.objects.filter(ends_at__gt=now, ends_at__lte=now + NOTICE).select_related("user", "account")
    members = list(soon.order_by("pk"))
    for member in members:
        for person in (member.user, *_owners(member.account_id)):
            cause = f"ends:{member.pk}:{member.ends_at:%Y%m%d%H%M}:{person.pk}"
            if not _is_written(cause):
                with override(person.language), timezone.override(member.account.zone):
                    context = {"member": member, "person": person, "account": member.account} | {
                        "is_own": person.pk == member.user_id,
                        "until": last_day(member.ends_at) if member.ends_at else None,
                        "action_url": urljoin(settings.SITE_URL, reverse("home:people")),
                    }
                    mail = render_mail("access_ends", context, to=person.email)
                _send(mail, to=person.email, cause=cause, now=now)
    return len(members)


def _tell(event: Event, news: News, person: User, *, about: User | None) -> None:
    cause = f"{event.pk}:{person.pk}"
    if _is_written(cause):
        return
    with override(person.language):
        role = MemberRole(event.data["role"])
        account = Account.objects.filter(pk=event.account_id).first()
        values = {
            "account": account and (account.name or account.number),
            "person": about and (about.get_full_name() or about.email),
            "role": role.label,
        }
        context = {
            "person": person,
            "heading": news.heading % values,
            "text": news.text % values,
            "meaning": ROLE_MEANINGS[role] if news.tells_role else "",
            "action_url": urljoin(settings.SITE_URL, reverse("home:overview")) if news.leads_inside else "",
        }
        mail = render_mail("people", context, to=person.email)
    _send(mail, to=person.email, cause=cause, now=event.at)


def _owners(account_id: int | None) -> list[User]:
    owners = Membership.objects.owners().filter(account_id=account_id).select_related("user").order_by("pk")
    return [member.user for member in owners if member.user.is_active]


def _is_written(cause: str) -> bool:
    return OutgoingMail.objects.filter(cause=cause).exists()


def _send(mail, *, to: str, cause: str, now: datetime) -> None:
    mail.from_email = settings.DEFAULT_FROM_EMAIL
    write_mail(mail=mail, recipient=to, cause=cause, now=now)
