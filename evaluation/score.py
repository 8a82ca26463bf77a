"""Score extracted facts against gold documents.

    python score.py GOLD_FOLDER FACTS.jsonl [--errors]

FACTS.jsonl holds one JSON object a document, in the exchange form (docs/reference/facts.md). Entities may bear any
identifiers: each of the system's is aligned to the gold entity with which it shares most surfaces over the whole set.
Prints a line a task, `name precision recall f1 (gold n, found n)`, and last `overall F`, the mean of the task scores.
"""

import argparse
import json
import math
import sys
from collections import Counter, defaultdict
from pathlib import Path

from gold import GoldDocument, fold, load, words


def overlap(a: str, b: str) -> float:
    """F1 of the two texts' words, as bags."""
    bag_a, bag_b = Counter(words(a)), Counter(words(b))
    common = sum((bag_a & bag_b).values())
    return 2 * common / (sum(bag_a.values()) + sum(bag_b.values())) if common else 0.0


LONGEST = 60  # words: evidence is a sentence or less; in a longer sentence (a communiqué's list), the item


def same_evidence(gold: str, found: str, least: float = 0.4) -> bool:
    """The system may quote the sentence where gold quotes the clause, or the clause where gold quotes the sentence."""
    a, b = fold(gold), fold(found)
    if not a or not b:
        return False
    if overlap(gold, found) >= least:
        return True
    return (a in b and len(words(found)) <= LONGEST) or (b in a and 4 * len(words(found)) >= len(words(gold)))


def stands(document: GoldDocument, text: str, fact: dict, words_key: str = "evidence") -> bool:
    """No words, no fact: `text[start:end]` is the evidence, and its words are the page's."""
    said, start, end = fact.get(words_key) or "", fact.get("start"), fact.get("end")
    exact = isinstance(start, int) and isinstance(end, int) and text[start:end] == said
    return bool(said) and exact and set(words(said)) <= set(words(document.text))


def same_date(gold, found) -> bool:
    return (gold or None) == (found or None)


def same_number(a, b) -> bool:
    number = (int, float)
    return isinstance(a, number) and isinstance(b, number) and math.isclose(a, b, rel_tol=1e-6)


