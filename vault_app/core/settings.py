"""What a person can set, with its defaults and limits; never a secret.

These are no dataclasses: they are read before the first window is painted, and to bring dataclasses in costs 6 ms.
"""

from typing import NamedTuple


class RecentVault(NamedTuple):
    """A vault that was open here.

    Attributes:
        path: where it is.
        name: as last seen.
        opened: when it was last open and locked (ms).
        layout: the families of keyboard layouts that fitted when its passphrase was last typed ("qwerty+qwertz",
            "other"), "" if unknown.
    """

    path: str
    name: str = ""
    opened: int = 0
    layout: str = ""


class Settings(NamedTuple):
    """Every setting.

    Attributes:
        theme: "system", "light" or "dark".
        text_scale: text size in percent, 80 to 200.
        compact: whether the list is dense.
        clear_after: seconds until a copied secret leaves the clipboard, 10 to 120.
        idle_lock: minutes without use until the vault locks, 1 to 240; 0 is never.
        lock_on_sleep: whether the vault locks when the computer sleeps.
        lock_on_screen_lock: whether it locks with the screen, and when another person takes the screen over.
        keep_in_tray: whether closing the window leaves the app in the tray, where there is one.
        quick_access: the chord that calls quick access from any program (see `core.chord`), "" for none.
        password_age: days after which a password counts as old; 0: its age does not matter.
        practice_days: days until quick unlock asks for the passphrase itself again, 1 to 90.
        reduced_motion: whether animations are off.
        high_contrast: whether lines and quiet words are stronger, also where the desktop does not ask for it.
        system_font: whether text is set in the desktop's own typeface.
        shown_theme: "light" or "dark", what was shown last: "system" starts with it, so that nothing flashes.
        generator_length: length of generated passwords at first, 8 to 64.
        generator_capitals, generator_digits, generator_symbols: which kinds they have besides small letters.
        generator_avoid: whether they leave look-alikes out.
        generator_words: words of generated passphrases at first, 3 to 10.
        language: a locale name, or "" for the system's.
        sort: "used", "title" or "changed".
        recent: vaults opened here, latest first, at most 12.
        recovery_reminder: vault ids (hex) whose recovery sheet has not been printed yet.
        window: size of the window in pixels at 100 %.
    """

    theme: str = "system"
    text_scale: int = 100
    compact: bool = False
    clear_after: int = 30
    idle_lock: int = 10
    lock_on_sleep: bool = True
    lock_on_screen_lock: bool = True
    keep_in_tray: bool = False
    quick_access: str = "Ctrl+Alt+Space"
    password_age: int = 0
    practice_days: int = 14
    reduced_motion: bool = False
    high_contrast: bool = False
    system_font: bool = False
    shown_theme: str = "light"
    generator_length: int = 20
    generator_capitals: bool = True
    generator_digits: bool = True
    generator_symbols: bool = True
    generator_avoid: bool = False
    generator_words: int = 6
    language: str = ""
    sort: str = "used"
    recent: tuple[RecentVault, ...] = ()
    recovery_reminder: tuple[str, ...] = ()
    window: tuple[int, int] = (1280, 800)
