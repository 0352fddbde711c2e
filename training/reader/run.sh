#!/usr/bin/env bash
# Makes the reader from its sources: passages found by the product, examples, five passes of training, export.
# usage: npm run train:reader -- DATA EVALUATION WORK
# Each step's result stays in WORK, so that a run that was cut short goes on where it stopped.
set -euo pipefail
data=$(realpath "$1") evaluation=$(realpath "$2")
mkdir -p "$3"
work=$(realpath "$3")
here=$(cd "$(dirname "$0")" && pwd)
name=fr-en-reader-4

if [ ! -x "$work/python/bin/python" ]; then
  python3.11 -m venv "$work/python"
  "$work/python/bin/pip" install --quiet -r "$here/requirements.txt"
fi
python="$work/python/bin/python"
cd "$here"
"$python" product_sets.py --evaluation "$evaluation" --work "$work"
[ -f "$work/tokenizer.json" ] || "$python" make_examples.py --data "$data" --evaluation "$evaluation" --work "$work" \
  --found "$work"/sets/*-full/out.jsonl
[ -f "$work/first.pt" ] || "$python" train.py --work "$work" --phase first --out "$work/first.pt"
[ -f "$work/second.pt" ] || "$python" train.py --work "$work" --phase second --rate 7e-5 --start "$work/first.pt" --out "$work/second.pt"
[ -f "$work/third.pt" ] || "$python" train.py --work "$work" --phase third --seed 6 --rate 7e-5 --start "$work/second.pt" --out "$work/third.pt"
[ -f "$work/fourth.pt" ] || "$python" train.py --work "$work" --phase third --seed 7 --rate 8e-5 --start "$work/third.pt" --out "$work/fourth.pt"
[ -f "$work/fifth.pt" ] || "$python" train.py --work "$work" --phase fourth --seed 8 --rate 5e-5 --start "$work/fourth.pt" --out "$work/fifth.pt"
[ -f "$work/reader.pt" ] || "$python" average.py --first "$work/fourth.pt" --second "$work/fifth.pt" --share 0.6 --out "$work/reader.pt"
"$python" measure.py --work "$work" --reader "$work/reader.pt" --part tune --set "$work"/sets/*-partly
"$python" export.py --work "$work" --reader "$work/reader.pt" --name "$name" --out "$here/../../embeddings/reader"
