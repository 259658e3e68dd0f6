"""Who says it: the origin of a figure, and those it came through."""
