"""Reports whose every field tries to become markup or script: a hundred of them, in one incident."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from monitor.core.model import Alert, Decision, Fragment, Incident, Observation, OriginFigure, Revision, Span
from monitor.kafka.topics import Message
from tests.gateway.story import night

_TAGS = (
    "<script>alert({n})</script>",
    "<img src=x onerror=alert({n})>",
    "<svg onload=alert({n})>",
    "<iframe srcdoc='<script>parent.alert({n})</script>'></iframe>",
    "<body onload=alert({n})>",
    "<details open ontoggle=alert({n})>",
    "<a href='javascript:alert({n})'>x</a>",
    "<form action='javascript:alert({n})'><button>x</button></form>",
    "<math><mi xlink:href='javascript:alert({n})'>x</mi></math>",
    "<object data='data:text/html,<script>alert({n})</script>'></object>",
    "<style>@import 'javascript:alert({n})';</style>",
    "<base href='javascript:alert({n})//'>",
    "<input autofocus onfocus=alert({n})>",
    "<video><source onerror=alert({n})></video>",
    "<marquee onstart=alert({n})>x</marquee>",
    "<noscript><p title='</noscript><img src=x onerror=alert({n})>'>",
    "<template><script>alert({n})</script></template>",
    "<svg><animate onbegin=alert({n}) attributeName=x dur=1s>",
    "<link rel=stylesheet href='javascript:alert({n})'>",
    "<meta http-equiv=refresh content='0;url=javascript:alert({n})'>",
)
_WRAPPINGS = ("{}", '">{}', "'>{}", "</q></td></script>{}", "\u202e{}\u2066\x00\x1b[31m")
PAYLOADS = tuple(
    wrapping.format(tag.format(n=number * len(_WRAPPINGS) + place))
    for number, tag in enumerate(_TAGS)
    for place, wrapping in enumerate(_WRAPPINGS)
)


def hostile_night() -> list[Message]:
    """Return a situation named ``hostile`` in which every text of the messages is a payload."""
    told: list[Message] = []
    whole = night(situation="hostile", suffix=" hostile")
    pattern = next(m for m in whole if isinstance(m, Observation) and m.claim is not None)
    claim = pattern.claim
    assert claim is not None
    assert pattern.published_at is not None
    figures = []
    for number, payload in enumerate(PAYLOADS):
        at = pattern.published_at + timedelta(minutes=number)
        fragment = Fragment(
            text=f"{payload} nine dead", outlet=payload, published_at=at, url=f"javascript:alert({number})"
        )
        observation = replace(
            pattern, fragment=fragment.id, quote=payload, outlet=payload, published_at=at, incident="hostile",
            url=fragment.url, claim=replace(claim, origin=payload, rule=payload, span=Span(start=0, end=len(payload))),
        )  # fmt: skip
        figure = OriginFigure(
            origin=payload, low=9, high=9, grade=payload, role=payload, observation=observation.id, published_at=at,
            vague=payload,
        )  # fmt: skip
        figures.append(figure)
        told += [fragment, observation]
    for message in whole:
        if isinstance(message, Revision) and message.after is not None:
            after = replace(message.after, incident="hostile", figures=(), method=PAYLOADS[3], notes=PAYLOADS[:9])
            told.append(replace(message, before=None, after=after, reason=PAYLOADS[1]))
        elif isinstance(message, Incident):
            estimate = replace(message.estimates[0], incident="hostile", figures=tuple(figures), method=PAYLOADS[2],
                               notes=PAYLOADS[:20])  # fmt: skip
            told.append(replace(message, id="hostile", name=PAYLOADS[5], estimates=(estimate,)))
        elif isinstance(message, Alert):
            evidence = tuple(
                replace(e, origin=PAYLOADS[6], figure=PAYLOADS[7], quote=PAYLOADS[8], outlet=PAYLOADS[9],
                        rule=PAYLOADS[10], url="javascript:alert(1)")
                for e in message.evidence
            )  # fmt: skip
            told.append(replace(message, headline=PAYLOADS[20], text=f"{PAYLOADS[21]}\nWhat changed: {PAYLOADS[22]}",
                                reason=PAYLOADS[23], incident="hostile", evidence=evidence))  # fmt: skip
        elif isinstance(message, Decision):
            told.append(replace(message, detail=PAYLOADS[30], reason=PAYLOADS[31], outcome=PAYLOADS[32]))
    return told
