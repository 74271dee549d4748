"""Keeps the password that is made for a new item in step with the rules of the website being typed."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from vault_app.core.secret import Secret
from vault_app.ui.edit.edit_view import EditView
from vault_app.ui.edit.field_edits import SecretEdit


class FittingPassword(QObject):
    """Makes the password anew when a website with other rules is named, for as long as nobody touched it."""

    def __init__(
        self,
        form: EditView,
        *,
        new_password: Callable[..., tuple[Secret, float]],
        rules_site: Callable[[str], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._form, self._new_password, self._rules_site = form, new_password, rules_site
        self._follows = self._putting = False
        self._host = self._made_for = ""
        form.form.website_edited.connect(self._follow)
        form.secret_edited.connect(self._on_touched)

    def begin(self, *, follows: bool) -> None:
        """Begin with another form; ``follows``: its password was made here and nobody has seen it yet."""
        self._follows, self._host, self._made_for = follows, "", ""

    def _follow(self) -> None:
        host, password = self._form.site(), self._form.password()
        if not self._follows or password is None or host == self._host:
            return
        self._host = host
        site = self._rules_site(host)
        if site == self._made_for:
            return
        self._made_for = site
        self._putting = True
        password.put_new(*self._new_password(host))
        password.labelled.set_hint(words_for_rules_of(site))
        self._putting = False

    def _on_touched(self, edit: SecretEdit) -> None:
        if not self._putting and edit is self._form.password():
            self._follows = False
            edit.labelled.set_hint("")


def words_for_rules_of(site: str) -> str:
    """Say to whose rules a password was made; "" for no site."""
    if not site:
        return ""
    return QCoreApplication.translate("FittingPassword", "Made to the password rules of %1.").replace("%1", site)
