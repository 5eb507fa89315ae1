"""A log with seals over it, on a server on which nothing else runs."""

import itertools
from collections.abc import Iterator

import pytest

from config import embedded_postgres
from config.postgres_cluster import Server
from tests.events.sealed_log import SealedLog, new_server
from tests.live import databases

_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def quiet_server(template, tmp_path_factory) -> Iterator[Server]:
    """A PostgreSQL of this test process, with a copy of the template in it."""
    from django.conf import settings

    folder = tmp_path_factory.mktemp("quiet")
    server = new_server(folder)
    try:
        embedded_postgres.ensure_database(server, "migrated")
        databases.copy(settings.POSTGRES, template, server, "migrated")
        yield server
    finally:
        embedded_postgres.stop(server.data_dir)


@pytest.fixture
def unsealed_log(quiet_server, settings, django_db_blocker) -> Iterator[SealedLog]:
    """A log without an event."""
    name = f"log{next(_numbers)}"
    embedded_postgres.create_from_template(quiet_server, name, "migrated")
    settings.DATABASE_OWNER = embedded_postgres.connection(quiet_server, name, "portal_owner")
    with databases.used(embedded_postgres.connection(quiet_server, name, "portal_app"), django_db_blocker):
        yield SealedLog(quiet_server, name)
    embedded_postgres.drop(quiet_server, name)


@pytest.fixture
def log(unsealed_log) -> SealedLog:
    """A log of three minutes, each with its seal."""
    for _minute in range(3):
        unsealed_log.seal()
    return unsealed_log
