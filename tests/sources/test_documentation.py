"""The package that docs/sources.md shows is built, installed by its metadata alone, and used."""

import re
import subprocess
import sys
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs" / "sources.md"


def test_the_package_in_the_documentation_adds_its_style(tmp_path):
    text = DOCS.read_text("utf-8")
    module = next(code for code in re.findall(r"```python\n(.*?)```", text, re.DOTALL) if "ID = " in code)
    project = next(iter(re.findall(r"```toml\n(.*?)```", text, re.DOTALL)))
    group, line = re.search(r'\[project\.entry-points\."(.+?)"\]\n(.+)', project).groups()
    (tmp_path / "harbour_news.py").write_text(module, "utf-8")
    info = tmp_path / "harbour_news-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: harbour-news\nVersion: 1.0\n", "utf-8")
    (info / "entry_points.txt").write_text(f"[{group}]\n{line.replace(chr(34), '')}\n", "utf-8")
    code = "from natoevents.sources import read, styles\n"
    code += "print('harbour_news' in dict(styles()), read('HARBOUR NEWS\\nThey met.').source)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONPATH": str(tmp_path)}
    )
    assert done.stdout.split() == ["True", "harbour_news"]
