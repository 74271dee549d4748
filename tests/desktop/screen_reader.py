"""A screen reader in a process of its own, and how a test speaks to it."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from tests.desktop.accessibility_bus import PYTHON, AccessibilityBus
from tests.desktop.started import ended, until

PROGRAM: Final = Path(__file__).with_name("reading_program.py")


class NotThere(Exception):
    """What the screen reader was asked for does not exist now."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One thing of the window, as the screen reader knows it."""

    role: str
    name: str
    description: str
    text: str | None
    actions: tuple[str, ...]
    labels: tuple[str, ...]
    depth: int
    focusable: bool
    focused: bool
    enabled: bool
    checked: bool
    editable: bool
    selected: bool


class ScreenReader:
    """Sees the window through the accessibility bus alone."""

    def __init__(self, program: subprocess.Popen[bytes]) -> None:
        self._program = program

    def tree(self) -> list[Heard]:
        """Give everything that is on the screen now, in order."""
        told: list[dict[str, Any]] = self._ask(do="tree")
        return [Heard(**{**one, "actions": tuple(one["actions"]), "labels": tuple(one["labels"])}) for one in told]

    def find(self, name: str, role: str = "") -> Heard:
        """Wait for a thing whose name begins so, and give it."""
        found = until(lambda: [one for one in self.tree() if one.name.startswith(name) and role in {"", one.role}])
        if not found:
            raise NotThere(f"{role} {name!r} among {[one.name for one in self.tree() if one.name]}")
        return found[0]

    def press(self, name: str, role: str = "") -> None:
        """Wait for a thing of that name that can be pressed, and do what a click on it does."""
        until(lambda: "Press" in self.find(name, role).actions and self.find(name, role).enabled)
        assert self._ask(do="press", name=name, role=role)

    def type_into(self, name: str, text: str) -> None:
        """Wait for the field of that name, and put a text in the place of its own."""
        self.find(name, "text" if self._is("text", name) else "password text")
        assert self._ask(do="type", name=name, text=text, role="text" if self._is("text", name) else "password text")

    def focus(self, name: str, role: str = "") -> None:
        """Wait for a thing of that name, and give it the keyboard."""
        self.find(name, role)
        assert self._ask(do="focus", name=name, role=role)

    def focused(self) -> Heard | None:
        """Give what has the keyboard; a list has it where no more than its current row says so."""
        focused = [one for one in self.tree() if one.focused and one.role not in {"frame", "filler"}]
        alone = [one for one in focused if one.role != "table cell"]
        return next(iter([*alone, *focused]), None)

    def announced(self) -> list[str]:
        """Give what was announced since the reader began."""
        said: list[str] = self._ask(do="announced")
        return said

    def changes(self) -> list[str]:
        """Give every text that came into a field or went out of it since the reader began, as it was told."""
        told: list[str] = self._ask(do="changes")
        return told

    def _is(self, role: str, name: str) -> bool:
        return any(one.role == role and one.name.startswith(name) for one in self.tree())

    def _ask(self, **order: str) -> Any:
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        self._program.stdin.write(json.dumps(order).encode() + b"\n")
        self._program.stdin.flush()
        answer = json.loads(self._program.stdout.readline())
        if "failed" in answer:
            raise NotThere(answer["failed"])
        return answer["answer"]


@contextmanager
def screen_reader(bus: AccessibilityBus) -> Iterator[ScreenReader]:
    """Start a screen reader on a bus, and end it afterwards."""
    program = subprocess.Popen(
        [PYTHON, PROGRAM], env=bus.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    with program, ended(program):
        yield ScreenReader(program)
