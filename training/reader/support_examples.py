"""Makes what the second head learns from: a statement, its evidence, and whether the evidence says it.

An example is `{statement, evidence, label, source}`; the labels are those of model.py.
"""

import re

from likeness import Likeness, words_of
from model import CONTRADICTS, NOTHING, SUPPORTS
from selection_examples import passages_written_about, untokenised
from texts import fold, pairs, part_of, rows, split_sentences, tab_separated

LABELS = {"support": SUPPORTS, "contradict": CONTRADICTS, "neutral": NOTHING}
MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
MONTH = re.compile(r"\b(" + "|".join(MONTHS) + r")\b")
NUMBER = re.compile(r"\b\d[\d\u202f\u00a0 .,]*\d\b|\b\d+\b")
INNER_NAME = re.compile(r"(?<=[a-zà-ÿ,] )[A-ZÀ-Ý][a-zà-ÿ]{3,}(?:[- ][A-ZÀ-Ý][a-zà-ÿ]+)*")
FRENCH_VERB = re.compile(
    r"\b(est|était|sont|étaient|a|ont|avait|peut|peuvent|doit|fait|va|vit|devient|reste|permet|possède)\b"
    r"(?! pas| plus| jamais)"
)
ENGLISH_VERB = re.compile(r"\b(is|are|was|were|will|can|could|has|have|had|must|should|would)\b(?! not|n't)")
CROSS_COUNTS = {"tatoeba.en-fr": 6000, "canlaw.en-fr": 4000, "europarl-small.en-fr": 2500, "tico19.en-fr": 3000}


def statement(text, evidence, label, source):
    return {"statement": text, "evidence": evidence, "label": label, "source": source}


def labelled(data):
    found = []
    for name in ("rte3_fr", "cad_snli_en", "fever_symmetric_en", "fm2_en"):
        for row in rows(data, name):
            if row["label"] in LABELS and row["a"] and row["b"]:
                evidence, text = untokenised(row["a"]), untokenised(row["b"])
                found.append(statement(text, evidence, LABELS[row["label"]], name))
                for other in (row.get("neg") or [])[:1]:
                    found.append(statement(text, untokenised(other), NOTHING, name + "-other"))
    for row in rows(data, "pawsx_fr_half"):
        found.append(statement(row["b"], row["a"], SUPPORTS if row["label"] else CONTRADICTS, "pawsx"))
    return found


YES_OR_NO = {"YES": SUPPORTS, "NO": CONTRADICTS, "DON'T KNOW": NOTHING}


def asked_for_yes_or_no(data):
    """English questions of yes or no over passages with negations: a closed question is read as the statement it asks for."""
    found = []
    for row in rows(data, "condaqa_en"):
        label = YES_OR_NO.get(str(row["label"]).upper())
        if label is not None:
            found.append(statement(row["q"], row["a"], label, "asked"))
    return found


VERDICTS = {"supported": SUPPORTS, "contradicted": CONTRADICTS, "unknown": NOTHING, "partly": NOTHING}
MOST_EVIDENCE = 7


def evidence_of(title, sentences):
    """As the product has it read: the headline as a sentence of its own, then the sentences."""
    return " ".join([title + "." if title else "", *sentences]).strip()


def written(data, evaluation, path, chance):
    """Statements written for this project about passages of the sources; some passages get a stranger's sentences."""
    passages = passages_written_about(data, evaluation)
    lines = [line for line in tab_separated(path) if line["passage"] in passages]
    others = [passages[key] for key in dict.fromkeys(line["passage"] for line in lines)]
    alike = Likeness([" ".join(p["sentences"]) for p in others])
    number_of = {p["id"]: n for n, p in enumerate(others)}
    found = []
    for line in lines:
        own = passages[line["passage"]]
        sentences = own["sentences"][:MOST_EVIDENCE]
        near = alike.nearest(line["statement"], 1, number_of[own["id"]])
        if near and chance.random() < 0.35:
            strange = others[near[0]]["sentences"][:2]
            sentences = [*strange, *sentences] if chance.random() < 0.5 else [*sentences, *strange]
        evidence = evidence_of(own["title"], sentences)
        source = f"stated-{line['kind']}"
        found.append(statement(line["statement"], evidence, VERDICTS[line["verdict"]], source))
    return found


def replaced(text, match, new):
    return text[: match.start()] + new + text[match.end() :]


def changed_number(text, chance):
    matches = [m for m in NUMBER.finditer(text) if re.sub(r"\D", "", m.group())]
    if not matches:
        return None
    match = chance.choice(matches)
    value = int(re.sub(r"\D", "", match.group()))
    other = value + chance.choice([-3, -2, -1, 1, 2, 5, 10, -10]) if value > 10 else value + chance.randint(1, 40)
    return replaced(text, match, str(other))


def changed_name(text, passage, pool, chance):
    matches = list(INNER_NAME.finditer(text))
    if not matches:
        return None
    match = chance.choice(matches)
    near = [n for n in INNER_NAME.findall(passage) if fold(n) != fold(match.group())]
    other = chance.choice(near) if near and chance.random() < 0.6 else chance.choice(pool)
    return None if fold(other) == fold(match.group()) else replaced(text, match, other)


def changed_month(text, chance):
    match = MONTH.search(text)
    return match and replaced(text, match, chance.choice([m for m in MONTHS if m != match.group()]))


def negated(text):
    if re.search(r"\bne\b|\bn['’]", text):
        return None
    match = FRENCH_VERB.search(text)
    if not match:
        return None
    verb = match.group(1)
    return replaced(text, match, ("n’" if verb[0] in "aeéiouh" else "ne ") + verb + " pas")


