"""Reads the set-up of one-time codes out of a picture of a QR code; nothing of it is written anywhere."""

from contextlib import suppress
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from vault_app.core.code_export import read_code_export
from vault_app.core.errors import OutOfRange
from vault_app.core.secret import Secret
from vault_app.core.totp import CodeRules, read_code_rules

MOST_BYTES: Final = 20 * 1024 * 1024
MOST_PIXELS: Final = 50_000_000
_SIDE: Final = 2_000  # larger pictures are read at this size: a code that fills a tenth of it is still sharp
_FORMATS: Final = frozenset({b"png", b"jpeg", b"jpg", b"bmp", b"gif", b"webp", b"ppm", b"pgm"})
_SCHEMES: Final = ("otpauth://", "steam://")
_EXPORT: Final = "otpauth-migration://"


def picture_at(path: Path) -> QImage:
    """Read a picture file.

    Raises:
        OutOfRange: ("picture-large") it is larger than 20 MiB or 50 million pixels; ("picture-kind") it is none, or
            of a kind that is not read here.
    """
    size = 0
    with suppress(OSError):
        # Anything but a file (a pipe, a device) might never end.
        size = path.stat().st_size if path.is_file() else 0
    if not size:
        raise OutOfRange(what="picture-kind")
    if size > MOST_BYTES:
        raise OutOfRange(what="picture-large")
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    if bytes(reader.format().data()) not in _FORMATS:
        raise OutOfRange(what="picture-kind")
    pixels = reader.size()
    if pixels.width() * pixels.height() > MOST_PIXELS:
        raise OutOfRange(what="picture-large")
    if max(pixels.width(), pixels.height()) > _SIDE:
        reader.setScaledSize(pixels.scaled(QSize(_SIDE, _SIDE), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise OutOfRange(what="picture-kind")
    return image


def picture_in(data: QMimeData) -> QImage | None:
    """Give the picture that is dragged or on the clipboard: itself, or one file of this computer; None for none.

    Raises:
        OutOfRange: as `picture_at`.
    """
    files = [url for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
    if len(files) == 1:
        return picture_at(Path(files[0].toLocalFile()))
    if data.hasImage():
        image = data.imageData()
        if isinstance(image, QImage) and not image.isNull():
            if image.width() * image.height() > MOST_PIXELS:
                raise OutOfRange(what="picture-large")
            return image
    return None


def holds_picture(data: QMimeData) -> bool:
    """Say whether there may be a picture, without a look at it."""
    return data.hasImage() or (data.hasUrls() and len(data.urls()) == 1 and data.urls()[0].isLocalFile())


def codes_in(image: QImage) -> tuple[CodeRules, ...]:
    """Give the one-time codes that the QR codes of a picture set up, from the top.

    Raises:
        OutOfRange: ("picture-empty") there is no QR code; ("picture-other") there is one of something else;
            ("picture-reader") this installation cannot read QR codes; or what is wrong with a code, as
            `read_code_rules` and `read_code_export`.
    """
    texts = _texts_in(image)
    if not texts:
        raise OutOfRange(what="picture-empty")
    found: list[CodeRules] = []
    first: OutOfRange | None = None
    for text in texts:
        try:
            found += _rules_of(text)
        except OutOfRange as error:
            first = first or error
        finally:
            text.wipe()
    if not found:
        raise first or OutOfRange(what="picture-other")
    return tuple(found)


def rules_in(typed: Secret) -> tuple[CodeRules, ...]:
    """Give the codes that a typed or pasted text sets up: one, or those of another phone.

    Raises:
        OutOfRange: as `read_code_rules` and `read_code_export`.
    """
    with typed.borrow() as view:
        exported = bytes(view[: len(_EXPORT) + 8]).strip().lower().startswith(_EXPORT.encode())
    return read_code_export(typed) if exported else (read_code_rules(typed),)


def _rules_of(text: Secret) -> tuple[CodeRules, ...]:
    with text.borrow() as view:
        begins = bytes(view[: len(_EXPORT)]).lower().decode("utf-8", "replace")
    if not begins.startswith((*_SCHEMES, _EXPORT)):
        raise OutOfRange(what="picture-other")
    return rules_in(text)


def _texts_in(image: QImage) -> list[Secret]:
    try:
        import zxingcpp  # noqa: PLC0415 - few people ever read a picture
    except ImportError:
        raise OutOfRange(what="picture-reader") from None

    if max(image.width(), image.height()) > _SIDE:
        image = image.scaled(QSize(_SIDE, _SIDE), Qt.AspectRatioMode.KeepAspectRatio)
    # What is transparent is white on the page that it was cut from.
    plain = QImage(image.size(), QImage.Format.Format_RGB32)
    plain.fill(Qt.GlobalColor.white)
    _paint_over(plain, image)
    grey = plain.convertToFormat(QImage.Format.Format_Grayscale8)
    formats = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    barcodes = zxingcpp.read_barcodes(grey, formats=formats, text_mode=zxingcpp.TextMode.Plain)
    ordered = sorted(barcodes, key=lambda code: (code.position.top_left.y, code.position.top_left.x))
    return [Secret(code.text) for code in ordered]


def _paint_over(ground: QImage, image: QImage) -> None:
    from PySide6.QtGui import QPainter  # noqa: PLC0415 - as above

    painter = QPainter(ground)
    painter.drawImage(0, 0, image)
    painter.end()
