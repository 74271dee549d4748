import pytest

from vault_app.core.kdf_cost import KdfCost
from vault_app.crypto import kdf_profiles
from vault_app.crypto.kdf_calibration import calibrated

GIB = 1024 * 1024


class Stopwatch:
    """Moves on only while something is measured."""

    def __init__(self, seconds: float) -> None:
        self._readings = [100.0 + seconds, 100.0]
        self.ran: list[KdfCost] = []

    def __call__(self) -> float:
        return self._readings.pop()

    def run(self, cost: KdfCost) -> None:
        self.ran.append(cost)


@pytest.mark.parametrize(
    ("seconds", "passes"),
    [(0.5, 3), (0.25, 6), (0.1, 15), (0.01, 16), (0.0, 16), (3.0, 3)],
)
def test_passes_are_raised_until_half_a_second_is_filled(seconds: float, passes: int) -> None:
    watch = Stopwatch(seconds)

    cost = calibrated(steady=watch, total_memory=lambda: 16 * GIB, run=watch.run)

    assert cost == KdfCost(memory_kib=256 * 1024, passes=passes, lanes=4)
    assert watch.ran == [kdf_profiles.DEFAULT]


def test_a_small_computer_gets_less_memory() -> None:
    watch = Stopwatch(0.5)

    assert calibrated(steady=watch, total_memory=lambda: 2 * GIB, run=watch.run) == kdf_profiles.LOW_MEMORY


def test_a_computer_of_unknown_size_counts_as_large() -> None:
    assert kdf_profiles.profile_for(None) == kdf_profiles.DEFAULT
    assert kdf_profiles.profile_for(4 * GIB) == kdf_profiles.DEFAULT
    assert kdf_profiles.profile_for(4 * GIB - 1) == kdf_profiles.LOW_MEMORY


def test_it_measures_a_real_derivation_on_a_small_computer() -> None:
    watch = Stopwatch(0.5)

    assert calibrated(steady=watch, total_memory=lambda: GIB).memory_kib == 64 * 1024
