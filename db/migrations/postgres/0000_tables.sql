CREATE TABLE "auth_account" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"provider_id" text collate "C" NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"access_token" text collate "C",
	"refresh_token" text collate "C",
	"id_token" text collate "C",
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text collate "C",
	"password" text collate "C",
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attachments" (
	"case_id" text collate "C" NOT NULL,
	"sha256" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"media_type" text collate "C" NOT NULL,
	"bytes" bigint NOT NULL,
	"uploaded_by" text collate "C" NOT NULL,
	"uploaded_at" text collate "C" NOT NULL,
	CONSTRAINT "attachments_in_case" PRIMARY KEY("case_id","sha256")
);
--> statement-breakpoint
CREATE TABLE "calendar_days" (
	"region" text collate "C" NOT NULL,
	"day" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"source" text collate "C" NOT NULL,
	CONSTRAINT "calendar_days_in_region" PRIMARY KEY("region","day"),
	CONSTRAINT "calendar_days_kind" CHECK (kind in ('holiday', 'workday'))
);
--> statement-breakpoint
CREATE TABLE "calendar_years" (
	"region" text collate "C" NOT NULL,
	"year" integer NOT NULL,
	"source" text collate "C" NOT NULL,
	CONSTRAINT "calendar_years_in_region" PRIMARY KEY("region","year")
);
--> statement-breakpoint
CREATE TABLE "case_search" (
	"n" bigserial PRIMARY KEY NOT NULL,
	"case_id" text collate "C" NOT NULL,
	"tokens" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"case_number" text collate "C" NOT NULL,
	"procedure" text collate "C" NOT NULL,
	"procedure_version" text collate "C" NOT NULL,
	"definition_hash" text collate "C" NOT NULL,
	"matter" text collate "C" NOT NULL,
	"organ" text collate "C" NOT NULL,
	"region" text collate "C" NOT NULL,
	"title" text collate "C" NOT NULL,
	"received_on" text collate "C" NOT NULL,
	"flat" text collate "C" NOT NULL,
	"value" text collate "C" NOT NULL,
	"facts" text collate "C" NOT NULL,
	"version" integer NOT NULL,
	"head" text collate "C" NOT NULL,
	"assignee" text collate "C",
	"closed_on" text collate "C",
	"updated_at" text collate "C" NOT NULL,
	CONSTRAINT "cases_version_counts_entries" CHECK (version >= 1)
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"name" text collate "C" PRIMARY KEY NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "counters_count_from_one" CHECK (last >= 1)
);
--> statement-breakpoint
CREATE TABLE "deadlines" (
	"case_id" text collate "C" NOT NULL,
	"key" text collate "C" NOT NULL,
	"term" text collate "C" NOT NULL,
	"start_on" text collate "C" NOT NULL,
	"nominal_on" text collate "C",
	"due_on" text collate "C",
	"provisional" boolean NOT NULL,
	"status" text collate "C" NOT NULL,
	"fires" text collate "C",
	"fires_data" text collate "C",
	CONSTRAINT "deadlines_in_case" PRIMARY KEY("case_id","key"),
	CONSTRAINT "deadlines_status" CHECK (status in ('running', 'stopped', 'met', 'missed', 'void')),
	CONSTRAINT "deadlines_running_is_dated" CHECK (status <> 'running' or due_on is not null)
);
--> statement-breakpoint
CREATE TABLE "entries" (
	"case_id" text collate "C" NOT NULL,
	"seq" integer NOT NULL,
	"type" text collate "C" NOT NULL,
	"data" text collate "C" NOT NULL,
	"effective_on" text collate "C" NOT NULL,
	"recorded_at" text collate "C" NOT NULL,
	"actor" text collate "C" NOT NULL,
	"actor_role" text collate "C" NOT NULL,
	"basis" text collate "C" NOT NULL,
	"reason" text collate "C",
	"previous_hash" text collate "C" NOT NULL,
	"hash" text collate "C" NOT NULL,
	CONSTRAINT "entries_in_case" PRIMARY KEY("case_id","seq"),
	CONSTRAINT "entries_seq_from_one" CHECK (seq >= 1)
);
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"key" text collate "C" PRIMARY KEY NOT NULL,
	"request_hash" text collate "C" NOT NULL,
	"response" text collate "C" NOT NULL,
	"recorded_at" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"n" bigserial PRIMARY KEY NOT NULL,
	"case_id" text collate "C" NOT NULL,
	"topic" text collate "C" NOT NULL,
	"payload" text collate "C" NOT NULL,
	"recorded_at" text collate "C" NOT NULL,
	"delivered_at" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "papers" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"case_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"status" text collate "C" NOT NULL,
	"called_by" integer NOT NULL,
	"addressees" text collate "C" NOT NULL,
	"data" text collate "C" NOT NULL,
	"drafted_by" text collate "C" NOT NULL,
	"approved_by" text collate "C",
	"approved_at" text collate "C",
	"number" text collate "C",
	"issued_by" text collate "C",
	"issued_on" text collate "C",
	"issued_at" text collate "C",
	"sha256" text collate "C",
	"pages" integer,
	"revision" integer NOT NULL,
	CONSTRAINT "papers_status" CHECK (status in ('draft', 'reviewed', 'approved', 'issued', 'void')),
	CONSTRAINT "papers_issued_is_whole" CHECK (status <> 'issued' or (issued_by is not null and issued_on is not null and issued_at is not null and sha256 is not null))
);
--> statement-breakpoint
CREATE TABLE "party_accounts" (
	"case_id" text collate "C" NOT NULL,
	"party_id" text collate "C" NOT NULL,
	"account" text collate "C" NOT NULL,
	CONSTRAINT "party_accounts_in_case" PRIMARY KEY("case_id","party_id","account")
);
--> statement-breakpoint
CREATE TABLE "services" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"paper_id" text collate "C" NOT NULL,
	"case_id" text collate "C" NOT NULL,
	"recipient" text collate "C" NOT NULL,
	"method" text collate "C" NOT NULL,
	"sent_on" text collate "C" NOT NULL,
	"served_on" text collate "C",
	"evidence" text collate "C" NOT NULL,
	"recorded_by" text collate "C" NOT NULL,
	"recorded_at" text collate "C" NOT NULL,
	CONSTRAINT "services_method" CHECK (method in ('direct', 'left', 'electronic', 'post', 'entrusted', 'forwarded', 'collected', 'announcement'))
);
--> statement-breakpoint
CREATE TABLE "auth_session" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"token" text collate "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text collate "C",
	"user_agent" text collate "C",
	"user_id" text collate "C" NOT NULL,
	CONSTRAINT "auth_session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"name" text collate "C" PRIMARY KEY NOT NULL,
	"value" text collate "C" NOT NULL,
	CONSTRAINT "settings_mode" CHECK (name <> 'mode' or value in ('real', 'rehearsal'))
);
--> statement-breakpoint
CREATE TABLE "auth_user" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"email" text collate "C" NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text collate "C",
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"username" text collate "C",
	"display_username" text collate "C",
	"roles" text collate "C" DEFAULT '[]' NOT NULL,
	"organ" text collate "C",
	"department" text collate "C",
	"id_number" text collate "C",
	"uscc" text collate "C",
	"disabled" boolean DEFAULT false NOT NULL,
	CONSTRAINT "auth_user_email_unique" UNIQUE("email"),
	CONSTRAINT "auth_user_username_unique" UNIQUE("username")
);
--> statement-breakpoint
CREATE TABLE "auth_verification" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"identifier" text collate "C" NOT NULL,
	"value" text collate "C" NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "auth_account" ADD CONSTRAINT "auth_account_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_search" ADD CONSTRAINT "case_search_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "papers" ADD CONSTRAINT "papers_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_accounts" ADD CONSTRAINT "party_accounts_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_paper_id_papers_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."papers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "auth_account_by_user" ON "auth_account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "attachments_by_hash" ON "attachments" USING btree ("sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "case_search_case" ON "case_search" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_number" ON "cases" USING btree ("case_number");--> statement-breakpoint
CREATE INDEX "cases_by_state" ON "cases" USING btree ("flat","id");--> statement-breakpoint
CREATE INDEX "cases_by_assignee" ON "cases" USING btree ("assignee","id") WHERE assignee is not null;--> statement-breakpoint
CREATE INDEX "cases_by_procedure" ON "cases" USING btree ("procedure","id");--> statement-breakpoint
CREATE INDEX "cases_by_organ" ON "cases" USING btree ("organ","id");--> statement-breakpoint
CREATE INDEX "deadlines_running_by_case" ON "deadlines" USING btree ("case_id","due_on") WHERE status = 'running';--> statement-breakpoint
CREATE INDEX "deadlines_running_by_due" ON "deadlines" USING btree ("due_on","case_id") WHERE status = 'running';--> statement-breakpoint
CREATE INDEX "deadlines_timers" ON "deadlines" USING btree ("due_on","case_id","key") WHERE fires is not null and status = 'running' and not provisional;--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("n") WHERE delivered_at is null;--> statement-breakpoint
CREATE INDEX "papers_by_case" ON "papers" USING btree ("case_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "papers_number" ON "papers" USING btree ("number") WHERE number is not null;--> statement-breakpoint
CREATE INDEX "party_accounts_by_account" ON "party_accounts" USING btree ("account","case_id");--> statement-breakpoint
CREATE INDEX "services_by_case" ON "services" USING btree ("case_id","id");--> statement-breakpoint
CREATE INDEX "services_by_paper" ON "services" USING btree ("paper_id");--> statement-breakpoint
CREATE INDEX "auth_session_by_user" ON "auth_session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_verification_by_identifier" ON "auth_verification" USING btree ("identifier");