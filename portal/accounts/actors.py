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


def person_of(user, request=None) -> Actor:
    """Somebody whose sign-in it is about: the log names them, and no role lets them do anything yet."""
    personal = traces_of(request) if request is not None else {}
    return Actor(user_id=user.pk, population=str(user.kind), name=user.get_full_name(), personal=personal)


def traces_of(request) -> dict[str, str]:
    """IP address and user agent, for the erasable part of the log."""
    return {
        "ip": get_client_ip(request) or "",
        "user_agent": request.META.get("HTTP_USER_AGENT", "")[:200],
    }
