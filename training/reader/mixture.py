"""How many examples of each source a phase of training takes, and how often.

The first phase teaches reading as such, mostly in English, where most questions are; the second teaches French questions
that people wrote, and those written for this project; the third, which is passed twice, gives statements more room; the
fourth is for wordings near to those of the evidence, of which some say it and some say otherwise. All but the first
repeat some of it against forgetting.
"""

import math
from collections import Counter

FIRST = {
    "qed": 3500, "qed-cut": 900, "qed-near": 1800, "selqa": 1200, "qnli": 2000, "condaqa": 800,
    "afriqa-en": 2000, "afriqa-en-near": 900, "fiches-qa": 1800, "fiches-qa-near": 900,
    "cad_snli_en": 3500, "fm2_en-other": 900, "retold": 2000, "retold-number": 800, "retold-name": 1000,
    "retold-date": 400, "retold-negation": 700, "retold-other": 800,
    "across": 1200, "across-wrong": 400, "across-other": 400,
}  # fmt: skip
"""Most examples of a source; one that is not named here is taken whole."""

SECOND = {"piaf-dev": 2, "afriqa-fr-dev": 2, "written": 1, "stated": 1}
THIRD = {"piaf-dev": 1, "afriqa-fr-dev": 1, "written": 0.6, "stated": 1, "asked": 0.2}
FOURTH = {
    "piaf-dev": 0.35, "afriqa-fr-dev": 0.35, "written": 0.15, "stated": 0.25, "asked": 0.04,
    "copied": 1, "pawsx": 1, "rte3": 0.5, "fever": 0.3,
}  # fmt: skip
"""Beginnings of the names of sources that matter most in the later phases, and how often these take each example."""
SECOND_SHARE, THIRD_SHARE, FOURTH_SHARE = 0.12, 0.08, 0.2
"""How much of the first phase's examples the later ones repeat, against forgetting."""


def taken(examples, most):
    counts = Counter()
    for made in examples:
        counts[made["source"]] += 1
        if counts[made["source"]] <= most.get(made["source"], len(examples)):
            yield made


def first_phase(examples):
    """Without what was written for this project: that comes last, where it counts most."""
    return list(taken([m for m in examples if not m["source"].startswith(("written", "stated"))], FIRST))


def later_phase(examples, times_of, repeated):
    ours, others = [], []
    for made in examples:
        times = next((n for name, n in times_of.items() if made["source"].startswith(name)), 0)
        (ours if times else others).extend([made] * max(1, math.ceil(times)))
    most = {name: int(times * count) for name, count in Counter(m["source"] for m in ours).items()
            for start, times in times_of.items() if name.startswith(start) and times < 1}
    repeats = {name: int(min(FIRST.get(name, count), count) * repeated)
               for name, count in Counter(m["source"] for m in others).items()}
    return list(taken(ours, most)) + list(taken(others, repeats))


PHASES = {
    "first": first_phase,
    "second": lambda examples: later_phase(examples, SECOND, SECOND_SHARE),
    "third": lambda examples: later_phase(examples, THIRD, THIRD_SHARE),
    "fourth": lambda examples: later_phase(examples, FOURTH, FOURTH_SHARE),
}
