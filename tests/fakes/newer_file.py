"""A vault as a newer minor version writes it: with a field that this one does not know."""

from msgspec import msgpack

from vault_app.format.frame import LENGTH_BYTES, close_frame, content_of
from vault_app.format.header import CHECK_BYTES, encode_header
from vault_app.format.versions import MINOR, Kind
from vault_app.services.session import Session
from vault_app.vaultfile.sealing import seal_vault


def newer_file(session: Session) -> bytes:
    """Give the session's vault as the next save of a newer version."""
    opened, number = session.opened, session.number + 1
    header = encode_header(kind=Kind.VAULT, vault_id=opened.vault.id, number=number, slots=opened.slots)
    data = seal_vault(opened, opened.vault, number=number, ancestors=session.lineage.of_child(), app="9.0")
    plain = opened.key.open_body(header[-CHECK_BYTES:], data[len(header) :])
    body = msgpack.decode(plain[content_of(plain)])
    packed = msgpack.encode({**body, "minor": MINOR + 1, "colour": "green"})
    framed = close_frame(bytearray(LENGTH_BYTES) + packed)
    return header + opened.key.seal_body(header[-CHECK_BYTES:], framed)
