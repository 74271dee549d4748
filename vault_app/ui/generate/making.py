"""Makes one value to the rules that are set, and tells how strong such values are."""

from collections.abc import Callable
from dataclasses import dataclass

from vault_app.core.generator import (
    PassphraseRules,
    PasswordRules,
    PinRules,
    generate_password,
    generate_pin,
    generate_words,
    password_bits,
    pin_bits,
    words_bits,
)
from vault_app.core.passphrase import WordList
from vault_app.core.randomness import RandomSource
from vault_app.core.secret import Secret
from vault_app.core.site_rules import SiteRules
from vault_app.core.strength import Strength, strength_of

Rules = PasswordRules | PassphraseRules | PinRules


@dataclass(frozen=True, slots=True)
class Maker:
    """Where randomness and words come from; both are fetched when a value is first made."""

    source: Callable[[], RandomSource]
    words: Callable[[], WordList]

    def make(self, rules: Rules, *, site: SiteRules | None = None) -> tuple[Secret, Strength]:
        """Make a value, each that the rules allow being equally likely; its strength is the rules' own.

        A password obeys a website's rules too, where they are given.

        Raises:
            OutOfRange: no value can be made to them.
        """
        match rules:
            case PasswordRules():
                made = generate_password(rules, self.source(), site=site)
                return made, strength_of(password_bits(rules, site=site))
            case PinRules():
                return generate_pin(rules, self.source()), strength_of(pin_bits(rules))
            case PassphraseRules():
                return generate_words(rules, self.words(), self.source()), strength_of(words_bits(rules, self.words()))
