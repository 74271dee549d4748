import os
import subprocess
import sys
from pathlib import Path
from time import monotonic

import pytest

from vault_app.adapters.system.command_clipboard import CommandClipboard
from vault_app.core.errors import ClipboardBusy, ClipboardMissing, ClipboardUnsafe
from vault_app.core.secret import Secret
from vault_app.ports.clipboard import Lease

# A clipboard that is a file: each tool notes its words in "log" and keeps what it is given in "held".
FILL = '#!/bin/sh\necho "$0 $@" >> "$DESK/log"\n'
WL_COPY = FILL + ('case "$1" in --help) echo "$HELP";; --clear) : > "$DESK/held";; *) cat > "$DESK/held";; esac\n')
WL_PASTE = FILL + 'cat "$DESK/held"\n'
XCLIP = FILL + 'case "$3" in -out) cat "$DESK/held";; *) cat ${4:-} > "$DESK/held";; esac\n'
XSEL = FILL + 'case "$2" in -o) cat "$DESK/held";; -c) : > "$DESK/held";; *) cat > "$DESK/held";; esac\n'
PBCOPY = FILL + 'cat > "$DESK/held"\n'
PBPASTE = WL_PASTE
BROKEN = "#!/bin/sh\nexit 1\n"


class Desk:
    """A desktop session with just the tools that a test puts there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environ = {"DESK": str(folder), "HELP": "", "PATH": f"{folder}:{os.defpath}"}

    def put(self, name: str, script: str) -> None:
        (self.folder / name).write_text(script, encoding="utf-8")
        (self.folder / name).chmod(0o755)

    def which(self, name: str) -> str | None:
        return str(self.folder / name) if (self.folder / name).exists() else None

    def clipboard(self, *, allow_unhidden: bool = False) -> CommandClipboard:
        return CommandClipboard(allow_unhidden=allow_unhidden, environ=self.environ, which=self.which)

    @property
    def held(self) -> str:
        return (self.folder / "held").read_text(encoding="utf-8")

    @property
    def log(self) -> str:
        return (self.folder / "log").read_text(encoding="utf-8")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.defpath}")
    return Desk(tmp_path)


def wayland(desk: Desk, help_text: str = "-s, --sensitive  hint") -> Desk:
    desk.environ |= {"WAYLAND_DISPLAY": "wayland-0", "HELP": help_text}
    desk.put("wl-copy", WL_COPY)
    desk.put("wl-paste", WL_PASTE)
    return desk


def x11(desk: Desk, tool: str, script: str) -> Desk:
    desk.environ["DISPLAY"] = ":1"
    desk.put(tool, script)
    return desk


def test_wayland_gets_the_text_with_the_hint_and_never_as_an_argument(desk: Desk) -> None:
    clipboard = wayland(desk).clipboard()

    clipboard.put(Secret("pässword"))

    assert desk.held == "pässword"
    assert "--sensitive" in desk.log.splitlines()[-1]
    assert "pässword" not in desk.log


def test_what_the_wayland_tool_keeps_in_a_file_it_keeps_in_the_folder_of_the_session(desk: Desk) -> None:
    desk.environ["XDG_RUNTIME_DIR"] = "/run/user/1000"
    wayland(desk).put("wl-copy", WL_COPY + 'echo "$TMPDIR" > "$DESK/place"\n')

    desk.clipboard().put(Secret("kV7#tq"))

    assert (desk.folder / "place").read_text() == "/run/user/1000\n"


def test_a_wayland_tool_without_the_hint_is_refused_unless_the_caller_insists(desk: Desk) -> None:
    wayland(desk, help_text="-n, --trim-newline")

    with pytest.raises(ClipboardUnsafe):
        desk.clipboard().put(Secret("password"))
    assert not (desk.folder / "held").exists()

    desk.clipboard(allow_unhidden=True).put(Secret("password"))
    assert desk.held == "password"


@pytest.mark.parametrize(("tool", "script"), [("xclip", XCLIP), ("xsel", XSEL)])
def test_x11_tools_cannot_set_the_hint_and_work_only_when_the_caller_insists(
    desk: Desk, tool: str, script: str
) -> None:
    x11(desk, tool, script)

    with pytest.raises(ClipboardUnsafe):
        desk.clipboard().put(Secret("password"))

    clipboard = desk.clipboard(allow_unhidden=True)
    lease = clipboard.put(Secret("password"))
    assert desk.held == "password"
    assert clipboard.clear_if_ours(lease)
    assert desk.held == ""


def test_macos_works_when_the_caller_insists(desk: Desk) -> None:
    desk.put("pbcopy", PBCOPY)
    desk.put("pbpaste", PBPASTE)
    clipboard = desk.clipboard(allow_unhidden=True)

    lease = clipboard.put(Secret("password"))

    assert clipboard.clear_if_ours(lease)
    assert desk.held == ""


def test_what_is_still_ours_is_cleared(desk: Desk) -> None:
    clipboard = wayland(desk).clipboard()
    lease = clipboard.put(Secret("password"))

    assert clipboard.clear_if_ours(lease)
    assert desk.held == ""


def test_what_someone_else_copied_meanwhile_stays(desk: Desk) -> None:
    clipboard = wayland(desk).clipboard()
    lease = clipboard.put(Secret("password"))
    (desk.folder / "held").write_text("someone's", encoding="utf-8")

    assert not clipboard.clear_if_ours(lease)
    assert desk.held == "someone's"


def test_a_later_copy_of_ours_is_not_cleared_by_the_earlier_lease(desk: Desk) -> None:
    clipboard = wayland(desk).clipboard()
    first = clipboard.put(Secret("one"))
    second = clipboard.put(Secret("two"))

    assert not clipboard.clear_if_ours(first)
    assert clipboard.clear_if_ours(second)


def test_a_clipboard_that_cannot_be_read_is_left_alone(desk: Desk) -> None:
    clipboard = wayland(desk).clipboard()
    lease = clipboard.put(Secret("password"))
    desk.put("wl-paste", BROKEN)

    assert not clipboard.clear_if_ours(lease)


def test_nothing_was_put_so_nothing_is_cleared(desk: Desk) -> None:
    assert not wayland(desk).clipboard().clear_if_ours(Lease(b""))


def test_without_a_session_there_is_no_clipboard(desk: Desk) -> None:
    desk.put("wl-copy", WL_COPY)
    desk.put("xclip", XCLIP)

    with pytest.raises(ClipboardMissing):
        desk.clipboard().put(Secret("password"))


def test_a_session_without_its_tool_has_no_clipboard(desk: Desk) -> None:
    desk.environ |= {"DISPLAY": ":1", "WAYLAND_DISPLAY": "wayland-0"}

    with pytest.raises(ClipboardMissing):
        desk.clipboard().put(Secret("password"))


def test_a_tool_that_fails_is_a_busy_clipboard(desk: Desk) -> None:
    x11(desk, "xclip", BROKEN)

    with pytest.raises(ClipboardBusy):
        desk.clipboard(allow_unhidden=True).put(Secret("password"))


# --- a copy that goes with the process that made it ------------------------------------------------------------

# Serves until it is told to end, as xclip -quiet does; without that word it has done with the copy at once.
STAYING = (
    FILL
    + 'case "$3" in -out) cat "$DESK/held";; '
    + '*) case "$4" in -quiet) cat > "$DESK/held"; echo $$ > "$DESK/server"; exec sleep 60;; '
    + '*) cat ${4:-} > "$DESK/held";; esac;; esac\n'
)
KILLED = """
import os, signal, sys
from vault_app.adapters.system.command_clipboard import CommandClipboard
from vault_app.core.secret import Secret
CommandClipboard(allow_unhidden=True, tied=True).put(Secret("password"))
os.kill(os.getpid(), signal.SIGKILL)
"""


def tied(desk: Desk) -> CommandClipboard:
    return CommandClipboard(allow_unhidden=True, tied=True, environ=desk.environ, which=desk.which)


def is_served(desk: Desk) -> bool:
    """Tell whether the tool that served last is alive."""
    pid = int((desk.folder / "server").read_text())
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a program with its parent")


@needs_linux
def test_a_tied_tool_serves_until_the_copy_is_cleared(desk: Desk) -> None:
    clipboard = tied(x11(desk, "xclip", STAYING))

    lease = clipboard.put(Secret("password"))

    assert desk.held == "password"
    assert is_served(desk)
    assert clipboard.clear_if_ours(lease)
    assert not is_served(desk)
    assert desk.held == ""


@needs_linux
def test_a_later_tied_copy_takes_the_place_of_the_earlier(desk: Desk) -> None:
    clipboard = tied(x11(desk, "xclip", STAYING))
    first = clipboard.put(Secret("one"))
    second = clipboard.put(Secret("two"))

    assert not clipboard.clear_if_ours(first)
    assert is_served(desk)
    assert clipboard.clear_if_ours(second)


@needs_linux
def test_nothing_is_served_after_the_process_was_killed(desk: Desk) -> None:
    x11(desk, "xclip", STAYING)
    environ = {**os.environ, **desk.environ, "DISPLAY": ":1", "PYTHONPATH": str(Path(__file__).parents[3])}
    environ.pop("WAYLAND_DISPLAY", None)

    subprocess.run([sys.executable, "-c", KILLED], env=environ, check=False, timeout=20)

    until = monotonic() + 5
    while is_served(desk) and monotonic() < until:
        os.sched_yield()
    assert (desk.folder / "held").read_text() == "password"
    assert not is_served(desk)


@needs_linux
def test_a_tied_tool_that_serves_in_a_way_of_its_own_is_left_to_it(desk: Desk) -> None:
    desk.environ["DISPLAY"] = ":1"
    desk.put("xclip", XCLIP.replace("${4:-}", ""))

    lease = tied(desk).put(Secret("password"))

    assert desk.held == "password"
    assert lease.fingerprint


@needs_linux
@pytest.mark.parametrize("script", [BROKEN, STAYING.replace('cat > "$DESK/held"; ', "cat > /dev/null; ")])
def test_a_tied_tool_that_fails_or_serves_nothing_is_a_busy_clipboard(desk: Desk, script: str) -> None:
    (desk.folder / "held").write_text("", encoding="utf-8")

    with pytest.raises(ClipboardBusy):
        tied(x11(desk, "xclip", script)).put(Secret("password"))


@needs_linux
def test_a_tied_tool_that_cannot_be_started_is_a_busy_clipboard(desk: Desk) -> None:
    desk.environ |= {"DISPLAY": ":1", "PATH": str(desk.folder)}
    desk.put("xclip", "no program")
    (desk.folder / "xclip").chmod(0o644)

    with pytest.raises(ClipboardBusy):
        tied(desk).put(Secret("password"))


@needs_linux
def test_a_wayland_tool_that_shows_its_copy_to_nobody_yet_is_believed(desk: Desk) -> None:
    wayland(desk).put("wl-paste", BROKEN)
    desk.put("wl-copy", WL_COPY.replace('*) cat > "$DESK/held"', '*) cat > "$DESK/held"; exec sleep 60'))
    clipboard = tied(desk)

    clipboard.put(Secret("password"))

    assert desk.held == "password"
    assert "--foreground" in desk.log
    clipboard._end_server()
