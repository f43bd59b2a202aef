-- The logs of papers and of the service itself are only ever added to.
CREATE TRIGGER paper_log_never_changed BEFORE UPDATE OR DELETE ON paper_log
FOR EACH ROW EXECUTE FUNCTION refuse('paper_log: the log is append-only');
--> statement-breakpoint
CREATE TRIGGER paper_log_never_truncated BEFORE TRUNCATE ON paper_log
EXECUTE FUNCTION refuse('paper_log: the log is append-only');
--> statement-breakpoint
CREATE TRIGGER audit_log_never_changed BEFORE UPDATE OR DELETE ON audit_log
FOR EACH ROW EXECUTE FUNCTION refuse('audit_log: the log is append-only');
--> statement-breakpoint
CREATE TRIGGER audit_log_never_truncated BEFORE TRUNCATE ON audit_log
EXECUTE FUNCTION refuse('audit_log: the log is append-only');
--> statement-breakpoint

-- What was proved or came back stays; so does all of an issued paper.
DROP TRIGGER services_proved_never_change ON services;
--> statement-breakpoint
CREATE TRIGGER services_proved_never_change BEFORE UPDATE ON services
FOR EACH ROW WHEN (old.served_on IS NOT NULL OR old.failed_on IS NOT NULL)
EXECUTE FUNCTION refuse('services: a proved or failed service never changes');
--> statement-breakpoint
DROP TRIGGER papers_issued_never_change ON papers;
--> statement-breakpoint
CREATE TRIGGER papers_issued_never_change BEFORE UPDATE ON papers
FOR EACH ROW WHEN (old.issued_at IS NOT NULL AND (
  new.status NOT IN ('issued', 'void') OR (old.status = 'void' AND new.status <> 'void')
  OR new.id <> old.id OR new.case_id <> old.case_id OR new.kind <> old.kind OR new.called_by <> old.called_by
  OR new.addressees <> old.addressees OR new.data <> old.data OR new.drafted_by <> old.drafted_by
  OR new.reviewed_by IS DISTINCT FROM old.reviewed_by OR new.approved_by IS DISTINCT FROM old.approved_by
  OR new.approved_at IS DISTINCT FROM old.approved_at OR new.number IS DISTINCT FROM old.number OR new.issued_by IS DISTINCT FROM old.issued_by
  OR new.issued_on IS DISTINCT FROM old.issued_on OR new.issued_at IS DISTINCT FROM old.issued_at OR new.sha256 IS DISTINCT FROM old.sha256
  OR new.pages IS DISTINCT FROM old.pages OR new.edits IS DISTINCT FROM old.edits OR new.replaces IS DISTINCT FROM old.replaces
  OR new.short_code IS DISTINCT FROM old.short_code))
EXECUTE FUNCTION refuse('papers: an issued paper never changes');
--> statement-breakpoint

-- The cases filed before their next due day was kept with them.
UPDATE cases SET next_due = coalesce((SELECT min(due_on) FROM deadlines
  WHERE deadlines.case_id = cases.id AND deadlines.status = 'running' AND NOT entitles), '9999-12-31');
