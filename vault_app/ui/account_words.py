"""The account card in words."""

from PySide6.QtCore import QCoreApplication

from vault_app.core.account_card import GOOGLE, MICROSOFT, NO_SIGN_ON


def sign_on_name(answer: str) -> str:
    """Name the way in which people sign in through another account; a provider that was typed, as it was."""
    names = {MICROSOFT: "Microsoft", GOOGLE: "Google", NO_SIGN_ON: QCoreApplication.translate("AccountWords", "None")}
    return names.get(answer, answer)
