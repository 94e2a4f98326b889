"""The house rules that can be checked by looking at the files (style.md, architecture.md)."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "src").rglob("*.py"))
CODE = sorted([*SOURCES, *(ROOT / "tools").rglob("*.py"), *(ROOT / "tests").rglob("*.py")])
TRACKED = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True).stdout.split("\0")[:-1]

ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc"}
HOSTS = re.compile(r"pypi\.|pythonhosted\.|npmjs\.|debian\.|crates\.io|proxy\.golang|conda\.|/simple/|jsdelivr|unpkg")
MACHINE = re.compile(r"(?<![\w.~-])/(?:work|tmp|root|home|Users|opt)/\w")
MOST_LINES, MOST_FUNCTION_LINES = 300, 40


def named(paths: list[Path]) -> list[object]:
    return [pytest.param(path, id=path.relative_to(ROOT).as_posix()) for path in paths]


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def imported(tree: ast.Module) -> Iterator[str]:
    """The top-level names of everything that a module imports, wherever it imports it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name.partition(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]


def test_the_rules_look_at_something() -> None:
    assert len(SOURCES) > 15, "no source was found: the other tests of this file would pass by looking at nothing"
    if not TRACKED:
        pytest.skip("this is no git checkout: what is tracked is not known")
    assert "Makefile" in TRACKED


@pytest.mark.parametrize("path", named(SOURCES))
def test_words_are_data(path: Path) -> None:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        where = f"{path.relative_to(ROOT)}:{number}"
        assert not ARABIC.search(line), f"{where}: Arabic belongs into src/musnad/data/: {line}"


@pytest.mark.parametrize("path", named(CODE))
def test_short_enough_for_one_sitting(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    lines = text.count("\n")
    assert lines <= MOST_LINES, f"{path.relative_to(ROOT)} has {lines} lines: one noun a file, at most {MOST_LINES}"
    for node in functions(ast.parse(text)):
        length = (node.end_lineno or node.lineno) - node.lineno + 1
        where = f"{path.relative_to(ROOT)}:{node.lineno}: {node.name}"
        assert length <= MOST_FUNCTION_LINES, f"{where} has {length} lines: at most {MOST_FUNCTION_LINES}"


@pytest.mark.parametrize("path", named(SOURCES))
def test_module_names_say_what_is_inside(path: Path) -> None:
    names = {part.removesuffix(".py") for part in path.relative_to(ROOT / "src").parts}
    assert not names & VAGUE, f"{path.relative_to(ROOT)}: name the noun that lives here"
    dependencies = {name.lower().replace("-", "_") for name in declared()}
    assert not names & dependencies, f"{path.relative_to(ROOT)} has the name of a library"


@pytest.mark.parametrize("name", TRACKED)
def test_no_registry_and_no_machine_in_tracked_files(name: str) -> None:
    path = ROOT / name
    if name == Path(__file__).relative_to(ROOT).as_posix() or not path.exists():
        return
    for number, line in enumerate(path.read_bytes().decode("utf-8", "replace").splitlines(), 1):
        assert not HOSTS.search(line), f"{name}:{number}: names a package registry: {line[:200]}"
        assert not MACHINE.search(line), f"{name}:{number}: names a path of one machine: {line[:200]}"


def declared() -> list[str]:
    """The distributions that pyproject.toml asks for at run time."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [re.split(r"[\[<>=~; ]", name)[0] for name in project["dependencies"]]


DISTRIBUTIONS = {"yaml": "pyyaml", "bidi": "python-bidi", "dateutil": "python-dateutil"}
"""The imports that are named otherwise than the distribution that brings them."""

OPTIONAL = {"pyarrow": "the extra parquet brings it, for GeoParquet"}
"""What is imported only when a user asks for what needs it, and says so where it is missing."""

UNIMPORTED = {
    "lxml_html_clean": "trafilatura needs it and does not ask for it",
    "pyyaml": "msgspec.yaml decodes with it",
    "tzdata": "zoneinfo reads it where the system has no zones",
}


def test_dependencies_are_what_is_imported() -> None:
    names = {name for path in SOURCES for name in imported(ast.parse(path.read_text(encoding="utf-8")))}
    outside = {DISTRIBUTIONS.get(name, name) for name in names - sys.stdlib_module_names - {"musnad", *OPTIONAL}}
    wanted = {name.replace("_", "-") for name in outside | set(UNIMPORTED)}
    assert sorted(name.replace("_", "-") for name in declared()) == sorted(wanted)


def test_every_lint_exclusion_has_its_reason() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    for section in re.findall(r"\[tool\.ruff\.lint\.per-file-ignores\]\n((?:.+\n)*)", text):
        for line in section.splitlines():
            assert "  # " in line, f"pyproject.toml: say why: {line}"


def test_locks_hold_hashes_and_what_is_declared() -> None:
    for name in ("requirements.lock", "requirements-bench.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        pinned = re.findall(r"^([a-z0-9-]+)==\S+.*\\\n    --hash=sha256:", text, re.M)
        assert len(pinned) == len(re.findall("^[a-z0-9-]+==", text, re.M)), (
            f"{name}: a version without a hash; make lock"
        )
        missing = {distribution.lower().replace("_", "-") for distribution in declared()} - set(pinned)
        assert not missing, f"{name} lacks {sorted(missing)}: make lock"
