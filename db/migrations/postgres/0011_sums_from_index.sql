DROP INDEX "case_figures_by_day";--> statement-breakpoint
CREATE INDEX "case_figures_by_day" ON "case_figures" USING btree ("figure","on_day","case_id","amount");