"""Parts that many pages share, such as menu and footer: kept beside the pages, and forgotten in the same way."""

from collections.abc import Callable
from typing import TypeVar

from . import page_store
from .material import Material, Part, collecting, current

Made = TypeVar("Made")


def kept(name: str, make: Callable[[], Made]) -> Made:
    """What `make` makes, for the page now being drawn and for those after it, until what it is made of changes.

    name: tells it from other parts; everything that `make` depends on and that is no row stands in it, as the
    language does. What is made has to be the same for every visitor, and has to be picklable.
    Outside a visitor's page nothing is kept and nothing that was kept is used.
    """
    page = current()
    if page is None or page.state is None:
        return make()
    key = page_store.key_of("part", name)
    found = page_store.read(key, page.state)
    if found is not None:
        made, tags, until = found
        page.add(Material(tags=tags, until=until))
        return made
    with collecting(page.state) as own:
        made = make()
    page.add(own)
    page.parts.append(Part(key, name, (made, own.tags, own.until), own))
    return made
