"""What the login of a web server for customers alone may do outside a context.

It shows the public site, signs customers in and takes down what visitors write. It edits no page, reads no job, and
of people it knows customers only, and of sessions theirs. Inside a context it is `portal_tenant`, like everybody's.
"""

from .rights import ADD, ALL, CHANGE, NUMBER, READ, REMOVE, WEB, Right

#: apps whose every table public pages are drawn from
_SHOWN_APPS = ("cms_pages_", "taggit_")
_SHOWN = (
    "wagtailcore_collection",
    "wagtailcore_collectionviewrestriction",
    "wagtailcore_collectionviewrestriction_groups",
    "wagtailcore_locale",
    "wagtailcore_page",
    "wagtailcore_pageviewrestriction",
    "wagtailcore_pageviewrestriction_groups",
    "wagtailcore_site",
    "wagtaildocs_document",
    "wagtailembeds_embed",
    "wagtailimages_image",
    "wagtailredirects_redirect",
    "wagtailsearch_indexentry",
)
#: how marketing works on pages is not what pages are drawn from
_NOT_SHOWN = ("cms_pages_healthcheck", "cms_pages_healthfinding")

#: table -> rights, beyond what public pages are drawn from
RIGHTS: dict[str, tuple[Right, ...]] = {
    # customers sign in; of what belongs to somebody's sign-in it reaches that of customers (people.py)
    "identity_user": (Right(WEB, (READ, ADD, CHANGE)),),
    "account_emailaddress": (Right(WEB, ALL),),
    # confirmations are signed links, for which no row is written
    "account_emailconfirmation": (Right(WEB, (READ, REMOVE)),),
    "mfa_authenticator": (Right(WEB, ALL),),
    "usersessions_usersession": (Right(WEB, ALL),),
    "identity_knowndevice": (Right(WEB, ALL),),
    "identity_customeridentity": (Right(WEB, ALL),),
    "identity_addresschange": (Right(WEB, ALL),),
    "django_session": (Right(WEB, ALL),),
    "django_content_type": (Right(WEB, (READ,)),),
    "portal_membership": (Right(WEB, (READ,)),),
    "portal_account": (Right(WEB, (NUMBER,)),),
    "portal_key": (Right(WEB, (READ,)),),
    # what is recorded, what the worker is asked to do, what is mailed: written, never read
    "portal_event": (Right(WEB, (ADD,)),),
    "portal_outbox": (Right(WEB, (ADD,)),),
    "portal_outgoingmail": (Right(WEB, (ADD,)),),
    "django_q_ormq": (Right(WEB, (ADD,)), Right(WEB, (READ,), ("id",))),
    # forms; the type of enquiries about something else is made when the first one comes
    "portal_branch": (Right(WEB, (READ,)),),
    "portal_review": (Right(WEB, (READ,)),),
    "portal_servicetype": (Right(WEB, (READ, ADD)),),
    "portal_formversion": (Right(WEB, (READ, ADD)),),
    # what visitors leave behind, and what stored pages are made of
    "cms_pages_helpvote": (Right(WEB, (READ, ADD, CHANGE)),),
    "cms_pages_missedsearch": (Right(WEB, (READ, ADD, CHANGE)),),
    "cms_pages_pagechange": (Right(WEB, ALL),),
    "cms_pages_pagematerial": (Right(WEB, ALL),),
    "wagtailimages_rendition": (Right(WEB, (READ, ADD, CHANGE, REMOVE)),),
}

#: what the company's login uses and the customers' web has no business with; a test holds that each table is decided
WITHHELD = frozenset(
    {
        "auth_group",
        "auth_group_permissions",
        "auth_permission",
        "django_migrations",
        "django_q_schedule",
        "django_q_task",
        "guardian_groupobjectpermission",
        "guardian_userobjectpermission",
        "identity_staffidentity",
        "identity_staffsession",
        "identity_user_groups",
        "identity_user_user_permissions",
        "portal_jobrun",
        "wagtailcore_modellogentry",
    }
)


def web_rights(table: str) -> tuple[Right, ...]:
    """The rights of the customers' login on a table; none where nobody has thought of it."""
    if table in RIGHTS:
        return RIGHTS[table]
    shown = table in _SHOWN or (table.startswith(_SHOWN_APPS) and table not in _NOT_SHOWN)
    return (Right(WEB, (READ,)),) if shown else ()
