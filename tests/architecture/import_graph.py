"""Which module of the app imports which, read from the source: also what stands inside functions and type checks."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
APP = CHECKOUT / "vault_app"


@dataclass(frozen=True)
class Import:
    """One import: who, of what (a module, or a name in it), on which line."""

    importer: str
    imported: str
    line: int

    def __str__(self) -> str:
        return f"{self.importer}:{self.line} imports {self.imported}"


def sources(app: Path = APP) -> list[Path]:
    """Every Python file of the app, sorted."""
    return sorted(app.rglob("*.py"))


def module_name(path: Path, app: Path = APP) -> str:
    """The dotted name of the module in ``path``; a package has the name of its folder."""
    parts = path.relative_to(app.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(app: Path = APP) -> Iterator[Import]:
    """Every import in the app; ``from a import b`` counts as ``a.b``, whatever b is."""
    for path in sources(app):
        name = module_name(path, app)
        package = name if path.name == "__init__.py" else name.rpartition(".")[0]
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                yield from (Import(name, alias.name, node.lineno) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                above = ".".join(package.split(".")[: len(package.split(".")) + 1 - node.level]) if node.level else ""
                base = ".".join(part for part in (above, node.module) if part)
                yield from (Import(name, f"{base}.{alias.name}", node.lineno) for alias in node.names)


def is_inside(module: str, package: str) -> bool:
    """Whether ``module`` is ``package`` or lies in it."""
    return module == package or module.startswith(package + ".")
