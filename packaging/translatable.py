"""What the window says, read from its source: each sentence with its context, and whether a number is counted in it.

lupdate's own reader of Python misses most counted sentences outside a class and all that a short name for
``translate`` says. So the sentences are found here, with Python's own parser, and handed to lupdate as the C++ that it
reads without fault: it merges them into the catalogue as ever.

``python packaging/translatable.py FILE`` writes that C++.
"""
# ruff: noqa: INP001 - a script, and no room of the app

import ast
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
UI = CHECKOUT / "vault_app/ui"


@dataclass(frozen=True, slots=True, order=True)
class Sentence:
    """One sentence as the source has it."""

    context: str
    source: str
    comment: str = ""
    counted: bool = False


class Untranslatable(Exception):
    """A call whose sentence or context is not there to be read: the file, the line, the call."""


def sentences(folder: Path = UI) -> set[Sentence]:
    """Give every sentence of the window.

    Raises:
        Untranslatable: a call of ``tr`` or ``translate`` that no reader of the source can follow.
    """
    return {sentence for path in sorted(folder.rglob("*.py")) for sentence in _sentences_of(path)}


def _sentences_of(path: Path) -> Iterator[Sentence]:
    tree = ast.parse(path.read_text("utf-8"), str(path))
    short = dict(_short_names(tree))
    for call, owner in _calls(tree, ""):
        context, words = _taken(call, owner, short)
        if context is None or (words and _forwarded(words[0], tree, short)):
            continue
        texts = [word.value if isinstance(word, ast.Constant) else None for word in words[:2]]
        if not context or not texts or not isinstance(texts[0], str):
            raise Untranslatable(f"{path}:{call.lineno}: {ast.unparse(call)}")
        yield Sentence(context, texts[0], str(texts[1] or "") if len(texts) > 1 else "", len(words) > 2)  # noqa: PLR2004 - sentence, remark, number


def _calls(node: ast.AST, owner: str) -> Iterator[tuple[ast.Call, str]]:
    """Give every call with the class it stands in."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield child, owner
        yield from _calls(child, child.name if isinstance(child, ast.ClassDef) else owner)


def _taken(call: ast.Call, owner: str, short: dict[str, str]) -> tuple[str | None, list[ast.expr]]:
    """Give the context and the other arguments; a context of None is a call of something else."""
    arguments = [*call.args, *(word.value for word in call.keywords)]
    match call.func:
        case ast.Attribute(value=ast.Name(id="self"), attr="tr"):
            return owner, arguments
        case ast.Attribute(attr="tr"):
            return "", arguments
        case ast.Attribute(value=ast.Name(id="QCoreApplication"), attr="translate") | ast.Name(id="translate"):
            context = arguments[0] if arguments else None
            return (str(context.value) if isinstance(context, ast.Constant) else ""), arguments[1:]
        case ast.Name(id=name) if name in short:
            return short[name], arguments
    return None, arguments


def _short_names(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Give the functions of a module that only add the context to a sentence, with that context."""
    for made in tree.body:
        if isinstance(made, ast.FunctionDef) and isinstance(last := made.body[-1], ast.Return):
            match last.value:
                case ast.Call(
                    func=ast.Attribute(attr="translate"), args=[ast.Constant(value=str(context)), ast.Name()]
                ):
                    yield made.name, context


def _forwarded(word: ast.expr, tree: ast.Module, short: dict[str, str]) -> bool:
    """Tell whether this is the one call inside such a function."""
    makers = (made for made in tree.body if isinstance(made, ast.FunctionDef) and made.name in short)
    return any(word is inner for made in makers for inner in ast.walk(made))


def as_cpp(found: set[Sentence]) -> str:
    """Write the sentences as calls that lupdate reads."""
    lines = []
    for sentence in sorted(found):
        words = ", ".join(
            json.dumps(text, ensure_ascii=False) for text in (sentence.context, sentence.source, sentence.comment)
        )
        lines.append(f"QCoreApplication::translate({words}{', n' if sentence.counted else ''});")
    return "\n".join(["void said(int n) {", *lines, "}", ""])


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(as_cpp(sentences()), encoding="utf-8")
