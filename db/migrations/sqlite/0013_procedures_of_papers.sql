-- The papers kept before the procedure of their case stood with them.
UPDATE papers SET procedure = (SELECT cases.procedure FROM cases WHERE cases.id = papers.case_id);
