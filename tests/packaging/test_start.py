"""packaging/start: what it starts, with which words and in which surroundings."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from vault_app.__main__ import zeroing_environment

CHECKOUT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the script is for a POSIX shell")

APP = """
import json, os, sys
told = {"words": sys.argv[1:], "environ": dict(os.environ), "safe_path": sys.flags.safe_path, "cwd": os.getcwd()}
print(json.dumps(told))
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout that is set up, whose app tells how it was started."""
    folder = tmp_path / "a checkout"
    shutil.copytree(CHECKOUT / "packaging", folder / "packaging")
    shutil.copy(CHECKOUT / "pyproject.toml", folder)
    (folder / "vault_app").mkdir()
    (folder / "vault_app/__main__.py").write_text(APP, encoding="utf-8")
    (folder / ".venv/bin").mkdir(parents=True)
    (folder / ".venv/bin/python").symlink_to(sys.executable)
    stamp = ". packaging/set_up.sh; CHECKOUT=$PWD; wanted_stamp > .venv/made-for-app"
    subprocess.run(["/bin/sh", "-c", stamp], cwd=folder, env={"PATH": os.environ["PATH"]}, check=True)
    (folder / ".venv/fit-for-a-screen").touch()
    return folder


def start(checkout: Path, *words: str, **environ: str) -> tuple[dict[str, Any], str]:
    """What the started app tells, and what the script says."""
    ran = subprocess.run(
        [checkout / "packaging/start", *words],
        cwd=checkout.parent,
        env={"PATH": os.environ["PATH"], "HOME": os.environ["HOME"], **environ},
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(ran.stdout), ran.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_without_a_screen_it_says_so_and_goes_on_the_tour(checkout: Path) -> None:
    app, said = start(checkout)

    assert app["words"] == ["--tour"]
    assert "no screen" in said


@pytest.mark.parametrize("screen", [{"DISPLAY": ":1"}, {"WAYLAND_DISPLAY": "wayland-1"}])
def test_with_a_screen_it_opens_the_window_and_says_nothing(checkout: Path, screen: dict[str, str]) -> None:
    app, said = start(checkout, **screen)

    assert app["words"] == []
    assert said == ""


def test_words_reach_the_app_as_they_are(checkout: Path) -> None:
    app, said = start(checkout, "my vaults/a b.vault", "", "*")

    assert app["words"] == ["my vaults/a b.vault", "", "*"]
    assert said == ""


def test_the_app_starts_where_the_person_is_but_imports_nothing_from_there(checkout: Path) -> None:
    app, _ = start(checkout, "list")

    assert app["cwd"] == str(checkout.parent)
    assert app["safe_path"] is True


@pytest.mark.skipif(sys.platform != "linux", reason="memory is zeroed by glibc")
def test_the_app_need_not_restart_itself(checkout: Path) -> None:
    app, _ = start(checkout, "list", GLIBC_TUNABLES="glibc.pthread.rseq=0")

    assert app["environ"]["VAULT_APP_ZEROING"] == "1"
    assert app["environ"]["PYTHONMALLOC"] == "malloc"
    assert app["environ"]["GLIBC_TUNABLES"] == (
        "glibc.pthread.rseq=0:glibc.malloc.perturb=85:glibc.malloc.tcache_count=0:glibc.malloc.mmap_threshold=1048576"
    )


@pytest.mark.skipif(sys.platform != "linux", reason="memory is zeroed by glibc")
def test_the_script_and_the_launcher_set_the_same(checkout: Path) -> None:
    app, _ = start(checkout, "list")

    assert zeroing_environment({}).items() <= app["environ"].items()
