"""Kafka: the topics, what their bytes mean, how to connect, and a real broker for machines that have none."""
