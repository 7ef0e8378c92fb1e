"""The command line: thin, and the only part that prints.

Exit codes: 0 done; 2 wrong usage or unreadable input, said in one line; 1 a failure of the program.
"""

from __future__ import annotations

import gc
import os
import sys

import click

from rashomon.cli.accounts import compare, read
from rashomon.cli.cases import case
from rashomon.cli.pledges import pledges
from rashomon.cli.timeline import timeline
from rashomon.cli.wording import wording
from rashomon.cli.work import say
from rashomon.errors import ModelError, RashomonError
from rashomon.version import __version__


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="rashomon")
def app() -> None:
    """Set every account of one diplomatic event side by side.

    Who says what, who stays silent, what was promised, which figures and words differ; each finding shows the
    exact characters of the source that it rests on.
    """


app.add_command(compare)
app.add_command(read)
app.add_command(case)
app.add_command(timeline)
app.add_command(pledges)
app.add_command(wording)


def main() -> None:
    """Run the command line and leave with its exit code."""
    gc.set_threshold(1_000_000, 20, 100)  # what a run makes it keeps: looking through it again and again finds nothing
    try:
        app.main(standalone_mode=False)
    except click.exceptions.Abort:
        say("stopped")
        sys.exit(1)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        sys.exit(error.exit_code)
    except click.ClickException as error:
        say(error.format_message())
        sys.exit(error.exit_code)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except RashomonError as error:
        say(str(error))
        sys.exit(1 if isinstance(error, ModelError) else 2)
    except Exception as error:  # a failure of the program: one line, the trace on request
        if os.environ.get("RASHOMON_DEBUG"):
            raise
        say(f"failed: {type(error).__name__}: {error}; set RASHOMON_DEBUG=1 for the trace, and report it")
        sys.exit(1)
