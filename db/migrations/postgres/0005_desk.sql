CREATE TABLE "case_notes" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"case_id" text collate "C" NOT NULL,
	"author" text collate "C" NOT NULL,
	"text" text collate "C" NOT NULL,
	"at" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "filing_drafts" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"account" text collate "C" NOT NULL,
	"procedure" text collate "C" NOT NULL,
	"matter" text collate "C",
	"title" text collate "C" NOT NULL,
	"form" text collate "C" NOT NULL,
	"updated_at" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "leave_covers" (
	"account" text collate "C" NOT NULL,
	"cover" text collate "C" NOT NULL,
	"from_on" text collate "C" NOT NULL,
	"until_on" text collate "C" NOT NULL,
	CONSTRAINT "leave_covers_from" PRIMARY KEY("account","from_on"),
	CONSTRAINT "leave_covers_in_order" CHECK (from_on <= until_on)
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"account" text collate "C" NOT NULL,
	"key" text collate "C" NOT NULL,
	"case_id" text collate "C",
	"kind" text collate "C" NOT NULL,
	"text" text collate "C" NOT NULL,
	"link" text collate "C" NOT NULL,
	"at" text collate "C" NOT NULL,
	"read_at" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "print_batch_items" (
	"batch_id" text collate "C" NOT NULL,
	"place" integer NOT NULL,
	"paper_id" text collate "C" NOT NULL,
	"recipient" text collate "C" NOT NULL,
	"first_page" integer NOT NULL,
	"pages" integer NOT NULL,
	CONSTRAINT "print_batch_items_in_batch" PRIMARY KEY("batch_id","place")
);
--> statement-breakpoint
CREATE TABLE "print_batches" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"number" text collate "C" NOT NULL,
	"sha256" text collate "C" NOT NULL,
	"pages" integer NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"created_at" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "print_log" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"batch_id" text collate "C" NOT NULL,
	"paper_id" text collate "C",
	"recipient" text collate "C",
	"kind" text collate "C" NOT NULL,
	"copies" integer NOT NULL,
	"reason" text collate "C",
	"account" text collate "C" NOT NULL,
	"at" text collate "C" NOT NULL,
	CONSTRAINT "print_log_kind" CHECK (kind in ('printed', 'reprinted', 'spoiled'))
);
--> statement-breakpoint
CREATE TABLE "read_log" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"account" text collate "C" NOT NULL,
	"case_id" text collate "C" NOT NULL,
	"what" text collate "C" NOT NULL,
	"subject" text collate "C",
	"purpose" text collate "C",
	"at" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"account" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"query" text collate "C" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "proved" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "awaited" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "unsent" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "case_notes" ADD CONSTRAINT "case_notes_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "print_batch_items" ADD CONSTRAINT "print_batch_items_batch_id_print_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."print_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "print_batch_items" ADD CONSTRAINT "print_batch_items_paper_id_papers_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."papers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "print_log" ADD CONSTRAINT "print_log_batch_id_print_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."print_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "print_log" ADD CONSTRAINT "print_log_paper_id_papers_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."papers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "read_log" ADD CONSTRAINT "read_log_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_notes_by_case" ON "case_notes" USING btree ("case_id","id");--> statement-breakpoint
CREATE INDEX "filing_drafts_by_account" ON "filing_drafts" USING btree ("account","updated_at");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_once" ON "notices" USING btree ("account","key");--> statement-breakpoint
CREATE INDEX "notices_by_account" ON "notices" USING btree ("account","id");--> statement-breakpoint
CREATE INDEX "notices_unread" ON "notices" USING btree ("account","id") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "print_batch_items_by_paper" ON "print_batch_items" USING btree ("paper_id");--> statement-breakpoint
CREATE INDEX "print_log_by_batch" ON "print_log" USING btree ("batch_id","id");--> statement-breakpoint
CREATE INDEX "read_log_by_case" ON "read_log" USING btree ("case_id","at","id");--> statement-breakpoint
CREATE INDEX "read_log_by_account" ON "read_log" USING btree ("account","at","id");--> statement-breakpoint
CREATE INDEX "read_log_by_time" ON "read_log" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "saved_views_by_account" ON "saved_views" USING btree ("account","id");--> statement-breakpoint
CREATE INDEX "papers_by_status" ON "papers" USING btree ("status","id");--> statement-breakpoint
CREATE INDEX "papers_unserved" ON "papers" USING btree ("id") WHERE status = 'issued' and awaited + unsent > 0;