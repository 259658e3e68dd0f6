"""Claims: every figure of dead, wounded, missing or captured people that a fragment gives."""

from __future__ import annotations

from monitor.core.model import Claim, Fragment
from monitor.core.policy import Policy
from monitor.core.text import Document


def find_claims(fragment: Fragment, document: Document, policy: Policy) -> tuple[Claim, ...]:  # noqa: ARG001
    """Return the claims of ``fragment`` in the order of its text. Never raises."""
    return ()
