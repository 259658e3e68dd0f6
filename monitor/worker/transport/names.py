"""Every private name of Faust, mode and aiokafka that the worker uses. A test holds each to what is installed.

``"module:Class.name"``, with the parameters that we rely on where we call or override a method.
"""

from __future__ import annotations

CONSUMER = "faust.transport.drivers.aiokafka:Consumer"
THREAD = "faust.transport.drivers.aiokafka:AIOKafkaConsumerThread"
PRODUCER = "faust.transport.drivers.aiokafka:Producer"

METHODS: dict[str, tuple[str, ...]] = {
    "faust.app.base:App._new_transport": ("self",),
    "faust.app.base:App._new_producer_transport": ("self",),
    f"{CONSUMER}._new_consumer_thread": ("self",),
    f"{CONSUMER}._drain_messages": ("self", "fetcher"),
    f"{CONSUMER}._getmany": ("self", "active_partitions", "timeout"),
    f"{CONSUMER}._get_active_partitions": ("self",),
    f"{CONSUMER}._to_message": ("self", "tp", "record"),
    f"{CONSUMER}.perform_seek": ("self",),
    f"{CONSUMER}.seek_wait": ("self", "partitions"),
    f"{CONSUMER}.force_commit": ("self", "topics", "start_new_transaction"),
    f"{CONSUMER}.commit": ("self", "topics", "start_new_transaction"),
    f"{CONSUMER}.wait_empty": ("self",),
    f"{CONSUMER}.ack": ("self", "message"),
    f"{CONSUMER}.stop_flow": ("self",),
    f"{CONSUMER}.resume_flow": ("self",),
    f"{CONSUMER}.resume_partitions": ("self", "tps"),
    f"{CONSUMER}.on_buffer_drop": ("self", "tp"),
    f"{CONSUMER}.on_partitions_revoked": ("self", "revoked"),
    f"{CONSUMER}.on_partitions_assigned": ("self", "assigned", "generation_id"),
    f"{THREAD}._create_worker_consumer": ("self", "transport"),
    f"{THREAD}._fetch_records": ("self", "consumer", "active_partitions", "timeout", "max_records"),
    f"{THREAD}._commit": ("self", "offsets"),
    f"{THREAD}._ensure_consumer": ("self",),
    f"{THREAD}.call_thread": ("self", "fun", "args", "kwargs"),
    f"{PRODUCER}._new_producer": ("self", "transactional_id"),
    f"{PRODUCER}._settings_extra": ("self",),
    f"{PRODUCER}._ensure_producer": ("self",),
    f"{PRODUCER}.__post_init__": ("self",),
    f"{PRODUCER}.send_soon": ("self", "fut"),
    f"{PRODUCER}.flush": ("self",),
    f"{PRODUCER}.send": ("self", "topic", "key", "value", "partition", "timestamp", "headers", "transactional_id"),
    "faust.transport.producer:ProducerBuffer.wait_until_ebb": ("self",),
    "faust.topics:Topic.publish_message": ("self", "fut", "wait"),
    "mode.utils.queues:ThrowableQueue.get_nowait": ("self",),
    "aiokafka.consumer.group_coordinator:GroupCoordinator.check_errors": ("self",),
    "aiokafka.client:AIOKafkaClient.ready": ("self", "node_id", "group"),
    "aiokafka.client:AIOKafkaClient.send": ("self", "node_id", "request", "group"),
    "aiokafka.conn:AIOKafkaConnection.send": ("self", "request", "expect_response"),
}
"""Methods that we override or call, and their parameters."""

ATTRIBUTES: tuple[str, ...] = (
    f"{CONSUMER}._acked",
    f"{CONSUMER}._acked_index",
    f"{CONSUMER}._active_partitions",
    f"{CONSUMER}._buffered_partitions",
    f"{CONSUMER}._commit_every",
    f"{CONSUMER}._thread",
    f"{CONSUMER}.callback",
    f"{CONSUMER}.can_resume_flow",
    f"{CONSUMER}.flow_active",
    f"{CONSUMER}.scheduler",
    f"{THREAD}._close_thread_loop_on_stop",
    "faust.app.base:App.consumer_generation_id",
    "faust.app.base:App.rebalancing",
    "faust.tables.recovery:Recovery.active_offsets",
    "faust.tables.table:Table._on_changelog_event",
    "aiokafka.client:AIOKafkaClient._conns",
    "aiokafka.client:AIOKafkaClient._request_timeout_ms",
    "aiokafka.conn:AIOKafkaConnection._request_timeout",
    "aiokafka.consumer.consumer:AIOKafkaConsumer._client",
    "aiokafka.consumer.consumer:AIOKafkaConsumer._coordinator",
    "aiokafka.consumer.consumer:AIOKafkaConsumer._fetch_max_wait_ms",
)
"""Attributes that instances have."""
