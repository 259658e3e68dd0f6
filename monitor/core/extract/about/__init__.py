"""What a figure is about: this incident, a part of it, another one, a running total, or the past."""
