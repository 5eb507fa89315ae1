"""What a customer has typed leads out on the internet, and never to anything inside our own house."""

import json
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace

import pytest
import requests

from identity import guarded_http, oidc
from identity.guarded_http import GuardedSession, is_public

REAL = socket.getaddrinfo
PUBLIC = "93.184.215.14"


class Inside(BaseHTTPRequestHandler):
    """Something in our own house that answers everybody who gets there."""

    reached: list[str] = []
    says: dict[str, tuple[int, dict[str, str], bytes]] = {}

    def do_GET(self):
        self.reached.append(self.path)
        status, headers, body = self.says.get(self.path, (200, {}, b"{}"))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    do_POST = do_GET

    def log_message(self, *args):
        pass


@pytest.fixture
def inside() -> Iterator[int]:
    """Its port on 127.0.0.1 and ::1, where there is one."""
    Inside.reached, Inside.says = [], {}
    server = ThreadingHTTPServer(("127.0.0.1", 0), Inside)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


@pytest.fixture
def resolves(monkeypatch):
    """Let names resolve to what a test says; a list of lists is one answer after the other."""

    def to(*answers: list[str]) -> None:
        left = [list(answer) for answer in answers]

        def resolve(host, port, *args, **kwargs):
            if host.replace(".", "").isdigit() or ":" in host:
                return REAL(host, port, *args, **kwargs)
            found = left.pop(0) if len(left) > 1 else left[0]
            kinds = [(socket.AF_INET6 if ":" in address else socket.AF_INET, address) for address in found]
            return [(kind, socket.SOCK_STREAM, 6, "", (address, port)) for kind, address in kinds]

        monkeypatch.setattr(socket, "getaddrinfo", resolve)

    return to


def asked(address: str) -> requests.Response:
    with GuardedSession() as session:
        return session.request("GET", address, withhold_token=True, timeout=3)


def refused(address: str) -> str:
    with pytest.raises(requests.RequestException) as error:
        asked(address)
    return str(error.value)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.8.9.1",
        "0.0.0.0",
        "10.0.0.7",
        "172.16.5.4",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.0.8",
        "198.18.0.1",
        "224.0.0.1",
        "239.1.2.3",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "fec0::1",
        "2001:db8::1",
        "::ffff:127.0.0.1",
        "::ffff:93.184.215.14",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1",
        "2002:7f00:1::",
        "2001:0:7f00:1::",
    ],
)
def test_an_address_that_is_not_on_the_internet_is_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", [PUBLIC, "1.1.1.1", "2606:4700::1111", "64:ff9b::5db8:d70e"])
def test_one_that_is_there_is_public(address):
    assert is_public(address)


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "169.254.169.254", "[::1]", "10.0.0.1", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "localhost"],
)
def test_an_address_inside_is_never_connected_to(inside, host):
    assert "is not on the internet" in refused(f"https://{host}:{inside}/")
    assert Inside.reached == []


@pytest.mark.parametrize(
    "answer",
    [
        ["127.0.0.1"],
        ["10.1.2.3"],
        ["169.254.169.254"],
        ["::1"],
        [PUBLIC, "127.0.0.1"],
        ["127.0.0.1", PUBLIC],
        ["fd00::5"],
        [],
    ],
)
def test_a_name_that_leads_inside_is_refused_whatever_else_it_leads_to(inside, resolves, answer):
    resolves(answer)
    assert "is not on the internet" in refused(f"https://login.firm.example:{inside}/")


def test_the_connection_goes_to_the_address_that_was_looked_at(resolves, monkeypatch):
    """Rebinding: the name says something public first, and something inside when it is asked again."""
    resolves([PUBLIC], ["127.0.0.1"], ["127.0.0.1"])
    connected = []

    def connect(address, *args, **kwargs):
        connected.append(address)
        raise OSError("far away")

    monkeypatch.setattr(guarded_http, "create_connection", connect)
    refused("https://login.firm.example/")
    assert connected == [(PUBLIC, 443)]


def test_http_is_no_scheme_that_it_knows():
    assert "No connection adapters" in refused("http://login.firm.example/")
    assert "No connection adapters" in refused("file:///etc/passwd")


def test_no_proxy_of_the_environment_is_asked(inside, resolves, monkeypatch):
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{inside}")
    resolves(["127.0.0.1"])
    refused("https://login.firm.example/")
    assert Inside.reached == []


