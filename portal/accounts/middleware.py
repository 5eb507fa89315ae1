"""Chooses the database context of a request, and says who acts in it.

Only the portal, the API and the admin work inside a context. Public pages and the sign-in pages have
none, and so no rows of any account.
"""

from contextlib import nullcontext

from django.conf import settings
from django.utils import timezone

from identity.roles import Role
from portal.events.acting import acting
from portal.tenancy.contexts import staff_context, tenant_context, viewer_context

from . import observing
from .actors import actor_for
from .choosing import SESSION_KEY, first_account
from .models import Membership
from .models.account import zone_of

CUSTOMER_PATHS = ("/portal/", "/api/v1/")
STAFF_PATHS = ("/admin/",)


class ActorMiddleware:
    """After the realm guard: `request.actor` for whoever is signed in, None for a visitor.

    None too for a customer who is in no account, or no longer in the one that they worked in.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.actor = None
        if request.path_info.startswith(CUSTOMER_PATHS) and _signed_in(request):
            return self._in_account(request)
        if request.path_info.startswith(STAFF_PATHS) and _signed_in(request):
            watched = observing.place_of(request)
            return observing.observe(request, watched, self.get_response) if watched else self._at_the_desk(request)
        return self.get_response(request)

    def _in_account(self, request):
        account_id = request.session.get(SESSION_KEY) or first_account(request)
        if account_id is None:
            return self.get_response(request)
        with tenant_context(account_id, user_id=request.user.pk):
            own = Membership.objects.of_person(request.user.pk).filter(account_id=account_id)
            role, zone = own.values_list("role", "account__time_zone").first() or (None, "")
            if role is not None:
                if request.session.get(SESSION_KEY) != account_id:  # an assignment alone writes the session anew
                    request.session[SESSION_KEY] = account_id
                request.actor = actor_for(request, account_id=account_id, role=role)
                with timezone.override(zone_of(zone)), acting(request.actor):
                    return self.get_response(request)
        # The membership ended while the session went on. Nobody is moved to another account unasked: what is typed
        # into the page that is still open was meant for this one.
        request.lost_account_id = account_id
        return self.get_response(request)

    def _at_the_desk(self, request):
        role = request.user.staff_role()
        if role is None:
            return self.get_response(request)
        request.actor = actor_for(request, role=role)
        with _desk_context(role, request.user.pk), acting(request.actor):
            return self.get_response(request)


def _signed_in(request) -> bool:
    return settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated


def _desk_context(role: Role, user_id: int):
    if role in (Role.ADMIN, Role.EDITOR):
        return staff_context(user_id=user_id)
    if role == Role.VIEWER:
        return viewer_context(user_id=user_id)
    return nullcontext()  # marketing works on pages, the crew on site: neither sees a customer here
