"""What is left in English on a page where another language is spoken."""

import re
from collections.abc import Iterator

from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,  # noqa: TID251 - to find every label
    QLineEdit,
    QMenu,
    QWidget,
)

from tests.fakes.sample_logins import SAMPLE_LOGINS
from tests.ui.everywhere.importing import IMPORTED
from tests.ui.everywhere.pseudo import is_pseudo
from tests.ui.everywhere.walk import RECENT

# What a person gave names to, and what has the same name everywhere.
DATA = {
    *(text for login in SAMPLE_LOGINS for text in (login.title, login.username, login.url, login.notes, *login.tags)),
    *(vault.name for vault in RECENT),
    "memory.vault",
    *IMPORTED,
    *("Wort", "Ding", "Zahl"),  # the columns of the table that the walk imports
    "The passphrase of this file is another. It is not that of the vault.",  # what the walk says itself
}  # fmt: skip
EVERYWHERE = {
    *("Team Vault", "English", "Deutsch", "vault-app --quick"),
    *("Inter (SIL OFL)", "JetBrains Mono (SIL OFL)", "EFF word list (CC BY 3.0 US)", "Apple password rules (MIT)"),
    *("Word", "word7", "Il1O0o|"),  # what a rule of the generator does, by example
    *("Up", "Down", "PgUp", "PgDown", "Home", "End", "Ctrl ="),  # of Qt's own, which has other languages' names
}  # fmt: skip
LEFT_TO_RIGHT = "\N{LEFT-TO-RIGHT MARK}"  # keeps the order of a path where one reads from the right
# Keys on a cap, an address or a path, a file, signs one by one, a word of a passphrase, figures.
NO_WORDS = re.compile(
    r"((Ctrl|Shift|Alt|Esc|Enter|Return|Del|F\d+|Space|Tab|,|/|\+|-|\s|\w\b)+|https?://.*|[/~].*|\w+\.vault"
    r"|(\S )*\S|[\w.]+/.*|\d [a-z]+|[\W\d]*)$"
)


def plain(window: QWidget) -> Iterator[str]:
    """Give what a window says outside the language."""
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible() and widget.window() is window:
            for text in said_by(widget):
                if text and not is_pseudo(text) and not is_data(text):
                    yield f"{type(widget).__name__}: {text!r}"


def said_by(widget: QWidget) -> Iterator[str]:
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    if isinstance(widget, QMenu):
        yield from (action.text().split("\t")[0] for action in widget.actions())


def is_data(text: str) -> bool:
    """Tell whether a text is data, or pieces of it: "Engineering, 8"."""
    text = text.replace(LEFT_TO_RIGHT, "")
    return is_known(text) or all(map(is_known, re.split(r", |\n", text)))


def is_known(text: str) -> bool:
    return text in DATA or text in EVERYWHERE or NO_WORDS.match(text) is not None
