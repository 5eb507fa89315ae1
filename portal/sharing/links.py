"""What the customer's page of status links and the desk's have in common: the form, the list, the address."""

from urllib.parse import urljoin

from django import forms
from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from identity.models import User
from portal.events.actor import Actor
from portal.events.models import Event
from portal.requests.models import ServiceRequest

from . import access, actions
from .models import StatusLink


class LinkForm(forms.Form):
    """A new link."""

    label = forms.CharField(
        label=gettext_lazy("For whom"),
        help_text=gettext_lazy("Only you see this, so that you know later which link to withdraw."),
        max_length=80,
        required=False,
    )
    days = forms.TypedChoiceField(
        label=gettext_lazy("Valid for"),
        coerce=int,
        initial=30,
        choices=[(days, ngettext_lazy("%d day", "%d days", days) % days) for days in actions.STATUS_LINK_DAYS],
        widget=forms.RadioSelect,
    )


def make(item: ServiceRequest, form: LinkForm, *, by: Actor) -> str:
    """Make a link from a form that is valid; gives its whole address. Raises `TooManyLinks`."""
    _link, secret = actions.make_status_link(
        request=item, days=form.cleaned_data["days"], label=form.cleaned_data["label"], by=by, now=timezone.now()
    )
    return address_of(secret)


def address_of(secret: str) -> str:
    """The whole address that a link's secret makes."""
    return urljoin(settings.SITE_URL, reverse("status:page", args=[secret]))


def listed(actor: Actor, item: ServiceRequest) -> list[dict]:
    """The living links with when each was last looked at."""
    found = list(access.status_links(actor, item))
    if not found:
        return []
    viewed = Event.objects.of_request(item.pk).filter(verb="status_link.viewed").only("at", "payload")
    looks = {look.object_id: look.at for look in viewed}
    makers = User.objects.filter(pk__in={link.made_by_id for link in found}).only("first_name", "last_name")
    names = {maker.pk: maker.get_full_name() for maker in makers}  # of the company's people a customer sees none
    return [{"link": link, "by": _maker(actor, link, names), "seen_at": looks.get(str(link.pk))} for link in found]


def _maker(actor: Actor, link: StatusLink, names: dict[int, str]) -> str:
    if link.made_by_id == actor.user_id:
        return _("You")
    return _("Our team") if link.made_by_staff and actor.is_customer else names.get(link.made_by_id, "–")
