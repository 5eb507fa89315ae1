"""Which rows pages are made of, and which changes of them make stored pages stale.

Loading such a row leaves a tag on the page that is being drawn; saving or deleting it forgets the pages that carry
one of its tags. Drafts change nothing: they live in revisions, and their bookkeeping on the page is not shown.
"""

from collections.abc import Iterator

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import Model
from django.db.models.signals import post_delete, post_init, post_migrate, post_save
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import COMMENTS_RELATION_NAME, Locale, Page, PageViewRestriction, Site, get_page_models
from wagtail.signals import page_slug_changed, page_unpublished, post_page_move

from . import material
from .models import PageChange, PageMaterial
from .page_store import begin_generation, changed

#: of the portal: what its models know that pages show
_OF_THE_PORTAL = {"servicetype", "branch", "review"}
#: of the public site: what no page shows
_NEVER_SHOWN = {"pagematerial", "pagechange", "helpvote", "missedsearch", "searchword"}
#: what saving a draft writes on the page itself, and what editors see only
_NOT_SHOWN_FIELDS = {
    COMMENTS_RELATION_NAME,
    "approved_schedule",
    "draft_title",
    "expire_at",
    "file_hash",
    "file_size",
    "go_live_at",
    "has_unpublished_changes",
    "latest_revision",
    "latest_revision_created_at",
    "locked",
    "locked_at",
    "locked_by",
    "numchild",
    "owner",
}


def connect() -> None:
    """Listen; called once when the app is ready."""
    for model in get_page_models():
        post_init.connect(_loaded, sender=model, dispatch_uid="material-of-pages")
        post_save.connect(_page_saved, sender=model, dispatch_uid="stored-pages")
        post_delete.connect(_page_left, sender=model, dispatch_uid="stored-pages")
    page_unpublished.connect(_page_left, dispatch_uid="stored-pages")
    for signal in (page_slug_changed, post_page_move):
        signal.connect(_branch_moved, dispatch_uid="stored-pages")
    for model in rows_of_pages():
        post_init.connect(_loaded, sender=model, dispatch_uid="material-of-pages")
        for signal in (post_save, post_delete):
            signal.connect(_row_changed, sender=model, dispatch_uid="stored-pages")
    post_delete.connect(_rendition_gone, sender=get_image_model().get_rendition_model(), dispatch_uid="stored-pages")
    for signal in (post_save, post_delete):
        signal.connect(_restricted, sender=PageViewRestriction, dispatch_uid="stored-pages")
        for model in (Site, Locale):
            signal.connect(_everything_changed, sender=model, dispatch_uid="stored-pages")
    # A new release comes with new templates.
    post_migrate.connect(_migrated, dispatch_uid="stored-pages")


def rows_of_pages() -> list[type[Model]]:
    """The models beside pages whose rows pages show: all of the public site but those named above."""
    own = [
        model
        for model in apps.get_app_config("cms_pages").get_models()
        if not issubclass(model, Page) and model._meta.model_name not in _NEVER_SHOWN
    ]
    portals = [
        model for model in apps.get_app_config("portal").get_models() if model._meta.model_name in _OF_THE_PORTAL
    ]
    return [*own, *portals, get_image_model(), get_document_model()]


def tags_of_page(page: Page, model: type[Page] | None = None) -> set[str]:
    """What changes with a page that visitors see: itself, its translations, the lists it stands in, the menu."""
    classes = [one for one in (model or type(page)).__mro__ if issubclass(one, Page) and not one._meta.abstract]
    tags = {material.page_tag(page.pk), material.translations_tag(page.translation_key)}
    for one in classes:
        tags |= {material.list_tag(one), material.list_tag(one, page.locale_id)}
    if page.show_in_menus:
        tags.add(material.menu_tag(page.locale_id))
    return tags


def tags_of_row(row: Model) -> set[str]:
    """The same for any other row."""
    tags = {material.row_tag(row), material.list_tag(type(row))}
    if hasattr(row, "locale_id"):
        tags.add(material.list_tag(type(row), row.locale_id))
    if hasattr(row, "translation_key"):
        tags.add(material.translations_tag(row.translation_key))
    return tags


def _loaded(sender, instance, **kwargs) -> None:
    if material.current() is not None and instance.pk is not None:
        material.note(material.row_tag(instance))


def _page_saved(sender, instance, update_fields=None, **kwargs) -> None:
    if _is_not_shown(update_fields):
        return
    # A page that is not published stands in no list; was it published before, Wagtail tells of its leaving.
    changed(*(tags_of_page(instance) if instance.live else {material.page_tag(instance.pk)}))


def _page_left(sender, instance, **kwargs) -> None:
    changed(*tags_of_page(instance))


def _branch_moved(sender, instance, **kwargs) -> None:
    """The addresses of a page and of all below it are others."""
    tags = set(tags_of_page(instance))
    for page, model in _with_descendants(instance):
        tags |= tags_of_page(page, model) if page.live else {material.page_tag(page.pk)}
    changed(*tags)


def _restricted(sender, instance, **kwargs) -> None:
    changed(*(material.page_tag(page.pk) for page, _model in _with_descendants(instance.page)))


def _with_descendants(page: Page) -> Iterator[tuple[Page, type[Page]]]:
    for found in Page.objects.descendant_of(page, inclusive=True):
        model = ContentType.objects.get_for_id(found.content_type_id).model_class()
        yield found, model or Page


def _row_changed(sender, instance, update_fields=None, **kwargs) -> None:
    if not _is_not_shown(update_fields):
        changed(*tags_of_row(instance))


def _rendition_gone(sender, instance, **kwargs) -> None:
    """Its file is gone, and stored pages name it."""
    image = get_image_model()
    changed(material.row_tag(image(pk=instance.image_id)))


def _everything_changed(sender, **kwargs) -> None:
    begin_generation()


def _migrated(sender, **kwargs) -> None:
    if sender.name == "cms_pages" and _is_installed():
        begin_generation()


def _is_installed() -> bool:
    """Not when a migration led back to before the page cache."""
    tables = {model._meta.db_table for model in (PageMaterial, PageChange)}
    return tables <= set(connection.introspection.table_names())


def _is_not_shown(update_fields) -> bool:
    return update_fields is not None and set(update_fields) <= _NOT_SHOWN_FIELDS
