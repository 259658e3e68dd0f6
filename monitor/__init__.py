"""Rolling casualty estimates and alerts from breaking conflict news.

Six files to read, in this order, to follow one fragment from top to bottom:

1. monitor/feeds/read.py                a line of a recording becomes a fragment
2. monitor/worker/agents.py             the fragment comes out of Kafka, and what is read out of it goes back in
3. monitor/core/pipeline.py             the two steps as pure functions: read a fragment, assess what was read
4. monitor/core/extract/casualties.py   words become claims: a figure, who says it, what it is about
5. monitor/core/estimate.py             the figures of many origins become low, best and high
6. monitor/core/alerting/bands.py       a threshold is crossed, and an alert has an id that no crash can change

Imports go one way: core <- errors <- {settings, kafka, metrics, feeds} <- {worker, gateway, notify} <- cli.
"""
