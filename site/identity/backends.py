"""Who may sign in at which door, and who may hold permissions at all."""

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth.backends import ModelBackend
from django.core.exceptions import PermissionDenied

from .roles import Kind


class NoStaffRightsForCustomers:
    """First in the list: a customer has no permission, whatever group somebody puts them into."""

    def authenticate(self, request, **credentials):
        return None

    def get_user(self, user_id):
        return None

    def has_perm(self, user, permission, obj=None) -> bool:
        if getattr(user, "is_customer", False):  # an anonymous visitor is asked too
            raise PermissionDenied("customers hold no permissions")
        return False


class CustomerBackend(AuthenticationBackend):
    """allauth's sign-in, for customers at the customers' door.

    Only allauth's own form names an `email`. Any other sign-in page of Django's or Wagtail's says `username`, and
    knows nothing of confirmed addresses and of the brake on guessing.
    """

    def authenticate(self, request, **credentials):
        if getattr(request, "realm", None) != Kind.CUSTOMER or "username" in credentials:
            return None
        user = super().authenticate(request, **credentials)
        return user if user and user.is_customer else None


class StaffBackend(ModelBackend):
    """Password sign-in, for staff at the staff's door."""

    def authenticate(self, request, username=None, password=None, **credentials):
        if getattr(request, "realm", None) != Kind.STAFF:
            return None
        user = super().authenticate(request, username=username, password=password, **credentials)
        return user if user and not user.is_customer else None
