"""Why an item is on the list, in words, with an icon and what can be done about it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from vault_app.core.account_review import Review
from vault_app.core.crack_time import crack_time
from vault_app.core.days import day_of
from vault_app.core.health import Finding
from vault_app.core.ids import PASSWORD, ignored_field
from vault_app.ui.account_words import sign_on_name
from vault_app.ui.crack_time_words import time_words
from vault_app.ui.days import day_words
from vault_app.ui.plural import plural

if TYPE_CHECKING:
    from vault_app.ui.health.watch import HealthLook

translate = QCoreApplication.translate

CHANGE: Final = "change"
SET_UP: Final = "set-up"
REVIEWED: Final = "reviewed"
EDIT: Final = "edit"
TAKE_BACK: Final = "take-back"

_MOST_COUNTED: Final = 2_000_000_000  # Qt counts in 32 bits
_LONGEST_NAME: Final = 80
_NAMED: Final = 2  # so many other items are named, and the rest counted

ICONS: Final = {
    Finding.LEAKED: "shield-alert",
    Finding.REUSED: "copy",
    Finding.LEAVER: "user-x",
    Finding.WEAK: "gauge",
    Finding.EXPIRED: "calendar",
    Finding.OLD: "history",
    Finding.CODE: "clock",
    Review.SIGN_ON: "login",
    Review.DUE: "calendar",
    Review.NO_OWNER: "user",
}
TONES: Final = {
    Finding.LEAKED: "danger",
    Finding.REUSED: "danger",
    Finding.LEAVER: "warn",
    Finding.WEAK: "danger",
    Finding.EXPIRED: "warn",
    Finding.OLD: "warn",
    Finding.CODE: "warn",
    Review.SIGN_ON: "warn",
    Review.DUE: "warn",
    Review.NO_OWNER: "text2",
}


@dataclass(frozen=True, slots=True)
class Reason:
    """What a row says; ``tone`` is a colour token, ``deed`` what its button does."""

    words: str
    icon: str
    tone: str
    deed: str


def deed_words(deed: str) -> str:
    """Give the words on a row's button."""
    return {
        CHANGE: translate("Health", "Change"),
        SET_UP: translate("Health", "Set up"),
        REVIEWED: translate("Health", "Reviewed"),
        EDIT: translate("Health", "Edit"),
        TAKE_BACK: translate("Health", "Take back"),
    }[deed]


def tile_words(what: Finding | Review) -> str:
    """Name a finding as a tile does, under its number."""
    return {
        Finding.LEAKED: translate("Health", "Leaked"),
        Finding.REUSED: translate("Health", "Reused"),
        Finding.LEAVER: translate("Health", "Known to a leaver"),
        Finding.WEAK: translate("Health", "Weak"),
        Finding.EXPIRED: translate("Health", "Expired or soon"),
        Finding.OLD: translate("Health", "Old"),
        Finding.CODE: translate("Health", "Code not set up"),
        Review.SIGN_ON: translate("Health", "Password not needed"),
        Review.DUE: translate("Health", "Past review"),
        Review.NO_OWNER: translate("Health", "Without owner"),
    }[what]


def reason_of(look: "HealthLook", position: int, finding: Finding) -> Reason:
    """Say why a password is to be fixed."""
    words = {
        Finding.LEAKED: _leaked,
        Finding.REUSED: _reused,
        Finding.LEAVER: _leaver,
        Finding.WEAK: _weak,
        Finding.EXPIRED: _expired,
        Finding.OLD: _old,
        Finding.CODE: _code,
    }[finding](look, position)
    has_password = look.vault.at(position).field(PASSWORD) is not None
    deed = SET_UP if finding is Finding.CODE else CHANGE if has_password else EDIT
    if finding is Finding.EXPIRED and look.report.expires[position] > day_of(look.time):
        return Reason(words, "clock", TONES[finding], deed)
    return Reason(words, ICONS[finding], TONES[finding], deed)


def review_reason(look: "HealthLook", position: int, review: Review) -> Reason:
    """Say why an account is to be looked at."""
    if review is Review.DUE:
        words = translate("Health", "Review was due on %1").replace(
            "%1", day_words(look.accounts.days[position].isoformat())
        )
        return Reason(words, ICONS[review], TONES[review], REVIEWED)
    if review is Review.SIGN_ON:
        name = sign_on_name(look.accounts.sign_on[position])
        words = translate("Health", "Has a password although %1 signs in").replace("%1", name)
        return Reason(words, ICONS[review], TONES[review], EDIT)
    return Reason(translate("Health", "Nobody is named as its owner"), ICONS[review], TONES[review], EDIT)


def ignored_reason(look: "HealthLook", position: int, finding: Finding) -> Reason:
    """Say what is ignored, why, and since when."""
    field = look.vault.at(position).field(ignored_field(finding))
    why = field.value if field is not None and isinstance(field.value, str) else ""
    since = day_words(day_of(field.stamp.time).isoformat()) if field is not None else ""
    words = (
        translate("Health", "%1, ignored on %2: %3")
        .replace("%1", tile_words(finding))
        .replace("%2", since)
        .replace("%3", why)
    )
    return Reason(words, ICONS[finding], "text2", TAKE_BACK)


def _leaked(look: "HealthLook", position: int) -> str:
    count = min(look.report.leaks[position], _MOST_COUNTED)  # a list may say anything
    return plural(translate("Health", "Found %n time(s) in leaked passwords", "", count), count)


def _reused(look: "HealthLook", position: int) -> str:
    others = [each for each in look.report.same[position][: _NAMED + 2] if each != position]
    count = len(look.report.same[position]) - 1
    names = [_title(look, each) for each in others]
    if count == 1:
        return translate("Health", "Same password as %1").replace("%1", names[0])
    if count == _NAMED:
        return translate("Health", "Same password as %1 and %2").replace("%2", names[1]).replace("%1", names[0])
    rest = plural(translate("Health", "Same password as %1 and %n other(s)", "", count - 1), count - 1)
    return rest.replace("%1", names[0])


def _leaver(look: "HealthLook", position: int) -> str:
    return translate("Health", "%1 knew it and has left").replace("%1", look.report.leavers[position])


def _weak(look: "HealthLook", position: int) -> str:
    time = time_words(crack_time(look.report.bits[position] / 10))
    return translate("Health", "Guessable in %1").replace("%1", time)


def _expired(look: "HealthLook", position: int) -> str:
    day, today = look.report.expires[position], day_of(look.time)
    if day > today:
        return translate("Health", "Expires on %1").replace("%1", day_words(day.isoformat()))
    if day == today:
        return translate("Health", "Expires today")
    return translate("Health", "Expired on %1").replace("%1", day_words(day.isoformat()))


def _old(look: "HealthLook", position: int) -> str:
    return translate("Health", "Not changed since %1").replace(
        "%1", day_words(day_of(look.report.changed[position]).isoformat())
    )


def _code(_look: "HealthLook", _position: int) -> str:
    return translate("Health", "Site offers one-time codes, none set up")


def _title(look: "HealthLook", position: int) -> str:
    title = look.vault.columns.title[position] or translate("Health", "Untitled")
    if len(title) > _LONGEST_NAME:
        title = f"{title[:_LONGEST_NAME]}…"
    # A title of another direction of writing stays in its place, and turns nothing around it.
    return title if title.isascii() else f"\u2068{title}\u2069"
