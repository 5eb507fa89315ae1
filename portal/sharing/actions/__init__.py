"""What owners share, and end: objects with members, and the status of a request with whoever holds a link."""

from .shares import AlreadyOver, NothingToShare, end_share, keep_promises, share
from .status_links import (
    LIVING_LINKS,
    STATUS_LINK,
    STATUS_LINK_DAYS,
    TooManyLinks,
    ask_for_claim,
    make_status_link,
    note_status_view,
    revoke_status_link,
)

__all__ = [
    "LIVING_LINKS",
    "STATUS_LINK",
    "STATUS_LINK_DAYS",
    "AlreadyOver",
    "NothingToShare",
    "TooManyLinks",
    "ask_for_claim",
    "end_share",
    "keep_promises",
    "make_status_link",
    "note_status_view",
    "revoke_status_link",
    "share",
]
