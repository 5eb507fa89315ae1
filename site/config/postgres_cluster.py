"""One data folder and its server: made, started, found, stopped."""

import contextlib
import fcntl
import hashlib
import os
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

from psycopg import conninfo, pq

from config.postgres_programs import (
    EmbeddedPostgresError,
    Identity,
    give_to,
    identity_for,
    last_line,
    major_version,
    program,
    run,
    short,
)

SUPERUSER = "postgres"
PORT = 5432
START_SECONDS = 60
STOP_SECONDS = 30
LONGEST_SOCKET_PATH = 100  # bytes; the kernel's own limit is 107 on Linux and 103 on macOS
COMPLETE = "foyer-complete"  # the last file that a finished initdb of ours leaves behind


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


def ensure(data_dir: Path, *, flags: str = "") -> Server:
    """Return the running server of `data_dir`, made and started if need be.

    `flags` are command-line arguments of `postgres`; they count only when this call starts it.
    Safe to call from many processes at once. Raises EmbeddedPostgresError.
    """
    data_dir = Path(data_dir).resolve()
    server = find(data_dir)
    if _answers(server):
        return server
    with lock(data_dir):
        server = find(data_dir)
        if not _answers(server):
            _prepare_data_dir(data_dir)
            _start(server, flags)
    return server


def find(data_dir: Path) -> Server:
    """Return where the server of `data_dir` is to be reached, running or not."""
    data_dir = Path(data_dir).resolve()
    folder = _socket_dir(data_dir)
    if folder != data_dir and running_pid(data_dir) is not None:
        # Whoever started it may have had another temp folder; line 5 of the pid file tells.
        recorded = (data_dir / "postmaster.pid").read_text().splitlines()[4:5]
        folder = Path(recorded[0]) if recorded and recorded[0] else folder
    return Server(folder, PORT, data_dir)


def stop(data_dir: Path) -> bool:
    """Stop the server of `data_dir`, cutting its connections; False when none was running."""
    data_dir = Path(data_dir).resolve()
    if not data_dir.parent.is_dir():
        return False
    with lock(data_dir):
        pid, server = running_pid(data_dir), find(data_dir)
        if pid is None:
            return False
        for signal_number in (signal.SIGINT, signal.SIGQUIT):  # PostgreSQL's "fast", then "immediate"
            os.kill(pid, signal_number)
            if _wait_until_gone(data_dir):
                _remove_socket_dir(server)
                return True
    raise EmbeddedPostgresError(
        f"PostgreSQL (process {pid}) did not stop within {2 * STOP_SECONDS} s: end it by hand."
    )


def running_pid(data_dir: Path) -> int | None:
    """Return the process id of the server of `data_dir`, or None.

    After kill -9 or a reboot the pid file may name a zombie or somebody else's process: neither counts.
    """
    pid = _recorded_pid(data_dir / "postmaster.pid")
    return pid if pid is not None and _serves(pid, data_dir) else None


# --- the data folder ---


def _prepare_data_dir(data_dir: Path) -> None:
    """Leave a complete data folder of this PostgreSQL's version, owned by whom the server will run as."""
    if (data_dir / "PG_VERSION").exists():
        _refuse_other_version(data_dir)
    if not (data_dir / COMPLETE).exists():
        if data_dir.exists():
            _set_aside(data_dir)
        _initdb(data_dir)
    identity = identity_for(data_dir)
    if data_dir.stat().st_uid != identity.uid:
        give_to(identity, data_dir)


def _refuse_other_version(data_dir: Path) -> None:
    found = (data_dir / "PG_VERSION").read_text().strip()
    ours = major_version()
    if found and found != ours:
        raise EmbeddedPostgresError(
            f"{short(data_dir)} was made by PostgreSQL {found}, this is {ours}: run `make reset` to throw"
            " the demo data away, or move the data over with the older version's pg_dump first."
        )


