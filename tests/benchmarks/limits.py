"""What no program can beat: the bare key derivation, the bare write."""

import os
import time
from pathlib import Path
from statistics import median

from tests.benchmarks.kdf_bench import prepared, stock
from tests.benchmarks.vault_file import PEER_COST

ROUNDS = 7


def argon2_seconds() -> tuple[float, float]:
    """Give the seconds of argon2-cffi's own function and of ours over memory that is ready."""
    rounds = [(stock(PEER_COST), prepared(PEER_COST)[0]) for _ in range(ROUNDS)]
    return median(one for one, _ in rounds), median(other for _, other in rounds)


def write_seconds(folder: Path, size: int) -> float:
    """Give the seconds of writing ``size`` bytes so that a power cut cannot take them."""
    data, place, temporary = os.urandom(size), folder / "bare", folder / "bare.new"
    taken = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        with temporary.open("wb", buffering=0) as file:
            file.write(data)
            os.fsync(file.fileno())
        temporary.replace(place)
        handle = os.open(folder, os.O_RDONLY)
        os.fsync(handle)
        os.close(handle)
        taken.append(time.perf_counter() - start)
    return median(taken)
