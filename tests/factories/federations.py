"""Companies that sign in at a provider of their own."""

from portal.accounts.actions import update_details
from portal.accounts.models import Account
from portal.events.actor import SYSTEM
from portal.federation import actions
from portal.federation.models import Federation
from portal.tenancy.contexts import staff_context

from . import NOW, Customer, customer

ISSUER = "https://login.firm.example/realms/staff"


def company(email: str = "") -> Customer:
    """The owner of an organisation's account."""
    owner = customer(email)
    with owner.context():
        details = {"kind": Account.Kind.ORGANISATION}
        update_details(account=owner.account, details=details, by=owner.actor, now=NOW)
        owner.account.refresh_from_db()
    return owner


def federation_of(owner: Customer, domain: str = "firm.example", *, proven: bool = True, **how) -> Federation:
    """A company sign-in, proven by its record unless told otherwise."""
    how = {
        "issuer": ISSUER,
        "client_id": "portal",
        "client_secret": "a-secret-of-the-client-0123456789",
        "role": "delegated",
        "now": NOW,
        **how,
    }
    with owner.context():
        made = actions.add_federation(account=owner.account, domain=domain, by=owner.actor, **how)
    return prove(made) if proven else made


def prove(federation: Federation, *, now=NOW) -> Federation:
    """What the job does that has found the record."""
    with staff_context():
        actions.prove_by_record(federation=federation, challenge=federation.challenge, by=SYSTEM, now=now)
    return reread(federation)


def reread(federation: Federation) -> Federation:
    """As it stands now."""
    with staff_context():
        return Federation.objects.select_related("account").get(pk=federation.pk)
