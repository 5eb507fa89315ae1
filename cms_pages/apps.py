from django.apps import AppConfig


class CmsPagesConfig(AppConfig):
    """The public site."""

    name = "cms_pages"
    verbose_name = "Public site"
