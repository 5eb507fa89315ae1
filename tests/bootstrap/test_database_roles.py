"""The database's roles hold the wall: nobody passes row-level security without saying so."""

import subprocess
from collections.abc import Iterator

import psycopg
import pytest
from psycopg.rows import TupleRow

from config import embedded_postgres
from config.embedded_postgres import ROLES_FILE, Server

Connection = psycopg.Connection[TupleRow]

PORTAL_ROLES = "SELECT rolname, rolcanlogin, rolcreatedb, rolbypassrls FROM pg_roles WHERE rolname ^@ 'portal_'"
POWERS = "SELECT bool_or(rolsuper OR rolcreaterole OR rolreplication) FROM pg_roles WHERE rolname ^@ 'portal_'"
MEMBERSHIPS = """
    SELECT member::regrole::text, roleid::regrole::text, inherit_option, set_option, admin_option
    FROM pg_auth_members WHERE member::regrole::text ^@ 'portal_'
"""


def connect(server: Server, login: str, database: str = "foyer") -> Connection:
    return psycopg.connect(
        host=str(server.socket_dir), port=server.port, user=login, dbname=database, autocommit=True
    )


@pytest.fixture
def superuser(shared_server: Server) -> Iterator[Connection]:
    with connect(shared_server, "postgres") as connection:
        yield connection


@pytest.fixture
def walled_table(superuser: Connection) -> Iterator[None]:
    """A table with one row that only portal_staff may see."""
    superuser.execute("""
        CREATE TABLE secret AS SELECT 1 AS id;
        ALTER TABLE secret OWNER TO portal_owner;
        ALTER TABLE secret ENABLE ROW LEVEL SECURITY;
        ALTER TABLE secret FORCE ROW LEVEL SECURITY;
        CREATE POLICY staff ON secret TO portal_staff USING (true);
        GRANT SELECT ON secret TO portal_app, portal_staff, portal_tenant;
    """)
    yield
    superuser.execute("DROP TABLE secret")


def run_roles_file(server: Server, database: str) -> None:
    """Run the file as the documentation says, with psql."""
    command = [str(embedded_postgres.program("psql")), "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1"]
    url = embedded_postgres.url(server, database, "postgres")
    subprocess.run([*command, "--single-transaction", f"--file={ROLES_FILE}", url], check=True)


def test_each_role_may_do_what_it_is_for(superuser: Connection) -> None:
    assert set(superuser.execute(PORTAL_ROLES)) == {
        # name, signs in, creates databases, passes row-level security
        ("portal_owner", True, True, False),
        ("portal_app", True, False, False),
        ("portal_web", True, False, False),
        ("portal_tenant", False, False, False),
        ("portal_observer", False, False, False),
        ("portal_staff", False, False, False),
        ("portal_viewer", False, False, False),
        ("portal_backup", True, False, True),
    }
    assert superuser.execute(POWERS).fetchone() == (False,)


def test_logins_may_become_a_context_and_inherit_none(superuser: Connection) -> None:
    contexts = ("portal_tenant", "portal_observer", "portal_staff", "portal_viewer")
    expected = {
        (login, context, False, True, False) for login in ("portal_app", "portal_owner") for context in contexts
    }

    assert set(superuser.execute(MEMBERSHIPS)) == expected | {
        ("portal_web", "portal_tenant", False, True, False),
        ("portal_backup", "pg_read_all_data", True, True, False),
    }


@pytest.mark.usefixtures("walled_table")
@pytest.mark.parametrize(
    ("login", "role", "rows"),
    [
        ("portal_app", None, 0),
        ("portal_app", "portal_tenant", 0),
        ("portal_app", "portal_staff", 1),
        ("portal_owner", None, 0),
        ("portal_backup", None, 1),
    ],
)
def test_a_row_is_seen_only_from_its_context(shared_server: Server, login: str, role: str | None, rows: int) -> None:
    with connect(shared_server, login) as connection:
        if role:
            connection.execute(f"SET ROLE {role}".encode())
        assert len(connection.execute("SELECT * FROM secret").fetchall()) == rows


