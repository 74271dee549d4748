"""A picture of each step of an import into one of two open vaults; see `test_pictures`."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes.fake_surroundings import FakeSurroundings
from tests.fakes.office import login
from tests.ui.shell.conftest import unlock
from tests.ui.shell.test_pictures import LOOKS, Album
from vault_app.core.settings import Settings
from vault_app.services.save_item import save_item
from vault_app.ui.shell.shell import Shell
from vault_app.ui.transfer.reading import WHOLE

TABLE = """folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp
Office,1,login,GitHub,,Branch: north,0,https://github.com,dana,pw-git,JBSWY3DPEHPK3PXP
Office,,login,Mail,second line of the building,,0,https://mail.example,dana@office.example,pw-mail,
,,login,Bank,,,0,https://bank.example,lee,other,
,,note,Router,admin on the back,,0,,,,
,,login,,,,0,,,,
"""


@pytest.mark.parametrize(("scheme", "scale", "width", "height"), LOOKS)
def test_every_step_of_an_import_fits_its_window(
    qtbot: QtBot,
    shells: Callable[..., Shell],
    surroundings: FakeSurroundings,
    tmp_path: Path,
    scheme: str,
    scale: int,
    width: int,
    height: int,
) -> None:
    surroundings.settings.kept = Settings(theme=scheme, text_scale=scale, window=(width, height))
    path, made = surroundings.make_vault()
    for title, user, password in (("Bank", "lee", "pw-bank"), ("Mail", "dana@office.example", "pw-mail")):
        save_item(made.session, login(title, password=password, user=user), doors=made.session.doors)
    made.session.lock()
    _other, second = surroundings.make_vault("Family")
    shell = shells(str(path))
    unlock(qtbot, shell)
    shell.bridge.take_in(second.session)
    folder = Path(os.environ.get("VAULT_PICTURES", tmp_path))
    folder.mkdir(parents=True, exist_ok=True)
    album = Album(shell, folder, f"{scheme}-{scale}-{width}")
    file = tmp_path / "bitwarden_export.csv"
    file.write_text(TABLE, encoding="utf-8")

    road = shell.open_vault().transfer
    road.import_file(file)
    assert road.importing is not None
    view = road.importing.view
    qtbot.waitUntil(lambda: view.step() is view.preview)
    album.take("import-preview")
    for row in range(view.preview.model.rowCount()):
        view.preview.list.setCurrentIndex(view.preview.model.index(row, 0))
        album.take(f"import-row-{row}")
    view.show_busy("Reading “bitwarden_export.csv”…")
    view.busy.show_progress(WHOLE // 3, WHOLE)
    album.take("import-reading")
    view.show_busy("Opening “keys.kdbx”…", "Its passphrase is being turned into a key.")
    album.take("import-opening")
    view.show_step(view.preview)
    view.preview.import_button.click()
    qtbot.waitUntil(lambda: view.step() is view.result)
    album.take("import-result")

    assert album.too_large == []
