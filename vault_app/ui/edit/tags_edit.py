"""The tags in the editor, in one line with commas between them."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication

from vault_app.ui.edit.completion import TagCompletion
from vault_app.ui.widgets.text_field import LabelledField, TextField


class TagsEdit(LabelledField):
    """Offers the tags that ``known`` gives."""

    def __init__(self, known: Callable[[], list[str]]) -> None:
        translate = QCoreApplication.translate
        self.line = TextField(translate("EditView", "Tags"))
        hint = translate("EditView", "Separate tags with commas.")
        super().__init__(translate("EditView", "Tags"), self.line, hint=hint)
        self._completion = TagCompletion(self.line, known, what=translate("EditView", "Tags of the vault"))
        self._begun = ""

    def show_tags(self, tags: Iterable[str]) -> None:
        """Begin with these tags."""
        self.line.setText(", ".join(tags))
        self._begun = self.line.text()

    def tags(self) -> tuple[str, ...]:
        """Give what is typed now."""
        return tuple(tag.strip() for tag in self.line.text().split(",") if tag.strip())

    def is_changed(self) -> bool:
        """Say whether anything differs from what was shown at first."""
        return self.line.text() != self._begun

    def clear(self) -> None:
        """Forget what was shown, and what is offered."""
        self.show_tags(())
        self._completion.fill()
