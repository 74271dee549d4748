"""Finding items while someone types, for every screen: what is looked through, and in which order it shows."""
