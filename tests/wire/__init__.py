"""A server in a process of its own that speaks OpenAI's protocol and breaks it on demand, and its ledger."""
