from vault_app.core.generator import SYMBOLS, PasswordRules
from vault_app.core.generator_defaults import password_rules
from vault_app.core.settings import Settings


def test_the_settings_begin_with_the_generators_own_rules() -> None:
    assert password_rules(Settings()) == PasswordRules()


def test_what_is_set_is_in_the_rules() -> None:
    settings = Settings(
        generator_length=32,
        generator_capitals=False,
        generator_digits=False,
        generator_symbols=False,
        generator_avoid=True,
    )

    rules = password_rules(settings)

    assert (rules.length, rules.upper, rules.digits, rules.symbols, rules.avoid_lookalikes) == (
        32,
        False,
        False,
        "",
        True,
    )
    assert password_rules(Settings()).symbols == SYMBOLS
