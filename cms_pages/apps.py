from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CmsPagesConfig(AppConfig):
    """The public site."""

    name = "cms_pages"
    verbose_name = _("Public site")

    def ready(self):
        from . import branding, purging

        purging.connect()
        branding.connect()
