"""Turn news on NATO-Russia relations into typed, dated, attributed political events, by rules alone.

The way of a datum, in the order of the verbs: `read` makes an `Article` of a page, `extract` finds what happens in it,
`timeline` puts many extractions into one order of time, `to_dict` writes them down.

Nothing is computed on import: each name is fetched from its module when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from natoevents.actor import Actor as Actor
    from natoevents.actor import ActorKind as ActorKind
    from natoevents.actor import ActorMention as ActorMention
    from natoevents.actor import Basis as Basis
    from natoevents.actor import Participant as Participant
    from natoevents.actor import Sector as Sector
    from natoevents.actor import Sense as Sense
    from natoevents.actors import find_actors as find_actors
    from natoevents.actors import resolve_actor as resolve_actor
    from natoevents.article import Article as Article
    from natoevents.chronology import timeline as timeline
    from natoevents.codec import from_dict as from_dict
    from natoevents.codec import json_schema as json_schema
    from natoevents.codec import read_jsonl as read_jsonl
    from natoevents.codec import to_dict as to_dict
    from natoevents.codec import write_jsonl as write_jsonl
    from natoevents.dates import find_dates as find_dates
    from natoevents.dates import resolve_date as resolve_date
    from natoevents.errors import CodecError as CodecError
    from natoevents.errors import InvalidValueError as InvalidValueError
    from natoevents.errors import LexiconError as LexiconError
    from natoevents.errors import MissingExtraError as MissingExtraError
    from natoevents.errors import NatoEventsError as NatoEventsError
    from natoevents.errors import UnknownSourceError as UnknownSourceError
    from natoevents.event import Context as Context
    from natoevents.event import Event as Event
    from natoevents.event import EventType as EventType
    from natoevents.event import QuadClass as QuadClass
    from natoevents.event import Quantity as Quantity
    from natoevents.event import Status as Status
    from natoevents.event import WhenBasis as WhenBasis
    from natoevents.extraction import Extraction as Extraction
    from natoevents.extraction import Report as Report
    from natoevents.extraction import Timeline as Timeline
    from natoevents.extraction import TimelineEntry as TimelineEntry
    from natoevents.lexicon import Lexicon as Lexicon
    from natoevents.pipeline import extract as extract
    from natoevents.relation import Predicate as Predicate
    from natoevents.relation import Relation as Relation
    from natoevents.sources import read as read
    from natoevents.sources import read_html as read_html
    from natoevents.text import Block as Block
    from natoevents.text import Cue as Cue
    from natoevents.text import Role as Role
    from natoevents.text import Sentence as Sentence
    from natoevents.text import Span as Span
    from natoevents.when import DateMention as DateMention
    from natoevents.when import Grain as Grain
    from natoevents.when import TimexType as TimexType
    from natoevents.when import When as When

__version__ = "0.1.0"

# Where each public name lives. The verbs first, in the order in which a page meets them, then the nouns.
_HOME = {
    "read": "sources", "read_html": "sources", "extract": "pipeline", "timeline": "chronology",
    "find_dates": "dates", "resolve_date": "dates", "find_actors": "actors", "resolve_actor": "actors",
    "to_dict": "codec", "from_dict": "codec", "json_schema": "codec", "read_jsonl": "codec", "write_jsonl": "codec",
    "Span": "text", "Role": "text", "Block": "text", "Sentence": "text", "Cue": "text", "Article": "article",
    "When": "when", "Grain": "when", "DateMention": "when", "TimexType": "when",
    "Actor": "actor", "ActorKind": "actor", "Sector": "actor", "Participant": "actor", "Basis": "actor",
    "ActorMention": "actor", "Sense": "actor", "Lexicon": "lexicon",
    "Event": "event", "EventType": "event", "QuadClass": "event", "Context": "event", "Status": "event",
    "WhenBasis": "event", "Quantity": "event", "Relation": "relation", "Predicate": "relation",
    "Extraction": "extraction", "Timeline": "extraction", "TimelineEntry": "extraction", "Report": "extraction",
    "NatoEventsError": "errors", "InvalidValueError": "errors", "UnknownSourceError": "errors", "CodecError": "errors",
    "LexiconError": "errors", "MissingExtraError": "errors",
}  # fmt: skip

__all__ = [*_HOME, "__version__"]  # noqa: PLE0604  (all strings)


if not TYPE_CHECKING:  # a type checker that saw this would believe in every name

    def __getattr__(name: str) -> object:
        home = _HOME.get(name)
        if home is None:
            raise AttributeError(f"module 'natoevents' has no attribute {name!r}")
        value = globals()[name] = getattr(import_module(f"natoevents.{home}"), name)
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
