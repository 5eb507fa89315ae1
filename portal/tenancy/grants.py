"""Which role may do what to which table: a list, never "all tables".

Granted by the owner after every migration, on test databases too. What is not listed here is not granted.
`docs/permissions.md` is generated from it, and a test compares it with the database.
"""

from django.apps import apps
from django.db import connection

from .people import SHOWN_TO_CUSTOMERS
from .rights import (
    ADD,
    ALL,
    CHANGE,
    LOGIN,
    NUMBER,
    OBSERVER,
    READ,
    REMOVE,
    ROLES,
    STAFF,
    TENANT,
    VIEWER,
    Right,
)
from .web_rights import web_rights

#: apps whose tables hold the public site and its editing, no customer's data
SITE_APPS = (
    "cms_pages",
    "contenttypes",
    "taggit",
    "wagtailadmin",
    "wagtailcore",
    "wagtaildocs",
    "wagtailembeds",
    "wagtailforms",
    "wagtailimages",
    "wagtail_localize",
    "wagtailredirects",
    "wagtailsearch",
    "wagtailusers",
)
#: where Wagtail writes down how somebody works in the admin, viewers too; pictures are scaled when first looked at
VIEWER_WRITES = (
    "wagtailadmin_editingsession",
    "wagtailadmin_formstate",
    "wagtailimages_rendition",
    "wagtailusers_userprofile",
)

#: of these, what they clear away when they leave a page
VIEWER_REMOVES = ("wagtailadmin_editingsession",)

_PUBLIC_EVENT = (
    "id",
    "at",
    "verb",
    "account_id",
    "request_id",
    "actor_id",
    "visibility",
    "payload",
    "leaf",
)
#: what people of an account may change of it; which account it is a subsidiary of staff say
_OWN_ACCOUNT = (
    "name",
    "kind",
    "vat_id",
    "vat_id_exists",
    "vat_id_asked_at",
    "billing_name",
    "billing_email",
    "time_zone",
    "second_factor",
    "phone",
    "language",
    "contact_email",
)
#: its key, its domain and its account are for good
_FEDERATION = (
    "issuer",
    "client_id",
    "client_secret",
    "role",
    "state",
    "challenge",
    "asked_at",
    "finding",
    "proven_at",
    "proven_by_id",
    "reason",
)
_DECISION = ("state", "decided_by_id", "decided_by_staff", "decided_at", "reason")
_MAIL_ENVELOPE = ("message_id", "cause", "sender", "recipient", "subject", "written_at", "sent_at", "error")

#: who sees the portal as a customer does reads what customers read; what they look at is recorded
OBSERVER_ADDS = ("portal_event", "portal_outbox", "django_q_ormq")

#: staff who delete a person take with it what belongs to them, and read no more of it than whose it is
_GOES_WITH_THE_PERSON = (Right(STAFF, (READ,), ("id", "user_id")), Right(STAFF, (REMOVE,)))

