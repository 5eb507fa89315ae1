"""A pseudo-locale marks every text that comes from a catalogue; what is left on a page must be data."""

import re
from html.parser import HTMLParser

import pytest
from django.urls import reverse
from django.utils import translation

from identity.roles import Role
from tests import factories

pytestmark = pytest.mark.django_db
OPEN, CLOSE = "⟦", "⟧"
#: words that are data of these tests, names, or the same in every language
DATA = {
    "Anna", "Berger", "AB", "JA", "Jonas", "Jonas Editor", "JE", "Editor", "Administrator", "Heating repair",
    "Gas", "Oil",
    "Fuel", "Photos",
    "Nordlicht Haustechnik", "Nordlicht", "Haustechnik", "Foyer", "English", "Deutsch", "Français", "Italiano",
    "Friedrichshafen", "Seeweg", "DE", "HTML", "URL", "en", "de", "fr", "it",
}  # fmt: skip
_ATTRIBUTES = ("title", "aria-label", "placeholder", "alt", "data-confirm", "data-confirm-button", "data-remove")
_SILENT = {"script", "style", "template", "code", "svg"}


class Visible(HTMLParser):
    """Collects what a person reads or hears of a page."""

    def __init__(self):
        super().__init__()
        self.texts: list[str] = []
        self._silent = self._depth = 0

    def handle_starttag(self, tag, attrs):
        if tag in _SILENT:
            self._silent += 1
        self.texts += [_without_marked(value)[0] for name, value in attrs if name in _ATTRIBUTES and value]

    def handle_endtag(self, tag):
        if tag in _SILENT:
            self._silent -= 1

    def handle_data(self, data):
        if not self._silent:  # a marked text may go through several elements
            text, self._depth = _without_marked(data, self._depth)
            self.texts.append(text)


#: words that Wagtail's own templates say in English only
WAGTAILS = {"Actions"}


def untranslated(html: str) -> list[str]:
    """Words of a page that came from no catalogue and are no data."""
    parser = Visible()
    parser.feed(html)
    left = []
    for text in parser.texts:
        rest = text
        for word in DATA_WORDS:
            rest = re.sub(rf"\b{re.escape(word)}\b", " ", rest)
        rest = re.sub(r"\S*@\S*|https?://\S+|[RCDM]-\d+|\d+ \w+ ago", " ", rest)  # the last is Babel's word
        if re.search(r"[^\W\d_]{2,}", rest):
            left.append(" ".join(text.split())[:120])
    return left


DATA_WORDS = sorted(
    {*DATA, *WAGTAILS, "What is the matter", "We look after your heating", "The boiler is cold"}, key=len
)[::-1]


def _without_marked(text: str, depth: int = 0) -> tuple[str, int]:
    """The text outside brackets, and how deep in brackets it ends."""
    kept = []
    for character in text:
        depth += character == OPEN
        if not depth:
            kept.append(character)
        depth -= character == CLOSE
    return "".join(kept), depth


def _marking(real):
    def marked(*args):
        text = real(*args)
        return f"{OPEN}{text}{CLOSE}" if str(text).strip() else text

    return marked


@pytest.fixture
def pseudo_locale(monkeypatch):
    """Every translated text comes in brackets."""
    for name in ("gettext", "pgettext", "ngettext", "npgettext"):
        monkeypatch.setattr(translation._trans, name, _marking(getattr(translation._trans, name)))
    assert translation.gettext("Yes").startswith(OPEN)


@pytest.fixture
def pages():
    anna, jonas = factories.customer(), factories.staff(Role.ADMIN)
    item = factories.request_of(anna)
    factories.reply_to(item, jonas, "123")
    factories.note_in(item, jonas, "456")
    draft = factories.request_of(anna, submitted=False)
    customer = ["home:overview", "home:requests", "home:choose_service", "notifications:list", "accounts:profile"]
    visitor = ["account_login", "account_signup", "account_reset_password", "account_email_verification_sent"]
    account = ["account_change_password", "account_email", "account_logout"]
    staff = ["wagtailadmin_home", "requests:index", "customers:index", "events:index", "jobs:index", "mails:index"]
    return [
        *[(anna, reverse(name)) for name in customer + account],
        (anna, reverse("home:new_request", args=["heating"])),
        (anna, reverse("home:draft", args=[draft.pk])),
        (anna, reverse("home:request", args=[item.pk])),
        *[(None, reverse(name)) for name in [*visitor, "staff_login", "demo:mailbox"]],
        *[(jonas, reverse(name)) for name in staff],
        (jonas, reverse("requests:detail", args=[item.pk])),
        (jonas, reverse("customers:detail", args=[anna.account.pk])),
    ]


def test_no_page_shows_a_text_without_translation(pages, pseudo_locale):
    found = {}
    for who, address in pages:
        response = factories.signed_in(who).get(address)
        assert response.status_code == 200, address
        left = untranslated(response.content.decode())
        if left:
            found[address] = left
    assert found == {}
