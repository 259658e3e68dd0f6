"""The stream: what viewers are told as it happens, over one connection each."""
