"""Jobs that have started and not ended well yet.

django-q2's own tables hold what waits and what is done; it counts an attempt only when a result comes
back, so a job that kills its worker would be started for ever. This row is written before the work.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class JobRun(models.Model):
    """One job between its first attempt and its good end; `given_up_at` is set when it had none."""

    key = models.UUIDField(primary_key=True)
    name = models.CharField(_("job"), max_length=200)
    arguments = models.JSONField(_("arguments"), default=list)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    started_at = models.DateTimeField(_("last attempt"))
    error = models.TextField(_("last error"), blank=True)
    given_up_at = models.DateTimeField(_("given up"), null=True, blank=True)

    class Meta:
        verbose_name = _("job in trouble")
        verbose_name_plural = _("jobs in trouble")
        ordering = ["-started_at"]

    def __str__(self) -> str:
        return f"{self.name} {self.arguments}"
