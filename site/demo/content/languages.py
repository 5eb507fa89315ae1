"""The words of a language, from the files that hold them."""

from importlib import import_module
from types import ModuleType

from demo.content.schema import Language


def words_of(folder: str, language: Language) -> ModuleType:
    """The module of a language in a folder of the content."""
    return import_module(f"demo.content.{folder}.{language}")
