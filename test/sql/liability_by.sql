-- liability_by: the groups inside the state.
CREATE TABLE by_staff (opd bigint, name text, upah numeric, kelas integer, segmen text);
INSERT INTO by_staff VALUES (2, 'Dinas B', 2500000, 1, 'PU'), (1, 'Dinas A', 3000000, 2, 'PU'), (2, 'Dinas B', NULL, 1, 'PU'),
	(NULL, NULL, 1000000, 1, 'BPU'), (-9223372036854775808, '', 2000000.50, 3, 'PU'), (1, 'Dinas A', 4000000, 1, 'BPU');
SELECT e.key, e.workers, e.unpriced, e.wage_bill, e.jkk, e.jkm, e.total
FROM (SELECT jamsos.liability_by(opd, upah, kelas, jamsos.tariff('2026-01-01', programs => '{JKK,JKM}', reliefs => '{}'), segmen) AS owed FROM by_staff) q, jamsos.each(owed) e;
SELECT e.key, e.workers, e.unpriced, e.wage_bill, e.jkk, e.jkm, e.total
FROM (SELECT jamsos.liability_by(name, upah, kelas, jamsos.tariff('2026-01-01', programs => '{JKK,JKM}', reliefs => '{}'), segmen) AS owed FROM by_staff) q, jamsos.each(owed) e;
-- integer and bigint wages, integer keys, varchar keys; nobody
SELECT e.key, e.total, f.key, f.total FROM (SELECT jamsos.liability_by(1, 2500000, 1, jamsos.tariff('2026-01-01', programs => '{JKM}')) AS i, jamsos.liability_by('x'::varchar(3), 2500000::bigint, 1, jamsos.tariff('2026-01-01', programs => '{JKM}')) AS v OFFSET 0) q,
	jamsos.each(i) e, jamsos.each(v) f;
SELECT jamsos.liability_by(opd, upah, kelas, jamsos.tariff('2026-01-01')) AS nobody FROM by_staff WHERE false;
SELECT count(*) FROM jamsos.each(NULL::jamsos.liability_by_text);
-- a month for each key, but one month under a key
SELECT e.key, e.jkk FROM (SELECT jamsos.liability_by(m, 2500000, 1, jamsos.tariff(('2026-01-01'::date + m * 31)::date, programs => '{JKK}', reliefs => '{}')) AS owed FROM generate_series(0, 2) m) q, jamsos.each(owed) e;
SELECT jamsos.liability_by(1, 2500000, 1, jamsos.tariff(m, programs => '{JKK}')) FROM (VALUES ('2026-01-01'::date), ('2026-02-01')) v (m);

-- text
SELECT jamsos.liability_by(name, upah, kelas, jamsos.tariff('2026-01-01', programs => '{JKK,JKM}', reliefs => '{}'), segmen) FROM by_staff;
SELECT '{"groups": [[null, "liability:1:-1:1,0,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0"]], "version": 1}'::jamsos.liability_by_bigint;
CREATE TABLE bad_by (n serial, kind text, text text);
INSERT INTO bad_by (kind, text) VALUES ('bigint', ''), ('bigint', '[]'), ('bigint', '{}'), ('bigint', '{"version": 2, "groups": []}'), ('bigint', '{"version": 1, "groups": {}}'),
	('bigint', '{"version": 1, "groups": [1]}'), ('bigint', '{"version": 1, "groups": [[1]]}'), ('bigint', '{"version": 1, "groups": [[]]}'), ('bigint', '{"version": 1, "groups": [[1, "x"]]}'),
	('bigint', '{"version": 1, "groups": [["1", "liability:1:-1:1,0,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0"]]}'),
	('bigint', '{"version": 1, "groups": [[1.5, "liability:1:-1:1,0,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0"]]}'),
	('bigint', '{"version": 1, "groups": [[9223372036854775808, "liability:1:-1:1,0,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0"]]}'),
	('bigint', '{"version": 1, "groups": [[1, "liability:1:-1:0,0,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0"]]}'),
	('bigint', '{"version": 1, "groups": [[1, "liability:1:-1:-1,0,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0"]]}'),
	('bigint', '{"version": 1, "groups": [[1, "coverage:1:-1:1,0,5"]]}'),
	('bigint', '{"version": 1, "groups": [[1, "liability:1:-1:1,0,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0", 3]]}'),
	('bigint', '{"version": 1, "groups": [[2, "liability:1:-1:1,0,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0"], [1, "liability:1:-1:1,0,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0"]]}'),
	('bigint', '{"version": 1, "groups": [[1, "liability:1:-1:1,0,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0"], [1, "liability:1:-1:1,0,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0"]]}'),
	('bigint', '{"version": 1, "groups": [[null, "liability:1:-1:1,0,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0"], [1, "liability:1:-1:1,0,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0"]]}'),
	('text', '{"version": 1, "groups": [[1, "liability:1:-1:1,0,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0"]]}'),
	('text', '{"version": 1, "groups": [["b", "liability:1:-1:1,0,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0"], ["a", "liability:1:-1:1,0,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0"]]}'),
	('text', '{"version": 1, "groups": [[["a"], "liability:1:-1:1,0,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0"]]}');
