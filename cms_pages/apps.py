from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CmsPagesConfig(AppConfig):
    """The public site."""

    name = "cms_pages"
    verbose_name = _("Public site")

    def ready(self):
        from portal.queue.schedules import SCHEDULES

        from . import branding, purging

        SCHEDULES["cms_pages.jobs.forget_expired_pages"] = "27 3 * * *"
        purging.connect()
        branding.connect()
