"""A browser of the plainest kind: one request after the other over connections that are kept."""

from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse

CONNECTIONS = 6
"""Used in turn, so that both workers get some of the requests."""


@dataclass(frozen=True)
class Page:
    """What is asked for, and how the answer is recognised."""

    path: str
    headers: dict[str, str] = field(default_factory=dict)
    status: int = 200
    contains: str = ""


class Unexpected(Exception):
    """The server answered something else than what was to be measured."""


class Client:
    """Asks one web server of this machine."""

    def __init__(self, port: int):
        self._connections = [HTTPConnection("127.0.0.1", port, timeout=60) for _ in range(CONNECTIONS)]
        self._turn = 0

    def get(self, page: Page) -> int:
        """Fetch a page; return the bytes of its body. Raises Unexpected."""
        response, body = self.fetch(page)
        if response.status != page.status:
            raise Unexpected(f"{page.path}: {response.status} instead of {page.status}.")
        if page.contains and page.contains.encode() not in body:
            raise Unexpected(f"{page.path}: no “{page.contains}” in the answer.")
        return len(body)

    def fetch(self, page: Page) -> tuple[HTTPResponse, bytes]:
        """Fetch a page whatever the answer is."""
        connection = self._connections[self._turn % CONNECTIONS]
        self._turn += 1
        connection.request("GET", page.path, headers=page.headers)
        response = connection.getresponse()
        return response, response.read()

    def close(self) -> None:
        for connection in self._connections:
            connection.close()
