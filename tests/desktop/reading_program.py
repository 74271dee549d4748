"""What a screen reader does, as a program of its own: it walks, presses, types and listens over the accessibility bus.

Run by the desktop's Python, which has the bindings. Each line that comes in is an order in JSON, each line that goes
out its answer.
"""

import json
import sys
from typing import Any

import gi  # type: ignore[import-not-found]  # the desktop's, and not the checkout's

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402 - the version comes first

APP = "vault-app"

Node = Any


class Reader:
    """Keeps what it hears; finds things by role and name."""

    def __init__(self) -> None:
        self.announced: list[str] = []
        self.changes: list[str] = []
        self._listener = Atspi.EventListener.new(self._hear)
        self._listener.register("object:announcement")
        self._listener.register("object:text-changed")

    def _hear(self, event: Any) -> None:
        (self.announced if "announcement" in event.type else self.changes).append(str(event.any_data))

    def nodes(self) -> list[tuple[Node, int]]:
        """Give everything the app shows now, each with its depth, in order."""
        desktop = Atspi.get_desktop(0)
        apps = [desktop.get_child_at_index(place) for place in range(desktop.get_child_count())]
        found: list[tuple[Node, int]] = []
        for app in apps:
            if app is not None and APP in (app.get_name() or ""):
                self._walk(app, 0, found)
        return found

    def _walk(self, node: Node, depth: int, found: list[tuple[Node, int]]) -> None:
        try:
            states = node.get_state_set()
            is_window = node.get_role() == Atspi.Role.APPLICATION
            if not is_window and not states.contains(Atspi.StateType.SHOWING):
                return
            found.append((node, depth))
            for place in range(node.get_child_count()):
                child = node.get_child_at_index(place)
                if child is not None:
                    self._walk(child, depth + 1, found)
        except GLib.Error:
            return  # it went while it was looked at

    def find(self, name: str, role: str = "") -> Node:
        """Give the first thing of that name, and of that role if one is given."""
        for node, _depth in self.nodes():
            if (node.get_name() or "").startswith(name) and role in {"", node.get_role_name()}:
                return node
        raise LookupError(f"{role} {name!r}")


def described(node: Node, depth: int) -> dict[str, object] | None:
    """Give what a screen reader knows of a thing; None if it went while it was looked at."""
    try:
        return _described(node, depth)
    except GLib.Error:
        return None


def _described(node: Node, depth: int) -> dict[str, object]:
    states = node.get_state_set()
    text = node.get_text_iface()
    action = node.get_action_iface()
    actions = [action.get_action_name(place) for place in range(action.get_n_actions())] if action is not None else []
    labels = [
        target.get_name()
        for relation in node.get_relation_set()
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY
        for target in [relation.get_target(place) for place in range(relation.get_n_targets())]
    ]
    return {
        "role": node.get_role_name(),
        "name": node.get_name() or "",
        "description": node.get_description() or "",
        "text": text.get_text(0, text.get_character_count()) if text is not None else None,
        "actions": actions,
        "labels": labels,
        "depth": depth,
        **{
            state: states.contains(getattr(Atspi.StateType, state.upper()))
            for state in ("focusable", "focused", "enabled", "checked", "editable", "selected")
        },
    }


def obey(reader: Reader, order: dict[str, str]) -> object:
    """Carry out an order and give its answer."""
    match order["do"]:
        case "tree":
            return [told for node, depth in reader.nodes() if (told := described(node, depth)) is not None]
        case "press":
            node = reader.find(order["name"], order.get("role", ""))
            action = node.get_action_iface()
            names = [action.get_action_name(place) for place in range(action.get_n_actions())]
            return bool(action.do_action(names.index("Press")))
        case "type":
            return bool(reader.find(order["name"], order.get("role", "")).set_text_contents(order["text"]))
        case "focus":
            return bool(reader.find(order["name"], order.get("role", "")).grab_focus())
        case "announced":
            return list(reader.announced)
        case "changes":
            return list(reader.changes)
        case _:
            raise LookupError(order["do"])


def main() -> None:
    reader = Reader()
    loop = GLib.MainLoop()

    def on_line(source: Any, _condition: Any) -> bool:
        line = source.readline()
        if not line:
            loop.quit()
            return False
        try:
            answer: dict[str, object] = {"answer": obey(reader, json.loads(line))}
        except (LookupError, ValueError, AttributeError, GLib.Error) as error:
            answer = {"failed": f"{type(error).__name__}: {error}"}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()
        return True

    GLib.io_add_watch(sys.stdin, GLib.PRIORITY_LOW, GLib.IOCondition.IN | GLib.IOCondition.HUP, on_line)
    loop.run()


if __name__ == "__main__":
    main()
