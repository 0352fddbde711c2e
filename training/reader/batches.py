"""Turns examples into rows of numbers, and rows into batches of like length."""

import random
import unicodedata

import torch

START, PADDING, BETWEEN = 0, 1, 2
MOST_QUESTION, MOST_TITLE, MOST_SENTENCE, MOST_STATEMENT = 64, 24, 120, 96
"""Tokens that a row spends on each at most; the product uses the same limits."""


def typed_in_haste(question, chance):
    """Now and then the question as people type it: capitals, no accents, no question mark, a slip of the finger."""
    draw = chance.random()
    if draw < 0.04:
        return question.upper()
    if draw < 0.09:
        return "".join(c for c in unicodedata.normalize("NFD", question) if unicodedata.category(c) != "Mn")
    if draw < 0.16:
        return question.rstrip(" ?.").lower()
    if draw < 0.20 and len(question) > 12:
        at = chance.randrange(4, len(question) - 2)
        return question[:at] + question[at + 1] + question[at] + question[at + 2 :]
    return question


class Rows:
    def __init__(self, tokenizer, length):
        self.tokenizer, self.length = tokenizer, length

    def ids(self, text):
        return self.tokenizer.encode(text, add_special_tokens=False).ids

    def selection(self, made, question=None):
        """`{ids, kinds, sentence_of, answers, count, span}`; sentences past the length are left out, never an answer's."""
        asked = self.ids(question or made["question"])[:MOST_QUESTION]
        title = self.ids(made["title"])[:MOST_TITLE] if made["title"] else []
        ids = [START, *asked, BETWEEN, *title]
        kinds = [0] * (len(asked) + 2) + [1] * len(title)
        sentence_of = [0] * len(ids)
        encoded = [self.tokenizer.encode(s, add_special_tokens=False) for s in made["sentences"]]
        lengths = [min(MOST_SENTENCE, len(e.ids)) for e in encoded]
        answers = made["answers"]
        first = 0
        if answers and answers != "some":
            while len(ids) + sum(lengths[first : max(answers) + 1]) > self.length - 1 and first < min(answers):
                first += 1
        used, span = [], None
        for number in range(first, len(encoded)):
            if len(ids) + lengths[number] + 1 > self.length:
                break
            if made["span"] and made["span"][0] == number:
                span = self._span(encoded[number], made["span"], len(ids), lengths[number])
            ids += encoded[number].ids[: lengths[number]]
            kinds += [1] * lengths[number]
            used.append(number)
            sentence_of += [len(used)] * lengths[number]
        right = answers if answers == "some" else [used.index(a) + 1 for a in answers if a in used]
        row = {
            "ids": [*ids, BETWEEN],
            "kinds": [*kinds, 1],
            "sentence_of": [*sentence_of, 0],
            "answers": right,
            "count": len(used),
            "span": span,
        }
        return row if used and (right or not answers) else None

    def _span(self, encoded, span, offset, length):
        _, start, end = span
        inside = [n for n, (a, b) in enumerate(encoded.offsets[:length]) if b > start and a < end and b > a]
        return [offset + inside[0], offset + inside[-1]] if inside else None

    def support(self, made):
        claim = self.ids(made["statement"])[:MOST_STATEMENT]
        evidence = self.ids(made["evidence"])[: self.length - len(claim) - 3]
        ids = [START, *claim, BETWEEN, *evidence, BETWEEN]
        return {"ids": ids, "kinds": [0] * (len(claim) + 2) + [1] * (len(evidence) + 1), "label": made["label"]}


def grouped(rows, tokens, seed):
    """Batches of rows of like length, `tokens` tokens each at most, shuffled."""
    chance = random.Random(seed)
    batches, batch = [], []
    for row in sorted(rows, key=lambda row: len(row["ids"]) + chance.random() * 16):
        longest = max(len(row["ids"]), *(len(r["ids"]) for r in batch)) if batch else len(row["ids"])
        if batch and longest * (len(batch) + 1) > tokens:
            batches.append(batch)
            batch = []
        batch.append(row)
    if batch:
        batches.append(batch)
    chance.shuffle(batches)
    return batches


def padded(lists, filler):
    length = max(map(len, lists))
    return torch.tensor([[*row, *[filler] * (length - len(row))] for row in lists])
