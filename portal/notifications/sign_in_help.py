"""Mail about what support did to a sign-in: to the person, and to the owners of the accounts that they are in."""

from django.utils.translation import gettext as _
from django.utils.translation import override

from identity.mail import render_mail
from identity.models import User
from portal.accounts.models import Membership
from portal.events.models import Event

from .people import _is_written, _send

_FACTORS = "person.factors_forgotten"


def tell_of_help(*, event: Event) -> None:
    """One mail to each address; nothing where the person did it themselves, which has no reason in the log."""
    personal = event.personal or {}
    person = User.objects.filter(pk=event.object_id).first()
    if person is None or "reason" not in personal:
        return
    for address in dict.fromkeys([person.email, personal.get("before") or person.email]):
        _tell(event, person, reader=person, to=address)
    accounts = Membership.objects.of_person(person.pk).values_list("account_id", flat=True)
    owners = Membership.objects.owners().filter(account_id__in=list(accounts)).select_related("user")
    for owner in {member.user for member in owners}:
        if owner.pk not in (person.pk, event.actor_id) and owner.is_active:
            _tell(event, person, reader=owner, to=owner.email)


def _tell(event: Event, person: User, *, reader: User, to: str) -> None:
    is_own = reader.pk == person.pk
    cause = f"{event.pk}:{reader.pk}" if to == reader.email else f"{event.pk}:{reader.pk}:before"
    if _is_written(cause):
        return
    with override(reader.language):
        heading, text = _words(event.verb, person.get_full_name(), is_own=is_own)
        mail = render_mail("people", {"person": reader, "heading": heading, "text": text}, to=to)
    _send(mail, to=to, cause=cause, now=event.at)


def _words(verb: str, name: str, *, is_own: bool) -> tuple[str, str]:
    """Heading and text."""
    if verb == _FACTORS and is_own:
        return _("Your second factors were taken away"), _(
            "Our team has taken away all passkeys, apps and recovery codes that you sign in with, because we were"
            " told that they are lost, and has ended all your sessions. You sign in with your password, or choose a"
            " new one by mail, and can then set up a second factor anew."
        )
    if verb == _FACTORS:
        return _("The second factors of %(person)s were taken away") % {"person": name}, _(
            "Our team has taken away all passkeys, apps and recovery codes that %(person)s signs in with, because we"
            " were told that they are lost."
        ) % {"person": name}
    if is_own:
        return _("You have another address to sign in with"), _(
            "Our team has changed the e-mail address that you sign in with, because we were told that the old mailbox"
            " is no longer read, and has ended all your sessions."
        )
    return _("%(person)s has another address to sign in with") % {"person": name}, _(
        "Our team has changed the e-mail address that %(person)s signs in with, because we were told that the old"
        " mailbox is no longer read."
    ) % {"person": name}
