"""What every test stands on: a home of its own, no screen, silent logs, and no skipping where CI counts."""

import logging
import os
from collections.abc import Generator, Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

# Before anything imports Qt: a test that needs a real screen starts one and says so in its own process.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Tests read the window in English, whatever language the person who runs them speaks.
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)
# Set by a shell that packaging/start opened; a test of the launcher must not inherit it.
os.environ.pop("VAULT_APP_ZEROING", None)

import pytest
from hypothesis import HealthCheck, settings

from tests.spreading import Spreading, longest_first

if TYPE_CHECKING:
    from xdist.remote import Producer

CHECKOUT = Path(__file__).resolve().parents[1]
IN_CI = os.environ.get("CI", "").lower() == "true"

# One machine is slower than another: no test fails for taking long. In CI the same examples come every time.
settings.register_profile("ci", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("desk", deadline=None)
settings.load_profile("ci" if IN_CI else "desk")

HOME_VARIABLES = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "roaming",
    "LOCALAPPDATA": "local",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
    "XDG_RUNTIME_DIR": "run",
}
# The person's screen with its clipboard, and their bus with its keyring: a test that needs one starts its own.
SESSION_VARIABLES = ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS")

_homes = count()


@pytest.fixture(autouse=True)
def _home_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reaches the files, the clipboard or the keyring of the person who runs it."""
    home = tmp_path_factory.getbasetemp() / f"home{next(_homes)}"  # mktemp would list all the homes before it
    for variable, folder in HOME_VARIABLES.items():
        place = home / folder
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        monkeypatch.setenv(variable, str(place))
    for variable in SESSION_VARIABLES:
        monkeypatch.delenv(variable, raising=False)
    # The computer's own bus has a default place: no test hears its sleep, or holds it up.
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent")


class _Loud(logging.Handler):
    """Keeps every record at WARNING or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def _silent_logs(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning in the log that a test did not announce by ``caplog`` fails it."""
    loud = _Loud()
    root = logging.getLogger()
    root.addHandler(loud)
    yield
    root.removeHandler(loud)
    if loud.records and "caplog" not in request.fixturenames:
        lines = "\n".join(f"{record.levelname} {record.name}: {record.getMessage()}" for record in loud.records)
        pytest.fail(f"unexpected log records:\n{lines}")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the longest tests begin first."""
    longest_first(items)


def pytest_xdist_make_scheduler(config: pytest.Config, log: "Producer") -> Spreading | None:
    """Spread the files over processes in our own way."""
    return Spreading(config, log) if config.getoption("dist") == "loadfile" else None


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where CI counts, a skipped test is a failed one: whatever it needs was to be installed."""
    del item, call
    report = yield
    if IN_CI and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped where CI counts: {report.longrepr}"
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print each table that a test recorded as its property "table", whichever process it ran in."""
    for outcome in ("passed", "failed"):
        for report in terminalreporter.getreports(outcome):
            for name, table in report.user_properties:
                if name == "table":
                    terminalreporter.write_line(f"\n{table}")


@pytest.fixture(scope="session")
def words() -> tuple[str, ...]:
    """The 7776 words of the EFF large list, in the order of their dice rolls."""
    lines = (CHECKOUT / "resources/wordlists/eff_large.txt").read_text("utf-8").split("\n")
    return tuple(line.split()[-1] for line in lines if line.strip() and not line.startswith("#"))