def made_wrong(text, evidence, said, pool, chance):
    """A kind of change and what it makes of the text; None where each leaves it as it was, or as it is `said`."""
    wrong = {
        "number": changed_number(text, chance),
        "name": changed_name(text, evidence, pool, chance),
        "date": changed_month(text, chance),
        "negation": negated(text),
    }
    possible = [(kind, other) for kind, other in wrong.items() if other and other != text and other not in said]
    return chance.choice(possible) if possible else None


def same_facts(retelling, source):
    folded = fold(source)
    stated = NUMBER.findall(retelling) + INNER_NAME.findall(retelling)
    return all(fold(fact) in folded for fact in stated)


def retellings(data, chance):
    """Encyclopedia sentences against retellings whose facts all stand in them, and against what was made wrong in those."""
    all_rows = rows(data, "wivico_fr")
    texts = [row["a"].strip() for row in all_rows]
    pool = sorted({name for row in all_rows[::7] for name in INNER_NAME.findall(row["b"])})
    found = []
    for number, row in enumerate(all_rows):
        source, retelling = texts[number], (split_sentences(row["b"]) or [""])[0]
        if not 40 < len(retelling) < 300 or not same_facts(retelling, source):
            continue
        shared = len(words_of(source) & words_of(retelling)) / max(1, len(words_of(retelling)))
        if shared < 0.45:
            continue
        near = [texts[n] for n in (number - 1, number + 1) if 0 <= n < len(texts) and texts[n] != source]
        parts = [source, *(near[:1] if chance.random() < 0.6 else [])]
        chance.shuffle(parts)
        evidence = " ".join(parts)
        if shared >= 0.6:
            found.append(statement(retelling, evidence, SUPPORTS, "retold"))
        if wrong := made_wrong(retelling, evidence, source, pool, chance):
            kind, text = wrong
            found.append(statement(text, evidence, CONTRADICTS, "retold-" + kind))
        if chance.random() < 0.4:
            other = chance.choice([number - 2, number + 2, chance.randrange(len(texts))]) % len(texts)
            if texts[other] != source and len(words_of(texts[other]) & words_of(retelling)) < 4:
                found.append(statement(retelling, texts[other], NOTHING, "retold-other"))
    return found


DISPENSABLE = [
    re.compile(r" ?\([^()]{3,80}\)"),
    re.compile(r", (?:qui|dont|où|avec|dans|à|en|pour|lors)\b[^,;:()]{8,90}(?=\.$)"),
    re.compile(r"(?<=[a-zà-ÿ]{3}) (?:à|au|aux|dans|en|pour|par|depuis|lors) (?:[\w’'-]+ ){0,4}[\w’'-]+(?=\.$)"),
    re.compile(r"^(?:En|Dans|Lors|Au|À|Après|Avant|Depuis|Pendant)\b[^,;:()]{4,60}, "),
]
"""What a sentence can be said without: brackets, a last clause, a last complement, a first one."""
COPIED_SENTENCES = 4800
"""Most sentences taken: with what is made wrong of them, two in five of the statements of the fourth phase."""


def shortened(sentence, chance):
    rule = chance.choice(DISPENSABLE)
    shorter = rule.sub("", sentence, count=1)
    return shorter[:1].upper() + shorter[1:] if len(shorter.split()) > 5 else sentence


def copies(data, evaluation, apart, chance):
    """Sentences as their passage has them, shortened, or with one fact changed: who says it in the same words is not lying.

    `apart` holds the statements whose passages must teach nothing.
    """
    found = []
    left_out = {line["passage"] for line in tab_separated(apart)}
    passages = [
        p
        for p in passages_written_about(data, evaluation).values()
        if p["id"] not in left_out and (not p["title"] or part_of(p["title"]) == "train")
    ]
    chance.shuffle(passages)
    pool = sorted({name for p in passages[:800] for s in p["sentences"] for name in INNER_NAME.findall(s)})
    for own in passages[:COPIED_SENTENCES]:
        sentence = chance.choice(own["sentences"])
        if not 40 < len(sentence) < 260:
            continue
        evidence = evidence_of(own["title"], own["sentences"][:MOST_EVIDENCE])
        if sentence not in evidence:
            continue
        text = shortened(sentence, chance)
        found.append(statement(text, evidence, SUPPORTS, "copied"))
        if wrong := made_wrong(text, evidence, evidence, pool, chance):
            found.append(statement(wrong[1], evidence, CONTRADICTS, "copied-wrong"))
    return found


def across_languages(data, chance):
    found = []
    for name, count in CROSS_COUNTS.items():
        kept = [pair for pair in pairs(data, name) if 30 < len(pair[0]) < 260]
        chance.shuffle(kept)
        kept = kept[:count]
        for number, (english, french) in enumerate(kept):
            flipped = chance.random() < 0.3
            text, evidence = (french, english) if flipped else (english, french)
            draw = chance.random()
            if draw < 0.5:
                found.append(statement(text, evidence, SUPPORTS, "across"))
            elif draw < 0.72:
                match = None if flipped else ENGLISH_VERB.search(text)
                wrong = changed_number(text, chance)
                if wrong is None and flipped:
                    wrong = negated(text)
                if wrong is None and match and " not " not in text and "n't" not in text:
                    wrong = replaced(text, match, match.group() + " not")
                if wrong:
                    found.append(statement(wrong, evidence, CONTRADICTS, "across-wrong"))
            else:
                other = kept[(number + chance.randint(1, len(kept) - 1)) % len(kept)]
                found.append(statement(text, other[0 if flipped else 1], NOTHING, "across-other"))
    return found
