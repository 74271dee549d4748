"""Moving in and out: a file of another program looked at and imported, items exported into a file."""
