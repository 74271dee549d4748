"""What the process says when it ends; scripts stand on these numbers, so they never change."""

from enum import IntEnum


class Exit(IntEnum):
    """The exit codes of ``vault-cli``."""

    DONE = 0
    UNEXPECTED = 1
    USAGE = 2  # also a title that several items have
    WRONG_CREDENTIAL = 3
    DAMAGED = 4  # also a key derivation outside the accepted range
    NOT_A_VAULT = 5  # also one that a newer version wrote
    NOT_FOUND = 6
    IN_USE = 7
    STORAGE_FAILED = 8
    REFUSED = 9  # weak, read-only, out of range
    SOMETHING_TO_FIX = 10  # of health: it was done, and found something
    INTERRUPTED = 130  # 128 + SIGINT, as shells have it
    NOBODY_READS = 141  # 128 + SIGPIPE: the reader of the output went away
