"""`serve`: the register in a browser."""

from __future__ import annotations

import contextlib
import gc
import ipaddress
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kelisim.cli.cataloguing import catalogue_path, is_made, make_catalogue, stamp_of
from kelisim.cli.failure import INPUT_OUTPUT, USAGE, CommandError
from kelisim.cli.opened import opened
from kelisim.cli.options import LEDGER, LedgerFile

if TYPE_CHECKING:
    from starlette.applications import Starlette

    from kelisim.ledger import Ledger
    from kelisim.model.date import PartialDate

LARGE = 8 << 20  # bytes of a ledger (a few hundred documents) from which on a catalogue is made in a process of its own, beside the pages
PORT = 8765
COLLECT = (5_000, 30, 100)  # a page leaves a thousand objects in circles; those of thirty at once held up the next by 30 ms


def serve(
    ledger: LedgerFile = LEDGER,
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="The port; 0 for any that is free.")] = PORT,
    host: Annotated[
        str, typer.Option("--host", metavar="ADDRESS", help="The address to listen on; it must be one of this machine alone.")
    ] = "127.0.0.1",
    browse: Annotated[bool, typer.Option("--open", help="Open the first page in the browser.")] = False,
) -> None:
    """Show the register in a browser: its occasions, undertakings, figures, people, words and documents, in four languages.

    Nothing is changed by it, and nobody but this machine is let in. Documents that are ingested meanwhile show after some seconds.
    The pages read a catalogue of the register, kept in a folder beside it, which is made when serving begins.

    \b
    Examples:
      kelisim serve --ledger mine.db --open
      kelisim serve --ledger mine.db --port 9000
    """
    _refuse_strangers(host)
    with opened(ledger) as held:
        made = application(ledger, held)
        _run(made, host, port, browse)


def _refuse_strangers(host: str) -> None:
    """The pages know no readers by name, so only this machine may ask for them."""
    with contextlib.suppress(ValueError):
        if ipaddress.ip_address(host).is_loopback:
            return
    if host != "localhost":
        raise CommandError(
            f"--host {host}: pages are shown to this machine alone; a proxy that knows its readers can stand before them", USAGE
        )


def application(path: Path, ledger: Ledger) -> Starlette:
    """The pages over a ledger. Raises CommandError where their libraries are not installed."""
    try:
        from kelisim.api.app import routes
        from kelisim.web.app import app
    except ModuleNotFoundError as error:
        missing = f"{error.name} is not installed; the pages need it (pip install 'kelisim[server]')"
        raise CommandError(missing, INPUT_OUTPUT) from error
    from kelisim.export.shelf import Shelf
    from kelisim.ledger import LedgerError

    folder = _folder(path)
    large = path.stat().st_size > LARGE

    def make(as_of: PartialDate | None) -> Path:
        folder.mkdir(exist_ok=True)
        try:
            if not large or is_made(ledger, catalogue_path(path, as_of, folder)):
                return make_catalogue(path, as_of, folder)
            day = ["--as-of", str(as_of)] if as_of else []
            asked = [sys.executable, "-m", "kelisim.cli.main", "catalogue", "--ledger", str(path), "--folder", str(folder), *day]
            subprocess.run(asked, check=True, stderr=subprocess.PIPE, text=True)
        except (CommandError, subprocess.CalledProcessError) as error:
            why = getattr(error, "stderr", None) or str(error)
            raise LedgerError(why.strip().rpartition("\n")[2]) from error
        return catalogue_path(path, as_of, folder)

    if not is_made(ledger, catalogue_path(path, None, folder)):
        typer.echo("making the catalogue of the register", err=True)
    shelf = Shelf(ledger, make, stamp_of, standing=_standing(path))
    shelf.hold(make(None))
    return app(shelf, routes(shelf))


def _standing(path: Path) -> Callable[[Ledger], Ledger]:
    """What gives the ledger to go on with: while another file stands in its place (a backup that was brought back), that one."""
    from kelisim.ledger import LedgerError, open_ledger

    def identity() -> tuple[int, int]:
        try:
            found = path.stat()
        except OSError as error:
            raise LedgerError(f"{path}: the file of the register is gone: {error.strerror}") from error
        return found.st_dev, found.st_ino

    opened_as = identity()

    def standing(ledger: Ledger) -> Ledger:
        nonlocal opened_as
        now = identity()
        if now == opened_as:
            return ledger
        other = open_ledger(path, create=False)
        opened_as = now
        ledger.close()
        return other

    return standing


def _folder(ledger: Path) -> Path:
    """Where catalogues are kept: beside the ledger, or, where nothing can be written there, for as long as the program runs."""
    folder = catalogue_path(ledger, None).parent
    try:
        folder.mkdir(exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return folder
    except OSError:
        return Path(tempfile.mkdtemp(prefix="kelisim-"))


def _run(made: Starlette, host: str, port: int, browse: bool) -> None:
    """Serve until Ctrl-C; the address is told when it can be asked."""
    import uvicorn

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[Any] | None = None) -> None:
            await super().startup(sockets)
            if self.started:
                where = self.servers[0].sockets[0].getsockname()
                _tell(f"http://{f'[{where[0]}]' if ':' in where[0] else where[0]}:{where[1]}/", browse)

    config = uvicorn.Config(
        made, host=host, port=port, log_level="warning", server_header=False, timeout_keep_alive=60, timeout_graceful_shutdown=2
    )
    gc.set_threshold(*COLLECT)
    try:
        Server(config).run()
    except SystemExit as error:  # uvicorn has said why on stderr
        taken = f"{host}:{port}: nothing can be served there (--port N chooses another port, 0 any that is free)"
        raise CommandError(taken, INPUT_OUTPUT) from error


def _tell(address: str, browse: bool) -> None:
    typer.echo(f"the register is at {address} (Ctrl-C ends)")
    sys.stdout.flush()
    if browse:
        import webbrowser

        webbrowser.open(address)
