"""The shape that every table with rows of an account has, and the one table that leads to an account from outside."""

from django.db import models

from .constraints import RowLevelSecurity


class AccountOwned(models.Model):
    """A row that belongs to one account.

    Each concrete model adds `RowLevelSecurity` and, as the target of `SameAccount`, a unique (account, id);
    a system check refuses a model that forgets the first.
    """

    account = models.ForeignKey("portal.Account", on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True


class Key(models.Model):
    """A secret that leads to an object of an account before there is a context, as the link in an invitation does.

    The login finds it outside any context; a context sees those of its own account. It holds no secret, only its
    hash (`keys.py`), and plain ids, no foreign keys.
    kind: what the key opens; a key of one kind opens nothing of another. until: None means for good.
    """

    hash = models.CharField(max_length=64, primary_key=True)
    kind = models.CharField(max_length=20)
    account_id = models.BigIntegerField()
    object_id = models.BigIntegerField()
    until = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "key"
        verbose_name_plural = "keys"
        constraints = [RowLevelSecurity(name="key_wall", account="account_id", found_outside=True)]
        indexes = [models.Index(name="key_object", fields=["kind", "object_id"])]

    def __str__(self) -> str:
        return f"{self.kind} {self.object_id}"
