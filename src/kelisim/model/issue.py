"""What was wrong with an input: a stable code, the input's name, and one line that says what and why."""

from __future__ import annotations

from dataclasses import dataclass

ISSUES: dict[str, str] = {
    "E101": "no such file or folder",
    "E102": "the file cannot be opened",
    "E103": "the file is larger than the limit",
    "E104": "the file is data or notes, no page",
    "E105": "the archive is broken",
    "E106": "the page in the archive is not whole",
    "E107": "records of the archive that are no pages",
    "E108": "a line is no article of a collector",
    "E111": "the address is none of http or https",
    "E112": "the address is not of the public network",
    "E113": "the site's robots.txt forbids it",
    "E114": "no answer",
    "E115": "the server gave no page",
    "E116": "the answer is larger than the limit",
    "E117": "the answer takes longer than the limit",
    "E118": "too many redirects",
    "E119": "the server asked to come back later",
    "E201": "the file is empty",
    "E202": "the bytes are not text in any known encoding",
    "E203": "the file is not the format that its name says",
    "E204": "the PDF cannot be opened",
    "E205": "the PDF holds no text (a scan?)",
    "E206": "the page has no article",
    "E301": "the language is none of Kazakh, Kyrgyz, Russian, English",
    "E302": "the text is too short to tell its language",
    "E401": "a line is not a document in the exchange form",
    "E402": "a fact was refused by the evidence gate",
    "E901": "the reader failed on this document",
    "E902": "the reader's process was killed by this document",
}


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing wrong with one input. `code` is a key of ISSUES; `detail` says what was found.

    >>> str(Issue("E201", "a.txt", "0 bytes"))
    'a.txt: E201 the file is empty: 0 bytes'
    """

    code: str
    subject: str
    detail: str = ""

    def __str__(self) -> str:
        said = f"{self.subject}: {self.code} {ISSUES[self.code]}"
        return f"{said}: {self.detail}" if self.detail else said
