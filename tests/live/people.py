"""Somebody who talks HTTP to a house without a browser; several of them can talk at the same time."""

import re
from http.cookies import SimpleCookie

import requests

from .house import House

_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


class Person(requests.Session):
    """Has the session that the test client was given (`factories.signed_in`), and sends forms with their token."""

    def __init__(self, house: House, cookies: SimpleCookie) -> None:
        super().__init__()
        self.trust_env = False  # no proxy between us and this machine
        self._address = house.address
        self._token = ""
        for name, morsel in cookies.items():
            self.cookies.set(name, morsel.value)

    def open(self, path: str, **options) -> requests.Response:
        """GET a page; its token is kept for the form that comes next."""
        answer = self.get(f"{self._address}{path}", timeout=60, allow_redirects=False, **options)
        if found := _TOKEN.search(answer.text):
            self._token = found.group(1)
        return answer

    def submit(self, path: str, data: dict[str, str]) -> requests.Response:
        """POST a form of the page that was opened last; a redirect is not followed."""
        form = {**data, "csrfmiddlewaretoken": self._token}
        headers = {"Referer": f"{self._address}{path}"}
        return self.post(f"{self._address}{path}", data=form, headers=headers, timeout=60, allow_redirects=False)
