"""Bits and the time to guess, in honest words."""

from PySide6.QtCore import QCoreApplication, QLocale

from vault_app.core.crack_time import GUESSES_PER_SECOND_AT_WORST, crack_time
from vault_app.ui.crack_time_words import time_words

translate = QCoreApplication.translate


def randomness_title(bits: float) -> str:
    """Head the box under generated words."""
    return translate("crack_time", "%1 bits of randomness").replace("%1", str(round(bits)))


def estimate_title(bits: float) -> str:
    """Head the box under a person's own words, whose strength is only estimated."""
    return translate("crack_time", "%1 bits by estimate").replace("%1", str(int(bits)))


def theft_sentence(bits: float) -> str:
    """Say what the bits mean if the file is stolen."""
    return translate(
        "crack_time",
        "If someone steals the vault file and tries 10 million guesses a second, finding it takes %1 on average.",
    ).replace("%1", time_words(crack_time(bits)))


def explanation(bits: float, words: int, listed: int) -> tuple[str, ...]:
    """Explain the figures, one paragraph each."""
    number = QLocale().toString
    return (
        translate("crack_time", "Each word is picked at random from a list of %1. %2 words make %3 bits.")
        .replace("%1", number(listed))
        .replace("%2", number(words))
        .replace("%3", QLocale().toString(bits, "f", 1)),
        translate(
            "crack_time",
            "10 million guesses a second is what 1,000 top graphics cards reach at 10,000 guesses each, which is about"
            " what is published for Argon2id at its lowest settings. This vault uses more memory for each guess, so"
            " the truth is slower.",
        ),
        translate("crack_time", "Somebody with 1,000 times as much would still need %1.").replace(
            "%1", time_words(crack_time(bits, rate=GUESSES_PER_SECOND_AT_WORST))
        ),
        translate("crack_time", "This does not help if someone watches you type it or your computer is infected."),
    )
