"""The frozen command line."""  # noqa: INP001  # a program, in no package

import sys

from vault_app.cli.main import main

sys.exit(main())
