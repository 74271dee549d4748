"""The look of the app: colours, type, sizes and icons.

`tokens` alone names colours. `theme.theme()` is the one look of the running app: ask it for a colour, apply it to
the application, switch it live. `fonts` and `metrics` give type and sizes that follow the reader's text size.
`icons` draws the bundled icons in any token's colour.

Nothing here reads settings or asks the desktop before the first window is painted; call
`Theme.follow_desktop()` afterwards.
"""
