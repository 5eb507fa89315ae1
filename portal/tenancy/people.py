"""The wall around people. The table is identity's, which stands below and knows nothing of accounts.

The company's login signs everybody in. The login of a web server for customers alone knows no member of staff, so
that whoever takes it over finds none of their passwords. A customer's context sees the members of its account.
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


def wall_sql() -> list[str]:
    """The statements that make the wall, on a table that has no policy."""
    return [
        f"ALTER TABLE {TABLE} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY",
        *(f"CREATE POLICY {name} ON {TABLE} {rule}" for name, rule in POLICIES.items()),
    ]
