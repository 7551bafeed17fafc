/* ---- liability_by: what every group owes, in one value ------------------ */

CREATE TYPE jamsos.liability_by_bigint;
CREATE FUNCTION jamsos.liability_by_bigint_in(cstring) RETURNS jamsos.liability_by_bigint
AS 'MODULE_PATHNAME', 'jamsos_liability_by_bigint_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.liability_by_bigint_out(jamsos.liability_by_bigint) RETURNS cstring
AS 'MODULE_PATHNAME', 'jamsos_liability_by_bigint_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.liability_by_bigint_recv(internal) RETURNS jamsos.liability_by_bigint
AS 'MODULE_PATHNAME', 'jamsos_liability_by_bigint_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.liability_by_bigint_send(jamsos.liability_by_bigint) RETURNS bytea
AS 'MODULE_PATHNAME', 'jamsos_liability_by_bigint_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE TYPE jamsos.liability_by_bigint (
	INPUT = jamsos.liability_by_bigint_in,
	OUTPUT = jamsos.liability_by_bigint_out,
	RECEIVE = jamsos.liability_by_bigint_recv,
	SEND = jamsos.liability_by_bigint_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = double,
	STORAGE = extended
);
COMMENT ON TYPE jamsos.liability_by_bigint IS 'What every group owes, keys of type bigint: made by liability_by(), read with each(), summed with liability_by() again. At most 1,000,000 groups. To hand on, not for tables: keep a payroll there.';
COMMENT ON FUNCTION jamsos.liability_by_bigint_in(cstring) IS 'I/O';
COMMENT ON FUNCTION jamsos.liability_by_bigint_out(jamsos.liability_by_bigint) IS 'I/O';
COMMENT ON FUNCTION jamsos.liability_by_bigint_recv(internal) IS 'I/O';
COMMENT ON FUNCTION jamsos.liability_by_bigint_send(jamsos.liability_by_bigint) IS 'I/O';
CREATE FUNCTION jamsos.liability_by_bigint_final(jamsos.liability_by_bigint) RETURNS jamsos.liability_by_bigint
AS 'MODULE_PATHNAME', 'jamsos_liability_by_bigint_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_by_bigint_final(jamsos.liability_by_bigint) IS 'aggregate final function';
CREATE FUNCTION jamsos.liability_by_bigint_combine(jamsos.liability_by_bigint, jamsos.liability_by_bigint) RETURNS jamsos.liability_by_bigint
AS 'MODULE_PATHNAME', 'jamsos_liability_by_bigint_combine' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_by_bigint_combine(jamsos.liability_by_bigint, jamsos.liability_by_bigint) IS 'aggregate combine function: sums two values, group by group';
CREATE FUNCTION jamsos.liability_by_bigint_remove(jamsos.liability_by_bigint, jamsos.liability_by_bigint) RETURNS jamsos.liability_by_bigint
AS 'MODULE_PATHNAME', 'jamsos_liability_by_bigint_remove' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_by_bigint_remove(jamsos.liability_by_bigint, jamsos.liability_by_bigint) IS 'aggregate inverse transition function: takes a value away, group by group';
CREATE FUNCTION jamsos.liability_by_bigint_accum(jamsos.liability_by_bigint, bigint, numeric, integer, jamsos.tariff_rules) RETURNS jamsos.liability_by_bigint
AS 'MODULE_PATHNAME', 'jamsos_liability_by_bigint_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_by_bigint_accum(jamsos.liability_by_bigint, bigint, numeric, integer, jamsos.tariff_rules) IS 'aggregate transition function';
CREATE FUNCTION jamsos.liability_by_bigint_inverse(jamsos.liability_by_bigint, bigint, numeric, integer, jamsos.tariff_rules) RETURNS jamsos.liability_by_bigint
AS 'MODULE_PATHNAME', 'jamsos_liability_by_bigint_inverse_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_by_bigint_inverse(jamsos.liability_by_bigint, bigint, numeric, integer, jamsos.tariff_rules) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.liability_by(key bigint, wage numeric, risk_class integer, tariff jamsos.tariff_rules) (
	SFUNC = jamsos.liability_by_bigint_accum, STYPE = jamsos.liability_by_bigint, SSPACE = 200000,
	FINALFUNC = jamsos.liability_by_bigint_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.liability_by_bigint_combine,
	MSFUNC = jamsos.liability_by_bigint_accum, MINVFUNC = jamsos.liability_by_bigint_inverse, MSTYPE = jamsos.liability_by_bigint, MSSPACE = 200000,
	MFINALFUNC = jamsos.liability_by_bigint_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.liability_by(bigint, numeric, integer, jamsos.tariff_rules) IS
