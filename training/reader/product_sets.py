"""Asks the product the questions that other people wrote: what its search brings is where the reader works.
usage: product_sets.py --evaluation DIR --work DIR

For each set two folders are made: `NAME-full`, and `NAME-partly`, from which a third of the passages was taken away, so
that their questions are hard ones: the collection knows their article, and not their answer."""

import argparse
import hashlib
import json
import os
import subprocess
from pathlib import Path

from texts import json_lines, question_set

SETS = ("piaf-dev", "afriqa-fr-dev")
PROJECT = Path(__file__).resolve().parents[2]


def is_taken_away(passage_id):
    return int(hashlib.sha256(("gone:" + passage_id).encode()).hexdigest()[:6], 16) % 3 == 0


def make_folder(evaluation, name, is_partly, folder):
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for row in json_lines(Path(evaluation) / name / "passages.jsonl"):
        if not (is_partly and is_taken_away(row["id"])):
            head = json.dumps(row["title"], ensure_ascii=False)
            (corpus / f"{row['id']}.md").write_text(f"---\ntitle: {head}\n---\n\n{row['text']}\n", encoding="utf-8")
    with (folder / "questions.jsonl").open("w", encoding="utf-8") as lines:
        for question in question_set(evaluation, name)[1]:
            if question.get("sc", True):
                gone = is_partly and is_taken_away(question["passage_id"])
                kind = {"kind": "hard" if gone else "answerable"}
                lines.write(json.dumps({**question, **kind}, ensure_ascii=False) + "\n")


def ask(folder):
    command = ["npx", "tsx", "src/cli/ask.ts", "--corpus", folder / "corpus", "--index", folder / "index",
               "--batch", folder / "questions.jsonl", "--json"]  # fmt: skip
    with (folder / "out.jsonl.new").open("w", encoding="utf-8") as out:
        subprocess.run(command, cwd=PROJECT, stdout=out, check=True, env={**os.environ, "READER": "off"})
    (folder / "out.jsonl.new").rename(folder / "out.jsonl")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--evaluation", required=True)
    parser.add_argument("--work", type=Path, required=True)
    given = parser.parse_args()
    for name in SETS:
        for kind in ("full", "partly"):
            folder = (given.work / "sets" / f"{name}-{kind}").resolve()
            if not (folder / "out.jsonl").exists():
                make_folder(given.evaluation, name, kind == "partly", folder)
                ask(folder)
                print(folder, flush=True)


if __name__ == "__main__":
    main()
