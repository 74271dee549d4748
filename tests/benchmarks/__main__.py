"""The whole table: ours, the peers' and the physical limits in one run; ``tests/bench [SIZE ...]`` starts it.

Each figure is the median of several rounds in which ours and the peer's take turns, so that a busy machine slows
both; the ratio is what to quote. All key derivations cost the same: Argon2id, 64 MiB, 3 passes, 4 lanes. The table goes
to the page of figures in the documentation too.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from tests.benchmarks import figures, format_bench, keepassxc, search_typed
from tests.benchmarks.limits import argon2_seconds, write_seconds
from tests.benchmarks.row import Row
from tests.benchmarks.running import CHECKOUT, cli_seconds, start_seconds, unlock_seconds
from tests.benchmarks.vault_file import PASSPHRASE, make_vault

ROUNDS, ROUNDS_OF_MANY = 5, 3
SEARCHES = 3  # by hand, of sixteen keys each
ADDED = 10  # logins at most by the command line
MANY = 50_000  # logins, from which on a round takes a minute
GUI, CLI, PYKEEPASS = "KeePassXC", "keepassxc-cli", "pykeepass"


def alternately(
    ours: Callable[[], float], peer: Callable[[], float] | None, *, rounds: int = ROUNDS
) -> tuple[float, float | None]:
    """Give both medians of runs in turn, after one round that is not counted."""
    taken = [(ours(), peer() if peer else 0.0) for _ in range(rounds + 1)][1:]
    return median(one for one, _ in taken), median(other for _, other in taken) if peer else None


def start_row(folder: Path) -> Row:
    """Measure from the command to the painted unlock window."""
    vault, kdbx = folder / "small.vault", folder / "small.kdbx"
    make_vault(vault, 10)
    peer = None
    if keepassxc.installed():
        keepassxc.make_kdbx(kdbx, 10)
        peer = lambda: start_seconds(lambda home: keepassxc.window_command(home, kdbx))  # noqa: E731
    ours = [sys.executable, "-P", str(CHECKOUT / "vault_app" / "__main__.py"), str(vault)]
    times = alternately(lambda: start_seconds(lambda _home: ours), peer)
    return Row("start -> painted unlock window", *times, GUI, "0.5, 0.4")


def argon2_row() -> Row:
    """Measure the key derivation beside what everybody uses."""
    stock, ready = argon2_seconds()
    return Row("Argon2id 64 MiB/3/4, memory touched beforehand", ready, stock, "argon2-cffi", "0.75, 0.70")


def window_rows(label: str, vault: Path, kdbx: Path | None, *, rounds: int) -> list[Row]:
    """Measure what happens in the window."""
    both = [
        (unlock_seconds(vault), keepassxc.unlock_seconds(kdbx) if kdbx is not None else (0.0, 0.0))
        for _ in range(rounds)
    ]

    def ours(name: str) -> float:
        return median(times[name] for times, _ in both)

    seconds, memory = (median(peer[at] for _, peer in both) or None for at in (0, 1))
    bare = write_seconds(vault.parent, vault.stat().st_size)
    return [
        Row(f"{label}unlock -> painted list", ours("unlock"), seconds, GUI, "0.25 / 0.06, 0.16 / 0.03"),
        Row(f"{label}  of it the key derivation", ours("kdf")),
        Row(f"{label}  above the key derivation", ours("above_kdf"), target="30 / 200 ms, 15 / 65"),
        Row(f"{label}keystroke -> painted, p50", ours("key_p50")),
        Row(f"{label}keystroke -> painted, p95", ours("key_p95"), target="8 / 16 ms, 6 / 8"),
        Row(f"{label}durable save of one edit", ours("save"), bare, "bare write", "30 / 250 ms, 10 / 50"),
        Row(f"{label}lock, editor, generator, sheet open", ours("lock"), target="200 ms"),
        Row(f"{label}  -> painted unlock page", ours("lock_painted")),
        Row(f"{label}resident memory, unlocked", ours("memory"), memory, GUI, "0.6 / 0.4, 0.5 / 0.27", "MiB"),
    ]


def search_rows(label: str, vault: Path, kdbx: Path | None, *, rounds: int) -> list[Row]:
    """Measure a search by hand in both windows from outside, and what memory is theirs alone meanwhile."""
    both = [(search_typed.ours(vault), search_typed.peers(kdbx) if kdbx is not None else None) for _ in range(rounds)]

    def row(what: str, name: str, unit: str = "ms") -> Row:
        peers = [getattr(peer, name) for _, peer in both if peer is not None]
        ours = median(getattr(one, name) for one, _ in both)
        return Row(f"{label}{what}", ours, median(peers) if peers else None, GUI, unit=unit)

    return [
        row("key -> last pixel it changes, p50", "p50"),
        row("key -> last pixel it changes, p95", "p95"),
        row("processor time of a key", "work"),
        row("memory while searching", "resident", "MiB"),
        row("  of it shared with nobody", "own", "MiB"),
    ]


def command_rows(label: str, vault: Path, kdbx: Path | None, *, rounds: int) -> list[Row]:
    """Measure the command lines, and pykeepass."""
    program, home = str(Path(sys.executable).with_name("vault-cli")), vault.parent
    listing = [program, "list", "--vault", str(vault)]
    adding = [program, "add", "--vault", str(vault), "--title", "Added", "--username", "ann", "--generate"]
    other = [sys.executable, "-m", "tests.benchmarks.pykeepass_list", str(kdbx), keepassxc.PASSPHRASE]

    def ours(words: list[str]) -> Callable[[], float]:
        return lambda: cli_seconds(words, PASSPHRASE, home)

    def beside(words: list[str], peer: Callable[[Path], float]) -> tuple[float, float | None]:
        return alternately(ours(words), (lambda: peer(kdbx)) if kdbx is not None else None, rounds=rounds)

    return [
        Row(f"{label}vault-cli list", *beside(listing, keepassxc.list_seconds), CLI, "0.4 / 0.1, 0.25 / 0.05"),
        Row(f"{label}vault-cli list", *beside(listing, lambda _: cli_seconds(other, "", CHECKOUT)), PYKEEPASS),
        Row(f"{label}vault-cli add, saved", *beside(adding, keepassxc.add_seconds), CLI),
    ]


def rows_of(folder: Path, size: int) -> list[Row]:
    """Measure everything that depends on the number of logins."""
    vault, kdbx = folder / f"{size}.vault", folder / f"{size}.kdbx" if keepassxc.installed() else None
    make_vault(vault, size)
    if kdbx is not None:
        keepassxc.make_kdbx(kdbx, size)
    label = f"{size:,} logins: "
    spare = folder / f"{size}.commands.vault"
    make_vault(spare, size - ADDED)  # to which logins are added, and 100,000 are the most
    inside = format_bench.measure(size, runs=5)
    rounds = ROUNDS if size < MANY else ROUNDS_OF_MANY
    measured = [
        *window_rows(label, vault, kdbx, rounds=rounds),
        *search_rows(label, vault, kdbx, rounds=SEARCHES if size < MANY else 1),
        *command_rows(label, spare, kdbx, rounds=rounds),
    ]
    # The peer has saved its file itself by now, as large as it makes it.
    bytes_each = vault.stat().st_size / size, kdbx.stat().st_size / size if kdbx is not None else None
    return [
        *measured,
        Row(f"{label}bare decode of the body", inside["  decode and check"] / 1_000),
        Row(f"{label}file, bytes a login", *bytes_each, "KDBX", "2.5, 2", "B"),
    ]


def main(words: list[str]) -> int:
    """Measure, print, and keep."""
    sizes, out = [int(word) for word in words] or [10_000], sys.stdout.write
    about = figures.machine()
    out("\n".join(about) + "\n")
    out(f"{'':52} {'ours':>9} {'peer':>9} {'ratio':>7}  {'':4} {'whose':18} target, stretch\n")
    rows: list[Row] = []

    def told(more: list[Row]) -> None:
        rows.extend(more)
        out("".join(f"{row}\n" for row in more))
        sys.stdout.flush()

    with tempfile.TemporaryDirectory() as name:
        told([start_row(Path(name)), argon2_row()])
        for size in sizes:
            told(rows_of(Path(name), size))
            figures.keep(rows, about)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
