"""No session without a second factor works at the desk, where the house asks everybody for one."""

from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import logout
from django.shortcuts import redirect
from django.urls import reverse

from . import staff_session


class SecondFactorMiddleware:
    """After the realm guard. Ends sessions that began before the house asked, whatever way they came in."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if (
            settings.STAFF_SECOND_FACTOR_REQUIRED
            and request.path_info.startswith("/admin/")
            and settings.SESSION_COOKIE_NAME in request.COOKIES
            and request.user.is_authenticated
            and not staff_session.has_enough(request)
        ):
            logout(request)
            return redirect(f"{reverse('staff_login')}?{urlencode({'next': request.get_full_path()})}")
        return self.get_response(request)
