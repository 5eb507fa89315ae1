"""The file that seals are written into beside the database: `SEALS_DIR/<database>.jsonl`, one line a seal.

What is cut off in the database is still there. The file is itself only ever appended to; it may go on with a lower
number where a restored database began a new generation, and shows then what the restore has lost.
"""

import fcntl
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from django.conf import settings
from django.db import connection

from .statements import SignedStatement, read_line

_LONGEST_LINE = 4_000_000


class SealsDisagree(Exception):
    """The file knows of a seal that the database does not have, or has otherwise."""


def path() -> Path:
    """Where the file of the database in use is."""
    return Path(settings.SEALS_DIR) / f"{connection.settings_dict['NAME']}.jsonl"


@contextmanager
def held() -> Iterator[None]:
    """Nobody else of this machine seals, appends or compares meanwhile."""
    lock = path().with_suffix(".lock")
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def read(file: Path) -> list[SignedStatement]:
    """All seals of a file. ValueError, with the number of the line, where one cannot be read."""
    found = []
    with file.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            try:
                found.append(read_line(line))
            except ValueError as error:
                raise ValueError(f"{file}, line {number}: {error}") from error
    return found


def last() -> SignedStatement | None:
    """The seal that the file ends with; half a line, which a crash has left, is none."""
    if not path().exists():
        return None
    with path().open("rb") as file:
        lines = _tail(file).split(b"\n")[:-1]
    return read_line(lines[-1].decode()) if lines else None


def append(signed: Iterable[SignedStatement]) -> None:
    """Write seals behind the last whole line."""
    path().parent.mkdir(parents=True, exist_ok=True)
    with path().open("ab+") as file:
        tail = _tail(file)
        file.truncate(file.seek(0, 2) - len(tail) + tail.rfind(b"\n") + 1)
        file.writelines(one.line().encode() for one in signed)


def _tail(file: IO[bytes]) -> bytes:
    """The end of the file, longer than any line."""
    size = file.seek(0, 2)
    file.seek(max(0, size - _LONGEST_LINE))
    return file.read()
