CREATE TABLE `auth_account` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `auth_user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `auth_account_by_user` ON `auth_account` (`user_id`);--> statement-breakpoint
CREATE TABLE `attachments` (
	`case_id` text NOT NULL,
	`sha256` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`uploaded_by` text NOT NULL,
	`uploaded_at` text NOT NULL,
	PRIMARY KEY(`case_id`, `sha256`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attachments_by_hash` ON `attachments` (`sha256`);--> statement-breakpoint
CREATE TABLE `calendar_days` (
	`region` text NOT NULL,
	`day` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`region`, `day`),
	CONSTRAINT "calendar_days_kind" CHECK(kind in ('holiday', 'workday'))
);
--> statement-breakpoint
CREATE TABLE `calendar_years` (
	`region` text NOT NULL,
	`year` integer NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`region`, `year`)
);
--> statement-breakpoint
CREATE TABLE `case_search` (
	`n` integer PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`tokens` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_search_case` ON `case_search` (`case_id`);--> statement-breakpoint
CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`case_number` text NOT NULL,
	`procedure` text NOT NULL,
	`procedure_version` text NOT NULL,
	`definition_hash` text NOT NULL,
	`matter` text NOT NULL,
	`organ` text NOT NULL,
	`region` text NOT NULL,
	`title` text NOT NULL,
	`received_on` text NOT NULL,
	`flat` text NOT NULL,
	`value` text NOT NULL,
	`facts` text NOT NULL,
	`version` integer NOT NULL,
	`head` text NOT NULL,
	`assignee` text,
	`closed_on` text,
	`updated_at` text NOT NULL,
	CONSTRAINT "cases_version_counts_entries" CHECK(version >= 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_number` ON `cases` (`case_number`);--> statement-breakpoint
CREATE INDEX `cases_by_state` ON `cases` (`flat`,`id`);--> statement-breakpoint
CREATE INDEX `cases_by_assignee` ON `cases` (`assignee`,`id`) WHERE assignee is not null;--> statement-breakpoint
CREATE INDEX `cases_by_procedure` ON `cases` (`procedure`,`id`);--> statement-breakpoint
CREATE INDEX `cases_by_organ` ON `cases` (`organ`,`id`);--> statement-breakpoint
CREATE TABLE `counters` (
	`name` text PRIMARY KEY NOT NULL,
	`last` integer NOT NULL,
	CONSTRAINT "counters_count_from_one" CHECK(last >= 1)
);
--> statement-breakpoint
CREATE TABLE `deadlines` (
	`case_id` text NOT NULL,
	`key` text NOT NULL,
	`term` text NOT NULL,
	`start_on` text NOT NULL,
	`nominal_on` text,
	`due_on` text,
	`provisional` integer NOT NULL,
	`status` text NOT NULL,
	`fires` text,
	`fires_data` text,
	PRIMARY KEY(`case_id`, `key`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "deadlines_status" CHECK(status in ('running', 'stopped', 'met', 'missed', 'void')),
	CONSTRAINT "deadlines_running_is_dated" CHECK(status <> 'running' or due_on is not null)
);
--> statement-breakpoint
CREATE INDEX `deadlines_running_by_case` ON `deadlines` (`case_id`,`due_on`) WHERE status = 'running';--> statement-breakpoint
CREATE INDEX `deadlines_running_by_due` ON `deadlines` (`due_on`,`case_id`) WHERE status = 'running';--> statement-breakpoint
CREATE INDEX `deadlines_timers` ON `deadlines` (`due_on`,`case_id`,`key`) WHERE fires is not null and status = 'running' and not provisional;--> statement-breakpoint
CREATE TABLE `entries` (
	`case_id` text NOT NULL,
	`seq` integer NOT NULL,
	`type` text NOT NULL,
	`data` text NOT NULL,
	`effective_on` text NOT NULL,
	`recorded_at` text NOT NULL,
	`actor` text NOT NULL,
	`actor_role` text NOT NULL,
	`basis` text NOT NULL,
	`reason` text,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`case_id`, `seq`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "entries_seq_from_one" CHECK(seq >= 1)
);
--> statement-breakpoint
CREATE TABLE `idempotency` (
	`key` text PRIMARY KEY NOT NULL,
	`request_hash` text NOT NULL,
	`response` text NOT NULL,
	`recorded_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`n` integer PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`topic` text NOT NULL,
	`payload` text NOT NULL,
	`recorded_at` text NOT NULL,
	`delivered_at` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`n`) WHERE delivered_at is null;--> statement-breakpoint
CREATE TABLE `papers` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`called_by` integer NOT NULL,
	`addressees` text NOT NULL,
	`data` text NOT NULL,
	`drafted_by` text NOT NULL,
	`approved_by` text,
	`approved_at` text,
	`number` text,
	`issued_by` text,
	`issued_on` text,
	`issued_at` text,
	`sha256` text,
	`pages` integer,
	`revision` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "papers_status" CHECK(status in ('draft', 'reviewed', 'approved', 'issued', 'void')),
	CONSTRAINT "papers_issued_is_whole" CHECK(status <> 'issued' or (issued_by is not null and issued_on is not null and issued_at is not null and sha256 is not null))
);
--> statement-breakpoint
CREATE INDEX `papers_by_case` ON `papers` (`case_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `papers_number` ON `papers` (`number`) WHERE number is not null;--> statement-breakpoint
CREATE TABLE `party_accounts` (
	`case_id` text NOT NULL,
	`party_id` text NOT NULL,
	`account` text NOT NULL,
	PRIMARY KEY(`case_id`, `party_id`, `account`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `party_accounts_by_account` ON `party_accounts` (`account`,`case_id`);--> statement-breakpoint
CREATE TABLE `services` (
	`id` text PRIMARY KEY NOT NULL,
	`paper_id` text NOT NULL,
	`case_id` text NOT NULL,
	`recipient` text NOT NULL,
	`method` text NOT NULL,
	`sent_on` text NOT NULL,
	`served_on` text,
	`evidence` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`paper_id`) REFERENCES `papers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "services_method" CHECK(method in ('direct', 'left', 'electronic', 'post', 'entrusted', 'forwarded', 'collected', 'announcement'))
);
--> statement-breakpoint
CREATE INDEX `services_by_case` ON `services` (`case_id`,`id`);--> statement-breakpoint
CREATE INDEX `services_by_paper` ON `services` (`paper_id`);--> statement-breakpoint
CREATE TABLE `auth_session` (
	`id` text PRIMARY KEY NOT NULL,
	`expires_at` integer NOT NULL,
	`token` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`user_id` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `auth_user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `auth_session_token_unique` ON `auth_session` (`token`);--> statement-breakpoint
CREATE INDEX `auth_session_by_user` ON `auth_session` (`user_id`);--> statement-breakpoint
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	CONSTRAINT "settings_mode" CHECK(name <> 'mode' or value in ('real', 'rehearsal'))
);
--> statement-breakpoint
CREATE TABLE `auth_user` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`username` text,
	`display_username` text,
	`roles` text DEFAULT '[]' NOT NULL,
	`organ` text,
	`department` text,
	`id_number` text,
	`uscc` text,
	`disabled` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `auth_user_email_unique` ON `auth_user` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `auth_user_username_unique` ON `auth_user` (`username`);--> statement-breakpoint
CREATE TABLE `auth_verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `auth_verification_by_identifier` ON `auth_verification` (`identifier`);