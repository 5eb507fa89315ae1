"""Links that editors chose once and that every language shows in its own."""

from collections.abc import Iterable

from django.db.models import Q
from wagtail.models import Page

from cms_pages.material import note, page_tag, translations_tag


def in_language_of(page: Page, chosen: Iterable[Page]) -> list[Page]:
    """The published pages, in the language of `page` where they are translated, else as they were chosen.

    The order stays; pages that are not published are left out.
    """
    chosen = list(chosen)
    keys = {target.translation_key for target in chosen}
    note(*(page_tag(target.pk) for target in chosen), *(translations_tag(key, page.locale_id) for key in keys))
    eligible = Q(locale_id=page.locale_id) | Q(pk__in=[target.pk for target in chosen])
    published = Page.objects.live().filter(eligible, translation_key__in=keys).select_related("locale").specific()
    as_chosen = {target.pk: target for target in published}
    translated = {target.translation_key: target for target in published if target.locale_id == page.locale_id}
    shown = (translated.get(target.translation_key) or as_chosen.get(target.pk) for target in chosen)
    return [target for target in shown if target is not None]
