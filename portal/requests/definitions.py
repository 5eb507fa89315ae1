"""From the editor's blocks to the definition of a form: plain data that is kept with each version.

A definition is a list of fields, each a dict with kind, key, label, help_text and required, and by kind
multiline | minimum, maximum, unit | future_only | options, multiple | max_files.
"""

import hashlib
import json
import unicodedata

Definition = list[dict]


def definition_of(stream) -> Definition:
    """The definition of a StreamField value; empty keys are made from labels and made unique."""
    taken: set[str] = set()
    fields = []
    for block in stream:
        field = {"kind": block.block_type, **{name: _plain(value) for name, value in block.value.items()}}
        field["key"] = _key(field["key"], field["label"], taken)
        if "options" in field:
            keys: set[str] = set()
            for option in field["options"]:
                option["key"] = _key(option["key"], option["label"], keys)
        fields.append(field)
    return fields


def digest_of(definition: Definition) -> str:
    """Hex digest by which an unchanged form is recognised."""
    return hashlib.sha256(json.dumps(definition, sort_keys=True).encode()).hexdigest()


def _plain(value):
    if hasattr(value, "items"):
        return {name: _plain(part) for name, part in value.items()}
    if isinstance(value, str | bool | int | type(None)):
        return value
    if hasattr(value, "__iter__"):
        return [_plain(part) for part in value]
    return float(value)


def _key(key: str, label: str, taken: set[str]) -> str:
    ascii_label = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
    base = key or "_".join("".join(c if c.isalnum() else " " for c in ascii_label).split())[:36] or "field"
    base = base if base[0].isalpha() else f"f_{base}"
    unique, number = base, 2
    while unique in taken:
        unique, number = f"{base}_{number}", number + 1
    taken.add(unique)
    return unique
