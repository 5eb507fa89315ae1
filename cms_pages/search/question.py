"""What somebody typed, made fit to be asked."""

import re
import unicodedata
from dataclasses import dataclass

MAX_LENGTH = 80
_MAX_WORDS = 8
#: letters and digits; addresses and numbers keep the signs inside them, as PostgreSQL's parser does
_WORD = re.compile(r"[^\W_]+(?:[.@][^\W_]+)*")
#: what might tell who somebody is: an address, or a number as long as a telephone's
_PERSONAL = re.compile(r"@|(?:\d[\s./-]*){6}")


@dataclass(frozen=True)
class Question:
    """The text as it is shown again, and its words in small letters, at most eight."""

    text: str
    words: tuple[str, ...]

    @classmethod
    def typed(cls, text: str) -> "Question":
        """Of any text: too much of it is cut off, and what cannot be looked for is left out."""
        readable = "".join(" " if unicodedata.category(sign).startswith("C") else sign for sign in text)
        readable = " ".join(readable.split())[:MAX_LENGTH].strip()
        words = _WORD.findall(unicodedata.normalize("NFKC", readable).lower())
        return cls(readable, tuple(dict.fromkeys(words[:_MAX_WORDS])))

    @property
    def is_personal(self) -> bool:
        """Does it look like something that tells who somebody is?"""
        return bool(_PERSONAL.search(self.text))
