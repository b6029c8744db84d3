"""All patterns of verdicts, in the order in which a sentence is asked for them; the first that finds words counts."""

from __future__ import annotations

from factlift.reader.verdicts.bars import BARRED
from factlift.reader.verdicts.broad import BROAD
from factlift.reader.verdicts.chances import CHANCES
from factlift.reader.verdicts.charges import CHARGED
from factlift.reader.verdicts.choices import CHOSEN
from factlift.reader.verdicts.clefts import CLEFTS
from factlift.reader.verdicts.demands import ASKED, OR_ELSE
from factlift.reader.verdicts.dues import DUES
from factlift.reader.verdicts.everyday import EVERYDAY
from factlift.reader.verdicts.favours import FAVOURED
from factlift.reader.verdicts.fees import PAID
from factlift.reader.verdicts.leanings import LEANINGS
from factlift.reader.verdicts.narrated import NARRATED
from factlift.reader.verdicts.nobody import NOBODY
from factlift.reader.verdicts.outlays import OUTLAYS
from factlift.reader.verdicts.positions import POSITIONS, SAVE
from factlift.reader.verdicts.reasons import REASONS
from factlift.reader.verdicts.running import RUNNING
from factlift.reader.verdicts.spoken import SPOKEN
from factlift.reader.verdicts.tolls import TOLLS
from factlift.reader.verdicts.verbs import VERBS
from factlift.reader.verdicts.wanted import WANTED

PATTERNS = (
    *SAVE,
    *RUNNING,
    *PAID,
    *CHARGED,
    *DUES,
    *OR_ELSE,
    *WANTED,
    *EVERYDAY,
    *BARRED,
    *CHOSEN,
    *ASKED,
    *FAVOURED,
    *CHANCES,
    *BROAD,
    *POSITIONS,
    *REASONS,
    *NARRATED,
    *NOBODY,
    *SPOKEN,
    *VERBS,
    *OUTLAYS,
    *TOLLS,
    *CLEFTS,
    *LEANINGS,
)
