"""German, French and Italian are complete in every release."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import polib
import pytest

ROOT = Path(__file__).parents[2]
LANGUAGES = ("de", "fr", "it")
#: texts that are rightly the same as in English: names, and words that a language shares
SAME = Path(__file__).with_name("same_in_translation.txt")


def catalogue(language: str) -> polib.POFile:
    return polib.pofile(str(ROOT / "locale" / language / "LC_MESSAGES" / "django.po"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language):
    entries = [entry for entry in catalogue(language) if not entry.obsolete]
    assert entries
    assert [entry.msgid for entry in entries if not entry.translated() or entry.fuzzy] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_equal_to_its_source_is_listed(language):
    listed = {line.split(": ", 1)[1] for line in SAME.read_text().splitlines() if line.startswith(f"{language}: ")}
    equal = {entry.msgid for entry in catalogue(language) if not entry.obsolete and entry.msgid == entry.msgstr}
    assert equal == listed, f"translate it, or list it in {SAME.name}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_survive_translation(language):
    broken = [
        entry.msgid
        for entry in catalogue(language)
        if not entry.obsolete
        for text in (entry.msgstr, *entry.msgstr_plural.values())
        if text and placeholders(text) - placeholders(entry.msgid) - placeholders(entry.msgid_plural)
    ]
    assert broken == []


def placeholders(text: str) -> set[str]:
    import re

    return set(re.findall(r"%\(\w+\)\w|\{\w+\}", text))


def test_the_catalogues_know_every_text_of_the_source(tmp_path):
    """Extracts anew with gettext and compares; `manage.py makemessages` is the way to renew them."""
    assert shutil.which("xgettext"), "gettext is missing: run `make system` as root, or install your system's gettext"
    copy = tmp_path / "source"
    ignored = shutil.ignore_patterns("var", ".venv", ".git", ".local", "node_modules", "__pycache__", "*.mo")
    shutil.copytree(ROOT, copy, ignore=ignored)
    languages = [part for language in LANGUAGES for part in ("-l", language)]
    command = [sys.executable, "-m", "django", "makemessages", *languages, "--no-obsolete", "--no-location"]
    done = subprocess.run(
        [*command, "-e", "html,txt,py,mjml", "--ignore", "tests/*", "--ignore", "var/*"],
        cwd=copy,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "tests.texts.settings", "PYTHONPATH": f"{copy}:{copy / 'site'}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    for language in LANGUAGES:
        fresh = polib.pofile(str(copy / "locale" / language / "LC_MESSAGES" / "django.po"))
        missing = [entry.msgid for entry in fresh if not entry.obsolete and (not entry.translated() or entry.fuzzy)]
        assert missing == [], f"{language}: run manage.py makemessages and translate"
