"""A vault with something of everything to fix, at a small company."""

from dataclasses import dataclass

from tests.fakes.office import Office, save
from vault_app.core.draft import Draft, DraftField
from vault_app.core.ids import EXPIRES, KNOWN_TO, OWNER, PASSWORD, REVIEW, SIGN_ON, USERNAME, WEBSITE, FieldId, ItemId
from vault_app.core.item import FieldType
from vault_app.core.secret import Secret
from vault_app.services.leavers import person_left

_STRONG = "kV7#tq-Rm2!xZp9s@"
_DAY = 86_400
_TYPES = {
    USERNAME: FieldType.TEXT,
    WEBSITE: FieldType.ADDRESS,
    EXPIRES: FieldType.DATE,
    REVIEW: FieldType.DATE,
}


@dataclass
class Unhealthy(Office):
    """An office on 1 March 2026; the ids of its items by title."""

    def __post_init__(self) -> None:
        super().__init__()
        self.ids: dict[str, ItemId] = {}
        self._fill()

    def add(self, title: str, username: str, password: str, **texts: str) -> None:
        """Save a login with further fields by name."""
        names = {
            "site": WEBSITE,
            "expires": EXPIRES,
            "known_to": KNOWN_TO,
            "owner": OWNER,
            "review": REVIEW,
            "sign_on": SIGN_ON,
        }
        plain: dict[FieldId, str] = {USERNAME: username, **{names[name]: text for name, text in texts.items()}}
        fields = [DraftField(key, _TYPES.get(key, FieldType.TEXT), text) for key, text in plain.items()]
        fields.append(DraftField(PASSWORD, FieldType.PASSWORD, Secret(password)))
        self.ids[title] = save(self.session, Draft(None, "login", title, tuple(fields))).item.id

    def _fill(self) -> None:
        self.add("UPS", "npshipping", _STRONG + "same", owner="Mia Berg")
        self.add("Zoom", "dana@northpine.example", _STRONG + "same", sign_on="google")
        self.add("Calendly", "dana@northpine.example", _STRONG + "same", owner="Dana Okafor")
        self.add("Grafana", "admin", _STRONG + "leaked", owner="Dana Okafor")
        self.add("GitHub", "dana.okafor", _STRONG + "github", known_to="Dana Okafor, Sam Ito", owner="Dana Okafor")
        self.add("Router - office", "admin", "12", owner="Mia Berg")
        self.add("Stripe", "finance@northpine.example", _STRONG + "stripe", site="https://dashboard.stripe.com")
        self.add("Domain certificate", "ops", _STRONG + "cert", expires="2026-03-10", owner="Mia Berg")
        self.add("Old FTP", "ftp", _STRONG + "ftp", review="2026-01-15", owner="Mia Berg")
        self.add("Sound", "dana", _STRONG + "sound", owner="Dana Okafor")
        self.clock.pass_seconds(60)
        person_left(self.session, "Sam Ito", doors=self.doors)
