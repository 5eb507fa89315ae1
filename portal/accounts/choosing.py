"""Which account a customer works in, of those that they are in: the one that was chosen, else the oldest."""

from dataclasses import dataclass

from identity.models import User
from portal.tenancy.contexts import person_context, tenant_context

from .models import Account, MemberRole, Membership

SESSION_KEY = "account_id"
#: whether somebody is in several accounts, so that no page has to look it up to offer the switch
SEVERAL_KEY = "several_accounts"


@dataclass(frozen=True)
class OwnAccount:
    """An account that somebody is in, as they know it."""

    pk: int
    number: str
    name: str
    role: str

    @property
    def title(self) -> str:
        """What it is called; an account that has no name yet by its number."""
        return self.name or self.number


def accounts_of(user_id: int) -> list[int]:
    """The ids of the accounts that somebody is in, the oldest membership first."""
    with person_context(user_id):
        return list(Membership.objects.of_person(user_id).values_list("account_id", flat=True))


def named_accounts(request) -> list[OwnAccount]:
    """The accounts that the person of a request is in, with their names, each read from inside itself."""
    user_id = request.user.pk
    with person_context(user_id):
        roles = dict(Membership.objects.of_person(user_id).values_list("account_id", "role"))
    found = []
    for account_id, role in roles.items():
        with tenant_context(account_id, user_id=user_id):
            account = Account.objects.get(pk=account_id)
        found.append(OwnAccount(account.pk, account.number, account.name, str(MemberRole(role).label)))
    if request.session.get(SEVERAL_KEY, False) != (len(found) > 1):
        request.session[SEVERAL_KEY] = len(found) > 1
    return found


def first_account(request) -> int | None:
    """Where somebody begins who has chosen none; None when they are in none."""
    own = accounts_of(request.user.pk)
    if len(own) > 1:
        request.session[SEVERAL_KEY] = True
    return own[0] if own else None


def owner_needs_second_factor(user: User) -> bool:
    """Whether an account that the person owns asks its owners for a second factor."""
    with person_context(user.pk):
        own = list(Membership.objects.owners().filter(user_id=user.pk).values_list("account_id", flat=True))
    return any(_asks_for_second_factor(account_id, user.pk) for account_id in own)


def _asks_for_second_factor(account_id: int, user_id: int) -> bool:
    with tenant_context(account_id, user_id=user_id):
        return Account.objects.filter(pk=account_id, second_factor=True).exists()


def work_in(request, account_id: int) -> None:
    """From the next request on; the middleware looks again whether they are in it."""
    request.session[SESSION_KEY] = account_id
    request.session[SEVERAL_KEY] = len(accounts_of(request.user.pk)) > 1
