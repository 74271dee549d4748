"""``list``: what is in the vault."""

import argparse

from vault_app.cli.desk import Desk
from vault_app.cli.exit_codes import Exit


def run(words: argparse.Namespace, desk: Desk) -> int:
    """Print the items by title, or those that match a query, best first."""
    with desk.session(words) as session:
        from vault_app.cli.kind_words import kind_named  # noqa: PLC0415  # the same
        from vault_app.cli.listing import Listing  # noqa: PLC0415  # search and all: not while someone types

        listing = Listing(session.vault)
        kind = None if words.kind is None else kind_named(session.vault, words.kind).key
        positions = listing.positions(in_bin=words.bin, tag=words.tag, kind=kind)
        if words.query is not None:
            positions = listing.found(words.query, positions)
        if words.json:
            desk.output.json(listing.as_objects(positions))
        else:
            desk.output.lines(listing.as_rows(positions, at_terminal=desk.output.at_terminal))
    return Exit.DONE
