"""Which account a customer works in, of those that they are in: the one that was chosen, else the oldest."""

from portal.tenancy.contexts import person_context

from .models import Membership

SESSION_KEY = "account_id"


def accounts_of(user_id: int) -> list[int]:
    """The ids of the accounts that somebody is in, the oldest membership first."""
    with person_context(user_id):
        return list(Membership.objects.of_person(user_id).values_list("account_id", flat=True))


def work_in(request, account_id: int) -> None:
    """From the next request on; the middleware looks again whether they are in it."""
    request.session[SESSION_KEY] = account_id
