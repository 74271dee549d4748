"""``passphrase``: words from the EFF's large list."""

import argparse

from vault_app.cli.desk import Desk
from vault_app.cli.exit_codes import Exit
from vault_app.core.generator import PassphraseRules, generate_words, words_bits


def run(words: argparse.Namespace, desk: Desk) -> int:
    """Print a passphrase, and on standard error how many bits it has."""
    rules = PassphraseRules(words=words.words, separator=words.separator, capital=words.capital, digit=words.digit)
    listed = desk.surroundings.word_list()
    bits = words_bits(rules, listed)
    made = generate_words(rules, listed, desk.surroundings.random_source())
    if words.json:
        desk.output.json({"value": made.reveal(), "bits": round(bits, 2)})
        made.wipe()
    else:
        desk.output.secret(made)
        desk.output.note(f"{bits:.1f} bits")
    return Exit.DONE
