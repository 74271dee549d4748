"""The time that guessing takes, in words."""

from PySide6.QtCore import QCoreApplication, QLocale

from vault_app.core.crack_time import Bound, CrackTime, Scale, TimeUnit

translate = QCoreApplication.translate


def time_words(time: CrackTime) -> str:
    """Say a time: "about 2.7 trillion years", "less than a second"."""
    if time.bound is Bound.LESS:
        return translate("crack_time", "less than a second")
    figure = QLocale().toString(time.value, "g", 4)
    unit = _unit_words(time, figure)
    if time.bound is Bound.MORE:
        return translate("crack_time", "more than %1").replace("%1", unit)
    return translate("crack_time", "about %1").replace("%1", unit)


def _unit_words(time: CrackTime, figure: str) -> str:
    scales = {
        Scale.ONE: "%1",
        Scale.THOUSAND: translate("crack_time", "%1 thousand"),
        Scale.MILLION: translate("crack_time", "%1 million"),
        Scale.BILLION: translate("crack_time", "%1 billion"),
        Scale.TRILLION: translate("crack_time", "%1 trillion"),
        Scale.QUADRILLION: translate("crack_time", "%1 quadrillion"),
        Scale.QUINTILLION: translate("crack_time", "%1 quintillion"),
    }
    one = time.scale is Scale.ONE and time.value == 1
    units = {
        TimeUnit.SECOND: translate("crack_time", "%1 second") if one else translate("crack_time", "%1 seconds"),
        TimeUnit.MINUTE: translate("crack_time", "%1 minute") if one else translate("crack_time", "%1 minutes"),
        TimeUnit.HOUR: translate("crack_time", "%1 hour") if one else translate("crack_time", "%1 hours"),
        TimeUnit.DAY: translate("crack_time", "%1 day") if one else translate("crack_time", "%1 days"),
        TimeUnit.YEAR: translate("crack_time", "%1 year") if one else translate("crack_time", "%1 years"),
    }
    return units[time.unit].replace("%1", scales[time.scale].replace("%1", figure))
