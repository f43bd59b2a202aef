DROP INDEX `papers_by_status`;--> statement-breakpoint
DROP INDEX `papers_unserved`;--> statement-breakpoint
ALTER TABLE `papers` ADD `procedure` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `papers_by_status` ON `papers` (`status`,`id`,`procedure`);--> statement-breakpoint
CREATE INDEX `papers_unserved` ON `papers` (`id`,`procedure`) WHERE status = 'issued' and awaited + unsent + failed > 0;