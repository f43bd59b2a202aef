-- What may never change is refused here, below the program: an auditor who opens the database finds no hole.
-- Written by hand; drizzle-kit knows neither triggers nor full-text indexes.

CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '%', tg_argv[0]; END $$;
--> statement-breakpoint

-- The journal is append-only, gapless and chained.
CREATE FUNCTION entries_appended_in_order() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last record;
BEGIN
  SELECT seq, hash INTO last FROM entries WHERE case_id = new.case_id ORDER BY seq DESC LIMIT 1;
  IF new.seq <> 1 + coalesce(last.seq, 0) OR (new.seq > 1 AND new.previous_hash IS DISTINCT FROM last.hash) THEN
    RAISE EXCEPTION 'entries: an entry follows the last one of its case and carries its hash';
  END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER entries_appended_in_order BEFORE INSERT ON entries
FOR EACH ROW EXECUTE FUNCTION entries_appended_in_order();
--> statement-breakpoint
CREATE TRIGGER entries_never_changed BEFORE UPDATE OR DELETE ON entries
FOR EACH ROW EXECUTE FUNCTION refuse('entries: the journal is append-only');
--> statement-breakpoint
CREATE TRIGGER entries_never_truncated BEFORE TRUNCATE ON entries
EXECUTE FUNCTION refuse('entries: the journal is append-only');
--> statement-breakpoint

CREATE TRIGGER cases_keep_their_number BEFORE UPDATE OF id, case_number ON cases
FOR EACH ROW WHEN (new.id <> old.id OR new.case_number <> old.case_number)
EXECUTE FUNCTION refuse('cases: a case keeps its id and its number');
--> statement-breakpoint
CREATE TRIGGER cases_never_deleted BEFORE DELETE ON cases
FOR EACH ROW EXECUTE FUNCTION refuse('cases: a case is never deleted');
--> statement-breakpoint
CREATE TRIGGER cases_never_truncated BEFORE TRUNCATE ON cases
EXECUTE FUNCTION refuse('cases: a case is never deleted');
--> statement-breakpoint

-- A paper is issued once: afterwards it can only be marked void.
CREATE TRIGGER papers_issued_never_change BEFORE UPDATE ON papers
FOR EACH ROW WHEN (old.issued_at IS NOT NULL AND (
  new.status NOT IN ('issued', 'void') OR (old.status = 'void' AND new.status <> 'void')
  OR new.id <> old.id OR new.case_id <> old.case_id OR new.kind <> old.kind OR new.called_by <> old.called_by
  OR new.addressees <> old.addressees OR new.data <> old.data OR new.drafted_by <> old.drafted_by
  OR new.approved_by IS DISTINCT FROM old.approved_by OR new.approved_at IS DISTINCT FROM old.approved_at
  OR new.number IS DISTINCT FROM old.number OR new.issued_by IS DISTINCT FROM old.issued_by
  OR new.issued_on IS DISTINCT FROM old.issued_on OR new.issued_at IS DISTINCT FROM old.issued_at
  OR new.sha256 IS DISTINCT FROM old.sha256 OR new.pages IS DISTINCT FROM old.pages))
EXECUTE FUNCTION refuse('papers: an issued paper never changes');
--> statement-breakpoint
CREATE TRIGGER papers_never_deleted BEFORE DELETE ON papers
FOR EACH ROW EXECUTE FUNCTION refuse('papers: a paper is never deleted');
--> statement-breakpoint
CREATE TRIGGER papers_never_truncated BEFORE TRUNCATE ON papers
EXECUTE FUNCTION refuse('papers: a paper is never deleted');
--> statement-breakpoint

CREATE TRIGGER services_proved_never_change BEFORE UPDATE ON services
FOR EACH ROW WHEN (old.served_on IS NOT NULL) EXECUTE FUNCTION refuse('services: a proved service never changes');
--> statement-breakpoint
CREATE TRIGGER services_never_deleted BEFORE DELETE ON services
FOR EACH ROW EXECUTE FUNCTION refuse('services: a service record is never deleted');
--> statement-breakpoint
CREATE TRIGGER services_never_truncated BEFORE TRUNCATE ON services
EXECUTE FUNCTION refuse('services: a service record is never deleted');
--> statement-breakpoint

CREATE TRIGGER counters_count_by_one BEFORE UPDATE ON counters
FOR EACH ROW WHEN (new.name <> old.name OR new.last <> old.last + 1)
EXECUTE FUNCTION refuse('counters: numbers are gapless');
--> statement-breakpoint
CREATE TRIGGER counters_never_deleted BEFORE DELETE ON counters
FOR EACH ROW EXECUTE FUNCTION refuse('counters: numbers are gapless');
--> statement-breakpoint
CREATE TRIGGER counters_never_truncated BEFORE TRUNCATE ON counters
EXECUTE FUNCTION refuse('counters: numbers are gapless');
--> statement-breakpoint

-- Rehearsal and real are told apart for good.
CREATE TRIGGER settings_mode_not_updated BEFORE UPDATE ON settings
FOR EACH ROW WHEN ((old.name = 'mode' OR new.name = 'mode') AND (old.name <> new.name OR old.value <> new.value))
EXECUTE FUNCTION refuse('settings: the mode of a database never changes');
--> statement-breakpoint
CREATE TRIGGER settings_mode_not_deleted BEFORE DELETE ON settings
FOR EACH ROW WHEN (old.name = 'mode') EXECUTE FUNCTION refuse('settings: the mode of a database never changes');
--> statement-breakpoint
CREATE TRIGGER settings_never_truncated BEFORE TRUNCATE ON settings
EXECUTE FUNCTION refuse('settings: the mode of a database never changes');
--> statement-breakpoint

-- Tokens become lexemes by position and untouched: a text search parser would cut Chinese by the server's locale.
-- Places beyond 16383 fall together there, so db/search-tokens.ts keeps no more tokens than that.
CREATE FUNCTION token_vector(tokens text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(quote_literal(token) || ':' || place, ' '), '')::tsvector
  FROM unnest(string_to_array(nullif(tokens, ''), ' ')) WITH ORDINALITY AS t(token, place)
$$;
--> statement-breakpoint
ALTER TABLE case_search ADD COLUMN vector tsvector GENERATED ALWAYS AS (token_vector(tokens)) STORED;
--> statement-breakpoint
CREATE INDEX case_search_index ON case_search USING gin (vector);
