-- What a browser saved by itself is not an answer yet: only whoever goes on is done with a question, answered or not.
ALTER TABLE voice.draft RENAME COLUMN skipped TO done;
