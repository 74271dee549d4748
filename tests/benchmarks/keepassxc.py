"""The peer: a KDBX file of N logins, and the KeePassXC window that opens it."""

import os
import subprocess
import sys
from pathlib import Path
from xml.sax.saxutils import escape

from tests.benchmarks.logins import login_rows

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


if __name__ == "__main__":
    make_kdbx(Path(sys.argv[1]), int(sys.argv[2]))
