"""The world of the table in a database of its own, committed: other logins and other walls can be tried on it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import transaction
from django.test import override_settings

from tests.live import databases
from tests.tenancy.lasting import files_in

from .world import World, build


@contextmanager
def committed_world(template: str, blocker, folder: Path) -> Iterator[tuple[str, World]]:
    """The name of the database and what is in it, with Django's connection on it."""
    with (
        databases.clone_of(template) as name,
        databases.used({"NAME": name}, blocker),
        override_settings(**files_in(folder)),
    ):
        with transaction.atomic():
            world = build()
        yield name, world
