"""Writes a trained reader as the product loads it: an int8 ONNX model, the vocabulary, and a manifest with checksums.
usage: export.py --work DIR --reader FILE --name NAME --out embeddings/reader"""

import argparse
import hashlib
import json
import shutil
from pathlib import Path

import onnx
import torch
from backbone import Backbone
from model import from_backbone
from onnxruntime.quantization import QuantType, quantize_dynamic

FORMAT = 1
OPSET = 18


def digest(path):
    return {"path": path.name, "bytes": path.stat().st_size, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}


def without_traces(path):
    """Takes out of the file what the exporter notes of the machine it ran on: where each node stands in which source."""
    model = onnx.load(str(path))
    for part in (model, model.graph, *model.graph.node, *model.graph.initializer, *model.graph.value_info):
        if hasattr(part, "metadata_props"):
            del part.metadata_props[:]
        part.doc_string = ""
    for value in (*model.graph.input, *model.graph.output):
        del value.metadata_props[:]
        value.doc_string = ""
    onnx.save(model, str(path))


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
    quantize_dynamic(
        str(whole), str(model), weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gather", "Gemm"], per_channel=True
    )
    without_traces(model)
    vocabulary = given.out / f"{given.name}.vocabulary.json"
    tokenizer = json.loads((given.work / "tokenizer.json").read_text(encoding="utf-8"))
    vocabulary.write_text(json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    manifest = {"format": FORMAT, "name": given.name, "model": digest(model), "vocabulary": digest(vocabulary)}
    (given.out / "reader.json").write_text(json.dumps(manifest, indent=2) + "\n")
    print(json.dumps(manifest, indent=2))


if __name__ == "__main__":
    main()
