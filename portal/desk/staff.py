"""The members of staff that requests can be given to."""

from django.db.models import Q

from identity.models import User
from identity.roles import WRITING_ROLES, Kind


def assignable() -> list[User]:
    """Everybody who may work on requests, by name."""
    writers = Q(is_superuser=True) | Q(groups__name__in=[role.value for role in WRITING_ROLES])
    people = User.objects.filter(writers, kind=Kind.STAFF, is_active=True).distinct()
    return sorted(people, key=lambda person: person.get_full_name().casefold())
