"""Where leaked passwords are looked up: a list on this computer, or Have I Been Pwned by the first digits of a hash.

Neither is ever told a password. What comes from either is taken for hostile: sizes, times and forms are checked.
"""
