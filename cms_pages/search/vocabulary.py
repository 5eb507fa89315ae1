"""The words that published pages use, to forgive typing errors with and to look into compound words.

The index writes them when it writes a page. A word stays when its page goes, until the index is built anew; that
does no harm, since nothing is suggested that finds nothing.
"""

from collections.abc import Iterable
from difflib import SequenceMatcher

from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from wagtail.models import Page

from .languages import DICTIONARIES, configuration

#: languages that write several words as one
_COMPOUNDING = {"de"}
#: how alike two words have to be, from 0 to 1, to be taken for the same with a typing error
_ALIKE = 0.75
#: how many groups of three letters they share, from 0 to 1, to be compared; swapped letters break many
_SHARED = 0.2
_SHORTEST = 4


def learn(language: str, pages: Iterable[Page]) -> None:
    """Take in the words of pages whose index entries have just been written."""
    pages = list(pages)
    if pages:
        content_type = ContentType.objects.get_for_model(type(pages[0]))
        with connection.cursor() as cursor:
            cursor.execute(_LEARN, [language, content_type.pk, [str(page.pk) for page in pages]])


def forget() -> None:
    """Forget all words: the index is built anew."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM cms_pages_searchword")


def compounds(language: str, words: Iterable[str]) -> dict[str, list[str]]:
    """For each word the known longer ones that have it in their middle or at their end, the shortest first.

    Empty for languages that do not write compounds as one word. Those that begin with the word need no list.
    """
    if language not in _COMPOUNDING:
        return {}
    longer: dict[str, list[str]] = {}
    for word, known in _rows(_COMPOUNDS, [f"{DICTIONARIES[language]}_stem", list(words), language]):
        longer.setdefault(word, []).append(known)
    return longer


def corrected(language: str, words: list[str]) -> list[str]:
    """The words as they are probably meant: what no page knows becomes the most alike word that one knows."""
    known, alike = _compared(language, words)
    return [word if word in known else alike.get(word, word) for word in words]


def alternatives(language: str, words: list[str]) -> list[str]:
    """The most alike other words, even of words that some page knows: it may have the same typing error."""
    _known, alike = _compared(language, words)
    return [alike.get(word, word) for word in words]


def _compared(language: str, words: list[str]) -> tuple[set[str], dict[str, str]]:
    """The words that pages know, also as a beginning or in another form; and for each the most alike other word."""
    known: set[str] = set()
    alike: dict[str, tuple[float, str]] = {}
    for word, plain, near, near_plain, is_same in _near(language, words):
        likeness = SequenceMatcher(None, plain, near_plain, autojunk=False).ratio()
        if is_same or near_plain.startswith(plain):
            known.add(word)
        elif likeness >= _ALIKE and len(plain) >= _SHORTEST:
            alike[word] = max(alike.get(word, (0.0, "")), (likeness, near))
    return known, {word: near for word, (_likeness, near) in alike.items()}


def _near(language: str, words: list[str]) -> list[tuple]:
    config = configuration(language)
    with transaction.atomic():
        _rows("SELECT set_config('pg_trgm.similarity_threshold', %s, true)", [str(_SHARED)])
        return _rows(_NEAR, [config, config, words, language])


def _rows(statement: str, parameters: list) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return cursor.fetchall()


_LEARN = """
INSERT INTO cms_pages_searchword (language, word, plain)
SELECT DISTINCT %s, word, unaccent(word)
FROM wagtailsearch_indexentry AS entry,
     unnest(tsvector_to_array(to_tsvector('simple', entry.title_text || ' ' || entry.body_text))) AS word
WHERE entry.content_type_id = %s AND entry.object_id = ANY(%s) AND word ~ '^[[:alpha:]]{4,40}$'
ORDER BY word
ON CONFLICT DO NOTHING
"""

# Four letters at least stand before the word, or "Wartung" would find "Erwartung".
_COMPOUNDS = """
SELECT asked.word, longer.word
FROM (
    SELECT word, (ts_lexize(%s::regdictionary, unaccent(lower(word))))[1] AS stem FROM unnest(%s::text[]) AS word
) AS asked
CROSS JOIN LATERAL (
    SELECT known.word FROM cms_pages_searchword AS known
    WHERE known.language = %s AND known.plain LIKE '____%%' || asked.stem || '%%'
    ORDER BY length(known.plain), known.word LIMIT 12
) AS longer
WHERE length(asked.stem) >= 4
"""

_NEAR = """
SELECT asked.word, asked.plain, near.word, near.plain,
       to_tsvector(%s::regconfig, near.word) = to_tsvector(%s::regconfig, asked.word)
FROM (SELECT word, unaccent(lower(word)) AS plain FROM unnest(%s::text[]) AS word) AS asked
CROSS JOIN LATERAL (
    SELECT known.word, known.plain FROM cms_pages_searchword AS known
    WHERE known.language = %s AND known.plain %% asked.plain
    ORDER BY similarity(known.plain, asked.plain) DESC, known.word LIMIT 20
) AS near
"""
