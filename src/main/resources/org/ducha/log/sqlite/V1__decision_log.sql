-- Texts, each once, under the SHA-256 digests of their bytes (UTF-8).
CREATE TABLE content (
  digest TEXT NOT NULL PRIMARY KEY,
  bytes  BLOB NOT NULL
) STRICT;

-- What was asked and answered. body is canonical JSON, hash the SHA-256 digest of its bytes,
-- previous the hash of the entry before: one entry can have one successor only.
CREATE TABLE entry (
  id       INTEGER NOT NULL PRIMARY KEY,
  previous TEXT NOT NULL UNIQUE,
  hash     TEXT NOT NULL UNIQUE,
  body     TEXT NOT NULL
) STRICT;

-- Whether anything can be written is tried out here; no entry depends on it.
CREATE TABLE trial (
  id    INTEGER NOT NULL PRIMARY KEY,
  times INTEGER NOT NULL
) STRICT;

CREATE TRIGGER content_no_update BEFORE UPDATE ON content
BEGIN
  SELECT RAISE(ABORT, 'the decision log is append-only');
END;

CREATE TRIGGER content_no_delete BEFORE DELETE ON content
BEGIN
  SELECT RAISE(ABORT, 'the decision log is append-only');
END;

CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry
BEGIN
  SELECT RAISE(ABORT, 'the decision log is append-only');
END;

CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry
BEGIN
  SELECT RAISE(ABORT, 'the decision log is append-only');
END;
