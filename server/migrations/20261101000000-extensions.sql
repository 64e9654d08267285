-- Search across spellings: trigrams and edit distance. Both are trusted extensions: the database's owner may create them.
create extension if not exists pg_trgm;
create extension if not exists fuzzystrmatch;
