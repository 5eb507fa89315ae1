"""The shape that every table with rows of an account has."""

from django.db import models


class AccountOwned(models.Model):
    """A row that belongs to one account.

    Each concrete model adds `RowLevelSecurity` and, as the target of `SameAccount`, a unique (account, id);
    a system check refuses a model that forgets the first.
    """

    account = models.ForeignKey("portal.Account", on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True
