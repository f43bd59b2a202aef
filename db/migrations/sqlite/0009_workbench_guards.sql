-- The logs of papers and of the service itself are only ever added to.
CREATE TRIGGER paper_log_appended BEFORE INSERT ON paper_log
WHEN EXISTS (SELECT 1 FROM paper_log WHERE id = new.id OR rowid = new.rowid)
BEGIN SELECT raise(ABORT, 'paper_log: the log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER paper_log_never_updated BEFORE UPDATE ON paper_log
BEGIN SELECT raise(ABORT, 'paper_log: the log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER paper_log_never_deleted BEFORE DELETE ON paper_log
BEGIN SELECT raise(ABORT, 'paper_log: the log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_log_appended BEFORE INSERT ON audit_log
WHEN EXISTS (SELECT 1 FROM audit_log WHERE id = new.id OR rowid = new.rowid)
BEGIN SELECT raise(ABORT, 'audit_log: the log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_log_never_updated BEFORE UPDATE ON audit_log
BEGIN SELECT raise(ABORT, 'audit_log: the log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_log_never_deleted BEFORE DELETE ON audit_log
BEGIN SELECT raise(ABORT, 'audit_log: the log is append-only'); END;
--> statement-breakpoint

-- What was proved or came back stays; so does all of an issued paper.
DROP TRIGGER services_proved_never_change;
--> statement-breakpoint
CREATE TRIGGER services_proved_never_change BEFORE UPDATE ON services
WHEN old.served_on IS NOT NULL OR old.failed_on IS NOT NULL
BEGIN SELECT raise(ABORT, 'services: a proved or failed service never changes'); END;
--> statement-breakpoint
DROP TRIGGER papers_issued_never_change;
--> statement-breakpoint
CREATE TRIGGER papers_issued_never_change BEFORE UPDATE ON papers
WHEN old.issued_at IS NOT NULL AND (
  new.status NOT IN ('issued', 'void') OR (old.status = 'void' AND new.status <> 'void')
  OR new.id <> old.id OR new.case_id <> old.case_id OR new.kind <> old.kind OR new.called_by <> old.called_by
  OR new.addressees <> old.addressees OR new.data <> old.data OR new.drafted_by <> old.drafted_by
  OR new.reviewed_by IS NOT old.reviewed_by OR new.approved_by IS NOT old.approved_by
  OR new.approved_at IS NOT old.approved_at OR new.number IS NOT old.number OR new.issued_by IS NOT old.issued_by
  OR new.issued_on IS NOT old.issued_on OR new.issued_at IS NOT old.issued_at OR new.sha256 IS NOT old.sha256
  OR new.pages IS NOT old.pages OR new.edits IS NOT old.edits OR new.replaces IS NOT old.replaces
  OR new.short_code IS NOT old.short_code)
BEGIN SELECT raise(ABORT, 'papers: an issued paper never changes'); END;
--> statement-breakpoint

-- The cases filed before their next due day was kept with them.
UPDATE cases SET next_due = coalesce((SELECT min(due_on) FROM deadlines
  WHERE deadlines.case_id = cases.id AND deadlines.status = 'running' AND NOT entitles), '9999-12-31');
