"""Whether a file of seals and those of the database are the same, and which of them was cut or changed."""

from pathlib import Path

from .seals_file import read
from .statements import SignedStatement


def compare(file: Path, seals: list[SignedStatement], *, is_copy: bool) -> tuple[list[str], list[str]]:
    """Faults and notes.

    seals: those of the database from some number on; what the file says of earlier ones is left alone.
    is_copy: the file may end before the database does, and begin anywhere.
    """
    if not file.exists():
        note = f"There is no file of seals ({file}); the database was compared with nothing."
        return ([note], []) if is_copy else ([], [note])
    try:
        lines, notes = _in_force(read(file))
    except ValueError as error:
        return [f"The file of seals cannot be read: {error}."], []
    first = seals[0].statement.number if seals else 1
    said = {line.statement.number: line for line in lines if line.statement.number >= first}
    stored = {seal.statement.number: seal for seal in seals}
    faults = [
        f"{_named(said[number])}: the file and the database do not say the same."
        for number in sorted(said.keys() & stored.keys())
        if said[number] != stored[number]
    ]
    cut = sorted(said.keys() - stored.keys())
    if cut:
        faults.append(
            f"The database lacks {len(cut)} seals that the file has, from {_named(said[cut[0]])} "
            f"to {_named(said[cut[-1]])}: what they sealed was cut off."
        )
    missing = sorted(stored.keys() - said.keys())
    if missing and not is_copy:
        faults.append(
            f"The file lacks {len(missing)} seals that the database has, from {_named(stored[missing[0]])}."
        )
    elif missing:
        notes.append(f"The file says nothing of {len(missing)} seals, from {_named(stored[missing[0]])}.")
    return faults, notes


def _in_force(lines: list[SignedStatement]) -> tuple[list[SignedStatement], list[str]]:
    """The lines without those that a restore has lost. ValueError where the file does not follow itself."""
    kept: list[SignedStatement] = []
    notes = []
    for index, line in enumerate(lines):
        said = line.statement
        if said.hash != line.hash:
            raise ValueError(f"seal {said.number} was changed")
        lost = kept[said.number - kept[0].statement.number :] if kept else []
        if lost:
            if not _begins_a_generation(lines[index:], lost[0].statement.generation + 1):
                raise ValueError(f"seal {said.number} stands there twice")
            notes.append(
                f"{len(lost)} seals, the last of them {_named(lost[-1])}, were lost when a backup was restored."
            )
            kept = kept[: -len(lost)]
        if kept and (said.number, said.prev) != (kept[-1].statement.number + 1, kept[-1].hash):
            raise ValueError(f"seal {said.number} does not follow seal {kept[-1].statement.number}")
        kept.append(line)
    return kept, notes


def _begins_a_generation(lines: list[SignedStatement], generation: int) -> bool:
    """Whether somebody said, with a signed seal, that the database was restored."""
    return any((line.statement.generation, line.statement.until) == (generation, 0) for line in lines)


def _named(seal: SignedStatement) -> str:
    return f"seal {seal.statement.number} of {seal.statement.minute}"
