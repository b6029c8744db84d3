"""The review page: an article beside its facts in one self-contained HTML file, to be looked at, corrected and kept.

`render_page(records)` returns it. It loads nothing, and its policy lets nothing run but its own script. What a person
accepts, mends or adds is downloaded as labels in the form that `python -m evals` reads.
"""

from factlift.review.frames import render_frame
from factlift.review.pages import render_page

__all__ = ["render_frame", "render_page"]
