"""Pages of the customers' door that allauth does not have so, and the doors of Wagtail that are bricked up."""

from allauth.account.adapter import get_adapter
from allauth.account.views import ConfirmEmailView
from django.http import Http404


class ConfirmAddressView(ConfirmEmailView):
    """allauth's page behind the link of the mail; on a device where nobody is signed in it leads to the door.

    allauth follows `?next=` at once, and the form that it names sends somebody unknown to the sign-up.
    """

    def get_redirect_url(self) -> str:
        return get_adapter(self.request).get_email_verification_redirect_url(self.object.email_address)


def bricked_up(request, *args, **kwargs):
    """Wagtail's own sign-in and reset know nothing of the two populations."""
    raise Http404("staff sign in at /staff/login/")
