"""How numbers are written, and what stands around them; `factlift.numerals` is the face of this package.

From the top down: `bounds` and `kinds`, `found`, `shapes`, `nouns`, `cardinals`, `vague`, `readings`, `patterns`,
`tables`.
"""
