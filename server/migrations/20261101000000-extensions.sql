-- Search across spellings: trigrams and edit distance. Both are trusted extensions: the database's owner may create them.
do $$
declare
  extension text;
begin
  foreach extension in array array['pg_trgm', 'fuzzystrmatch'] loop
    begin
      execute format('create extension if not exists %I', extension);
    exception
      when insufficient_privilege then
        raise exception using message = format(
          'the extension %s is missing and this user may not create it; let the owner of the database run: create extension %s',
          extension, extension);
      when undefined_file or feature_not_supported then
        raise exception using message = format(
          'the server does not have the extension %s; install it (Debian: apt install postgresql-contrib)', extension);
    end;
  end loop;
end $$;
