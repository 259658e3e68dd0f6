"""Faust's transport, hardened: the one place that knows Faust's private names (``names.py`` lists them for the tests).

ledger.py    which offsets are done
parcel.py    many records as one of Faust's messages
consumer.py  what is delivered, counted as done, committed
thread.py    the consumer's thread
producer.py  every send tracked until acknowledged
silence.py   how long a connection may be silent
"""

from __future__ import annotations

from typing import ClassVar

from faust.transport.drivers.aiokafka import Transport as StockTransport

from monitor.worker.transport.consumer import Consumer
from monitor.worker.transport.producer import Producer

__all__ = ["Consumer", "Producer", "Transport"]


class Transport(StockTransport):
    """Faust's Kafka transport with our consumer and producer."""

    Consumer: ClassVar[type] = Consumer
    Producer: ClassVar[type] = Producer
