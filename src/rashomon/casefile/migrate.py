"""Brings a case file to the current shape (Alembic)."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from rashomon.casefile.schema import APPLICATION_ID, VERSION
from rashomon.errors import CaseError

_SCRIPTS = Path(__file__).parent / "migrations"


def upgrade(connection: Connection, path: Path) -> None:
    """Bring the open file to the current shape, inside the connection's transaction.

    Raises CaseError when the file is another program's database or was made by a newer version of this one.
    """
    current = _version(connection, path)
    if current == VERSION:
        return
    config = _config(connection)
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if current is not None and current not in known:
        raise CaseError(f"this case file has version {current}, newer than {VERSION}", path, "update rashomon")
    command.upgrade(config, VERSION)
    connection.execute(text(f"PRAGMA application_id = {APPLICATION_ID}"))


def _version(connection: Connection, path: Path) -> str | None:
    """The file's version, None for an empty file."""
    tables = set(inspect(connection).get_table_names())
    if not tables:
        return None
    marked = connection.execute(text("PRAGMA application_id")).scalar()
    if marked != APPLICATION_ID or "alembic_version" not in tables:
        raise CaseError("this database is no case file", path, "make one with `rashomon case new FILE`")
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
