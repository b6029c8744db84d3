"""Tests of factlift."""
