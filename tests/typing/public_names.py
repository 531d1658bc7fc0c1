"""What type checkers see of the public names. Checked by mypy --strict, never run."""

from collections.abc import Iterator
from datetime import date
from typing import Any, assert_type

import natoevents as ne

article = ne.read("NATO met Russia.", source="generic", published=date(2016, 4, 12), url=None)
assert_type(article, ne.Article)
assert_type(article.blocks, tuple[ne.Block, ...])
assert_type(article.published, ne.When | None)
assert_type(ne.read_html("<p>NATO met Russia.</p>"), ne.Article)

found = ne.extract(article)
assert_type(found, ne.Extraction)
assert_type(ne.extract("text", published=ne.When.parse("2016")), ne.Extraction)
assert_type(found.events, tuple[ne.Event, ...])
for event in found.events:
    assert_type(event.type, ne.EventType)
    assert_type(event.type.modes, tuple[str, ...])
    assert_type(event.type.score, float)
    assert_type(event.when, ne.When | None)
    assert_type(event.actors[0].principal, ne.Actor)
    assert_type(event.trigger.of(article.raw), str)
    assert_type(found.explain(event), str)
for relation in found.relations:
    assert_type(relation.predicate, ne.Predicate)

assert_type(ne.timeline([found]).entries[0].reports[0].sentence, str)
assert_type(ne.find_dates("on Friday", anchor=date(2016, 4, 12)), tuple[ne.DateMention, ...])
assert_type(ne.resolve_date("Friday"), ne.When | None)
assert_type(ne.find_actors("Moscow said", on=None), tuple[ne.ActorMention, ...])
assert_type(ne.resolve_actor("Moscow"), ne.Participant | None)

assert_type(ne.to_dict(found), dict[str, Any])
assert_type(ne.from_dict(ne.Extraction, {}), ne.Extraction)
assert_type(ne.from_dict(ne.When, {}), ne.When)
assert_type(ne.read_jsonl([]), Iterator[ne.Extraction])

ne.extract(3)  # type: ignore[arg-type]
ne.read("text", published="2016-04-12")  # type: ignore[arg-type]
event.status = ne.Status.ACTUAL  # type: ignore[misc]
print(ne.no_such_name)  # type: ignore[attr-defined]
