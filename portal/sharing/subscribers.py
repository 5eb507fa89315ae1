"""What sharing answers when lower subjects ask how far somebody reaches."""

from portal.events import reach

from .access import SharedReach

reach.register(SharedReach())
