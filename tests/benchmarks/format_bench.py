"""What opening and saving a vault cost above the key derivation, by number of logins.

``python -m tests.benchmarks.format_bench [SIZES]`` prints a table of medians in ms; no timed test. "above the KDF"
is all of `open_vault` less one derivation; the parts below it are measured on their own.
"""

import gc
import sys
import time
from collections.abc import Callable
from statistics import median

from tests.benchmarks.sample_vault import sample_vault
from tests.fakes.kdf import CHEAP_COST, CHEAP_LIMITS
from vault_app.core.ids import PASSWORD, ItemId
from vault_app.core.item import Sealed
from vault_app.core.secret import Secret
from vault_app.core.vault import Vault
from vault_app.crypto.kdf import derive
from vault_app.format.body import Body, decode_body, encode_body
from vault_app.format.body_rules import broken_rule
from vault_app.vaultfile.create import create_vault_file
from vault_app.vaultfile.credential import PassphraseCredential
from vault_app.vaultfile.opened import OpenedVault
from vault_app.vaultfile.opening import open_vault
from vault_app.vaultfile.rekeying import rekey
from vault_app.vaultfile.sealing import seal_vault

SIZES = (1_000, 10_000, 100_000)
PASSPHRASE = "correct horse battery staple"


def timed(work: Callable[[], object], *, runs: int) -> float:
    """Give the median time of ``work`` in ms."""
    taken = []
    for _ in range(runs):
        gc.collect()
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    return median(taken)


def filled(count: int) -> tuple[OpenedVault, Vault]:
    """Give a new open vault, and the same with ``count`` logins whose passwords are really sealed."""
    created = create_vault_file(
        name="Bench", passphrase=Secret(PASSPHRASE), cost=CHEAP_COST, app="bench", limits=CHEAP_LIMITS
    )
    opened = created.opened
    empty = opened.vault

    def seal(item_id: ItemId, secret: Secret) -> Sealed:
        return opened.key.seal_value(vault_id=empty.id, item_id=item_id, field_id=PASSWORD, secret=secret, bits=905)

    return opened, Vault(id=empty.id, name=empty.name, columns=sample_vault(count, seal=seal).columns)


def measure(count: int, *, runs: int) -> dict[str, float]:
    """Give every figure for a vault of ``count`` logins."""
    opened, vault = filled(count)
    data = seal_vault(opened, vault, number=2, ancestors=(), app="bench")
    credential = PassphraseCredential(Secret(PASSPHRASE))
    kdf = timed(lambda: derive(bytearray(PASSPHRASE.encode()), bytes(16), CHEAP_COST), runs=runs)
    whole = timed(lambda: open_vault(data, credential, limits=CHEAP_LIMITS), runs=runs)
    body = Body(vault=vault, app="bench", recovery_public=opened.recovery_public)
    plain = encode_body(body)
    check = bytes(32)
    sealed = opened.key.seal_body(check, plain)
    return {
        "file MB": len(data) / 1e6,
        "bytes a login": len(data) / count,
        "open, above the KDF": whole - kdf,
        "  decrypt": timed(lambda: opened.key.open_body(check, sealed), runs=runs),
        "  decode and check": timed(lambda: decode_body(plain, vault.id), runs=runs),
        "  of it the rules": timed(lambda: broken_rule(vault.columns), runs=runs),
        "seal": timed(lambda: seal_vault(opened, vault, number=3, ancestors=(), app="bench"), runs=runs),
        "  encode": timed(lambda: encode_body(body), runs=runs),
        "  encrypt": timed(lambda: opened.key.seal_body(check, plain), runs=runs),
        "rekey": timed(
            lambda: rekey(
                opened,
                vault,
                passphrase=Secret(PASSPHRASE),
                cost=CHEAP_COST,
                number=3,
                ancestors=(),
                app="bench",
                limits=CHEAP_LIMITS,
            ),
            runs=1,
        ),
    }


def main(arguments: list[str]) -> None:
    """Print the table."""
    sizes = tuple(map(int, arguments)) or SIZES
    results = [measure(size, runs=15 if size <= 10_000 else 5) for size in sizes]
    write = sys.stdout.write
    write(f"{'ms unless said otherwise':28}" + "".join(f"{size:>12,}" for size in sizes) + "\n")
    for name in results[0]:
        write(f"{name:28}" + "".join(f"{result[name]:12.2f}" for result in results) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
