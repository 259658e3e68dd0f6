"""The PLOVER root of a sentence: which of sixteen kinds of act it tells."""
