"""What each role of staff may do in Wagtail's own vocabulary: the groups' permissions, as one table.

Customers' tables have a second and stricter rule beside it, by role (`policies.py`), and a third in the
database (`tenancy/grants.py`): nothing that is ticked in the admin can show a customer to marketing.
"""

from fnmatch import fnmatchcase

from django.apps import apps
from django.contrib.auth.models import Group, Permission

from identity.roles import Role
from portal.events.acting import by_the_code

from .moderation import install_moderation

_READ_CUSTOMERS = (
    "wagtailadmin.access_admin",
    "portal.view_servicerequest",
    "portal.view_account",
    "portal.view_masterdatachange",
    "portal.view_event",
    "portal.view_federation",
    "portal.view_jobrun",
    "portal.view_outgoingmail",
)
_SITE = (
    "wagtailadmin.access_admin",
    "cms_pages.*",
    "wagtailredirects.*",
    "wagtail_localize.submit_translation",
    # what may be done to them hangs on collections; these show what was done in the site's history
    "wagtailimages.change_image",
    "wagtaildocs.change_document",
)

#: nobody deletes one: requests name it, so it is switched off instead
_SERVICE_TYPES = ("portal.add_servicetype", "portal.change_servicetype", "portal.view_servicetype")
_BRANCHES = ("portal.add_branch", "portal.change_branch", "portal.view_branch")

#: role -> patterns of app.codename
PERMISSIONS: dict[Role, tuple[str, ...]] = {
    Role.ADMIN: (
        *_READ_CUSTOMERS,
        *_SITE,
        *_SERVICE_TYPES,
        *_BRANCHES,
        "identity.*_user",
        "auth.*_group",
        "wagtailcore.*_locale",
        "wagtailcore.*_site",
        "wagtailcore.*_workflow",
        "wagtailcore.*_task",
    ),
    Role.EDITOR: (*_READ_CUSTOMERS, *_SERVICE_TYPES, "wagtail_localize.submit_translation"),
    Role.VIEWER: _READ_CUSTOMERS,
    Role.MARKETING: (*_SITE, *_BRANCHES),
    # the crew's own pages are not in the admin; here they find their profile
    Role.CREW: ("wagtailadmin.access_admin",),
}

#: roles that edit the public site: rights on the page tree and on the library of images and documents
SITE_EDITORS = frozenset({Role.ADMIN, Role.MARKETING})
_PAGE_RIGHTS = ("add", "change", "publish", "bulk_delete", "lock", "unlock")
_LIBRARY_RIGHTS = (
    *(f"wagtailimages.{verb}_image" for verb in ("add", "change", "choose", "delete")),
    *(f"wagtaildocs.{verb}_document" for verb in ("add", "change", "choose", "delete")),
    *(f"wagtailcore.{verb}_collection" for verb in ("add", "change", "delete")),
)

#: the groups that Wagtail's migrations make; ours take their place unless somebody is in them
_WAGTAILS_GROUPS = ("Editors", "Moderators")


def install_roles(*, app_config, **kwargs) -> None:
    """Make the groups equal to the table; runs as the owner when the last app has made its permissions."""
    if app_config is not _last_app():
        return
    with by_the_code():
        _install()


def _install() -> None:
    everything = {
        f"{permission.content_type.app_label}.{permission.codename}": permission
        for permission in Permission.objects.select_related("content_type")
    }
    for role, patterns in PERMISSIONS.items():
        group, _made = Group.objects.get_or_create(name=role.value)
        group.permissions.set(permissions_matching(patterns, everything))
        _install_site_rights(group, everything, wanted=role in SITE_EDITORS)
    Group.objects.filter(name__in=_WAGTAILS_GROUPS, user__isnull=True).delete()
    install_moderation(Group.objects.filter(name__in=[role.value for role in SITE_EDITORS]))


def permissions_matching(patterns: tuple[str, ...], everything: dict[str, Permission]) -> list[Permission]:
    """The permissions whose app.codename fits one of the patterns."""
    return [
        permission
        for name, permission in everything.items()
        if any(fnmatchcase(name, pattern) for pattern in patterns)
    ]


def _last_app():
    return [app for app in apps.get_app_configs() if app.models_module is not None][-1]


def _install_site_rights(group: Group, everything: dict[str, Permission], *, wanted: bool) -> None:
    from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

    if not wanted:
        GroupPagePermission.objects.filter(group=group).delete()
        GroupCollectionPermission.objects.filter(group=group).delete()
        return
    root_page, root_collection = Page.objects.filter(depth=1).first(), Collection.objects.filter(depth=1).first()
    for right in _PAGE_RIGHTS:
        permission = everything.get(f"wagtailcore.{right}_page")
        if root_page is not None and permission is not None:
            GroupPagePermission.objects.get_or_create(group=group, page=root_page, permission=permission)
    for right in _LIBRARY_RIGHTS:
        permission = everything.get(right)
        if root_collection is not None and permission is not None:
            GroupCollectionPermission.objects.get_or_create(
                group=group, collection=root_collection, permission=permission
            )
