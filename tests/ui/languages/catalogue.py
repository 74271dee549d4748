"""The catalogues as the tests read them, and the sentences of the source as `packaging/translate` reads them."""

import importlib.util
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

CHECKOUT = Path(__file__).resolve().parents[3]
CATALOGUES = sorted((CHECKOUT / "resources/translations").glob("*.ts"))


@dataclass(frozen=True, slots=True)
class Entry:
    """One sentence of a catalogue; a counted one has a form for one and a form for more."""

    context: str
    source: str
    comment: str
    counted: bool
    forms: tuple[str, ...]
    finished: bool


def entries(path: Path) -> Iterator[Entry]:
    # The file is our own.
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314
        name = context.findtext("name", "")
        for message in context.iter("message"):
            target = message.find("translation")
            assert target is not None
            counted = message.get("numerus") == "yes"
            forms = [form.text or "" for form in target.iter("numerusform")] if counted else [target.text or ""]
            source, comment = message.findtext("source", ""), message.findtext("comment", "")
            yield Entry(name, source, comment, counted, tuple(forms), target.get("type") is None)


def translatable() -> ModuleType:
    """Give the reader of the source."""
    spec = importlib.util.spec_from_file_location("translatable", CHECKOUT / "packaging/translatable.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def placeholders(text: str) -> list[str]:
    """Give what is filled in later: %1, %n, {name}."""
    return sorted(re.findall(r"%L?\d|%L?n|\{\w*\}", text.replace("%L", "%")))
