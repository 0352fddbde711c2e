"""Measures a trained reader over what the product found for questions of one part (tune, or once: test).
usage: measure.py --work DIR --reader FILE --part tune --set FOLDER…
A folder holds questions.jsonl (id, question, answers, part of its article, kind: answerable or hard)
and out.jsonl, what `ask --batch --json` printed for them."""

import argparse
import json
import math
from pathlib import Path

import numpy as np
import torch
from backbone import Backbone
from batches import Rows, padded
from model import END, START, from_backbone, sentence_scores
from selection_examples import example, holding
from sklearn.linear_model import LogisticRegression
from texts import fold, json_lines, split_sentences
from tokenizers import Tokenizer
from train import LENGTH

PASSAGES = 5
FALSE_REFUSALS = 0.066
WEIGHTS = (0.4, 0.8, 1.2, 1.6)
"""What a passage's search score may weigh in the order of sentences."""


def readings(reader, rows, questions, answers_by_id):
    """For every question, its candidates: `(odds, passage rank, score, sentence, answer words)`."""
    jobs = []
    for question in questions:
        for rank, passage in enumerate(answers_by_id[question["id"]]["passages"][:PASSAGES]):
            head, *rest = passage["text"].split("\n\n", 1)
            title, body = (head, rest[0]) if rest else ("", head)
            left = split_sentences(body)
            while left:
                row = rows.selection(example(question["question"], left, [], "", title))
                if row is None:
                    left = left[1:]
                    continue
                jobs.append((question["id"], rank, passage["score"], left[: row["count"]], row))
                left = left[row["count"] :]
    found = {question["id"]: [] for question in questions}
    order = sorted(range(len(jobs)), key=lambda n: len(jobs[n][4]["ids"]))
    with torch.no_grad():
        for first in range(0, len(order), 24):
            batch = [jobs[n] for n in order[first : first + 24]]
            ids, kinds = padded([j[4]["ids"] for j in batch], 1), padded([j[4]["kinds"] for j in batch], 1)
            sentence_of = padded([j[4]["sentence_of"] for j in batch], 0)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                tokens, whole, _ = (output.float() for output in reader(ids, kinds))
            scores = sentence_scores(tokens, whole, sentence_of, max(j[4]["count"] for j in batch))
            for number, (key, rank, score, sentences, row) in enumerate(batch):
                for place, sentence in enumerate(sentences):
                    odds = float(scores[number, place + 1] - scores[number, 0])
                    inside = [i for i, s in enumerate(row["sentence_of"]) if s == place + 1]
                    span = best_span(tokens[number, inside]) if inside else (0, 0, 0.0)
                    words = "".join(rows.tokenizer.id_to_token(row["ids"][i]) for i in inside[span[0] : span[1] + 1])
                    found[key].append((odds, rank, score, sentence, words.replace("▁", " ").strip(), span[2]))
    return found


def best_span(tokens):
    starts, ends = torch.softmax(tokens[:, START], 0), torch.softmax(tokens[:, END], 0)
    both = torch.triu(starts[:, None] * ends[None, :]) - torch.triu(torch.ones(len(starts), len(starts)), 24)
    best = int(both.argmax())
    return best // len(starts), best % len(starts), float(both.max())


def right(sentence, answers):
    return any(fold(a) and fold(a) in fold(sentence) for a in answers)


def auc(positive, negative):
    order = np.argsort(np.concatenate([positive, negative]), kind="stable")
    ranks = np.empty(len(order))
    ranks[order] = np.arange(1, len(order) + 1)
    return (ranks[: len(positive)].sum() - len(positive) * (len(positive) + 1) / 2) / (len(positive) * len(negative))


def token_f1(given, wanted):
    a, b = fold(given).split(), fold(wanted).split()
    shared = sum(min(a.count(w), b.count(w)) for w in set(a))
    return 2 * shared / (len(a) + len(b)) if shared else 0.0


def report(name, questions, outputs, found, weight):
    best = {}
    for question in questions:
        candidates = found[question["id"]]
        best[question["id"]] = max(candidates, key=lambda c: c[0] + weight * c[2], default=None)
    answerable = [q for q in questions if q["kind"] == "answerable" and best[q["id"]]]
    hard = [q for q in questions if q["kind"] == "hard" and best[q["id"]]]
    first = np.mean([right(best[q["id"]][3], q["answers"]) for q in answerable])
    rules = np.mean([
        bool(outputs[q["id"]]["citations"]) and right(outputs[q["id"]]["citations"][0]["quote"], q["answers"])
        for q in answerable
    ])
    reached = np.mean([any(right(c[3], q["answers"]) for c in found[q["id"]]) for q in answerable])
    figures = {"set": name, "weight": weight, "answerable": len(answerable), "hard": len(hard),
               "first": round(first, 3), "first by rules": round(rules, 3), "reached": round(reached, 3)}  # fmt: skip
    spans = [(best[q["id"]][4], q["answers"]) for q in answerable if right(best[q["id"]][3], q["answers"])]
    figures["exact"] = round(np.mean([any(fold(s) == fold(a) for a in answers) for s, answers in spans]), 3)
    figures["f1"] = round(np.mean([max(token_f1(s, a) for a in answers) for s, answers in spans]), 3)
    if hard:
        def signs(q, kinds):
            confidence = min(max(outputs[q["id"]]["confidence"], 1e-3), 1 - 1e-3)
            odds, _, score, *_ = best[q["id"]]
            values = {"odds": odds, "score": score, "rules": math.log(confidence / (1 - confidence))}
            return [values[kind] for kind in kinds]
        labels = [1] * len(answerable) + [0] * len(hard)
        for kinds in (("odds",), ("odds", "score"), ("odds", "score", "rules"), ("rules",)):
            table = np.array([signs(q, kinds) for q in answerable + hard])
            model = LogisticRegression(C=1.0).fit(table, labels)
            sure = model.decision_function(table)
            yes, no = sure[: len(answerable)], sure[len(answerable) :]
            threshold = np.sort(yes)[int(FALSE_REFUSALS * len(yes))]
            figures["+".join(kinds)] = {
                "auc": round(auc(yes, no), 3),
                "refused": round(float(np.mean(no < threshold)), 3),
                "coefficients": [round(float(c), 3) for c in (*model.intercept_, *model.coef_[0])],
                "threshold": round(float(1 / (1 + np.exp(-threshold))), 3),
            }
    print(json.dumps(figures, ensure_ascii=False), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--reader", type=Path, required=True)
    parser.add_argument("--part", choices=("train", "tune", "test"), default="tune")
    parser.add_argument("--set", type=Path, nargs="+", required=True)
    parser.add_argument("--layers", type=int, default=12)
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    reader = from_backbone(Backbone(), json.loads((given.work / "pieces.json").read_text()), given.layers)
    state = torch.load(given.reader)
    reader.load_state_dict(state.get("reader", state))
    reader.eval()
    rows = Rows(Tokenizer.from_file(str(given.work / "tokenizer.json")), LENGTH)
    everything = ([], {}, {})
    for folder in given.set:
        questions = [q for q in json_lines(folder / "questions.jsonl") if q["part"] == given.part]
        outputs = {answer["id"]: answer for answer in json_lines(folder / "out.jsonl")}
        found = readings(reader, rows, questions, outputs)
        for whole, part in zip(everything, (questions, outputs, found), strict=True):
            whole.extend(part) if isinstance(whole, list) else whole.update(part)
        for weight in WEIGHTS:
            report(folder.name, questions, outputs, found, weight)
    for weight in WEIGHTS:
        report("together", *everything, weight)


if __name__ == "__main__":
    main()
