"""What an editor does to translate a page, in the admin and in wagtail-localize's own words."""

from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation

MARK = "‹fr› "


def submit(marketing: Client, page: Page, language: str) -> Translation:
    """Submit it for translation into one language."""
    locale = Locale.objects.get(language_code=language)
    answer = marketing.post(
        reverse("wagtail_localize:submit_page_translation", args=[page.pk]), {"locales": [locale.pk]}
    )
    assert answer.status_code == 302, [str(message) for message in get_messages(answer.wsgi_request)]
    return Translation.objects.get(source__object_id=page.translation_key, target_locale=locale)


def translate_all(translation: Translation, words=lambda text: MARK + text) -> None:
    """Write a translation of every text."""
    for segment in StringSegment.objects.filter(source=translation.source).select_related("context", "string"):
        text = segment.string.data
        StringTranslation.objects.create(
            translation_of=segment.string,
            context=segment.context,
            locale=translation.target_locale,
            data=f"{text}-fr" if segment.context.path == "slug" else words(text),
            updated_at=timezone.now(),
        )
