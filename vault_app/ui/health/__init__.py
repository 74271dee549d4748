"""The health of the open vault: what to fix first, the check for leaks, people who left, accounts to look at."""
