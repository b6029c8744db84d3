"""Facts in the forms that others read.

| form | function | what it is |
|---|---|---|
| `jsonl` | `to_jsonl` | an article a line, with its id; the form that all of factlift reads |
| `csv` | `to_csv` | a fact a row, safe to open in a spreadsheet; `from_csv` reads the facts back |
| `parquet` | `to_parquet`, `to_frame` | the same rows, typed; a pandas DataFrame (extra `frames`) |
| `w3c` | `to_web_annotations` | W3C Web Annotations: each fact selects its words in the article |
| `ftm` | `to_entities` | FollowTheMoney entities, for Aleph and OpenSanctions (extra `ftm`) |
| `brat` | `to_brat` | a folder of standoff files for the annotation tool brat |
| `label-studio` | `to_tasks` | tasks with predictions for Label Studio |

`parquet_pieces` and `web_annotation_lines` give a file piece by piece, for more facts than fit into memory.

All take what `extract` and `extract_many` give, one or several, and Records: facts under an id, with the article's text
where it is at hand (`factlift.records`).
"""

from factlift.exports.annotations import from_web_annotations, to_web_annotations, web_annotation_lines
from factlift.exports.entities import to_entities
from factlift.exports.frames import parquet_pieces, to_frame, to_parquet
from factlift.exports.lines import to_jsonl
from factlift.exports.rows import Row, rows_of
from factlift.exports.spreadsheets import escape_cell, from_csv, to_csv, unescape_cell
from factlift.exports.standoff import annotation_conf, to_brat
from factlift.exports.tasks import label_config, to_tasks

__all__ = [
    "Row",
    "annotation_conf",
    "escape_cell",
    "from_csv",
    "from_web_annotations",
    "label_config",
    "parquet_pieces",
    "rows_of",
    "to_brat",
    "to_csv",
    "to_entities",
    "to_frame",
    "to_jsonl",
    "to_parquet",
    "to_tasks",
    "to_web_annotations",
    "unescape_cell",
    "web_annotation_lines",
]