class Tally:
    """Gold, found and matched counts of one task, pooled over documents, with the misses by name."""

    def __init__(self, name: str) -> None:
        self.name, self.gold, self.found, self.matched = name, 0, 0, 0
        self.errors: list[str] = []

    def add(self, stem: str, gold: list, found: list, same, show=str) -> list[tuple]:
        """Match one to one, greedily in order of `same` (0 is no match); returns the pairs."""
        scored = [(same(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)]
        pairs, used_g, used_f = [], set(), set()
        for score, i, j in sorted((s for s in scored if s[0]), key=lambda s: -s[0]):
            if i not in used_g and j not in used_f:
                used_g.add(i)
                used_f.add(j)
                pairs.append((gold[i], found[j]))
        self.gold += len(gold)
        self.found += len(found)
        self.matched += len(pairs)
        self.errors += [f"{stem} missed {show(g)}" for i, g in enumerate(gold) if i not in used_g]
        self.errors += [f"{stem} wrong  {show(f)}" for j, f in enumerate(found) if j not in used_f]
        return pairs

    def scores(self) -> tuple[float, float, float]:
        p = self.matched / self.found if self.found else 0.0
        r = self.matched / self.gold if self.gold else 0.0
        return p, r, 2 * p * r / (p + r) if p + r else 0.0

    def line(self) -> str:
        p, r, f = self.scores()
        return f"{self.name:<26} P {p:6.3f}  R {r:6.3f}  F1 {f:6.3f}  (gold {self.gold}, found {self.found})"


class Share:
    """A proportion of right answers."""

    def __init__(self, name: str) -> None:
        self.name, self.right, self.all = name, 0, 0
        self.errors: list[str] = []

    def add(self, stem: str, right: bool, what: str = "") -> None:
        self.right += right
        self.all += 1
        if not right:
            self.errors.append(f"{stem} {what}")

    def value(self) -> float:
        return self.right / self.all if self.all else 0.0

    def line(self) -> str:
        return f"{self.name:<26} {self.value():6.3f}  ({self.right} of {self.all})"


def b_cubed(items: list[tuple]) -> tuple[float, float, float]:
    """B-cubed precision, recall, F1 of (gold cluster, found cluster) pairs; found None stands alone."""
    gold, found = defaultdict(set), defaultdict(set)
    for n, (g, f) in enumerate(items):
        gold[g].add(n)
        found[f if f is not None else ("alone", n)].add(n)
    p = r = 0.0
    for n, (g, f) in enumerate(items):
        both = len(gold[g] & found[f if f is not None else ("alone", n)])
        p += both / len(found[f if f is not None else ("alone", n)])
        r += both / len(gold[g])
    p, r = (p / len(items), r / len(items)) if items else (0.0, 0.0)
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def gold_surfaces(document: GoldDocument) -> dict[tuple[str, str], str]:
    return {
        (fold(surface), mention["type"]): mention["entity"]
        for mention in document.facts.get("mentions") or []
        for surface in mention["surfaces"]
    }


def align_document(document: GoldDocument, found: dict, overall: dict[str, str]) -> dict[str, str]:
    """Within one document one of the system's entities is one gold entity: the pair that shares most surfaces first."""
    surfaces, votes = gold_surfaces(document), Counter()
    untyped = {s: e for (s, _), e in surfaces.items()}
    for key in {(m["entity"], fold(m["surface"]), m["type"]) for m in found.get("mentions") or []}:
        entity = surfaces.get(key[1:]) or untyped.get(key[1])
        if entity:
            votes[key[0], entity] += 1
    pairs: dict[str, str] = {}
    for (ours, theirs), _ in sorted(votes.items(), key=lambda v: (-v[1], overall.get(v[0][0]) != v[0][1], v[0])):
        if ours not in pairs and theirs not in pairs.values():
            pairs[ours] = theirs
    return pairs


def align(gold: list[GoldDocument], system: dict[str, dict]) -> dict[str, str]:
    """The gold entity of each of the system's entities: the one it shares most mentions with."""
    votes: dict[str, Counter] = defaultdict(Counter)
    for document in gold:
        by_surface = {s: e for (s, _), e in gold_surfaces(document).items()}
        for mention in system.get(document.stem, {}).get("mentions") or []:
            entity = by_surface.get(fold(mention["surface"]))
            if entity:
                votes[mention["entity"]][entity] += 1
    return {found: counter.most_common(1)[0][0] for found, counter in votes.items()}


def score(gold: list[GoldDocument], system: dict[str, dict]) -> tuple[list, float]:
    overall = align(gold, system)

    language, published, title = Share("language"), Share("published"), Share("title")
    source = Share("source country+kind")
    kept, dropped, proved = Share("article text kept"), Share("boilerplate dropped"), Share("words in the document")
    mentions, offices = Tally("mentions (span+type)"), Tally("offices")
    events, figures = Tally("events"), Tally("figures")
    commitments, kinds, statements = Tally("commitments"), Share("  commitment kind"), Tally("statements")
    event_date, event_place = Share("  event date"), Share("  event place")
    event_people, event_level = Tally("  event participants"), Share("  event level+status")
    figure_period, figure_speaker = Share("  figure period/due"), Share("  figure said_by")
    stage, speaker = Share("  commitment stage"), Share("  statement speaker")
    event_body, figure_parties, figure_approx = Share("  event body+session"), Share("  figure parties"), Share("  figure approx")
    due, owing = Share("  commitment due"), Share("  commitment parties")
    whole_events, whole_figures, whole_commitments = Tally("events whole"), Tally("figures whole"), Tally("commitments whole")
    linked, event_links, commitment_links = [], [], []

    for document in gold:
        facts, stem = document.facts, document.stem
        found = system.get(stem, {})
        here, named = align_document(document, found, overall), {m["entity"] for m in found.get("mentions") or []}

        def aligned(entity):
            return here.get(entity, f"?{entity}" if entity in named and entity in overall else overall.get(entity, entity))

        for fact in (f for kind in ("events", "figures", "commitments") for f in found.get(kind) or []):
            proved.add(stem, stands(document, found.get("text") or "", fact), f"{fact.get('evidence')!r}"[:90])
        for fact in found.get("statements") or []:
            proved.add(stem, stands(document, found.get("text") or "", fact, "quote"), f"{fact.get('quote')!r}"[:90])
        text = fold(found.get("text") or "")
        language.add(stem, found.get("lang") == facts["lang"], f"{found.get('lang')} for {facts['lang']}")
        published.add(stem, (found.get("published") or None) == (facts.get("published") or None),
                      f"{found.get('published')} for {facts.get('published')}")  # fmt: skip
        gold_title = facts.get("title")
        title.add(stem, overlap(found.get("title") or "", gold_title) >= 0.85 if gold_title else not found.get("title"),
                  f"{found.get('title')!r} for {gold_title!r}")  # fmt: skip
        for fact in [*(facts.get("events") or []), *(facts.get("figures") or []), *(facts.get("commitments") or [])]:
            kept.add(stem, fold(fact["evidence"]) in text, fact["evidence"][:80])
        whose, stated = found.get("source") or {}, facts.get("source") or {}
        source.add(stem, all(whose.get(k) == stated.get(k) for k in ("country", "kind")), f"{whose} for {stated}")
        for line in facts.get("boilerplate") or []:
            dropped.add(stem, bool(text) and fold(line) not in text, line[:80])

        surfaces = gold_surfaces(document)
        found_surfaces = {(fold(m["surface"]), m["type"]): m["entity"] for m in found.get("mentions") or []}
        mentions.add(stem, list(surfaces), list(found_surfaces), lambda g, f: float(g == f), lambda s: f"{s[1]} {s[0]}")
        untyped = {s: e for (s, _), e in found_surfaces.items()}
        seen = [(e, found_surfaces.get((s, t)) or untyped.get(s)) for (s, t), e in surfaces.items()]
        linked += [(ours, theirs) for ours, theirs in seen if theirs is not None]  # what was not found is the mentions' loss

        offices.add(stem, [(o["person"], o["role"], o.get("of")) for o in facts.get("offices") or []],
                    sorted({(aligned(o["person"]), o["role"], aligned(o["of"]) if o.get("of") else None)
                            for o in found.get("offices") or []}, key=str),
                    lambda g, f: float(g == f))  # fmt: skip

        def same_event(g, f) -> float:
            if g["type"] != f.get("type") or not same_evidence(g["evidence"], f.get("evidence") or ""):
                return 0.0
            if g.get("session") and f.get("session") and str(g["session"]) != str(f["session"]):
                return 0.0
            score = overlap(g["evidence"], f["evidence"]) + 0.01
            return (
                score
                + 0.5 * same_date(g.get("date"), f.get("date"))
                + 0.5 * (aligned(f.get("place")) == g.get("place"))
                + 0.5 * (set(map(aligned, f.get("participants") or [])) == set(g.get("participants") or []))
            )

        for g, f in events.add(stem, facts.get("events") or [], found.get("events") or [], same_event,
                               lambda e: f"{e.get('type')} {e.get('date')} {(e.get('evidence') or '')[:70]!r}"):  # fmt: skip
            event_date.add(stem, same_date(g.get("date"), f.get("date")), f"{f.get('date')} for {g.get('date')}")
            place = aligned(f.get("place")) if f.get("place") else None
            event_place.add(stem, place == g.get("place"), f"{place} for {g.get('place')}")
            people, wanted = set(map(aligned, f.get("participants") or [])), set(g.get("participants") or [])
            event_people.add(stem, sorted(wanted), sorted(people), lambda a, b: float(a == b))
            event_level.add(stem, (g["level"], g["status"]) == (f.get("level"), f.get("status")),
                            f"{f.get('level')} {f.get('status')} for {g['level']} {g['status']}")  # fmt: skip
            body = aligned(f.get("body")) if f.get("body") else None
            event_body.add(stem, (body, str(f.get("session") or "")) == (g.get("body"), str(g.get("session") or "")),
                           f"{body} {f.get('session')} for {g.get('body')} {g.get('session')}")  # fmt: skip
            whole_events.matched += (same_date(g.get("date"), f.get("date")) and place == g.get("place") and people == wanted
                                     and (g["level"], g["status"]) == (f.get("level"), f.get("status")))  # fmt: skip
            event_links.append((g["id"], f.get("id")))

        def key(figure) -> tuple:
            return tuple(figure.get(k) for k in ("indicator", "unit", "status", "value"))

        def parties(fact) -> set:
            return set(map(aligned, fact.get("parties") or []))

        def same_figure(g, f) -> float:
            if key(g)[:3] != key(f)[:3] or not same_number(g["value"], f.get("value")):
                return 0.0
            return (
                1
                + overlap(g["evidence"], f.get("evidence") or "")
                + (g.get("period") == f.get("period"))
                + (parties(f) == set(g.get("parties") or []))
            )

        unique = list({(*key(f), f.get("of"), f.get("period"), f.get("due"), *sorted(map(str, f.get("parties") or []))): f
                       for f in found.get("figures") or []}.values())  # fmt: skip
        for g, f in figures.add(stem, facts.get("figures") or [], unique, same_figure,
                                lambda x: f"{key(x)} {(x.get('evidence') or '')[:70]!r}"):  # fmt: skip
            when = (f.get("period") or None, f.get("due") or None)
            wanted = (g.get("period") or None, g.get("due") or None)
            if any(when + wanted):  # null where null is right is no merit: a system that says nothing would reach 0.7
                figure_period.add(stem, when == wanted, f"{when} for {wanted}")
            said = aligned(f.get("said_by")) if f.get("said_by") else None
            if said or g.get("said_by"):
                figure_speaker.add(stem, said == g.get("said_by"), f"{said} for {g.get('said_by')}")
            figure_parties.add(stem, parties(f) == set(g.get("parties") or []), f"{f.get('parties')} for {g.get('parties')}")
            figure_approx.add(stem, bool(f.get("approx")) == bool(g.get("approx")), f"{f.get('approx')}: {g['evidence'][:60]}")
            whole_figures.matched += (when == wanted and said == g.get("said_by") and parties(f) == set(g.get("parties") or [])
                                      and bool(f.get("approx")) == bool(g.get("approx")))  # fmt: skip

        def same_commitment(g, f) -> float:
            said = f.get("evidence") or ""
            alike = sum((g["kind"] == f.get("kind"), g["stage"] == f.get("stage"), same_date(g.get("due"), f.get("due")),
                         parties(f) == set(g.get("parties") or [])))  # fmt: skip
            return same_evidence(g["evidence"], said) * (0.01 + overlap(g["evidence"], said) + 0.2 * alike
                                                         + overlap(g["evidence"], f.get("object") or ""))  # fmt: skip

        for g, f in commitments.add(stem, facts.get("commitments") or [], found.get("commitments") or [], same_commitment,
                                    lambda c: f"{c.get('kind')} {(c.get('evidence') or '')[:80]!r}"):  # fmt: skip
            kinds.add(stem, g["kind"] == f.get("kind"), f"{f.get('kind')} for {g['kind']}: {g['evidence'][:60]}")
            stage.add(stem, g["stage"] == f.get("stage"), f"{f.get('stage')} for {g['stage']}")
            due.add(stem, same_date(g.get("due"), f.get("due")), f"{f.get('due')} for {g.get('due')}")
            owing.add(stem, parties(f) == set(g.get("parties") or []), f"{f.get('parties')} for {g.get('parties')}")
            whole_commitments.matched += ((g["kind"], g["stage"]) == (f.get("kind"), f.get("stage"))
                                          and same_date(g.get("due"), f.get("due"))
                                          and parties(f) == set(g.get("parties") or []))  # fmt: skip
            commitment_links.append((g["id"], f.get("id")))

        for g, f in statements.add(stem, facts.get("statements") or [], found.get("statements") or [],
                                   lambda g, f: (o := overlap(g["quote"], f.get("quote") or "")) * (o >= 0.7),
                                   lambda s: repr((s.get("quote") or "")[:80])):  # fmt: skip
            who = aligned(f.get("speaker"))
            speaker.add(stem, who == g["speaker"], f"{who} for {g['speaker']}")

    for whole, part in ((whole_events, events), (whole_figures, figures), (whole_commitments, commitments)):
        whole.gold, whole.found = part.gold, part.found  # found and every field scored below right
    rows: list = [language, published, title, source, kept, dropped, proved, mentions, offices, events, event_date, event_place,
                  event_people, event_level, event_body, whole_events, figures, figure_period, figure_speaker,
                  figure_parties, figure_approx, whole_figures, commitments, kinds, stage, due, owing,
                  whole_commitments, statements, speaker]  # fmt: skip
    parts = [row.value() if isinstance(row, Share) else row.scores()[2] for row in rows]
    for name, items in (("entity linking (B3)", linked), ("event linking (B3)", event_links),
                        ("commitment linking (B3)", commitment_links)):  # fmt: skip
        p, r, f = b_cubed(items)
        rows.append(f"{name:<26} P {p:6.3f}  R {r:6.3f}  F1 {f:6.3f}  ({len(items)} items)")
        parts.append(f)
    return rows, sum(parts) / len(parts)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("facts", type=Path)
    parser.add_argument("--errors", action="store_true", help="list what was missed and what was wrong")
    parser.add_argument("--lang", help="only documents of this language")
    arguments = parser.parse_args()
    gold = [d for d in load(arguments.gold) if arguments.lang in (None, d.facts["lang"])]
    lines = [line for line in arguments.facts.read_text(encoding="utf-8").splitlines() if line.strip()]
    system = {facts["stem"]: facts for facts in map(json.loads, lines)}
    rows, overall = score(gold, system)
    for row in rows:
        print(row if isinstance(row, str) else row.line())
        if arguments.errors and not isinstance(row, str):
            for error in row.errors:
                print(f"      {error}")
    print(f"documents {len(gold)}, answered {sum(d.stem in system for d in gold)}")
    print(f"overall {overall:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
