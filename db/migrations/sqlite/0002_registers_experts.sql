CREATE TABLE `experts` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`unit` text NOT NULL,
	`parent` text,
	`kind` text NOT NULL,
	`field` text,
	`interests` text NOT NULL,
	`available` integer NOT NULL,
	`disqualified` integer NOT NULL,
	`account` text,
	`updated_by` text NOT NULL,
	`updated_at` text NOT NULL,
	CONSTRAINT "experts_kind" CHECK(kind in ('technical', 'finance'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `experts_account` ON `experts` (`account`) WHERE account is not null;--> statement-breakpoint
CREATE TABLE `registers` (
	`case_id` text NOT NULL,
	`register` text NOT NULL,
	`key` text NOT NULL,
	`subject` text NOT NULL,
	`subject_key` text NOT NULL,
	`subject_number` text,
	`subject_kind` text NOT NULL,
	`effect` text NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text,
	`in_force_from` text,
	`basis` text NOT NULL,
	`note` text NOT NULL,
	`data` text NOT NULL,
	PRIMARY KEY(`case_id`, `register`, `key`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `registers_by_subject` ON `registers` (`subject_key`);--> statement-breakpoint
CREATE INDEX `registers_by_number` ON `registers` (`subject_number`) WHERE subject_number is not null;--> statement-breakpoint
CREATE INDEX `registers_by_start` ON `registers` (`register`,`from_on`);--> statement-breakpoint
CREATE TABLE `secrets` (
	`name` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`value` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
