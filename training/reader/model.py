"""The reader: one pass over `<s> question </s> title sentence sentence … </s>`, two heads.

Selection gives every token three numbers (how much its sentence answers, where the answer begins, where it ends) and the
whole a number for "none of these"; a sentence's score is the mean of its tokens' first number, plus its best token's
second. Support reads `<s> statement </s> evidence </s>` and gives odds for: says nothing, supports, contradicts.
"""

import torch
import torch.nn.functional as F
from torch import nn

EPSILON = 1e-12
SENTENCE, PEAK, START, END = range(4)
NOTHING, SUPPORTS, CONTRADICTS = range(3)
HEADS = ("token", "whole", "support")


class Layer(nn.Module):
    def __init__(self, hidden, heads, inner):
        super().__init__()
        self.heads = heads
        self.query_key_value = nn.Linear(hidden, 3 * hidden)
        self.attended = nn.Linear(hidden, hidden)
        self.attended_norm = nn.LayerNorm(hidden, EPSILON)
        self.inner = nn.Linear(hidden, inner)
        self.outer = nn.Linear(inner, hidden)
        self.outer_norm = nn.LayerNorm(hidden, EPSILON)

    def forward(self, x, mask):
        batch, length, hidden = x.shape
        shaped = self.query_key_value(x).view(batch, length, 3, self.heads, hidden // self.heads)
        query, key, value = shaped.permute(2, 0, 3, 1, 4)
        # Written out: on processors PyTorch's fused attention takes three times as long for heads of 32 numbers.
        odds = (query * (hidden // self.heads) ** -0.5) @ key.transpose(2, 3) + mask
        seen = torch.softmax(odds, -1) @ value
        x = self.attended_norm(x + self.attended(seen.transpose(1, 2).reshape(batch, length, hidden)))
        return self.outer_norm(x + self.outer(F.gelu(self.inner(x))))


class Reader(nn.Module):
    def __init__(self, size, words, positions):
        super().__init__()
        hidden = size["hidden"]
        self.word = nn.Embedding(words, hidden)
        self.word.weight.requires_grad_(False)
        self.position = nn.Embedding(positions, hidden)
        self.kind = nn.Embedding(2, hidden)
        self.norm = nn.LayerNorm(hidden, EPSILON)
        self.layers = nn.ModuleList(Layer(hidden, size["heads"], size["inner"]) for _ in range(size["layers"]))
        self.token = nn.Linear(hidden, 4)
        self.whole = nn.Linear(hidden, 2)
        self.support = nn.Sequential(nn.Linear(2 * hidden, hidden), nn.GELU(), nn.Linear(hidden, 3))
        for head in (self.token, self.whole):
            nn.init.normal_(head.weight, std=0.02)
            nn.init.zeros_(head.bias)

    def encode(self, ids, kinds):
        mask = torch.zeros(ids.shape, dtype=torch.bfloat16 if torch.is_autocast_enabled("cpu") else torch.float32)
        mask = mask.masked_fill(ids == 1, -1e4)[:, None, None, :]
        places = torch.arange(ids.shape[1], device=ids.device)[None]
        x = self.norm(self.word(ids) + self.position(places) + self.kind(kinds))
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def forward(self, ids, kinds):
        """`(batch, length, 4)` numbers of tokens, `(batch, 2)` of the whole (none, sentences' share), `(batch, 3)` support."""
        x = self.encode(ids, kinds)
        first = x[:, 0]
        claim = ((kinds == 0) & (ids != 1)).to(x.dtype)[..., None]
        mean = (x * claim).sum(1) / claim.sum(1)
        return self.token(x), self.whole(first), self.support(torch.cat([first, mean], -1))


def sentence_scores(tokens, whole, sentence_of, count):
    """`(batch, 1 + count)`: first "none of these", then every sentence; those that a row lacks are far below all."""
    member = F.one_hot(sentence_of, count + 1)[..., 1:].to(tokens.dtype)
    size = member.sum(1)
    mean = torch.einsum("bls,bl->bs", member, tokens[..., SENTENCE]) / size.clamp(min=1)
    peak = tokens[..., PEAK, None].masked_fill(member == 0, -1e4).amax(1)
    scores = (mean + peak + whole[:, 1:]).masked_fill(size == 0, -1e4)
    return torch.cat([whole[:, :1], scores], 1)


def from_backbone(backbone, pieces, layers):
    """A reader whose first `layers` layers and kept pieces are the backbone's."""
    size = {**backbone.size, "layers": layers}
    hidden, inner = size["hidden"], size["inner"]
    reader = Reader(size, len(pieces), backbone.positions)
    take = backbone.tensor
    with torch.no_grad():
        reader.word.weight.copy_(take("emb.word", (backbone.words, hidden))[torch.as_tensor(pieces)])
        reader.position.weight.copy_(take("emb.pos", (backbone.positions, hidden)))
        reader.kind.weight.copy_(take("emb.type", (2, hidden))[0].expand(2, hidden))
        reader.norm.weight.copy_(take("emb.ln.w", (hidden,)))
        reader.norm.bias.copy_(take("emb.ln.b", (hidden,)))
        for number, layer in enumerate(reader.layers):
            def part(name, *shape):
                return take(f"l{number}.{name}", shape)
            layer.query_key_value.weight.copy_(torch.cat([part(f"{x}.w", hidden, hidden) for x in "qkv"]))
            layer.query_key_value.bias.copy_(torch.cat([part(f"{x}.b", hidden) for x in "qkv"]))
            layer.attended.weight.copy_(part("ao.w", hidden, hidden))
            layer.attended.bias.copy_(part("ao.b", hidden))
            layer.attended_norm.weight.copy_(part("aln.w", hidden))
            layer.attended_norm.bias.copy_(part("aln.b", hidden))
            layer.inner.weight.copy_(part("fi.w", inner, hidden))
            layer.inner.bias.copy_(part("fi.b", inner))
            layer.outer.weight.copy_(part("fo.w", hidden, inner))
            layer.outer.bias.copy_(part("fo.b", hidden))
            layer.outer_norm.weight.copy_(part("oln.w", hidden))
            layer.outer_norm.bias.copy_(part("oln.b", hidden))
    return reader
