"""What every service needs from outside, handed in as one value."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from vault_app.core.kdf_cost import KdfCost
from vault_app.core.randomness import RandomSource
from vault_app.core.secret import Secret
from vault_app.core.site_book import SiteBook
from vault_app.core.strength import Estimator
from vault_app.format.limits import READ_LIMITS, ReadLimits
from vault_app.ports.attached_files import AttachedFiles
from vault_app.ports.clock import Clock
from vault_app.ports.device_state import DeviceState


def nothing_estimated(_secret: Secret) -> float:
    """Stand in for an estimator: no password is called strong, and no own passphrase passes."""
    return 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Doors:
    """The outside world.

    Attributes:
        cost: of new passphrase slots; None measures what about half a second buys on this computer.
        random: for generated passwords and passphrases.
        app: name and version, written into each file.
        files: what attachments are read from and saved to.
        words: the 7,776 words of the Diceware list, in dice order; recovery sheets use them too.
        limits: what a file may ask for; only tests hand in others.
        estimate: gives log2 of the guesses that a chosen password takes.
        sites: what comes with the app about the passwords of websites.
    """

    clock: Clock
    device: DeviceState
    random: RandomSource
    app: str
    files: AttachedFiles
    words: Sequence[str]
    cost: KdfCost | None = None
    limits: ReadLimits = READ_LIMITS
    estimate: Estimator = nothing_estimated
    sites: SiteBook = field(default_factory=SiteBook)
