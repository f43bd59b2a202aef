CREATE TABLE "experts" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"unit" text collate "C" NOT NULL,
	"parent" text collate "C",
	"kind" text collate "C" NOT NULL,
	"field" text collate "C",
	"interests" text collate "C" NOT NULL,
	"available" boolean NOT NULL,
	"disqualified" boolean NOT NULL,
	"account" text collate "C",
	"updated_by" text collate "C" NOT NULL,
	"updated_at" text collate "C" NOT NULL,
	CONSTRAINT "experts_kind" CHECK (kind in ('technical', 'finance'))
);
--> statement-breakpoint
CREATE TABLE "registers" (
	"case_id" text collate "C" NOT NULL,
	"register" text collate "C" NOT NULL,
	"key" text collate "C" NOT NULL,
	"subject" text collate "C" NOT NULL,
	"subject_key" text collate "C" NOT NULL,
	"subject_number" text collate "C",
	"subject_kind" text collate "C" NOT NULL,
	"effect" text collate "C" NOT NULL,
	"from_on" text collate "C" NOT NULL,
	"until_on" text collate "C",
	"in_force_from" text collate "C",
	"basis" text collate "C" NOT NULL,
	"note" text collate "C" NOT NULL,
	"data" text collate "C" NOT NULL,
	CONSTRAINT "registers_in_case" PRIMARY KEY("case_id","register","key")
);
--> statement-breakpoint
CREATE TABLE "secrets" (
	"name" text collate "C" PRIMARY KEY NOT NULL,
	"case_id" text collate "C" NOT NULL,
	"value" text collate "C" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "registers" ADD CONSTRAINT "registers_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secrets" ADD CONSTRAINT "secrets_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "experts_account" ON "experts" USING btree ("account") WHERE account is not null;--> statement-breakpoint
CREATE INDEX "registers_by_subject" ON "registers" USING btree ("subject_key");--> statement-breakpoint
CREATE INDEX "registers_by_number" ON "registers" USING btree ("subject_number") WHERE subject_number is not null;--> statement-breakpoint
CREATE INDEX "registers_by_start" ON "registers" USING btree ("register","from_on");