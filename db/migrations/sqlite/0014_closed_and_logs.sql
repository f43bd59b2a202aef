CREATE INDEX `audit_log_by_kind` ON `audit_log` (`kind`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `cases_closed_by_assignee` ON `cases` (`assignee`,`next_due`,`id`,`closed_on`,`flat`,`procedure`,`matter`,`region`,`received_on`,`organ`) WHERE closed_on is not null;--> statement-breakpoint
CREATE INDEX `read_log_by_what` ON `read_log` (`what`,`at`,`id`);