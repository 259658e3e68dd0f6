"""What the gateway knows: a SQLite file that can be deleted at any time, because the topics tell it all again."""
