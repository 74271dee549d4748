"""Makes the format kit: small files that every later version must answer in the same way.

Run once, by ``python -m tests.vectors.make_kit``. Files that are there are frozen and never written again; a new one
is added beside them, and its entry in ``kit.toml`` says what it is and how it must be answered.
"""

import hashlib
import io
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import msgspec

from tests.fakes.body_bytes import Tree, framed
from tests.fakes.kdf import CHEAP_COST, CHEAP_LIMITS
from tests.format.worked_example import PASSPHRASE as EXAMPLE_PASSPHRASE
from tests.format.worked_example import example
from tests.vectors.kit_parts import (
    DEVICE,
    PASSPHRASE,
    KitFile,
    changed,
    flipped,
    login,
    passphrase_slot,
    patched,
    plain_body,
    sealed,
    small,
    source,
    spelled,
    with_body,
)
from vault_app.core.changes import PutItem
from vault_app.core.columns import Columns
from vault_app.core.ids import ItemId
from vault_app.core.item import Stamp
from vault_app.core.kdf_cost import KdfCost
from vault_app.core.secret import Secret
from vault_app.format.frame import content_of
from vault_app.format.header import PREFIX_BYTES
from vault_app.format.slot_record import UnknownSlot
from vault_app.format.versions import Kind
from vault_app.vaultfile.create import create_vault_file
from vault_app.vaultfile.keyed_slots import make_device_slot, make_passphrase_slot

KIT = Path(__file__).parent / "kit"

OK: dict[str, object] = {"titles": ["Mail"], "secret": "hunter2"}


def opening() -> Iterator[KitFile]:
    """Files that open."""
    opened, vault, seed = source()
    real = make_passphrase_slot(
        small().key,
        Secret(PASSPHRASE),
        vault_id=vault.id,
        cost=KdfCost(memory_kib=65_536, passes=3, lanes=4),
        limits=replace(CHEAP_LIMITS, least_memory_kib=65_536),
    )
    full = replace(opened, slots=(*opened.slots, make_device_slot(opened.key, bytearray(DEVICE), vault_id=vault.id)))
    gone = MappingProxyType({ItemId(b"gone gone gone g"): Stamp(2, 9)})
    unknown = (UnknownSlot(type=200, flags=9, body=b"from later"), *small().slots)
    long = vault.apply(PutItem(login(opened, secret="long " * 8000)))

    def ok(name: str, about: str, data: bytes, **more: object) -> KitFile:
        facts = {key: value for key, value in more.items() if key not in ("cheap", "passphrase")}
        return KitFile(
            name=name,
            about=about,
            data=data,
            expect="ok",
            cheap=bool(more.get("cheap", True)),
            passphrase=str(more.get("passphrase", PASSPHRASE)),
            facts={**OK, **facts},
        )

    yield ok("ok-login", "one login", sealed())
    yield ok(
        "ok-example", "the worked example of FORMAT.md", example().file, cheap=False, passphrase=EXAMPLE_PASSPHRASE
    )
    yield ok("ok-real-cost", "64 MiB, t = 3, p = 4", sealed(opened=replace(small(), slots=(real,))), cheap=False)
    yield ok(
        "ok-three-ways", "passphrase, recovery and device", sealed(opened=full), seed=seed.hex(), device=DEVICE.hex()
    )
    yield ok("ok-empty", "no item", sealed(replace(vault, columns=Columns())), titles=[], secret="")
    yield ok(
        "ok-unicode-passphrase",
        "NFKC and white space",
        sealed(opened=replace(small(), slots=(passphrase_slot("zwölf  Boxkämpfer"),))),
        passphrase="zwo\u0308lf\u2003Boxka\u0308mpfer ",
    )
    yield ok(
        "ok-second-passphrase",
        "two passphrase slots",
        sealed(opened=replace(small(), slots=(passphrase_slot("first"), passphrase_slot("second")))),
        passphrase="second",
    )
    yield ok("ok-unknown-slot", "a slot of type 200 is passed over", sealed(opened=replace(small(), slots=unknown)))
    yield ok(
        "ok-unknown-field", "a newer minor version's field: read only", changed("colour", [1, {"a": 2}]), newer=True
    )
    yield ok("ok-minor-1", "a newer minor version without new fields", changed("minor", 1), newer=True)
    yield ok("ok-long-secret", "a value of three chunks", sealed(long), secret="long " * 8000)
    yield ok(
        "ok-tombstone",
        "a tombstone and two ancestors",
        sealed(replace(vault, tombstones=gone), ancestors=(b"a" * 32, b"b" * 32)),
    )
    yield ok("ok-nul", "a NUL in a title", changed("items.title", ["nul\0"]), titles=["nul\0"])


