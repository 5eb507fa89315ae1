"""From the demo's running text to the HTML that Wagtail's editor keeps."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from django.utils.html import escape

_ITEM = re.compile(r"(?P<bullet>- )|(?P<number>\d+\. )")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
_LISTS = {"bullet": "ul", "number": "ol"}


def html_of(text: str, page_id: Callable[[str], int]) -> str:
    """The HTML of a text as `demo.content.parts.Prose` describes it; `page_id` knows pages by their names."""

    def inline(words: str) -> str:
        linked = _LINK.sub(lambda found: f'<a linktype="page" id="{page_id(found[2])}">{found[1]}</a>', escape(words))
        return _BOLD.sub(r"<b>\1</b>", linked)

    return "".join(_chunks(_lines(text), inline))


def _chunks(lines: Iterable[tuple[str, str]], inline: Callable[[str], str]) -> Iterator[str]:
    for kind, group in groupby(lines, key=lambda line: line[0]):
        texts = [inline(words) for _kind, words in group]
        if kind in _LISTS:
            tag = _LISTS[kind]
            yield f"<{tag}>{''.join(f'<li>{words}</li>' for words in texts)}</{tag}>"
        else:
            yield from (f"<{kind}>{words}</{kind}>" for words in texts)


def _lines(text: str) -> Iterator[tuple[str, str]]:
    """Headings, items and paragraphs, each in one line, with what they are."""
    for block in re.split(r"\n\s*\n", text.strip()):
        parts: list[tuple[str, str]] = []
        for line in block.splitlines():
            item = _ITEM.match(line)
            if line.startswith("## "):
                parts.append(("h2", line[3:]))
            elif item:
                parts.append((str(item.lastgroup), line[item.end() :]))
            elif parts and parts[-1][0] != "h2":
                parts[-1] = (parts[-1][0], f"{parts[-1][1]} {line}")
            else:
                parts.append(("p", line))
        yield from parts
