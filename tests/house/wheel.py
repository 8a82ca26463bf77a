"""Build the wheel, install it into an empty environment without network, and read a page of each language with it.

    python tests/house/wheel.py FOLDER_OF_WHEELS

The folder holds the locked run dependencies, downloaded before. The environment knows nothing of the source tree, and
every way to the network is closed: pip takes no index, and what would ask for a proxy is sent to a closed port.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
LANGUAGES = ("kk", "ky", "ru", "en")
CLOSED = "http://127.0.0.1:9"


def environment() -> dict[str, str]:
    """The variables of the caller without those that lead to the source tree or to the network."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PIP_", "PYTHON", "VIRTUAL_ENV"))}
    return kept | {"PIP_CONFIG_FILE": os.devnull, "http_proxy": CLOSED, "https_proxy": CLOSED}


def call(*command: str | Path, folder: Path) -> str:
    """Run a command in a folder and return what it prints; a failure ends the check with the command's own words."""
    run = subprocess.run([str(c) for c in command], cwd=folder, env=environment(), capture_output=True, encoding="utf-8", check=False)
    if run.returncode:
        raise SystemExit(f"{' '.join(map(str, command))}\n{run.stdout[-1000:]}{run.stderr[-2000:]}")
    return run.stdout


def install(wheels: Path, folder: Path) -> Path:
    """Build the wheel and install it into a new environment in the folder; gives the environment's command folder."""
    call(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, folder=folder)
    (wheel,) = folder.glob("kelisim-*.whl")
    print(f"{wheel.name}: {wheel.stat().st_size / 1e6:.1f} MB")
    call(sys.executable, "-m", "venv", folder / "env", folder=folder)
    commands = folder / "env" / ("Scripts" if os.name == "nt" else "bin")
    call(commands / "python", "-m", "pip", "install", "--quiet", "--no-index", "--find-links", wheels.resolve(), wheel, folder=folder)
    return commands


def main(wheels: Path) -> None:
    """Print a line for the wheel and one for each page read."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        commands = install(wheels, folder)
        where = call(commands / "python", "-c", "import kelisim; print(kelisim.__file__)", folder=folder).strip()
        if not Path(where).resolve().is_relative_to(folder.resolve()):
            raise SystemExit(f"the environment reads the package from {where}, not from the wheel")
        for code in LANGUAGES:
            page = min((ROOT / "examples").glob(f"{code}-*.*"))
            shutil.copy(page, folder)
            facts = json.loads(call(commands / "kelisim", "extract", page.name, folder=folder).splitlines()[0])
            if facts["lang"] != code or not facts["text"] or not facts["mentions"]:
                raise SystemExit(f"{page.name}: read as {facts['lang']}, {len(facts['mentions'])} mentions")
            print(f"{page.name}: {facts['lang']}, {len(facts['mentions'])} mentions, {len(facts['events'])} events")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
