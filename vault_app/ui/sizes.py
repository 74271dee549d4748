"""Sizes of files as people write them."""

from typing import Final

from PySide6.QtCore import QLocale

_KIB: Final = 1024


def file_size(size: int) -> str:
    """Give a size in bytes as people write it: "4.2 MB"; what a vault keeps is filled up, so no byte is counted."""
    style = QLocale.DataSizeFormat.DataSizeTraditionalFormat
    if size < _KIB:
        return f"< {QLocale().formattedDataSize(_KIB, 0, style)}"
    return QLocale().formattedDataSize(size, 1, style)
