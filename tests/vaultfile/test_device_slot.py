from tests.fakes.kdf import CHEAP_LIMITS
from tests.fakes.small_vault import small_vault
from vault_app.vaultfile.device_slot import device_locators, has_device_slot
from vault_app.vaultfile.rekeying import add_device_slot
from vault_app.vaultfile.sealing import seal_vault

SMALL = small_vault()


def test_devices_are_known_by_their_locators_without_opening() -> None:
    one, first = add_device_slot(SMALL.opened, bytearray(32))
    two, second = add_device_slot(one, bytearray(32))
    data = seal_vault(two, two.vault, number=3, ancestors=(), app="")

    assert device_locators(data, limits=CHEAP_LIMITS) == (SMALL.vault.id, frozenset((first, second)))
    assert device_locators(SMALL.data, limits=CHEAP_LIMITS) == (SMALL.vault.id, frozenset())


def test_a_vault_tells_whether_it_has_a_devices_slot() -> None:
    opened, locator = add_device_slot(SMALL.opened, bytearray(32))

    assert has_device_slot(opened, locator)
    assert not has_device_slot(opened, bytes(16))
    assert not has_device_slot(SMALL.opened, locator)
