"""Compares a passphrase typed back, word by word, without making a string of it."""

from enum import Enum, auto

from vault_app.core.passphrase_text import normalise_into
from vault_app.core.secret import Secret


class WordState(Enum):
    """What is known of one word so far."""

    WAITING = auto()
    RIGHT = auto()
    DIFFERS = auto()


def word_states(typed: Secret, chosen: Secret) -> tuple[WordState, ...]:
    """Give the state of each chosen word; words too many make the last one differ.

    The word being typed waits until it is right or a space ends it.
    """
    mine, wanted = normalise_into(typed), normalise_into(chosen)
    try:
        words, expected = mine.split(b" ") if mine else [], wanted.split(b" ")
        ended = _ends_in_space(typed)
        states = [WordState.WAITING] * len(expected)
        for place, word in enumerate(words):
            last = place == len(words) - 1
            if place >= len(expected):
                states[-1] = WordState.DIFFERS
            elif word == expected[place]:
                states[place] = WordState.RIGHT
            elif not last or ended or not expected[place].startswith(word):
                states[place] = WordState.DIFFERS
        return tuple(states)
    finally:
        mine[:] = bytes(len(mine))
        wanted[:] = bytes(len(wanted))


def is_same(typed: Secret, chosen: Secret) -> bool:
    """Say whether both are the same passphrase to the vault."""
    mine, wanted = normalise_into(typed), normalise_into(chosen)
    try:
        return mine == wanted
    finally:
        mine[:] = bytes(len(mine))
        wanted[:] = bytes(len(wanted))


def _ends_in_space(typed: Secret) -> bool:
    with typed.borrow() as view:
        return len(view) > 0 and view[-1] == ord(" ")
