-- Views of this schema run with the rights of who asks, row security with them. Servers
-- before PostgreSQL 15 do not know how: there give such a role no view, but the queries.
SELECT format('ALTER VIEW %s SET (security_invoker = true)', oid::regclass) FROM pg_class
WHERE relkind = 'v' AND relnamespace = current_schema()::regnamespace AND current_setting('server_version_num')::integer >= 150000 ORDER BY relname \gexec