'What the workers of every key owe in a month, rupiah, as one value: SELECT e.* FROM (SELECT jamsos.liability_by(opd_id, wage, risk_class, tariff) AS owed FROM ...) q, jamsos.each(owed) e gives the rows of SELECT opd_id, (jamsos.liability(wage, risk_class, tariff)).* ... GROUP BY opd_id, in about half the time. NULL is a key of its own; texts are equal byte for byte. Errors as liability(); 54000 past 1,000,000 keys or 256 MB of texts.';
CREATE FUNCTION jamsos.liability_by_bigint_accum(jamsos.liability_by_bigint, bigint, numeric, integer, jamsos.tariff_rules, text) RETURNS jamsos.liability_by_bigint
AS 'MODULE_PATHNAME', 'jamsos_liability_by_bigint_accum_numeric_segment' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_by_bigint_accum(jamsos.liability_by_bigint, bigint, numeric, integer, jamsos.tariff_rules, text) IS 'aggregate transition function';
CREATE FUNCTION jamsos.liability_by_bigint_inverse(jamsos.liability_by_bigint, bigint, numeric, integer, jamsos.tariff_rules, text) RETURNS jamsos.liability_by_bigint
AS 'MODULE_PATHNAME', 'jamsos_liability_by_bigint_inverse_numeric_segment' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_by_bigint_inverse(jamsos.liability_by_bigint, bigint, numeric, integer, jamsos.tariff_rules, text) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.liability_by(key bigint, wage numeric, risk_class integer, tariff jamsos.tariff_rules, segment text) (
	SFUNC = jamsos.liability_by_bigint_accum, STYPE = jamsos.liability_by_bigint, SSPACE = 200000,
	FINALFUNC = jamsos.liability_by_bigint_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.liability_by_bigint_combine,
	MSFUNC = jamsos.liability_by_bigint_accum, MINVFUNC = jamsos.liability_by_bigint_inverse, MSTYPE = jamsos.liability_by_bigint, MSSPACE = 200000,
	MFINALFUNC = jamsos.liability_by_bigint_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.liability_by(bigint, numeric, integer, jamsos.tariff_rules, text) IS
'What the workers of every key owe in a month, rupiah, as one value: SELECT e.* FROM (SELECT jamsos.liability_by(opd_id, wage, risk_class, tariff) AS owed FROM ...) q, jamsos.each(owed) e gives the rows of SELECT opd_id, (jamsos.liability(wage, risk_class, tariff)).* ... GROUP BY opd_id, in about half the time. NULL is a key of its own; texts are equal byte for byte. Errors as liability(); 54000 past 1,000,000 keys or 256 MB of texts.';
CREATE FUNCTION jamsos.liability_by_bigint_accum(jamsos.liability_by_bigint, bigint, bigint, integer, jamsos.tariff_rules) RETURNS jamsos.liability_by_bigint
AS 'MODULE_PATHNAME', 'jamsos_liability_by_bigint_accum_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_by_bigint_accum(jamsos.liability_by_bigint, bigint, bigint, integer, jamsos.tariff_rules) IS 'aggregate transition function';
CREATE FUNCTION jamsos.liability_by_bigint_inverse(jamsos.liability_by_bigint, bigint, bigint, integer, jamsos.tariff_rules) RETURNS jamsos.liability_by_bigint
AS 'MODULE_PATHNAME', 'jamsos_liability_by_bigint_inverse_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_by_bigint_inverse(jamsos.liability_by_bigint, bigint, bigint, integer, jamsos.tariff_rules) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.liability_by(key bigint, wage bigint, risk_class integer, tariff jamsos.tariff_rules) (
	SFUNC = jamsos.liability_by_bigint_accum, STYPE = jamsos.liability_by_bigint, SSPACE = 200000,
	FINALFUNC = jamsos.liability_by_bigint_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.liability_by_bigint_combine,
	MSFUNC = jamsos.liability_by_bigint_accum, MINVFUNC = jamsos.liability_by_bigint_inverse, MSTYPE = jamsos.liability_by_bigint, MSSPACE = 200000,
	MFINALFUNC = jamsos.liability_by_bigint_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.liability_by(bigint, bigint, integer, jamsos.tariff_rules) IS
'What the workers of every key owe in a month, rupiah, as one value: SELECT e.* FROM (SELECT jamsos.liability_by(opd_id, wage, risk_class, tariff) AS owed FROM ...) q, jamsos.each(owed) e gives the rows of SELECT opd_id, (jamsos.liability(wage, risk_class, tariff)).* ... GROUP BY opd_id, in about half the time. NULL is a key of its own; texts are equal byte for byte. Errors as liability(); 54000 past 1,000,000 keys or 256 MB of texts.';
CREATE FUNCTION jamsos.liability_by_bigint_accum(jamsos.liability_by_bigint, bigint, bigint, integer, jamsos.tariff_rules, text) RETURNS jamsos.liability_by_bigint
AS 'MODULE_PATHNAME', 'jamsos_liability_by_bigint_accum_bigint_segment' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_by_bigint_accum(jamsos.liability_by_bigint, bigint, bigint, integer, jamsos.tariff_rules, text) IS 'aggregate transition function';
CREATE FUNCTION jamsos.liability_by_bigint_inverse(jamsos.liability_by_bigint, bigint, bigint, integer, jamsos.tariff_rules, text) RETURNS jamsos.liability_by_bigint
AS 'MODULE_PATHNAME', 'jamsos_liability_by_bigint_inverse_bigint_segment' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_by_bigint_inverse(jamsos.liability_by_bigint, bigint, bigint, integer, jamsos.tariff_rules, text) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.liability_by(key bigint, wage bigint, risk_class integer, tariff jamsos.tariff_rules, segment text) (
	SFUNC = jamsos.liability_by_bigint_accum, STYPE = jamsos.liability_by_bigint, SSPACE = 200000,
	FINALFUNC = jamsos.liability_by_bigint_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.liability_by_bigint_combine,
	MSFUNC = jamsos.liability_by_bigint_accum, MINVFUNC = jamsos.liability_by_bigint_inverse, MSTYPE = jamsos.liability_by_bigint, MSSPACE = 200000,
	MFINALFUNC = jamsos.liability_by_bigint_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.liability_by(bigint, bigint, integer, jamsos.tariff_rules, text) IS
'What the workers of every key owe in a month, rupiah, as one value: SELECT e.* FROM (SELECT jamsos.liability_by(opd_id, wage, risk_class, tariff) AS owed FROM ...) q, jamsos.each(owed) e gives the rows of SELECT opd_id, (jamsos.liability(wage, risk_class, tariff)).* ... GROUP BY opd_id, in about half the time. NULL is a key of its own; texts are equal byte for byte. Errors as liability(); 54000 past 1,000,000 keys or 256 MB of texts.';
CREATE FUNCTION jamsos.liability_by_bigint_accum(jamsos.liability_by_bigint, bigint, integer, integer, jamsos.tariff_rules) RETURNS jamsos.liability_by_bigint
AS 'MODULE_PATHNAME', 'jamsos_liability_by_bigint_accum_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_by_bigint_accum(jamsos.liability_by_bigint, bigint, integer, integer, jamsos.tariff_rules) IS 'aggregate transition function';
CREATE FUNCTION jamsos.liability_by_bigint_inverse(jamsos.liability_by_bigint, bigint, integer, integer, jamsos.tariff_rules) RETURNS jamsos.liability_by_bigint
AS 'MODULE_PATHNAME', 'jamsos_liability_by_bigint_inverse_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_by_bigint_inverse(jamsos.liability_by_bigint, bigint, integer, integer, jamsos.tariff_rules) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.liability_by(key bigint, wage integer, risk_class integer, tariff jamsos.tariff_rules) (
	SFUNC = jamsos.liability_by_bigint_accum, STYPE = jamsos.liability_by_bigint, SSPACE = 200000,
	FINALFUNC = jamsos.liability_by_bigint_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.liability_by_bigint_combine,
	MSFUNC = jamsos.liability_by_bigint_accum, MINVFUNC = jamsos.liability_by_bigint_inverse, MSTYPE = jamsos.liability_by_bigint, MSSPACE = 200000,
	MFINALFUNC = jamsos.liability_by_bigint_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.liability_by(bigint, integer, integer, jamsos.tariff_rules) IS
'What the workers of every key owe in a month, rupiah, as one value: SELECT e.* FROM (SELECT jamsos.liability_by(opd_id, wage, risk_class, tariff) AS owed FROM ...) q, jamsos.each(owed) e gives the rows of SELECT opd_id, (jamsos.liability(wage, risk_class, tariff)).* ... GROUP BY opd_id, in about half the time. NULL is a key of its own; texts are equal byte for byte. Errors as liability(); 54000 past 1,000,000 keys or 256 MB of texts.';
CREATE FUNCTION jamsos.liability_by_bigint_accum(jamsos.liability_by_bigint, bigint, integer, integer, jamsos.tariff_rules, text) RETURNS jamsos.liability_by_bigint
AS 'MODULE_PATHNAME', 'jamsos_liability_by_bigint_accum_integer_segment' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_by_bigint_accum(jamsos.liability_by_bigint, bigint, integer, integer, jamsos.tariff_rules, text) IS 'aggregate transition function';
CREATE FUNCTION jamsos.liability_by_bigint_inverse(jamsos.liability_by_bigint, bigint, integer, integer, jamsos.tariff_rules, text) RETURNS jamsos.liability_by_bigint
AS 'MODULE_PATHNAME', 'jamsos_liability_by_bigint_inverse_integer_segment' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_by_bigint_inverse(jamsos.liability_by_bigint, bigint, integer, integer, jamsos.tariff_rules, text) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.liability_by(key bigint, wage integer, risk_class integer, tariff jamsos.tariff_rules, segment text) (
	SFUNC = jamsos.liability_by_bigint_accum, STYPE = jamsos.liability_by_bigint, SSPACE = 200000,
	FINALFUNC = jamsos.liability_by_bigint_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.liability_by_bigint_combine,
	MSFUNC = jamsos.liability_by_bigint_accum, MINVFUNC = jamsos.liability_by_bigint_inverse, MSTYPE = jamsos.liability_by_bigint, MSSPACE = 200000,
	MFINALFUNC = jamsos.liability_by_bigint_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.liability_by(bigint, integer, integer, jamsos.tariff_rules, text) IS
'What the workers of every key owe in a month, rupiah, as one value: SELECT e.* FROM (SELECT jamsos.liability_by(opd_id, wage, risk_class, tariff) AS owed FROM ...) q, jamsos.each(owed) e gives the rows of SELECT opd_id, (jamsos.liability(wage, risk_class, tariff)).* ... GROUP BY opd_id, in about half the time. NULL is a key of its own; texts are equal byte for byte. Errors as liability(); 54000 past 1,000,000 keys or 256 MB of texts.';
CREATE AGGREGATE jamsos.liability_by(groups jamsos.liability_by_bigint) (
	SFUNC = jamsos.liability_by_bigint_combine, STYPE = jamsos.liability_by_bigint, SSPACE = 200000,
	FINALFUNC = jamsos.liability_by_bigint_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.liability_by_bigint_combine,
	MSFUNC = jamsos.liability_by_bigint_combine, MINVFUNC = jamsos.liability_by_bigint_remove, MSTYPE = jamsos.liability_by_bigint, MSSPACE = 200000,
	MFINALFUNC = jamsos.liability_by_bigint_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.liability_by(jamsos.liability_by_bigint) IS
'The values of liability_by() of several tables, partitions or nodes as one: groups of one key are summed. Errors 22023: two months or roundings under one key; 54000 as liability_by().';
CREATE FUNCTION jamsos.each(groups jamsos.liability_by_bigint)
RETURNS TABLE (key bigint, workers bigint, unpriced bigint, wage_bill numeric,
	jkk numeric, jkm numeric, jht_employer numeric, jht_worker numeric, jp_employer numeric, jp_worker numeric,
	jkp_government numeric, jkn_employer numeric, jkn_worker numeric,
	employer numeric, worker numeric, government numeric, total numeric)
AS 'MODULE_PATHNAME', 'jamsos_each_bigint' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 500;
COMMENT ON FUNCTION jamsos.each(jamsos.liability_by_bigint) IS
'A row for each key of a liability_by(), keys upwards, NULL last: the key, then the columns of liability(), rupiah.';
CREATE TYPE jamsos.liability_by_text;
CREATE FUNCTION jamsos.liability_by_text_in(cstring) RETURNS jamsos.liability_by_text
AS 'MODULE_PATHNAME', 'jamsos_liability_by_text_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.liability_by_text_out(jamsos.liability_by_text) RETURNS cstring
AS 'MODULE_PATHNAME', 'jamsos_liability_by_text_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.liability_by_text_recv(internal) RETURNS jamsos.liability_by_text
AS 'MODULE_PATHNAME', 'jamsos_liability_by_text_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.liability_by_text_send(jamsos.liability_by_text) RETURNS bytea
AS 'MODULE_PATHNAME', 'jamsos_liability_by_text_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE TYPE jamsos.liability_by_text (
	INPUT = jamsos.liability_by_text_in,
	OUTPUT = jamsos.liability_by_text_out,
	RECEIVE = jamsos.liability_by_text_recv,
	SEND = jamsos.liability_by_text_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = double,
	STORAGE = extended
);
COMMENT ON TYPE jamsos.liability_by_text IS 'What every group owes, keys of type text: made by liability_by(), read with each(), summed with liability_by() again. At most 1,000,000 groups. To hand on, not for tables: keep a payroll there.';
COMMENT ON FUNCTION jamsos.liability_by_text_in(cstring) IS 'I/O';
COMMENT ON FUNCTION jamsos.liability_by_text_out(jamsos.liability_by_text) IS 'I/O';
COMMENT ON FUNCTION jamsos.liability_by_text_recv(internal) IS 'I/O';
COMMENT ON FUNCTION jamsos.liability_by_text_send(jamsos.liability_by_text) IS 'I/O';
CREATE FUNCTION jamsos.liability_by_text_final(jamsos.liability_by_text) RETURNS jamsos.liability_by_text
AS 'MODULE_PATHNAME', 'jamsos_liability_by_text_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_by_text_final(jamsos.liability_by_text) IS 'aggregate final function';
CREATE FUNCTION jamsos.liability_by_text_combine(jamsos.liability_by_text, jamsos.liability_by_text) RETURNS jamsos.liability_by_text
AS 'MODULE_PATHNAME', 'jamsos_liability_by_text_combine' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_by_text_combine(jamsos.liability_by_text, jamsos.liability_by_text) IS 'aggregate combine function: sums two values, group by group';
CREATE FUNCTION jamsos.liability_by_text_remove(jamsos.liability_by_text, jamsos.liability_by_text) RETURNS jamsos.liability_by_text
AS 'MODULE_PATHNAME', 'jamsos_liability_by_text_remove' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_by_text_remove(jamsos.liability_by_text, jamsos.liability_by_text) IS 'aggregate inverse transition function: takes a value away, group by group';
CREATE FUNCTION jamsos.liability_by_text_accum(jamsos.liability_by_text, text, numeric, integer, jamsos.tariff_rules) RETURNS jamsos.liability_by_text
AS 'MODULE_PATHNAME', 'jamsos_liability_by_text_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_by_text_accum(jamsos.liability_by_text, text, numeric, integer, jamsos.tariff_rules) IS 'aggregate transition function';
CREATE FUNCTION jamsos.liability_by_text_inverse(jamsos.liability_by_text, text, numeric, integer, jamsos.tariff_rules) RETURNS jamsos.liability_by_text
AS 'MODULE_PATHNAME', 'jamsos_liability_by_text_inverse_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_by_text_inverse(jamsos.liability_by_text, text, numeric, integer, jamsos.tariff_rules) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.liability_by(key text, wage numeric, risk_class integer, tariff jamsos.tariff_rules) (
	SFUNC = jamsos.liability_by_text_accum, STYPE = jamsos.liability_by_text, SSPACE = 200000,
	FINALFUNC = jamsos.liability_by_text_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.liability_by_text_combine,
	MSFUNC = jamsos.liability_by_text_accum, MINVFUNC = jamsos.liability_by_text_inverse, MSTYPE = jamsos.liability_by_text, MSSPACE = 200000,
	MFINALFUNC = jamsos.liability_by_text_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.liability_by(text, numeric, integer, jamsos.tariff_rules) IS
'What the workers of every key owe in a month, rupiah, as one value: SELECT e.* FROM (SELECT jamsos.liability_by(opd_id, wage, risk_class, tariff) AS owed FROM ...) q, jamsos.each(owed) e gives the rows of SELECT opd_id, (jamsos.liability(wage, risk_class, tariff)).* ... GROUP BY opd_id, in about half the time. NULL is a key of its own; texts are equal byte for byte. Errors as liability(); 54000 past 1,000,000 keys or 256 MB of texts.';
CREATE FUNCTION jamsos.liability_by_text_accum(jamsos.liability_by_text, text, numeric, integer, jamsos.tariff_rules, text) RETURNS jamsos.liability_by_text
AS 'MODULE_PATHNAME', 'jamsos_liability_by_text_accum_numeric_segment' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_by_text_accum(jamsos.liability_by_text, text, numeric, integer, jamsos.tariff_rules, text) IS 'aggregate transition function';
CREATE FUNCTION jamsos.liability_by_text_inverse(jamsos.liability_by_text, text, numeric, integer, jamsos.tariff_rules, text) RETURNS jamsos.liability_by_text
AS 'MODULE_PATHNAME', 'jamsos_liability_by_text_inverse_numeric_segment' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_by_text_inverse(jamsos.liability_by_text, text, numeric, integer, jamsos.tariff_rules, text) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.liability_by(key text, wage numeric, risk_class integer, tariff jamsos.tariff_rules, segment text) (
	SFUNC = jamsos.liability_by_text_accum, STYPE = jamsos.liability_by_text, SSPACE = 200000,
	FINALFUNC = jamsos.liability_by_text_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.liability_by_text_combine,
	MSFUNC = jamsos.liability_by_text_accum, MINVFUNC = jamsos.liability_by_text_inverse, MSTYPE = jamsos.liability_by_text, MSSPACE = 200000,
	MFINALFUNC = jamsos.liability_by_text_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.liability_by(text, numeric, integer, jamsos.tariff_rules, text) IS
'What the workers of every key owe in a month, rupiah, as one value: SELECT e.* FROM (SELECT jamsos.liability_by(opd_id, wage, risk_class, tariff) AS owed FROM ...) q, jamsos.each(owed) e gives the rows of SELECT opd_id, (jamsos.liability(wage, risk_class, tariff)).* ... GROUP BY opd_id, in about half the time. NULL is a key of its own; texts are equal byte for byte. Errors as liability(); 54000 past 1,000,000 keys or 256 MB of texts.';
CREATE FUNCTION jamsos.liability_by_text_accum(jamsos.liability_by_text, text, bigint, integer, jamsos.tariff_rules) RETURNS jamsos.liability_by_text
AS 'MODULE_PATHNAME', 'jamsos_liability_by_text_accum_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_by_text_accum(jamsos.liability_by_text, text, bigint, integer, jamsos.tariff_rules) IS 'aggregate transition function';
CREATE FUNCTION jamsos.liability_by_text_inverse(jamsos.liability_by_text, text, bigint, integer, jamsos.tariff_rules) RETURNS jamsos.liability_by_text
AS 'MODULE_PATHNAME', 'jamsos_liability_by_text_inverse_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_by_text_inverse(jamsos.liability_by_text, text, bigint, integer, jamsos.tariff_rules) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.liability_by(key text, wage bigint, risk_class integer, tariff jamsos.tariff_rules) (
	SFUNC = jamsos.liability_by_text_accum, STYPE = jamsos.liability_by_text, SSPACE = 200000,
	FINALFUNC = jamsos.liability_by_text_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.liability_by_text_combine,
	MSFUNC = jamsos.liability_by_text_accum, MINVFUNC = jamsos.liability_by_text_inverse, MSTYPE = jamsos.liability_by_text, MSSPACE = 200000,
	MFINALFUNC = jamsos.liability_by_text_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.liability_by(text, bigint, integer, jamsos.tariff_rules) IS
'What the workers of every key owe in a month, rupiah, as one value: SELECT e.* FROM (SELECT jamsos.liability_by(opd_id, wage, risk_class, tariff) AS owed FROM ...) q, jamsos.each(owed) e gives the rows of SELECT opd_id, (jamsos.liability(wage, risk_class, tariff)).* ... GROUP BY opd_id, in about half the time. NULL is a key of its own; texts are equal byte for byte. Errors as liability(); 54000 past 1,000,000 keys or 256 MB of texts.';
CREATE FUNCTION jamsos.liability_by_text_accum(jamsos.liability_by_text, text, bigint, integer, jamsos.tariff_rules, text) RETURNS jamsos.liability_by_text
AS 'MODULE_PATHNAME', 'jamsos_liability_by_text_accum_bigint_segment' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_by_text_accum(jamsos.liability_by_text, text, bigint, integer, jamsos.tariff_rules, text) IS 'aggregate transition function';
CREATE FUNCTION jamsos.liability_by_text_inverse(jamsos.liability_by_text, text, bigint, integer, jamsos.tariff_rules, text) RETURNS jamsos.liability_by_text
AS 'MODULE_PATHNAME', 'jamsos_liability_by_text_inverse_bigint_segment' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_by_text_inverse(jamsos.liability_by_text, text, bigint, integer, jamsos.tariff_rules, text) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.liability_by(key text, wage bigint, risk_class integer, tariff jamsos.tariff_rules, segment text) (
	SFUNC = jamsos.liability_by_text_accum, STYPE = jamsos.liability_by_text, SSPACE = 200000,
	FINALFUNC = jamsos.liability_by_text_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.liability_by_text_combine,
	MSFUNC = jamsos.liability_by_text_accum, MINVFUNC = jamsos.liability_by_text_inverse, MSTYPE = jamsos.liability_by_text, MSSPACE = 200000,
	MFINALFUNC = jamsos.liability_by_text_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.liability_by(text, bigint, integer, jamsos.tariff_rules, text) IS
'What the workers of every key owe in a month, rupiah, as one value: SELECT e.* FROM (SELECT jamsos.liability_by(opd_id, wage, risk_class, tariff) AS owed FROM ...) q, jamsos.each(owed) e gives the rows of SELECT opd_id, (jamsos.liability(wage, risk_class, tariff)).* ... GROUP BY opd_id, in about half the time. NULL is a key of its own; texts are equal byte for byte. Errors as liability(); 54000 past 1,000,000 keys or 256 MB of texts.';
CREATE FUNCTION jamsos.liability_by_text_accum(jamsos.liability_by_text, text, integer, integer, jamsos.tariff_rules) RETURNS jamsos.liability_by_text
AS 'MODULE_PATHNAME', 'jamsos_liability_by_text_accum_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_by_text_accum(jamsos.liability_by_text, text, integer, integer, jamsos.tariff_rules) IS 'aggregate transition function';
CREATE FUNCTION jamsos.liability_by_text_inverse(jamsos.liability_by_text, text, integer, integer, jamsos.tariff_rules) RETURNS jamsos.liability_by_text
AS 'MODULE_PATHNAME', 'jamsos_liability_by_text_inverse_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_by_text_inverse(jamsos.liability_by_text, text, integer, integer, jamsos.tariff_rules) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.liability_by(key text, wage integer, risk_class integer, tariff jamsos.tariff_rules) (
	SFUNC = jamsos.liability_by_text_accum, STYPE = jamsos.liability_by_text, SSPACE = 200000,
	FINALFUNC = jamsos.liability_by_text_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.liability_by_text_combine,
	MSFUNC = jamsos.liability_by_text_accum, MINVFUNC = jamsos.liability_by_text_inverse, MSTYPE = jamsos.liability_by_text, MSSPACE = 200000,
	MFINALFUNC = jamsos.liability_by_text_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.liability_by(text, integer, integer, jamsos.tariff_rules) IS
'What the workers of every key owe in a month, rupiah, as one value: SELECT e.* FROM (SELECT jamsos.liability_by(opd_id, wage, risk_class, tariff) AS owed FROM ...) q, jamsos.each(owed) e gives the rows of SELECT opd_id, (jamsos.liability(wage, risk_class, tariff)).* ... GROUP BY opd_id, in about half the time. NULL is a key of its own; texts are equal byte for byte. Errors as liability(); 54000 past 1,000,000 keys or 256 MB of texts.';
CREATE FUNCTION jamsos.liability_by_text_accum(jamsos.liability_by_text, text, integer, integer, jamsos.tariff_rules, text) RETURNS jamsos.liability_by_text
AS 'MODULE_PATHNAME', 'jamsos_liability_by_text_accum_integer_segment' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_by_text_accum(jamsos.liability_by_text, text, integer, integer, jamsos.tariff_rules, text) IS 'aggregate transition function';
CREATE FUNCTION jamsos.liability_by_text_inverse(jamsos.liability_by_text, text, integer, integer, jamsos.tariff_rules, text) RETURNS jamsos.liability_by_text
AS 'MODULE_PATHNAME', 'jamsos_liability_by_text_inverse_integer_segment' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_by_text_inverse(jamsos.liability_by_text, text, integer, integer, jamsos.tariff_rules, text) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.liability_by(key text, wage integer, risk_class integer, tariff jamsos.tariff_rules, segment text) (
	SFUNC = jamsos.liability_by_text_accum, STYPE = jamsos.liability_by_text, SSPACE = 200000,
	FINALFUNC = jamsos.liability_by_text_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.liability_by_text_combine,
	MSFUNC = jamsos.liability_by_text_accum, MINVFUNC = jamsos.liability_by_text_inverse, MSTYPE = jamsos.liability_by_text, MSSPACE = 200000,
	MFINALFUNC = jamsos.liability_by_text_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.liability_by(text, integer, integer, jamsos.tariff_rules, text) IS
'What the workers of every key owe in a month, rupiah, as one value: SELECT e.* FROM (SELECT jamsos.liability_by(opd_id, wage, risk_class, tariff) AS owed FROM ...) q, jamsos.each(owed) e gives the rows of SELECT opd_id, (jamsos.liability(wage, risk_class, tariff)).* ... GROUP BY opd_id, in about half the time. NULL is a key of its own; texts are equal byte for byte. Errors as liability(); 54000 past 1,000,000 keys or 256 MB of texts.';
CREATE AGGREGATE jamsos.liability_by(groups jamsos.liability_by_text) (
	SFUNC = jamsos.liability_by_text_combine, STYPE = jamsos.liability_by_text, SSPACE = 200000,
	FINALFUNC = jamsos.liability_by_text_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.liability_by_text_combine,
	MSFUNC = jamsos.liability_by_text_combine, MINVFUNC = jamsos.liability_by_text_remove, MSTYPE = jamsos.liability_by_text, MSSPACE = 200000,
	MFINALFUNC = jamsos.liability_by_text_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.liability_by(jamsos.liability_by_text) IS
'The values of liability_by() of several tables, partitions or nodes as one: groups of one key are summed. Errors 22023: two months or roundings under one key; 54000 as liability_by().';
CREATE FUNCTION jamsos.each(groups jamsos.liability_by_text)
RETURNS TABLE (key text, workers bigint, unpriced bigint, wage_bill numeric,
	jkk numeric, jkm numeric, jht_employer numeric, jht_worker numeric, jp_employer numeric, jp_worker numeric,
	jkp_government numeric, jkn_employer numeric, jkn_worker numeric,
	employer numeric, worker numeric, government numeric, total numeric)
AS 'MODULE_PATHNAME', 'jamsos_each_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 500;
COMMENT ON FUNCTION jamsos.each(jamsos.liability_by_text) IS
'A row for each key of a liability_by(), keys upwards, NULL last: the key, then the columns of liability(), rupiah.';

