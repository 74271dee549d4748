"""The ten rules of the format's review and its list of attacks: each has a test, and the counts of those that count."""

import ast
import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.fakes.kdf import CHEAP_LIMITS
from tests.fakes.sample_session import quiet_doors
from tests.fakes.small_vault import credential, reopen, small_vault
from vault_app.adapters.storage.file_store import FileVaultStore
from vault_app.adapters.system.clock import SystemClock
from vault_app.core.errors import FormatError, IntegrityError, UnlockError, VaultAppError
from vault_app.format.header import CHECK_BYTES, PREFIX_BYTES, parse_header
from vault_app.services.unlock_vault import unlock_vault

ROOT = Path(__file__).parents[2]
LIST = Path(__file__).with_name("rules_and_attacks.txt")
RULES, ATTACKS = 10, 12
ANSWERS = (FormatError, IntegrityError, UnlockError)


def entries() -> Iterator[tuple[str, str, str]]:
    """Give each line of the list: what is tried, the file, the test."""
    what = ""
    for line in LIST.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, test = (part.strip() for part in line.partition("|"))
            what = name or what
            file, _, function = test.partition("::")
            yield what, file, function


@cache
def functions_of(file: str) -> frozenset[str]:
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize(("what", "file", "function"), list(entries()))
def test_what_the_list_names_is_there(what: str, file: str, function: str) -> None:
    assert function in functions_of(file), what


def test_every_rule_and_every_attack_is_on_the_list(record_property: Callable[[str, object], None]) -> None:
    named = [what for what, _, _ in entries()]
    rules = {int(found[1]) for what in named if (found := re.match(r"rule (\d+),", what))}
    attacks = {what for what in named if what.startswith("attack: ")}

    assert rules == set(range(1, RULES + 1))
    assert len(attacks) >= ATTACKS
    record_property(
        "table", f"rules of the review: {len(rules)}, attacks: {len(attacks)}, tests that try them: {len(named)}"
    )


def answered(data: bytes) -> str:
    """Give the class of answer; "accepted" and "raw" are what must not be."""
    try:
        reopen(data).key.wipe()
    except ANSWERS as answer:
        return type(answer).__name__
    except Exception:  # noqa: BLE001  # counted
        return "raw"
    return "accepted"


def flipped(data: bytes, bit: int) -> bytes:
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def test_a_file_with_any_bit_flipped_cut_anywhere_or_continued_is_never_accepted(
    record_property: Callable[[str, object], None],
) -> None:
    data = small_vault().data
    tampered = {
        "bits flipped": (flipped(data, bit) for bit in range(len(data) * 8)),
        "truncations": (data[:size] for size in range(len(data))),
        "extensions": (data + bytes([byte]) * more for more in (1, 2, 15, 16, 17, 4096) for byte in (0, 1, 255)),
    }

    found = {name: Counter(map(answered, files)) for name, files in tampered.items()}

    total = sum(found.values(), Counter[str]())
    rows = [
        f"tampering: {name:<14}{each.total():>7}, accepted {each['accepted']}, raw exceptions {each['raw']}; "
        + ", ".join(f"{count} {answer}" for answer, count in sorted(each.items()))
        for name, each in found.items()
    ]
    record_property("table", "\n".join(rows))
    assert found["bits flipped"].total() == len(data) * 8
    assert (total["accepted"], total["raw"]) == (0, 0)


def patched(data: bytes, at: int, value: bytes) -> bytes:
    """Change the header and mend its check, as anyone can."""
    import hashlib  # noqa: PLC0415  # beside its one use

    end = parse_header(data, CHEAP_LIMITS).size
    head = bytearray(data[: end - CHECK_BYTES])
    head[at : at + len(value)] = value
    return bytes(head) + hashlib.sha256(head).digest() + data[end:]


def test_wrong_slot_counts_and_lengths_are_never_accepted() -> None:
    data = small_vault().data
    count, length, first = 10, 12, PREFIX_BYTES + 2
    present = int.from_bytes(data[length : length + 4], "big")
    files = [patched(data, count, slots.to_bytes(2, "big")) for slots in (0, 1, 3, 64, 65, 65_535)]
    files += [
        patched(data, length, size.to_bytes(4, "big"))
        for size in (0, 1, present - 1, present + 1, 65_536, 65_537, 2**31, 2**32 - 1)
    ]
    files += [patched(data, first, size.to_bytes(2, "big")) for size in (0, 1, 127, 129, 65_535)]

    assert {"accepted", "raw"}.isdisjoint(map(answered, files))


def test_a_hostile_file_on_the_disk_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path, data = tmp_path / "work.vault", small_vault().data
    files = [flipped(data, bit) for bit in range(0, len(data) * 8, 211)]
    files += [data[:size] for size in range(0, len(data), 97)] + [data + b"\0"]

    for hostile in files:
        path.write_bytes(hostile)
        with pytest.raises(VaultAppError):
            unlock_vault(FileVaultStore(path, clock=SystemClock()), credential(), doors=quiet_doors())
        assert path.read_bytes() == hostile
        assert [entry.name for entry in tmp_path.iterdir()] == ["work.vault"]
