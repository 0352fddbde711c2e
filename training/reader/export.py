"""Writes a trained reader as the product loads it: an int8 ONNX model, the vocabulary, and a manifest with checksums.
usage: export.py --work DIR --reader FILE --name NAME --out embeddings/reader"""

import argparse
import hashlib
import json
import random
from pathlib import Path

import onnx
import torch
from backbone import Backbone
from batches import Rows
from fuse import fused
from model import from_backbone
from quantise import quantise
from texts import json_lines
from tokenizers import Tokenizer
from train import LENGTH

FORMAT = 1
OPSET = 18
SEED = 1
READ = ("piaf-dev", "afriqa-fr-dev", "written", "fiches-qa")
QUESTIONS, STATEMENTS = 260, 160


def digest(path):
    return {"path": path.name, "bytes": path.stat().st_size, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}


def finish(path, heads, head_size):
    """Fuses operations, and takes out what the exporter notes of the machine it ran on: where each node stands in which source."""
    model = onnx.load(str(path))
    fused(model, heads, head_size)
    for part in (model, model.graph, *model.graph.node, *model.graph.initializer):
        if hasattr(part, "metadata_props"):
            del part.metadata_props[:]
        part.doc_string = ""
    for value in (*model.graph.input, *model.graph.output):
        del value.metadata_props[:]
        value.doc_string = ""
    onnx.save(model, str(path))


def rows_for_ranges(work):
    """Examples of both heads, of French questions first of all: what the product reads."""
    rows = Rows(Tokenizer.from_file(str(work / "tokenizer.json")), LENGTH)
    chance = random.Random(SEED)
    selection = [made for made in json_lines(work / "examples" / "selection.jsonl") if made["source"].startswith(READ)]
    support = json_lines(work / "examples" / "support.jsonl")
    asked = [rows.selection(made) for made in chance.sample(selection, QUESTIONS)]
    return [row for row in asked if row] + [rows.support(made) for made in chance.sample(support, STATEMENTS)]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--reader", type=Path, required=True)
    parser.add_argument("--name", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--layers", type=int, default=12)
    given = parser.parse_args()
    reader = from_backbone(Backbone(), json.loads((given.work / "pieces.json").read_text()), given.layers)
    reader.load_state_dict(torch.load(given.reader))
    reader.eval()
    given.out.mkdir(parents=True, exist_ok=True)
    whole, model = given.work / "reader.onnx", given.out / f"{given.name}.onnx"
    example = (torch.randint(5, 50_000, (2, 48)), torch.ones(2, 48, dtype=torch.int64))
    batch, length = torch.export.Dim("batch"), torch.export.Dim("length", max=512)
    torch.onnx.export(
        reader,
        example,
        str(whole),
        input_names=["ids", "kinds"],
        output_names=["tokens", "whole", "support"],
        dynamic_shapes={"ids": {0: batch, 1: length}, "kinds": {0: batch, 1: length}},
        opset_version=OPSET,
        external_data=False,
    )
    quantise(whole, reader, rows_for_ranges(given.work), model)
    heads = reader.layers[0].heads
    finish(model, heads, reader.position.embedding_dim // heads)
    vocabulary = given.out / f"{given.name}.vocabulary.json"
    tokenizer = json.loads((given.work / "tokenizer.json").read_text(encoding="utf-8"))
    vocabulary.write_text(json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    manifest = {"format": FORMAT, "name": given.name, "model": digest(model), "vocabulary": digest(vocabulary)}
    (given.out / "reader.json").write_text(json.dumps(manifest, indent=2) + "\n")
    print(json.dumps(manifest, indent=2))


if __name__ == "__main__":
    main()
