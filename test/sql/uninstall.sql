-- Dropping the extension leaves nothing behind but what was never its own.
DROP EXTENSION jamsos;
SELECT count(*) AS objects FROM pg_class WHERE relnamespace = 'jamsos'::regnamespace;
DROP SCHEMA jamsos;
DROP EXTENSION btree_gist;
