"""The report on a file that does not open, as plain text: facts of the file, no name, no path, no secret."""

import platform
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, Qt, QTimeZone, qVersion

from vault_app.ui.messages.message import translate

if TYPE_CHECKING:
    from vault_app.services.damage_report import DamageReport
    from vault_app.vaultfile.inspecting import SlotInfo

_MIB = 1024


def report_words(report: "DamageReport", *, error: str, app: str, now_ms: int) -> str:
    """Write the report; ``error`` is what opening gave, as the program writes it."""
    rows = [
        (translate("report", "Written"), _utc(now_ms)),
        (translate("report", "App"), f"{app}, Qt {qVersion()}, Python {platform.python_version()}"),
        (translate("report", "System"), f"{platform.system()} {platform.machine()}"),
        (translate("report", "What opening gave"), error),
        (translate("report", "Size in bytes"), str(report.size)),
        (translate("report", "SHA-256"), report.sha256.hex()),
        (translate("report", "Begins like a vault"), _yes(report.like_a_vault)),
        (translate("report", "Version byte"), "-" if report.version is None else str(report.version)),
        (translate("report", "Zero bytes at the end"), str(report.zeros_at_end)),
        (translate("report", "What its beginning gave"), report.failure or translate("report", "sound")),
    ]
    if report.info is not None:
        rows.append((translate("report", "Save number"), str(report.info.number)))
        rows += [(translate("report", "Opens with"), _slot(slot)) for slot in report.info.slots]
    title = translate("report", "Report on a vault file that does not open")
    note = translate("report", "It holds no name, no path, no password and nothing from inside the vault.")
    lines = [f"{name}: {value}" for name, value in rows]
    return "\n".join([title, note, "", *lines, ""])


def _slot(slot: "SlotInfo") -> str:
    if slot.cost is None:
        return slot.kind
    cost = slot.cost
    return f"{slot.kind}, Argon2id {cost.memory_kib // _MIB} MiB, t={cost.passes}, p={cost.lanes}"


def _utc(now_ms: int) -> str:
    when = QDateTime.fromMSecsSinceEpoch(now_ms, QTimeZone.utc())
    return when.toString(Qt.DateFormat.ISODate)


def _yes(fact: bool) -> str:  # noqa: FBT001 - the fact itself
    return translate("report", "yes") if fact else translate("report", "no")
