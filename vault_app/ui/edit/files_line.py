"""How many files an item has, and how large they are; and how many fields are not shown."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from vault_app.ui.edit.file_edit import FileEdit
from vault_app.ui.plural import plural
from vault_app.ui.sizes import file_size
from vault_app.ui.widgets.plain_label import PlainLabel


class FilesLine(PlainLabel):
    """Empty where there is nothing to say."""

    def __init__(self) -> None:
        super().__init__(px=12, colour="text3", wrap=True)

    def show_files(self, files: Sequence[FileEdit], *, hidden: int) -> None:
        """Say how many files there are, and that so many fields are ``hidden``."""
        lines = []
        if files:
            size = file_size(sum(file.size_in_bytes() for file in files))
            words = plural(QCoreApplication.translate("EditView", "%n file(s), %1", "", len(files)), len(files))
            lines.append(words.replace("%1", size))
        if hidden:
            words = QCoreApplication.translate(
                "EditView", "%n more field(s) are kept as they are; they are too many to be shown.", "", hidden
            )
            lines.append(plural(words, hidden))
        self.setText("\n".join(lines))
