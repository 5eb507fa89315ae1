"""Which rows pages are made of, and which changes of them make stored pages stale.

Loading such a row leaves a tag on the page that is being drawn; saving or deleting it forgets the pages that carry
one of its tags. Drafts change nothing: they live in revisions, and their bookkeeping on the page is not shown.
"""

from collections.abc import Iterator
from functools import cache

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.models import Model
from django.db.models.signals import post_delete, post_init, post_migrate, post_save, pre_save
from modelcluster.models import get_all_child_relations
from wagtail import hooks
from wagtail.documents import get_document_model
from wagtail.fields import StreamField
from wagtail.images import get_image_model
from wagtail.models import (
    COMMENTS_RELATION_NAME,
    Locale,
    Page,
    PageViewRestriction,
    Site,
    TranslatableMixin,
    get_page_models,
)
from wagtail.signals import page_slug_changed, post_page_move

from portal.referrals.models import Review

from . import material
from .models import PageChange, PageMaterial
from .page_store import begin_generation, changed
from .reviews import tags_of_review

#: of the portal: what its models know that pages show
_OF_THE_PORTAL = {"servicetype", "branch", "review"}
#: of the public site: what no page shows
_NEVER_SHOWN = {
    "healthcheck",
    "healthfinding",
    "helpvote",
    "missedsearch",
    "pagechange",
    "pagematerial",
    "searchword",
}
#: what saving a draft writes on the page itself, and what only editors see
_NOT_SHOWN = {
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
    "live_revision",
    "locked",
    "locked_at",
    "locked_by",
    "numchild",
    "owner",
}
#: other at each publishing; a page that shows them is loaded whole
_OF_EACH_PUBLISHING = {"first_published_at", "last_published_at"}
_OF_AN_ADDRESS = {"alias_of", "live", "locale", "slug", "translation_key", "url_path"}


def connect() -> None:
    """Listen; called once when the app is ready."""
    for model in get_page_models():
        post_init.connect(_page_loaded, sender=model, dispatch_uid="material-of-pages")
        pre_save.connect(_to_be_saved, sender=model, dispatch_uid="stored-pages")
        post_save.connect(_page_saved, sender=model, dispatch_uid="stored-pages")
        post_delete.connect(_page_deleted, sender=model, dispatch_uid="stored-pages")
    for signal in (page_slug_changed, post_page_move):
        signal.connect(_branch_moved, dispatch_uid="stored-pages")
    hooks.register("before_serve_page", _found)
    for model in rows_of_pages():
        post_init.connect(_row_loaded, sender=model, dispatch_uid="material-of-pages")
        if issubclass(model, TranslatableMixin):
            pre_save.connect(_to_be_saved, sender=model, dispatch_uid="stored-pages")
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


def tags_of_page(page: Page, model: type[Page] | None = None, fields: set[str] | None = None) -> set[str]:
    """What changes with a page, when these of its fields do; with all of it when it appears, disappears or moves.

    model: its class, when it was loaded as a plain one. fields: without those of no consequence.
    """
    tags = {material.body_tag(page.pk)}
    if fields is None or fields:
        tags |= {material.card_tag(page.pk), *_tags_of_lists(page, model or type(page))}
    if fields is None or fields & _fields_of_links():
        tags.add(material.page_tag(page.pk))
    if fields is None or fields & _OF_AN_ADDRESS:
        tags |= {material.address_tag(page.pk), *_tags_of_translations(page)}
        tags.add(material.presence_tag(model or type(page), page.locale_id))
    if page.show_in_menus and (fields is None or fields & {"show_in_menus", *_OF_AN_ADDRESS}):
        tags.add(material.menu_tag(page.locale_id))
    return tags


def tags_of_row(row: Model, fields: set[str] | None = None) -> set[str]:
    """What changes with any other row, when these of its fields do; fields: as above."""
    tags = {material.row_tag(row)}
    if fields is None or fields:
        tags |= {*_tags_of_lists(row, type(row)), *_tags_of_translations(row)}
    return tags | set(tags_of_review(row)) if isinstance(row, Review) else tags


