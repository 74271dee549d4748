"""A connection of our own to the X server, by libxcb: what Qt does not ask for.

Source: the X Window System Protocol, version 11 (GrabKey, GetKeyboardMapping, GetModifierMapping, SendEvent) and the
Extended Window Manager Hints (_NET_ACTIVE_WINDOW, _NET_WM_CM_Sn). Offsets are those of the wire format.
"""

import ctypes
from ctypes import POINTER, byref, c_char_p, c_int, c_uint8, c_uint16, c_uint32, c_void_p
from functools import cache
from struct import pack, unpack_from
from typing import Any, Final

_HEAD: Final = 32  # bytes of a reply before its data, and of an event
_KEYCODES: Final = 34  # of the lowest keycode in the set-up; the highest follows
_ASYNC: Final = 1
_CLIENT_MESSAGE: Final = 33
_ROOT_MASK: Final = 0x180000  # SubstructureRedirect and SubstructureNotify
_FROM_PAGER: Final = 2  # a request that a person made, which no protection against stealing the keyboard holds up
TAKEN: Final = 10  # BadAccess


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", ctypes.c_uint),)


class _Screens(ctypes.Structure):
    _fields_ = (("data", c_void_p), ("rem", c_int), ("index", c_int))


class NoScreen(Exception):
    """There is no X server to talk to, or no library to do it with."""


