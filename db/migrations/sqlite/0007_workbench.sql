CREATE TABLE `audit_log` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`account` text NOT NULL,
	`subject` text,
	`outcome` text NOT NULL,
	`origin` text,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_log_by_time` ON `audit_log` (`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_log_by_account` ON `audit_log` (`account`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `case_figures` (
	`case_id` text NOT NULL,
	`figure` text NOT NULL,
	`on_day` text NOT NULL,
	`amount` integer NOT NULL,
	PRIMARY KEY(`case_id`, `figure`, `on_day`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_figures_by_day` ON `case_figures` (`figure`,`on_day`,`case_id`);--> statement-breakpoint
CREATE TABLE `figure_cells` (
	`figure` text NOT NULL,
	`month` text NOT NULL,
	`procedure` text NOT NULL,
	`matter` text NOT NULL,
	`region` text NOT NULL,
	`amount` integer NOT NULL,
	PRIMARY KEY(`figure`, `month`, `procedure`, `matter`, `region`)
);
--> statement-breakpoint
CREATE INDEX `figure_cells_by_month` ON `figure_cells` (`month`);--> statement-breakpoint
CREATE TABLE `paper_log` (
	`id` text PRIMARY KEY NOT NULL,
	`paper_id` text NOT NULL,
	`case_id` text NOT NULL,
	`act` text NOT NULL,
	`account` text NOT NULL,
	`at` text NOT NULL,
	`reason` text,
	`data` text,
	FOREIGN KEY (`paper_id`) REFERENCES `papers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "paper_log_act" CHECK(act in ('edited', 'reviewed', 'approved', 'returned', 'issued', 'voided'))
);
--> statement-breakpoint
CREATE INDEX `paper_log_by_case` ON `paper_log` (`case_id`,`id`);--> statement-breakpoint
CREATE TABLE `auth_two_factor` (
	`id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`backup_codes` text NOT NULL,
	`user_id` text NOT NULL,
	`verified` integer DEFAULT true NOT NULL,
	`failed_verification_count` integer DEFAULT 0 NOT NULL,
	`locked_until` integer,
	FOREIGN KEY (`user_id`) REFERENCES `auth_user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `auth_two_factor_by_user` ON `auth_two_factor` (`user_id`);--> statement-breakpoint
CREATE INDEX `auth_two_factor_by_secret` ON `auth_two_factor` (`secret`);--> statement-breakpoint
DROP INDEX `papers_unserved`;--> statement-breakpoint
ALTER TABLE `papers` ADD `reviewed_by` text;--> statement-breakpoint
ALTER TABLE `papers` ADD `edits` text;--> statement-breakpoint
ALTER TABLE `papers` ADD `replaces` text;--> statement-breakpoint
ALTER TABLE `papers` ADD `short_code` text;--> statement-breakpoint
ALTER TABLE `papers` ADD `failed` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `papers_short_code` ON `papers` (`short_code`) WHERE short_code is not null;--> statement-breakpoint
CREATE INDEX `papers_unserved` ON `papers` (`id`) WHERE status = 'issued' and awaited + unsent + failed > 0;--> statement-breakpoint
DROP INDEX `registers_by_start`;--> statement-breakpoint
CREATE INDEX `registers_of_subject` ON `registers` (`register`,`subject_key`,`case_id`);--> statement-breakpoint
CREATE INDEX `registers_by_start` ON `registers` (`register`,`from_on`,`case_id`,`key`);--> statement-breakpoint
ALTER TABLE `cases` ADD `next_due` text DEFAULT '9999-12-31' NOT NULL;--> statement-breakpoint
CREATE INDEX `cases_by_due` ON `cases` (`next_due`,`id`);--> statement-breakpoint
CREATE INDEX `cases_open_by_assignee` ON `cases` (`assignee`,`next_due`,`id`) WHERE closed_on is null;--> statement-breakpoint
ALTER TABLE `party_accounts` ADD `agent` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `print_batches` ADD `labels` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `services` ADD `address` text;--> statement-breakpoint
ALTER TABLE `services` ADD `failed_on` text;--> statement-breakpoint
ALTER TABLE `services` ADD `failure` text;--> statement-breakpoint
ALTER TABLE `auth_user` ADD `password_temporary` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `auth_user` ADD `identity_claimed` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `auth_user` ADD `identity_checked_by` text;--> statement-breakpoint
ALTER TABLE `auth_user` ADD `identity_checked_at` text;--> statement-breakpoint
ALTER TABLE `auth_user` ADD `two_factor_enabled` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `auth_user_by_id_number` ON `auth_user` (`id_number`);--> statement-breakpoint
CREATE INDEX `auth_user_by_uscc` ON `auth_user` (`uscc`);--> statement-breakpoint
CREATE INDEX `deadlines_stopped` ON `deadlines` (`case_id`) WHERE status = 'stopped';--> statement-breakpoint
CREATE INDEX `idempotency_by_time` ON `idempotency` (`recorded_at`);--> statement-breakpoint
CREATE INDEX `auth_session_by_end` ON `auth_session` (`expires_at`);