@pytest.fixture
def local(settings, inside) -> str:
    """The same from here on with this machine let in, to see the other limits at work."""
    settings.COMPANY_PROVIDERS_MAY_BE_LOCAL = True
    return f"http://localhost:{inside}"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_nobody_is_followed_elsewhere(local, status):
    Inside.says["/here"] = (status, {"Location": f"{local}/secret"}, b"")
    assert "leads elsewhere" in refused(f"{local}/here")
    assert Inside.reached == ["/here"]


def test_an_answer_has_an_end(local):
    Inside.says["/long"] = (200, {}, b"x" * (guarded_http.MOST_BYTES + 1))
    assert "too long" in refused(f"{local}/long")
    Inside.says["/whole"] = (200, {}, b"x" * guarded_http.MOST_BYTES)
    assert len(asked(f"{local}/whole").content) == guarded_http.MOST_BYTES


def test_a_compressed_answer_that_nobody_asked_for_is_refused(local):
    Inside.says["/zip"] = (200, {"Content-Encoding": "gzip"}, b"\x1f\x8b")
    assert "compressed" in refused(f"{local}/zip")


@pytest.mark.parametrize("slow", ["head", "body"])
def test_who_answers_drop_by_drop_is_cut_off(settings, monkeypatch, slow):
    settings.COMPANY_PROVIDERS_MAY_BE_LOCAL = True
    monkeypatch.setattr(guarded_http, "MOST_SECONDS", 0.6)
    listening = socket.create_server(("127.0.0.1", 0))
    over = threading.Event()

    def drip():
        talk, _whence = listening.accept()
        with talk:
            talk.recv(4096)
            talk.sendall(b"HTTP/1.1 200 OK\r\n" + (b"" if slow == "head" else b"Content-Length: 5000\r\n\r\n"))
            while not over.wait(0.05):
                try:
                    talk.sendall(b"x")
                except OSError:
                    return

    threading.Thread(target=drip, daemon=True).start()
    begun = time.monotonic()
    refused(f"http://localhost:{listening.getsockname()[1]}/")
    over.set()
    listening.close()
    assert time.monotonic() - begun < 2.5


# the endpoints that a provider names of itself, one after the other

NAMED = ("authorization_endpoint", "token_endpoint", "jwks_uri")


@pytest.fixture
def company(local, settings) -> oidc.Provider:
    """A provider out there (which this machine plays), whose owner names further addresses."""
    return oidc.Provider(
        f"company-{time.time_ns()}", "firm.example", local, "portal", "secret", domain="firm.example"
    )


def discovery(company: oidc.Provider, **named: str) -> None:
    own = {name: f"{company.issuer}/{name}" for name in NAMED}
    told = {"issuer": company.issuer, **own, **named}
    Inside.says["/.well-known/openid-configuration"] = (200, {}, json.dumps(told).encode())


@pytest.mark.parametrize("name", NAMED)
@pytest.mark.parametrize(
    "address", ["http://169.254.169.254/", "file:///etc/passwd", "javascript:alert(1)", "ftp://x/"]
)
def test_an_endpoint_that_is_not_https_is_refused_before_anybody_is_sent_there(company, name, address):
    discovery(company, **{name: address})
    with pytest.raises(oidc.ProviderFailed, match="reached by https"):
        oidc.start(SimpleNamespace(session={}), company, callback="https://us.example/", kept={})


@pytest.mark.parametrize("name", ["token_endpoint", "jwks_uri", "userinfo_endpoint"])
def test_an_endpoint_that_leads_inside_is_not_reached(company, settings, inside, resolves, name):
    """The provider itself is out there, and names an address whose name leads to this machine."""
    discovery(company, **{name: f"https://inside.firm.example:{inside}/{name}"})
    client = oidc._client_of(company)
    settings.COMPANY_PROVIDERS_MAY_BE_LOCAL = False
    resolves(["127.0.0.1"])
    Inside.reached.clear()
    speak = {
        "token_endpoint": lambda: client.fetch_access_token(code="c", redirect_uri="https://us.example/"),
        "jwks_uri": lambda: client.fetch_jwk_set(force=True),
        "userinfo_endpoint": lambda: client.userinfo(token={"access_token": "a", "token_type": "Bearer"}),
    }[name]
    with pytest.raises(requests.ConnectionError, match="is not on the internet"):
        speak()
    assert Inside.reached == []


def test_the_providers_of_the_settings_are_spoken_to_as_before(local):
    ours = oidc.Provider(f"garden-{time.time_ns()}", "Garden", local, "portal", "secret")
    discovery(ours)
    assert type(oidc._client_of(ours)).client_cls is not GuardedSession
