"""A real OpenID provider on this machine, and what people do in front of it."""

import os
import sys
from pathlib import Path

import requests

from .deadline import eventually
from .programs import Program, free_port


class IdentityProvider:
    """Keycloak's place in tests. `with` starts and stops it; `issuer` is its address."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.issuer = f"http://localhost:{self.port}"
        self._folder = folder
        self._talk = requests.Session()
        self._talk.trust_env = False  # no proxy between us and this machine

    def __enter__(self) -> "IdentityProvider":
        command = [sys.executable, "-W", "ignore", "-m", "tests.live.provider_process", str(self.port)]
        environment = {**os.environ, "AUTHLIB_INSECURE_TRANSPORT": "1"}
        self._program = Program("provider", command, environment=environment, log=self._folder / "provider.log")
        eventually(self._answers, "the provider answers", within=30)
        return self

    def __exit__(self, *details: object) -> None:
        self._program.stop()
        self._talk.close()

    def knows(self, subject: str, **claims: object) -> str:
        """From now on the provider says this of somebody; their address is confirmed unless told otherwise."""
        claims = {"email": f"{subject}@example.com", "email_verified": True, **claims}
        told = {name: value for name, value in claims.items() if value is not None}
        assert self._talk.put(f"{self.issuer}/users/{subject}", json=told, timeout=10).status_code == 204
        return subject

    def misbehaves(self, **faults: object) -> None:
        """Until told otherwise: `claims` in tokens, `key` that signs them, `expired_code`, `issuer`."""
        assert self._talk.put(f"{self.issuer}/faults", json=faults, timeout=10).status_code == 204

    def signs_in(self, address: str, subject: str) -> str:
        """Somebody is sent to `address`, signs in there, and is sent back to what this gives: path and query."""
        answer = self._talk.post(address, data={"sub": subject}, timeout=10, allow_redirects=False)
        assert answer.status_code == 302, answer.text[:500]
        return answer.headers["Location"].partition("testserver")[2] or answer.headers["Location"]

    def is_refused_by_person(self, address: str) -> str:
        """The same, and they press "Deny"."""
        answer = self._talk.post(address, data={"action": "deny"}, timeout=10, allow_redirects=False)
        return answer.headers["Location"].partition("testserver")[2]

    def _answers(self) -> bool:
        assert self._program.is_running, self._program.last_lines()
        try:
            return self._talk.get(f"{self.issuer}/.well-known/openid-configuration", timeout=2).ok
        except requests.ConnectionError:
            return False
