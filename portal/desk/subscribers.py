"""What the desk sets up and listens to: policies, the roles' groups, and Wagtail's own log."""

from django.db.models.signals import post_migrate, post_save
from django.dispatch import receiver
from django.utils import timezone
from wagtail.models import ModelLogEntry, PageLogEntry

from identity.door_signals import door_event
from identity.roles import Kind
from portal.accounts.actors import traces_of
from portal.events.acting import current_actor
from portal.events.actor import Actor
from portal.events.record import record

from . import rights_log as rights_log
from .policies import register_policies
from .roles import install_roles

#: beginning of the verbs -> whose door it is where nobody is known
_OF_DOOR = {"staff": Kind.STAFF, "person": Kind.CUSTOMER}

register_policies()
post_migrate.connect(install_roles, dispatch_uid="portal.desk.install_roles")


@receiver(post_save, sender=PageLogEntry, dispatch_uid="portal.desk.mirror_page_log")
@receiver(post_save, sender=ModelLogEntry, dispatch_uid="portal.desk.mirror_model_log")
def mirror_site_log(instance, created, raw=False, **kwargs):
    """What marketing and administrators change in Wagtail is an event like any other; titles stay in Wagtail."""
    if not created or raw:
        return
    user, by = instance.user, current_actor()
    if user is not None and by.user_id != user.pk:  # a job or a command works in somebody's name
        by = Actor(user_id=user.pk, role=user.staff_role(), population=str(user.kind), name=user.get_full_name())
    kind = instance.content_type.model if instance.content_type_id else "page"
    record(
        f"site.{instance.action.removeprefix('wagtail.')}"[:60],
        by=by,
        now=instance.timestamp,
        data={"kind": kind, "object": str(instance.object_id), "entry": instance.pk},
    )


@receiver(door_event, dispatch_uid="portal.desk.note_door_event")
def note_door_event(request, verb, by, user, data, personal, **kwargs):
    """What happens at a door: factors, single sign-on, roles that a provider gives and takes."""
    actor = Actor(
        user_id=by.pk if by else None,
        role=by.staff_role() if by else None,
        population=str(by.kind if by else _OF_DOOR.get(verb.partition(".")[0], "")),
        name=by.get_full_name() if by else "",
        personal={**traces_of(request), **personal},
    )
    record(verb, by=actor, now=timezone.now(), about=user, data=data)
