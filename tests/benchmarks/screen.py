"""A real X server whose pixels can be read without asking it: what "painted" means for every program alike.

Xvfb keeps its frame buffer in a mapped file (``-fbdir``). Reading that costs the measured program nothing, needs no
client in its way, and is the same for ours and for a peer.
"""

import mmap
import os
import struct
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

POLL_SECONDS = 0.001
BLINK = 0.001  # of the region's bytes


@dataclass(frozen=True, slots=True)
class Region:
    """A rectangle of the screen, in pixels."""

    x: int
    y: int
    width: int
    height: int


WHOLE = Region(0, 0, 1280, 800)


class Screen:
    """One virtual screen of 1280x800 at 24 bits."""

    width, height = 1280, 800

    def __init__(self, display: str, pixels: mmap.mmap, offset: int, stride: int) -> None:
        self.display = display
        self._pixels = pixels
        self._offset = offset
        self._stride = stride

    def rows(self, region: Region, step: int = 7) -> bytes:
        """Give every ``step``-th row of a region as raw pixels."""
        start = self._offset + region.x * 4
        return b"".join(
            self._pixels[start + y * self._stride : start + y * self._stride + region.width * 4]
            for y in range(region.y, region.y + region.height, step)
        )

    def painted(self, region: Region, since: float, *, quiet: float = 1.2, limit: float = 60.0) -> float:
        """Give the seconds from ``since`` (perf_counter) until the region showed what it shows in the end.

        The end is ``quiet`` seconds without more than a blinking cursor's worth of change; of the frames seen, the
        first that differs from the last by less than `BLINK` of its bytes is the painted one. A window that is
        mapped blank and filled later counts from the filling.
        """
        frames = [(since, self.rows(region))]
        settled = None
        while (now := time.perf_counter()) - since < limit:
            current = self.rows(region)
            if current != frames[-1][1]:
                if settled is None or difference(current, frames[-1][1]) > BLINK:
                    settled = now
                frames.append((now, current))
            elif settled is not None and now - settled > quiet:
                last = frames[-1][1]
                return next(seen for seen, rows in frames if difference(rows, last) <= BLINK) - since
            time.sleep(POLL_SECONDS)
        raise TimeoutError("the picture did not settle")

    def environment(self, home: Path) -> dict[str, str]:
        """Give the variables for a program that is to show itself here, with a home of its own."""
        kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL") if name in os.environ}
        return kept | {
            "DISPLAY": self.display,
            "QT_QPA_PLATFORM": "xcb",
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_STATE_HOME": str(home / "state"),
            "XDG_CACHE_HOME": str(home / "cache"),
            "XDG_RUNTIME_DIR": str(home),
            "TMPDIR": str(home),  # where the peer looks whether it runs already
        }


def difference(one: bytes, other: bytes) -> float:
    """Give the part of two pictures, equally large, in which they differ."""
    width = 256
    parts = range(0, len(one), width)
    return sum(one[at : at + width] != other[at : at + width] for at in parts) / len(parts)


@contextmanager
def screen() -> Iterator[Screen]:
    """Start a virtual screen on a free display number and end it afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        read, write = os.pipe()
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-fbdir", folder, "-nolisten", "tcp"],
            pass_fds=[write],
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        try:
            with os.fdopen(read) as answer:
                number = answer.readline().strip()
            if not number:
                raise RuntimeError("Xvfb did not start")
            with (Path(folder) / "Xvfb_screen0").open("rb") as buffer:
                pixels = mmap.mmap(buffer.fileno(), 0, access=mmap.ACCESS_READ)
            header = struct.unpack(">25I", pixels[:100])
            offset = header[0] + header[19] * 12  # the XWD header, then its colour map
            yield Screen(f":{number}", pixels, offset, header[12])
        finally:
            server.terminate()
            server.wait()
