"""The steps of an import, for the walk: files on the disk that lead to each."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.adapters.transfer.samples import CHROMIUM, FIREFOX
from vault_app.adapters.transfer.kdbx_header import SIGNATURE
from vault_app.adapters.transfer.out_kdbx import KdbxWriter
from vault_app.core.secret import Secret
from vault_app.ui.shell.shell import Shell
from vault_app.ui.transfer.import_controller import ImportController

LONG = "a very long name of an account that nobody would ever call so " * 3
ROWS = "\n".join(f"{LONG}{number},https://github.com,dana{number},pw,," for number in range(40))
BROKEN = "a,b,c,d,e,f,g"
MANY = f"name,url,username,password,note,{LONG}\n{ROWS}\n{BROKEN}\n,,,,,\n{'x' * 501},,,pw,,\n".encode()
UNKNOWN = b"Wort,Ding,Zahl\na,b,c\n"
# What those files hold, as the preview shows it.
IMPORTED = {
    *("dana", "lee", "Bank", *(f"dana{number}" for number in range(40)), *(f"{LONG}{number}" for number in range(40))),
    *(
        f"{name}: {seen}"
        for name in ("name", "url", "username", "password", "note", LONG.strip(), "?")
        for seen in ("-", "••••")
    ),
}


def import_states(shell: Shell, qtbot: QtBot, folder: Path) -> Mapping[str, Callable[[], object]]:
    """Give what leads to each step, by its name."""

    def begun(data: bytes, step: str) -> ImportController:
        road = shell.open_vault().transfer
        road.show_import()
        importing = road.importing
        assert importing is not None
        path = folder / "passwords with a long name.csv"
        path.write_bytes(data)
        importing.begin(path)
        qtbot.waitUntil(lambda: importing.view.step() is getattr(importing.view, step))
        return importing

    def imported(data: bytes) -> None:
        importing = begun(data, "preview")
        importing.view.preview.import_button.click()
        qtbot.waitUntil(lambda: importing.view.step() is importing.view.result)

    def chosen(data: bytes, row: int) -> None:
        preview = begun(data, "preview").view.preview
        preview.list.setCurrentIndex(preview.model.index(row, 0))

    def missed() -> None:
        importing = begun(bytes(KdbxWriter().write((), Secret("pw")).data), "key")
        importing.view.key.show_wrong("The passphrase of this file is another. It is not that of the vault.")

    def exporting(place: int) -> None:
        road = shell.open_vault().transfer
        road.export()
        assert road.exporting is not None
        road.exporting.sheet.kind_combo.setCurrentIndex(place)

    kinds = {f"export, kind {place}": partial(exporting, place) for place in range(7)}
    return {
        "import, nothing to read": lambda: begun(SIGNATURE, "choose"),
        "import, preview": lambda: begun(CHROMIUM, "preview"),
        "import, preview of many": lambda: begun(MANY, "preview"),
        "import, a row": lambda: chosen(MANY, 3),
        "import, a row that is left out": lambda: chosen(MANY, 0),
        "import, passphrase": missed,
        "import, columns": lambda: begun(UNKNOWN, "columns"),
        "import, result": lambda: imported(FIREFOX),
        "import, result of many": lambda: imported(MANY),
        **kinds,
    }
