"""Numbers: figures in digits and words, their bounds and ranges, and what only looks like a figure.

A number covers its own words and, apart, the words that bound it ("at least", "between ... and ..."). Vague quantities
("dozens", "several hundred") have no bounds and keep their words. Nothing here knows about people or harm.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from monitor.core.text.tokens import Kind, Token
from monitor.core.text.vocabulary import (
    AFTER_NAMES,
    APPROXIMATE,
    CAPITALIZED_DATE_WORDS,
    CEILINGS,
    COUNT_WORDS,
    CURRENCIES,
    CURRENCY_MARKS,
    FLOORS,
    HUNDREDS,
    MONTHS,
    MULTIPLIERS,
    NUMBERED,
    TENS,
    UNITS,
    VAGUE_ADJECTIVES,
    VAGUE_PLURALS,
)

LARGEST: Final = 999_999_999


class Number(NamedTuple):
    """A quantity. Tokens ``[first, last)`` are the figure itself, ``[outer, last)`` include the words that bound it.

    ``low`` and ``high`` are inclusive, ``None`` where open; both ``None`` is a vague quantity, its words
    in ``vague``.
    ``countable`` is false for what is no count of anything: dates, clock times, money, percentages, decimals, ordinals.
    """

    first: int
    last: int
    outer: int
    low: int | None
    high: int | None
    qualifier: str | None = None
    vague: str | None = None
    countable: bool = True
    words: bool = False


def find_numbers(tokens: list[Token]) -> list[Number]:
    """Return all quantities of ``tokens`` from left to right; they never overlap."""
    found: list[Number] = []
    index, count = 0, len(tokens)
    while index < count:
        token = tokens[index]
        if token.kind is Kind.NUMBER or (
            token.kind is Kind.WORD and (token.lower in COUNT_WORDS or "-" in token.lower)
        ):
            number = _read(tokens, index)
            if number is not None:
                found.append(_bounded(tokens, number, found[-1].last if found else 0))
                index = found[-1].last
                continue
        index += 1
    return found


def _read(tokens: list[Token], index: int) -> Number | None:
    value = _value(tokens, index)
    if value is None:
        return _vague(tokens, index)
    amount, last, words = value
    if amount is None:
        return Number(index, last, index, None, None, countable=False)
    if not _counts(tokens, index, last, amount):
        return Number(index, last, index, amount, amount, countable=False)
    joined = _range(tokens, index, last, amount)
    if joined is not None:
        return joined
    return Number(index, last, index, amount, amount, words=words)


def _value(tokens: list[Token], index: int) -> tuple[int | None, int, bool] | None:
    """Return (amount, end, whether in words), ``None`` where no figure begins; an uncountable figure has no amount."""
    token = tokens[index]
    if token.kind is Kind.NUMBER:
        return _digits(tokens, index)
    return _in_words(tokens, index)


def _digits(tokens: list[Token], index: int) -> tuple[int | None, int, bool]:
    raw = tokens[index].text
    last = index + 1
    scale = MULTIPLIERS.get(tokens[last].lower) if last < len(tokens) else None
    if len(raw) > 15:
        return None, last, False
    if "." in raw:
        if scale is None or raw.count(".") > 1 or "," in raw:
            thousands = raw.split(".")
            if all(len(part) == 3 for part in thousands[1:]) and len(thousands) > 2:
                return _capped(int("".join(thousands))), last, False
            return None, last, False
        return _capped(int(float(raw) * scale + 0.5)), last + 1, False
    if "," in raw:
        parts = raw.split(",")
        if any(len(part) != 3 for part in parts[1:]):
            return None, last, False
        raw = "".join(parts)
    amount = int(raw)
    if scale is not None:
        return _capped(amount * scale), last + 1, False
    return _capped(amount), last, False


def _capped(amount: int) -> int | None:
    return amount if amount <= LARGEST else None


def _in_words(tokens: list[Token], index: int) -> tuple[int, int, bool] | None:
    total = current = 0
    at = index
    seen = False
    count = len(tokens)
    while at < count:
        word = tokens[at].lower
        if word in UNITS:
            if seen and current % 10 and current % 100 < 20 and current:
                break
            if seen and 0 < current % 100 < 20:
                break
            current += UNITS[word]
        elif word in TENS:
            if seen and current % 100:
                break
            current += TENS[word]
        elif "-" in word and (pair := _hyphenated(word)) is not None:
            if seen and current % 100:
                break
            current += pair
        elif word in HUNDREDS and (seen or _article(tokens, at)):
            current = max(current, 1) * 100
        elif word in ("dozen", "score") and (seen or _article(tokens, at)):
            size = 12 if word == "dozen" else 20
            current = max(current, 1) * size
            at += 1
            seen = True
            break
        elif word in MULTIPLIERS and (seen or _article(tokens, at)):
            total += max(current, 1) * MULTIPLIERS[word]
            current = 0
        elif word == "half" and not seen:
            return _half(tokens, at)
        elif word in ("a", "an") and not seen and at + 1 < count:
            following = tokens[at + 1].lower
            if following in ("couple", "pair"):
                end = at + 2
                return 2, end, True
            if following in ("dozen", "score", "hundred", "thousand", "million"):
                at += 1
                continue
            if following == "half" and at + 2 < count and tokens[at + 2].lower == "dozen":
                return 6, at + 3, True
            return None
        elif word == "and" and seen and at + 1 < count and _continues(tokens, at, current, total):
            pass
        else:
            break
        seen = True
        at += 1
    if not seen:
        return None
    return min(total + current, LARGEST), at, True


def _article(tokens: list[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].lower in ("a", "an", "one")


def _continues(tokens: list[Token], at: int, current: int, total: int) -> bool:
    """Whether "and" joins parts of one figure ("one hundred and five"), not two figures ("two and three")."""
    following = tokens[at + 1].lower
    if not ((current and current % 100 == 0) or (total and not current)):
        return False
    return following in UNITS or following in TENS or ("-" in following and _hyphenated(following) is not None)


def _hyphenated(word: str) -> int | None:
    left, _, right = word.partition("-")
    if left in TENS and right in UNITS and UNITS[right] < 10:
        return TENS[left] + UNITS[right]
    return None


def _half(tokens: list[Token], at: int) -> tuple[int, int, bool] | None:
    rest = [token.lower for token in tokens[at + 1 : at + 3]]
    if rest[:1] and rest[0] in ("a", "an") and len(rest) > 1:
        size = 12 if rest[1] == "dozen" else MULTIPLIERS.get(rest[1], 0)
        if size:
            return size // 2, at + 3, True
    if rest[:1] == ["dozen"]:
        return 6, at + 2, True
    return None


def _vague(tokens: list[Token], index: int) -> Number | None:
    words = [token.lower for token in tokens[index : index + 5]]
    head = words[0]
    if head in VAGUE_ADJECTIVES:
        if words[1:2] == ["as"] or (
            head == "some" and index + 1 < len(tokens) and _value(tokens, index + 1) is not None
        ):
            return None
        if index + 2 < len(tokens) and " ".join(words[1:3]) in FLOORS:
            return None
        last = index + 1
        if (len(words) > 1 and words[1] in ("dozen", "score", "hundred", "thousand", "million")) or (
            head == "several" and len(words) > 1 and words[1] in VAGUE_PLURALS
        ):
            last += 1
        return _vague_of(tokens, index, last)
    if head in VAGUE_PLURALS:
        last = index + 1
        if words[1:2] == ["of"] and words[2:3] and words[2] in VAGUE_PLURALS:
            last += 2
        return _vague_of(tokens, index, last)
    if head in ("a", "an"):
        if words[1:2] == ["few"] or words[1:2] == ["handful"]:
            last = index + 2
            if words[2:3] and words[2] in ("dozen", "hundred", "thousand"):
                last += 1
            return _vague_of(tokens, index, last)
        if words[2:3] == ["number"] or words[1:2] == ["number"]:
            at = 2 if words[1] == "number" else 3
            if words[at : at + 1] == ["of"] and (
                at == 2
                or words[1]
                in (
                    "large",
                    "small",
                    "great",
                    "considerable",
                    "undetermined",
                    "unknown",
                    "huge",
                    "growing",
                    "significant",
                )
            ):
                return _vague_of(tokens, index, index + at)
    if head in ("unknown", "undetermined", "unspecified") and words[1:2] == ["number"]:
        return _vague_of(tokens, index, index + 2)
    return None


def _vague_of(tokens: list[Token], first: int, last: int) -> Number:
    words = " ".join(token.lower for token in tokens[first:last])
    return Number(first, last, first, None, None, vague=words, words=True)


# "On 23 September 28 bodies were found": no year.
_AFTER_DATES: Final = frozenset(
    "people persons soldiers civilians bodies corpses men women children peasants workers policemen students others"
    " passengers villagers miners rebels guerrillas prisoners members killed dead wounded injured".split()
)


def _counts(tokens: list[Token], first: int, last: int, amount: int) -> bool:
    """Whether a figure may count things at all: no date, time, money, percentage, designation."""
    before = tokens[first - 1] if first else None
    after = tokens[last] if last < len(tokens) else None
    if before is not None:
        if before.lower in CURRENCY_MARKS or before.lower in ("aged", "age", "ages"):
            return False
        if (
            before.lower in MONTHS
            and amount <= 31
            and _month_word(before)
            and last - first == 1
            and not _has_its_day(tokens, first)
        ):
            return after is not None and after.kind is Kind.WORD and after.lower in _AFTER_DATES
        if (
            before.lower in ("no", "number", "nos")
            and _is_mark(after, ".") is False
            and tokens[first].kind is Kind.NUMBER
        ):
            return False
        if (
            before.lower in NUMBERED
            and tokens[first].kind is Kind.NUMBER
            and (after is None or after.kind is not Kind.WORD or after.lower in AFTER_NAMES)
        ):
            return False
        if (
            before.lower == "."
            and first > 1
            and tokens[first - 2].lower in ("no", "nos")
            and tokens[first - 2].end == before.start
        ):
            return False
        if before.lower in ("-", "/") and before.end == tokens[first].start and first > 1:
            prior = tokens[first - 2]
            if prior.end == before.start and (prior.kind is Kind.WORD or before.lower == "/"):
                return False
        if (
            before.lower == "."
            and before.end == tokens[first].start
            and first > 1
            and tokens[first - 2].end == before.start
        ):
            return False
    if after is not None:
        if after.lower in ("percent", "%", "pct") or after.lower in CURRENCIES:
            return False
        if after.lower == "per" and last + 1 < len(tokens) and tokens[last + 1].lower == "cent":
            return False
        if after.lower in ("a.m.", "p.m.", "am", "pm", "o'clock", "gmt", "hrs", "hours") and amount <= 2400:
            return False
        if after.lower in MONTHS and amount <= 31 and _month_word(after) and tokens[first].kind is Kind.NUMBER:
            return False
        if after.lower == "/" and after.start == tokens[last - 1].end:
            return False
    raw = tokens[first].text
    if tokens[first].kind is Kind.NUMBER and len(raw) > 1 and raw[0] == "0":
        return False
    if tokens[first].kind is Kind.NUMBER and last - first == 1 and "," not in raw and 1900 <= amount <= 2099:
        return (
            after is not None
            and after.kind is Kind.WORD
            and after.lower in ("people", "persons", "civilians", "soldiers", "dead", "deaths", "troops", "victims")
        )
    return True


def _has_its_day(tokens: list[Token], first: int) -> bool:
    """Whether the month before a number in words has its day: "on 10 September five more were killed"."""
    return first > 1 and tokens[first].kind is Kind.WORD and tokens[first - 2].kind is Kind.NUMBER


def _is_mark(token: Token | None, mark: str) -> bool:
    return token is not None and token.lower == mark


def _month_word(token: Token) -> bool:
    return token.lower not in CAPITALIZED_DATE_WORDS or token.text[0].isupper()


def _range(tokens: list[Token], first: int, last: int, low: int) -> Number | None:
    """Read "32-37", "32 to 37", "between 32 and 37", "two or three", "from 40 to 120" starting at the first figure."""
    if last + 1 >= len(tokens):
        return None
    joint = tokens[last].lower
    before = tokens[first - 1].lower if first else ""
    glued = joint in ("-", "\u2013", "\u2014") and tokens[last - 1].end == tokens[last].start
    between = before == "between" and joint in ("and", "to", "-", "\u2013")
    if not (glued or between or joint in ("to", "or")):
        return None
    second = _value(tokens, last + 1)
    if second is None or second[0] is None or tokens[last + 1].lower in ("a", "an", "half"):
        return None
    high, end = second[0], second[1]
    if glued and tokens[last + 1].start != tokens[last].end:
        return None
    if high <= low:
        # "two to three hundred" scales the first figure as well.
        scale = next(
            (
                MULTIPLIERS.get(t.lower) or (100 if t.lower in HUNDREDS else None)
                for t in tokens[last + 1 : end]
                if t.lower in MULTIPLIERS or t.lower in HUNDREDS
            ),
            None,
        )
        if scale is None or low * scale > high:
            return None
    if joint in ("to", "or") and high < 100 and high > max(3 * low, low + 30) and before not in ("from", "between"):
        return None
    # "two to three hundred": the multiplier belongs to both.
    for token in tokens[last + 1 : end]:
        size = 100 if token.lower in HUNDREDS else 12 if token.lower == "dozen" else MULTIPLIERS.get(token.lower)
        if size and low < size and high >= low * size > low and tokens[last - 1].lower not in MULTIPLIERS:
            low *= size
            break
    if not _counts(tokens, first, end, high):
        return Number(first, end, first, low, high, countable=False)
    outer = first - 1 if before in ("between", "from") else first
    return Number(first, end, outer, low, high, qualifier="between" if between else None)


def _bounded(tokens: list[Token], number: Number, floor: int) -> Number:
    """Take the words before and after a figure that bound it into account."""
    if not number.countable:
        return number
    outer, qualifier = _before(tokens, number.outer, floor)
    low, high, last = number.low, number.high, number.last
    after = [token.lower for token in tokens[last : last + 2]]
    if qualifier is None and after == ["or", "more"]:
        qualifier, last = "at least", last + 2
    if qualifier is None and after[:1] == ["+"]:
        qualifier, last = "at least", last + 1
    if number.vague is not None:
        words = number.vague if qualifier is None else f"{qualifier} {number.vague}"
        return number._replace(
            outer=outer, vague=words if qualifier in ("more than", "over") else number.vague, qualifier=qualifier
        )
    if qualifier in FLOORS:
        high = None
    elif qualifier in CEILINGS:
        low = None
    return number._replace(outer=outer, low=low, high=high, last=last, qualifier=qualifier or number.qualifier)


def _before(tokens: list[Token], first: int, floor: int) -> tuple[int, str | None]:
    """Return where the words that bound a figure begin, and those words in their plain form."""
    for length in (4, 3, 2, 1):
        begin = first - length
        if begin < floor:
            continue
        phrase = " ".join(token.lower for token in tokens[begin:first])
        plain = FLOORS.get(phrase) or CEILINGS.get(phrase) or APPROXIMATE.get(phrase)
        if plain is not None:
            return begin, plain
    return first, None