def refused_before_the_passphrase() -> Iterator[KitFile]:
    """Files whose answer does not depend on a passphrase."""
    good = sealed()
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr(zipfile.ZipInfo("vault"), good)
    dear = replace(passphrase_slot("x"), cost=KdfCost(memory_kib=2_097_152, passes=3, lanes=4))
    yield KitFile(name="no-empty", about="an empty file", data=b"", expect="not-a-vault")
    yield KitFile(name="no-short", about="39 bytes", data=good[:39], expect="not-a-vault")
    yield KitFile(name="no-text-mode", about="sent as text", data=good.replace(b"\r\n", b"\n"), expect="not-a-vault")
    yield KitFile(name="no-zip", about="a zip archive of a vault", data=archive.getvalue(), expect="not-a-vault")
    yield KitFile(name="newer-version", about="version byte 2", data=good[:8] + b"\2" + good[9:], expect="newer")
    yield KitFile(
        name="newer-team",
        about="a team snapshot",
        data=with_body(plain_body(), kind=Kind.TEAM_SNAPSHOT),
        expect="newer",
    )
    yield KitFile(name="newer-kind", about="kind 9", data=patched(9, b"\x09"), expect="newer")
    yield KitFile(name="bad-prefix-only", about="cut after the prefix", data=good[:40])
    yield KitFile(name="bad-check", about="a bit of the check", data=flipped(PREFIX_BYTES + 132))
    yield KitFile(name="bad-salt-bit", about="a bit of the salt", data=flipped(PREFIX_BYTES + 20))
    yield KitFile(name="bad-number-zero", about="revision 0", data=patched(32, bytes(8)))
    yield KitFile(name="bad-number-high", about="revision 2^63", data=patched(32, b"\x80" + bytes(7)))
    yield KitFile(name="bad-slot-count", about="a slot more than there is", data=patched(10, b"\0\2"))
    yield KitFile(name="bad-slot-flags", about="flags of a known slot", data=patched(PREFIX_BYTES + 1, b"\1"))
    yield KitFile(name="bad-slot-kdf", about="another KDF", data=patched(PREFIX_BYTES + 4, b"\2"))
    yield KitFile(name="bad-cost-bomb", about="4 TiB of memory", data=patched(PREFIX_BYTES + 8, b"\xff" * 4))
    yield KitFile(name="bad-cost-none", about="no passes", data=patched(PREFIX_BYTES + 6, bytes(2)))
    yield KitFile(name="bad-cost-cheap", about="cheaper than the product reads", data=good, cheap=False)
    yield KitFile(
        name="bad-cost-sum", about="three dear slots", data=with_body(plain_body(), slots=(dear,) * 3), cheap=False
    )
    yield KitFile(
        name="bad-five-passphrases", about="five slots", data=with_body(plain_body(), slots=small().slots * 5)
    )


def wrong_credentials() -> Iterator[KitFile]:
    """Files that this passphrase does not open."""
    other = create_vault_file(
        name="Other", passphrase=Secret(PASSPHRASE), cost=CHEAP_COST, app="kit", limits=CHEAP_LIMITS
    ).opened
    wrong = "wrong-credential"
    yield KitFile(name="wrong-passphrase", about="another passphrase", data=sealed(), expect=wrong, passphrase="no")
    yield KitFile(
        name="wrong-and-cut", about="wrong passphrase, no body", data=sealed()[:204], expect=wrong, passphrase="no"
    )
    yield KitFile(name="wrong-no-slots", about="no slots at all", data=with_body(plain_body(), slots=()), expect=wrong)
    yield KitFile(
        name="wrong-vaults-slot",
        about="a slot of another vault",
        data=with_body(plain_body(), slots=other.slots[:1]),
        expect=wrong,
    )
    yield KitFile(name="wrong-vault-id", about="another vault id", data=patched(16, bytes(16)), expect=wrong)


