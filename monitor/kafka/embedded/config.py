"""The broker's configuration: one node that is broker and controller, on loopback only, sized for a laptop."""

from __future__ import annotations

from pathlib import Path

HOST = "127.0.0.1"
NODE = 1


def server_properties(*, data: Path, port: int, controller_port: int) -> str:
    """Return ``server.properties`` for a broker that keeps ``data`` and listens on ``port`` of loopback."""
    properties = {
        "process.roles": "broker,controller",
        "node.id": NODE,
        "controller.quorum.voters": f"{NODE}@{HOST}:{controller_port}",
        "listeners": f"CLIENTS://{HOST}:{port},CONTROLLER://{HOST}:{controller_port}",
        "advertised.listeners": f"CLIENTS://{HOST}:{port}",
        "listener.security.protocol.map": "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT",
        "inter.broker.listener.name": "CLIENTS",
        "controller.listener.names": "CONTROLLER",
        "log.dirs": str(data).replace("\\", "\\\\"),
        # A topic that nobody created is a mistake to be told, not to be papered over with one partition.
        "auto.create.topics.enable": "false",
        # One node: nothing can be replicated.
        "offsets.topic.replication.factor": 1,
        "transaction.state.log.replication.factor": 1,
        "transaction.state.log.min.isr": 1,
        "share.coordinator.state.topic.replication.factor": 1,
        "share.coordinator.state.topic.min.isr": 1,
        # Few groups, so one partition: 50 of each, the default, are 50 files to open at each start. And where one group
        # can be coordinated, which is what the start waits for, all can.
        "offsets.topic.num.partitions": 1,
        "transaction.state.log.num.partitions": 1,
        # The first member of a group need not wait three seconds for others.
        "group.initial.rebalance.delay.ms": 0,
        "group.min.session.timeout.ms": 1000,
        # A broker that was killed may register again once its old session is over: three seconds instead of nine.
        "broker.session.timeout.ms": 3000,
        "broker.heartbeat.interval.ms": 500,
        # Sizes for a laptop: the defaults take 128 MB of heap for the cleaner and map 10 MB of index a segment.
        "log.cleaner.dedupe.buffer.size": 8_388_608,
        "log.index.size.max.bytes": 1_048_576,
        "num.network.threads": 2,
        "num.io.threads": 4,
        "background.threads": 2,
        "num.recovery.threads.per.data.dir": 2,
    }
    return "".join(f"{key}={value}\n" for key, value in properties.items())


def log_properties() -> str:
    """Return the logging configuration: everything to standard output, which the guard keeps in a file."""
    return (
        "status=error\n"
        "rootLogger.level=info\n"
        "rootLogger.appenderRef.out.ref=out\n"
        "appender.out.type=Console\n"
        "appender.out.name=out\n"
        "appender.out.layout.type=PatternLayout\n"
        "appender.out.layout.pattern=%d{ISO8601} %-5p %c{1} %m%n\n"
    )
