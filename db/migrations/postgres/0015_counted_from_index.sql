DROP INDEX "papers_by_status";--> statement-breakpoint
DROP INDEX "registers_by_start";--> statement-breakpoint
CREATE INDEX "papers_by_status" ON "papers" USING btree ("status","id","procedure","drafted_by");--> statement-breakpoint
CREATE INDEX "registers_by_start" ON "registers" USING btree ("register","from_on","case_id","key","effect","subject");