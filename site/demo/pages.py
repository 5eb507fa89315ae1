"""The public site of the demo company: pages in four languages, their pictures, and what stands around them.

What is there already is left as it is, so that whoever edits the demo keeps the changes; what a newer version of
the demo has in addition is added.
"""

from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale, Page, Site

from demo import pictures
from demo.content.schema import LANGUAGES
from demo.page_tree import Tree
from demo.snippets import frame, voices


@transaction.atomic
def build_site(now: datetime, *, founded: datetime | None = None) -> None:
    """Make locales, the Wagtail site, pictures, pages and snippets.

    now: what articles and the like are dated back from. founded: when the first pages were published, else now.
    """
    for language in LANGUAGES:
        Locale.objects.get_or_create(language_code=language)
    library = pictures.library()
    trees = [Tree(language, library, voices(language), now, founded or now) for language in LANGUAGES]
    root = _root()
    for tree in trees:
        tree.plant(root)
    english = trees[0].pages
    _site(english["home"])
    for tree in trees:
        tree.fill()
        frame(tree, english, now)
    pictures.warm(library)


def _root() -> Page:
    """The root of all pages, without the page that Wagtail puts there to say hello."""
    root = Page.objects.get(depth=1)
    for hello in root.get_children().filter(slug="home"):
        if hello.specific_class is Page:
            hello.delete()
    return Page.objects.get(depth=1)


def _site(home: Page) -> None:
    address = urlsplit(settings.SITE_URL)
    defaults = {
        "hostname": address.hostname or "localhost",
        "port": address.port or (443 if address.scheme == "https" else 80),
        "site_name": settings.WAGTAIL_SITE_NAME,
        "root_page": home,
    }
    Site.objects.update_or_create(is_default_site=True, defaults=defaults)
