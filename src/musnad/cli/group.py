"""A group of commands that are imported when they are called, and what happens when one of them breaks off."""

import os
import sys
from collections.abc import Mapping
from importlib import import_module
from typing import Any, NoReturn

import click

from musnad.cli.messages import say
from musnad.errors import MusnadError, UsageError

FAILED, MISUSED, INTERRUPTED, PIPE_CLOSED = 1, 2, 130, 141
"""Exit statuses. The last two are what a shell gives for a program that a signal ended: interrupt, closed pipe."""


class LazyGroup(click.Group):
    """A group whose commands are named by module and attribute (`musnad.cli.code:code`), imported when used."""

    def __init__(self, *args: Any, lazy: Mapping[str, str] | None = None, **kwargs: Any) -> None:  # noqa: ANN401
        """Take the commands in `lazy`, by name; the other arguments are click's."""
        super().__init__(*args, **kwargs)
        self._lazy = dict(lazy or {})

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands, in the order in which they were given."""
        return [*self._lazy, *super().list_commands(ctx)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command by its name, imported now if it was not before; None where there is none."""
        if cmd_name not in self._lazy:
            return super().get_command(ctx, cmd_name)
        module, _, attribute = self._lazy[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401
        """Run a command; its interrupt and its closed pipe are handled in `main`, not as click would."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt as stop:
            raise _BrokenOff(INTERRUPTED) from stop
        except BrokenPipeError as stop:
            raise _BrokenOff(PIPE_CLOSED) from stop

    def main(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        """Run the command line and exit; what breaks a command off gives one line; none where the reader has left."""
        standalone = kwargs.get("standalone_mode", True)
        kwargs["standalone_mode"] = False
        if not standalone:
            return super().main(*args, **kwargs)
        try:
            status = super().main(*args, **kwargs)
            sys.stdout.flush()
        except click.ClickException as error:
            error.show()
            sys.exit(error.exit_code)
        except UsageError as error:
            say(str(error))
            sys.exit(MISUSED)
        except MusnadError as error:
            say(str(error))
            sys.exit(FAILED)
        except _BrokenOff as stop:
            leave(stop.status)
        except click.Abort:
            leave(INTERRUPTED)
        except BrokenPipeError:
            leave(PIPE_CLOSED)
        sys.exit(status if isinstance(status, int) else 0)


class _BrokenOff(Exception):
    """A command was broken off from outside, with the status to exit with."""

    def __init__(self, status: int) -> None:
        self.status = status


def leave(status: int) -> NoReturn:
    """Exit after an interrupt, which is said, or after a closed pipe, about which nobody wants to hear."""
    if status == PIPE_CLOSED:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    else:
        say("stopped")
    sys.exit(status)
