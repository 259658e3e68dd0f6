"""A second look at what was found: parts, those who are told of again, who died later, and the attackers."""
