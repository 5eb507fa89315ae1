"""Telephone numbers as links."""


def dialled(phone: str | None) -> str:
    """The number as `tel:` links and schema.org want it: a plus and digits."""
    return "+" + "".join(character for character in phone or "" if character.isdigit())
