"""A PostgreSQL server of the tests' own: in a temporary folder, on loopback, on a free port, run by nobody special."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

USER = "musnad"
_PATIENCE = 60


def binaries() -> Path:
    """Return the folder of the server's programs; without one the test is skipped, but fails where CI is true."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    on_path = shutil.which("initdb")
    if not found and on_path is None:
        message = "PostgreSQL is not installed: apt-get install postgresql"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    return found[-1].parent if found else Path(on_path or "").parent


class Server:
    """A server that runs; it makes databases, and stops."""

    def __init__(self, folder: Path | None = None) -> None:
        """Start one, with its data in a folder; by default in one of its own, which goes with it."""
        self._bin = binaries()
        self._own = tempfile.mkdtemp(prefix="musnad-postgres-") if folder is None else None
        self.folder = folder or Path(self._own or "")
        self._user = self._unprivileged()
        data = self.folder / "data"
        self._run("initdb", "-D", data, "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        settings = {
            "listen_addresses": "127.0.0.1",
            "port": self.port,
            "unix_socket_directories": "",
            "fsync": "off",
            "shared_buffers": "32MB",
            "max_wal_size": "64MB",
            "log_min_messages": "fatal",
        }
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        with (self.folder / "log").open("wb") as log:
            self._process = subprocess.Popen(
                [self._bin / "postgres", "-D", data, *options], stdout=log, stderr=log, **self._as_user()
            )
        self._wait()

    def _unprivileged(self) -> str | None:
        """Whom the server runs as: root may not run it, so that then somebody else owns its folder."""
        if os.geteuid() != 0:
            return None
        names = {entry.pw_name for entry in pwd.getpwall()}
        user = "postgres" if "postgres" in names else "nobody"
        shutil.chown(self.folder, user)
        return user

    def _as_user(self) -> dict[str, object]:
        return {"user": self._user, "group": pwd.getpwnam(self._user).pw_gid} if self._user else {}

    def _run(self, program: str, *arguments: object) -> None:
        command = [str(self._bin / program), *map(str, arguments)]
        subprocess.run(command, check=True, capture_output=True, cwd=self.folder, **self._as_user())

    def _wait(self) -> None:
        for _ in range(_PATIENCE * 20):
            try:
                psycopg.connect(self.dsn("postgres")).close()
                return
            except psycopg.OperationalError:
                assert self._process.poll() is None, (self.folder / "log").read_text()
                time.sleep(0.05)
        raise AssertionError("the server did not start")

    def dsn(self, database: str) -> str:
        """Return how a client reaches a database."""
        return f"postgresql://{USER}@127.0.0.1:{self.port}/{database}"

    def run(self, statement: str, *, database: str = "postgres") -> None:
        """Run one statement outside a transaction."""
        with psycopg.connect(self.dsn(database), autocommit=True) as connection:
            connection.execute(statement)

    def new_database(self, *, like: str | None = None, tablespace: str = "pg_default") -> str:
        """Return the address of a new database: an empty one, or one like another that nobody is connected to."""
        name = f"t{uuid4().hex}"
        template = like.rpartition("/")[2] if like else "template0"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template} TABLESPACE {tablespace}")
        return self.dsn(name).replace("postgresql:", "postgresql+psycopg:")

    def stop(self) -> None:
        """Stop the server, whoever is connected, and remove its folder if it is its own."""
        self._process.send_signal(signal.SIGINT)  # "fast" shutdown; at SIGTERM it waits for its clients
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._own is not None:
            shutil.rmtree(self._own)
