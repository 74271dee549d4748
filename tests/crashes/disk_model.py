"""A disk that may forget at a power cut whatever was not flushed, in every mixture that a file system allows.

What a file holds is safe once the file was flushed; that it has its name is safe once its folder was flushed. Until
then each change of a name may have reached the disk or not, whatever the others did, and what was written may be
there, not there, or there by half.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Literal

from tests.crashes.recording import Step

_ALL_MIXTURES = 4  # changes of names up to which every mixture is played
_Written = Literal["nothing", "half", "all"]


class Node:
    """A file under whatever names: what is in it now, and what of it is safe."""

    def __init__(self, data: bytes = b"") -> None:
        self.data = self.safe = data

    def after_cut(self, written: _Written) -> bytes:
        if self.data == self.safe or written == "all":
            return self.data
        return self.safe if written == "nothing" else self.data[: len(self.data) // 2]


class Folder(Node):
    """A folder, for which only its being there counts."""


@dataclass(frozen=True)
class _Renaming:
    """A name that came to stand for something else, or (None) for nothing."""

    path: Path
    node: Node | None


class Disk:
    """A disk with what lay on it before, all of it safe."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._safe: dict[Path, Node] = {
            path: Folder() if path.is_dir() else Node(path.read_bytes()) for path in sorted(root.rglob("*"))
        }
        self._now = dict(self._safe)
        self._open: dict[int, Node | Path] = {}
        self._pending: list[_Renaming] = []

    def take(self, step: Step) -> None:
        """Do what the step did."""
        match step.call:
            case "open":
                self._opened(step)
            case "write":
                self._file(step.handle).data += step.data
            case "truncate":
                self._file(step.handle).data = b""
            case "fsync":
                self._flush(self._open[step.handle])
            case "mkdir":
                self._rename(step.paths[0], Folder())
            case "unlink":
                self._rename(step.paths[0], None)
            case "link":
                self._rename(step.paths[1], self._now[step.paths[0]])
            case _:
                self._rename(step.paths[1], self._now[step.paths[0]])
                self._rename(step.paths[0], None)

    def _opened(self, step: Step) -> None:
        path = step.paths[0]
        if path not in self._now and step.data == b"new":
            self._rename(path, Node())
        node = self._now.get(path)
        self._open[step.handle] = path if node is None or isinstance(node, Folder) else node

    def _file(self, handle: int) -> Node:
        node = self._open[handle]
        assert isinstance(node, Node)
        return node

    def _rename(self, path: Path, node: Node | None) -> None:
        change = _Renaming(path, node)
        _apply(self._now, change)
        self._pending.append(change)

    def _flush(self, what: Node | Path) -> None:
        if isinstance(what, Node):
            what.safe = what.data
            return
        kept = []
        for change in self._pending:
            if change.path.parent == what:
                _apply(self._safe, change)
            else:
                kept.append(change)
        self._pending = kept

    def after_cut(self) -> Iterator[dict[Path, bytes | None]]:
        """Give what may be found after a power cut now: each file's content by its path, None for a folder."""
        for arrived in self._mixtures():
            names = dict(self._safe)
            for change, is_there in zip(self._pending, arrived, strict=True):
                if is_there:
                    _apply(names, change)
            there = {path: node for path, node in names.items() if self._has_folder(path, names)}
            for written in ("nothing", "half", "all"):
                yield {
                    path.relative_to(self._root): None if isinstance(node, Folder) else node.after_cut(written)
                    for path, node in there.items()
                }

    def _has_folder(self, path: Path, names: dict[Path, Node]) -> bool:
        return path.parent == self._root or isinstance(names.get(path.parent), Folder)

    def _mixtures(self) -> Iterator[tuple[bool, ...]]:
        count = len(self._pending)
        if count <= _ALL_MIXTURES:
            yield from product((False, True), repeat=count)
            return
        for cut in range(count + 1):  # in their order, up to some moment
            yield (True,) * cut + (False,) * (count - cut)
        for one in range(count):  # all but one, and one alone
            yield tuple(at != one for at in range(count))
            yield tuple(at == one for at in range(count))


def _apply(names: dict[Path, Node], change: _Renaming) -> None:
    if change.node is None:
        names.pop(change.path, None)
    else:
        names[change.path] = change.node
