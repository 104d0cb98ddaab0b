# The letter to an agent.
