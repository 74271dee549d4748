"""What is fuzzed: each target takes any bytes and ends well, or in an error of the app's own."""

import json
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.adapters.transfer.samples import SAMPLES
from tests.fakes.kdf import CHEAP_LIMITS
from tests.fakes.small_vault import small_vault
from tests.fuzzing.sealed_inputs import PASSPHRASE, inner_header, kdbx_with, unchecked_header, under_check
from vault_app.adapters.storage.device_files import DeviceFiles
from vault_app.adapters.storage.settings_file import SettingsFile
from vault_app.adapters.transfer.kdbx import Kdbx
from vault_app.adapters.transfer.registry import READERS
from vault_app.core.env_text import read_env
from vault_app.core.errors import VaultAppError
from vault_app.core.ids import ItemId, VaultId
from vault_app.core.search import SearchIndex
from vault_app.core.secret import Secret
from vault_app.core.sidecar import decode_drafts, decode_generated, decode_leaks, decode_used, split
from vault_app.core.site_rules import parse_site_rules
from vault_app.core.totp import read_code_rules
from vault_app.format.body import Body, decode_body, encode_body
from vault_app.format.frame import LENGTH_BYTES, close_frame, content_of
from vault_app.format.header import parse_header
from vault_app.format.limits import READ_LIMITS
from vault_app.format.slot_record import parse_slot
from vault_app.format.versions import Kind
from vault_app.format.wire import Reader
from vault_app.ports.import_reader import FileKey, ImportReader

VAULT = VaultId(b"v" * 16)
KIT = Path(__file__).parents[1] / "vectors" / "kit"


@dataclass(frozen=True)
class Target:
    """One thing that reads what strangers may have written, and whole inputs to begin from."""

    name: str
    run: Callable[[bytes], object]
    seeds: Callable[[], Iterable[bytes]]


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _slots(data: bytes) -> None:
    parse_slot(Reader(data, where="slots"), READ_LIMITS)


def _body(data: bytes) -> None:
    """Read a body, and write it again: what is read is what would have been written."""
    body = decode_body(close_frame(bytearray(LENGTH_BYTES) + data), VAULT)
    if not body.newer:
        encode_body(body)


def _body_seed() -> Iterable[bytes]:
    opened = small_vault().opened
    plain = encode_body(Body(vault=opened.vault, app="1"))
    return [bytes(plain[content_of(plain)])]


def _slot_seeds() -> Iterable[bytes]:
    return [slot.encode() for slot in small_vault().opened.slots]


def _settings(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "settings.json"
        path.write_bytes(data)
        SettingsFile(path).load()


def _pins(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for ending in ("pin.json", "quick.json"):
            (Path(folder) / f"{VAULT.hex()}.{ending}").write_bytes(data)
        device = DeviceFiles(Path(folder))
        device.pin(VAULT)
        device.enrolment(VAULT)


def _sidecar(data: bytes) -> None:
    split(data)
    for decode in (decode_drafts, decode_used, decode_generated, decode_leaks):
        with suppress(VaultAppError):
            decode(data)


def _sidecar_seeds() -> Iterable[bytes]:
    leaks = {"time": 1, "source": "x", "checked": 2, "found": [["00" * 16, "11" * 16, 3]]}
    return [b'{"drafts": []}', b'{"used": {}}', b'{"generated": []}', json.dumps(leaks).encode()]


def _otpauth(data: bytes) -> None:
    read_code_rules(Secret(_text(data))).seed.wipe()


@cache
def _index() -> SearchIndex:
    titles = ["GitHub", "GitLab", "Straße", "Ämter", "a" * 300]
    ids = [ItemId(bytes([number]) * 16) for number in range(len(titles))]
    empty = [""] * len(titles)
    return SearchIndex.from_columns(ids, titles, titles, empty, empty, empty)


def _search(data: bytes) -> None:
    _index().search(_text(data)).rest(0)


def _header(data: bytes) -> None:
    """Read a header as it is, and with a check that fits."""
    with suppress(VaultAppError):
        parse_header(data, CHEAP_LIMITS)
    parse_header(under_check(data), CHEAP_LIMITS)


def _kdbx_inside(data: bytes) -> None:
    _reader(Kdbx())(kdbx_with(data))


def _kdbx_contents() -> Iterable[bytes]:
    trees = [sample.data for sample in SAMPLES if sample.key == "keepass-xml"]
    broken = [tree.replace(b"ProtectInMemory", b"Protected") for tree in trees]  # hidden values that are no base64
    hidden = [tree.replace(b">pw2<", b">cHcy<") for tree in broken]
    return [inner_header() + tree for tree in (*trees, *hidden, *broken)]


def _reader(reader: ImportReader) -> Callable[[bytes], None]:
    key = FileKey(Secret(PASSPHRASE))

    def run(data: bytes) -> None:
        reader.recognises(data)
        found = reader.read(data, key)
        assert found.count == len(found.items) + len(found.failures)

    return run


def _seeds_of(key: str) -> Callable[[], Iterable[bytes]]:
    return {
        "kdbx": lambda: list(map(kdbx_with, _kdbx_contents())),
        "vault-export": lambda: [small_vault().data[:9] + bytes([Kind.EXPORT]) + small_vault().data[10:]],
    }.get(key, lambda: [sample.data for sample in SAMPLES if sample.key == key])


def _reader_targets() -> list[Target]:
    found: dict[str, Target] = {}
    for reader in READERS:
        alike = sum(1 for other in found if other.startswith(f"import-{reader.key}"))
        name = f"import-{reader.key}" + (f"-{alike + 1}" if alike else "")
        found[name] = Target(name, _reader(reader), _seeds_of(reader.key))
    return list(found.values())


def _kit(_: object = None) -> Iterable[bytes]:
    return [path.read_bytes() for path in sorted(KIT.glob("*.vault"))]


PINS = json.dumps(
    {"number": 1, "sha256": "00" * 32, "key_tag": "00" * 32, "recovery": "", "retired": ["11" * 32]}
).encode()
ADDRESS = b"otpauth://totp/Mail:dana?secret=JBSWY3DPEHPK3PXP&issuer=Mail&algorithm=SHA256&digits=8&period=60"

TARGETS: dict[str, Target] = {
    target.name: target
    for target in (
        Target("header", _header, lambda: [unchecked_header(), *_kit()]),
        Target("slots", _slots, _slot_seeds),
        Target("body", _body, _body_seed),
        Target("settings", _settings, lambda: [b'{"theme": "dark", "text_scale": 120, "recent": [{"path": "/x"}]}']),
        Target("pins", _pins, lambda: [PINS, b'{"locator": "' + b"00" * 16 + b'", "passphrase_ms": 1}']),
        Target("sidecar", _sidecar, _sidecar_seeds),
        Target("otpauth", _otpauth, lambda: [ADDRESS, b"JBSW Y3DP EHPK 3PXP", b"steam://JBSWY3DPEHPK3PXP"]),
        Target("search", _search, lambda: [b"git", "straße ämt".encode()]),
        Target(
            "site-rules", lambda data: parse_site_rules(_text(data)), lambda: [b"minlength: 8; allowed: upper, [-!];"]
        ),
        Target("env", lambda data: read_env(_text(data)), lambda: [b"A=1\nexport B='x'\nC=\"y\\n\"\n"]),
        Target("kdbx-inside", _kdbx_inside, _kdbx_contents),
        *_reader_targets(),
    )
}


def ends_well(target: Target, data: bytes) -> None:
    """Run a target; an error of the app's own is a good end."""
    with suppress(VaultAppError):
        target.run(data)
