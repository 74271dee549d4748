"""What others changed while a vault is open, and what two people changed at once."""
