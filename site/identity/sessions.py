"""Where the sessions of staff are kept: in a table of their own. Customers' are in Django's (`SESSION_ENGINE`)."""

from django.contrib.sessions.backends.db import SessionStore

from .models import StaffSession


class StaffSessionStore(SessionStore):
    """Django's own way to keep sessions, in another table."""

    @classmethod
    def get_model_class(cls):
        return StaffSession
