"""A language that nobody speaks: every sentence of the window in brackets, accented, and 40 % longer.

What is cut by it would be cut in some real language; what stays plain English in it would stay so in all of them.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from tests.ui.languages.catalogue import translatable

_ACCENTS = str.maketrans("aceinosuyACEINOSUY", "áçéíñöšüýÁÇÉÍÑÖŠÜÝ")
# What is filled in later, and the files that a dialog shows, stay as they are.
_KEPT = re.compile(r"(%L?\d|%L?n|\{\w*\}|\(\*[^)]*\)|\(s\))")
_LONGER = 0.4


def pseudo(text: str) -> str:
    """Give a sentence as the language has it."""
    pieces = _KEPT.split(text)
    accented = "".join(piece if place % 2 else piece.translate(_ACCENTS) for place, piece in enumerate(pieces))
    if "(*" in text:
        return accented  # a dialog takes brackets in its kinds of files for a pattern
    return f"[{accented}{_filling(len(text))}]"


def is_pseudo(text: str) -> bool:
    """Tell whether a text on the screen has gone through the language."""
    return "[" in text


def _filling(length: int) -> str:
    """Give words, as a longer language would, not one word that nothing can break."""
    wanted = round(length * _LONGER)
    return " ömega"[:wanted] if wanted < 6 else (" ömega" * (wanted // 6 + 1))[:wanted].rstrip()


class Pseudo(QTranslator):
    """Translates exactly what a catalogue would hold; Qt's own words stay."""

    def __init__(self) -> None:
        super().__init__()
        self._known = {(said.context, said.source) for said in translatable().sentences()}

    def translate(  # the names are Qt's
        self,
        context: str,
        sourceText: str,  # noqa: N803 - Qt's name
        disambiguation: str | None = None,  # noqa: ARG002 - Qt hands it in
        n: int = -1,  # noqa: ARG002 - as above
    ) -> str | None:
        return pseudo(sourceText) if (context, sourceText) in self._known else None

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


@contextmanager
def speaking_pseudo(app: QApplication) -> Iterator[None]:
    """Let the app speak the language, from the next page on."""
    translator = Pseudo()
    app.installTranslator(translator)
    try:
        yield
    finally:
        app.removeTranslator(translator)
