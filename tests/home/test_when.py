"""How long ago something was, said as people say it."""

from datetime import timedelta

import pytest
from django.utils import translation

from portal.templatetags.when import ago
from tests.factories import NOW


@pytest.mark.parametrize(
    ("language", "passed", "said"),
    [
        ("en", timedelta(days=3), "3 days ago"),
        ("de", timedelta(days=1, hours=3), "vor 1 Tag"),
        ("de", timedelta(weeks=2, days=1), "vor 2 Wochen"),
        ("fr", timedelta(hours=8), "il y a 8 heures"),
        ("it", timedelta(minutes=5), "5 minuti fa"),
        ("en", timedelta(seconds=-5), "1 second ago"),
    ],
)
def test_the_time_since_is_one_unit_in_good_grammar(language, passed, said):
    with translation.override(language):
        assert ago(NOW - passed, NOW) == said
