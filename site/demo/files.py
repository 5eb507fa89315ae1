"""The demo's files, made on the spot and the same each time: photos, documents and illustrations."""

from demo.content.schema import FileSpec
from demo.illustrations import illustration
from demo.paper import pdf
from demo.photos import photo

__all__ = ["illustration", "pdf", "photo", "render"]


def render(spec: FileSpec) -> bytes:
    """Return the bytes of a file that somebody attached."""
    if spec.kind == "pdf":
        return pdf(spec.depicts, list(spec.lines))
    return photo(spec.depicts, spec.seed)
