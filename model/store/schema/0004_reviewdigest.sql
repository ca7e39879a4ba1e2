-- What a signature under a threat model was put under, as SHA-256 in hex. Empty: signed before digests were kept.
ALTER TABLE threat_review ADD COLUMN digest TEXT NOT NULL DEFAULT '' CHECK (length(digest) IN (0, 64));
