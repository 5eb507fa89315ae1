"""A small PDF writer: one page of A4 with a letterhead, a title and lines, in a font every reader has."""

from zlib import compress

WIDTH, HEIGHT, MARGIN = 595, 842, 56
EVERGREEN, AURORA, INK, MUTED = "0.05 0.34 0.32", "0.42 0.94 0.71", "0.12 0.16 0.18", "0.42 0.47 0.48"
NARROW = dict.fromkeys(" .,:;!'il|jI/", 278) | dict.fromkeys("frt()-", 333)
PLAN_WORDS = ("plan", "grundriss", "pianta", "first floor")


def _text(x: float, y: float, size: int, words: str, *, bold: bool = False, ink: str = INK) -> str:
    escaped = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT {ink} rg /{'B' if bold else 'R'} {size} Tf {x:.1f} {y:.1f} Td ({escaped}) Tj ET"


def _box(x: float, y: float, w: float, h: float, ink: str) -> str:
    return f"{ink} rg {x} {y} {w} {h} re f"


def _width(words: str, size: int) -> float:
    """Return the width of a text in points; digits are exact, letters are close enough to align a column."""
    return sum(NARROW.get(letter, 556) for letter in words) * size / 1000


def _rows(lines: list[str], top: float) -> tuple[list[str], float]:
    """Set the lines; what follows two or more spaces goes to the right, as amounts do."""
    marks, y = [], top
    for number, line in enumerate(lines):
        left, _, right = line.replace("\u202f", " ").partition("  ")
        bold = bool(right) and number == len(lines) - 1
        marks.append(_text(MARGIN, y, 11, left.strip(), bold=bold))
        if right:
            amount = right.strip()
            marks.append(_text(WIDTH - MARGIN - _width(amount, 11), y, 11, amount, bold=bold))
        marks.append(f"0.88 0.91 0.9 RG 0.6 w {MARGIN} {y - 9} m {WIDTH - MARGIN} {y - 9} l S")
        y -= 27
    return marks, y


def _floor_plan(top: float) -> list[str]:
    """Draw walls, doors and windows of a small flat."""
    x, w, h = MARGIN + 40, 400, 270
    y = top - h - 20
    marks = [f"{INK} RG 5 w {x} {y} {w} {h} re S", "3 w"]
    for x0, y0, x1, y1 in (
        (0.55, 0, 0.55, 0.42),
        (0.55, 0.6, 0.55, 1),
        (0, 0.45, 0.36, 0.45),
        (0.55, 0.5, 1, 0.5),
    ):
        marks.append(f"{x + w * x0:.0f} {y + h * y0:.0f} m {x + w * x1:.0f} {y + h * y1:.0f} l S")
    marks.append(f"{EVERGREEN} RG 2 w")
    for x0, x1, level in ((0.12, 0.4, 1), (0.65, 0.9, 1), (0.65, 0.9, 0)):
        for shift in (-3, 3):
            at = y + h * level + shift
            marks.append(f"{x + w * x0:.0f} {at:.0f} m {x + w * x1:.0f} {at:.0f} l S")
    door_x, door_y = x + w * 0.36, y + h * 0.45
    marks.append(f"0.8 w {door_x:.0f} {door_y:.0f} m {door_x:.0f} {door_y - 52:.0f} l S")
    marks.append(
        f"{door_x:.0f} {door_y - 52:.0f} m {door_x + 29:.0f} {door_y - 52:.0f} "
        f"{door_x + 52:.0f} {door_y - 29:.0f} {door_x + 52:.0f} {door_y:.0f} c S"
    )
    for number, (rx, ry) in enumerate(((0.25, 0.72), (0.2, 0.2), (0.76, 0.75), (0.76, 0.24)), start=1):
        marks.append(_text(x + w * rx, y + h * ry, 16, str(number), bold=True, ink=MUTED))
    return marks


def _letterhead() -> list[str]:
    """Draw the company's mark and name, as on what it sends out."""
    marks = [_box(0, HEIGHT - 92, WIDTH, 92, EVERGREEN), _box(0, HEIGHT - 96, WIDTH, 4, AURORA)]
    marks.append("1 1 1 RG 4 w 1 J 1 j 56 786 m 72 800 l 88 786 l S")
    marks += [f"{AURORA} RG 4 w {x} {low} m {x} {low + 16} l S" for x, low in ((63, 802), (72, 810), (81, 802))]
    marks.append(_text(104, 794, 16, "Nordlicht Haustechnik", bold=True, ink="1 1 1"))
    return marks


def _page(title: str, lines: list[str]) -> str:
    """Compose the page; only what lists amounts is the company's own paper."""
    priced = any("  " in line for line in lines)
    marks = _letterhead() if priced else [_box(MARGIN, HEIGHT - 112, 40, 4, MUTED)]
    heading = title.replace("\u00a0", " ").replace("\u202f", " ")
    size = 20 if _width(heading, 20) < WIDTH - 2 * MARGIN else 15
    marks.append(_text(MARGIN, HEIGHT - 152, size, heading, bold=True))
    rows, y = _rows(lines, HEIGHT - 196)
    marks += rows
    if any(word in title.lower() for word in PLAN_WORDS):
        marks += _floor_plan(y)
    marks.append(_text(MARGIN, 44, 9, "1 / 1", ink=MUTED))
    return "\n".join(marks)


def pdf(title: str, lines: list[str]) -> bytes:
    """Return a PDF of one page with this title and these lines, the same for the same words.

    Letters outside Windows-1252, which the standard fonts of PDF are limited to, become question marks.
    """
    content = compress(_page(title, lines).encode("cp1252", "replace"))
    name = "FEFF" + title.encode("utf-16-be").hex().upper()
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents 4 0 R "
        "/Resources << /Font << /R 5 0 R /B 6 0 R >> >> >>".encode(),
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
        f"<< /Title <{name}> >>".encode(),
    )
    out, places = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"), []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start, count = len(out), len(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % count
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info 7 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (count, start)
    return bytes(out)
