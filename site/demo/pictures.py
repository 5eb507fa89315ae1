"""The pictures of the demo's site in the media library, and their renditions."""

from typing import Any, get_args

from django.core.files.base import ContentFile
from wagtail.images import get_image_model

from cms_pages.templatetags.pictures import site_picture
from demo.content.facts import ARTICLES, BRANCHES
from demo.content.schema import Illustration
from demo.files import illustration

Pictures = dict[str, Any]

_SIZES: dict[str, tuple[int, int]] = {"hero": (2000, 1125)}
_USUAL_SIZE = (1600, 900)
_SERVICES = ("heating", "painting", "garden")
#: in galleries and before-and-after blocks of the service pages
_BESIDE_SERVICES = ("radiator", "manifold", "hall_before", "hall_after", "yew_before", "yew_after")


def library() -> Pictures:
    """All pictures by their names; those that are missing are drawn."""
    return {name: _picture(name) for name in get_args(Illustration)}


def warm(pictures: Pictures) -> None:
    """Make what the front page and the service pages ask for, so that their first visitors do not wait."""
    cards = {*_SERVICES, *_BESIDE_SERVICES, *_on_the_front_page()}
    wanted = {"hero": {"hero"}, "top": set(_SERVICES), "card": cards}
    for shape, names in wanted.items():
        for name in sorted(names):
            site_picture(pictures[name], shape, sizes="")


def _on_the_front_page() -> set[str]:
    newest = sorted(ARTICLES.values(), key=lambda article: article.days_ago)[:3]
    return {article.image for article in newest} | {branch.image for branch in BRANCHES.values()}


def _picture(name: str):
    image_model = get_image_model()
    title = f"Nordlicht: {name}"
    known = image_model.objects.filter(title=title).first()
    if known is not None:
        return known
    file = ContentFile(illustration(name, *_SIZES.get(name, _USUAL_SIZE)), name=f"nordlicht-{name}.jpg")
    return image_model.objects.create(title=title, file=file)
