"""What is wrong with a field, said beside it."""

from PySide6.QtCore import QCoreApplication

from vault_app.core.ids import TITLE
from vault_app.core.validation import Problem, ProblemCode


def words_for_problem(problem: Problem) -> str:
    """Say what is wrong and what would be right."""
    translate = QCoreApplication.translate
    if problem.code is ProblemCode.MISSING and problem.field == TITLE:
        return translate("ProblemWords", "Give it a title, or a website that has a name.")
    return {
        ProblemCode.MISSING: translate("ProblemWords", "This cannot be empty."),
        ProblemCode.TOO_LONG: translate("ProblemWords", "This is too long to be kept."),
        ProblemCode.TOO_MANY: translate("ProblemWords", "These are too many."),
        ProblemCode.CONTROL_CHARACTERS: translate(
            "ProblemWords", "This holds signs that cannot be kept. Type it anew."
        ),
        ProblemCode.NOT_AN_ADDRESS: translate("ProblemWords", "This is no web address. Example: linear.app"),
        ProblemCode.UNSAFE_ADDRESS: translate("ProblemWords", "Only addresses of websites and apps are kept."),
        ProblemCode.LOGIN_IN_ADDRESS: translate("ProblemWords", "Take user name and password out of the address."),
        ProblemCode.NOT_A_DATE: translate("ProblemWords", "This is no day. Write it like 2027-03-31."),
        ProblemCode.NOT_AN_ITEM: translate("ProblemWords", "This is no item of the vault. Choose one from the list."),
        ProblemCode.NOT_A_CODE: translate("ProblemWords", "Paste the set-up key, or what begins with otpauth://."),
    }[problem.code]
