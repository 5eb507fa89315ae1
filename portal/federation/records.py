"""Reading the record that proves a domain."""

import dns.exception
import dns.resolver
from django.conf import settings

#: seconds for the whole look, and for one answer
_PATIENCE, _ANSWER = 6.0, 3.0


class Unanswered(Exception):
    """Nobody said whether there is a record; the message is for the log."""


def texts_of(name: str) -> list[str]:
    """The texts that stand at a name of the DNS, in parts that belong together; none where there are none.

    Asks the resolver of the machine, or the one that `DNS_RESOLVER` names. Raises `Unanswered`.
    """
    try:
        found = _resolver().resolve(f"{name}.", "TXT", search=False)
    except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer):
        return []
    except (dns.exception.DNSException, OSError) as error:
        raise Unanswered(f"{type(error).__name__}: {error}") from error
    return [b"".join(record.strings).decode("utf-8", "replace").strip() for record in found]


def _resolver() -> dns.resolver.Resolver:
    address, _colon, port = settings.DNS_RESOLVER.partition(":")
    resolver = dns.resolver.Resolver(configure=not address)
    if address:
        resolver.nameservers, resolver.port = [address], int(port or 53)
    resolver.lifetime, resolver.timeout, resolver.cache = _PATIENCE, _ANSWER, None
    return resolver
