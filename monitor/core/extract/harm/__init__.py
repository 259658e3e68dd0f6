"""Frames of harm: who was killed, wounded, missing or captured, by the words that tell it."""
