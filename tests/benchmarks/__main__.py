"""The whole table: ours, the peer's and the physical limits in one run; ``tests/bench [SIZE ...]`` starts it.

Each figure is the median of several rounds in which ours and the peer's take turns, so that a busy machine slows
both; the ratio is what to quote. The key derivation costs ours 64 MiB, 3 passes, 4 lanes (Argon2id) and the peer
about 100 ms of AES-KDF, which is what its command line sets up.
"""

import os
import platform
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.benchmarks import keepassxc
from tests.benchmarks.limits import argon2_seconds, write_seconds
from tests.benchmarks.running import cli_seconds, start_seconds, unlock_seconds
from tests.benchmarks.vault_file import PASSPHRASE, make_vault

ROUNDS = 5
CHECKOUT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Row:
    """One line of the table; seconds unless ``unit`` says otherwise."""

    what: str
    ours: float
    peer: float | None = None
    target: str = ""
    unit: str = "ms"

    def __str__(self) -> str:
        scale = 1000 if self.unit == "ms" else 1
        peer = f"{self.peer * scale:9.1f} {self.ours / self.peer:7.2f}" if self.peer else " " * 17
        return f"{self.what:44} {self.ours * scale:9.1f} {peer}  {self.unit:4} {self.target}"


def alternately(ours: Callable[[], float], peer: Callable[[], float] | None) -> tuple[float, float | None]:
    """Give both medians of runs in turn, after one round that is not counted."""
    rounds = [(ours(), peer() if peer else 0.0) for _ in range(ROUNDS + 1)][1:]
    return median(one for one, _ in rounds), median(other for _, other in rounds) if peer else None


def start_row(folder: Path) -> Row:
    """Measure from the command to the painted unlock window."""
    vault, kdbx = folder / "small.vault", folder / "small.kdbx"
    make_vault(vault, 10)
    peer = None
    if keepassxc.installed():
        keepassxc.make_kdbx(kdbx, 10)
        peer = lambda: start_seconds(lambda home: keepassxc.window_command(home, kdbx))  # noqa: E731
    ours = [sys.executable, "-P", str(CHECKOUT / "vault_app" / "__main__.py"), str(vault)]
    return Row("start -> painted unlock window", *alternately(lambda: start_seconds(lambda _home: ours), peer), "0.5")


def rows_of(folder: Path, size: int) -> list[Row]:
    """Measure everything that depends on the number of logins."""
    vault, kdbx = folder / f"{size}.vault", folder / f"{size}.kdbx"
    make_vault(vault, size)
    has_peer = keepassxc.installed()
    if has_peer:
        keepassxc.make_kdbx(kdbx, size)
    inside = [unlock_seconds(vault) for _ in range(ROUNDS)]

    def figure(name: str) -> float:
        return median(times[name] for times in inside)

    peer_unlock = median(keepassxc.unlock_seconds(kdbx) for _ in range(3)) if has_peer else None
    command = [str(Path(sys.executable).with_name("vault-cli")), "list", "--vault", str(vault)]
    list_ours, list_peer = alternately(
        lambda: cli_seconds(command, PASSPHRASE, folder), (lambda: keepassxc.list_seconds(kdbx)) if has_peer else None
    )
    label = f"{size:,} logins: "
    return [
        Row(f"{label}unlock -> painted list", figure("unlock"), peer_unlock, "0.25 / 0.06"),
        Row(f"{label}  of it the key derivation", figure("kdf")),
        Row(f"{label}  above the key derivation", figure("above_kdf"), target="30 / 200 ms"),
        Row(f"{label}keystroke -> painted, p50", figure("key_p50")),
        Row(f"{label}keystroke -> painted, p95", figure("key_p95"), target="8 / 16 ms"),
        Row(f"{label}durable save of one edit", figure("save"), target="30 / 250 ms"),
        Row(f"{label}  bare write, fsync, rename, fsync", write_seconds(folder, vault.stat().st_size)),
        Row(f"{label}lock, editor, generator, sheet open", figure("lock"), target="200 ms"),
        Row(f"{label}  -> painted unlock page", figure("lock_painted")),
        Row(f"{label}resident memory, unlocked", figure("memory"), target="", unit="MiB"),
        Row(f"{label}vault-cli list", list_ours, list_peer, "0.4 / 0.1"),
        Row(
            f"{label}file, bytes a login",
            vault.stat().st_size / size,
            kdbx.stat().st_size / size if has_peer else None,
            "2.5",
            "B",
        ),
    ]


def main(words: list[str]) -> int:
    """Measure and print."""
    sizes = [int(word) for word in words] or [10_000]
    out = sys.stdout.write
    out(f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}\n")
    out(f"{'':44} {'ours':>9} {'KeePassXC':>9} {'ratio':>7}  {'':4} target\n")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        out(f"{start_row(folder)}\n")
        stock, ready = argon2_seconds()
        out(f"{Row('Argon2id 64 MiB/3/4, argon2-cffi', stock)}\n{Row('  ours, memory touched beforehand', ready)}\n")
        for size in sizes:
            for row in rows_of(folder, size):
                out(f"{row}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
