"""Every reader, in the order in which they are asked: those that know their files best first."""

from typing import Final

from vault_app.adapters.transfer.apple_csv import APPLE_CSV
from vault_app.adapters.transfer.bitwarden_csv import BITWARDEN_CSV
from vault_app.adapters.transfer.bitwarden_json import BitwardenJson
from vault_app.adapters.transfer.chromium_csv import CHROMIUM_CSV
from vault_app.adapters.transfer.cxf_json import CxfJson
from vault_app.adapters.transfer.dashlane_csv import DASHLANE_TABLES
from vault_app.adapters.transfer.dashlane_zip import DashlaneZip
from vault_app.adapters.transfer.dotenv import DotEnv
from vault_app.adapters.transfer.firefox_csv import FIREFOX_CSV
from vault_app.adapters.transfer.generic_csv import GenericCsv
from vault_app.adapters.transfer.kdbx import Kdbx
from vault_app.adapters.transfer.keepass_xml import KeePassXml
from vault_app.adapters.transfer.keepassxc_csv import KEEPASSXC_CSV
from vault_app.adapters.transfer.keeper_csv import KeeperCsv
from vault_app.adapters.transfer.keeper_json import KeeperJson
from vault_app.adapters.transfer.lastpass_csv import LASTPASS_CSV
from vault_app.adapters.transfer.nordpass_csv import NORDPASS_CSV
from vault_app.adapters.transfer.onepassword_csv import ONEPASSWORD_7_CSV, ONEPASSWORD_CSV
from vault_app.adapters.transfer.onepux import OnePux
from vault_app.adapters.transfer.own_export import OwnExport
from vault_app.adapters.transfer.proton_csv import PROTON_CSV
from vault_app.adapters.transfer.proton_json import ProtonJson
from vault_app.core.errors import FileEmpty, UnknownSource
from vault_app.ports.import_reader import ImportReader

READERS: Final[tuple[ImportReader, ...]] = (
    OwnExport(),
    Kdbx(),
    OnePux(),
    DashlaneZip(),
    ProtonJson(),
    KeePassXml(),
    BitwardenJson(),
    KeeperJson(),
    CxfJson(),
    CHROMIUM_CSV,
    FIREFOX_CSV,
    APPLE_CSV,
    BITWARDEN_CSV,
    ONEPASSWORD_CSV,
    ONEPASSWORD_7_CSV,
    KEEPASSXC_CSV,
    LASTPASS_CSV,
    PROTON_CSV,
    NORDPASS_CSV,
    *DASHLANE_TABLES,
    DotEnv(),
    KeeperCsv(),
    GenericCsv(),
)


def reader_for(data: bytes) -> ImportReader:
    """Give the reader of a file, told by its content.

    Raises:
        FileEmpty: there is nothing in it.
        UnknownSource: no reader knows it.
    """
    if not data.strip():
        raise FileEmpty
    found = next((reader for reader in READERS if reader.recognises(data)), None)
    if found is None:
        raise UnknownSource
    return found
