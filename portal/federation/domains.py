"""Domains that no company can call its own."""

from functools import lru_cache
from pathlib import Path

_LIST = Path(__file__).with_name("public_mail_domains.txt")


@lru_cache(maxsize=1)
def public_mail_domains() -> frozenset[str]:
    """Where everybody can have an address; one a line, `#` begins a remark."""
    lines = (line.partition("#")[0].strip() for line in _LIST.read_text(encoding="utf-8").splitlines())
    return frozenset(line for line in lines if line)


def is_for_everybody(domain: str) -> bool:
    """Whether anybody can have an address in the domain, or in one that it is part of."""
    labels = domain.split(".")
    return any(".".join(labels[start:]) in public_mail_domains() for start in range(len(labels) - 1))
