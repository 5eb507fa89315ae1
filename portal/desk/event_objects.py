"""What an event happened to, as a link to where staff look at it."""

import json
from dataclasses import dataclass

from django.apps import apps
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from identity.models import User
from identity.roles import Kind
from portal.events.actor import Actor
from portal.events.models import Event
from portal.events.permissions import ADMIN

#: model -> name of the address in the admin that takes the object's id
_PAGES = {
    "account": "customers:detail",
    "event": "events:detail",
    "federation": "federations:detail",
    "servicerequest": "requests:detail",
}
_PAGES_OF_ADMINISTRATORS = {"group": "wagtailusers_groups:edit", "review": "reviews:detail"}


@dataclass(frozen=True)
class ShownObject:
    """An object by its kind and id, and the address of its page where it has one."""

    kind: str | Promise
    id: str
    url: str = ""


def object_of(event: Event, request) -> ShownObject | None:
    """The object of an event; None where it happened to none, or to what is shown as customer or request anyway."""
    facts = json.loads(event.payload)
    name, object_id = facts["object"] or (None, None)
    if name is None and event.verb.startswith("site."):
        name, object_id = facts["data"].get("kind"), facts["data"].get("object")
        if name and "page" in name and str(object_id).isdecimal():
            return ShownObject(_("Page"), str(object_id), reverse("wagtailadmin_pages:edit", args=[object_id]))
    shown = {("account", str(event.account_id)), ("servicerequest", str(event.request_id))}
    if not name or not object_id or (name, str(object_id)) in shown:
        return None
    address = _page_of(name, str(object_id), request.actor)
    return ShownObject(_kind(name), str(object_id), reverse(address, args=[object_id]) if address else "")


def _page_of(name: str, object_id: str, actor: Actor) -> str:
    """The name of an address that the reader may open; people and roles are the administrators' business."""
    if name in _PAGES:
        return _PAGES[name]
    if actor.part != ADMIN:
        return ""
    if name == "user":
        is_colleague = object_id.isdecimal() and User.objects.filter(pk=object_id, kind=Kind.STAFF).exists()
        return "wagtailusers_users:edit" if is_colleague else ""
    return _PAGES_OF_ADMINISTRATORS.get(name, "")


def _kind(name: str) -> str:
    """What people call it; the name of the model where its app is gone."""
    for model in apps.get_models():
        if model._meta.model_name == name:
            return capfirst(str(model._meta.verbose_name))
    return name
