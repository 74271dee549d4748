import ctypes
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from vault_app.adapters.system.process_guard import harden

ROOT = Path(__file__).parents[3]
CHILD = """
import ctypes, pathlib, resource, sys
from vault_app.adapters.system.process_guard import harden
closed = harden({}, flatpak=pathlib.Path("/nowhere")) if sys.argv[1] == "plain" else (
    harden({"SNAP": "/snap/x"}, flatpak=pathlib.Path("/nowhere")) if sys.argv[1] == "snap" else
    harden({}, flatpak=pathlib.Path("/")))
print(closed, ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), resource.getrlimit(resource.RLIMIT_CORE))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="prctl is Linux's")
@pytest.mark.parametrize(
    ("place", "said"), [("plain", "True 0 (0, 0)"), ("snap", "False 1 (0, 0)"), ("flatpak", "False 1 (0, 0)")]
)
def test_memory_is_closed_to_other_programs_but_in_the_sandboxes_that_need_it_open(place: str, said: str) -> None:
    done = subprocess.run([sys.executable, "-c", CHILD, place], capture_output=True, text=True, check=True, cwd=ROOT)

    assert done.stdout.strip() == said


def test_the_process_itself_is_asked_to_close(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[object, ...]] = []

    class Library:
        def prctl(self, *words: int) -> int:
            asked.append(words)
            return -1

    monkeypatch.setattr(ctypes, "CDLL", lambda _name: Library())
    monkeypatch.setattr(resource, "setrlimit", lambda *words: asked.append(words))

    assert not harden({}, flatpak=Path("/nowhere"))
    assert asked == [(resource.RLIMIT_CORE, (0, 0)), (4, 0, 0, 0, 0)]
