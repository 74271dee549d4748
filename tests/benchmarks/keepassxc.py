"""The peer: a KDBX file of N logins, and the KeePassXC window that opens it."""

import os
import subprocess
import tempfile
import time
from pathlib import Path
from xml.sax.saxutils import escape

from tests.benchmarks.logins import login_rows
from tests.benchmarks.screen import WHOLE, screen

CONFIG = """[General]
ConfigVersion=2
UpdateCheckMessageShown=true
MinimizeAfterUnlock=false
[GUI]
CheckForUpdates=false
ShowTrayIcon=false
[Security]
ClearClipboard=true
"""
PASSPHRASE = "bench"


def installed() -> bool:
    """Whether the peer is on this machine."""
    return all(
        any((Path(place) / name).exists() for place in os.get_exec_path()) for name in ("keepassxc", "keepassxc-cli")
    )


def make_kdbx(path: Path, count: int, *, kdf_ms: int = 100) -> None:
    """Write a KDBX file of ``count`` logins whose key derivation takes about ``kdf_ms`` on this machine."""
    entries = "".join(
        "<Entry>"
        + "".join(
            f"<String><Key>{key}</Key><Value>{escape(value)}</Value></String>"
            for key, value in zip(("Title", "UserName", "Password", "URL"), row, strict=True)
        )
        + "</Entry>"
        for row in login_rows(count)
    )
    source = path.with_suffix(".xml")
    source.write_text(f"<KeePassFile><Meta/><Root><Group><Name>Root</Name>{entries}</Group></Root></KeePassFile>")
    subprocess.run(
        ["keepassxc-cli", "import", "-q", "-p", "-t", str(kdf_ms), str(source), str(path)],
        input=f"{PASSPHRASE}\n{PASSPHRASE}\n".encode(),
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    source.unlink()


def window_command(home: Path, vault: Path) -> list[str]:
    """Prepare a home without first-run questions and give the command that opens the window."""
    folder = home / "config" / "keepassxc"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "keepassxc.ini").write_text(CONFIG)
    return ["keepassxc", str(vault)]


def unlock_seconds(vault: Path) -> float:
    """Give the seconds from Return to the painted list, typed into the real window by another program."""
    with tempfile.TemporaryDirectory() as home, screen() as shown:
        environment = shown.environment(Path(home))
        start = time.perf_counter()
        program = subprocess.Popen(
            window_command(Path(home), vault), env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            shown.painted(WHOLE, start)
            for words in (
                ["search", "--onlyvisible", "--name", "KeePassXC", "windowfocus", "--sync"],
                ["type", PASSPHRASE],
            ):
                subprocess.run(["xdotool", *words], env=environment, check=True, stdout=subprocess.DEVNULL)
            time.sleep(0.5)  # the keys have arrived
            press = subprocess.Popen(["xdotool", "key", "Return"], env=environment)
            start = time.perf_counter()
            taken = shown.painted(WHOLE, start)
            press.wait()
            return taken
        finally:
            program.kill()
            program.wait()


def list_seconds(vault: Path) -> float:
    """Give the seconds of the peer's command line listing everything."""
    with tempfile.TemporaryDirectory() as home:
        start = time.perf_counter()
        subprocess.run(
            ["keepassxc-cli", "ls", "-q", "-R", "-f", str(vault)],
            input=f"{PASSPHRASE}\n".encode(),
            env={"HOME": home, "PATH": os.environ["PATH"], "QT_QPA_PLATFORM": "offscreen"},
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        return time.perf_counter() - start
