"""A stand-in for machines without ClamAV: refuses the EICAR test file and knows nothing else."""

from typing import IO, Any

IS_REAL = False

# In two parts, or this file itself would be quarantined by the scanners of those who read it.
_EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


def scan(file: IO[Any]) -> str:
    """Look for the EICAR test signature."""
    return "Eicar-Test-Signature" if _EICAR in file.read() else ""
