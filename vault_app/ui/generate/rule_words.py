"""What a website asks of its passwords, in words; and what is wrong with rules that cannot be used."""

from PySide6.QtCore import QCoreApplication

from vault_app.core.site_rules import SiteRules


def length_words(rules: SiteRules) -> str:
    """Say how long passwords have to be; "" where the website does not mind."""
    translate = QCoreApplication.translate
    if rules.shortest and rules.longest == rules.shortest:
        words = translate("RuleWords", "%1 characters")
    elif rules.shortest and rules.longest:
        words = translate("RuleWords", "%1 to %2 characters")
    elif rules.longest:
        words = translate("RuleWords", "at most %2 characters")
    elif rules.shortest:
        words = translate("RuleWords", "at least %1 characters")
    else:
        return ""
    return words.replace("%1", str(rules.shortest)).replace("%2", str(rules.longest))


def words_for_rules(what: str) -> str:
    """Say why rules cannot be used; ``what`` is that of the `OutOfRange` (see `core.site_rules`)."""
    translate = QCoreApplication.translate
    return {
        "rules-name": translate(
            "RuleWords", "Only these rules are known: minlength, maxlength, max-consecutive, required, allowed."
        ),
        "rules-class": translate(
            "RuleWords", "After required and allowed come: lower, upper, digit, special, or signs like [-_.]."
        ),
        "rules-number": translate("RuleWords", "A length is a whole number from 1 on."),
        "rules-length": translate("RuleWords", "No password is as long as these lengths ask for."),
        "rules-unmet": translate("RuleWords", "No password can obey all of these rules at once."),
    }.get(what, translate("RuleWords", "A rule looks like this: minlength: 8;"))
