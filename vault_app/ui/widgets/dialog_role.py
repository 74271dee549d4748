"""A surface over the window that assistive programs hear as a dialog, though Qt's own dialog it is not."""

from PySide6.QtWidgets import QWidget


class QDialog(QWidget):
    """A plain widget with the role of a dialog.

    Qt gives roles by the names of the classes that a widget descends from, and to all that are only a widget that of
    a box without meaning. Its own dialog would come as a window of the desktop, and close itself at Enter.
    """
