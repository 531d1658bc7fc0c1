"""Draw docs/images/timeline.svg, the picture of what comes out: ``python docs/generate/timeline_picture.py``.

It shows the dated part of the timeline of the seeds, as the command line prints it. Run it again when that has changed.
"""

import io
import re
from pathlib import Path

from attrs import evolve
from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console

from natoevents.chronology import timeline
from natoevents.cli.inputs import Failures, extractions_of
from natoevents.cli.outputs import timeline_table

ROOT = Path(__file__).parent.parent.parent
WIDTH = 132


def main() -> None:
    """Write the picture."""
    failures = Failures()
    found = [x for _, x in extractions_of((str(ROOT / "seeds"),), None, None, failures)]
    whole = timeline(found)
    dated = evolve(whole, entries=tuple(e for e in whole.entries if e.when)[:16])
    console = Console(file=io.StringIO(), record=True, width=WIDTH)
    console.print(timeline_table(dated))
    # The font of the reader's machine: a picture in a README must not ask another server for one.
    frame = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.S)
    svg = console.export_svg(title="natoevents timeline seeds/", code_format=frame, unique_id="timeline")
    (ROOT / "docs" / "images" / "timeline.svg").write_text(svg, "utf-8")


if __name__ == "__main__":
    main()
