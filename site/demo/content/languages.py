"""The words of a language, from the files that hold them."""

from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

from demo.content.schema import LANGUAGES, Language


def words_of(folder: str, language: Language) -> ModuleType:
    """The module of a language in a folder of the content; English where the language is not written yet."""
    written = is_written(folder, language)
    return import_module(f"demo.content.{folder}.{language if written else LANGUAGES[0]}")


def is_written(folder: str, language: Language) -> bool:
    """Whether the language has words of its own in a folder of the content."""
    return find_spec(f"demo.content.{folder}.{language}") is not None
