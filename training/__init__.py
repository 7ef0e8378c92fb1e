"""Trains the reader model from public corpora and exports it; nothing here is needed to use the package."""
