"""A QR code that another program put on the clipboard becomes a one-time code, by the keyboard alone."""

import io
import secrets
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
import segno

from tests.desktop.known_vault import COST
from tests.desktop.started import PATIENCE, home_folder, until, window_of
from tests.desktop.x_desktop import XDesktop, needs_x11, x_desktop
from vault_app.core.columns import Columns
from vault_app.core.ids import CODE, PASSWORD, ItemId
from vault_app.core.item import Field, FieldType, Item, Stamp
from vault_app.core.secret import Secret
from vault_app.vaultfile.create import create_vault_file
from vault_app.vaultfile.credential import PassphraseCredential
from vault_app.vaultfile.opening import open_vault
from vault_app.vaultfile.sealing import seal_vault

pytestmark = [*needs_x11]

PASSPHRASE = "correct horse battery staple"
ADDRESS = "otpauth://totp/Mail:dana?secret=JBSWY3DPEHPK3PXP&issuer=Mail"
FIELDS = 8  # more than enough presses of Tab to come by every field of a login


def vault_without_code(path: Path) -> None:
    """Write a vault with one login."""
    created = create_vault_file(name="Desk", passphrase=Secret(PASSPHRASE), cost=COST, app="test")
    opened, item_id, stamp = created.opened, ItemId(secrets.token_bytes(16)), Stamp(1, 1)
    sealed = opened.key.seal_value(
        vault_id=opened.vault.id, item_id=item_id, field_id=PASSWORD, secret=Secret("hunter2 hunter2"), bits=500
    )
    item = Item(item_id, "login", "Mail", stamp, 1, (Field(PASSWORD, FieldType.PASSWORD, sealed, stamp),))
    vault = replace(opened.vault, columns=Columns.of([item]))
    path.write_bytes(seal_vault(opened, vault, number=2, ancestors=(), app="test"))
    path.chmod(0o600)


def kept_code(path: Path) -> str:
    """Give the one-time code as it is in the file, "" where there is none."""
    opened = open_vault(path.read_bytes(), PassphraseCredential(Secret(PASSPHRASE)))
    item = opened.vault.at(0)
    field = item.field(CODE)
    if field is None or isinstance(field.value, str):
        return ""
    return opened.key.open_value(vault_id=opened.vault.id, item_id=item.id, field_id=CODE, sealed=field.value).reveal()


def put_picture(desktop: XDesktop, text: str) -> None:
    """Let another program own the clipboard with a picture of a QR code."""
    picture = io.BytesIO()
    segno.make(text, error="m", micro=False).save(picture, kind="png", scale=6, border=4)
    subprocess.run(
        ["xclip", "-i", "-selection", "clipboard", "-t", "image/png"],
        env=desktop.environment,
        input=picture.getvalue(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=True,
        timeout=PATIENCE,
    )
    assert until(lambda: "image/png" in desktop.clipboard(target="TARGETS"))


@pytest.fixture
def desk() -> Iterator[tuple[XDesktop, Path]]:
    with ExitStack() as stack:
        home = stack.enter_context(home_folder())
        desktop = stack.enter_context(x_desktop(home))
        path = home / "desk.vault"
        vault_without_code(path)
        stack.enter_context(window_of(path, desktop.environment))
        yield desktop, path


def test_a_picture_is_pasted_into_the_field_and_saved(desk: tuple[XDesktop, Path]) -> None:
    desktop, path = desk
    before = path.read_bytes()
    desktop.focus("Team Vault")
    desktop.type(PASSPHRASE)
    desktop.press("Return")
    put_picture(desktop, ADDRESS)

    def saved() -> bool:
        desktop.press("ctrl+e")
        for _field in range(FIELDS):
            desktop.press("Tab", "ctrl+v")
        desktop.press("ctrl+s")
        return until(lambda: path.read_bytes() != before, patience=2.0)

    assert until(saved)
    assert kept_code(path).startswith("otpauth://totp/Mail:dana?secret=JBSWY3DPEHPK3PXP&issuer=Mail&")
