"""The figures as the command prints and keeps them."""

from dataclasses import replace
from datetime import date

import pytest

from . import report
from .tools import Unavailable
from .visiting import CATEGORIES, Visit, read

FINE = Visit(
    scores={"performance": 99, "accessibility": 100, "best-practices": 100, "seo": 100},
    loaded={"Document": 9000, "Stylesheet": 12000, "Image": 900_000},
    times={"largest-contentful-paint": 1240.0, "cumulative-layout-shift": 0.0},
    faults=[],
    version="13.5.0",
    browser="156.0",
)


def test_a_page_that_meets_all_goals_is_not_named():
    assert report.missed({"home": ("/en/", FINE)}) == []


@pytest.mark.parametrize(
    ("worse", "word"),
    [
        ({"scores": {**FINE.scores, "performance": 97}}, "performance 97 < 98"),
        ({"scores": {**FINE.scores, "seo": 99}}, "seo 99 < 100"),
        ({"loaded": {"Font": 110_000}}, "107.4 kB without images"),
        ({"loaded": {"Script": 1}}, "JavaScript"),
    ],
)
def test_a_goal_that_is_missed_is_named_with_its_page(worse, word):
    assert report.missed({"home": ("/en/", replace(FINE, **worse))}) == [f"home: {word}"]


def test_the_table_takes_the_place_of_the_last_one(tmp_path):
    document = tmp_path / "lighthouse.md"
    document.write_text(f"Before\n{report._BEGIN}\nold\n{report._END}\nAfter\n")
    visits = {"home": ("/en/", FINE)}
    for day in (1, 2):
        text = report.conditions(FINE, runs=3, today=date(2026, 3, day), load=0.5)
        report.keep(f"{report.table(visits)}\n{text}", document)
    kept = document.read_text()
    assert kept.startswith("Before\n")
    assert kept.endswith("\nAfter\n")
    assert "| home `/en/` | 99 | 100 | 100 | 100 | 20.5 kB | 0 | 878.9 kB | 1.2 s | 0.000 |" in kept
    assert "2026-03-02" in kept
    assert "2026-03-01" not in kept
    assert "old" not in kept


def _report(**changes) -> dict:
    audits = {
        "network-requests": {"details": {"items": [{"resourceType": "Document", "transferSize": 7}, {}]}},
        "largest-contentful-paint": {"numericValue": 900},
        "cumulative-layout-shift": {"numericValue": 0},
        "image-alt": {"score": 0, "title": "Images have no alt"},
        "passed": {"score": 1, "title": "Fine"},
    }
    categories = {name: {"score": 1, "auditRefs": []} for name in CATEGORIES}
    categories["accessibility"] = {
        "score": 0.91,
        "auditRefs": [{"id": "image-alt", "weight": 10}, {"id": "passed", "weight": 1}],
    }
    agent = {"hostUserAgent": "Mozilla/5.0 HeadlessChrome/156.0.0.0 Safari/537.36"}
    return {"audits": audits, "categories": categories, "environment": agent, "lighthouseVersion": "13.5.0"} | changes


def test_a_report_is_read_with_what_cost_points():
    visit = read(_report())
    assert visit.scores["accessibility"] == 91
    assert visit.faults == ["accessibility: Images have no alt (0)"]
    assert visit.loaded == {"Document": 7, "Other": 0}
    assert visit.browser == "156.0.0.0"


def test_a_page_that_did_not_load_is_an_error_and_no_figure():
    with pytest.raises(Unavailable, match="refused"):
        read(_report(runtimeError={"message": "refused"}, requestedUrl="http://localhost/"))
