"""Pages that stand in for themselves in another language, and what happens when somebody begins to translate one.

wagtail-localize turns such a page into one of its own at once, still in the words of the original and still
published. Visitors and search engines would be told of a translation that does not exist, so it becomes a draft until
somebody publishes it.
"""

from django.db.models.signals import post_save
from wagtail.models import Page, PageLogEntry
from wagtail_localize.models import TranslationLog

_TURNED, _PUBLISHED = "wagtail.convert_alias", "wagtail.publish"


def connect() -> None:
    """Listen; called once when the app is ready."""
    post_save.connect(_translation_written, sender=TranslationLog, dispatch_uid="stand-ins")


def _translation_written(sender, instance, created, raw=False, **kwargs) -> None:
    if not created or raw or instance.revision_id is None:
        return
    page = Page.objects.filter(
        translation_key=instance.source.object_id, locale_id=instance.locale_id, live=True
    ).first()
    if page is not None and _is_in_words_of_original(page):
        page.specific.unpublish(log_action=None, commit=True)


def _is_in_words_of_original(page: Page) -> bool:
    """Whether it was turned into a page of its own and never published since."""
    turned = PageLogEntry.objects.filter(page=page, action__in=(_TURNED, _PUBLISHED)).order_by("-timestamp", "-pk")
    return turned.values_list("action", flat=True).first() == _TURNED
