"""The peer: a KDBX file of N logins, and the KeePassXC window that opens it."""

import os
import subprocess
import tempfile
import time
from base64 import b85encode
from hashlib import sha256
from pathlib import Path

from tests.benchmarks.sample_vault import sample_vault
from tests.benchmarks.screen import WHOLE, screen
from tests.benchmarks.vault_file import PEER_COST
from vault_app.core.draft import Draft, DraftField
from vault_app.core.imported import ForeignItem
from vault_app.core.item import Item, Sealed
from vault_app.core.secret import Secret

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


def make_kdbx(path: Path, count: int) -> None:
    """Write a KDBX 4 file of ``count`` logins whose key derivation costs what that of our vault costs (Argon2id)."""
    from vault_app.adapters.transfer import out_kdbx  # noqa: PLC0415  # the peers may be missing

    vars(out_kdbx)["_PASSES"] = PEER_COST.passes
    items = [ForeignItem(number, _draft(item)) for number, item in enumerate(sample_vault(count).items())]
    path.write_bytes(out_kdbx.KdbxWriter().write(items, Secret(PASSPHRASE)).data)


def _draft(item: Item) -> Draft:
    """Give what our vault holds of the item, with a password as long as its own."""
    secret = Secret(b85encode(sha256(item.id).digest())[:20].decode())
    fields = [
        DraftField(field.id, field.type, secret if isinstance(field.value, Sealed) else field.value)
        for field in item.fields
    ]
    return Draft(None, "login", item.title, tuple(fields), item.tags)


def window_command(home: Path, vault: Path) -> list[str]:
    """Prepare a home without first-run questions and give the command that opens the window."""
    folder = home / "config" / "keepassxc"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "keepassxc.ini").write_text(CONFIG)
    return ["keepassxc", str(vault)]


def unlock_seconds(vault: Path) -> tuple[float, float]:
    """Give the seconds from Return to the painted list, typed into the real window by another program, and the MiB."""
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
            return taken, _resident_mib(program.pid)
        finally:
            program.kill()
            program.wait()


def _resident_mib(pid: int) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def list_seconds(vault: Path) -> float:
    """Give the seconds of the peer's command line listing everything."""
    return _cli_seconds(["ls", "-q", "-R", "-f", str(vault)])


def add_seconds(vault: Path) -> float:
    """Give the seconds of the peer's command line adding one login."""
    return _cli_seconds(["add", "-q", "-g", "-u", "ann", str(vault), f"Added {time.perf_counter_ns()}"])


def _cli_seconds(words: list[str]) -> float:
    with tempfile.TemporaryDirectory() as home:
        start = time.perf_counter()
        subprocess.run(
            ["keepassxc-cli", *words],
            input=f"{PASSPHRASE}\n".encode(),
            env={"HOME": home, "PATH": os.environ["PATH"], "QT_QPA_PLATFORM": "offscreen"},
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        return time.perf_counter() - start
