"""Runs every check with progress and times: `python -m config.run_tests [--only STAGE …] [-- PYTEST …]`.

Style, types, imports and Django's own checks run beside the making of the test database, then come the tests.
A stage that fails stops no other one; the exit code says whether all of them passed. Caches and logs go below
`var/`.
"""

import argparse
import concurrent.futures
import os
import subprocess
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass

from config.bootstrap import ROOT

VAR = ROOT / "var"
LOGS = VAR / "log" / "tests"
PYTHON = sys.executable
PARALLEL_STAGES = 2  # the tests' machines have two cores


@dataclass(frozen=True)
class Stage:
    """Commands that are run one after the other until one fails."""

    name: str
    commands: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Outcome:
    """How a stage ended; `output` is what it printed, empty when it was shown as it came."""

    stage: Stage
    passed: bool
    seconds: float
    output: str = ""


def quick_stages() -> list[Stage]:
    """Return the stages that need no test: the slowest first, so that the others fit beside it."""
    manage = (PYTHON, "manage.py")
    stages = [
        Stage("types", ((PYTHON, "-m", "mypy", "--cache-dir", str(VAR / "tools/mypy")),)),
        Stage("django", ((*manage, "check"), (*manage, "makemigrations", "--check", "--dry-run"))),
        Stage("lint", ((PYTHON, "-m", "ruff", "check", "."), (PYTHON, "-m", "ruff", "format", "--check", "."))),
        Stage(
            "imports",
            ((str(ROOT / ".venv/bin/lint-imports"), "--no-logo", "--cache-dir", str(VAR / "tools/imports")),),
        ),
    ]
    if (ROOT / "tests" / "template_database.py").exists():
        stages.insert(0, Stage("database", ((PYTHON, "-m", "tests.template_database"),)))
    return stages


def pytest_stage(arguments: Iterable[str]) -> Stage:
    """Return the stage of the tests themselves: each process takes what stands together, and has its servers once."""
    split = ("-n", "2", "--dist", "worksteal")
    return Stage("tests", ((PYTHON, "-m", "pytest", *split, *(list(arguments) or ["tests"])),))


def run_quietly(stage: Stage) -> Outcome:
    """Run a stage with its output kept for the end and written to a log."""
    started = time.monotonic()
    output, passed = "", True
    for command in stage.commands:
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=environment(),
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        output += done.stdout.decode(errors="replace")
        passed = done.returncode == 0
        if not passed:
            break
    LOGS.mkdir(parents=True, exist_ok=True)
    (LOGS / f"{stage.name}.log").write_text(output, encoding="utf-8")
    return Outcome(stage, passed, time.monotonic() - started, output)


def run_openly(stage: Stage) -> Outcome:
    """Run a stage with its output shown as it comes."""
    started = time.monotonic()
    codes = [subprocess.run(command, cwd=ROOT, env=environment(), check=False) for command in stage.commands]
    return Outcome(stage, all(done.returncode == 0 for done in codes), time.monotonic() - started)


def run_side_by_side(stages: list[Stage]) -> list[Outcome]:
    """Run stages two at a time and report each as it ends."""
    outcomes = []
    with concurrent.futures.ThreadPoolExecutor(PARALLEL_STAGES) as pool:
        futures = [pool.submit(run_quietly, stage) for stage in stages]
        for future in concurrent.futures.as_completed(futures):
            outcome = future.result()
            print(line_of(outcome), flush=True)
            if not outcome.passed:
                print(indented(outcome.output), flush=True)
            outcomes.append(outcome)
    return outcomes


def environment() -> dict[str, str]:
    """Return the environment of all stages: test settings, and caches below var/."""
    caches = {"RUFF_CACHE_DIR": str(VAR / "tools/ruff"), "COVERAGE_FILE": str(VAR / "tools/coverage")}
    return {**os.environ, **caches, "DJANGO_SETTINGS_MODULE": "config.settings.test"}


def line_of(outcome: Outcome) -> str:
    """Return the outcome in one line: "→ lint: passed … 1.2 s"."""
    return f"→ {outcome.stage.name}: {'passed' if outcome.passed else 'FAILED'} … {outcome.seconds:.1f} s"


def indented(text: str) -> str:
    """Return the text set in from the stages' lines."""
    return "\n".join(f"    {line}" for line in text.rstrip().splitlines())


def summary(outcomes: list[Outcome], seconds: float) -> str:
    """Return what stands at the very end."""
    failed = [outcome.stage.name for outcome in outcomes if not outcome.passed]
    verdict = f"Failed: {', '.join(failed)}." if failed else "Everything passed."
    return "\n".join(["", *(line_of(outcome) for outcome in outcomes), f"{verdict} {seconds:.0f} s in all."])


def main(arguments: list[str]) -> int:
    """Run the stages asked for; return 0 only when all passed."""
    names = [*(stage.name for stage in quick_stages()), "tests"]
    parser = argparse.ArgumentParser(prog="python -m config.run_tests", description="Run every check.")
    parser.add_argument("--only", nargs="+", choices=names, default=names, metavar="STAGE", help=", ".join(names))
    parser.add_argument("pytest_arguments", nargs="*", metavar="PYTEST", help="after --: arguments of pytest")
    options = parser.parse_args(arguments)
    started = time.monotonic()
    try:
        outcomes = run_side_by_side([stage for stage in quick_stages() if stage.name in options.only])
        if "tests" in options.only:
            outcomes.append(run_openly(pytest_stage(options.pytest_arguments)))
    except KeyboardInterrupt:
        return 130
    print(summary(outcomes, time.monotonic() - started), flush=True)
    return 0 if all(outcome.passed for outcome in outcomes) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
