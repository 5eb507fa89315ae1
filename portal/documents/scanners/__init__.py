"""The seam to the virus scanner: one function, `scan(file) -> str`, the finding or "" when clean.

Anything that goes wrong raises: a file is released by a clean answer and by nothing else.
"""

from importlib import import_module
from typing import IO, Any

from django.conf import settings


class ScannerUnavailable(Exception):
    """The scanner gave no answer; the file stays quarantined and is scanned again."""


def scan(file: IO[Any]) -> str:
    """The name of what was found in the file, or an empty string."""
    return _scanner().scan(file)


def is_real() -> bool:
    """Whether the configured scanner knows more than the test signature."""
    return _scanner().IS_REAL


def _scanner():
    return import_module(f"portal.documents.scanners.{'clamd' if settings.CLAMD_ADDRESS else 'embedded'}")