def _tags_of_lists(row: Model, model: type[Model]) -> Iterator[str]:
    """Of the row's class, and of those that it is one of: lists may be of any page."""
    for one in model.__mro__:
        if issubclass(one, Model) and hasattr(one, "_meta") and not one._meta.abstract:
            yield from {material.list_tag(one), material.list_tag(one, getattr(row, "locale_id", None))}


def _tags_of_translations(row: Model) -> Iterator[str]:
    if isinstance(row, TranslatableMixin):
        yield material.translations_tag(row.translation_key)
        yield material.translations_tag(row.translation_key, row.locale_id)


@cache
def _fields_of_links() -> frozenset[str]:
    return frozenset(field.name for field in Page._meta.concrete_fields)


def _row_loaded(sender, instance, **kwargs) -> None:
    if material.current() is not None and instance.pk is not None:
        material.note(material.row_tag(instance))


def _page_loaded(sender, instance, **kwargs) -> None:
    shown = material.current()
    if shown is None or instance.pk is None:
        return
    if sender is Page:
        tag = material.address_tag if shown.shows_addresses_only else material.page_tag
    elif (blocks := _blocks(sender)) and not any(name in instance.__dict__ for name in blocks):
        tag = material.card_tag
    else:
        tag = material.body_tag
    shown.tags.add(tag(instance.pk))


def _found(page, request, serve_args, serve_kwargs) -> None:
    # Wagtail leaves the parent that it came by; whoever shows it shall load it, and so leave a tag.
    page.__dict__.pop("_cached_parent_obj", None)
    material.begin_with(page.pk)


@cache
def _blocks(model: type[Page]) -> tuple[str, ...]:
    """The fields that lists leave out; none when a page has rows of its own, for nobody knows who shows them."""
    own_rows = {relation.get_accessor_name() for relation in get_all_child_relations(model)}
    if own_rows - {COMMENTS_RELATION_NAME}:
        return ()
    return tuple(field.attname for field in model._meta.concrete_fields if isinstance(field, StreamField))


def _to_be_saved(sender, instance, update_fields=None, **kwargs) -> None:
    """Which fields that anybody sees are about to change; None where the row is new."""
    instance._about_to_change = None
    fields = {
        field.attname: field.name
        for field in sender._meta.concrete_fields
        if field.name not in _NOT_SHOWN | _OF_EACH_PUBLISHING and not isinstance(field, StreamField)
    }
    before = sender._base_manager.filter(pk=instance.pk).values(*fields).first() if instance.pk else None
    if before is not None:
        instance._about_to_change = {
            name
            for attname, name in fields.items()
            if (update_fields is None or name in update_fields) and before[attname] != getattr(instance, attname)
        }


def _page_saved(sender, instance, update_fields=None, **kwargs) -> None:
    fields = instance.__dict__.pop("_about_to_change", None)
    is_or_was_live = instance.live or (fields is not None and "live" in fields)
    if is_or_was_live and not _is_not_shown(update_fields):
        if fields is None or fields & _OF_AN_ADDRESS:
            _find_roots_anew(instance)
        changed(*tags_of_page(instance, fields=fields))


def _find_roots_anew(page: Page) -> None:
    """Wagtail keeps the paths of front pages, and forgets them before the commit: somebody may read the old ones."""
    if page.is_site_root():
        transaction.on_commit(Site.clear_site_root_paths_cache)


def _page_deleted(sender, instance, **kwargs) -> None:
    if instance.live:
        changed(*tags_of_page(instance))


def _branch_moved(sender, instance, **kwargs) -> None:
    """The addresses of a page and of all below it are others."""
    changed(*(tag for page, model in _with_descendants(instance) if page.live for tag in tags_of_page(page, model)))


def _restricted(sender, instance, **kwargs) -> None:
    changed(*(material.body_tag(page.pk) for page, _model in _with_descendants(instance.page)))


def _with_descendants(page: Page) -> Iterator[tuple[Page, type[Page]]]:
    for found in Page.objects.descendant_of(page, inclusive=True):
        model = ContentType.objects.get_for_id(found.content_type_id).model_class()
        yield found, model or Page


def _row_changed(sender, instance, update_fields=None, **kwargs) -> None:
    if not _is_not_shown(update_fields):
        changed(*tags_of_row(instance, instance.__dict__.pop("_about_to_change", None)))


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
    return update_fields is not None and set(update_fields) <= _NOT_SHOWN
