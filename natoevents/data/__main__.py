"""``python -m natoevents.data``: write the compiled form of every table."""

from pathlib import Path

from natoevents.data import compile_table, table_names

folder = Path(__file__).parent / "compiled"
folder.mkdir(exist_ok=True)
for name in table_names():
    text = compile_table(name)
    target = folder / f"{name}.json"
    if not target.exists() or target.read_text("utf-8") != text:
        target.write_text(text, "utf-8")
        print(f"{name}: {len(text):,} characters")
