"""The main page: the list of items, the search in it, and the item that is selected.

`page.BrowsePage` is what the window builds. It is handed the editor, the generator and the large type, for screens do
not import each other. The list reads the immutable columns of the vault and builds an item only where one is looked
at; no role of its model ever gives a secret. What is copied or revealed is unsealed one value at a time.
"""
