"""Which counts of people are counts of people who are sent."""
