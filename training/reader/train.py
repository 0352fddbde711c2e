"""Trains the reader. usage: train.py --work DIR --out FILE [--start FILE] [--phase first|second|third|fourth] [--rate R]

A phase passes once over its examples. Every ten minutes, and at SIGTERM, the state is kept in `FILE.state`; started again
with the same arguments, training goes on from there.
"""

import argparse
import json
import math
import random
import signal
import time
from pathlib import Path

import torch
from backbone import Backbone
from batches import Rows, grouped, padded, typed_in_haste
from mixture import PHASES
from model import HEADS, END, START, from_backbone, sentence_scores
from texts import json_lines
from tokenizers import Tokenizer

SEED = 5
LENGTH = 272
"""Tokens of a row at most: a question, a headline and a passage of 900 characters."""
BATCH_TOKENS = 3600
WARM_STEPS = 120
LAST_RATE_SHARE = 0.05
HEAD_RATE = 4
SPAN_SHARE = 0.3
KEEP_SECONDS = 600


def make_batches(work, phase, seed):
    rows = Rows(Tokenizer.from_file(str(work / "tokenizer.json")), LENGTH)
    chance = random.Random(seed)
    choose = PHASES[phase]
    selected = choose(json_lines(work / "examples" / "selection.jsonl"))
    stated = choose(json_lines(work / "examples" / "support.jsonl"))
    selection = [rows.selection(made, typed_in_haste(made["question"], chance)) for made in selected]
    batches = [("selection", b) for b in grouped([r for r in selection if r], BATCH_TOKENS, seed)]
    batches += [("support", b) for b in grouped([rows.support(made) for made in stated], BATCH_TOKENS, seed)]
    chance.shuffle(batches)
    return batches


def selection_loss(reader, batch):
    tokens, whole, _ = run(reader, batch)
    sentence_of = padded([row["sentence_of"] for row in batch], 0)
    scores = torch.log_softmax(sentence_scores(tokens, whole, sentence_of, max(row["count"] for row in batch)), 1)
    losses, spans = [], []
    passage = sentence_of > 0
    for number, row in enumerate(batch):
        if row["answers"] == "some":
            losses.append(-torch.logsumexp(scores[number, 1 : 1 + row["count"]], 0))
        else:
            losses.append(-torch.logsumexp(scores[number, row["answers"] or [0]], 0))
        if row["span"]:
            for kind, place in ((START, row["span"][0]), (END, row["span"][1])):
                odds = tokens[number, :, kind].masked_fill(~passage[number], -1e4)
                spans.append(-torch.log_softmax(odds, 0)[place])
    loss = torch.stack(losses).mean()
    return loss + SPAN_SHARE * torch.stack(spans).mean() if spans else loss


def support_loss(reader, batch):
    _, _, odds = run(reader, batch)
    return torch.nn.functional.cross_entropy(odds, torch.tensor([row["label"] for row in batch]))


def run(reader, batch):
    ids, kinds = padded([row["ids"] for row in batch], 1), padded([row["kinds"] for row in batch], 1)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        outputs = reader(ids, kinds)
    return [output.float() for output in outputs]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--phase", choices=tuple(PHASES), default="first")
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--layers", type=int, default=12)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    torch.manual_seed(given.seed)
    torch.set_num_threads(given.threads)
    batches = make_batches(given.work, given.phase, given.seed)
    total = sum(len(row["ids"]) for _, batch in batches for row in batch)
    print(f"{len(batches)} batches, {total / 1e6:.1f} million tokens", flush=True)
    reader = from_backbone(Backbone(), json.loads((given.work / "pieces.json").read_text()), given.layers)
    if given.start:
        reader.load_state_dict(torch.load(given.start))
    reader.train()
    named = [(name.split(".")[0] in HEADS, p) for name, p in reader.named_parameters() if p.requires_grad]
    parameters = [p for _, p in named]
    groups = [[p for is_head, p in named if is_head == wanted] for wanted in (False, True)]
    optimiser = torch.optim.AdamW([{"params": group} for group in groups], lr=given.rate, weight_decay=0.01, fused=True)
    state_path = given.out.with_suffix(".state")
    done = 0
    if state_path.exists():
        state = torch.load(state_path)
        reader.load_state_dict(state["reader"])
        optimiser.load_state_dict(state["optimiser"])
        done = state["done"]
        print(f"going on from batch {done}", flush=True)
    stopping = []
    signal.signal(signal.SIGTERM, lambda *_: stopping.append(True))
    began = kept = time.monotonic()
    seen, recent = 0, {"selection": [], "support": []}
    for number in range(done, len(batches)):
        kind, batch = batches[number]
        share = number / len(batches)
        rate = min(1, (number + 1) / WARM_STEPS) * (
            LAST_RATE_SHARE + (1 - LAST_RATE_SHARE) * 0.5 * (1 + math.cos(math.pi * share))
        )
        for group, times in zip(optimiser.param_groups, (1, HEAD_RATE), strict=True):
            group["lr"] = given.rate * rate * times
        loss = (selection_loss if kind == "selection" else support_loss)(reader, batch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimiser.step()
        optimiser.zero_grad()
        recent[kind] = [*recent[kind][-59:], loss.item()]
        seen += sum(len(row["ids"]) for row in batch)
        if (number + 1) % 50 == 0:
            means = {name: round(sum(values) / max(1, len(values)), 3) for name, values in recent.items()}
            minutes = (time.monotonic() - began) / 60
            print(f"{number + 1}/{len(batches)} {minutes:.1f} min {int(seen / minutes / 60)} tokens/s {means}", flush=True)
        if stopping or time.monotonic() - kept > KEEP_SECONDS:
            kept = time.monotonic()
            state = {"reader": reader.state_dict(), "optimiser": optimiser.state_dict(), "done": number + 1}
            torch.save(state, state_path.with_suffix(".new"))
            state_path.with_suffix(".new").rename(state_path)
        if stopping:
            print(f"stopped after batch {number + 1}", flush=True)
            return
    torch.save(reader.state_dict(), given.out)
    state_path.unlink(missing_ok=True)
    print("kept", given.out, flush=True)


if __name__ == "__main__":
    main()
