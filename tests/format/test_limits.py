import pytest

from tests.fakes.kdf import CHEAP_COST, CHEAP_LIMITS
from vault_app.core.kdf_cost import KdfCost
from vault_app.crypto import kdf_profiles
from vault_app.format.limits import READ_LIMITS


def cost(memory_kib: int, passes: int, lanes: int = 1) -> KdfCost:
    return KdfCost(memory_kib=memory_kib, passes=passes, lanes=lanes)


@pytest.mark.parametrize(
    "accepted", [cost(19_456, 2), cost(38_912, 1), cost(2_097_152, 8, 16), cost(262_144, 64), cost(65_536, 3, 4)]
)
def test_costs_inside_the_limits_are_read(accepted: KdfCost) -> None:
    assert READ_LIMITS.readable(accepted)


@pytest.mark.parametrize(
    "refused",
    [
        pytest.param(cost(19_455, 3), id="too little memory"),
        pytest.param(cost(2_097_153, 1), id="too much memory"),
        pytest.param(cost(65_536, 0), id="no pass"),
        pytest.param(cost(65_536, 65), id="too many passes"),
        pytest.param(cost(65_536, 3, 0), id="no lane"),
        pytest.param(cost(65_536, 3, 17), id="too many lanes"),
        pytest.param(cost(19_456, 1), id="too little work"),
        pytest.param(cost(2_097_152, 9), id="too much work"),
    ],
)
def test_costs_outside_the_limits_are_not_read(refused: KdfCost) -> None:
    assert not READ_LIMITS.readable(refused)


def test_less_memory_than_its_lanes_need_is_not_read() -> None:
    assert CHEAP_LIMITS.readable(cost(32, 1, 4))
    assert not CHEAP_LIMITS.readable(cost(31, 1, 4))


def test_less_is_read_than_is_written() -> None:
    assert READ_LIMITS.writable(kdf_profiles.DEFAULT)
    assert READ_LIMITS.writable(kdf_profiles.LOW_MEMORY)
    for low in (cost(65_535, 3, 4), cost(65_536, 2, 4), cost(65_536, 65)):
        assert not READ_LIMITS.writable(low)


def test_the_product_reads_no_test_vault() -> None:
    assert CHEAP_LIMITS.writable(CHEAP_COST)
    assert not READ_LIMITS.readable(CHEAP_COST)
