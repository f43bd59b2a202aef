CREATE TABLE "audit_log" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"kind" text collate "C" NOT NULL,
	"account" text collate "C" NOT NULL,
	"subject" text collate "C",
	"outcome" text collate "C" NOT NULL,
	"origin" text collate "C",
	"at" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_figures" (
	"case_id" text collate "C" NOT NULL,
	"figure" text collate "C" NOT NULL,
	"on_day" text collate "C" NOT NULL,
	"amount" integer NOT NULL,
	CONSTRAINT "case_figures_in_case" PRIMARY KEY("case_id","figure","on_day")
);
--> statement-breakpoint
CREATE TABLE "figure_cells" (
	"figure" text collate "C" NOT NULL,
	"month" text collate "C" NOT NULL,
	"procedure" text collate "C" NOT NULL,
	"matter" text collate "C" NOT NULL,
	"region" text collate "C" NOT NULL,
	"amount" bigint NOT NULL,
	CONSTRAINT "figure_cells_of_month" PRIMARY KEY("figure","month","procedure","matter","region")
);
--> statement-breakpoint
CREATE TABLE "paper_log" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"paper_id" text collate "C" NOT NULL,
	"case_id" text collate "C" NOT NULL,
	"act" text collate "C" NOT NULL,
	"account" text collate "C" NOT NULL,
	"at" text collate "C" NOT NULL,
	"reason" text collate "C",
	"data" text collate "C",
	CONSTRAINT "paper_log_act" CHECK (act in ('edited', 'reviewed', 'approved', 'returned', 'issued', 'voided'))
);
--> statement-breakpoint
CREATE TABLE "auth_two_factor" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"secret" text collate "C" NOT NULL,
	"backup_codes" text collate "C" NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"verified" boolean DEFAULT true NOT NULL,
	"failed_verification_count" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp (3) with time zone
);
--> statement-breakpoint
DROP INDEX "papers_unserved";--> statement-breakpoint
DROP INDEX "registers_by_start";--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "next_due" text collate "C" DEFAULT '9999-12-31' NOT NULL;--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "reviewed_by" text collate "C";--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "edits" text collate "C";--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "replaces" text collate "C";--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "short_code" text collate "C";--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "failed" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "party_accounts" ADD COLUMN "agent" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "print_batches" ADD COLUMN "labels" text collate "C" DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "address" text collate "C";--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "failed_on" text collate "C";--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "failure" text collate "C";--> statement-breakpoint
ALTER TABLE "auth_user" ADD COLUMN "password_temporary" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "auth_user" ADD COLUMN "identity_claimed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "auth_user" ADD COLUMN "identity_checked_by" text collate "C";--> statement-breakpoint
ALTER TABLE "auth_user" ADD COLUMN "identity_checked_at" text collate "C";--> statement-breakpoint
ALTER TABLE "auth_user" ADD COLUMN "two_factor_enabled" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "case_figures" ADD CONSTRAINT "case_figures_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_log" ADD CONSTRAINT "paper_log_paper_id_papers_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."papers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_log" ADD CONSTRAINT "paper_log_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_two_factor" ADD CONSTRAINT "auth_two_factor_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_by_time" ON "audit_log" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "audit_log_by_account" ON "audit_log" USING btree ("account","at","id");--> statement-breakpoint
CREATE INDEX "case_figures_by_day" ON "case_figures" USING btree ("figure","on_day","case_id");--> statement-breakpoint
CREATE INDEX "figure_cells_by_month" ON "figure_cells" USING btree ("month");--> statement-breakpoint
CREATE INDEX "paper_log_by_case" ON "paper_log" USING btree ("case_id","id");--> statement-breakpoint
CREATE INDEX "auth_two_factor_by_user" ON "auth_two_factor" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_two_factor_by_secret" ON "auth_two_factor" USING btree ("secret");--> statement-breakpoint
CREATE INDEX "cases_by_due" ON "cases" USING btree ("next_due","id");--> statement-breakpoint
CREATE INDEX "cases_open_by_assignee" ON "cases" USING btree ("assignee","next_due","id") WHERE closed_on is null;--> statement-breakpoint
CREATE INDEX "deadlines_stopped" ON "deadlines" USING btree ("case_id") WHERE status = 'stopped';--> statement-breakpoint
CREATE INDEX "idempotency_by_time" ON "idempotency" USING btree ("recorded_at");--> statement-breakpoint
CREATE UNIQUE INDEX "papers_short_code" ON "papers" USING btree ("short_code") WHERE short_code is not null;--> statement-breakpoint
CREATE INDEX "registers_of_subject" ON "registers" USING btree ("register","subject_key","case_id");--> statement-breakpoint
CREATE INDEX "auth_session_by_end" ON "auth_session" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "auth_user_by_id_number" ON "auth_user" USING btree ("id_number");--> statement-breakpoint
CREATE INDEX "auth_user_by_uscc" ON "auth_user" USING btree ("uscc");--> statement-breakpoint
CREATE INDEX "papers_unserved" ON "papers" USING btree ("id") WHERE status = 'issued' and awaited + unsent + failed > 0;--> statement-breakpoint
CREATE INDEX "registers_by_start" ON "registers" USING btree ("register","from_on","case_id","key");