"""What stored pages were made of, and what has changed since.

Bookkeeping of the page cache (docs/decisions/0013-exact-page-cache.md): no state of the business, and nothing that
could not be thrown away.
"""

from collections.abc import Collection, Iterable
from datetime import datetime

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import connection, models
from django.utils.translation import gettext_lazy as _

#: a change of everything that is stored, as by a new release
EVERYTHING = "everything"

# Two processes may have drawn the same page a moment apart, and either of the two may be the one that is stored:
# what it is made of is what both are made of.
_REMEMBER = """
INSERT INTO {table} AS known (key, path, tags, kept_until) VALUES (%s, %s, %s, %s)
ON CONFLICT (key) DO UPDATE SET
    tags = ARRAY(SELECT DISTINCT unnest(known.tags || EXCLUDED.tags)),
    kept_until = GREATEST(known.kept_until, EXCLUDED.kept_until)
"""


class PageMaterialQuerySet(models.QuerySet):
    """Stored pages by what they show."""

    def remember(self, *, key: str, path: str, tags: Collection[str], kept_until: datetime) -> None:
        """Write down what is about to be stored; what was written down for the key before stays."""
        with connection.cursor() as cursor:
            statement = _REMEMBER.format(table=connection.ops.quote_name(self.model._meta.db_table))
            cursor.execute(statement, [key, path, sorted(tags), kept_until])

    def made_of(self, tags: Collection[str]) -> "PageMaterialQuerySet":
        """What shows any of these; everything when one of them says so."""
        return self.all() if EVERYTHING in tags else self.filter(tags__overlap=list(tags))

    def forget(self, keys: Collection[str]) -> None:
        """They are not stored any more."""
        self.filter(key__in=keys).delete()

    def forget_expired(self, now: datetime) -> int:
        """Drop what the cache has let go by itself; the number of rows."""
        return self.filter(kept_until__lt=now).delete()[0]


class PageMaterial(models.Model):
    """One stored page, or a part that many pages share: where it lies and the tags of what it shows."""

    key = models.CharField(_("key in the cache"), max_length=80, primary_key=True)
    path = models.TextField(_("path"))
    tags = ArrayField(models.TextField(), verbose_name=_("made of"))
    kept_until = models.DateTimeField(_("kept until"), db_index=True)

    objects = PageMaterialQuerySet.as_manager()

    class Meta:
        verbose_name = _("stored page")
        verbose_name_plural = _("stored pages")
        indexes = [GinIndex(fields=["tags"], name="page_material_tags")]

    def __str__(self) -> str:
        return self.path


class PageChangeQuerySet(models.QuerySet):
    """Changes that wait until the pages they touch are forgotten."""

    def tell(self, tags: Iterable[str]) -> None:
        """Write the changes down, in the transaction that makes them."""
        self.bulk_create([self.model(tag=tag) for tag in sorted(tags)])

    def done(self, ids: Collection[int]) -> None:
        """The pages are forgotten."""
        self.filter(pk__in=ids).delete()


class PageChange(models.Model):
    """A change that the cache does not know of yet: committed with the change itself, so that none is lost."""

    tag = models.TextField(_("what has changed"))

    objects = PageChangeQuerySet.as_manager()

    class Meta:
        verbose_name = _("change of stored pages")
        verbose_name_plural = _("changes of stored pages")

    def __str__(self) -> str:
        return self.tag
