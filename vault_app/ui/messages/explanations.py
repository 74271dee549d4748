"""What is said at length where somebody asks for it: how to update, why there is no keyring, what a lock is for."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vault_app.ui.messages.message import translate

if TYPE_CHECKING:
    from vault_app.core.errors import InUse


@dataclass(frozen=True, slots=True)
class Explanation:
    """A title and some paragraphs."""

    title: str
    paragraphs: tuple[str, ...]


def how_to_update(own_version: str) -> Explanation:
    """Tell how this app becomes a newer one."""
    return Explanation(
        translate("messages", "How to update"),
        (
            translate("messages", "This is Team Vault %1.").replace("%1", own_version),
            translate(
                "messages",
                "Get the newer version where you got this one: from your system's packages, with the tool that"
                " installed it, or from whoever looks after this computer.",
            ),
            translate(
                "messages",
                "The vault stays where it is. It was not changed, and the newer version opens it with the same"
                " passphrase.",
            ),
        ),
    )


def why_no_keyring() -> Explanation:
    """Tell why quick unlock is not there."""
    return Explanation(
        translate("messages", "Why quick unlock is not available"),
        (
            translate(
                "messages",
                "Quick unlock keeps a random key in the keyring of this computer: GNOME Keyring or KWallet, the"
                " Keychain of macOS, or the Credential Manager of Windows.",
            ),
            translate(
                "messages",
                "None of them answers here. That is usual on a desktop without one, over a remote session, and right"
                " after the computer has started.",
            ),
            translate(
                "messages", "Start the keyring and open this page again, or go on with the passphrase: it always works."
            ),
        ),
    )


def lock_risk(error: "InUse") -> Explanation:
    """Tell what it means to take a lock away from whoever holds it."""
    holder = (
        translate("messages", "%1 on %2 is writing this vault, or was when its computer or its connection failed.")
        .replace("%1", error.user or translate("messages", "Somebody"))
        .replace("%2", error.host or translate("messages", "another computer"))
    )
    return Explanation(
        translate("messages", "Is it really not open any more?"),
        (
            holder,
            translate(
                "messages",
                "If it is still being written there, that save is given up, and what was changed there has to be saved"
                " again. If nobody writes it any more, nothing can be lost.",
            ),
            translate("messages", "Backups are kept either way."),
        ),
    )
