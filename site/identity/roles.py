"""The populations and the roles: the names that code, permissions and documentation share."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """A person is a customer or staff, never both."""

    CUSTOMER = "customer", _("Customer")
    STAFF = "staff", _("Staff")


class Role(models.TextChoices):
    """What a member of staff may do; stored as the group of the same name."""

    ADMIN = "admin", _("Administrator")
    EDITOR = "editor", _("Editor")
    VIEWER = "viewer", _("Viewer")
    MARKETING = "marketing", _("Marketing")
    CREW = "crew", _("Crew")


#: roles that see customers at all, and those that may also change something
SUPPORT_ROLES = frozenset({Role.ADMIN, Role.EDITOR, Role.VIEWER})
WRITING_ROLES = frozenset({Role.ADMIN, Role.EDITOR})
