"""Whether a help article helped."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class HelpVote(models.Model):
    """One visitor's answer; of whom, nobody knows."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="help_votes", verbose_name=_("page"))
    helpful = models.BooleanField(_("helpful"))
    comment = models.TextField(_("what was missing"), max_length=1000, blank=True)
    at = models.DateTimeField(_("time"))

    class Meta:
        verbose_name = _("answer about a help article")
        verbose_name_plural = _("answers about help articles")
        indexes = [models.Index(name="help_vote_latest", fields=["page", "-at"])]

    def __str__(self) -> str:
        return f"{self.pk}"
