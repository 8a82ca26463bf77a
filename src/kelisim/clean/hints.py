"""What tags and class names say of a part of a page: the words that site makers everywhere name furniture with."""

from __future__ import annotations

import re
from functools import lru_cache

FURNITURE_TAGS = {"nav": "menu", "footer": "footer", "aside": "aside", "form": "form", "button": "form", "select": "form",
                  "dialog": "form", "menu": "menu", "figcaption": "caption", "label": "form"}  # fmt: skip
ROLES = {"navigation": "menu", "banner": "header", "contentinfo": "footer", "complementary": "aside", "search": "form",
         "dialog": "form", "alertdialog": "form"}  # fmt: skip
NAMES = {
    "menu": "nav navbar navigation menu submenu breadcrumb breadcrumbs crumbs crumb toolbar topbar tabs langs languages lang-switch skip",
    "header": "logo brand masthead slogan",
    "footer": "footer foot colophon copyright",
    "aside": "sidebar side widget aside",
    "share": "share shares sharing sharer social socials soc addthis likely ya-share2 addtoany",
    "related": "related more similar recommended recommendations readalso read-also readmore popular trending latest other also seealso "
    "lastnews topnews most teaser teasers see-also previously",
    "comments": "comment comments disqus respond reply",
    "ad": "ad ads adv advert adverts advertisement advertising banner banners reklama promo promotion sponsor sponsored adsbygoogle",
    "cookies": "cookie cookies consent gdpr privacy ck",
    "subscribe": "subscribe subscription newsletter nl membership mailchimp mailmunch paywall donate donation support-us",
    "counter": "views viewed counter hits stat stats rating likes",
    "byline": "byline author authors writer",
    "meta": "meta postmeta entry-meta post-meta info date time published pubdate timestamp dateline post-date entry-date",
    "rubric": "kicker rubric category section-name overline eyebrow tag tags taglist keywords hashtags rubrics label labels",
    "news ticker": "ticker breaking breaking-news marquee urgent",
    "weather": "weather pogoda",
    "rates": "rates currency currencies kurs exchange",
    "poll": "poll polls vote voting quiz survey",
    "pager": "pager pagination paging pages prev-next prevnext navigation-post",
    "form": "search login signin auth modal popup tooltip",
    "caption": "caption credit credits photo-credit image-caption wp-caption-text copyright-photo cap gallery carousel slideshow swiper",
    "contents": "toc table-of-contents ez-toc",
    "pull quote": "pullquote pull-quote",
    "calendar": "calendar cal",
    "download": "download downloads attachment attachments attached files file",
    "feedback": "orphus typo feedback useful helpful",
}  # fmt: skip
_REASON = {name: reason for reason, names in NAMES.items() for name in names.split()}
_STEMS = {"related": "related", "recommend": "related", "share": "share", "sharing": "share", "comment": "comments", "cookie": "cookies",
          "subscri": "subscribe", "newsletter": "subscribe", "banner": "ad", "advert": "ad", "breadcrumb": "menu", "footer": "footer",
          "sidebar": "aside"}  # fmt: skip
_HEADLINES = frozenset({"headline", "title", "zag", "zagolovok", "contentheading", "articletitle", "newstitle", "posttitle"})
_OTHERS = frozenset({"site", "block", "widget", "section", "related", "sidebar", "menu", "comment", "comments", "footer", "logo", "sub"})
_HIDDEN = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)
_WORD = re.compile(r"[a-z0-9]+")
_PARTS = re.compile(r"[^a-z0-9]+|(?<=[a-z0-9])(?=[A-Z])")
TABLES = frozenset({"table", "thead", "tbody", "tfoot", "tr", "td", "th"})
HARMLESS = frozenset({"html", "body", "main", "article", "h1", "a", "b", "i", "em", "strong"})


def furniture_hint(tag: str, attributes: dict[str, str]) -> str | None:
    """The reason for which an element is likely furniture, by its tag, role, class and id.

    >>> furniture_hint("div", {"class": "post-share-buttons"})
    'share'
    """
    if tag in FURNITURE_TAGS:
        return FURNITURE_TAGS[tag]
    if tag in HARMLESS or not attributes:
        return None
    if attributes.get("role") in ROLES:
        return ROLES[attributes["role"]]
    if "hidden" in attributes or attributes.get("aria-hidden") == "true" or _HIDDEN.search(attributes.get("style", "")):
        return "hidden"
    named = f"{attributes.get('class', '')} {attributes.get('id', '')}"[:400].split()
    if tag in TABLES:  # «stat-tbl» is a table of statistics and no counter: only a whole name tells
        return next((reason for name in named if (reason := _REASON.get(name.lower()))), None)
    return next((reason for name in named if (reason := _named(name))), None)


@lru_cache(maxsize=4096)  # a page has few class names and uses them often
def _named(name: str) -> str | None:
    if not name or name.lower().startswith(("has-", "with-", "no-", "col-", "js-has")):
        return None
    if name.lower() in _REASON:
        return _REASON[name.lower()]
    parts = [part.lower() for part in re.split(_PARTS, name) if part]
    if {"content", "body", "text", "wrapper", "container", "page", "layout", "main"} & set(parts):
        return None
    stemmed = (_STEMS[stem] for part in parts for stem in _STEMS if part.startswith(stem))
    return next((_REASON[part] for part in parts if part in _REASON and len(part) > 2), None) or next(stemmed, None)


def headline_hint(tag: str, attributes: dict[str, str]) -> bool:
    """Whether a class says that an element which is no heading by its tag holds one.

    >>> headline_hint("div", {"class": "post-title"}), headline_hint("div", {"class": "widget-title"})
    (True, False)
    """
    if tag in {"h1", "h2", "h3", "a", "img", "section", "article", "body", "title"} or "class" not in attributes:
        return False
    return any(map(_heads, attributes["class"].lower().split()))


@lru_cache(maxsize=4096)
def _heads(name: str) -> bool:
    parts = _WORD.findall(name)
    return bool(parts) and parts[-1] in _HEADLINES and _OTHERS.isdisjoint(parts)
