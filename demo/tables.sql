-- Tables as a Pemda has them: those of the sample, what was published, and three layouts as they are found elsewhere,
-- each in a schema of its own.
\ir schema.sql
\ir sample.sql
\ir published.sql
\ir schemas/simgaji.sql
\ir schemas/honorer.sql
\ir schemas/riwayat.sql
RESET search_path;
