-- What tells who looked and what was printed is only ever added to.
CREATE TRIGGER read_log_never_changed BEFORE UPDATE OR DELETE ON read_log
FOR EACH ROW EXECUTE FUNCTION refuse('read_log: the log is append-only');
--> statement-breakpoint
CREATE TRIGGER read_log_never_truncated BEFORE TRUNCATE ON read_log
EXECUTE FUNCTION refuse('read_log: the log is append-only');
--> statement-breakpoint
CREATE TRIGGER print_log_never_changed BEFORE UPDATE OR DELETE ON print_log
FOR EACH ROW EXECUTE FUNCTION refuse('print_log: the log is append-only');
--> statement-breakpoint
CREATE TRIGGER print_log_never_truncated BEFORE TRUNCATE ON print_log
EXECUTE FUNCTION refuse('print_log: the log is append-only');
--> statement-breakpoint
CREATE TRIGGER print_batches_never_changed BEFORE UPDATE OR DELETE ON print_batches
FOR EACH ROW EXECUTE FUNCTION refuse('print_batches: a batch never changes');
--> statement-breakpoint
CREATE TRIGGER print_batches_never_truncated BEFORE TRUNCATE ON print_batches
EXECUTE FUNCTION refuse('print_batches: a batch never changes');
--> statement-breakpoint
CREATE TRIGGER print_batch_items_never_changed BEFORE UPDATE OR DELETE ON print_batch_items
FOR EACH ROW EXECUTE FUNCTION refuse('print_batch_items: a batch never changes');
--> statement-breakpoint
CREATE TRIGGER print_batch_items_never_truncated BEFORE TRUNCATE ON print_batch_items
EXECUTE FUNCTION refuse('print_batch_items: a batch never changes');
--> statement-breakpoint

-- The papers issued before service was counted.
UPDATE papers SET
  unsent = (SELECT count(*) FROM json_array_elements_text(papers.addressees::json) AS texts(value) WHERE NOT EXISTS (
    SELECT 1 FROM services WHERE paper_id = papers.id AND recipient = texts.value)),
  awaited = (SELECT count(*) FROM json_array_elements_text(papers.addressees::json) AS texts(value) WHERE EXISTS (
    SELECT 1 FROM services WHERE paper_id = papers.id AND recipient = texts.value) AND NOT EXISTS (
    SELECT 1 FROM services WHERE paper_id = papers.id AND recipient = texts.value AND served_on IS NOT NULL)),
  proved = (SELECT count(*) FROM json_array_elements_text(papers.addressees::json) AS texts(value) WHERE EXISTS (
    SELECT 1 FROM services WHERE paper_id = papers.id AND recipient = texts.value AND served_on IS NOT NULL))
WHERE status = 'issued';
