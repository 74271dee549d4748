"""Opens a vault, locks it, and searches its own memory for what should not be there; run by test_residue.

Usage: residue_probe.py FILE, with one line of JSON on standard input: texts by name, in hex and with every bit turned
round, so that the probe itself never holds them. Prints how often each was found, and the vault key, by moment.
"""

import json
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.fakes.kdf import CHEAP_LIMITS
from vault_app.core.item import Sealed
from vault_app.core.secret import Secret
from vault_app.crypto.wiping import wipe
from vault_app.vaultfile.credential import PassphraseCredential
from vault_app.vaultfile.opening import open_vault


def turned(data: bytes | bytearray | memoryview) -> bytes:
    return bytes(byte ^ 0xFF for byte in data)


def count(needles: Mapping[str, bytes]) -> dict[str, int]:
    """Count each needle in all readable memory of this process."""
    found = dict.fromkeys(needles, 0)
    # The list first: what is read below would otherwise turn up in it.
    spans = Path("/proc/self/maps").read_text(encoding="ascii").splitlines()
    with Path("/proc/self/mem").open("rb", buffering=0) as memory:
        for line in spans:
            span, rights, *_ = line.split()
            begin, end = (int(part, 16) for part in span.split("-"))
            if "r" not in rights or "[v" in line:  # [vvar] and the like are the kernel's
                continue
            memory.seek(begin)
            content = memory.read(end - begin)
            for name, needle in needles.items():
                found[name] += _count(content, needle)
            del content
    return found


def _count(content: bytes, needle: bytes) -> int:
    """Count a turned needle; its plain form is in a buffer that is wiped, since freed memory keeps its last 8 bytes."""
    plain = bytearray(256)
    for at, byte in enumerate(needle):
        plain[at] = byte ^ 0xFF
    with memoryview(plain) as whole, whole[: len(needle)] as part:
        found = content.count(part)
    wipe(plain)
    return found


def main() -> None:
    needles = {name: bytes.fromhex(text) for name, text in json.load(sys.stdin).items()}
    typed = Secret.adopt(bytearray(byte ^ 0xFF for byte in needles["passphrase"]))
    opened = open_vault(Path(sys.argv[1]).read_bytes(), PassphraseCredential(typed), limits=CHEAP_LIMITS)
    typed.wipe()
    with opened.key.borrow() as key:
        needles["vault key"] = turned(key)
    moments = {"open": count(needles)}
    item = opened.vault.at(0)
    value = item.fields[0].value
    assert isinstance(value, Sealed)
    shown = opened.key.open_value(vault_id=opened.vault.id, item_id=item.id, field_id=item.fields[0].id, sealed=value)
    moments["shown"] = count(needles)
    shown.wipe()
    moments["hidden"] = count(needles)
    opened.key.wipe()
    moments["locked"] = count(needles)
    sys.stdout.write(json.dumps(moments))


if __name__ == "__main__":
    main()
