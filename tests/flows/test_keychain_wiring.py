import subprocess
import sys
from pathlib import Path

import pytest

from vault_app import wiring
from vault_app.core.errors import KeychainMissing

CHECKOUT = Path(__file__).parents[2]


def test_the_systems_keyring_is_asked_only_when_it_is_called() -> None:
    code = (
        "import sys; from vault_app import wiring; wiring.keychain(); print({'keyring', 'argon2'} & set(sys.modules))"
    )

    ran = subprocess.run([sys.executable, "-c", code], cwd=CHECKOUT, capture_output=True, text=True, check=True)

    assert ran.stdout == "set()\n"


def test_without_a_session_bus_there_is_no_keyring() -> None:
    with pytest.raises(KeychainMissing):
        wiring.keychain().name()
