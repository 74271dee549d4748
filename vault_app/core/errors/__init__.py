"""Everything that can go wrong, as types that carry facts, all to be had from here; one file an area.

An error never holds words for a person (``ui/messages`` and ``cli`` find those) and never a secret. The classes
directly below `VaultAppError` are groups and are never raised themselves.
"""

from vault_app.core.errors.attachments import *
from vault_app.core.errors.desktop import *
from vault_app.core.errors.leaks import *
from vault_app.core.errors.open_vault import *
from vault_app.core.errors.opening import *
from vault_app.core.errors.root import VaultAppError as VaultAppError
from vault_app.core.errors.storage import *
from vault_app.core.errors.transfer import *
