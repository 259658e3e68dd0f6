"""Who a sentence speaks of, and how many: items, noun phrases, subject and object of a word of harm."""
