"""Deployments put together: the fields of each, totals and parts, cohorts, tables, and those without a number."""
