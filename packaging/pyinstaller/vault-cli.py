"""The frozen command line."""  # noqa: INP001  # a program, in no package

from vault_app.cli.main import program

program()
