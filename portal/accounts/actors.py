"""Who acts in a web request, and what the log may keep about the moment."""

from allauth.core.internal.httpkit import get_client_ip

from portal.events.actor import Actor


def actor_for(request, *, role: str | None = None, account_id: int | None = None) -> Actor:
    """The actor of a web request: the person, and what the log may keep about the moment."""
    user = request.user
    return Actor(
        user_id=user.pk,
        account_id=account_id,
        role=role,
        name=user.get_full_name() if user.is_authenticated else "",
        personal=traces_of(request),
    )


def traces_of(request) -> dict[str, str]:
    """IP address and user agent, for the erasable part of the log."""
    return {
        "ip": get_client_ip(request) or "",
        "user_agent": request.META.get("HTTP_USER_AGENT", "")[:200],
    }
