"""Which changes make stored pages stale: all of them at once, after the commit."""

from django.db import transaction
from django.db.models.signals import post_delete, post_migrate, post_save
from wagtail.images import get_image_model
from wagtail.models import Locale, Page, Site
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from portal.requests.models import ServiceType

from .cache import begin_generation
from .models import Footer

#: rows that pages are made of; pages themselves tell by Wagtail's signals, for a draft changes nothing
_MATERIAL = (Footer, ServiceType, Site, Locale, get_image_model())


def connect() -> None:
    """Listen; called once when the app is ready."""
    for signal in (page_published, page_unpublished, page_slug_changed, post_page_move):
        signal.connect(_changed, dispatch_uid="stored-pages")
    for model in _MATERIAL:
        for signal in (post_save, post_delete):
            signal.connect(_changed, sender=model, dispatch_uid="stored-pages")
    post_delete.connect(_page_deleted, dispatch_uid="stored-pages-deleted")
    # A new release comes with new templates.
    post_migrate.connect(_migrated, dispatch_uid="stored-pages")


def _changed(sender, **kwargs) -> None:
    transaction.on_commit(begin_generation)


def _page_deleted(sender, instance, **kwargs) -> None:
    if isinstance(instance, Page):
        transaction.on_commit(begin_generation)


def _migrated(sender, **kwargs) -> None:
    if sender.name == "cms_pages":
        begin_generation()
