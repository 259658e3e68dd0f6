"""Word lists of the extraction grammar: data only, apart from the rules that use them."""
