"""Pages to be found, written and indexed as editors and the worker do it."""

import re

from django.utils.html import escape, strip_tags
from django.utils.module_loading import import_string
from django_q.models import OrmQ
from wagtail.models import Page
from wagtail.rich_text import RichText

from cms_pages.models import StandardPage

BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


def written(parent: Page, title: str, text: str = "", *, page_type=StandardPage, **fields) -> Page:
    """A page below another one, in its language; published unless `live=False`."""
    values = {"intro": "In short.", **fields}
    body = [("rich_text", RichText(f"<p>{escape(text)}</p>"))] if text else []
    return parent.add_child(instance=page_type(title=title, locale=parent.locale, body=body, **values))


def index_now() -> None:
    """What the worker does with the pages that were saved."""
    for row in OrmQ.objects.order_by("pk"):
        task = row.task
        row.delete()
        if "modelsearch" in str(task["args"]):
            import_string(task["func"])(*task["args"])


def search(client, words: str, language: str = "en", **parameters):
    """The answer to a visitor who searches."""
    return client.get(f"/{language}/search/", {"q": words, **parameters}, headers={"user-agent": BROWSER})


def titles(response) -> list[str]:
    """The titles of the results, in their order."""
    found = re.findall(r'<h3><a href="[^"]+">(.*?)</a></h3>', response.content.decode())
    return [strip_tags(title) for title in found]
