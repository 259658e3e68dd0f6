"""The toll of one text: what its statements come to, low, best and high."""
