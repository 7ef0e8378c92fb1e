"""The version of the reader: stored readings of another version are read anew."""

READER_VERSION = "rules-1"
