"""Makes the examples of both heads and the cut-down tokenizer: `examples/{selection,support}.jsonl`, `tokenizer.json`,
`pieces.json`. usage: make_examples.py --data DIR --evaluation DIR --found FILE… --work DIR"""

import argparse
import json
import random
from collections import Counter
from pathlib import Path

import selection_examples as selection
import support_examples as support
from backbone import Backbone
from texts import json_lines, pairs, split_sentences
from vocabulary import kept_pieces, tokenizer_of

SEED = 11
WRITTEN = Path(__file__).parent / "written"
MOST_LINES = 60_000


def found_passages(paths):
    """What the product found for each question: `(title, sentences)` of its passages, best first."""
    found = {}
    for path in paths:
        for answer in json_lines(path):
            split = [p["text"].split("\n\n", 1) for p in answer["passages"][:5]]
            found[answer["id"]] = [(p[0] if len(p) > 1 else "", split_sentences(p[-1])) for p in split]
    return found


def write(path, examples):
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as lines:
        for made in examples:
            lines.write(json.dumps(made, ensure_ascii=False) + "\n")
    print(path, len(examples), dict(Counter(made["source"] for made in examples)), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--evaluation", required=True)
    parser.add_argument("--found", nargs="*", default=[])
    parser.add_argument("--written", type=Path, default=WRITTEN)
    parser.add_argument("--work", type=Path, required=True)
    given = parser.parse_args()
    chance = random.Random(SEED)
    selected = [
        *selection.english(given.data, chance),
        *selection.administration(given.data),
        *selection.native(given.evaluation, found_passages(given.found), "train"),
        *selection.written(given.data, given.evaluation, given.written / "questions.tsv", chance),
    ]
    stated = [
        *support.labelled(given.data),
        *support.asked_for_yes_or_no(given.data),
        *support.written(given.data, given.evaluation, given.written / "statements.tsv", chance),
        *support.retellings(given.data, chance),
        *support.copies(given.data, given.evaluation, given.written / "statements-tune.tsv", chance),
        *support.across_languages(given.data, chance),
    ]
    write(given.work / "examples" / "selection.jsonl", selection.shuffled(selected, SEED))
    chance.shuffle(stated)
    write(given.work / "examples" / "support.jsonl", stated)
    if not (given.work / "pieces.json").exists():
        texts = [f"{made['question']} {' '.join(made['sentences'])}" for made in selected]
        texts += [f"{made['statement']} {made['evidence']}" for made in stated]
        for path in sorted(Path(given.data).glob("*.tsv.gz")):
            texts += [" ".join(pair) for pair in pairs(given.data, path.name[: -len(".tsv.gz")])[:MOST_LINES]]
        pieces = Backbone().pieces
        kept = kept_pieces(pieces, texts)
        (given.work / "pieces.json").write_text(json.dumps(kept))
        tokenizer_of([pieces[number] for number in kept]).save(str(given.work / "tokenizer.json"))
        print("pieces", len(kept), "of", len(pieces), flush=True)


if __name__ == "__main__":
    main()
