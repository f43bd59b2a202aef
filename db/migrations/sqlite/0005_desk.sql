CREATE TABLE `case_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`author` text NOT NULL,
	`text` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_notes_by_case` ON `case_notes` (`case_id`,`id`);--> statement-breakpoint
CREATE TABLE `filing_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`procedure` text NOT NULL,
	`matter` text,
	`title` text NOT NULL,
	`form` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `filing_drafts_by_account` ON `filing_drafts` (`account`,`updated_at`);--> statement-breakpoint
CREATE TABLE `leave_covers` (
	`account` text NOT NULL,
	`cover` text NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text NOT NULL,
	PRIMARY KEY(`account`, `from_on`),
	CONSTRAINT "leave_covers_in_order" CHECK(from_on <= until_on)
);
--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`key` text NOT NULL,
	`case_id` text,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`link` text NOT NULL,
	`at` text NOT NULL,
	`read_at` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notices_once` ON `notices` (`account`,`key`);--> statement-breakpoint
CREATE INDEX `notices_by_account` ON `notices` (`account`,`id`);--> statement-breakpoint
CREATE INDEX `notices_unread` ON `notices` (`account`,`id`) WHERE read_at is null;--> statement-breakpoint
CREATE TABLE `print_batch_items` (
	`batch_id` text NOT NULL,
	`place` integer NOT NULL,
	`paper_id` text NOT NULL,
	`recipient` text NOT NULL,
	`first_page` integer NOT NULL,
	`pages` integer NOT NULL,
	PRIMARY KEY(`batch_id`, `place`),
	FOREIGN KEY (`batch_id`) REFERENCES `print_batches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`paper_id`) REFERENCES `papers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `print_batch_items_by_paper` ON `print_batch_items` (`paper_id`);--> statement-breakpoint
CREATE TABLE `print_batches` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`sha256` text NOT NULL,
	`pages` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `print_log` (
	`id` text PRIMARY KEY NOT NULL,
	`batch_id` text NOT NULL,
	`paper_id` text,
	`recipient` text,
	`kind` text NOT NULL,
	`copies` integer NOT NULL,
	`reason` text,
	`account` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`batch_id`) REFERENCES `print_batches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`paper_id`) REFERENCES `papers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "print_log_kind" CHECK(kind in ('printed', 'reprinted', 'spoiled'))
);
--> statement-breakpoint
CREATE INDEX `print_log_by_batch` ON `print_log` (`batch_id`,`id`);--> statement-breakpoint
CREATE TABLE `read_log` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`case_id` text NOT NULL,
	`what` text NOT NULL,
	`subject` text,
	`purpose` text,
	`at` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `read_log_by_case` ON `read_log` (`case_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `read_log_by_account` ON `read_log` (`account`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `read_log_by_time` ON `read_log` (`at`,`id`);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `saved_views_by_account` ON `saved_views` (`account`,`id`);--> statement-breakpoint
ALTER TABLE `papers` ADD `proved` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `papers` ADD `awaited` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `papers` ADD `unsent` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `papers_by_status` ON `papers` (`status`,`id`);--> statement-breakpoint
CREATE INDEX `papers_unserved` ON `papers` (`id`) WHERE status = 'issued' and awaited + unsent > 0;