"""The case studies, in each language."""

from demo.content.languages import words_of
from demo.content.schema import Language
from demo.content.site_schema import CaseStudy


def case_studies(language: Language) -> tuple[CaseStudy, ...]:
    """Return the case studies in this language, in the order of `facts.CASE_STUDIES`."""
    return words_of("case_studies", language).CASE_STUDIES
