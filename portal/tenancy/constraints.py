"""Walls that the database holds, declared on the model like any other constraint.

`RowLevelSecurity` keeps the rows of an account to that account. `SameAccount` is the composite
foreign key that Django has no field for: PostgreSQL checks foreign keys past row-level security,
so a plain one would let a row of one account point at a row of another.
"""

from typing import Any

from django.db.backends.ddl_references import Statement, Table
from django.db.models import BaseConstraint

CURRENT_ACCOUNT = "nullif(current_setting('app.account_id', true), '')::bigint"
CURRENT_USER = "nullif(current_setting('app.user_id', true), '')::bigint"


class DatabaseConstraint(BaseConstraint):
    """A constraint that only the database checks; subclasses give the SQL that makes and removes it."""

    #: names of the options that a migration has to remember
    options: tuple[str, ...] = ()

    def _create(self, model, quote) -> str:
        raise NotImplementedError("give the SQL that makes the constraint")

    def _remove(self, model, quote) -> str:
        raise NotImplementedError("give the SQL that removes the constraint")

    def create_sql(self, model, schema_editor):
        quote = schema_editor.quote_name
        return Statement(self._create(model, quote), table=Table(model._meta.db_table, quote))

    def remove_sql(self, model, schema_editor):
        quote = schema_editor.quote_name
        return Statement(self._remove(model, quote), table=Table(model._meta.db_table, quote))

    def constraint_sql(self, model, schema_editor):
        """Inline form in CREATE TABLE: none, so the statement is deferred until the table exists."""
        schema_editor.deferred_sql.append(self.create_sql(model, schema_editor))

    def validate(self, model, instance, exclude=None, using=None):
        """Left to the database."""

    def deconstruct(self):
        path, args, kwargs = super().deconstruct()
        return path, args, {**kwargs, **{name: getattr(self, name) for name in self.options}}

    def __eq__(self, other: Any) -> bool:
        return type(self) is type(other) and self.deconstruct() == other.deconstruct()

    __hash__ = BaseConstraint.__hash__


class RowLevelSecurity(DatabaseConstraint):
    """Only rows of the current account are visible, and only inside a context.

    One policy per role, never a condition inside one: an OR in a policy costs the index.

    account: the field that names the account.
    tenant_only_if: SQL condition for what even the own account may not see (internal notes).
    tenant_may_add_hidden: a customer's action may write a row that the customer cannot read back.
    person: field with the user; the login role reads those rows of `app.user_id` before a context exists.
    open_to_inserts: every role may add rows and the login role and viewers need no more (the event log).
    tenant_leaves: SQL condition that a row fulfils once a customer has changed it.
    found_outside: the login role finds rows of all accounts outside a context (keys that lead into one).
    """

    options = (
        "account",
        "tenant_only_if",
        "tenant_may_add_hidden",
        "person",
        "open_to_inserts",
        "tenant_leaves",
        "found_outside",
    )

    def __init__(
        self,
        *,
        name: str,
        account: str = "account",
        tenant_only_if: str = "",
        tenant_may_add_hidden: bool = False,
        person: str = "",
        open_to_inserts: bool = False,
        tenant_leaves: str = "",
        found_outside: bool = False,
    ):
        super().__init__(name=name)
        self.account = account
        self.tenant_only_if = tenant_only_if
        self.tenant_may_add_hidden = tenant_may_add_hidden
        self.person = person
        self.open_to_inserts = open_to_inserts
        self.tenant_leaves = tenant_leaves
        self.found_outside = found_outside

    def policies(self, model, quote) -> dict[str, str]:
        """Name -> what follows `CREATE POLICY name ON table`."""
        own = f"{quote(model._meta.get_field(self.account).column)} = {CURRENT_ACCOUNT}"
        shown = f"{own} AND ({self.tenant_only_if})" if self.tenant_only_if else own
        written = own if self.tenant_may_add_hidden else shown
        policies = {
            # who observes is held back from writing by the grants
            "tenant": f"TO portal_tenant, portal_observer USING ({shown}) WITH CHECK ({written})",
            "staff": "TO portal_staff USING (true) WITH CHECK (true)",
            "viewer": "FOR SELECT TO portal_viewer USING (true)",
        }
        if self.person:
            column = quote(model._meta.get_field(self.person).column)
            policies["person"] = f"FOR SELECT TO portal_app, portal_web USING ({column} = {CURRENT_USER})"
        if self.open_to_inserts:
            policies["anyone"] = "FOR INSERT TO portal_app, portal_web, portal_viewer WITH CHECK (true)"
        if self.tenant_leaves:
            policies["leaves"] = f"AS RESTRICTIVE FOR UPDATE TO portal_tenant WITH CHECK ({self.tenant_leaves})"
        if self.found_outside:
            policies["login"] = "TO portal_app USING (true) WITH CHECK (true)"
            policies["web"] = "FOR SELECT TO portal_web USING (true)"
        return policies

    def _create(self, model, quote):
        walls = ["ALTER TABLE %(table)s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY"]
        walls += [f"CREATE POLICY {name} ON %(table)s {rule}" for name, rule in self.policies(model, quote).items()]
        return ";\n".join(walls)

    def _remove(self, model, quote):
        gone = [f"DROP POLICY {name} ON %(table)s" for name in self.policies(model, quote)]
        return ";\n".join([*gone, "ALTER TABLE %(table)s NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY"])


class SameAccount(DatabaseConstraint):
    """A composite foreign key: the row that `field` points at belongs to the same account.

    The target needs a unique constraint over (account, id).
    """

    options = ("field",)

    def __init__(self, *, name: str, field: str):
        super().__init__(name=name)
        self.field = field

    def _create(self, model, quote):
        column = quote(model._meta.get_field(self.field).column)
        target = quote(model._meta.get_field(self.field).related_model._meta.db_table)
        return (
            f"ALTER TABLE %(table)s ADD CONSTRAINT {quote(self.name)} FOREIGN KEY (account_id, {column}) "
            f"REFERENCES {target} (account_id, id) DEFERRABLE INITIALLY DEFERRED"
        )

    def _remove(self, model, quote):
        return f"ALTER TABLE %(table)s DROP CONSTRAINT {quote(self.name)}"
