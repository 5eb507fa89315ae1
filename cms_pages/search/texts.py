"""What of a page can be found."""

import re
from typing import ClassVar

from wagtail.models import Page
from wagtail.search import index

#: in the index, what follows this sign (which counts as no space) is found but never shown in an excerpt
UNSEEN = "\x04"
# PostgreSQL takes "Bad/Küche" for the path of a file, and neither word would be found.
_SLASH = re.compile(r"(?<=[^\W\d_])/(?=[^\W\d_])")
_LINES = re.compile(r"\s*\n\s*")


class SearchableTexts:
    """For page types: title, introduction, content and, unseen, what is only meant to find the page by."""

    search_fields: ClassVar[list] = [
        *Page.search_fields,
        index.SearchField("title", boost=10),
        index.SearchField("introduction_to_search", boost=2),
        index.SearchField("content_to_search", boost=1),
        index.SearchField("unseen_to_search", boost=5),
    ]
    #: names of fields that the page is also found by
    also_found_by: ClassVar[tuple[str, ...]] = ()
    search_description: str

    def introduction_to_search(self) -> str:
        """What stands below the title."""
        return getattr(self, "intro", "")

    def content_to_search(self) -> str:
        """The text of all blocks, one line for each piece of it."""
        body = getattr(self, "body", None)
        if body is None:
            return ""
        pieces = (_LINES.sub(" ", piece).strip() for piece in body.stream_block.get_searchable_content(body))
        return _SLASH.sub(" / ", " · ".join(piece for piece in pieces if piece))

    def unseen_to_search(self) -> str:
        """Descriptions for search engines, keywords and the like. Comes last: an excerpt ends where it begins."""
        texts = [self.search_description, *(str(getattr(self, name)) for name in self.also_found_by)]
        return UNSEEN + " ".join(texts)
