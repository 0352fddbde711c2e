"""Finds the texts that share rare words with a question: where hard negatives and distracting sentences come from."""

import math
from collections import Counter, defaultdict

from texts import fold

SHORTEST_WORD = 4
COMMON_SHARE = 0.1


def words_of(text):
    return {word for word in fold(text).split() if len(word) >= SHORTEST_WORD}


class Likeness:
    def __init__(self, texts):
        self.folded = [f" {fold(text)} " for text in texts]
        self.holders = defaultdict(list)
        for number, text in enumerate(texts):
            for word in words_of(text):
                self.holders[word].append(number)

    def nearest(self, question, count, own=None, without=()):
        """Numbers of at most `count` texts, nearest first, that are not `own` and hold none of the strings `without`."""
        total, found = len(self.folded), Counter()
        for word in words_of(question):
            holders = self.holders.get(word, ())
            if 0 < len(holders) < max(3, total * COMMON_SHARE):
                for number in holders:
                    found[number] += math.log(total / len(holders))
        banned = [f" {fold(text)} " for text in without if fold(text)]
        near = []
        for number, _ in sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))[: count * 6]:
            if number != own and not any(text in self.folded[number] for text in banned):
                near.append(number)
                if len(near) == count:
                    break
        return near
