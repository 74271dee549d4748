"""Why no one-time codes can be made from what was typed, pasted or found in a picture."""

from PySide6.QtCore import QCoreApplication


def words_for_code(what: str) -> str:
    """Say what is wrong, and what would be right; ``what`` is that of the `OutOfRange` (see `core.totp`)."""
    translate = QCoreApplication.translate
    words = {
        "code-kind": translate(
            "messages", "These codes count up with each use. Only codes that change with time are kept."
        ),
        "code-export": translate(
            "messages", "This moves codes from one phone to another, and cannot be read. Show it on the phone again."
        ),
        "code-algorithm": translate("messages", "The site uses a way of making codes that is not known here."),
        "code-digits": translate("messages", "Codes have 6 to 8 digits; here another number is asked for."),
        "code-period": translate("messages", "Codes change every 1 to 3,600 seconds; here another time is asked for."),
        "code-address": translate("messages", "This is no set-up address. It begins with otpauth://."),
        "picture-none": translate("messages", "There is no picture on the clipboard. Copy the QR code first."),
        "picture-kind": translate("messages", "This is no picture that can be read. PNG and JPEG can."),
        "picture-large": translate("messages", "This picture is too large. Cut out the QR code, and try again."),
        "picture-empty": translate("messages", "No QR code was found in the picture. Try a sharper or larger one."),
        "picture-other": translate(
            "messages", "The QR code in the picture is of something else, not of one-time codes."
        ),
        "picture-reader": translate(
            "messages", "QR codes cannot be read in this installation. Paste the set-up key instead."
        ),
    }
    return words.get(what, translate("messages", "A set-up key consists of the letters A to Z and the digits 2 to 7."))
