"""Until when something is good, in words."""

from PySide6.QtCore import QCoreApplication, QDate, Qt

from vault_app.ui.plural import plural

SOON_DAYS = 30


def days_left(iso: str, today: QDate) -> int | None:
    """Give how many days are left until a day (0: that is today, below 0: it is over), or None for what is no day."""
    day = QDate.fromString(iso, Qt.DateFormat.ISODate)
    return today.daysTo(day) if day.isValid() else None


def expiry_words(left: int) -> str:
    """Say how long something is still good."""
    translate = QCoreApplication.translate
    if left == 0:
        return translate("Expiry", "Expires today")
    if left > 0:
        return plural(translate("Expiry", "Expires in %n day(s)", "", left), left)
    return plural(translate("Expiry", "Expired %n day(s) ago", "", -left), -left)
