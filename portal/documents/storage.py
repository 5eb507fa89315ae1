"""Where the bytes are: a private storage under fresh keys; nothing is ever written over."""

import uuid
from collections.abc import Iterator
from datetime import datetime
from typing import IO, Any

from django.core.files.base import ContentFile, File
from django.core.files.storage import storages


def documents():
    """The storage of customers' files, which no URL leads to."""
    return storages["documents"]


def fresh_key() -> str:
    """A key that nothing can be guessed from, spread over 256 folders."""
    key = uuid.uuid4().hex
    return f"{key[:2]}/{key}"


def store(key: str, file: IO[Any]) -> None:
    """Write a new file; an existing key is a programming error, not a reason to rename."""
    saved = documents().save(key, File(file))
    if saved != key:
        documents().delete(saved)
        raise FileExistsError(key)


def store_bytes(key: str, content: bytes) -> None:
    store(key, ContentFile(content))


def open_file(key: str) -> IO[Any]:
    return documents().open(key, "rb")


def stored_before(time: datetime) -> Iterator[str]:
    """The keys of files that were stored before a time."""
    folders, _files = documents().listdir("")
    for folder in folders:
        for name in documents().listdir(folder)[1]:
            key = f"{folder}/{name}"
            if documents().get_modified_time(key) < time:
                yield key


def delete(key: str) -> None:
    documents().delete(key)
