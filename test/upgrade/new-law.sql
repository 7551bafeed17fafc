-- A delta that carries new law as data only: the JP ceiling from March 2026, as it was
-- announced on 2026-02-25.  This is what jamsos--OLD--NEW.sql looks like for a new year.
\echo Use "ALTER EXTENSION jamsos UPDATE" to load this file. \quit

/* the row before ends, and is no longer the last one published */
UPDATE jamsos.wage_limit SET valid = pg_catalog.daterange('2025-03-01', '2026-03-01'), confirmed_until = NULL
WHERE program = 'JP' AND segment = 'PU' AND kind = 'ceiling' AND amount = 10547400 AND origin = 'shipped';

INSERT INTO jamsos.wage_limit
	(program, segment, kind, amount, valid, legal_basis, source, evidence, enacted, confirmed_until, note, origin)
VALUES
	('JP', 'PU', 'ceiling', 11086300, pg_catalog.daterange('2026-03-01', NULL), 'PP 45/2015 Pasal 29(3)-(4); BPJS TK letter B/1226/022026 of 2026-02-25 (GDP growth 5.11%)', 'https://mondaq.com/employee-benefits-compensation/1756368/...', 'secondary', '2026-02-25', '2027-02-01', 'Letter mirror: https://494075.fs1.hubspotusercontent-na1.net/hubfs/494075/compliance-portal/notification-number-b1226022026.pdf . Some open-source projects cite another letter number (B/3307/022026); BPJS web page still showed 10,547,400 in 2026-08. Unrounded 11,086,372.', 'shipped');
