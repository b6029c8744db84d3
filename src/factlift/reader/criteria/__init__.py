"""Criteria: the conditions that decide who may be sent, who may not, and who must pay."""
