"""The world that the table of addresses is tried in."""

import logging
from collections.abc import Iterator

import pytest

from tests.tenancy.lasting import files_in, lasting_rows

from .world import World, build


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("world")


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker, folder) -> Iterator[World]:
    """Everything there is, made once for a module and rolled back after it."""
    with lasting_rows(django_db_blocker, folder):
        yield build()


@pytest.fixture(autouse=True)
def _files_of_the_world(_apart, folder, settings):
    """After `_apart`, which gives each test a folder of its own: the world's files lie elsewhere."""
    for name, value in files_in(folder).items():
        setattr(settings, name, value)


@pytest.fixture(autouse=True)
def _quiet():
    """Thousands of refusals are no news."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)
