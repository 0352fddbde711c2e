"""Writes the linear layers of a reader's ONNX model in eight bits.

Between layers a few of the encoder's channels are ten to a hundred times as large as all others (Dettmers et al. 2022,
"LLM.int8()"). A range that spans them leaves the others a handful of steps: with ranges taken anew for each batch, as
`quantize_dynamic` does, the sum over layer four's inner channels lost a hundredth of its variance. So ranges are fixed,
from examples, to what the other channels need, and what the two widest have beyond is added in floats. Fixed ranges also make a passage's scores independent of what it is run beside.
"""

import numpy as np
import onnx
import torch
from fuse import RUNTIME_DOMAIN
from onnx import helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

STEPS = 255
WEIGHT_STEPS = 127
OUTLIERS = 2
"""Channels of each layer of the encoder whose excess is kept in floats."""
SHARES = (1, 0.8, 0.65, 0.5, 0.4, 0.3)
"""How much of the widest remaining channel's range is tried: the rest is cut off."""
TOKENS_OF_ROW = 4
"""Tokens of each example that ranges are compared on."""
GELU_FLOOR = -0.5
"""No output of the activation is below -0.17: a floor above this one is a real one, and stays."""


class Range:
    """`scale` and `zero` of the eight-bit numbers, `outliers`: the channels whose excess is kept."""

    def __init__(self, low, high, outliers):
        self.scale = np.float32((high - low) / STEPS)
        self.zero = int(np.clip(round(-low / float(self.scale)), 0, STEPS))
        self.outliers = outliers

    @property
    def ends(self):
        return -self.zero * self.scale, (STEPS - self.zero) * self.scale

    def rounded(self, seen):
        low, high = self.ends
        rounded = torch.round(seen / self.scale).clamp(-self.zero, STEPS - self.zero) * self.scale
        rounded[:, self.outliers] += seen[:, self.outliers] - seen[:, self.outliers].clamp(low, high)
        return rounded


def linear_layers(reader):
    return {name: part for name, part in reader.named_modules() if isinstance(part, torch.nn.Linear)}


class Seen:
    """What a linear layer is given: the ends of every channel, and some tokens."""

    def __init__(self):
        self.low = self.high = None
        self.tokens = []
        self.chance = torch.Generator().manual_seed(0)

    def note(self, given):
        rows = given.reshape(-1, given.shape[-1])
        low, high = rows.amin(0), rows.amax(0)
        self.low = low if self.low is None else torch.minimum(self.low, low)
        self.high = high if self.high is None else torch.maximum(self.high, high)
        self.tokens.append(rows[torch.randperm(len(rows), generator=self.chance)[:TOKENS_OF_ROW]].clone())


def seen_by_layers(reader, rows):
    """What each linear layer is given when the rows are read, one row at a time."""
    seen = {name: Seen() for name in linear_layers(reader)}
    hooks = [
        part.register_forward_hook(lambda _, given, __, name=name: seen[name].note(given[0]))
        for name, part in linear_layers(reader).items()
    ]
    with torch.no_grad():
        for row in rows:
            reader(torch.tensor([row["ids"]]), torch.tensor([row["kinds"]]))
    for hook in hooks:
        hook.remove()
    return seen


def best_range(seen, weights, count):
    """The range whose rounding changes the layer's output least."""
    outliers = torch.maximum(seen.high, -seen.low).argsort(descending=True)[:count].tolist()
    others = [channel for channel in range(len(seen.low)) if channel not in outliers]
    low, high = float(seen.low[others].min()), float(seen.high[others].max())
    tokens = torch.cat(seen.tokens)
    tried = [Range(low * (share if low < GELU_FLOOR else 1), high * share, outliers) for share in SHARES]
    return min(tried, key=lambda range_: float(((range_.rounded(tokens) - tokens) @ weights.T).pow(2).sum()))


def ranges_of(reader, rows):
    seen = seen_by_layers(reader, rows)
    return {
        name: best_range(seen[name], part.weight.detach(), OUTLIERS if name.startswith("layers") else 0)
        for name, part in linear_layers(reader).items()
        if part.out_features > 4
    }