CREATE FUNCTION bad_by(kind text, value text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	detail text;
	message text;
BEGIN
	EXECUTE format('SELECT %L::jamsos.liability_by_%s', value, kind) INTO message;
	RETURN 'accepted: ' || message;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL;
	RETURN sqlstate || ' ' || message || coalesce(': ' || nullif(detail, ''), '');
END
$$;
SELECT n, bad_by(kind, text) FROM bad_by ORDER BY n;

-- binary: there and back, and hostile
CREATE TABLE by_kept AS SELECT jamsos.liability_by(opd, upah, kelas, jamsos.tariff('2026-01-01'), segmen) AS numbers, jamsos.liability_by(name || repeat('é', 300), upah, kelas, jamsos.tariff('2026-01-01'), segmen) AS texts FROM by_staff;
\copy by_kept TO 'results/by.bin' (FORMAT binary)
CREATE TABLE by_back (LIKE by_kept);
\copy by_back FROM 'results/by.bin' (FORMAT binary)
SELECT k.numbers::text = b.numbers::text AND k.texts::text = b.texts::text AS same FROM by_kept k, by_back b;
CREATE FUNCTION receive(kind text, bytes bytea) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	detail text;
BEGIN
	-- as COPY sends it: header, a tuple of one field, the end
	bytes := decode('5047434f50590aff0d0a00', 'hex') || int4send(0) || int4send(0) || int2send(1::int2) || int4send(length(bytes)) || bytes || int2send(-1::int2);
	EXECUTE format('COPY by_back (%s) FROM PROGRAM %L (FORMAT binary)', CASE kind WHEN 'text' THEN 'texts' ELSE 'numbers' END, 'echo ' || translate(encode(bytes, 'base64'), E'\n', '') || ' | base64 -d');
	RETURN 'accepted';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
	RETURN sqlstate || ' ' || sqlerrm || coalesce(': ' || nullif(detail, ''), '');
END
$$;
-- version, groups; for each: NULL or not, key, counters (kind 1, version 1, tag -1, 21 numbers: workers, unpriced, wages ...)
CREATE FUNCTION counted(workers bigint, unpriced bigint) RETURNS bytea LANGUAGE sql AS $$
	SELECT '\x0101'::bytea || int8send(-1) || int8send(CASE WHEN workers < 0 THEN -1 ELSE 0 END) || int8send(workers) || int8send(0) || int8send(unpriced) || decode(repeat('00', 16 * 19), 'hex')
$$;
SELECT what, receive(kind, form)
FROM (VALUES (1, 'nothing in it', 'bigint', '\x0100000000'::bytea), (2, 'a group', 'bigint', '\x010000000100' || int8send(7) || counted(1, 0)), (3, 'NULL', 'text', '\x010000000101' || counted(0, 1)),
	(4, 'a text', 'text', '\x01000000010000000001'::bytea || 'a'::bytea || counted(1, 0)), (5, 'version', 'bigint', '\x0200000000'), (6, 'groups that are not there', 'bigint', '\x01ffffffff'),
	(7, 'neither NULL nor not', 'bigint', '\x010000000102' || int8send(7) || counted(1, 0)), (8, 'no counters', 'bigint', '\x010000000100' || int8send(7)), (9, 'nobody', 'bigint', '\x010000000100' || int8send(7) || counted(0, 0)),
	(10, 'fewer than nobody', 'bigint', '\x010000000100' || int8send(7) || counted(-1, 2)), (11, 'twice', 'bigint', '\x010000000200' || int8send(7) || counted(1, 0) || '\x00'::bytea || int8send(7) || counted(1, 0)),
	(12, 'downwards', 'bigint', '\x010000000200' || int8send(7) || counted(1, 0) || '\x00'::bytea || int8send(-7) || counted(1, 0)), (13, 'NULL first', 'bigint', '\x010000000201' || counted(1, 0) || '\x00'::bytea || int8send(7) || counted(1, 0)),
	(14, 'a text longer than it is', 'text', '\x0100000001007fffffff'), (15, 'a text of negative length', 'text', '\x010000000100ffffffff'), (16, 'bytes that are no text', 'text', '\x01000000010000000001ff' || counted(1, 0)),
	(17, 'counters of something else', 'bigint', '\x010000000100' || int8send(7) || '\x0201'::bytea || int8send(-1) || decode(repeat('00', 16 * 3), 'hex')), (18, 'more than said', 'bigint', '\x010000000000')) v (n, what, kind, form) ORDER BY n;

-- the state as it travels: combined and removed by hand, NULL on either side, arguments left alone
CREATE TABLE by_state AS SELECT jamsos.liability_by_bigint_accum(NULL::jamsos.liability_by_bigint, 1, 1000000::bigint, 1, jamsos.tariff('2026-01-01', programs => '{JKM}')) AS a,
	jamsos.liability_by_bigint_accum(NULL::jamsos.liability_by_bigint, 2, 2000000::bigint, 1, jamsos.tariff('2026-01-01', programs => '{JKM}')) AS b;
SELECT key, workers, total FROM by_state, jamsos.each(jamsos.liability_by_bigint_combine(a, b));
SELECT key, workers, total FROM by_state, jamsos.each(jamsos.liability_by_bigint_remove(jamsos.liability_by_bigint_combine(a, b), a));
SELECT jamsos.liability_by_bigint_combine(NULL, NULL) IS NULL, jamsos.liability_by_bigint_combine(a, NULL)::text = a::text, jamsos.liability_by_bigint_combine(NULL, a)::text = a::text FROM by_state;
SELECT key, workers FROM by_state, jamsos.each(a);
-- what is not there cannot be taken away
SELECT jamsos.liability_by_bigint_inverse(a, 5, 1000000::bigint, 1, jamsos.tariff('2026-01-01')) FROM by_state;
SELECT jamsos.liability_by_bigint_inverse(a, 1, NULL::bigint, 1, jamsos.tariff('2026-01-01', programs => '{JKM}')) FROM by_state;
SELECT jamsos.liability_by_bigint_remove(a, b) FROM by_state;
SELECT jamsos.liability_by_bigint_remove(jamsos.liability_by_bigint_remove(jamsos.liability_by_bigint_combine(a, b), a), a) FROM by_state;

-- errors as those of liability()
SELECT jamsos.liability_by(1, -1, 1, jamsos.tariff('2026-01-01'));
SELECT jamsos.liability_by(1, 1, 6, jamsos.tariff('2026-01-01'));
SELECT jamsos.liability_by(1, 1, NULL, jamsos.tariff('2026-01-01'));
SELECT jamsos.liability_by(1, 1, 1, NULL);
SELECT jamsos.liability_by(1, 1, 1, jamsos.tariff('2026-01-01'), 'XX');
DROP TABLE by_staff, bad_by, by_kept, by_back, by_state;
DROP FUNCTION bad_by, receive, counted;
