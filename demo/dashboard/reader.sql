-- The role of those who look: it may read, and nothing else.
CREATE ROLE pembaca LOGIN;
GRANT USAGE ON SCHEMA laporan TO pembaca;
GRANT SELECT ON ALL TABLES IN SCHEMA laporan, public TO pembaca;
ALTER ROLE pembaca SET search_path = laporan, public;
ALTER ROLE pembaca SET default_transaction_read_only = on;
ALTER ROLE pembaca SET statement_timeout = '10s';
ALTER ROLE pembaca SET client_min_messages = warning;
-- where the reports say who sees the runs, this role sees all of them
DO $$
BEGIN
	IF to_regclass('laporan.reader') IS NOT NULL THEN
		INSERT INTO laporan.reader (role, office) VALUES ('pembaca', NULL);
	END IF;
END
$$;
