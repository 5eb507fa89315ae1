"""The form of a service type, made from a version's definition."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from portal.documents.models import Document

from .definitions import Definition
from .fields import FILE, KINDS, is_empty

PREFIX = "answer"


class ServiceForm(forms.Form):
    """Asks what a version of a service type asks; `answers()` is what is stored.

    files: documents that were received for each file field, by key; they are checked with the rest.
    """

    def __init__(
        self,
        definition: Definition,
        data=None,
        *,
        files: dict[str, list[Document]] | None = None,
        answers: dict[str, Any] | None = None,
        today: date,
    ):
        self.definition = definition
        self.documents = files or {}
        super().__init__(data, prefix=PREFIX, initial=self._initial(definition, answers or {}))
        for field in definition:
            if field["kind"] != FILE:
                self.fields[field["key"]] = KINDS[field["kind"]].build(field, today)

    @staticmethod
    def _initial(definition, answers):
        return {
            field["key"]: KINDS[field["kind"]].from_json(answers[field["key"]])
            for field in definition
            if field["kind"] != FILE and not is_empty(answers.get(field["key"]))
        }

    @property
    def file_fields(self) -> list[dict]:
        return [field for field in self.definition if field["kind"] == FILE]

    def clean(self):
        cleaned = super().clean()
        for field in self.file_fields:
            count = len(self.documents.get(field["key"], ()))
            if field["required"] and not count:
                self._file_error(field, _("Please add at least one file."))
            if count > field["max_files"]:
                self._file_error(field, _("Please send at most %(count)s files.") % {"count": field["max_files"]})
        return cleaned

    def _file_error(self, field: dict, message: str) -> None:
        self.file_errors.setdefault(field["key"], []).append(message)
        self.add_error(None, f"{field['label']}: {message}")

    @property
    def file_errors(self) -> dict[str, list[str]]:
        return self.__dict__.setdefault("_file_errors", {})

    def answers(self) -> dict[str, Any]:
        """The cleaned answers as JSON, by field key; what was not answered is left out."""
        kept = {}
        for field in self.definition:
            key = field["key"]
            if field["kind"] == FILE:
                documents = [document.pk for document in self.documents.get(key, ())]
                if documents:
                    kept[key] = documents
            elif not is_empty(self.cleaned_data.get(key)):
                kept[key] = KINDS[field["kind"]].to_json(self.cleaned_data[key])
        return kept

    def valid_answers(self) -> dict[str, Any]:
        """What can be kept of a draft: the answers of those fields that are right so far."""
        self.is_valid()
        return self.answers()


def data_from_answers(definition: Definition, answers: dict[str, Any]) -> dict[str, Any]:
    """Answers as the API sends them, in the shape that a browser would post them in."""
    data: dict[str, Any] = {}
    for field in definition:
        name, value = f"{PREFIX}-{field['key']}", answers.get(field["key"])
        if is_empty(value) or field["kind"] == FILE:
            continue
        if field["kind"] == "address" and isinstance(value, dict):
            data |= {f"{name}_{part}": text for part, text in value.items()}
        else:
            data[name] = value if isinstance(value, list) else str(value)
    return data


def shown_answers(definition: Definition, answers: dict[str, Any]) -> Iterable[tuple[str, str]]:
    """Label and answer of each field that was answered, files left out."""
    for field in definition:
        value = answers.get(field["key"])
        if field["kind"] != FILE and not is_empty(value):
            yield field["label"], KINDS[field["kind"]].display(value, field)


def subject_of(definition: Definition, answers: dict[str, Any], fallback: str) -> str:
    """What the request is called: the first words of its first text, else the service's name."""
    for field in definition:
        text = answers.get(field["key"])
        if field["kind"] == "text" and isinstance(text, str) and text.strip():
            return first_words(text)
    return fallback


def first_words(text: str) -> str:
    """The first line of a text that is not empty, cut between words where it is long."""
    line = text.strip().splitlines()[0]
    return line if len(line) <= 80 else f"{line[:79].rsplit(' ', 1)[0]}…"
