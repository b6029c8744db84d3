"""What one sentence holds that matters to deployments: counts, places and their parts, states, times."""
