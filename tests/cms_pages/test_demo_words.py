"""The words of the demo's site: each language says the same in its own words."""

import re
from dataclasses import fields, is_dataclass

import pytest

from demo.content import facts, parts
from demo.content.articles import articles
from demo.content.branch_pages import branch_pages
from demo.content.case_studies import case_studies
from demo.content.help import help_articles, help_topics
from demo.content.legal import legal_texts
from demo.content.schema import LANGUAGES
from demo.content.site_words import site_words

KEYED = {
    "articles": (articles, facts.ARTICLES),
    "case_studies": (case_studies, facts.CASE_STUDIES),
    "branch_pages": (branch_pages, facts.BRANCHES),
    "help": (help_articles, facts.HELP_ARTICLES),
    "help topics": (help_topics, facts.HELP_TOPICS),
    "legal": (legal_texts, facts.LEGAL_PAGES),
}
#: fields that are no words
NAMES = {"key", "image", "service", "services", "slug"}
#: fields that only some languages need
RARE = {"menu"}
#: what may be the same in two languages: names, figures, and words that both have
SAME = re.compile(
    r"[\W\d]*|Seehalden|Nordau|Saint-Aubert|Clairval|Pontelago|Service|Magazine?|45 minutes"
    r"|(?:Lakeside Language School|Crèche Les Hirondelles), .*|[\d,.  ]+ ?(?:m|m³|%|€)"
)
WORDS_OF_PEOPLE = {"name", "place", "title"}


def everything(language):
    """All words of a language, by folder and key."""
    found = {(name, words.key): words for name, (read, _keys) in KEYED.items() for words in read(language)}
    return found | {("site_words", ""): site_words(language)}


def texts(words, path=""):
    """Each text with its place: "body.2.steps.0.title"."""
    if isinstance(words, str):
        yield path, words
    elif is_dataclass(words):
        for field in fields(words):
            if field.name not in NAMES | RARE:
                yield from texts(getattr(words, field.name), f"{path}.{field.name}")
    elif isinstance(words, dict):
        for key, value in words.items():
            yield from texts(value, f"{path}.{key}")
    elif isinstance(words, tuple):
        for number, value in enumerate(words):
            yield from texts(value, f"{path}.{number}")


def shape(words):
    """What has to be alike in all languages: the kinds and keys, not the texts."""
    if isinstance(words, str):
        return None
    if is_dataclass(words):
        names = [(field.name, getattr(words, field.name)) for field in fields(words) if field.name not in RARE]
        inner = [(name, value if name in NAMES - {"slug"} else shape(value)) for name, value in names]
        return type(words).__name__, inner
    if isinstance(words, dict):
        return [(key, shape(value)) for key, value in words.items()]
    return [shape(value) for value in words]


def links(words):
    flowing = [" ".join(text.split()) for _path, text in texts(words) if "](" in text]
    return [re.findall(r"\]\(([^)]+)\)", text) for text in flowing]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", KEYED)
def test_each_language_has_the_pages_that_the_facts_name(name, language):
    read, keys = KEYED[name]
    assert [words.key for words in read(language)] == list(keys)


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_pages_are_put_together_in_the_same_way(language):
    english = everything("en")
    for place, words in everything(language).items():
        assert shape(words) == shape(english[place]), place
        assert links(words) == links(english[place]), place


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_nothing_is_left_in_english(language):
    english = everything("en")
    for place, words in everything(language).items():
        for (path, text), (_path, original) in zip(texts(words), texts(english[place]), strict=True):
            is_name = path.rsplit(".", 1)[-1] in WORDS_OF_PEOPLE and len(text.split()) <= 3
            assert text != original or is_name or SAME.fullmatch(text), (place, path, text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_slugs_are_plain_and_no_two_siblings_share_one(language):
    found = everything(language)
    for name in KEYED:
        slugs = [words.slug for (kind, _key), words in found.items() if kind == name]
        assert len(set(slugs)) == len(slugs)
        assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug) for slug in slugs), slugs


@pytest.mark.parametrize("language", LANGUAGES)
def test_articles_are_long_enough_to_be_of_use_and_short_enough_to_be_read(language):
    for article in articles(language):
        assert 350 <= count(article.body) <= 620, (article.title, count(article.body))
    for answer in help_articles(language):
        assert 100 <= count(answer.body) <= 320, (answer.title, count(answer.body))


@pytest.mark.parametrize("language", LANGUAGES)
def test_descriptions_have_the_length_that_search_engines_show(language):
    for place, words in everything(language).items():
        for path, text in texts(words):
            if path.endswith("search_description"):
                assert 70 <= len(text) <= 160, (place, len(text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_steps_questions_and_captions_fit_their_blocks(language):
    limits = {"heading": 80, "caption": 160, "alt": 160, "image_alt": 160, "question": 140, "answer": 900}
    for place, words in everything(language).items():
        for path, text in texts(words):
            name = path.rsplit(".", 1)[-1]
            limit = 240 if re.search(r"steps\.\d+\.text$", path) else limits.get(name, 10_000)
            assert len(text) <= limit, (place, path, len(text))


def count(body) -> int:
    return sum(len(text.split()) for path, text in texts(body) if not path.endswith(("alt", "name", "place")))


def test_the_count_of_words_sees_all_parts():
    body = (parts.Prose("one two"), parts.Checklist(heading="three", lines=("four five", "six")))
    assert count(body) == 6
