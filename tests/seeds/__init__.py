"""Measures the library on annotated pages: ours in seeds/, others where they are present."""
