"""How long an import takes, beside KeePassXC listing the same file.

``python -m tests.benchmarks.import_bench [COUNT]`` prints a table; it is no timed test. Aims at 10,000: preview of a
table under 0.5 s, its import under 1 s, a KDBX file in at most twice what ``keepassxc-cli ls`` takes of it, both
without the key derivation.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

from tests.benchmarks import keepassxc
from tests.benchmarks.logins import login_rows
from tests.fakes.office import Office
from vault_app.adapters.system.strength_zxcvbn import estimated_bits
from vault_app.adapters.transfer.kdbx import Kdbx
from vault_app.adapters.transfer.registry import reader_for
from vault_app.core.imported import Imported
from vault_app.core.secret import Secret
from vault_app.ports.import_reader import FileKey
from vault_app.services.import_items import import_items, plan_import

ROUNDS = 5


def table(count: int) -> bytes:
    """Give a table as Chromium writes it."""
    rows = (
        f"{title},https://{title.lower()}.example,{user},{password}," for title, user, password, _ in login_rows(count)
    )
    return "\n".join(("name,url,username,password,note", *rows)).encode()


def seconds(work: Callable[[], object]) -> float:
    """Give the median of several rounds, after one that is not counted."""
    taken = []
    for _ in range(ROUNDS + 1):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return median(taken[1:])


def preview(data: bytes) -> tuple[Office, Imported]:
    """Read a table and hold it against an empty vault."""
    office = Office()
    imported = reader_for(data).read(data)
    plan_import(office.session, imported)
    return office, imported


def saving_seconds(data: bytes) -> float:
    """Give how long the save of an import takes, the strength of its passwords being known."""
    taken = []
    for _ in range(ROUNDS):
        office, imported = preview(data)
        plan = plan_import(office.session, imported)
        start = time.perf_counter()
        import_items(office.session, plan, doors=office.doors)
        taken.append(time.perf_counter() - start)
    return median(taken)


def judging_seconds(count: int) -> float:
    """Give how long it takes to estimate so many passwords, which is done while a person looks at the preview."""
    secrets = [Secret(password) for _, _, password, _ in login_rows(min(count, 1000))]
    return seconds(lambda: [estimated_bits(secret) for secret in secrets]) * count / len(secrets)


def kdbx_rows(count: int) -> list[str]:
    """Measure a KDBX file: ours without the key derivation, the peer's with a cheap one taken off."""
    if not keepassxc.installed():
        return ["  (keepassxc is not installed: no peer)"]
    with tempfile.TemporaryDirectory() as folder:
        large, small = Path(folder) / "large.kdbx", Path(folder) / "small.kdbx"
        keepassxc.make_kdbx(large, count)
        keepassxc.make_kdbx(small, 1)
        key = FileKey(Secret(keepassxc.PASSPHRASE))
        whole = {path: path.read_bytes() for path in (large, small)}
        ours = [seconds(partial(Kdbx().read, whole[path], key)) for path in (large, small)]
        peer = [seconds(partial(keepassxc.list_seconds, path)) for path in (large, small)]
    beyond, theirs = ours[0] - ours[1], peer[0] - peer[1]
    row = f"KDBX read, beyond the key derivation {beyond * 1000:9.1f} ms   keepassxc-cli ls {theirs * 1000:9.1f} ms"
    return [f"{row}   ratio {beyond / theirs:5.2f} (aim 2)"]


def main() -> None:
    """Print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    data = table(count)
    rows = [
        f"table: preview {seconds(lambda: preview(data)) * 1000:9.1f} ms (aim 500)",
        f"table: import {saving_seconds(data) * 1000:9.1f} ms (aim 1000)",
        f"  strength of the passwords, during the preview {judging_seconds(count) * 1000:9.1f} ms",
        *kdbx_rows(count),
    ]
    sys.stdout.write(f"{count:,} entries\n" + "\n".join(rows) + "\n")


if __name__ == "__main__":
    main()
