"""Articles as people have them: files, folders, globs, standard input, rows of JSONL, CSV and Parquet, web pages.

| name ends in | read as |
|---|---|
| `.txt`, `.md`, `.markdown`, anything else | one article, UTF-8 or UTF-16 |
| `.html`, `.htm`, `.xhtml`, or begins as a web page | one article: the page's main text by trafilatura (extra `html`) |
| `.jsonl`, `.ndjson` | an article a line: an object with the article under `text`, and what it is called under `id` |
| `.csv`, `.tsv` | an article a row, with a header line |
| `.parquet` | an article a row (extra `frames`) |

Nothing is fetched from an address; PDF, word-processor, mail and XML files are refused with a sentence on what to do.
"""

from factlift.inputs.ids import UniqueIds
from factlift.inputs.input import Input, Rows
from factlift.inputs.names import FORMS, count_inputs, read_inputs

__all__ = ["FORMS", "Input", "Rows", "UniqueIds", "count_inputs", "read_inputs"]