def damaged_bodies() -> Iterator[KitFile]:
    """Files whose body is damaged or was never written so; the passphrase is right."""
    good = sealed()
    plain = plain_body()
    filled = bytearray(plain)
    filled[-1] = 1
    item = source()[1].at(0)
    bodies = {
        "bad-cut": ("the last byte is missing", good[:-1]),
        "bad-no-body": ("no body", good[:204]),
        "bad-longer": ("a byte more", good + b"\0"),
        "bad-body-bit": ("a bit of the body", flipped(len(good) - 100)),
        "bad-older-body": ("revision 1 in the header", patched(32, bytes(7) + b"\1")),
        "bad-padding": ("padding that is not zeros", with_body(filled)),
        "bad-frame": ("padding of another length", with_body(plain + bytes(64))),
        "bad-no-messagepack": ("no MessagePack", with_body(framed(b"\xc1"))),
        "bad-deep": ("nested a thousand deep", with_body(framed(b"\x8b\xa1z" + b"\x91" * 1000 + b"\xc0"))),
        "bad-key-twice": ("a key twice", spelled(b"\x8b\xa5minor\0", b"\x8c\xa5minor\0\xa5minor\0")),
        "bad-long-number": ("a number in a longer form", spelled(b"\xa5minor\0", b"\xa5minor\xcc\0")),
        "bad-key-order": ("keys in another order", spelled(b"\xa5minor\0\xa3app\xa3kit", b"\xa3app\xa3kit\xa5minor\0")),
        "bad-surrogate": ("a lone surrogate", spelled(b"\xa4Mail", b"\xa4\xed\xa0\x80l")),
        "bad-utf8": ("no UTF-8", spelled(b"\xa4Mail", b"\xa4Ma\xffl")),
        "bad-huge-array": ("an array of 2^32 - 1", with_body(framed(b"\xdd\xff\xff\xff\xff\xc0"))),
        "bad-type": ("a title that is a number", changed("items.title", [7])),
        "bad-column": ("a column too short", changed("items.created", b"")),
        "bad-count": ("counts that do not add up", changed("items.fields.count", b"\0\2")),
        "bad-field-type": ("field type 99", changed("items.fields.type", b"\x63\2\x11")),
        "bad-plain-secret": ("a sealed type without sealed value", changed("items.fields.sealed", [b"", b"", b""])),
        "bad-field-twice": ("one standard field twice", changed("items.fields.standard", b"\3\3\0")),
        "bad-favourite": ("favourite 2", changed("items.favourite", b"\2")),
        "bad-why": ("reason 9", changed("items.why", b"\x09\1")),
        "bad-ancestors": ("257 ancestors", changed("ancestors", bytes(257 * 32))),
        "bad-gone-and-there": ("a tombstone of an item that is there", _gone_and_there(item.id)),
    }
    for name, (about, data) in bodies.items():
        yield KitFile(name=name, about=about, data=data)


def _gone_and_there(item_id: ItemId) -> bytes:
    plain = plain_body()
    body: Tree = msgspec.msgpack.decode(plain[content_of(plain)])
    body |= {"tombstone_id": item_id, "tombstone_revision": bytes(8), "tombstone_time": bytes(8)}
    return with_body(framed(msgspec.msgpack.encode(body)))


def entry(file: KitFile) -> str:
    """Give a file's entry in kit.toml."""
    facts = {
        "about": file.about,
        "expect": file.expect,
        "passphrase": file.passphrase,
        "cheap": file.cheap,
        "sha256": hashlib.sha256(file.data).hexdigest(),
        **{name: value for name, value in file.facts.items() if name != "secret"},
        **({"secret_sha256": hashlib.sha256(str(file.facts["secret"]).encode()).hexdigest()} if file.facts else {}),
    }
    # JSON's strings, numbers, booleans and lists are TOML's too.
    lines = (f"{name} = {msgspec.json.encode(value).decode()}" for name, value in facts.items())
    return "\n".join((f"[{file.name}]", *lines, ""))


def main() -> None:
    """Write the files that are not there yet, and add their entries."""
    listing = KIT / "kit.toml"
    KIT.mkdir(exist_ok=True)
    if not listing.exists():
        listing.write_text("# Frozen: a file here is never changed, only more are added.\n", encoding="utf-8")
    for group in (opening, refused_before_the_passphrase, wrong_credentials, damaged_bodies):
        for file in group():
            place = KIT / f"{file.name}.vault"
            if place.exists():
                continue
            place.write_bytes(file.data)
            with listing.open("a", encoding="utf-8") as kit:
                kit.write("\n" + entry(file))
            sys.stdout.write(f"{file.name}\n")


if __name__ == "__main__":
    main()
