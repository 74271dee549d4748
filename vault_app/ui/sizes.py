"""Sizes of files as people write them."""

from PySide6.QtCore import QLocale


def file_size(size: int) -> str:
    """Give a size in bytes as people write it: "4.2 MB"."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
