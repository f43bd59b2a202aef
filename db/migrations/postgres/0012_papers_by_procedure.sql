DROP INDEX "papers_by_status";--> statement-breakpoint
DROP INDEX "papers_unserved";--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "procedure" text collate "C" DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "papers_by_status" ON "papers" USING btree ("status","id","procedure");--> statement-breakpoint
CREATE INDEX "papers_unserved" ON "papers" USING btree ("id","procedure") WHERE status = 'issued' and awaited + unsent + failed > 0;