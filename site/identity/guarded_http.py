"""Speaking to addresses that a customer has typed, and never to anything inside our own house.

The provider of a company is named by one of its people, and names further addresses itself. Whatever they are:

* https, with a certificate of the name that was typed; no other scheme is known to the session
* each address that the name resolves to is public, and the connection goes to one of those that were looked at, so
  that a name which changes its mind in between leads nowhere else
* no redirect, no proxy, no compressed answer; so many bytes, and so many seconds for the whole exchange

`COMPANY_PROVIDERS_MAY_BE_LOCAL`, for tests and development, lets http and this machine in.
"""

import ipaddress
import socket
import threading
from contextlib import suppress
from typing import Any

import requests
from authlib.integrations.django_client import DjangoOAuth2App
from authlib.integrations.requests_client import OAuth2Session
from django.conf import settings
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import HTTPError, NameResolutionError, NewConnectionError
from urllib3.util.connection import create_connection

#: of an answer, and seconds from the first packet to the last
MOST_BYTES, MOST_SECONDS = 512 * 1024, 10
#: a network of IPv6 whose addresses carry one of IPv4 at their end
_CARRIES_IPV4 = ipaddress.ip_network("64:ff9b::/96")
#: what carries another address in a way that nobody needs, and what `ipaddress` does not call private everywhere
_NOT_OUT_THERE = tuple(
    ipaddress.ip_network(net)
    for net in ("64:ff9b:1::/48", "2001::/32", "2002::/16", "::ffff:0:0/96", "fec0::/10", "192.0.0.0/24")
)


def is_public(text: str) -> bool:
    """Whether an IP address is out on the internet, where anybody could reach it."""
    address = ipaddress.ip_address(text.partition("%")[0])
    if address in _CARRIES_IPV4:
        address = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    if any(address in network for network in _NOT_OUT_THERE):
        return False
    if address.is_loopback and settings.COMPANY_PROVIDERS_MAY_BE_LOCAL:
        return True
    return address.is_global and not address.is_multicast and not address.is_reserved


class _Exchange:
    """One request with its answer, which is over in time: what it is made of is cut off when it is not.

    A connection is watched by a second handle of its socket, for it wraps its own for TLS and may close it before the
    answer has been read.
    """

    def __init__(self) -> None:
        self._watched: list[socket.socket] = []
        self.is_over = False
        self._timer = threading.Timer(MOST_SECONDS, self._cut)
        self._timer.daemon = True

    def __enter__(self) -> "_Exchange":
        _running.exchange = self
        self._timer.start()
        return self

    def __exit__(self, *details: object) -> None:
        _running.exchange = None
        self._timer.cancel()
        for handle in self._watched:
            handle.close()

    def watch(self, sock: socket.socket) -> None:
        self._watched.append(sock.dup())
        if self.is_over:
            self._cut()

    def _cut(self) -> None:
        self.is_over = True
        for handle in self._watched:
            with suppress(OSError):
                handle.shutdown(socket.SHUT_RDWR)


#: the exchange of this thread
_running = threading.local()


class _Guarded:
    """The half of a connection that decides where it goes."""

    def _new_conn(self: Any) -> socket.socket:
        host, port = self._dns_host, self.port
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (socket.gaierror, UnicodeError) as error:
            raise NameResolutionError(host, self, socket.gaierror(str(error))) from error
        addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
        if not addresses or not all(is_public(address) for address in addresses):
            raise NewConnectionError(self, f"{host} is not on the internet")
        sock = self._reached(addresses, port)
        _running.exchange.watch(sock)
        return sock

    def _reached(self: Any, addresses: list[str], port: int) -> socket.socket:
        for number, address in enumerate(addresses, start=1):
            try:
                return create_connection((address, port), self.timeout, socket_options=self.socket_options)
            except OSError as error:
                if number == len(addresses):
                    raise NewConnectionError(self, str(error)) from error
        raise AssertionError("there is an address")


class _Plain(_Guarded, HTTPConnection):
    pass


class _Secure(_Guarded, HTTPSConnection):
    pass


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = _Plain


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _Secure


class GuardedAdapter(HTTPAdapter):
    """One request, one answer of a limited size, from where it was asked."""

    def init_poolmanager(self, *args, **kwargs) -> None:
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = {"http": _PlainPool, "https": _SecurePool}

    def send(self, request, stream=False, timeout=None, verify=True, cert=None, proxies=None):
        request.headers.update({"Accept-Encoding": "identity", "Connection": "close"})
        with _Exchange() as exchange:
            answer = super().send(request, stream=True, timeout=timeout, verify=verify, cert=cert)
            try:
                answer._content, answer._content_consumed = self._body_of(answer), True
            except HTTPError as error:
                raise requests.ConnectionError(str(error)) from error
            finally:
                answer.raw.close()
            if exchange.is_over:  # what was cut off looks like an end
                raise requests.ReadTimeout("the answer took too long")
        return answer

    @staticmethod
    def _body_of(answer: requests.Response) -> bytes:
        if 300 <= answer.status_code < 400:
            raise requests.TooManyRedirects("it leads elsewhere", response=answer)
        if answer.headers.get("Content-Encoding", "identity") != "identity":
            raise requests.exceptions.ContentDecodingError("nobody asked for a compressed answer")
        body = answer.raw.read(MOST_BYTES + 1, decode_content=False)
        if len(body) > MOST_BYTES:
            raise requests.exceptions.ContentDecodingError("the answer is too long")
        return body


class GuardedSession(OAuth2Session):
    """Authlib's session, which goes nowhere but through the guard."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.trust_env = False  # no proxy, no password file, no other authorities than the usual ones
        self.adapters.clear()
        self.mount("https://", GuardedAdapter())
        if settings.COMPANY_PROVIDERS_MAY_BE_LOCAL:
            self.mount("http://", GuardedAdapter())


class GuardedApp(DjangoOAuth2App):
    """Authlib's client: discovery, keys, tokens and what it is told of a person all come by that session."""

    client_cls = GuardedSession
