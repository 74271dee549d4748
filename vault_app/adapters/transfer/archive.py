"""Zip archives of strangers: read in memory, part by part, and never unpacked to a disk."""

import io
import zipfile
from typing import Final

from vault_app.adapters.transfer.limits import MOST_FILE_BYTES, MOST_PARTS, MOST_RATIO, MOST_UNFOLDED_BYTES
from vault_app.core.errors import FileDamaged, FileTooLarge, FileUnsafe

_MAGIC: Final = b"PK\x03\x04"
_SMALL: Final = 1024 * 1024  # below this, a high ratio does no harm: zeros and repetition pack well
_BROKEN: Final = (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError, KeyError)


def is_archive(data: bytes) -> bool:
    """Tell by the first bytes."""
    return data.startswith(_MAGIC)


class Archive:
    """A zip whose parts are asked for by name.

    Raises:
        FileTooLarge: over 256 MiB, 20,000 parts, or 512 MiB unfolded.
        FileUnsafe: ("ratio") a part unfolds to over 200 times its size; ("names") a part's name leaves the archive,
            or two have one name.
        FileDamaged: it is no zip.
    """

    def __init__(self, data: bytes) -> None:
        if len(data) > MOST_FILE_BYTES:
            raise FileTooLarge(most=MOST_FILE_BYTES)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            parts = self._zip.infolist()
        except _BROKEN:
            raise FileDamaged(where="zip") from None
        if len(parts) > MOST_PARTS:
            raise FileTooLarge(parts=MOST_PARTS)
        if sum(part.file_size for part in parts) > MOST_UNFOLDED_BYTES:
            raise FileTooLarge(most=MOST_UNFOLDED_BYTES)
        names = [part.filename for part in parts]
        if len(set(names)) != len(names) or any(map(_leaves, names)):
            raise FileUnsafe(reason="names")
        if any(part.file_size > max(_SMALL, MOST_RATIO * part.compress_size) for part in parts):
            raise FileUnsafe(reason="ratio")
        self._sizes = {part.filename: part.file_size for part in parts if not part.is_dir()}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its parts, folders left out."""
        return tuple(self._sizes)

    def part(self, name: str) -> bytes:
        """Give a part's content. Raises FileDamaged: it is not there, or not what its head says."""
        try:
            with self._zip.open(name) as stream:
                # What the head says is what was checked: not a byte more is unfolded.
                content = stream.read(self._sizes[name] + 1)
        except _BROKEN:
            raise FileDamaged(where="zip") from None
        except Exception as error:  # zlib.error and lzma's have no common parent
            if type(error).__module__ not in ("zlib", "_lzma", "lzma"):
                raise
            raise FileDamaged(where="zip") from None
        if len(content) != self._sizes[name]:
            raise FileDamaged(where="zip")
        return content

    @classmethod
    def peek(cls, data: bytes, *names: str) -> str | None:
        """Give the first of those names that the archive has, or None; what is no archive has none."""
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                there = set(archive.namelist())
        except _BROKEN:
            return None
        return next((name for name in names if name in there), None)


def _leaves(name: str) -> bool:
    """Whether a path is absolute, or climbs out of its folder."""
    parts = name.replace("\\", "/").split("/")
    return not parts[0] or ".." in parts or parts[0][1:2] == ":"
