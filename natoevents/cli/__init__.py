"""The command line: files, folders, globs or standard input in; tables, JSON or CSV out.

Data goes to standard output (or ``--output``), words to standard error. Exit codes: 0 all done; 1 some input failed
(each is named, the others are done); 2 the command was called wrongly.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import click

from natoevents import __version__
from natoevents.chronology import timeline as make_timeline
from natoevents.cli.inputs import Failures, article_of, extractions_of, pages_of, why, with_progress
from natoevents.cli.outputs import opened, print_article, print_events, print_timeline, write_json
from natoevents.codec import json_schema, to_dict
from natoevents.errors import InvalidValueError, NatoEventsError
from natoevents.event import Event
from natoevents.export import EVENT_COLUMNS, TIMELINE_COLUMNS, event_rows, timeline_rows, write_csv
from natoevents.extraction import SCHEMA_VERSION
from natoevents.lexicon import Lexicon
from natoevents.relation import Relation
from natoevents.sources import styles
from natoevents.when import When

__all__ = ["command"]


def _published(_ctx: click.Context, _param: click.Parameter, value: str | None) -> When | None:
    try:
        return When.parse(value) if value is not None else None
    except InvalidValueError as fault:
        raise click.BadParameter(str(fault)) from fault


def _options(*formats: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    def decorate(function: Callable[..., None]) -> Callable[..., None]:
        for option in (
            click.option("--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="Write to this file."),
            click.option("--format", "-f", "form", type=click.Choice(formats), default=formats[0], show_default=True),
            click.option("--published", metavar="DATE", callback=_published, help="Day of publication, as YYYY-MM-DD."),
            click.option("--source", help="Source style, instead of what the page looks like; see `sources`."),
            click.argument("inputs", nargs=-1, required=True, metavar="INPUT..."),
        ):
            function = option(function)
        return function

    return decorate


def _print_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(f"natoevents {__version__}, schema {SCHEMA_VERSION}, lexicon {Lexicon.default().version}")
        ctx.exit()


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_print_version, help="Show versions."
)
def command() -> None:
    r"""Turn news pages on NATO-Russia relations into typed, dated, attributed events.

    INPUT is a file, a folder, a glob pattern, or - for standard input. A file metadata.csv beside the pages tells what
    is known of them from elsewhere: columns file, published, source, url.

    \b
    natoevents timeline seeds/
    natoevents extract page.txt --published 2016-04-12 --format jsonl -o page.jsonl
    natoevents extract 'pages/**/*.txt' --format csv > events.csv
    cat page.html | natoevents read -
    """


@command.command()
@_options("table", "jsonl", "json")
def read(
    *, inputs: tuple[str, ...], source: str | None, published: When | None, form: str, output: Path | None
) -> None:
    r"""Show how pages are read: style, headline, date, and what each block is for.

    \b
    natoevents read seeds/dw.txt
    natoevents read page.txt --source dw --format jsonl
    """
    failures = Failures()
    articles = []
    _known(source)
    for page in with_progress(pages_of(inputs, failures)):
        try:
            articles.append(article_of(page, source, published))
        except (NatoEventsError, OSError) as fault:
            failures.add(page.name, why(fault))
    with opened(output) as stream:
        if form == "table":
            for article in articles:
                print_article(article, stream)
        else:
            write_json([to_dict(a) for a in articles], form, stream)
    sys.exit(bool(failures.count))


@command.command()
@_options("table", "jsonl", "json", "csv")
@click.option("--explain", is_flag=True, help="Say of every event and relation which rule and words made it.")
def extract(
    *,
    inputs: tuple[str, ...],
    source: str | None,
    published: When | None,
    form: str,
    output: Path | None,
    explain: bool,
) -> None:
    r"""Find the events in pages.

    \b
    natoevents extract seeds/hurriyet.txt
    natoevents extract seeds/ --format csv -o events.csv
    echo 'NATO will meet Russia on Friday.' | natoevents extract - --published 2016-04-12 --explain
    """
    failures = Failures()
    _known(source)
    found = (x for _, x in extractions_of(inputs, source, published, failures))
    with opened(output) as stream:
        if explain:
            for extraction in found:
                told: tuple[Event | Relation, ...] = (*extraction.events, *extraction.relations)
                for what in told:
                    click.echo(extraction.explain(what) + "\n", file=stream)
        elif form == "table":
            print_events(found, stream)
        elif form == "csv":
            write_csv(event_rows(found), EVENT_COLUMNS, stream)
        else:
            write_json((to_dict(x) for x in found), form, stream)
    sys.exit(bool(failures.count))


@command.command()
@_options("table", "json", "csv")
def timeline(
    *, inputs: tuple[str, ...], source: str | None, published: When | None, form: str, output: Path | None
) -> None:
    r"""Put the events of many pages into one order of time.

    Files that end in .jsonl hold extractions made before; they are taken as they are.

    \b
    natoevents timeline seeds/
    natoevents timeline extractions.jsonl new-page.txt --format csv
    """
    failures = Failures()
    _known(source)
    made = make_timeline([x for _, x in extractions_of(inputs, source, published, failures)])
    with opened(output) as stream:
        if form == "table":
            print_timeline(made, stream)
        elif form == "csv":
            write_csv(timeline_rows(made), TIMELINE_COLUMNS, stream)
        else:
            write_json(to_dict(made), form, stream)
    sys.exit(bool(failures.count))


@command.command()
def schema() -> None:
    """Print the JSON Schema of the records that --format jsonl prints."""
    click.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))


@command.command()
def sources() -> None:
    """List the source styles, with what each is for."""
    for style, description in styles():
        click.echo(f"{style:<16} {description}")


def _known(source: str | None) -> None:
    """An unknown style is a wrong call, not a failing page."""
    known = [style for style, _ in styles()]
    if source is not None and source not in known:
        raise click.BadParameter(f"{source!r} is no source style: one of {', '.join(known)}", param_hint="--source")
