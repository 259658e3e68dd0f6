"""What is denied, doubted, only asked, or nobody's: the guards against a false figure."""
