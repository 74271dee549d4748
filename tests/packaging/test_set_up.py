"""packaging/set_up.sh: which interpreter, which packages, and when an environment is current."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the scripts are for a POSIX shell")


def shell(script: str, *, checkout: Path = CHECKOUT, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run ``script`` after set_up.sh in the plainest shell there is."""
    return subprocess.run(
        ["/bin/sh", "-euc", f'CHECKOUT="{checkout}"; . "{CHECKOUT}/packaging/set_up.sh"; {script}'],
        env={"PATH": os.environ["PATH"], "HOME": os.environ["HOME"], **environ},
        capture_output=True,
        text=True,
        check=False,
    )


def program(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    folder = tmp_path / "checkout"
    (folder / "packaging").mkdir(parents=True)
    shutil.copy(CHECKOUT / "pyproject.toml", folder)
    for list_of in (CHECKOUT / "packaging").glob("requirements*.txt"):
        shutil.copy(list_of, folder / "packaging")
    (folder / ".venv/bin").mkdir(parents=True)
    (folder / ".venv/bin/python").symlink_to(sys.executable)
    return folder


def test_the_interpreter_a_person_names_is_taken() -> None:
    assert shell("find_python; echo $PYTHON", VAULT_PYTHON=sys.executable).stdout == f"{sys.executable}\n"


def test_a_named_interpreter_that_is_too_old_is_refused_in_words(tmp_path: Path) -> None:
    old = program(tmp_path / "python3", "exit 1")

    ran = shell("find_python", VAULT_PYTHON=str(old))

    assert ran.returncode == 3
    assert "3.11, 3.12 or 3.13" in ran.stderr


def test_an_unfit_interpreter_on_the_path_is_passed_over(tmp_path: Path) -> None:
    program(tmp_path / "python3", "exit 1")
    program(tmp_path / "python3.13", "exit 0")

    assert shell("find_python; echo $PYTHON", PATH=f"{tmp_path}:/usr/bin:/bin").stdout.strip() == "python3.13"


def test_where_there_is_no_interpreter_the_words_say_which_are_fit(tmp_path: Path) -> None:
    for name in ("python3", "python3.13", "python3.12", "python3.11"):
        program(tmp_path / name, "exit 1")

    ran = shell("require", PATH=f"{tmp_path}:/usr/bin:/bin")

    assert ran.returncode == 3
    assert "needs Python 3.11, 3.12 or 3.13" in ran.stderr
    assert "VAULT_PYTHON=" in ran.stderr


def test_a_library_the_system_lacks_is_named_by_its_package(tmp_path: Path) -> None:
    program(tmp_path / "ldconfig", "echo 'libGL.so.1 (libc6,x86-64) => /lib/libGL.so.1'")
    script = 'SYSTEM=Linux; packages_of_missing_libraries "libGL.so.1=libgl1 libEGL.so.1=libegl1"'

    assert shell(script, PATH=f"{tmp_path}:{os.environ['PATH']}").stdout == "libegl1 "


def test_an_ordinary_person_is_told_one_line_and_nothing_is_installed(tmp_path: Path) -> None:
    program(tmp_path / "id", "echo 1000")
    program(tmp_path / "sudo", "exit 1")
    program(tmp_path / "apt-get", f"touch {tmp_path}/installed")

    ran = shell("require libegl1 libgl1", PATH=f"{tmp_path}:{os.environ['PATH']}")

    assert ran.returncode == 3
    assert "sudo apt-get install --no-install-recommends libegl1 libgl1\n" in ran.stderr
    assert not (tmp_path / "installed").exists()


@pytest.mark.parametrize("user", ["0", "1000"])
def test_root_and_whoever_may_become_root_have_it_installed(tmp_path: Path, user: str) -> None:
    program(tmp_path / "id", f"echo {user}")
    program(tmp_path / "sudo", '[ "$1" = -n ] && shift; exec "$@"')
    program(tmp_path / "apt-get", f'echo "$@" >> {tmp_path}/installed')

    ran = shell("require libegl1", PATH=f"{tmp_path}:{os.environ['PATH']}", VAULT_PYTHON=sys.executable)

    assert ran.returncode == 0, ran.stderr
    assert (tmp_path / "installed").read_text().splitlines()[-1].endswith("--no-install-recommends libegl1")


def test_an_environment_made_from_these_lists_is_current(checkout: Path) -> None:
    script = 'choose_venv app; wanted_stamp > "$VENV/made-for-app"; is_current app'

    assert shell(script, checkout=checkout).returncode == 0


def test_an_environment_made_for_the_tests_serves_the_app(checkout: Path) -> None:
    script = 'choose_venv app; wanted_stamp > "$VENV/made-for-tests"; is_current app'

    assert shell(script, checkout=checkout).returncode == 0


def test_an_environment_made_for_the_app_does_not_serve_the_tests(checkout: Path) -> None:
    script = 'choose_venv app; wanted_stamp > "$VENV/made-for-app"; is_current tests'

    assert shell(script, checkout=checkout).returncode == 1


@pytest.mark.parametrize("changed", ["pyproject.toml", "packaging/requirements.txt", "packaging/requirements-dev.txt"])
def test_a_changed_list_makes_the_environment_stale(checkout: Path, changed: str) -> None:
    script = f'choose_venv app; wanted_stamp > "$VENV/made-for-app"; echo >> "$CHECKOUT/{changed}"; is_current app'

    assert shell(script, checkout=checkout).returncode == 1


def test_another_interpreter_asked_for_makes_the_environment_stale(checkout: Path) -> None:
    script = 'choose_venv app; wanted_stamp > "$VENV/made-for-app"; VAULT_PYTHON=python3.13; is_current app'

    assert shell(script, checkout=checkout).returncode == 1


def test_a_checkout_that_may_not_be_written_gets_its_environment_in_the_cache(tmp_path: Path) -> None:
    script = "choose_venv app; echo $VENV"
    folder = "/proc/self"  # not even root may make a file there

    ran = shell(script, checkout=Path(folder), XDG_CACHE_HOME=str(tmp_path))

    assert ran.stdout.startswith(f"{tmp_path}/vault-app/venv-")
