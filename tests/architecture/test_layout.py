"""The house: where things stand, how long they may get, what is never called what."""

import ast

import pytest

from tests.architecture.source import ROOT, files, holds_verbs, name_of, tree_of

MAX_LINES, MAX_FUNCTION_LINES = 400, 45
DRAWERS = {"utils.py", "helpers.py", "common.py", "misc.py"}


@pytest.mark.parametrize("folder", ["site", "locale"])
def test_folders_named_like_the_standard_library_are_no_packages(folder):
    assert not (ROOT / folder / "__init__.py").exists(), f"{folder}/ shadows a module of Python; keep it plain"


def test_no_file_is_a_drawer():
    assert [name_of(path) for path in files() if path.name in DRAWERS] == [], "name the file for what is in it"


def test_files_stay_readable():
    long = {name_of(path): len(path.read_text().splitlines()) for path in [*files(), *files("tests")]}
    assert {name: lines for name, lines in long.items() if lines > MAX_LINES} == {}, "which second thing is in it?"


def test_functions_stay_readable():
    long = [
        f"{name_of(path)}:{node.name} ({node.end_lineno - node.lineno + 1} lines)"
        for path in files()
        if "demo" not in path.parts  # drawings and texts are long by nature
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef) and node.end_lineno - node.lineno >= MAX_FUNCTION_LINES
    ]
    assert long == [], "split it where it says a second thing"


def test_verbs_take_keywords_only_and_no_web_request():
    wrong = []
    for path in files("portal"):
        if not holds_verbs(path) or path.parent.name == "queue":
            continue
        for node in tree_of(path).body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and node.args.args:
                wrong.append(f"{name_of(path)}:{node.name}")
    assert wrong == [], "a verb takes keyword-only arguments: def verb(*, request, by, now)"


def test_verbs_do_not_read_the_clock_or_settings():
    wrong = []
    for path in files("portal"):
        if holds_verbs(path) and path.parent.name != "queue":
            names = {node.attr for node in ast.walk(tree_of(path)) if isinstance(node, ast.Attribute)}
            imported = {
                alias.name
                for node in ast.walk(tree_of(path))
                if isinstance(node, ast.ImportFrom)
                for alias in node.names
            }
            wrong += [f"{name_of(path)}: {name}" for name in {"timezone", "settings"} & imported | {"today"} & names]
    assert wrong == [], "pass now= in; a setting is the caller's business"
