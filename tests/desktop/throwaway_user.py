"""A user without a name or a group, for programs that must not be root.

It may read every file, or it could not run a Python that lies in root's home. That lets nobody into the memory of a
process, and helps an intruder as much as the one intruded upon. Qt asks for more than that: a checkout in a folder that
is closed to others is shown to this user through an open one, in a mount namespace of its own.
"""

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import pytest

NUMBER: Final = 61_234
READS_ALL: Final = "-all,+dac_read_search"  # capabilities(7)
# In a mount namespace of the command's own: in the place of the folder $1 an open one with the same folders in it.
_SCRIPT: Final = """
    folder=$1; shift
    mount --rbind "$folder" /mnt
    mount -t tmpfs -o mode=755 none "$folder"
    for each in /mnt/* /mnt/.[!.]*; do
        if [ -d "$each" ] && [ ! -L "$each" ]; then
            mkdir "$folder/${each##*/}"
            mount --rbind "$each" "$folder/${each##*/}"
        fi
    done
    cd "$PWD"
    exec "$@"
"""
_OPENED: Final = ("unshare", "--mount", "--propagation", "private", "sh", "-ec", _SCRIPT, "sh")


@cache
def _closed_folder() -> Path | None:
    """Give the outermost folder above the checkout that others may not enter, if there is one."""
    above = reversed(Path(__file__).parents)
    return next((folder for folder in above if not folder.stat().st_mode & stat.S_IXOTH), None)


@dataclass(frozen=True, slots=True)
class ThrowawayUser:
    """Such a user, by number."""

    number: int = NUMBER

    def command(self, words: Sequence[str]) -> list[str]:
        """Give the command that runs ``words`` as this user."""
        who = str(self.number)
        identity = (f"--reuid={who}", f"--regid={who}", "--clear-groups")
        become = ["setpriv", *identity, f"--inh-caps={READS_ALL}", f"--ambient-caps={READS_ALL}", "--", *words]
        closed = _closed_folder()
        return become if closed is None else [*_OPENED, str(closed), *become]

    def given(self, folder: Path) -> Path:
        """Give a folder, and what is in it, to this user."""
        for place in (folder, *folder.rglob("*")):
            os.chown(place, self.number, self.number)
        return folder


def is_root() -> bool:
    """Tell whether this process may look into every other."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


@cache
def _can_run_python() -> bool:
    if not is_root() or shutil.which("setpriv") is None:
        return False
    tried = ThrowawayUser().command([sys.executable, "-c", "import vault_app"])
    return subprocess.run(tried, check=False, capture_output=True, cwd=Path(__file__).parents[2]).returncode == 0


needs_root = pytest.mark.skipif(
    not is_root() or not Path("/proc/self/mem").exists(),
    reason="only root on Linux may read the memory of a process that has closed it",
)
needs_throwaway_user = pytest.mark.skipif(
    not _can_run_python(),
    reason="needs root to become another user, by setpriv (util-linux)",
)
