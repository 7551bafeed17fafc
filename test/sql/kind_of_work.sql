-- Kinds of work: what is there, and what a description may mean.
SELECT risk_class, count(*), min(number), max(number) FROM jamsos.kind_of_work GROUP BY 1 ORDER BY 1;
SELECT d, r.risk_class, r.number, r.score, left(r.name, 40) AS name
FROM unnest('{Jasa pemerintahan,pemadam kebakaran,petugas kebersihan,satpam,sopir bus,perpustakan,puskemas,nelayan,PDAM,PERTANIAN,penggalian  pasir!,pembakaran,tukang sampah,guru,x,"",-,pabrik}'::text[]) WITH ORDINALITY u (d, n), jamsos.risk_class_of(d) r ORDER BY n, r.score DESC, length(r.name), 2, 3;
-- every kind is found by its own name, first
SELECT count(*) AS kinds, count(*) FILTER (WHERE r.name = k.name AND r.risk_class = k.risk_class) AS first FROM jamsos.kind_of_work k CROSS JOIN LATERAL (SELECT * FROM jamsos.risk_class_of(k.name) LIMIT 1) r;
-- one letter left out of a word of at least seven still finds it
SELECT count(*) AS typed, count(*) FILTER (WHERE EXISTS (SELECT FROM jamsos.risk_class_of(overlay(word placing '' from n for 1)))) AS found
FROM (SELECT DISTINCT (regexp_match(lower(name), '[a-z]{7,}'))[1] AS word FROM jamsos.kind_of_work WHERE risk_class IN (1, 4)) w, LATERAL (VALUES (3), (5)) v (n) WHERE word NOT IN ('perusahaan', 'industri');
SELECT count(*) AS of_null FROM jamsos.risk_class_of(NULL);
SELECT count(*) <= 10 AS at_most_ten FROM jamsos.risk_class_of(repeat('pengangkutan barang penumpang industri pabrik jalan laut udara ', 1000));
SELECT jamsos.risk_class_of('nelayan') = jamsos.risk_class_of('nelayan') AS again LIMIT 1;
-- a local reading wins over the shipped row of its place
BEGIN;
INSERT INTO jamsos.kind_of_work (risk_class, number, name, valid, legal_basis) VALUES (1, 11, 'Dinas pariwisata', daterange('2026-01-01', NULL), 'Perbup 1/2026');
SELECT number, name, score, legal_basis FROM jamsos.risk_class_of('pariwisata');
SELECT count(*) AS shipped FROM jamsos.risk_class_of('pemerintahan');
ROLLBACK;
\set VERBOSITY terse
INSERT INTO jamsos.kind_of_work (risk_class, number, name, valid, legal_basis) VALUES (6, 1, 'x', daterange('2026-01-01', NULL), 'x');
INSERT INTO jamsos.kind_of_work (risk_class, number, name, valid, legal_basis, origin) VALUES (1, 1, 'x', daterange('2026-01-01', NULL), 'x', 'shipped');
DELETE FROM jamsos.kind_of_work;
