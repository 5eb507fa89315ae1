"""How the customers' door finds the provider of a company, before there is a context.

A key leads from the domain, or from the word in one of our addresses, to the account and no further; the rest is read
in the context of that account.
"""

import logging

from django.utils import timezone

from identity.models import User
from identity.oidc import Provider
from portal.accounts.actions import take_in
from portal.accounts.actors import traces_of
from portal.accounts.choosing import work_in
from portal.events.actor import Actor
from portal.tenancy import keys
from portal.tenancy.contexts import tenant_context
from portal.tenancy.encrypted import CannotDecrypt
from portal.tenancy.keys import Found

from .actions import DOMAIN, NAME
from .models import Federation

logger = logging.getLogger(__name__)


class Federations:
    """What `identity.companies` asks."""

    def of_domain(self, domain: str) -> Provider | None:
        return _provider_of(keys.recall(DOMAIN, domain, now=timezone.now()))

    def of_key(self, key: str) -> Provider | None:
        return _provider_of(keys.recall(NAME, key, now=timezone.now()))

    def take_in(self, request, *, key: str, user: User) -> None:
        """In the transaction of the sign-in: somebody new is a member, or there is nobody new."""
        now = timezone.now()
        found = keys.recall(NAME, key, now=now)
        if found is None:
            raise LookupError("the federation has gone")  # the door has asked for it in this transaction
        with tenant_context(found.account_id, user_id=user.pk):
            role = Federation.objects.in_force().get(pk=found.object_id).role
            by = Actor(
                user_id=user.pk,
                account_id=found.account_id,
                role=role,
                name=user.get_full_name(),
                personal=traces_of(request),
            )
            take_in(user=user, role=role, federation_id=found.object_id, by=by, now=now)
        work_in(request, found.account_id)


def _provider_of(found: Found | None) -> Provider | None:
    if found is None:
        return None
    with tenant_context(found.account_id):
        federation = Federation.objects.in_force().filter(pk=found.object_id).first()
        if federation is None:
            return None
        try:
            secret = federation.client_secret.reveal()
        except CannotDecrypt:
            logger.exception("no key opens the secret of federation %s", federation.pk)
            return None
    return Provider(
        key=federation.key,
        name=federation.domain_as_read,
        issuer=federation.issuer,
        client_id=federation.client_id,
        client_secret=secret,
        domain=federation.domain,
    )
