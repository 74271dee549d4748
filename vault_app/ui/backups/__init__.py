"""The backups of a vault: of an open one with what is in them, of a closed one to be put in its place."""
