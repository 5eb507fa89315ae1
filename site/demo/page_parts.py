"""From the parts that the demo's words are put together from to the blocks of its pages."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import singledispatchmethod
from typing import Any

from demo.content import parts
from demo.content.parts import Body
from demo.pictures import Pictures
from demo.prose import html_of

Blocks = list[tuple[str, object]]


def image_of(picture, alt_text: str) -> dict:
    """The value of an image block."""
    return {"image": picture, "alt_text": alt_text, "decorative": False}


@dataclass(frozen=True)
class Assembly:
    """Puts blocks together in one language, with its pictures, pages and service types by their names."""

    pictures: Pictures
    page: Callable[[str], Any]
    service_type: Callable[[str], Any]
    map_url: str = ""

    def blocks(self, body: Body) -> Blocks:
        """The blocks of a body, in its order."""
        return [self.block(part) for part in body]

    @singledispatchmethod
    def block(self, part) -> tuple[str, object]:
        """The name of the block that shows a part, and its value."""
        raise TypeError(f"no block for {part!r}")

    @block.register
    def _prose(self, part: parts.Prose):
        return "rich_text", html_of(part.text, lambda name: self.page(name).pk)

    @block.register
    def _steps(self, part: parts.Steps):
        steps = [{"title": step.title, "text": step.text} for step in part.steps]
        return "steps", {"heading": part.heading, "steps": steps}

    @block.register
    def _checklist(self, part: parts.Checklist):
        return "checklist", {"heading": part.heading, "lines": list(part.lines)}

    @block.register
    def _faq(self, part: parts.Faq):
        questions = [{"question": item.question, "answer": item.answer} for item in part.questions]
        return "faq", {"heading": part.heading, "questions": questions}

    @block.register
    def _prices(self, part: parts.Prices):
        rows = [{"label": row.label, "price": row.price, "detail": row.detail} for row in part.rows]
        return "price_table", {"heading": part.heading, "intro": part.intro, "rows": rows}

    @block.register
    def _picture(self, part: parts.Picture):
        return "image", {"image": self._image(part), "caption": part.caption}

    @block.register
    def _gallery(self, part: parts.Gallery):
        pictures = [{"image": self._image(picture), "caption": picture.caption} for picture in part.pictures]
        return "gallery", {"heading": part.heading, "pictures": pictures}

    @block.register
    def _before_after(self, part: parts.BeforeAfter):
        pair = {"before": self._image(part.before), "after": self._image(part.after)}
        return "before_after", {"heading": part.heading, **pair, "caption": part.caption}

    @block.register
    def _quote(self, part: parts.Quote):
        return "quote", {"quote": part.quote, "name": part.name, "place": part.place}

    @block.register
    def _figures(self, part: parts.Figures):
        figures = [{"figure": item.figure, "text": item.text} for item in part.figures]
        return "statistics", {"heading": part.heading, "figures": figures, "source": part.source}

    @block.register
    def _related(self, part: parts.Related):
        return "related_services", {"heading": part.heading, "services": [self.page(key) for key in part.services]}

    @block.register
    def _call(self, part: parts.Call):
        service_type = self.service_type(part.service) if part.service else None
        button = {"button": part.button, "service_type": service_type}
        return "call_to_action", {"title": part.title, "text": part.text, **button}

    @block.register
    def _team(self, part: parts.Team):
        people = [{"name": one.name, "role": one.role, "text": one.text, "photo": None} for one in part.people]
        return "team", {"heading": part.heading, "people": people}

    @block.register
    def _map(self, part: parts.Map):
        picture = image_of(self.pictures["map"], part.alt)
        where = {"image": picture, "url": self.map_url, "directions": part.directions}
        return "map", {"heading": part.heading, **where}

    def _image(self, picture: parts.Picture) -> dict:
        return image_of(self.pictures[picture.image], picture.alt)
