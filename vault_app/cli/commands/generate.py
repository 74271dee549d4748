"""``generate``: a password or a PIN."""

import argparse

from vault_app.cli.desk import Desk
from vault_app.cli.exit_codes import Exit
from vault_app.cli.parsing import UsageError
from vault_app.core.generator import (
    SYMBOLS,
    PasswordRules,
    PinRules,
    generate_password,
    generate_pin,
    password_bits,
    pin_bits,
)
from vault_app.core.secret import Secret


def run(words: argparse.Namespace, desk: Desk) -> int:
    """Print one that the rules allow, each equally likely; with ``--json`` its exact bits too."""
    made, bits = _pin(words, desk) if words.pin else _password(words, desk)
    if words.json:
        desk.output.json({"value": made.reveal(), "bits": round(bits, 2)})
        made.wipe()
    else:
        desk.output.secret(made)
    return Exit.DONE


def _pin(words: argparse.Namespace, desk: Desk) -> tuple[Secret, float]:
    if words.no_upper or words.no_lower or words.no_digits or words.no_symbols or words.symbols:
        raise UsageError("A PIN has digits only; --pin takes --length and --json", "vault-cli generate")
    rules = PinRules() if words.length is None else PinRules(length=words.length)
    return generate_pin(rules, desk.surroundings.random_source()), pin_bits(rules)


def _password(words: argparse.Namespace, desk: Desk) -> tuple[Secret, float]:
    rules = PasswordRules(
        length=20 if words.length is None else words.length,
        lower=not words.no_lower,
        upper=not words.no_upper,
        digits=not words.no_digits,
        symbols="" if words.no_symbols else (SYMBOLS if words.symbols is None else words.symbols),
        avoid_lookalikes=words.avoid_lookalikes,
    )
    return generate_password(rules, desk.surroundings.random_source()), password_bits(rules)
