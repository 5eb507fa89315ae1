"""The doors of Wagtail that are bricked up."""

from django.http import Http404


def bricked_up(request, *args, **kwargs):
    """Wagtail's own sign-in and reset know nothing of the two populations."""
    raise Http404("staff sign in at /staff/login/")
