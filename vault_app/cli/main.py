"""``vault-cli``: find the command, run it, turn what goes wrong into one line and an exit code."""

import gc
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING

from vault_app.cli.exit_codes import Exit
from vault_app.cli.parsing import UsageError, parse

if TYPE_CHECKING:
    import argparse

    from vault_app.cli.desk import Desk, Surroundings


def program(*, leave: Callable[[int], object] = os._exit) -> None:
    """Run this process's words and end it at once: to take apart what it holds would cost a tenth of a list's time.

    All that a command leaves behind is on the disk or in its reader's hands when `main` returns; ``leave`` ends the
    process without asking the interpreter.
    """
    code = main()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):
            stream.flush()
    leave(code)


def main(argv: Sequence[str] | None = None, *, desk: "Desk | None" = None) -> int:
    """Run the command in ``argv`` (by default this process's words) and give the exit code.

    ``desk`` is what the command works with; by default this process's own terminal, files and clipboard.
    """
    collecting = gc.isenabled()
    gc.disable()  # a command is over before garbage matters, and looking for it takes time
    try:
        return _run(argv, desk)
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    finally:
        if collecting:
            gc.enable()


def _run(argv: Sequence[str] | None, desk: "Desk | None") -> int:
    try:
        return _do(parse(argv), desk)
    except SystemExit as ended:  # --help and --version print and end
        return int(ended.code or 0)
    except BrokenPipeError:
        _let_go_of_output()
        return Exit.NOBODY_READS
    except Exception as error:  # noqa: BLE001  # a traceback could show what stands in the vault
        sentence, code = _explained(error)
        _complain(sentence, desk)
        return code


def _do(words: "argparse.Namespace", desk: "Desk | None") -> int:
    from vault_app.cli.desk import desk_here  # noqa: PLC0415  # help does without

    return _command(words.command)(words, desk or desk_here(_wiring()))


def _explained(error: Exception) -> tuple[str, Exit]:
    from vault_app.cli.desk import Refused  # noqa: PLC0415  # help does without
    from vault_app.cli.prompt import NothingTyped, NotTheSame  # noqa: PLC0415
    from vault_app.cli.words import words_for  # noqa: PLC0415
    from vault_app.core.errors import VaultAppError  # noqa: PLC0415

    match error:
        case VaultAppError():
            said = words_for(error)
            return str(said), said.code
        case Refused():
            return str(error), error.code
        case UsageError():
            return f"{error}. See {error.command} --help.", Exit.USAGE
        case NothingTyped():
            return error.sentence, Exit.USAGE
        case NotTheSame():
            return "The two lines are not the same; nothing was done. Try again.", Exit.REFUSED
    return _not_ours(error)


def _not_ours(error: Exception) -> tuple[str, Exit]:
    """Say what the interpreter or the system raised: of the vault's files there are only StorageErrors."""
    if isinstance(error, OSError):
        said = f"Standard input or output failed ({error.strerror})."
        return f"{said} See with list what was done, and try again.", Exit.STORAGE_FAILED
    if isinstance(error, MemoryError):
        return "There is not enough free memory. Close other programs and try again.", Exit.REFUSED
    where = _place_of(error)
    return f"Something unexpected happened ({type(error).__name__} at {where}). Please report it.", Exit.UNEXPECTED


def _command(name: str) -> "Callable[[argparse.Namespace, Desk], int]":
    # A module cannot be called like a word of the language.
    module_name = "import_file" if name == "import" else name.replace("-", "_")
    module = import_module(f"vault_app.cli.commands.{module_name}")
    run: Callable[[argparse.Namespace, Desk], int] = module.run
    return run


def _wiring() -> "Surroundings":
    from vault_app import wiring  # noqa: PLC0415  # tests bring their own

    return wiring


def _complain(sentence: str, desk: "Desk | None") -> None:
    from vault_app.cli.output import output_here  # noqa: PLC0415  # help does without

    with suppress(ValueError):
        (output_here() if desk is None else desk.output).note(f"vault-cli: {sentence}")


def _place_of(error: Exception) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}" if trace is not None else "?"  # noqa: PTH119


def _let_go_of_output() -> None:
    """Keep the interpreter from complaining at its end that it cannot flush what nobody reads."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


if __name__ == "__main__":
    sys.exit(main())
