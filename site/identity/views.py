"""The staff's door, and the doors of Wagtail that are bricked up."""

from allauth.account.adapter import get_adapter
from allauth.account.views import ConfirmEmailView
from allauth.core.internal import ratelimit
from django.contrib.auth import logout
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin.views.account import LoginView

from .forms import StaffLoginForm

#: failed tries at the staff's door, as allauth writes rates
_FAILED_SIGN_INS = "10/m/ip,5/5m/key"


class StaffLoginView(LoginView):
    """Sign-in for staff, with the same brake on guessing as the customers' door."""

    form_class = StaffLoginForm
    template_name = "identity/staff_login.html"

    def get_form_class(self):
        return StaffLoginForm

    def post(self, request, *args, **kwargs):
        address = request.POST.get("username", "").strip().lower()
        self.attempt = ratelimit.consume(
            request,
            app="identity",
            action="staff_login",
            config={"staff_login": _FAILED_SIGN_INS},
            key=address,
        )
        if self.attempt is None:
            form = self.get_form()
            form.add_error(None, _("Too many failed sign-ins. Please wait five minutes and try again."))
            response = self.render_to_response(self.get_context_data(form=form))
            response.status_code = 429
            return response
        return super().post(request, *args, **kwargs)

    def form_valid(self, form):
        self.attempt.rollback()  # only failures count
        return super().form_valid(form)


class ConfirmAddressView(ConfirmEmailView):
    """allauth's page behind the link of the mail; on a device where nobody is signed in it leads to the door.

    allauth follows `?next=` at once, and the form that it names sends somebody unknown to the sign-up.
    """

    def get_redirect_url(self) -> str:
        return get_adapter(self.request).get_email_verification_redirect_url(self.object.email_address)


@require_POST
def staff_logout(request):
    """Sign a member of staff out."""
    logout(request)
    return redirect(reverse("staff_login"))


@require_POST
def out_by_our_door(request):
    """Wagtail's menu signs out below /admin/, where the database role of the desk cannot end a session."""
    return HttpResponseRedirect(reverse("staff_logout"), preserve_request=True)


def bricked_up(request, *args, **kwargs):
    """Wagtail's own sign-in and reset know nothing of the two populations."""
    raise Http404("staff sign in at /staff/login/")
