"""Fills a database with what a visitor finds; run by `manage.py shell` in the environment of a `House`.

The service types and the public site of the demo company in four languages, and an editor for each language.
"""

from django.contrib.auth.models import Group
from django.utils import timezone

from demo.pages import build_site
from demo.seed_paperwork import Paperwork
from demo.service_types import build_service_types
from identity.models import User
from identity.roles import Kind, Role
from portal.tenancy.contexts import staff_context

PASSWORD = "correct-horse-battery"
#: language -> the editor's first and last name
EDITORS = {"en": ("Emma", "Hart"), "de": ("Jonas", "Weber"), "fr": ("Élise", "Marchand"), "it": ("Luca", "Ferri")}


def editor_address(language: str) -> str:
    """How the editor who reads that language signs in."""
    return f"editor-{language}@foyer.example"


def furnish() -> None:
    """Make it all."""
    with Paperwork() as paperwork:
        build_service_types()
        build_site(timezone.now())
        # Else what customers send in the tests would wait behind hundreds of pages that are indexed.
        paperwork.work_off_jobs()
    for language, (first_name, last_name) in EDITORS.items():
        user = User.objects.create_user(
            editor_address(language),
            PASSWORD,
            kind=Kind.STAFF,
            is_staff=True,
            language=language,
            first_name=first_name,
            last_name=last_name,
        )
        with staff_context():
            user.groups.add(Group.objects.get(name=Role.EDITOR))
