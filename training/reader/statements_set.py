"""Writes labelled statements as `npm run eval -- --statements` reads them, each with its passage as evidence.
usage: statements_set.py --data DIR --evaluation DIR --statements FILE --out FILE"""

import argparse
import json
from pathlib import Path

from selection_examples import passages_written_about
from texts import tab_separated


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--evaluation", required=True)
    parser.add_argument("--statements", type=Path, default=Path(__file__).parent / "written" / "statements-tune.tsv")
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    passages = passages_written_about(given.data, given.evaluation)
    with given.out.open("w", encoding="utf-8") as lines:
        for number, row in enumerate(tab_separated(given.statements), 1):
            passage = passages[row["passage"]]
            title = passage["title"] + "\n\n" if passage["title"] else ""
            made = {
                "id": str(number),
                "statement": row["statement"],
                "evidence": [title + " ".join(passage["sentences"])],
                "verdict": row["verdict"],
                "kind": row["kind"],
                "cluster": row["passage"],
            }
            lines.write(json.dumps(made, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
