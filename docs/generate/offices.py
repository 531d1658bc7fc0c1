"""Write docs/offices/: who held what when, one page a principal: ``python docs/generate/offices.py``.

The pages are made of the lexicon the library ships; a test holds the two together.
"""

import sys
from datetime import date, timedelta
from pathlib import Path

from natoevents import Lexicon
from natoevents.lexicon import Term

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "docs" / "offices"

_INDEX = """# Who held what when

The office table of the lexicon, one page a principal. Days are half-open: a term ends on the day on which the successor
took over. “2004-05” or “2004” stands where the day is not sure, “2004-04-30 / 2004-05-02” for some day between two;
“(until YYYY-MM known)” is an open term and the last month for which it is known. *Seen* says how a row was confirmed:
**two tables** written apart from each other agree as closely as told, **looked up** in public reference material, or
**second check**: stood in one table, and was written again later without sight of its days, agreeing. Found a fault?
See [how to add and correct](../actors.md#to-add-or-correct).

{terms} terms of {people} people in {offices} offices.

"""


def edge(first: date, last: date) -> str:
    """A date as finely as it is known."""
    if first == last:
        return first.isoformat()
    after = last + timedelta(1)
    if (first.day, first.month, after.day, after.month, after.year - first.year) == (1, 1, 1, 1, 1):
        return f"{first.year:04}"
    if first.day == after.day == 1 and (after.year * 12 + after.month) - (first.year * 12 + first.month) == 1:
        return first.isoformat()[:7]
    return f"{first} / {last}"


def row(term: Term) -> str:
    """One term as a row of a table."""
    until = f"(until {(term.known - timedelta(1)).isoformat()[:7]} known)" if term.known else ""
    end = edge(term.end, term.ended) if term.end and term.ended else until
    acting = ", acting" if term.acting else ""
    item = (
        f" [{term.person.wikidata}](https://www.wikidata.org/wiki/{term.person.wikidata})"
        if term.person.wikidata
        else ""
    )
    return (
        f"| {term.person.name}{item} | {term.title}{acting} | {edge(term.start, term.started)} | {end} | {term.seen} |"
    )


def file_name(principal: str) -> str:
    """The file of a principal's page."""
    return principal.lower().replace(" ", "-") + ".md"


def pages() -> dict[str, str]:
    """All pages: file name → text."""
    lexicon = Lexicon.default()
    made: dict[str, str] = {}
    links = []
    terms = offices = 0
    for principal in lexicon.principals():
        actor = lexicon.actor(principal)
        name = actor.name if actor else principal
        parts = [f"# {name}\n\n[All principals](index.md)\n"]
        for office in lexicon.offices(principal):
            rows = lexicon.terms(principal, office)
            terms += len(rows)
            offices += 1
            kind, _, whose = office.partition(":")
            title = kind.replace("-", " ").capitalize() + (f": {whose.title()}" if whose else "")
            head = "| Who | Title | From | To | Seen |\n|---|---|---|---|---|"
            parts.append(f"## {title}\n\n{head}\n" + "\n".join(map(row, rows)) + "\n")
        made[file_name(principal)] = "\n".join(parts)
        links.append(f"- [{name}]({file_name(principal)})")
    head = _INDEX.format(terms=terms, people=len(lexicon.people()), offices=offices)
    made["index.md"] = head + "\n".join(sorted(links)) + "\n"
    return made


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    made = pages()
    for old in FOLDER.glob("*.md"):
        if old.name not in made:
            old.unlink()
    for name, text in made.items():
        (FOLDER / name).write_text(text, "utf-8")
    sys.stdout.write(f"{FOLDER.relative_to(ROOT)}: {len(made)} pages\n")
