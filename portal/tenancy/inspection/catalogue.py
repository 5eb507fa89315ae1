"""Questions to PostgreSQL's catalogues that several parts ask."""

from django.apps import apps
from django.db.backends.utils import CursorWrapper
from django.db.models import Model

from ..constraints import RowLevelSecurity
from ..people import SIGN_IN_TABLES
from ..people import TABLE as PEOPLE


def rows(cursor: CursorWrapper, query: str, *parameters) -> list[tuple]:
    """What a query gives."""
    cursor.execute(query, parameters or None)
    return cursor.fetchall()


def quoted(name: str) -> str:
    """A name as SQL wants it."""
    return '"{}"'.format(name.replace('"', '""'))


def walled_models() -> dict[str, tuple[type[Model], RowLevelSecurity]]:
    """Table -> model and wall, of every model that declares one."""
    return {
        model._meta.db_table: (model, constraint)
        for model in apps.get_models(include_auto_created=True)
        for constraint in model._meta.constraints
        if isinstance(constraint, RowLevelSecurity)
    }


def walled_tables() -> set[str]:
    """The tables that have a wall by the code."""
    return {PEOPLE, *SIGN_IN_TABLES, *walled_models()}