#: table -> rights, for everything that is not simply part of the public site
TABLES: dict[str, tuple[Right, ...]] = {
    # people and sign-in: only the login role reads sessions; customers read no password, staff manage people
    "identity_user": (
        Right(LOGIN, ALL),
        Right(TENANT, (READ,), SHOWN_TO_CUSTOMERS),
        Right(TENANT, (CHANGE,), ("first_name", "last_name", "language")),
        Right(STAFF, ALL),
        Right(VIEWER, (READ,)),
        Right(VIEWER, (CHANGE,), ("first_name", "last_name", "language")),
    ),
    "identity_user_groups": (Right(LOGIN, ALL), Right(STAFF, ALL), Right(VIEWER, (READ,))),
    "identity_user_user_permissions": (Right(LOGIN, ALL), Right(STAFF, ALL), Right(VIEWER, (READ,))),
    "auth_group": (Right(LOGIN, (READ,)), Right(STAFF, ALL), Right(VIEWER, (READ,))),
    "auth_group_permissions": (Right(LOGIN, (READ,)), Right(STAFF, ALL), Right(VIEWER, (READ,))),
    "auth_permission": (
        Right(LOGIN, (READ,)),
        Right(TENANT, (READ,)),
        Right(STAFF, (READ,)),
        Right(VIEWER, (READ,)),
    ),
    "account_emailaddress": (Right(LOGIN, ALL), Right(STAFF, (READ,))),
    "account_emailconfirmation": (Right(LOGIN, ALL),),
    # what proves a second factor is read at the doors, before anybody has a context
    "mfa_authenticator": (Right(LOGIN, ALL), *_GOES_WITH_THE_PERSON),
    "identity_staffidentity": (Right(LOGIN, ALL), *_GOES_WITH_THE_PERSON),
    "identity_customeridentity": (Right(LOGIN, ALL), *_GOES_WITH_THE_PERSON),
    # customers', and those of staff
    **{table: (Right(LOGIN, ALL),) for table in ("django_session", "identity_staffsession")},
    "usersessions_usersession": (Right(LOGIN, ALL), *_GOES_WITH_THE_PERSON),
    "identity_knowndevice": (Right(LOGIN, ALL), *_GOES_WITH_THE_PERSON),
    "identity_addresschange": (Right(LOGIN, ALL), *_GOES_WITH_THE_PERSON),
    "django_migrations": (Right(LOGIN, (READ,)), Right(STAFF, (READ,)), Right(VIEWER, (READ,))),
    # the queue: everybody may add work, the worker's login does it
    "django_q_ormq": (
        Right(LOGIN, ALL),
        Right(TENANT, (ADD,)),
        Right(TENANT, (READ,), ("id",)),
        Right(STAFF, ALL),
        Right(VIEWER, (ADD, READ)),
    ),
    "django_q_task": (Right(LOGIN, ALL), Right(STAFF, ALL), Right(VIEWER, (READ,))),
    "django_q_schedule": (Right(LOGIN, ALL), Right(STAFF, ALL), Right(VIEWER, (READ,))),
    "portal_jobrun": (Right(LOGIN, ALL), Right(STAFF, ALL), Right(VIEWER, (READ,))),
    # changes of what public pages show: whoever makes one adds it, the login carries it out
    "cms_pages_pagechange": (
        Right(LOGIN, ALL),
        Right(TENANT, (ADD,)),
        Right(TENANT, (READ,), ("id",)),
        Right(STAFF, ALL),
        Right(VIEWER, (ADD, READ)),
    ),
    # the event log: everybody adds, nobody changes
    "portal_event": (
        Right(LOGIN, (ADD,)),
        Right(TENANT, (ADD,)),
        Right(TENANT, (READ,), _PUBLIC_EVENT),
        Right(STAFF, (ADD, READ)),
        Right(VIEWER, (ADD, READ)),
    ),
    "portal_outbox": (Right(LOGIN, (ADD,)), Right(TENANT, (ADD,)), Right(STAFF, ALL), Right(VIEWER, (ADD,))),
    # signed statements about the log: the worker adds them, the desk shows whether an event stands in one
    "portal_seal": (Right(STAFF, (ADD, READ)), Right(VIEWER, (READ,))),
    # accounts
    "portal_account": (
        Right(LOGIN, (NUMBER,)),
        Right(TENANT, (READ, ADD)),
        Right(TENANT, (CHANGE,), _OWN_ACCOUNT),
        Right(STAFF, ALL),
        Right(VIEWER, (READ,)),
    ),
    "portal_bankdetails": (Right(TENANT, ALL), Right(STAFF, ALL), Right(VIEWER, (READ,))),
    "portal_masterdatachange": (
        Right(TENANT, (READ, ADD)),
        Right(TENANT, (CHANGE,), _DECISION),
        Right(STAFF, ALL),
        Right(VIEWER, (READ,)),
    ),
    "portal_membership": (
        Right(LOGIN, (READ,)),
        Right(TENANT, ALL),
        Right(STAFF, ALL),
        Right(VIEWER, (READ,)),
    ),
    "portal_invitation": (Right(TENANT, (READ, ADD, CHANGE)), Right(STAFF, ALL), Right(VIEWER, (READ,))),
    "portal_federation": (
        Right(TENANT, (READ, ADD, REMOVE)),
        Right(TENANT, (CHANGE,), _FEDERATION),
        Right(STAFF, ALL),
        Right(VIEWER, (READ,)),
    ),
    # secrets that lead to an account before there is a context; only their hashes are kept
    "portal_key": (
        Right(LOGIN, (READ, ADD, REMOVE)),
        Right(TENANT, (READ, ADD, REMOVE)),
        Right(STAFF, (READ, ADD, REMOVE)),
    ),
    # guardian's own tables hold nothing here, each kind of object has one of ours; it looks there when people go
    **{
        f"guardian_{name}objectpermission": (Right(LOGIN, (READ, REMOVE)), Right(STAFF, (READ, REMOVE)))
        for name in ("user", "group")
    },
    # what owners share, and the permissions that follow from it
    **{
        f"portal_{name}": (Right(TENANT, ALL), Right(STAFF, ALL), Right(VIEWER, (READ,)))
        for name in ("share", "requestpermission", "addresspermission", "accountpermission")
    },
    "portal_statuslink": (Right(TENANT, (READ, ADD, CHANGE)), Right(STAFF, ALL), Right(VIEWER, (READ,))),
    "portal_address": (Right(TENANT, ALL), Right(STAFF, ALL), Right(VIEWER, (READ,))),
    # requests; a type's form is read by everybody, its versions are written with it
    "portal_servicetype": (
        Right(LOGIN, ALL),
        Right(TENANT, (READ,)),
        Right(STAFF, ALL),
        Right(VIEWER, (READ,)),
    ),
    # marketing writes down where the company works from; it has no context
    "portal_branch": (
        Right(LOGIN, ALL),
        Right(TENANT, (READ,)),
        Right(STAFF, ALL),
        Right(VIEWER, (READ,)),
    ),
    # what customers agreed to publish: the website reads it without a context, and so does marketing; a customer
    # adds one and sees no more of the table than the number that it got
    "portal_review": (
        Right(LOGIN, ALL),
        Right(TENANT, (ADD,)),
        Right(TENANT, (READ,), ("id",)),
        Right(STAFF, ALL),
        Right(VIEWER, (READ,)),
    ),
    "portal_formversion": (
        Right(LOGIN, ALL),
        Right(TENANT, (READ,)),
        Right(STAFF, ALL),
        Right(VIEWER, (READ,)),
    ),
    "portal_servicerequest": (Right(TENANT, (READ, ADD, CHANGE)), Right(STAFF, ALL), Right(VIEWER, (READ,))),
    "portal_requestdocument": (Right(TENANT, (READ, ADD)), Right(STAFF, ALL), Right(VIEWER, (READ,))),
    "portal_document": (
        Right(TENANT, (READ, ADD)),
        Right(TENANT, (CHANGE,), ("attached_at", "visibility")),
        Right(STAFF, ALL),
        Right(VIEWER, (READ,)),
    ),
    "portal_message": (Right(TENANT, (READ, ADD)), Right(STAFF, ALL), Right(VIEWER, (READ,))),
    "portal_messagedocument": (Right(TENANT, (READ, ADD)), Right(STAFF, ALL), Right(VIEWER, (READ,))),
    "portal_notification": (
        Right(TENANT, (READ,)),
        Right(TENANT, (CHANGE,), ("read_at",)),
        Right(STAFF, ALL),
        Right(VIEWER, (READ,)),
    ),
    # mail holds links that open accounts: everybody may write one, only the worker's context reads bodies
    "portal_outgoingmail": (
        Right(LOGIN, (ADD,)),
        Right(TENANT, (ADD,)),
        Right(STAFF, ALL),
        Right(VIEWER, (READ,), _MAIL_ENVELOPE),
    ),
    # the company's look stands on the portal's pages as well
    **{
        table: (
            Right(LOGIN, ALL),
            Right(TENANT, (READ,)),
            Right(STAFF, ALL),
            Right(VIEWER, (READ, ADD, CHANGE) if table == "wagtailimages_rendition" else (READ,)),
        )
        for table in ("cms_pages_brand", "wagtailimages_image", "wagtailimages_rendition")
    },
    # names of tables and models that every role resolves things by
    "django_content_type": (
        Right(LOGIN, (READ, ADD)),
        Right(TENANT, (READ,)),
        Right(STAFF, (READ, ADD)),
        Right(VIEWER, (READ,)),
    ),
    # Wagtail writes down when somebody changes their own account, viewers too
    "wagtailcore_modellogentry": (Right(LOGIN, ALL), Right(STAFF, ALL), Right(VIEWER, (READ, ADD))),
    "wagtailcore_locale": (
        Right(LOGIN, ALL),
        Right(TENANT, (READ,)),
        Right(STAFF, ALL),
        Right(VIEWER, (READ,)),
    ),
    "wagtailcore_site": (
        Right(LOGIN, ALL),
        Right(TENANT, (READ,)),
        Right(STAFF, ALL),
        Right(VIEWER, (READ,)),
    ),
}


