"""List every place in the app where a secret leaves its wipeable buffer.

``python -m tests.architecture.reveal_sites`` prints the lines of reveal_sites.txt, to be reviewed one by one.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.import_graph import APP, sources

WAYS_OUT = frozenset({"reveal", "borrow"})


def sites_in(tree: ast.AST, inside: tuple[str, ...] = ()) -> Iterator[str]:
    """The dotted names of the functions that use a way out, once per use."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Attribute) and node.attr in WAYS_OUT:
            yield f"{'.'.join(inside) or '<module>'} {node.attr}"
        named = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        yield from sites_in(node, (*inside, node.name) if named else inside)  # type: ignore[attr-defined]


def reveal_sites(app: Path = APP) -> list[str]:
    """Lines of ``path:function way-out``, sorted, one per use."""
    return sorted(
        f"{path.relative_to(app.parent).as_posix()}:{site}"
        for path in sources(app)
        for site in sites_in(ast.parse(path.read_text("utf-8")))
    )


if __name__ == "__main__":
    sys.stdout.write("\n".join([*reveal_sites(), ""]))
