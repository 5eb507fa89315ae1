"""Two populations, two doors: which one a request came through, and the sessions that belong to it.

Customers sign in below `/accounts/`, staff at `/staff/login/`. Each realm has a cookie and a table of sessions of its
own, and a person of the other population is nobody there.
"""

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.middleware import SessionMiddleware

from .roles import Kind
from .sessions import StaffSessionStore

STAFF_PREFIXES = ("/admin/", "/staff/")
STAFF_COOKIE = f"staff_{settings.SESSION_COOKIE_NAME}"


def realm_of(path: str) -> Kind:
    """The population that a path is for."""
    return Kind.STAFF if path.startswith(STAFF_PREFIXES) else Kind.CUSTOMER


class RealmSessionMiddleware(SessionMiddleware):
    """Django's sessions with a cookie and a table per realm; a cookie copied into the other realm opens nothing."""

    def process_request(self, request):
        request.realm = realm_of(request.path_info)
        name = STAFF_COOKIE if request.realm == Kind.STAFF else settings.SESSION_COOKIE_NAME
        key = request.COOKIES.get(name)
        # Django's response half looks for the default name to decide whether a cookie has to go.
        request.COOKIES.pop(settings.SESSION_COOKIE_NAME, None)
        if key:
            request.COOKIES[settings.SESSION_COOKIE_NAME] = key
        store = StaffSessionStore if request.realm == Kind.STAFF else self.SessionStore
        request.session = store(key)

    def process_response(self, request, response):
        response = super().process_response(request, response)
        if request.realm == Kind.STAFF and settings.SESSION_COOKIE_NAME in response.cookies:
            cookie = response.cookies.pop(settings.SESSION_COOKIE_NAME)
            response.cookies[STAFF_COOKIE] = cookie.value
            response.cookies[STAFF_COOKIE].update({name: value for name, value in cookie.items() if value != ""})
        return response


class RealmGuardMiddleware:
    """After AuthenticationMiddleware: somebody of the other population is nobody in this realm."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if settings.SESSION_COOKIE_NAME in request.COOKIES and self._is_stranger(request):
            request.session.flush()
            request.user = AnonymousUser()
        return self.get_response(request)

    @staticmethod
    def _is_stranger(request) -> bool:
        return request.user.is_authenticated and request.user.kind != request.realm
