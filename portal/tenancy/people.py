"""The walls around people and what they sign in with. The tables are those of apps below, which know no accounts.

The company's login signs everybody in. The login of a web server for customers alone knows no member of staff, so
that whoever takes it over finds none of their passwords, second factors and devices. A customer's context sees the
members of its account.
"""

from .constraints import CURRENT_ACCOUNT, CURRENT_USER

TABLE = "identity_user"
#: the columns that members of an account may read of one another
SHOWN_TO_CUSTOMERS = ("id", "first_name", "last_name", "email", "kind", "language", "is_active")
_MEMBERS = (
    "EXISTS (SELECT FROM portal_membership m WHERE m.user_id = identity_user.id "
    f"AND m.account_id = {CURRENT_ACCOUNT})"
)
POLICIES = {
    "login": "TO portal_app USING (true) WITH CHECK (true)",
    "customers": "TO portal_web USING (kind = 'customer') WITH CHECK (kind = 'customer')",
    "staff": "TO portal_staff USING (true) WITH CHECK (true)",
    "viewer": f"TO portal_viewer USING (true) WITH CHECK (id = {CURRENT_USER})",
    "tenant": f"FOR SELECT TO portal_tenant, portal_observer USING ({_MEMBERS})",
    "oneself": f"FOR UPDATE TO portal_tenant USING (id = {CURRENT_USER}) WITH CHECK (id = {CURRENT_USER})",
}

#: what belongs to the sign-in of a person. Some of these tables are libraries', whose migrations work on all rows as
#: the owner, so the owner is not bound. Sessions of staff need no policy: they have a table of their own.
SIGN_IN_TABLES = (
    "account_emailaddress",
    "identity_addresschange",
    "identity_customeridentity",
    "identity_knowndevice",
    "mfa_authenticator",
    "usersessions_usersession",
)
_OF_CUSTOMERS = "EXISTS (SELECT FROM identity_user p WHERE p.id = user_id AND p.kind = 'customer')"
SIGN_IN_POLICIES = {
    "login": "TO portal_app USING (true) WITH CHECK (true)",
    "customers": f"TO portal_web USING ({_OF_CUSTOMERS}) WITH CHECK ({_OF_CUSTOMERS})",
    "staff": "TO portal_staff USING (true) WITH CHECK (true)",
}


def wall_sql() -> list[str]:
    """The statements that make the wall of people, on a table that has no policy."""
    return [
        f"ALTER TABLE {TABLE} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY",
        *(f"CREATE POLICY {name} ON {TABLE} {rule}" for name, rule in POLICIES.items()),
    ]


def sign_in_wall_sql() -> list[str]:
    """The same for what they sign in with."""
    return [
        statement
        for table in SIGN_IN_TABLES
        for statement in (
            f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
            *(f"CREATE POLICY {name} ON {table} {rule}" for name, rule in SIGN_IN_POLICIES.items()),
        )
    ]
