"""Which of the two populations a deployment serves: one image, several deployments (`SERVES`).

A web server for customers alone signs in to the database as portal_web, which cannot become staff. The staff's pages
are not there then, and the other way round. Addresses stay known, for mails and pages name those of the other one.
"""

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.http import Http404

from .realms import STAFF_PREFIXES

CUSTOMERS, STAFF, ALL = "customers", "staff", "all"
CUSTOMER_PREFIXES = ("/portal/", "/accounts/", "/api/", "/status/")
#: setting -> what answers with 404
_CLOSED = {CUSTOMERS: STAFF_PREFIXES, STAFF: CUSTOMER_PREFIXES, ALL: ()}


def closed_prefixes() -> tuple[str, ...]:
    """Below these paths nothing is served here. `ImproperlyConfigured` where `SERVES` is none of the three words."""
    try:
        return _CLOSED[settings.SERVES]
    except KeyError as error:
        raise ImproperlyConfigured(f"SERVES is one of {', '.join(_CLOSED)} (see docs/runbook.md).") from error


class ServedPathsMiddleware:
    """404 for what this deployment does not serve."""

    def __init__(self, get_response):
        self.get_response = get_response
        self._closed = closed_prefixes()

    def __call__(self, request):
        if request.path_info.startswith(self._closed):
            raise Http404("not served here")
        return self.get_response(request)
