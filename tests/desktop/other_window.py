"""A window of another program, which shows what is typed into it: run by a test on a screen of its own."""

import sys

from PySide6.QtWidgets import QApplication, QPlainTextEdit

app = QApplication(sys.argv)
edit = QPlainTextEdit()
edit.setWindowTitle("Other program")
edit.textChanged.connect(lambda: edit.setWindowTitle(f"Other program: {edit.toPlainText()}"))
edit.resize(700, 500)
edit.show()
app.exec()
