ALTER TABLE "attachments" DROP CONSTRAINT "attachments_in_case";
--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_in_case" PRIMARY KEY("case_id","sha256","uploaded_by");