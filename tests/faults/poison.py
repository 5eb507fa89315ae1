"""A job that ends the process it runs in."""

import os
import signal


def die(number: int) -> None:
    """kill -9 to the worker that runs this."""
    os.kill(os.getpid(), signal.SIGKILL)
