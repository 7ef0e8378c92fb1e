"""The version of the package; the reader's own version is in `rashomon.reading`."""

__version__ = "0.1.0"
