"""The pieces every screen is made of.

Each widget paints or lays itself out from the theme's tokens, follows a switch of theme or text size, names itself
to assistive programs and can be used from the keyboard. A screen never names a colour, never uses a QLabel (it
would render markup from vault data: `plain_label.PlainLabel` does not) and never shows a secret except through
`secret_text.SecretText`, `passphrase_field.PassphraseField` and `chips.WordChip`.
"""
