DROP INDEX "cases_by_state";--> statement-breakpoint
DROP INDEX "cases_by_assignee";--> statement-breakpoint
DROP INDEX "cases_by_procedure";--> statement-breakpoint
DROP INDEX "cases_by_organ";--> statement-breakpoint
DROP INDEX "cases_open_by_assignee";--> statement-breakpoint
DROP INDEX "cases_by_due";--> statement-breakpoint
CREATE INDEX "cases_sieve" ON "cases" USING btree ("id","closed_on","flat","procedure","matter","region","received_on","organ","assignee","next_due");--> statement-breakpoint
CREATE INDEX "cases_open_by_assignee" ON "cases" USING btree ("assignee","next_due","id","closed_on","flat","procedure","matter","region","received_on","organ") WHERE closed_on is null;--> statement-breakpoint
CREATE INDEX "cases_by_due" ON "cases" USING btree ("next_due","id","closed_on","flat","procedure","matter","region","received_on","organ","assignee");