"""The documents say what the code does."""

import re
from importlib import import_module

import pytest

from portal.management.commands.document_permissions import PAGE, permissions_page
from tests.architecture.source import ROOT, files, holds_verbs, name_of


def test_the_permission_tables_are_current():
    assert PAGE.read_text() == permissions_page(), "run manage.py document_permissions"


def test_every_environment_variable_is_in_the_runbook():
    runbook = (ROOT / "docs" / "runbook.md").read_text()
    settings = [path for path in files("site/config") if path.name in ("base.py", "production.py")]
    read = {
        name for path in settings for name in re.findall(r'(?:environ\.get|required)\(\s*"(\w+)"', path.read_text())
    }
    assert {name for name in read if name not in runbook} == set()


def test_links_between_documents_lead_somewhere():
    broken = [
        f"{path.relative_to(ROOT)}: {target}"
        for path in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text())
        if not (path.parent / target).exists()
    ]
    assert broken == []


def test_files_named_in_the_architecture_exist():
    text = (ROOT / "docs" / "architecture.md").read_text()
    named = set(re.findall(r"`((?:site|portal|cms_pages|templates|tests)/[\w./]+\.(?:py|html))", text))
    assert {name for name in named if not (ROOT / name).exists()} == set()


@pytest.mark.parametrize("path", [p for p in files("portal") if holds_verbs(p)], ids=name_of)
def test_every_verb_says_what_it_does(path):
    module = import_module(name_of(path).removesuffix(".py").replace("/", "."))
    verbs = [getattr(module, name) for name in vars(module) if not name.startswith("_")]
    silent = [v.__name__ for v in verbs if callable(v) and v.__module__ == module.__name__ and not v.__doc__]
    assert silent == []