def _set_aside(data_dir: Path) -> None:
    """Move an unfinished data folder out of the way; refuse a folder that holds something else."""
    names = {entry.name for entry in data_dir.iterdir()}
    if not names:
        data_dir.rmdir()
        return
    if not names & {"PG_VERSION", "base", "global", "pg_wal", "postgresql.conf"}:
        raise EmbeddedPostgresError(f"{data_dir} holds other files than a database: empty it or name another folder.")
    pid = running_pid(data_dir)
    if pid is not None:
        raise EmbeddedPostgresError(
            f"{data_dir} is in use by another PostgreSQL (process {pid}): stop that one first."
        )
    aside = Path(tempfile.mkdtemp(prefix=f"{data_dir.name}.unfinished-", dir=data_dir.parent))
    data_dir.rename(aside / data_dir.name)
    print(f"An unfinished {short(data_dir)} was moved to {aside.name}.", file=sys.stderr)


def _initdb(data_dir: Path) -> None:
    """Make the data folder beside its place and rename it when it is complete."""
    draft = data_dir.with_name(data_dir.name + ".initdb")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(mode=0o700)
    identity = identity_for(data_dir)
    give_to(identity, draft)
    # The builtin provider sorts and folds the same everywhere. --locale stays UTF-8 all the same: full-text
    # search and pg_trgm ask LC_CTYPE which characters are letters, and under "C" an umlaut is none.
    arguments = ["--pgdata", str(draft), "--username", SUPERUSER, "--auth=trust", "--encoding=UTF8"]
    arguments += ["--locale=C.UTF-8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    arguments += ["--set=timezone=UTC", "--set=log_timezone=UTC"]
    outcome = run([*identity.prefix, str(program("initdb")), *arguments], identity)
    if outcome.returncode:
        raise EmbeddedPostgresError(f"PostgreSQL's initdb failed: {last_line(outcome.stdout)}")
    (draft / COMPLETE).touch()
    give_to(identity, draft / COMPLETE)
    draft.rename(data_dir)


@contextlib.contextmanager
def lock(data_dir: Path) -> Iterator[None]:
    """Let one process at a time make, start or stop the server of `data_dir`."""
    try:
        data_dir.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(data_dir.with_name(data_dir.name + ".lock"), os.O_RDWR | os.O_CREAT, 0o666)
        if data_dir.exists():
            next(data_dir.iterdir(), None)
    except PermissionError as error:
        raise EmbeddedPostgresError(
            f"{error.filename} belongs to another user: run this as that user, or give it to yourself."
        ) from error
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


# --- the process ---


def _start(server: Server, flags: str) -> None:
    """Start the server and wait until it answers; the caller holds the lock."""
    _make_socket_dir(server, identity_for(server.data_dir))
    log = server.data_dir / "server.log"
    deadline = time.monotonic() + START_SECONDS
    launched: int | None = None
    while not _answers(server):
        starting = launched is not None and _serves(launched, server.data_dir)
        if not starting and running_pid(server.data_dir) is None:
            if launched is not None:
                _refuse_unless_temporary(log)
            _wait_for_children(server.data_dir, deadline)
            _forget_foreign_pids(server)
            launched = _launch(server, flags, log)
        if time.monotonic() > deadline:
            raise EmbeddedPostgresError(f"PostgreSQL did not answer within {START_SECONDS} s: see {short(log)}.")
        time.sleep(0.02)


def _refuse_unless_temporary(log: Path) -> None:
    """Say why the server ended, unless it is that the children of a killed one have not let go of its memory yet."""
    lines = log.read_text(errors="replace").splitlines()
    reason = next((line for line in lines if "FATAL:" in line), lines[-1] if lines else "it wrote nothing")
    if "shared memory block" not in reason:
        raise EmbeddedPostgresError(f"PostgreSQL did not start ({reason.strip()}): see {short(log)}.")
    time.sleep(0.2)


def _wait_for_children(data_dir: Path, deadline: float) -> None:
    """Wait until the children of a server that was killed have noticed it (Linux only)."""
    while time.monotonic() < deadline:
        pids = (int(entry.name) for entry in Path("/proc").glob("[0-9]*"))
        if not any(_serves(pid, data_dir) for pid in pids):
            return
        time.sleep(0.05)


def _forget_foreign_pids(server: Server) -> None:
    """Remove lock files that name a process which exists but is no server of this folder.

    PostgreSQL would take it for one: a zombie after kill -9, anything at all after a reboot. A file whose process
    is gone stays: it names the memory by which PostgreSQL recognises children that outlived their server.
    """
    for file in (server.data_dir / "postmaster.pid", server.socket_dir / f".s.PGSQL.{server.port}.lock"):
        pid = _recorded_pid(file)
        if pid is not None and _exists(pid) and not _serves(pid, server.data_dir):
            file.unlink()


def _launch(server: Server, flags: str, log: Path) -> int:
    """Start the server detached from this process and its terminal, with a new log; return its process id.

    Not with pg_ctl: it hands the folder's name to a shell without quoting.
    """
    identity = identity_for(server.data_dir)
    command = ["-D", str(server.data_dir), "-h", "", "-p", str(server.port), "-k", str(server.socket_dir)]
    if log.exists():
        log.replace(log.with_suffix(".log.before"))
    log.touch()
    give_to(identity, log)
    # The shell ends at once and leaves the server to the system, so that it is nobody's child to wait for.
    script = 'exec 3>&1 >>server.log 2>&1; "$@" 3>&- & echo $! >&3'
    shell = ["sh", "-c", script, "sh", *identity.prefix, str(program("postgres")), *command]
    return int(run([*shell, *shlex.split(flags)], identity, cwd=server.data_dir, detached=True).stdout)


def _answers(server: Server) -> bool:
    """Is a server there that takes connections? Asked by connecting: a pid file proves nothing."""
    try:
        if not (server.data_dir / "postmaster.pid").exists():
            return False
    except PermissionError:
        return False
    parts = conninfo.make_conninfo("", **server.dsn_parts, user=SUPERUSER, dbname="postgres", connect_timeout=5)
    return pq.PGconn.ping(parts.encode()) == pq.Ping.OK


def _recorded_pid(file: Path) -> int | None:
    try:
        return int(file.read_text().split()[0])
    except (OSError, IndexError, ValueError):
        return None


def _serves(pid: int, data_dir: Path) -> bool:
    """Is `pid` a living PostgreSQL that serves `data_dir`?"""
    if not Path("/proc/self/stat").exists():  # macOS
        listing = ["ps", "-o", "stat=,command=", "-p", str(pid)]
        line = subprocess.run(listing, check=False, capture_output=True, text=True).stdout
        return "postgres" in line and not line.startswith("Z")
    try:
        if Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] in "ZX":
            return False
        return Path(f"/proc/{pid}/cwd").readlink() == data_dir
    except PermissionError:  # root without the right to look into others' processes, as in a container
        return os.fsencode(data_dir) in Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    except OSError:
        return False


