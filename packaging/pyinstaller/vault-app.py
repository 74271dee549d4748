"""The frozen window."""  # noqa: INP001  # a program, in no package

import sys

from vault_app.__main__ import main

sys.exit(main())