@pytest.mark.usefixtures("walled_table")
def test_the_backup_reads_and_never_writes(shared_server: Server) -> None:
    with connect(shared_server, "portal_backup") as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute("DELETE FROM secret")


def test_running_the_file_again_changes_nothing(shared_server: Server, superuser: Connection) -> None:
    before = [set(superuser.execute(query.encode())) for query in (PORTAL_ROLES, MEMBERSHIPS)]
    run_roles_file(shared_server, "foyer")
    run_roles_file(shared_server, "foyer")

    assert [set(superuser.execute(query.encode())) for query in (PORTAL_ROLES, MEMBERSHIPS)] == before


def test_running_the_file_puts_back_what_was_loosened(shared_server: Server, superuser: Connection) -> None:
    superuser.execute("ALTER ROLE portal_app BYPASSRLS SUPERUSER")
    superuser.execute("GRANT portal_staff TO portal_app WITH INHERIT TRUE")
    superuser.execute("GRANT portal_staff, portal_app TO portal_web")
    run_roles_file(shared_server, "foyer")

    test_each_role_may_do_what_it_is_for(superuser)
    test_logins_may_become_a_context_and_inherit_none(superuser)


def test_other_logins_may_not_connect(shared_server: Server, superuser: Connection) -> None:
    superuser.execute("CREATE ROLE stranger LOGIN")
    try:
        with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
            connect(shared_server, "stranger")
    finally:
        superuser.execute("DROP ROLE stranger")


def test_only_the_owner_makes_tables(shared_server: Server) -> None:
    with connect(shared_server, "portal_owner") as owner:
        owner.execute("CREATE TABLE made (id int); DROP TABLE made")
    with connect(shared_server, "portal_app") as app, pytest.raises(psycopg.errors.InsufficientPrivilege):
        app.execute("CREATE TABLE made (id int)")


def test_the_search_extensions_are_there(superuser: Connection) -> None:
    found = {name for (name,) in superuser.execute("SELECT extname FROM pg_extension")}

    assert {"pg_trgm", "unaccent", "btree_gin", "citext"} <= found


def test_the_owner_can_create_the_extensions_where_no_superuser_is_at_hand(shared_server: Server) -> None:
    with connect(shared_server, "portal_owner", "postgres") as owner:
        owner.execute("CREATE DATABASE bare")
    try:
        with connect(shared_server, "portal_owner", "bare") as owner:
            for name in ("pg_trgm", "unaccent", "btree_gin", "citext"):
                owner.execute(f"CREATE EXTENSION {name}".encode())
    finally:
        embedded_postgres.drop(shared_server, "bare")


def test_a_copy_has_the_same_doors_and_is_dropped_under_open_connections(shared_server: Server) -> None:
    embedded_postgres.create_from_template(shared_server, "copy of foyer", "foyer")
    with connect(shared_server, "portal_app", "copy of foyer") as app:
        query = "SELECT datacl::text, pg_get_userbyid(datdba) FROM pg_database WHERE datname LIKE '%foyer'"
        assert len(set(app.execute(query))) == 1
        assert app.execute("SELECT count(*) FROM pg_extension").fetchone() == (5,)

        embedded_postgres.drop(shared_server, "copy of foyer")
        with pytest.raises(psycopg.OperationalError):
            app.execute("SELECT 1")
    embedded_postgres.drop(shared_server, "copy of foyer")  # there is none: nothing happens


def test_a_changed_file_is_run_again(
    shared_server: Server,
    superuser: Connection,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    changed = tmp_path_factory.mktemp("roles") / "database_roles.sql"
    changed.write_text(ROLES_FILE.read_text() + "\nCOMMENT ON ROLE portal_app IS 'changed';\n")
    monkeypatch.setattr(embedded_postgres, "ROLES_FILE", changed)
    embedded_postgres.ensure_database(shared_server, "foyer")

    query = "SELECT shobj_description(oid, 'pg_authid') FROM pg_roles WHERE rolname = 'portal_app'"
    assert superuser.execute(query).fetchone() == ("changed",)
