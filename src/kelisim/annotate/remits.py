"""What a minister, a ministry or a commission is for, told in several words: "Minister of Trade, Industry and Energy".

Where the name of a holder follows at once ("Minister of Energy and Water Resources Ali Reza"), only the words themselves tell where the
office ends; so the words that remits are made of are listed (`[remits]` of `titles.toml`), and a remit is as long a run of them as
stands there, with commas and «and» between two of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kelisim.annotate.parted import parted
from kelisim.lang.language import Language
from kelisim.lang.phrases import Match
from kelisim.lang.tokens import fold
from kelisim.model.annotation import Token

LAYER = "remit"
_DEPUTIES: dict[object, str] = {
    "minister": "deputy_minister",
    "foreign_minister": "deputy_minister",
    "prime_minister": "deputy_prime_minister",
}
_MINISTERIAL = frozenset({"minister", "foreign_minister", "deputy_minister", "deputy_prime_minister", "state_secretary"})


@dataclass(frozen=True)
class _Words:
    """The tokens of one text, and which of them remits are made of."""

    tokens: Sequence[Token]
    folded: Sequence[str]
    fields: frozenset[str]
    language: Language
    named: frozenset[int] = frozenset()  # tokens of names of states and places: "of South Korea" is no remit

    def field(self, at: int) -> bool:
        return 0 <= at < len(self.folded) and self.folded[at] in self.fields and at not in self.named

    def capital(self, at: int) -> bool:
        return 0 <= at < len(self.tokens) and self.tokens[at].text[:1].isupper()

    def word(self, at: int) -> str:
        return self.folded[at] if 0 <= at < len(self.folded) else ""


def with_remits(matches: Sequence[Match], tokens: Sequence[Token], language: Language) -> list[Match]:
    """The matches, offices of ministers drawn out over their remits to either side, and each remit after an office or the head of a
    body as a match of its own; unchanged for a language that lists no words of remits."""
    fields = frozenset(language.table("titles", "remits").get("words", ()))
    if not fields:
        return list(matches)
    named = frozenset(n for m in matches if m.layer == "name" for n in range(m.first, m.last))
    words = _Words(tokens, [fold(t.text) for t in tokens], fields, language, named)
    starts = frozenset(m.first for m in matches if m.layer in ("title", "plural"))
    heads = {m.last for m in matches if m.layer == "heads.ORG" and words.capital(m.last - 1)}
    told = {at: end for at in heads if (end := _after(at, words, starts)) > at}
    found = [Match(at, end, LAYER, "ORG") for at, end in told.items()]
    states = {m.last: m.first for m in matches if m.layer == "adjective"}
    for match in matches:
        if match.layer in ("title", "plural") and match.value in _MINISTERIAL:
            drawn = _as_deputy(_drawn(match, words, starts), words, states)
            found += [Match(drawn.first, drawn.last, LAYER, "title")] if drawn != match else []
            found.append(drawn)
        else:
            found.append(match)
    found += _heads_of_ministries(matches, words)
    found += [_drawn(m, words, starts) if m.value in _MINISTERIAL else m for m in parted(matches, tokens, language)]
    return sorted(found, key=lambda m: (m.first, -m.last))


def _drawn(match: Match, words: _Words, starts: frozenset[int]) -> Match:
    """An office with its remit: after it over «of» or «for» or where its phrase broke off, or before it ("Trade and Energy Minister")."""
    last = _after(match.last, words, starts)
    first = match.first if words.word(match.last) in words.language.words("about") else _before(match.first, words, starts)
    return match._replace(first=first, last=last)


def _after(at: int, words: _Words, starts: frozenset[int]) -> int:
    """The end of the remit that begins at a token, the token itself where none does."""
    end = at
    if words.word(at) in words.language.words("about"):
        opens = at + 1 + (words.word(at + 1) in words.language.words("articles"))
        if not words.field(opens) or opens in starts or (words.word(at) == "for" and not words.capital(opens)):
            return at
        end = opens + 1
    elif not (words.field(at - 1) and at > 1):
        return at
    while (step := _next(end, words, starts)) > end:
        end = step
    return end


def _next(at: int, words: _Words, starts: frozenset[int]) -> int:
    """The end of the remit's next word: right at a token, or behind a comma, «and» or «of»; no word with which another office begins."""
    capital = words.capital(at - 1)
    n = at
    if words.word(n) == ",":
        n += 1
        if not (capital and (words.field(n) or words.word(n) in words.language.words("conjunctions"))):
            return at
    joins = words.language.words("conjunctions") | words.language.words("possessing") | {"&"}
    n += words.word(n) in joins
    n += n > at and words.word(n) in words.language.words("articles") and words.field(n + 1)
    fits = words.field(n) and words.capital(n) == capital and n not in starts and not _owner_of_title(n, words, starts)
    return n + 1 if fits else at


def _owner_of_title(at: int, words: _Words, starts: frozenset[int]) -> bool:
    """Whether the words from a token lead up to another office ("Minister of Energy, Trade Minister")."""
    while words.field(at) and at not in starts:
        at += 1
    return at in starts


def _before(at: int, words: _Words, starts: frozenset[int]) -> int:
    """The beginning of the remit that ends before an office, in capitals: "Economy and Sustainable Development Minister"."""
    first = at
    while True:
        n = first - 1
        if first < at and words.word(n) in {"and", "&", ","} and words.field(n - 1):
            n -= 1
        if not (words.field(n) and words.capital(n) and words.capital(at) and n not in starts):
            return first
        first = n


def _as_deputy(match: Match, words: _Words, states: Mapping[int, int]) -> Match:
    """ "Deputy Iranian Foreign Minister", "Deputy Digital Development Minister": the office of a deputy, whatever stands between."""
    first = states.get(match.first, match.first)
    if match.layer != "title" or match.value not in _DEPUTIES or words.word(first - 1) not in words.language.words("deputies"):
        return match
    return match._replace(first=first - 1, value=_DEPUTIES[match.value])


def _heads_of_ministries(matches: Sequence[Match], words: _Words) -> Iterator[Match]:
    """ "Head of Uzbekistan's Ministry of Investment": who heads a ministry is its minister."""
    ministry = words.language.words("institutions")
    states = {m.first: m for m in matches if m.layer in ("name", "adjective") and str(m.value).startswith("country:")}
    for match in matches:
        if match.layer != "title" or words.word(match.last - 1) not in words.language.words("possessing"):
            continue
        at = match.last + (words.word(match.last) in words.language.words("articles"))
        if state := states.get(at):
            at = state.last + 2 * (words.word(state.last) in ("'", "’"))
        if words.word(at) in ministry and match.value == "head_of_organisation":
            end = _after(at + 1, words, frozenset())
            foreign = words.folded[at + 2 : end][:2] == ["foreign", "affairs"]
            yield match._replace(last=max(end, at + 1), value="foreign_minister" if foreign else "minister")
