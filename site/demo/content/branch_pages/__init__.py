"""The pages of the branches, in each language."""

from demo.content.languages import words_of
from demo.content.schema import Language
from demo.content.site_schema import BranchPage


def branch_pages(language: Language) -> tuple[BranchPage, ...]:
    """Return the branch pages in this language, in the order of `facts.BRANCHES`."""
    return words_of("branch_pages", language).BRANCH_PAGES
