"""What a translator fills in for a service type; everything else is in `forms`."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class FieldWords:
    """Label, help text and, for a choice, a label for each value."""

    label: str
    help_text: str = ""
    choices: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class ServiceTypeWords:
    """Name, summary and price of a service type, and the words of its fields by key."""

    name: str
    summary: str
    price_hint: str
    fields: dict[str, FieldWords]
