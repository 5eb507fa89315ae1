"""Domains of e-mail addresses, in the one form in which they can be compared."""

import idna

_LONGEST = 253


class NoDomain(ValueError):
    """What was typed is no name that mail could go to."""


def normalised(text: str) -> str:
    """A domain as the DNS holds it: small letters, other scripts in their ASCII form. Raises `NoDomain`."""
    text = text.strip().rstrip(".").lower()
    try:
        domain = idna.encode(text, uts46=True, transitional=False, std3_rules=True).decode("ascii")
    except (idna.IDNAError, UnicodeError) as error:
        raise NoDomain(text) from error
    last = domain.rpartition(".")[2]
    if len(domain) > _LONGEST or "." not in domain or last.isdigit() or last.startswith("0x"):
        raise NoDomain(text)
    return domain


def domain_of(address: str) -> str:
    """The domain of an e-mail address; "" where there is none."""
    name, at, domain = address.strip().rpartition("@")
    if not at or not name:
        return ""
    try:
        return normalised(domain)
    except NoDomain:
        return ""
