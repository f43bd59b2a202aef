-- What may never change is refused here, below the program: an auditor who opens the file finds no hole.
-- Written by hand; drizzle-kit knows neither triggers nor full-text indexes.

-- The journal is append-only, gapless and chained. REPLACE deletes without firing delete triggers,
-- so the insert trigger refuses a row that would displace one, by its key or by its rowid.
CREATE TRIGGER entries_appended_in_order BEFORE INSERT ON entries
WHEN new.seq <> 1 + coalesce((SELECT max(seq) FROM entries WHERE case_id = new.case_id), 0)
  OR (new.seq > 1 AND new.previous_hash IS NOT (SELECT hash FROM entries WHERE case_id = new.case_id AND seq = new.seq - 1))
  OR EXISTS (SELECT 1 FROM entries WHERE rowid = new.rowid)
BEGIN SELECT raise(ABORT, 'entries: an entry follows the last one of its case and carries its hash'); END;
--> statement-breakpoint
CREATE TRIGGER entries_never_updated BEFORE UPDATE ON entries
BEGIN SELECT raise(ABORT, 'entries: the journal is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER entries_never_deleted BEFORE DELETE ON entries
BEGIN SELECT raise(ABORT, 'entries: the journal is append-only'); END;
--> statement-breakpoint

CREATE TRIGGER cases_keep_their_number BEFORE UPDATE OF id, case_number ON cases
WHEN new.id <> old.id OR new.case_number <> old.case_number
BEGIN SELECT raise(ABORT, 'cases: a case keeps its id and its number'); END;
--> statement-breakpoint
CREATE TRIGGER cases_never_deleted BEFORE DELETE ON cases
BEGIN SELECT raise(ABORT, 'cases: a case is never deleted'); END;
--> statement-breakpoint

-- A paper is issued once: afterwards it can only be marked void. A commit that hands it over again as a draft changes nothing.
CREATE TRIGGER papers_issued_stay BEFORE INSERT ON papers
WHEN EXISTS (SELECT 1 FROM papers WHERE id = new.id AND issued_at IS NOT NULL)
BEGIN SELECT raise(IGNORE); END;
--> statement-breakpoint
CREATE TRIGGER papers_numbers_stay BEFORE INSERT ON papers
WHEN EXISTS (SELECT 1 FROM papers WHERE id <> new.id AND number = new.number)
BEGIN SELECT raise(ABORT, 'papers: the number is taken'); END;
--> statement-breakpoint
CREATE TRIGGER papers_issued_never_change BEFORE UPDATE ON papers
WHEN old.issued_at IS NOT NULL AND (
  new.status NOT IN ('issued', 'void') OR (old.status = 'void' AND new.status <> 'void')
  OR new.id <> old.id OR new.case_id <> old.case_id OR new.kind <> old.kind OR new.called_by <> old.called_by
  OR new.addressees <> old.addressees OR new.data <> old.data OR new.drafted_by <> old.drafted_by
  OR new.approved_by IS NOT old.approved_by OR new.approved_at IS NOT old.approved_at OR new.number IS NOT old.number
  OR new.issued_by IS NOT old.issued_by OR new.issued_on IS NOT old.issued_on OR new.issued_at IS NOT old.issued_at
  OR new.sha256 IS NOT old.sha256 OR new.pages IS NOT old.pages)
BEGIN SELECT raise(ABORT, 'papers: an issued paper never changes'); END;
--> statement-breakpoint
CREATE TRIGGER papers_never_deleted BEFORE DELETE ON papers
BEGIN SELECT raise(ABORT, 'papers: a paper is never deleted'); END;
--> statement-breakpoint

CREATE TRIGGER services_proved_never_change BEFORE UPDATE ON services WHEN old.served_on IS NOT NULL
BEGIN SELECT raise(ABORT, 'services: a proved service never changes'); END;
--> statement-breakpoint
CREATE TRIGGER services_never_deleted BEFORE DELETE ON services
BEGIN SELECT raise(ABORT, 'services: a service record is never deleted'); END;
--> statement-breakpoint

CREATE TRIGGER counters_count_by_one BEFORE UPDATE ON counters
WHEN new.name <> old.name OR new.last <> old.last + 1
BEGIN SELECT raise(ABORT, 'counters: numbers are gapless'); END;
--> statement-breakpoint
CREATE TRIGGER counters_never_deleted BEFORE DELETE ON counters
BEGIN SELECT raise(ABORT, 'counters: numbers are gapless'); END;
--> statement-breakpoint

-- Rehearsal and real are told apart for good.
CREATE TRIGGER settings_mode_not_replaced BEFORE INSERT ON settings
WHEN new.name = 'mode' AND EXISTS (SELECT 1 FROM settings WHERE name = 'mode' AND value <> new.value)
BEGIN SELECT raise(ABORT, 'settings: the mode of a database never changes'); END;
--> statement-breakpoint
CREATE TRIGGER settings_mode_not_updated BEFORE UPDATE ON settings
WHEN (old.name = 'mode' OR new.name = 'mode') AND (old.name <> new.name OR old.value <> new.value)
BEGIN SELECT raise(ABORT, 'settings: the mode of a database never changes'); END;
--> statement-breakpoint
CREATE TRIGGER settings_mode_not_deleted BEFORE DELETE ON settings WHEN old.name = 'mode'
BEGIN SELECT raise(ABORT, 'settings: the mode of a database never changes'); END;
--> statement-breakpoint

-- The full-text index over case_search. The ascii tokenizer keeps our tokens as they were made;
-- unicode61 would fold accents away, and the two databases would find different cases.
CREATE VIRTUAL TABLE case_search_index USING fts5(tokens, content='case_search', content_rowid='n', tokenize='ascii', prefix='1');
--> statement-breakpoint
CREATE TRIGGER case_search_inserted AFTER INSERT ON case_search
BEGIN INSERT INTO case_search_index (rowid, tokens) VALUES (new.n, new.tokens); END;
--> statement-breakpoint
CREATE TRIGGER case_search_updated AFTER UPDATE OF tokens ON case_search
BEGIN
  INSERT INTO case_search_index (case_search_index, rowid, tokens) VALUES ('delete', old.n, old.tokens);
  INSERT INTO case_search_index (rowid, tokens) VALUES (new.n, new.tokens);
END;
--> statement-breakpoint
CREATE TRIGGER case_search_deleted AFTER DELETE ON case_search
BEGIN INSERT INTO case_search_index (case_search_index, rowid, tokens) VALUES ('delete', old.n, old.tokens); END;
