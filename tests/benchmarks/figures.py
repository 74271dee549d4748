"""The last table as a page of the documentation, and the ratios as a picture beside it."""

import os
import platform
import subprocess
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from xml.sax.saxutils import escape

from tests.benchmarks.row import Row

DOCS = Path(__file__).parents[2] / "packaging" / "docs"
PAGE, PICTURE = DOCS / "figures.md", DOCS / "pictures" / "figures.svg"
BEGIN, END = "<!-- written by tests/bench -->", "<!-- end of what tests/bench writes -->"

_LINE, _TOP, _LEFT, _WIDTH = 26, 48, 430, 360
_MOST = 2.0  # longer bars are cut there; their figure stands beside them
_LIMIT = "bare write"  # no peer, but what no program can beat
_PACKAGES = ("PySide6-Essentials", "cryptography", "argon2-cffi", "msgspec", "pykeepass")


def machine() -> list[str]:
    """Name what was measured on, and with."""
    processor = next(
        (line.partition(":")[2].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")),
        platform.machine(),
    )
    memory = next((int(line.split()[1]) // 2**20 for line in _lines("/proc/meminfo") if "MemTotal" in line), 0)
    system = next((line.partition("=")[2].strip('"') for line in _lines("/etc/os-release") if "PRETTY" in line), "")
    return [
        f"{processor}, {os.cpu_count()} cores, {memory} GiB; load before the run {os.getloadavg()[0]:.1f}",
        f"{system or platform.system()}, {platform.system()} {platform.release().partition('-')[0]}, Xvfb",
        f"Python {platform.python_version()}, " + ", ".join(f"{name} {version(name)}" for name in _PACKAGES),
        f"KeePassXC {_peer_version()}",
    ]


def _lines(path: str) -> list[str]:
    try:
        return Path(path).read_text("utf-8").splitlines()
    except OSError:
        return []


def _peer_version() -> str:
    try:
        return subprocess.run(["keepassxc-cli", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return "(not here)"


def keep(rows: Sequence[Row], about: Sequence[str]) -> None:
    """Put the table into the page, between its marks, and draw the picture."""
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    PAGE.write_text(f"{before}{BEGIN}\n{_section(rows, about)}\n{END}{after}", encoding="utf-8")
    PICTURE.write_text(_picture([row for row in rows if row.ratio and row.against != _LIMIT]), encoding="utf-8")


def _section(rows: Sequence[Row], about: Sequence[str]) -> str:
    lines = [f"- {line}" for line in about]
    lines += ["", "| | ours | beside it | ratio | whose | target, stretch |", "|---|--:|--:|--:|---|---|"]
    for row in rows:
        indent = "&nbsp;&nbsp;" if row.what.startswith("  ") or ":   " in row.what else ""
        peer = f"{row.peer * row.scale:,.1f} | {row.ratio:.2f}" if row.peer else " | "
        ours = f"{row.ours * row.scale:,.1f} {row.unit}"
        lines.append(f"| {indent}{' '.join(row.what.split())} | {ours} | {peer} | {row.against} | {row.target} |")
    return "\n".join(lines)


def _picture(rows: Sequence[Row]) -> str:
    """Draw each ratio as a bar; the line is the peer."""
    scale = _WIDTH / _MOST
    height = _TOP + _LINE * len(rows) + 24
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_LEFT + _WIDTH + 100} {height}"',
        'font-family="sans-serif" font-size="13" role="img">',
        "<title>What the app takes, as a part of what its peers take</title>",
        '<rect width="100%" height="100%" fill="#ffffff"/>',
        '<text x="16" y="26" font-size="15" fill="#1f2328">What ours takes, as a part of what the peer takes</text>',
    ]
    for number, row in enumerate(rows):
        top, ratio = _TOP + number * _LINE, row.ratio or 0
        width = min(ratio, _MOST) * scale
        shown = f"{ratio:.2f}" if ratio <= _MOST else f"{ratio:.2f} (cut)"
        label = escape(f"{' '.join(row.what.split())}, {row.against}")
        parts += [
            f'<text x="{_LEFT - 10}" y="{top + 14}" text-anchor="end" fill="#1f2328">{label}</text>',
            f'<rect x="{_LEFT}" y="{top}" width="{width:.1f}" height="{_LINE - 8}" fill="#2f6f6a"/>',
            f'<text x="{_LEFT + width + 6:.1f}" y="{top + 14}" fill="#1f2328">{shown}</text>',
        ]
    peer = _LEFT + scale
    parts += [
        f'<line x1="{peer:.1f}" x2="{peer:.1f}" y1="{_TOP - 8}" y2="{height - 16}"',
        'stroke="#8a2f2f" stroke-dasharray="4 3"/>',
        f'<text x="{peer:.1f}" y="{height - 4}" text-anchor="middle" fill="#8a2f2f">the peer</text>',
        "</svg>\n",
    ]
    return "\n".join(parts)