def site_tables() -> list[str]:
    """The tables of the public site, many-to-many tables included."""
    models = [model for app in SITE_APPS for model in apps.get_app_config(app).get_models(include_auto_created=True)]
    return sorted({model._meta.db_table for model in models if model._meta.managed} - set(TABLES))


def rights_of(table: str) -> tuple[Right, ...]:
    """What the roles may do to a table."""
    if table in TABLES:
        return TABLES[table] + web_rights(table) + _observed(table)
    viewer: tuple[str, ...] = (READ, ADD, CHANGE) if table in VIEWER_WRITES else (READ,)
    viewer += (REMOVE,) if table in VIEWER_REMOVES else ()
    return (Right(LOGIN, ALL), *web_rights(table), Right(STAFF, ALL), Right(VIEWER, viewer))


def _observed(table: str) -> tuple[Right, ...]:
    """The rights of observers: what customers may read, and to add what is recorded."""
    read = tuple(
        Right(OBSERVER, (READ,), right.columns)
        for right in TABLES[table]
        if right.role == TENANT and READ in right.rights
    )
    return read + ((Right(OBSERVER, (ADD,)),) if table in OBSERVER_ADDS else ())


def grant_rights(**kwargs) -> None:
    """Make the grants in the database equal to the list; runs as the owner, after each migration."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user = 'portal_owner'")
        if not cursor.fetchone()[0]:
            return
        existing = set(connection.introspection.table_names(cursor))
        for table in [*TABLES, *site_tables()]:
            if table in existing:
                for statement in _statements(table):
                    cursor.execute(statement)


def _statements(table: str) -> list[str]:
    quoted = connection.ops.quote_name(table)
    statements = [f"REVOKE ALL ON {quoted} FROM {', '.join(ROLES)}"]
    for right in rights_of(table):
        columns = f" ({', '.join(map(connection.ops.quote_name, right.columns))})" if right.columns else ""
        granted = ", ".join(f"{name}{columns}" for name in right.rights if name != NUMBER)
        if granted:
            statements.append(f"GRANT {granted} ON {quoted} TO {right.role}")
        if {ADD, NUMBER} & set(right.rights):
            statements.append(_SEQUENCE.format(table=table, role=right.role))
    return statements


# Adding a row draws its id; tables with other keys have no sequence.
_SEQUENCE = """
DO $$
DECLARE sequence text;
BEGIN
    IF EXISTS (SELECT FROM pg_attribute
               WHERE attrelid = '{table}'::regclass AND attname = 'id' AND NOT attisdropped) THEN
        sequence := pg_get_serial_sequence('{table}', 'id');
    END IF;
    IF sequence IS NOT NULL THEN
        EXECUTE format('GRANT USAGE ON SEQUENCE %s TO {role}', sequence);
    END IF;
END $$
"""
