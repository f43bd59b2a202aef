-- What tells who looked and what was printed is only ever added to. REPLACE deletes without firing delete triggers
-- on connections that do not ask for it, so an insert that would displace a row is refused as well.
CREATE TRIGGER read_log_appended BEFORE INSERT ON read_log
WHEN EXISTS (SELECT 1 FROM read_log WHERE id = new.id OR rowid = new.rowid)
BEGIN SELECT raise(ABORT, 'read_log: the log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER read_log_never_updated BEFORE UPDATE ON read_log
BEGIN SELECT raise(ABORT, 'read_log: the log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER read_log_never_deleted BEFORE DELETE ON read_log
BEGIN SELECT raise(ABORT, 'read_log: the log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER print_log_appended BEFORE INSERT ON print_log
WHEN EXISTS (SELECT 1 FROM print_log WHERE id = new.id OR rowid = new.rowid)
BEGIN SELECT raise(ABORT, 'print_log: the log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER print_log_never_updated BEFORE UPDATE ON print_log
BEGIN SELECT raise(ABORT, 'print_log: the log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER print_log_never_deleted BEFORE DELETE ON print_log
BEGIN SELECT raise(ABORT, 'print_log: the log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER print_batches_never_updated BEFORE UPDATE ON print_batches
BEGIN SELECT raise(ABORT, 'print_batches: a batch never changes'); END;
--> statement-breakpoint
CREATE TRIGGER print_batches_never_deleted BEFORE DELETE ON print_batches
BEGIN SELECT raise(ABORT, 'print_batches: a batch never changes'); END;
--> statement-breakpoint
CREATE TRIGGER print_batch_items_never_updated BEFORE UPDATE ON print_batch_items
BEGIN SELECT raise(ABORT, 'print_batch_items: a batch never changes'); END;
--> statement-breakpoint
CREATE TRIGGER print_batch_items_never_deleted BEFORE DELETE ON print_batch_items
BEGIN SELECT raise(ABORT, 'print_batch_items: a batch never changes'); END;
--> statement-breakpoint

-- The papers issued before service was counted.
UPDATE papers SET
  unsent = (SELECT count(*) FROM json_each(papers.addressees) AS texts WHERE NOT EXISTS (
    SELECT 1 FROM services WHERE paper_id = papers.id AND recipient = texts.value)),
  awaited = (SELECT count(*) FROM json_each(papers.addressees) AS texts WHERE EXISTS (
    SELECT 1 FROM services WHERE paper_id = papers.id AND recipient = texts.value) AND NOT EXISTS (
    SELECT 1 FROM services WHERE paper_id = papers.id AND recipient = texts.value AND served_on IS NOT NULL)),
  proved = (SELECT count(*) FROM json_each(papers.addressees) AS texts WHERE EXISTS (
    SELECT 1 FROM services WHERE paper_id = papers.id AND recipient = texts.value AND served_on IS NOT NULL))
WHERE status = 'issued';
