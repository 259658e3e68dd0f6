"""Acts: what signals are read from, a file for each family of rules."""
