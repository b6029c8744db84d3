"""OpenAI's Batch API, at half the price: the asks of many articles in files, their answers within a day.

`submit` sends what a journal holds no answer to, `collect` writes down what came, and `Finished` yields the articles
that are answered in full. Asks and answers are those of a live run, through the same journal, so that what one had
answered the other does not ask again. A second look depends on the answers before it: it is sent by the next
`submit`, and so is each further one of an article in several parts.

A batch brings each answer as it is: nothing is asked again within it. What failed is asked again by the next `submit`.
"""

from factlift.batch.collecting import KINDS, Collected, collect
from factlift.batch.finishing import Finished
from factlift.batch.sending import Limits, check_model, submit
from factlift.batch.standing import refresh

__all__ = ["KINDS", "Collected", "Finished", "Limits", "check_model", "collect", "refresh", "submit"]
