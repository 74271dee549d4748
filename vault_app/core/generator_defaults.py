"""The rules that generated values follow until someone sets others, as the settings have them."""

from vault_app.core.generator import SYMBOLS, PasswordRules
from vault_app.core.settings import Settings


def password_rules(settings: Settings) -> PasswordRules:
    """Give the rules of a new password; small letters are always among them."""
    return PasswordRules(
        length=settings.generator_length,
        upper=settings.generator_capitals,
        digits=settings.generator_digits,
        symbols=SYMBOLS if settings.generator_symbols else "",
        avoid_lookalikes=settings.generator_avoid,
    )
