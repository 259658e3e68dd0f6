"""The notifier: alerts to receivers, at most once per message and receiver for what a receiver acknowledged.

``service`` reads the alerts topic, ``gate`` decides (and says why), ``lanes`` keeps each receiver's queue in order per
incident and retries, ``receivers`` hand the alert over, ``log`` remembers what was delivered in the deliveries topic,
``letters`` are what could not be read or delivered.
"""
