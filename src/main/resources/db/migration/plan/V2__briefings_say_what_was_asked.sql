ALTER TABLE plan.activity ADD COLUMN material text NOT NULL DEFAULT '' CHECK (length(material) <= 500);
ALTER TABLE plan.activity ADD COLUMN questions text NOT NULL DEFAULT '' CHECK (length(questions) <= 2000);
