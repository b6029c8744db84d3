"""`python -m factlift.cli`."""

import sys

from factlift.cli import main

sys.exit(main())
