"""The package as a whole: its front door, its modules, its data."""

import importlib
import json
import os
import pkgutil
import subprocess
import sys
import typing
from pathlib import Path

import pytest

import natoevents
from natoevents.data import compile_table, table, table_names

PACKAGE = Path(natoevents.__file__).parent
MODULES = sorted(
    m.name for m in pkgutil.walk_packages([str(PACKAGE)], "natoevents.") if not m.name.endswith("__main__")
)


@pytest.mark.parametrize("name", natoevents.__all__)
def test_every_public_name_is_there_and_documented(name):
    value = getattr(natoevents, name)
    assert value is getattr(natoevents, name)
    if name != "__version__":
        assert (value.__doc__ or "").strip()
        assert value.__module__.startswith("natoevents.")


def test_the_names_for_type_checkers_are_the_names_at_run_time():
    source = (PACKAGE / "__init__.py").read_text("utf-8")
    told = {line.rsplit(" as ", 1)[1] for line in source.splitlines() if line.startswith("    from natoevents.")}
    assert told == set(natoevents.__all__) - {"__version__"}
    assert dir(natoevents) == sorted(natoevents.__all__)


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no_such_name"):
        natoevents.no_such_name  # noqa: B018


# One interpreter that has imported nothing of ours forks once for each module: as fresh as a new one, far cheaper.
FORK = """
import os, sys, traceback
import attrs, cattrs, dateutil.relativedelta, re, json, enum
failed = []
for name in sys.argv[1:]:
    child = os.fork()
    if child == 0:
        try:
            __import__(name)
            os._exit(0)
        except BaseException:
            traceback.print_exc()
            os._exit(1)
    if os.waitpid(child, 0)[1]:
        failed.append(name)
print(failed)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_every_module_imports_alone_without_warnings():
    command = [sys.executable, "-W", "error", "-c", FORK, *MODULES]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "[]", done.stderr


def test_importing_computes_nothing():
    code = (
        "import sys, natoevents; print(sorted(m for m in sys.modules if m.startswith(('natoevents', 'attr', 'cattr'))))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "['natoevents']"


@pytest.mark.parametrize("module", MODULES)
def test_hints_can_be_resolved(module):
    for value in vars(importlib.import_module(module)).values():
        if isinstance(value, type) and value.__module__ == module:
            typing.get_type_hints(value)


@pytest.mark.parametrize("name", table_names())
def test_compiled_tables_equal_their_source(name):
    shipped = PACKAGE / "data" / "compiled" / f"{name}.json"
    assert shipped.read_text("utf-8") == compile_table(name), "run: python -m natoevents.data"
    assert table(name) == json.loads(shipped.read_text("utf-8"))


def test_no_compiled_table_lacks_a_source():
    assert tuple(sorted(p.stem for p in (PACKAGE / "data" / "compiled").glob("*.json"))) == table_names()
