"""The tables of the read model. A change of meaning raises ``VERSION``: an older file is thrown away and told again.

``rank`` orders messages of one kind in the order in which Kafka took them: append time, partition, offset. It is the
same in every replica and after every rebuild, so cursors and histories are made of it. ``event_at`` is event time
(``NULL`` sorts before everything), ``known_at`` the broker's append time: when we could first have known.
"""

from __future__ import annotations

VERSION = 1

SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE place (
    topic TEXT NOT NULL, partition INTEGER NOT NULL, next INTEGER NOT NULL, PRIMARY KEY (topic, partition)
) WITHOUT ROWID;
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, topic TEXT NOT NULL, partition INTEGER NOT NULL,
    offset INTEGER NOT NULL, position TEXT NOT NULL, body BLOB NOT NULL
);
CREATE TABLE fragment (id TEXT PRIMARY KEY, known_at TEXT NOT NULL, body BLOB NOT NULL) WITHOUT ROWID;
CREATE INDEX fragment_age ON fragment (known_at);
CREATE TABLE observation (
    id TEXT PRIMARY KEY, rank TEXT NOT NULL, situation TEXT NOT NULL, incident TEXT, kind TEXT NOT NULL, outcome TEXT,
    fragment TEXT NOT NULL, event_at TEXT, known_at TEXT NOT NULL, body BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX observation_incident ON observation (situation, incident, kind, rank);
CREATE TABLE revision (
    id TEXT NOT NULL, subject TEXT NOT NULL, rank TEXT NOT NULL, situation TEXT NOT NULL, incident TEXT,
    event_at TEXT, known_at TEXT NOT NULL, low INTEGER, best INTEGER, high INTEGER, level REAL, body BLOB NOT NULL,
    PRIMARY KEY (id, subject)
) WITHOUT ROWID;
CREATE INDEX revision_event ON revision (event_at);
CREATE INDEX revision_known ON revision (known_at);
CREATE INDEX revision_subject ON revision (situation, subject, rank);
CREATE INDEX revision_incident ON revision (situation, incident, rank);
CREATE TABLE incident (
    situation TEXT NOT NULL, id TEXT NOT NULL, rank TEXT NOT NULL, event_at TEXT, known_at TEXT NOT NULL,
    first_event_at TEXT, first_known_at TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (situation, id)
) WITHOUT ROWID;
CREATE INDEX incident_age ON incident (first_known_at);
CREATE TABLE alert (
    situation TEXT NOT NULL, message_id TEXT NOT NULL, id TEXT NOT NULL, rank TEXT NOT NULL, incident TEXT,
    event_at TEXT, known_at TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (situation, message_id)
) WITHOUT ROWID;
CREATE INDEX alert_id ON alert (id, rank);
CREATE INDEX alert_rank ON alert (rank);
CREATE INDEX alert_situation ON alert (situation, incident, rank);
CREATE TABLE decision (
    id TEXT PRIMARY KEY, rank TEXT NOT NULL, situation TEXT NOT NULL, rule TEXT NOT NULL, outcome TEXT NOT NULL,
    alert TEXT, event_at TEXT, known_at TEXT NOT NULL, body BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX decision_rank ON decision (rank);
CREATE INDEX decision_situation ON decision (situation, rank);
CREATE TABLE action (
    id TEXT PRIMARY KEY, rank TEXT NOT NULL, situation TEXT NOT NULL, kind TEXT NOT NULL, target TEXT,
    event_at TEXT, known_at TEXT NOT NULL, body BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX action_target ON action (target, kind, rank);
CREATE TABLE delivery (
    message_id TEXT NOT NULL, receiver TEXT NOT NULL, alert TEXT NOT NULL, rank TEXT NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (message_id, receiver)
) WITHOUT ROWID;
CREATE INDEX delivery_alert ON delivery (alert);
"""
