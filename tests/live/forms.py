"""What a browser would send when nobody has touched a form."""

from html.parser import HTMLParser


def untouched(html: str, form: str) -> dict[str, str]:
    """The fields of the form with that id, by name, as they stand; buttons are left out."""
    reader = _Reader(form)
    reader.feed(html)
    assert reader.found, f"there is no form #{form}"
    return reader.fields


class _Reader(HTMLParser):
    def __init__(self, form: str) -> None:
        super().__init__()
        self.form = form
        self.found = False
        self.fields: dict[str, str] = {}
        self._inside = False
        self._text_of = ""
        self._choice_of = ""

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attributes}
        if tag == "form":
            self._inside = values.get("id") == self.form
            self.found |= self._inside
        if not self._inside:
            return
        name = values.get("name", "")
        if tag == "input" and name and values.get("type") not in ("submit", "button", "file"):
            if values.get("type") not in ("checkbox", "radio") or "checked" in values:
                self.fields[name] = values.get("value", "")
        elif tag == "textarea" and name:
            self._text_of, self.fields[name] = name, ""
        elif tag == "select":
            self._choice_of = name
        elif tag == "option" and self._choice_of and "selected" in values:
            self.fields[self._choice_of] = values.get("value", "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._inside = False
        elif tag == "textarea":
            self._text_of = ""
        elif tag == "select":
            self._choice_of = ""

    def handle_data(self, data: str) -> None:
        if self._text_of:
            self.fields[self._text_of] += data