class X11Screen:
    """The first screen of the display that the environment names."""

    def __init__(self) -> None:
        """Connect. Raises NoScreen."""
        try:
            self._xcb: Any = ctypes.CDLL("libxcb.so.1")
            self._free: Any = ctypes.CDLL(None).free
        except OSError:
            raise NoScreen from None
        self._declare()
        number = c_int()
        self._connection: c_void_p | None = c_void_p(self._xcb.xcb_connect(None, byref(number)))
        if self._xcb.xcb_connection_has_error(self._connection):
            self.close()
            raise NoScreen
        self.number = number.value
        setup = self._xcb.xcb_get_setup(self._connection)
        self._lowest, self._highest = unpack_from("BB", ctypes.string_at(setup, _KEYCODES + 2), _KEYCODES)
        roots: _Screens = self._xcb.xcb_setup_roots_iterator(setup)
        self.root = int(unpack_from("=I", ctypes.string_at(roots.data, 4))[0])

    @property
    def descriptor(self) -> int:
        """What becomes readable when something came in."""
        return int(self._xcb.xcb_get_file_descriptor(self._connection))

    @property
    def lost(self) -> bool:
        """Whether the server is gone."""
        return bool(self._xcb.xcb_connection_has_error(self._connection))

    def close(self) -> None:
        """Let go of the connection and of every key that was grabbed by it."""
        connection, self._connection = self._connection, None
        if connection is not None:
            self._xcb.xcb_disconnect(connection)

    def atom(self, name: str) -> int:
        """Give the number of a name; 0 where the server did not answer."""
        cookie = self._xcb.xcb_intern_atom(self._connection, 0, len(name), name.encode())
        reply = self._reply(self._xcb.xcb_intern_atom_reply, cookie)
        return int(unpack_from("=I", reply, 8)[0]) if reply else 0

    def has_owner(self, selection: str) -> bool:
        """Tell whether a program owns that selection."""
        cookie = self._xcb.xcb_get_selection_owner(self._connection, self.atom(selection))
        reply = self._reply(self._xcb.xcb_get_selection_owner_reply, cookie)
        return bool(reply) and unpack_from("=I", reply, 8)[0] != 0

    def keycodes(self, keysym: int) -> tuple[int, ...]:
        """Give the keys that type a sign; those that do so unshifted and in the first layout come first."""
        count = self._highest - self._lowest + 1
        cookie = self._xcb.xcb_get_keyboard_mapping(self._connection, self._lowest, count)
        reply = self._reply(self._xcb.xcb_get_keyboard_mapping_reply, cookie)
        if not reply:
            return ()
        width, length = reply[1], unpack_from("=I", reply, 4)[0]
        signs = unpack_from(f"={length}I", reply, _HEAD)
        places = sorted((at % width, at // width) for at, sign in enumerate(signs) if sign == keysym)
        return tuple(dict.fromkeys(self._lowest + key for _column, key in places))

    def modifier_of(self, keysym: int) -> int:
        """Give the mask of the modifier that a key sets ("Num_Lock"), 0 for none."""
        cookie = self._xcb.xcb_get_modifier_mapping(self._connection)
        reply = self._reply(self._xcb.xcb_get_modifier_mapping_reply, cookie)
        if not reply:
            return 0
        width, keys = reply[1], set(self.keycodes(keysym))
        table = reply[_HEAD : _HEAD + 8 * width]
        return next((1 << at // width for at, key in enumerate(table) if key in keys), 0)

    def grab(self, keycode: int, held: int) -> int:
        """Get a key for ourselves, wherever the keyboard is; give the protocol's error code, 0 if it worked."""
        cookie = self._xcb.xcb_grab_key_checked(self._connection, 0, self.root, held, keycode, _ASYNC, _ASYNC)
        error = self._xcb.xcb_request_check(self._connection, cookie)
        if not error:
            return 0
        code = ctypes.string_at(error, 2)[1]
        self._free(c_void_p(error))
        return code

    def let_go(self, keycode: int, held: int) -> None:
        """Give a key back."""
        self._xcb.xcb_ungrab_key(self._connection, keycode, self.root, held)
        self._xcb.xcb_flush(self._connection)

    def free_keyboard(self, time: int) -> None:
        """End the grab that a pressed key began, so that what is typed next arrives where the keyboard is."""
        self._xcb.xcb_ungrab_keyboard(self._connection, time)
        self._xcb.xcb_flush(self._connection)

    def activate(self, window: int, time: int) -> None:
        """Ask the window manager to give a window the keyboard, as of a key that was pressed at ``time``."""
        message = pack(
            "=BBHII5I", _CLIENT_MESSAGE, 32, 0, window, self.atom("_NET_ACTIVE_WINDOW"), _FROM_PAGER, time, 0, 0, 0
        )
        self._xcb.xcb_send_event(self._connection, 0, self.root, _ROOT_MASK, message)
        self._xcb.xcb_flush(self._connection)

    def next_event(self) -> bytes:
        """Give the next event that is there, b"" if none is."""
        event = self._xcb.xcb_poll_for_event(self._connection)
        if not event:
            return b""
        found = ctypes.string_at(event, _HEAD)
        self._free(c_void_p(event))
        return found

    def _reply(self, function: Any, cookie: _Cookie) -> bytes:
        """Wait for an answer and give its bytes; b"" for an error."""
        reply = function(self._connection, cookie, None)
        if not reply:
            return b""
        length = unpack_from("=I", ctypes.string_at(reply, 8), 4)[0]
        found = ctypes.string_at(reply, _HEAD + 4 * length)
        self._free(c_void_p(reply))
        return found

    def _declare(self) -> None:
        xcb, at = self._xcb, c_void_p
        self._free.restype, self._free.argtypes = None, (c_void_p,)
        functions: dict[str, tuple[Any, tuple[Any, ...]]] = {
            "connect": (at, (c_char_p, POINTER(c_int))),
            "disconnect": (None, (at,)),
            "connection_has_error": (c_int, (at,)),
            "flush": (c_int, (at,)),
            "get_file_descriptor": (c_int, (at,)),
            "get_setup": (at, (at,)),
            "setup_roots_iterator": (_Screens, (at,)),
            "intern_atom": (_Cookie, (at, c_uint8, c_uint16, c_char_p)),
            "get_selection_owner": (_Cookie, (at, c_uint32)),
            "get_keyboard_mapping": (_Cookie, (at, c_uint8, c_uint8)),
            "get_modifier_mapping": (_Cookie, (at,)),
            "grab_key_checked": (_Cookie, (at, c_uint8, c_uint32, c_uint16, c_uint8, c_uint8, c_uint8)),
            "request_check": (at, (at, _Cookie)),
            "ungrab_key": (_Cookie, (at, c_uint8, c_uint32, c_uint16)),
            "ungrab_keyboard": (_Cookie, (at, c_uint32)),
            "send_event": (_Cookie, (at, c_uint8, c_uint32, c_uint32, c_char_p)),
            "poll_for_event": (at, (at,)),
        }
        for name in ("intern_atom", "get_selection_owner", "get_keyboard_mapping", "get_modifier_mapping"):
            functions[f"{name}_reply"] = (at, (at, _Cookie, c_void_p))
        for name, (gives, takes) in functions.items():
            function = getattr(xcb, f"xcb_{name}")
            function.restype, function.argtypes = gives, takes


@cache
def is_composited() -> bool:
    """Tell whether a compositor draws the screen, so that windows may be transparent."""
    try:
        screen = X11Screen()
    except NoScreen:
        return False
    try:
        return screen.has_owner(f"_NET_WM_CM_S{screen.number}")
    finally:
        screen.close()
