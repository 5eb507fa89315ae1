"""Every change of what people and roles of the staff may do is an event, through whatever form or command it is made.

Wagtail's forms change rights without a verb, so Django's signals are listened to. What the code itself sets up after
a migration is not noted.
"""

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_save
from django.dispatch import receiver
from django.utils import timezone
from wagtail.models import GroupCollectionPermission, GroupPagePermission

from identity.models import User
from identity.roles import Kind
from portal.events.acting import current_actor, is_by_the_code
from portal.events.record import record

#: fields of a person that decide what they may do
WATCHED = ("is_active", "is_staff", "is_superuser", "kind")
_ROLE = {"post_add": "person.role_given", "post_remove": "person.role_taken", "pre_clear": "person.role_taken"}
_GIVEN, _TAKEN = "role.permission_given", "role.permission_taken"
_PERMISSION = {"post_add": _GIVEN, "post_remove": _TAKEN, "pre_clear": _TAKEN}


def note_rights(*, person: User, before: dict, after: dict) -> None:
    """Record which of the fields have changed, if any."""
    changed = {name: [before[name], after[name]] for name in before if before[name] != after[name]}
    if changed and not is_by_the_code():
        _record("person.rights_changed", about=person, data=changed)


@receiver(pre_save, sender=User, dispatch_uid="portal.desk.note_rights")
def note_changed_rights(instance, raw=False, update_fields=None, **kwargs):
    """One more query where a person is saved as a whole; signing in saves one field and costs none."""
    fields = WATCHED if update_fields is None else tuple(sorted(set(WATCHED) & set(update_fields)))
    if raw or instance._state.adding or not fields:
        return
    before = User.objects.filter(pk=instance.pk).values(*fields).first()
    if before is not None:
        note_rights(person=instance, before=before, after={name: getattr(instance, name) for name in fields})


@receiver(post_save, sender=User, dispatch_uid="portal.desk.note_colleague")
def note_new_colleague(instance, created, raw=False, **kwargs):
    if created and not raw and instance.kind == Kind.STAFF and not is_by_the_code():
        _record("person.staff_added", about=instance, data={name: getattr(instance, name) for name in WATCHED})


@receiver(m2m_changed, sender=User.groups.through, dispatch_uid="portal.desk.note_roles")
def note_changed_roles(instance, action, reverse, pk_set, **kwargs):
    """From either side: a person's roles, or the people of a role."""
    if action not in _ROLE or is_by_the_code():
        return
    if reverse:
        found = instance.user_set.all() if pk_set is None else User.objects.filter(pk__in=pk_set)
        pairs = [(person, instance) for person in found]
    else:
        roles = instance.groups.all() if pk_set is None else Group.objects.filter(pk__in=pk_set)
        pairs = [(instance, role) for role in roles]
    for person, role in pairs:
        _record(_ROLE[action], about=person, data={"role": role.name})


@receiver(m2m_changed, sender=Group.permissions.through, dispatch_uid="portal.desk.note_permissions")
def note_changed_permissions(instance, action, reverse, pk_set, **kwargs):
    if action not in _PERMISSION or reverse or is_by_the_code():
        return
    permissions = instance.permissions.all() if pk_set is None else Permission.objects.filter(pk__in=pk_set)
    _record_permissions(_PERMISSION[action], instance, permissions)


@receiver(post_save, sender=GroupPagePermission, dispatch_uid="portal.desk.note_page_permission")
@receiver(post_save, sender=GroupCollectionPermission, dispatch_uid="portal.desk.note_collection_permission")
def note_given_part(instance, created, raw=False, **kwargs):
    if created and not raw and not is_by_the_code():
        _record_permissions(_GIVEN, instance.group, [instance.permission], **_part_of(instance))


@receiver(post_delete, sender=GroupPagePermission, dispatch_uid="portal.desk.note_page_permission_gone")
@receiver(post_delete, sender=GroupCollectionPermission, dispatch_uid="portal.desk.note_collection_permission_gone")
def note_taken_part(instance, **kwargs):
    if not is_by_the_code():
        _record_permissions(_TAKEN, instance.group, [instance.permission], **_part_of(instance))


def _part_of(instance) -> dict:
    """The part of the page tree or of the library that a permission is for."""
    if isinstance(instance, GroupPagePermission):
        return {"page": instance.page_id}
    return {"collection": instance.collection_id}


def _record_permissions(verb: str, role: Group, permissions: Iterable[Permission], **part) -> None:
    names = sorted(f"{one.content_type.app_label}.{one.codename}" for one in permissions)
    if names:
        _record(verb, about=role, data={"role": role.name, "permissions": names, **part})


def _record(verb: str, *, about, data: dict) -> None:
    record(verb, by=current_actor(), now=timezone.now(), about=about, data=data)
