"""The whole error tree.

- RashomonError: anything that this package raises on purpose; one line: the cause, the value, what to do
    - InputError: a document or an argument cannot be used
        - UnreadableDocument: a file or page cannot be read as a document
            - UnsupportedFormat: nothing here reads that kind of file
            - EmptyDocument: there is no text in it
            - TooLarge: over a limit of `settings.Limits`
        - FetchError: a page could not be fetched
            - ForbiddenAddress: it lies on a private or local address
        - SettingsError: a users' file (topics, actors) or a setting is wrong
    - CaseError: a case file cannot be used as asked
    - ModelError: the reader model is missing, damaged or of another version
    - WireError: JSON that is no value of this package
"""

from __future__ import annotations


class RashomonError(Exception):
    """Anything that this package raises on purpose. ``str()`` is one line for people."""

    def __init__(self, cause: str, value: object = "", remedy: str = "") -> None:
        self.cause, self.value, self.remedy = cause, value, remedy
        super().__init__(self._line())

    def _line(self) -> str:
        line = f"{self.value}: {self.cause}" if self.value not in ("", None) else self.cause
        line = f"{line}; {self.remedy}" if self.remedy else line
        return " ".join(line.split())


class InputError(RashomonError):
    """A document or an argument cannot be used (exit code 2)."""


class UnreadableDocument(InputError):
    """A file or page cannot be read as a document."""


class UnsupportedFormat(UnreadableDocument):
    """Nothing here reads that kind of file."""


class EmptyDocument(UnreadableDocument):
    """There is no text in it."""


class TooLarge(UnreadableDocument):
    """It is over a limit of `settings.Limits`."""


class FetchError(InputError):
    """A page could not be fetched."""


class ForbiddenAddress(FetchError):
    """The page lies on a private or local address."""


class SettingsError(InputError):
    """A users' file (topics, actors) or a setting is wrong."""


class CaseError(RashomonError):
    """A case file cannot be used as asked (exit code 2)."""


class ModelError(RashomonError):
    """The reader model is missing, damaged or of another version than this code reads."""


class WireError(RashomonError):
    """JSON that is no value of this package, or of a version that it does not read."""
