"""ClamAV's daemon, by unix socket or TCP (`CLAMD_ADDRESS`: a path, or host:port)."""

from typing import IO, Any

from clamav_client.clamd import ClamdError, ClamdNetworkSocket, ClamdUnixSocket
from django.conf import settings

from . import ScannerUnavailable

IS_REAL = True
_TIMEOUT = 30.0


def scan(file: IO[Any]) -> str:
    """Stream the file to clamd; any answer but OK or FOUND counts as no answer."""
    try:
        state, finding = _client().instream(file)["stream"]
    except (ClamdError, OSError, KeyError) as error:
        raise ScannerUnavailable(f"clamd at {settings.CLAMD_ADDRESS}: {error}") from error
    if state == "OK":
        return ""
    if state == "FOUND":
        return finding
    raise ScannerUnavailable(f"clamd answered {state}: {finding}")


def _client():
    host, colon, port = settings.CLAMD_ADDRESS.rpartition(":")
    if colon and port.isdigit():
        return ClamdNetworkSocket(host, int(port), timeout=_TIMEOUT)
    return ClamdUnixSocket(settings.CLAMD_ADDRESS, timeout=_TIMEOUT)
