"""The seed of a one-time code in the memory of the real window: while the code is shown, and after locking.

The seed is looked for as it is kept (base32 in an address, as UTF-8 and UTF-16) and as the bytes that codes are made
from; read by root, typed into from another process.
"""

import base64
import secrets
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from tests.desktop.known_vault import COST
from tests.desktop.process_memory import ENCODINGS, count, memory_of
from tests.desktop.started import home_folder, until, window_of
from tests.desktop.throwaway_user import needs_root
from tests.desktop.x_desktop import XDesktop, needs_x11, x_desktop
from vault_app.core.columns import Columns
from vault_app.core.ids import CODE, ItemId
from vault_app.core.item import Field, FieldType, Item, Stamp
from vault_app.core.secret import Secret
from vault_app.core.totp import CodeRules
from vault_app.crypto.totp import one_time_code
from vault_app.vaultfile.create import create_vault_file
from vault_app.vaultfile.sealing import seal_vault

pytestmark = [*needs_x11, needs_root]

PASSPHRASE = "correct horse battery staple"
SETTLED = 5.0
STRETCH = 16  # signs of the seed in a row, half of it


@dataclass(frozen=True, slots=True)
class Walk:
    """How often the seed was in memory at each moment, and what was copied and was valid then."""

    found: dict[str, int] = field(default_factory=dict)
    copied: list[str] = field(default_factory=list)
    valid: set[str] = field(default_factory=set)


def vault_with_code(path: Path, seed: bytes) -> None:
    """Write a vault with one login that has a one-time code."""
    created = create_vault_file(name="Desk", passphrase=Secret(PASSPHRASE), cost=COST, app="test")
    opened, item_id, stamp = created.opened, ItemId(secrets.token_bytes(16)), Stamp(1, 1)
    address = f"otpauth://totp/Mail?secret={written(seed)}&digits=8"
    sealed = opened.key.seal_value(
        vault_id=opened.vault.id, item_id=item_id, field_id=CODE, secret=Secret(address), bits=0
    )
    item = Item(item_id, "login", "Mail", stamp, 1, (Field(CODE, FieldType.CODE, sealed, stamp),))
    vault = replace(opened.vault, columns=Columns.of([item]))
    path.write_bytes(seal_vault(opened, vault, number=2, ancestors=(), app="test"))
    path.chmod(0o600)


def written(seed: bytes) -> str:
    return base64.b32encode(seed).decode("ascii")


def seeds_in(parts: list[bytes], seed: bytes) -> int:
    """Count the seed's bytes, and half of its letters in any way that text is held."""
    text = written(seed)
    halves = (text[:STRETCH], text[STRETCH:])
    return count(parts, seed) + sum(count(parts, half.encode(form)) for form in ENCODINGS for half in halves)


def codes_around_now(seed: bytes) -> set[str]:
    rules, now = CodeRules(seed=Secret(seed), digits=8), round(time.time() * 1_000)  # noqa: TID251  # the app's clock
    return {one_time_code(rules, step=rules.step_at(now) + step).reveal() for step in (-1, 0)}


def go_through(desktop: XDesktop, pid: int, seed: bytes) -> Walk:
    walk = Walk()

    def look(patience: float = SETTLED) -> int:
        seen = [seeds_in(memory_of(pid), seed)]

        def look_again() -> bool:
            if seen[-1]:
                seen.append(seeds_in(memory_of(pid), seed))
            return not seen[-1]

        until(look_again, patience=patience)
        return seen[-1]

    desktop.focus("Team Vault")
    desktop.type(PASSPHRASE)
    desktop.press("Return")

    def copied() -> bool:
        desktop.press("ctrl+t")
        return until(lambda: len(desktop.clipboard()) == 8, patience=1.0)

    assert until(copied)
    walk.copied.append(desktop.clipboard())
    walk.valid.update(codes_around_now(seed))
    walk.found["shown"] = look()
    desktop.press("ctrl+l")
    walk.found["locked"] = look()
    return walk


@pytest.fixture(scope="module")
def seed() -> bytes:
    return secrets.token_bytes(20)


@pytest.fixture(scope="module")
def walk(seed: bytes) -> Iterator[Walk]:
    with ExitStack() as stack:
        home = stack.enter_context(home_folder())
        desktop = stack.enter_context(x_desktop(home))
        path = home / "desk.vault"
        vault_with_code(path, seed)
        app = stack.enter_context(window_of(path, desktop.environment))
        yield go_through(desktop, app.pid, seed)


def test_the_code_on_the_clipboard_is_the_one_that_holds(walk: Walk) -> None:
    assert set(walk.copied) <= walk.valid


def test_no_seed_is_in_memory_while_its_code_is_shown(walk: Walk) -> None:
    assert walk.found["shown"] == 0


def test_no_seed_is_in_memory_after_locking(walk: Walk) -> None:
    assert walk.found["locked"] == 0


def test_the_search_would_find_it(seed: bytes) -> None:
    assert seeds_in([seed, b"x" + written(seed).encode("utf-16-le")], seed) == 3
