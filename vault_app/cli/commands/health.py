"""``health``: what is wrong with the passwords."""

import argparse
from typing import TYPE_CHECKING, Final

from vault_app.cli.desk import Desk
from vault_app.cli.exit_codes import Exit
from vault_app.core.errors import OutOfRange

MOST_DAYS: Final = 36_500

if TYPE_CHECKING:
    from vault_app.services.session import Session


def run(words: argparse.Namespace, desk: Desk) -> int:
    """Print what is wrong, the most harmful first; exit code 10 where there is something."""
    with desk.session(words) as session:
        from vault_app.cli.health_rows import as_object, as_rows  # noqa: PLC0415  # not while someone types
        from vault_app.services.health import look_at_health  # noqa: PLC0415

        if words.leaks is not None:
            _look_leaks_up(session, words, desk)
        if words.old_days is not None and not 0 <= words.old_days <= MOST_DAYS:
            raise OutOfRange(what="old-days", low=0, high=MOST_DAYS)
        age = words.old_days if words.old_days is not None else desk.surroundings.settings_store().load().password_age
        vault, report, leaks = look_at_health(session, old_days=age or None)
        now = session.doors.clock.now_ms()
        if words.json:
            desk.output.json(as_object(vault, report, leaks, now=now))
        else:
            desk.output.lines(as_rows(vault, report, now=now, at_terminal=desk.output.at_terminal))
    return Exit.SOMETHING_TO_FIX if report.worst else Exit.DONE


def _look_leaks_up(session: "Session", words: argparse.Namespace, desk: Desk) -> None:
    from vault_app.services.leak_check import check_leaks  # noqa: PLC0415  # seldom asked for

    source = desk.surroundings.leak_list(words.leaks)
    try:
        check_leaks(session, source)
    finally:
        source.close()