def _exists(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _wait_until_gone(data_dir: Path) -> bool:
    deadline = time.monotonic() + STOP_SECONDS
    while running_pid(data_dir) is not None:
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


# --- the socket ---


def _socket_dir(data_dir: Path) -> Path:
    """Return the folder of the socket: the data folder, or one in the temp folder when its path is too long.

    A comma would read as a list of hosts to libpq.
    """
    if len(os.fsencode(data_dir / f".s.PGSQL.{PORT}")) <= LONGEST_SOCKET_PATH and "," not in str(data_dir):
        return data_dir
    digest = hashlib.sha256(os.fsencode(data_dir)).hexdigest()[:16]
    return Path(tempfile.gettempdir()).resolve() / f"foyer-{digest}"


def _make_socket_dir(server: Server, identity: Identity) -> None:
    """Make the socket's folder in the temp folder; refuse one that another user has put there."""
    folder = server.socket_dir
    if folder == server.data_dir:
        return
    try:
        folder.mkdir(mode=0o700)
        give_to(identity, folder)
    except FileExistsError as error:
        found = folder.lstat()
        if folder.is_symlink() or found.st_uid != identity.uid or found.st_mode & 0o077:
            raise EmbeddedPostgresError(f"{folder} is not ours: remove it, it must be a private folder.") from error


def _remove_socket_dir(server: Server) -> None:
    """Remove the empty socket folder from the temp folder."""
    if server.socket_dir != server.data_dir:
        with contextlib.suppress(OSError):
            server.socket_dir.rmdir()
