-- The sample Pemda, whole.
\ir schema.sql
\ir sample.sql
\ir staff.sql
\ir views.sql
\ir reconcile.sql
\ir billing.sql
\ir published.sql
\ir invoker.sql
\ir columns.sql
-- Three layouts as they are found elsewhere, each in a schema of its own, with the same reports.
\ir schemas/simgaji.sql
\ir schemas/honorer.sql
\ir schemas/riwayat.sql
RESET search_path;
