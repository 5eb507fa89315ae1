from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CmsPagesConfig(AppConfig):
    """The public site."""

    name = "cms_pages"
    verbose_name = _("Public site")

    def ready(self):
        from portal.queue.schedules import SCHEDULES

        from . import branding, languages, purging, stand_ins
        from .health import changes

        SCHEDULES["cms_pages.jobs.forget_expired_pages"] = "27 3 * * *"
        SCHEDULES["cms_pages.health.jobs.check_site"] = "7 2 * * *"
        # In this order: stored pages are forgotten when the new look is there to be drawn with.
        branding.connect()
        purging.connect()
        languages.connect()
        stand_ins.connect()
        changes.connect()
