"""Quick access: a small window over whatever program a person works in, that finds, copies and is gone."""
