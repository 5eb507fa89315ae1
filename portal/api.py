"""The REST API, version 1: what the portal does, for programs that have the browser's session.

Everything answers as JSON; what is absent and what is forbidden answer alike. `docs/openapi.json` is the
contract: a test compares it with the code.
"""

from django.http import HttpRequest
from ninja import NinjaAPI
from ninja.security import APIKeyCookie

from portal.accounts.account_api import router as account
from portal.accounts.api import invitations, members
from portal.documents.api import router as documents
from portal.events.actor import Actor
from portal.events.permissions import NotAllowed
from portal.messages.api import router as messages
from portal.requests.api import router as requests
from portal.requests.api import types
from portal.sharing.api import router as sharing
from portal.sharing.shares_api import router as shares


class CustomerSession(APIKeyCookie):
    """The session of a customer who is signed in; writing needs the CSRF token in `X-CSRFToken`."""

    param_name = "sessionid"

    def authenticate(self, request: HttpRequest, key: str | None) -> Actor | None:
        actor = getattr(request, "actor", None)
        return actor if actor and actor.is_customer else None


api = NinjaAPI(
    title="Foyer",
    version="1.0.0",
    description="Requests, messages, documents and people of the signed-in customer's account.",
    urls_namespace="api",
    docs_url=None,
    auth=CustomerSession(),
)
api.add_router("/account", account)
api.add_router("/service-types", types)
api.add_router("/requests", requests)
api.add_router("/requests", messages)
api.add_router("/requests", sharing)
api.add_router("/shares", shares)
api.add_router("/documents", documents)
api.add_router("/members", members)
api.add_router("/invitations", invitations)


@api.exception_handler(NotAllowed)
def not_allowed(request: HttpRequest, error: NotAllowed):
    """The same answer as for what does not exist."""
    return api.create_response(request, {"detail": "Not Found"}, status=404)
