"""What search engines are told, as schema.org objects. Vocabulary: https://schema.org

Each page type composes its own list in `linked_data(frame)`; `frame` is the context of its template: what
`cms_pages.frame.frame_of` says, the brand, and `share_picture`.
"""

from .company import branch, business, opening_hours, people
from .pages import article, breadcrumbs, questions, service, web_page, web_site
from .praise import rating, reviews

__all__ = [
    "article",
    "branch",
    "breadcrumbs",
    "business",
    "opening_hours",
    "people",
    "questions",
    "rating",
    "reviews",
    "service",
    "web_page",
    "web_site",
]
