"""The languages of the site in Wagtail: one locale each, and trees that follow the first language.

A page that is made in the first language stands in for itself in the others until it is translated
(docs/marketing.md), so every language has the whole tree and nothing is forgotten.
"""

from django.apps import apps
from django.conf import settings
from django.db.models.signals import post_migrate


def connect() -> None:
    """Make the languages after each migration; called once when the app is ready."""
    post_migrate.connect(install_languages, dispatch_uid="cms_pages.languages")


def install_languages(*, app_config, **kwargs) -> None:
    """Make the locales that are missing, each following the first; what somebody has set otherwise stays."""
    if app_config is not [app for app in apps.get_app_configs() if app.models_module is not None][-1]:
        return
    from wagtail.models import Locale
    from wagtail_localize.models import LocaleSynchronization

    first = Locale.objects.get_or_create(language_code=settings.LANGUAGE_CODE)[0]
    for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES:
        locale, is_new = Locale.objects.get_or_create(language_code=code)
        if is_new and locale != first:
            # In bulk, for saving one of them would copy the tree at once, and there may be none to copy yet.
            LocaleSynchronization.objects.bulk_create(
                [LocaleSynchronization(locale=locale, sync_from=first)], ignore_conflicts=True
            )
