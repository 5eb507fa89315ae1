"""The migrated database that every test process clones: made once for each state of the migrations.

`python -m tests.template_database` makes it ahead of the tests; they make it themselves when it is missing.
"""

import fcntl
import hashlib
import os
import subprocess
import sys
from pathlib import Path

from config import embedded_postgres

ROOT = Path(__file__).resolve().parents[1]
_SOURCES = (
    "*/migrations/*.py",
    "*/*/migrations/*.py",
    "portal/tenancy/*.py",
    "portal/desk/roles.py",
    "site/config/database_roles.sql",
    "uv.lock",
)


def fingerprint() -> str:
    """Changes when the schema, the rights or a package may have changed."""
    digest = hashlib.sha256()
    for path in sorted({path for pattern in _SOURCES for path in ROOT.glob(pattern)}):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def ensure() -> str:
    """The name of the template; migrates it when it is new. Waits for another process that does so already."""
    from django.conf import settings

    name = f"foyer_template_{fingerprint()}"
    marker = settings.VAR_DIR / f"{name}.ready"
    settings.VAR_DIR.mkdir(parents=True, exist_ok=True)
    with (settings.VAR_DIR / "template.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not marker.exists():
            embedded_postgres.drop(settings.POSTGRES, name)
            environment = {**os.environ, "FOYER_DATABASE": name, "DJANGO_SETTINGS_MODULE": "config.settings.test"}
            command = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
            subprocess.run(command, cwd=ROOT, env=environment, check=True)
            for old in settings.VAR_DIR.glob("foyer_template_*.ready"):
                old.unlink()
                embedded_postgres.drop(settings.POSTGRES, old.stem)
            marker.touch()
    return name


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
    sys.stdout.write(ensure() + "\n")
