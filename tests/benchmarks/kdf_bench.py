"""What the key derivation costs beside argon2-cffi's own, with and without memory touched beforehand.

``python -m tests.benchmarks.kdf_bench [RUNS]`` prints a table; no timed test. The ways take turns within each run,
so a busy machine slows all of them; a ratio is the median of the ratios within one run.
"""

import sys
import time
from collections.abc import Callable
from statistics import median

from argon2.low_level import Type, hash_secret_raw

from vault_app.core.kdf_cost import KdfCost
from vault_app.crypto.arena import Arena
from vault_app.crypto.kdf import derive
from vault_app.crypto.kdf_profiles import DEFAULT, LOW_MEMORY

SALT = bytes(range(16))


def stock(cost: KdfCost) -> float:
    """Give the seconds of argon2-cffi's own function."""
    return seconds(lambda: hash_secret_raw(b"pw", SALT, cost.passes, cost.memory_kib, cost.lanes, 32, Type.ID))


def plain(cost: KdfCost) -> float:
    """Give the seconds of ours, Argon2 finding its memory itself."""
    return seconds(lambda: derive(bytearray(b"pw"), SALT, cost).wipe())


def prepared(cost: KdfCost) -> tuple[float, float]:
    """Give the seconds of ours over memory touched beforehand, and of the touching."""
    start = time.perf_counter()
    arena = Arena(cost)
    arena.wait()
    touching = time.perf_counter() - start
    taken = seconds(lambda: derive(bytearray(b"pw"), SALT, cost, arena=arena).wipe())
    arena.release()
    return taken, touching


def seconds(work: Callable[[], object]) -> float:
    """Time one run."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main(arguments: list[str]) -> None:
    """Print the table."""
    runs = int(arguments[0]) if arguments else 9
    write = sys.stdout.write
    for cost in (LOW_MEMORY, DEFAULT):
        rows = [(stock(cost), plain(cost), *prepared(cost)) for _ in range(runs)]
        write(f"Argon2id {cost.memory_kib // 1024} MiB, t = {cost.passes}, p = {cost.lanes}: median ms, of stock\n")
        for name, column in (("stock argon2-cffi", 0), ("ours", 1), ("ours, memory touched", 2), ("  the touching", 3)):
            ratio = median(row[column] / row[0] for row in rows)
            write(f"  {name:22}{median(row[column] for row in rows) * 1000:9.1f}{ratio:8.2f}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
