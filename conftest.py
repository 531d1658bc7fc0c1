"""Examples in the documentation run as tests, and Hypothesis behaves alike everywhere."""

import os
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE

from hypothesis import HealthCheck, Phase, settings
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser

# CI repeats itself exactly; at a desk every run looks elsewhere. Deadlines would measure the machine, and explaining a
# failure of values as large as a whole extraction takes longer than finding it.
_ALIKE = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
_PHASES = (Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink)
settings.register_profile("ci", derandomize=True, phases=_PHASES[:3], **_ALIKE)
settings.register_profile("desk", phases=_PHASES, **_ALIKE)
settings.load_profile("ci" if os.environ.get("CI") else "desk")

collect_ignore = ["tests/typing"]  # for type checkers alone: its lines make no sense at run time

pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(doctest_optionflags=ELLIPSIS | NORMALIZE_WHITESPACE), SkipParser()],
    patterns=["*.md"],
    excludes=["tests/**", "seeds/**", ".venv/**"],
).pytest()