class EightBits:
    """The nodes and constants that take the place of one multiplication."""

    def __init__(self, name, weights, range_):
        self.name, self.weights, self.range = name, weights, range_
        self.nodes, self.constants = [], []

    def constant(self, suffix, values):
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), f"{self.name}.{suffix}"))
        return self.constants[-1].name

    def node(self, kind, inputs, suffix, **more):
        output = more.pop("output", f"{self.name}.{suffix}")
        self.nodes.append(helper.make_node(kind, inputs, [output], name=f"{self.name}.{suffix}", **more))
        return output

    def write(self, given, bias, output):
        steps = np.abs(self.weights).max(0).astype(np.float32) / WEIGHT_STEPS
        eighths = np.clip(np.round(self.weights / steps), -WEIGHT_STEPS, WEIGHT_STEPS).astype(np.int8)
        scale, zero = self.constant("scale", self.range.scale), self.constant("zero", np.uint8(self.range.zero))
        weights, weight_scale = self.constant("weights", eighths), self.constant("weights.scale", steps)
        rounded = self.node("QuantizeLinear", [given, scale, zero], "rounded")
        operands = [rounded, weights, scale, weight_scale, zero, "", bias]
        if not self.range.outliers:
            self.node("MatMulIntegerToFloat", operands, "product", domain=RUNTIME_DOMAIN, output=output)
            return
        product = self.node("MatMulIntegerToFloat", operands, "product", domain=RUNTIME_DOMAIN)
        low, high = (self.constant(name, np.float32(end)) for name, end in zip(("low", "high"), self.range.ends, strict=True))
        widest = self.node("Gather", [given, self.constant("channels", np.int64(self.range.outliers))], "widest", axis=2)
        excess = self.node("Sub", [widest, self.node("Clip", [widest, low, high], "cut")], "excess")
        rows = self.constant("channels.weights", self.weights[self.range.outliers].astype(np.float32))
        self.node("Add", [product, self.node("MatMul", [excess, rows], "beyond")], "sum", output=output)


def multiplied(node, constants):
    """What a node multiplies by, channels in by channels out, where that is a constant."""
    if node.op_type not in ("MatMul", "Gemm") or node.input[1] not in constants:
        return None
    values = numpy_helper.to_array(constants[node.input[1]])
    is_turned = any(attribute.name == "transB" and attribute.i for attribute in node.attribute)
    return np.ascontiguousarray(values.T if is_turned else values)


def bias_and_output(node, users, constants):
    """The bias that is added to a product, by the node itself or the one behind it, and what the sum is called."""
    if node.op_type == "Gemm":
        return node.input[2], node.output[0]
    behind = users[node.output[0]]
    if len(behind) == 1 and behind[0].op_type == "Add":
        for name in behind[0].input:
            if name in constants:
                return name, behind[0].output[0]
    return "", node.output[0]


def in_eight_bits(graph, reader, ranges):
    """Puts eight-bit products in the place of the graph's. Fails where a layer is not found in it."""
    constants = {tensor.name: tensor for tensor in graph.initializer}
    users = {}
    for node in graph.node:
        for name in node.input:
            users.setdefault(name, []).append(node)
    layer_of = {part.weight.detach().numpy().T.tobytes(): name for name, part in linear_layers(reader).items()}
    nodes, added, done, sums = [], [], set(), set()
    for node in graph.node:
        if node.output[0] in sums:
            continue
        weights = multiplied(node, constants)
        name = None if weights is None else layer_of.get(weights.tobytes())
        if name not in ranges:
            nodes.append(node)
            continue
        bias, output = bias_and_output(node, users, constants)
        eight = EightBits(name, weights, ranges[name])
        eight.write(node.input[0], bias, output)
        nodes += eight.nodes
        added += eight.constants
        done.add(name)
        sums.add(output)
    if set(ranges) - done:
        raise SystemExit(f"These layers were not found in the exported graph: {', '.join(sorted(set(ranges) - done))}.")
    del graph.node[:]
    graph.node.extend(nodes)
    used = {name for node in nodes for name in node.input}
    kept = [tensor for tensor in graph.initializer if tensor.name in used]
    del graph.initializer[:]
    graph.initializer.extend(kept + added)


def quantise(whole, reader, rows, out):
    """Reads the float model at `whole`, writes the eight-bit one to `out`; `rows` are the examples that ranges come from."""
    model = onnx.load(str(whole))
    in_eight_bits(model.graph, reader, ranges_of(reader, rows))
    model.opset_import.append(helper.make_opsetid(RUNTIME_DOMAIN, 1))
    half = out.with_suffix(".half.onnx")
    onnx.save(model, str(half))
    tables = [node.name for node in model.graph.node if node.op_type == "Gather" and not node.name.endswith(".widest")]
    quantize_dynamic(
        str(half), str(out), weight_type=QuantType.QInt8, op_types_to_quantize=["Gather"], nodes_to_quantize=tables
    )
    half.unlink()
