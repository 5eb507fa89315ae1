"""What a seal says, as text: the same in the database, in the file beside it and in every copy.

Needs neither Django nor a database, so that an auditor can check a copy with this file and a public key alone.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

#: what the first seal names as the hash of the seal before it
NOTHING = "0" * 64

_encode = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=str).encode


def canonical(value: Any) -> str:
    """The one text of a value: sorted keys, no blanks, unescaped letters."""
    return _encode(value)


@dataclass(frozen=True, kw_only=True)
class Statement:
    """A seal without its hash: the fields of the table, times as text in UTC."""

    number: int
    generation: int
    since: int
    until: int
    events: int
    strays: tuple[str, ...]
    leaves: str
    prev: str
    at: str
    key: str

    @property
    def hash(self) -> str:
        """SHA-256 of the statement, in hexadecimal digits."""
        return hashlib.sha256(canonical({"v": 1, **vars(self)}).encode()).hexdigest()

    @property
    def minute(self) -> str:
        """When it was sealed, for people."""
        return f"{datetime.fromisoformat(self.at):%Y-%m-%d %H:%M} UTC"


@dataclass(frozen=True, kw_only=True)
class SignedStatement:
    """A statement with the hash and the signature that stand beside it, right or wrong."""

    statement: Statement
    hash: str
    signature: str

    def faults(self, trusted: frozenset[str]) -> Iterator[str]:
        """What is wrong with it, taken by itself."""
        said = self.statement
        if said.hash != self.hash:
            yield "its row was changed"
        if said.key not in trusted:
            yield f"it is signed with an unknown key ({said.key})"
        elif not is_signed(self.hash, self.signature, said.key):
            yield "its signature is not that of the key"

    def line(self) -> str:
        """One line of the file."""
        return canonical({**vars(self.statement), "hash": self.hash, "signature": self.signature}) + "\n"


def read_line(line: str) -> SignedStatement:
    """A line of the file. ValueError when it is none."""
    try:
        fields = json.loads(line)
        signed = {name: fields.pop(name) for name in ("hash", "signature")}
        return SignedStatement(statement=Statement(**{**fields, "strays": tuple(fields["strays"])}), **signed)
    except (KeyError, TypeError) as error:
        raise ValueError(f"no seal: {line[:80]!r}") from error


def sign(hash_: str, key: Ed25519PrivateKey) -> str:
    """Ed25519's signature over a hash, in hexadecimal digits."""
    return key.sign(bytes.fromhex(hash_)).hex()


def is_signed(hash_: str, signature: str, public: str) -> bool:
    """Whether the signature over the hash was made with the private half of the key."""
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public))
        key.verify(bytes.fromhex(signature), bytes.fromhex(hash_))
    except (InvalidSignature, ValueError):
        return False
    return True


def public_half(key: Ed25519PrivateKey) -> str:
    """The public key in hexadecimal digits."""
    return key.public_key().public_bytes_raw().hex()


def time_text(at: datetime) -> str:
    """A time as statements and payloads write it."""
    return at.astimezone(UTC).isoformat()
