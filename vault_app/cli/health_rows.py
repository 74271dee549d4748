"""What is wrong with passwords, as rows and as JSON."""

from typing import Final

from vault_app.cli.listing import iso_time
from vault_app.cli.output import counted, shown
from vault_app.core.days import day_of
from vault_app.core.health import Finding, HealthReport
from vault_app.core.leaks import LeakReport
from vault_app.core.vault import Vault

MOST_NAMED: Final = 20


def as_rows(vault: Vault, report: HealthReport, *, now: int, at_terminal: bool) -> str:
    """Give a line for each finding: title, user name and what is wrong, parted by tabs; aligned at a terminal."""
    rows = [
        (
            shown(vault.columns.title[position]),
            shown(vault.username_at(position)),
            shown(_words(vault, report, position, finding, now)),
        )
        for finding, positions in report.by_finding.items()
        for position in positions
    ]
    if not at_terminal:
        return "".join("\t".join(row) + "\n" for row in rows)
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(2)]
    lines = (f"{title:{widths[0]}}  {user:{widths[1]}}  {wrong}\n" for title, user, wrong in rows)
    return "".join(lines) or f"Nothing to fix in {counted(report.judged, 'password')}.\n"


def as_object(vault: Vault, report: HealthReport, leaks: LeakReport, *, now: int) -> dict[str, object]:
    """Give everything that was found, without any secret."""
    return {
        "checked": iso_time(now),
        "passwords": report.judged,
        "leaks_checked": iso_time(leaks.time) if leaks.time else None,
        "ignored": len(report.ignored),
        "findings": [
            {
                "id": vault.id_at(position).hex(),
                "title": vault.columns.title[position],
                "username": vault.username_at(position),
                "finding": finding.value,
                **_facts(vault, report, position, finding),
            }
            for finding, positions in report.by_finding.items()
            for position in positions
        ],
    }


def _facts(vault: Vault, report: HealthReport, position: int, finding: Finding) -> dict[str, object]:  # noqa: PLR0911  # one for each
    match finding:
        case Finding.LEAKED:
            return {"count": report.leaks[position]}
        case Finding.REUSED:
            others = [vault.id_at(each).hex() for each in _others(report, position, MOST_NAMED)]
            return {"same_as": others, "same_count": len(report.same[position]) - 1}
        case Finding.LEAVER:
            return {"person": report.leavers[position]}
        case Finding.WEAK:
            return {"bits": report.bits[position] / 10}
        case Finding.EXPIRED:
            return {"day": report.expires[position].isoformat()}
        case Finding.OLD:
            return {"changed": iso_time(report.changed[position])}
    return {}


def _others(report: HealthReport, position: int, most: int) -> list[int]:
    """Give items with the same password; not all, for each of them names the others, and there may be thousands."""
    return [each for each in report.same[position][: most + 1] if each != position][:most]


def _words(vault: Vault, report: HealthReport, position: int, finding: Finding, now: int) -> str:  # noqa: PLR0911  # one for each
    match finding:
        case Finding.LEAKED:
            return f"found {counted(report.leaks[position], 'time')} in leaked passwords"
        case Finding.REUSED:
            first, more = _others(report, position, 1)[0], len(report.same[position]) - 2
            named = f"same password as {vault.columns.title[first]}"
            return f"{named} and {counted(more, 'other')}" if more else named
        case Finding.LEAVER:
            return f"{report.leavers[position]} knew it and has left"
        case Finding.WEAK:
            return f"weak: about {report.bits[position] // 10} bits"
        case Finding.EXPIRED:
            day = report.expires[position]
            return f"{'expires' if day >= day_of(now) else 'expired'} on {day.isoformat()}"
        case Finding.OLD:
            return f"not changed since {day_of(report.changed[position]).isoformat()}"
    return "the site offers one-time codes, none is set up"
