-- Texts, each once, under the SHA-256 digests of their bytes (UTF-8).
CREATE TABLE content (
  digest TEXT NOT NULL PRIMARY KEY,
  bytes  BYTEA NOT NULL
);

-- What was asked and answered. body is canonical JSON, hash the SHA-256 digest of its bytes,
-- previous the hash of the entry before: one entry can have one successor only.
CREATE TABLE entry (
  id       BIGINT NOT NULL PRIMARY KEY,
  previous TEXT NOT NULL UNIQUE,
  hash     TEXT NOT NULL UNIQUE,
  body     TEXT NOT NULL
);

-- Whether anything can be written is tried out here; no entry depends on it.
CREATE TABLE trial (
  id    INTEGER NOT NULL PRIMARY KEY,
  times BIGINT NOT NULL
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the decision log is append-only';
END
$$;

CREATE TRIGGER content_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON content
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
