"""What a tooltip says, letter for letter: Qt takes for markup whatever looks like it, and would load its pictures."""

from PySide6.QtGui import Qt


def plain_tip(text: str) -> str:
    """Give what a tooltip has to be set to so that it shows ``text`` and nothing else."""
    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text
