-- 500 governments send 12 months to the nation: 20 offices each, 40 people in an office.  What it takes to receive, compare, add up and project.
SET client_min_messages = warning;
SET jit = off;
CREATE EXTENSION IF NOT EXISTS jamsos;
CREATE EXTENSION IF NOT EXISTS jamsos_reports;
DROP SCHEMA IF EXISTS pusat CASCADE;
DROP TABLE IF EXISTS exchange_staff, exchange_sent;
CREATE TABLE exchange_staff (id text);
SELECT count(*) FROM jamsos_reports.install('pusat', '31', 2027, 'exchange_staff', '{"worker_id": "id"}', fallback => 'province') \g /dev/null
CREATE TABLE exchange_sent AS
WITH sender AS (SELECT code AS region, row_number() OVER (ORDER BY code) AS n FROM jamsos.region WHERE parent IS NOT NULL AND origin = 'shipped' ORDER BY code LIMIT 500),
month AS (SELECT m::date AS month, jamsos.fingerprint(jamsos.tariff(m::date, reliefs => '{}')) AS law FROM generate_series('2026-01-01'::timestamp, '2026-12-01', '1 month') m),
one AS MATERIALIZED (SELECT s.region, m.month, m.law, jamsos_reports.law_items(m.month, ARRAY[s.region], 'province') AS law_items, s.n FROM sender s CROSS JOIN month m),
payroll AS (SELECT o.region, o.month, o.law, p.items AS law_items, 'U' || u AS office, p.payroll FROM one o CROSS JOIN generate_series(1, 20) u CROSS JOIN LATERAL (SELECT CASE WHEN u = 1 THEN o.law_items END AS items, jamsos.payroll(3000000 + (o.n * 13 + u * 7 + i % 12) * 1000::numeric) AS payroll FROM generate_series(1, 40) i) p)
SELECT 1 AS format, region AS sender, region, office, month, 1 AS revision, 20 AS row_count, 40::bigint AS workers, 0::bigint AS unpriced, jamsos.wage_bill(payroll, month) AS wage_bill, 'jamsos 1.0.0'::text AS versions, law, law_items,
	jamsos_reports.payroll_hash(1, region, region, office, month, 1, 20, 0, 'jamsos 1.0.0', law, law_items, payroll) AS sha256, payroll::text AS payroll FROM payroll;
ANALYZE exchange_sent;
SELECT format('  sent: %s files of %s rows, %s people a month, %s', count(DISTINCT (sender, month)), count(*), sum(workers) FILTER (WHERE month = '2026-01-01'), pg_size_pretty(sum(pg_column_size(payroll) + 200))) FROM exchange_sent;
\timing on
\echo '  received, each hash and total compared'
SELECT count(*), outcome FROM jamsos_reports.import_payrolls('pusat.setting', 'exchange_sent') GROUP BY 2;
\echo '  the same again: nothing is taken twice'
SELECT count(*), outcome FROM jamsos_reports.import_payrolls('pusat.setting', 'exchange_sent') GROUP BY 2;
\echo '  who has sent'
SELECT count(*), state FROM pusat.senders GROUP BY 2 ORDER BY 2;
\echo '  whose law differs'
SELECT count(*) FROM pusat.sender_law;
\echo '  what all owe in twelve months, office by office'
SELECT count(*), sum(amount) FROM pusat.fact_received;
\echo '  added up by region and month'
SELECT count(*), sum(workers) FROM pusat.received_by_region;
\echo '  and by month for the nation'
SELECT count(*), sum(jamsos.headcount(payroll, month)) FROM (SELECT month, jamsos.rollup(payroll) AS payroll FROM pusat.received_by_region GROUP BY month) q;
\echo '  projected: sixty months of each region'
SELECT count(*), sum(amount) FROM pusat.fact_received_projection;
\timing off
DROP SCHEMA pusat CASCADE;
DROP TABLE exchange_staff, exchange_sent;
