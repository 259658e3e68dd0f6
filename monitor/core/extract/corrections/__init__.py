"""What takes the place of a figure given before."""
