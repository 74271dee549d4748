"""Chords as a test writes them."""

from vault_app.core.chord import Chord


def chord_of(text: str) -> Chord:
    """Give the chord that is written so."""
    chord = Chord.parse(text)
    assert chord is not None
    return chord
