"""Averages the weights of two passes of training. usage: average.py --first FILE --second FILE --share OF_SECOND --out FILE

The last pass teaches close wordings and forgets some of what the one before knew of far ones; between both, most of each
is kept (Wortsman et al. 2022, "Robust fine-tuning of zero-shot models").
"""

import argparse
from pathlib import Path

import torch


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--first", type=Path, required=True)
    parser.add_argument("--second", type=Path, required=True)
    parser.add_argument("--share", type=float, required=True)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    first, second = torch.load(given.first), torch.load(given.second)
    torch.save({name: torch.lerp(weights, second[name], given.share) for name, weights in first.items()}, given.out)
    print("kept", given.out, flush=True)


if __name__ == "__main__":
    main()
