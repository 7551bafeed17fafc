/* ---- ledger: what was due and what was paid --------------------------- */

CREATE TYPE jamsos.ledger_summary;
CREATE FUNCTION jamsos.ledger_summary_in(cstring) RETURNS jamsos.ledger_summary
AS 'MODULE_PATHNAME', 'jamsos_ledger_summary_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.ledger_summary_out(jamsos.ledger_summary) RETURNS cstring
AS 'MODULE_PATHNAME', 'jamsos_ledger_summary_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.ledger_summary_recv(internal) RETURNS jamsos.ledger_summary
AS 'MODULE_PATHNAME', 'jamsos_ledger_summary_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.ledger_summary_send(jamsos.ledger_summary) RETURNS bytea
AS 'MODULE_PATHNAME', 'jamsos_ledger_summary_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE TYPE jamsos.ledger_summary (
	INPUT = jamsos.ledger_summary_in,
	OUTPUT = jamsos.ledger_summary_out,
	RECEIVE = jamsos.ledger_summary_recv,
	SEND = jamsos.ledger_summary_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = double,
	STORAGE = extended
);
COMMENT ON TYPE jamsos.ledger_summary IS 'What was due by month and paid by day, rupiah, of one employer. Prints as JSON. Made by jamsos.ledger(), read with jamsos.arrears() and jamsos.statement().';
COMMENT ON FUNCTION jamsos.ledger_summary_in(cstring) IS 'I/O';
COMMENT ON FUNCTION jamsos.ledger_summary_out(jamsos.ledger_summary) IS 'I/O';
COMMENT ON FUNCTION jamsos.ledger_summary_recv(internal) IS 'I/O';
COMMENT ON FUNCTION jamsos.ledger_summary_send(jamsos.ledger_summary) IS 'I/O';
CREATE FUNCTION jamsos.ledger_summary_to_json(jamsos.ledger_summary) RETURNS json
AS 'MODULE_PATHNAME', 'jamsos_ledger_summary_to_json' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.ledger_summary_to_json(jamsos.ledger_summary) IS 'cast: the JSON text form as json';
CREATE CAST (jamsos.ledger_summary AS json) WITH FUNCTION jamsos.ledger_summary_to_json(jamsos.ledger_summary);
COMMENT ON CAST (jamsos.ledger_summary AS json) IS 'the JSON text form as json; to_jsonb() and row_to_json() give the object by it';
CREATE CAST (json AS jamsos.ledger_summary) WITH INOUT;
COMMENT ON CAST (json AS jamsos.ledger_summary) IS 'validated like text input';
CREATE CAST (jamsos.ledger_summary AS jsonb) WITH INOUT;
COMMENT ON CAST (jamsos.ledger_summary AS jsonb) IS 'the JSON text form as jsonb';
CREATE CAST (jsonb AS jamsos.ledger_summary) WITH INOUT;
COMMENT ON CAST (jsonb AS jamsos.ledger_summary) IS 'validated like text input';
CREATE FUNCTION jamsos.ledger_summary_eq(jamsos.ledger_summary, jamsos.ledger_summary) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_ledger_summary_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.ledger_summary_eq(jamsos.ledger_summary, jamsos.ledger_summary) IS 'implementation of = operator: the same amounts, months and days';
CREATE FUNCTION jamsos.ledger_summary_ne(jamsos.ledger_summary, jamsos.ledger_summary) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_ledger_summary_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.ledger_summary_ne(jamsos.ledger_summary, jamsos.ledger_summary) IS 'implementation of <> operator: not the same amounts, months and days';
CREATE FUNCTION jamsos.ledger_summary_lt(jamsos.ledger_summary, jamsos.ledger_summary) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_ledger_summary_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.ledger_summary_lt(jamsos.ledger_summary, jamsos.ledger_summary) IS 'implementation of < operator: less, by an order of no meaning';
CREATE FUNCTION jamsos.ledger_summary_le(jamsos.ledger_summary, jamsos.ledger_summary) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_ledger_summary_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.ledger_summary_le(jamsos.ledger_summary, jamsos.ledger_summary) IS 'implementation of <= operator: less or equal, by an order of no meaning';
CREATE FUNCTION jamsos.ledger_summary_gt(jamsos.ledger_summary, jamsos.ledger_summary) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_ledger_summary_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.ledger_summary_gt(jamsos.ledger_summary, jamsos.ledger_summary) IS 'implementation of > operator: greater, by an order of no meaning';
CREATE FUNCTION jamsos.ledger_summary_ge(jamsos.ledger_summary, jamsos.ledger_summary) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_ledger_summary_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.ledger_summary_ge(jamsos.ledger_summary, jamsos.ledger_summary) IS 'implementation of >= operator: greater or equal, by an order of no meaning';
CREATE FUNCTION jamsos.ledger_summary_cmp(jamsos.ledger_summary, jamsos.ledger_summary) RETURNS integer
AS 'MODULE_PATHNAME', 'jamsos_ledger_summary_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.ledger_summary_cmp(jamsos.ledger_summary, jamsos.ledger_summary) IS 'less-equal-greater, by an order of no meaning';
CREATE FUNCTION jamsos.ledger_summary_hash(jamsos.ledger_summary) RETURNS integer
AS 'MODULE_PATHNAME', 'jamsos_ledger_summary_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.ledger_summary_hash(jamsos.ledger_summary) IS 'hash';
CREATE FUNCTION jamsos.ledger_summary_hash_extended(jamsos.ledger_summary, bigint) RETURNS bigint
AS 'MODULE_PATHNAME', 'jamsos_ledger_summary_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.ledger_summary_hash_extended(jamsos.ledger_summary, bigint) IS 'hash';
CREATE OPERATOR jamsos.= (LEFTARG = jamsos.ledger_summary, RIGHTARG = jamsos.ledger_summary, FUNCTION = jamsos.ledger_summary_eq,
	COMMUTATOR = OPERATOR(jamsos.=), NEGATOR = OPERATOR(jamsos.<>), RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES);
COMMENT ON OPERATOR jamsos.= (jamsos.ledger_summary, jamsos.ledger_summary) IS 'the same amounts, months and days';
CREATE OPERATOR jamsos.<> (LEFTARG = jamsos.ledger_summary, RIGHTARG = jamsos.ledger_summary, FUNCTION = jamsos.ledger_summary_ne,
	COMMUTATOR = OPERATOR(jamsos.<>), NEGATOR = OPERATOR(jamsos.=), RESTRICT = neqsel, JOIN = neqjoinsel);
COMMENT ON OPERATOR jamsos.<> (jamsos.ledger_summary, jamsos.ledger_summary) IS 'not the same amounts, months and days';
CREATE OPERATOR jamsos.< (LEFTARG = jamsos.ledger_summary, RIGHTARG = jamsos.ledger_summary, FUNCTION = jamsos.ledger_summary_lt,
	COMMUTATOR = OPERATOR(jamsos.>), NEGATOR = OPERATOR(jamsos.>=), RESTRICT = scalarltsel, JOIN = scalarltjoinsel);
COMMENT ON OPERATOR jamsos.< (jamsos.ledger_summary, jamsos.ledger_summary) IS 'less, by an order of no meaning';
CREATE OPERATOR jamsos.<= (LEFTARG = jamsos.ledger_summary, RIGHTARG = jamsos.ledger_summary, FUNCTION = jamsos.ledger_summary_le,
	COMMUTATOR = OPERATOR(jamsos.>=), NEGATOR = OPERATOR(jamsos.>), RESTRICT = scalarlesel, JOIN = scalarlejoinsel);
COMMENT ON OPERATOR jamsos.<= (jamsos.ledger_summary, jamsos.ledger_summary) IS 'less or equal, by an order of no meaning';
CREATE OPERATOR jamsos.> (LEFTARG = jamsos.ledger_summary, RIGHTARG = jamsos.ledger_summary, FUNCTION = jamsos.ledger_summary_gt,
	COMMUTATOR = OPERATOR(jamsos.<), NEGATOR = OPERATOR(jamsos.<=), RESTRICT = scalargtsel, JOIN = scalargtjoinsel);
COMMENT ON OPERATOR jamsos.> (jamsos.ledger_summary, jamsos.ledger_summary) IS 'greater, by an order of no meaning';
CREATE OPERATOR jamsos.>= (LEFTARG = jamsos.ledger_summary, RIGHTARG = jamsos.ledger_summary, FUNCTION = jamsos.ledger_summary_ge,
	COMMUTATOR = OPERATOR(jamsos.<=), NEGATOR = OPERATOR(jamsos.<), RESTRICT = scalargesel, JOIN = scalargejoinsel);
COMMENT ON OPERATOR jamsos.>= (jamsos.ledger_summary, jamsos.ledger_summary) IS 'greater or equal, by an order of no meaning';
CREATE OPERATOR CLASS jamsos.ledger_summary_ops DEFAULT FOR TYPE jamsos.ledger_summary USING btree AS
	OPERATOR 1 jamsos.<, OPERATOR 2 jamsos.<=, OPERATOR 3 jamsos.=, OPERATOR 4 jamsos.>=, OPERATOR 5 jamsos.>,
	FUNCTION 1 jamsos.ledger_summary_cmp(jamsos.ledger_summary, jamsos.ledger_summary);
COMMENT ON OPERATOR CLASS jamsos.ledger_summary_ops USING btree IS 'by an order of no meaning';
COMMENT ON OPERATOR FAMILY jamsos.ledger_summary_ops USING btree IS 'by an order of no meaning';
CREATE OPERATOR CLASS jamsos.ledger_summary_ops DEFAULT FOR TYPE jamsos.ledger_summary USING hash AS
	OPERATOR 1 jamsos.=, FUNCTION 1 jamsos.ledger_summary_hash(jamsos.ledger_summary),
	FUNCTION 2 jamsos.ledger_summary_hash_extended(jamsos.ledger_summary, bigint);
COMMENT ON OPERATOR CLASS jamsos.ledger_summary_ops USING hash IS 'by an order of no meaning';
COMMENT ON OPERATOR FAMILY jamsos.ledger_summary_ops USING hash IS 'by an order of no meaning';

CREATE FUNCTION jamsos.ledger_combine(jamsos.ledger_summary, jamsos.ledger_summary) RETURNS jamsos.ledger_summary
AS 'MODULE_PATHNAME', 'jamsos_ledger_combine' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.ledger_combine(jamsos.ledger_summary, jamsos.ledger_summary) IS 'aggregate combine function: the amounts of both';
CREATE FUNCTION jamsos.ledger_final(jamsos.ledger_summary) RETURNS jamsos.ledger_summary
AS 'MODULE_PATHNAME', 'jamsos_ledger_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.ledger_final(jamsos.ledger_summary) IS 'aggregate final function';
CREATE FUNCTION jamsos.ledger_accum(jamsos.ledger_summary, date, numeric, numeric, date) RETURNS jamsos.ledger_summary
AS 'MODULE_PATHNAME', 'jamsos_ledger_accum' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.ledger_accum(jamsos.ledger_summary, date, numeric, numeric, date) IS 'aggregate transition function';
CREATE FUNCTION jamsos.ledger_inverse(jamsos.ledger_summary, date, numeric, numeric, date) RETURNS jamsos.ledger_summary
AS 'MODULE_PATHNAME', 'jamsos_ledger_inverse' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.ledger_inverse(jamsos.ledger_summary, date, numeric, numeric, date) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.ledger(month date, due numeric, paid numeric, paid_on date) (
	SFUNC = jamsos.ledger_accum, STYPE = jamsos.ledger_summary, SSPACE = 1024,
	FINALFUNC = jamsos.ledger_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.ledger_combine,
	MSFUNC = jamsos.ledger_accum, MINVFUNC = jamsos.ledger_inverse, MSTYPE = jamsos.ledger_summary, MSSPACE = 1024,
	MFINALFUNC = jamsos.ledger_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.ledger(date, numeric, numeric, date) IS
'What was due for months and paid on days, rows in any order; each may hold a due amount, a payment or both, rupiah, NULL is 0. paid_on is needed where paid is, month where due is (2000-01 to 2199-12).';
CREATE FUNCTION jamsos.ledger_accum(jamsos.ledger_summary, date, numeric, numeric, date, numeric) RETURNS jamsos.ledger_summary
AS 'MODULE_PATHNAME', 'jamsos_ledger_accum' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.ledger_accum(jamsos.ledger_summary, date, numeric, numeric, date, numeric) IS 'aggregate transition function';
CREATE FUNCTION jamsos.ledger_inverse(jamsos.ledger_summary, date, numeric, numeric, date, numeric) RETURNS jamsos.ledger_summary
AS 'MODULE_PATHNAME', 'jamsos_ledger_inverse' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.ledger_inverse(jamsos.ledger_summary, date, numeric, numeric, date, numeric) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.ledger(month date, due numeric, paid numeric, paid_on date, penalty_rate numeric) (
	SFUNC = jamsos.ledger_accum, STYPE = jamsos.ledger_summary, SSPACE = 1024,
	FINALFUNC = jamsos.ledger_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.ledger_combine,
	MSFUNC = jamsos.ledger_accum, MINVFUNC = jamsos.ledger_inverse, MSTYPE = jamsos.ledger_summary, MSSPACE = 1024,
	MFINALFUNC = jamsos.ledger_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.ledger(date, numeric, numeric, date, numeric) IS
'What was due for months and paid on days, rows in any order; each may hold a due amount, a payment or both, rupiah, NULL is 0. paid_on is needed where paid is, month where due is (2000-01 to 2199-12). penalty_rate: percent for each month of delay, of the month of the row, such as jamsos.penalty_rate(month); NULL: no penalty is known.';
CREATE FUNCTION jamsos.ledger_accum(jamsos.ledger_summary, date, numeric, numeric, date, numeric, text) RETURNS jamsos.ledger_summary
AS 'MODULE_PATHNAME', 'jamsos_ledger_accum' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.ledger_accum(jamsos.ledger_summary, date, numeric, numeric, date, numeric, text) IS 'aggregate transition function';
CREATE FUNCTION jamsos.ledger_inverse(jamsos.ledger_summary, date, numeric, numeric, date, numeric, text) RETURNS jamsos.ledger_summary
AS 'MODULE_PATHNAME', 'jamsos_ledger_inverse' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.ledger_inverse(jamsos.ledger_summary, date, numeric, numeric, date, numeric, text) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.ledger(month date, due numeric, paid numeric, paid_on date, penalty_rate numeric, segment text) (
	SFUNC = jamsos.ledger_accum, STYPE = jamsos.ledger_summary, SSPACE = 1024,
	FINALFUNC = jamsos.ledger_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.ledger_combine,
	MSFUNC = jamsos.ledger_accum, MINVFUNC = jamsos.ledger_inverse, MSTYPE = jamsos.ledger_summary, MSSPACE = 1024,
	MFINALFUNC = jamsos.ledger_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.ledger(date, numeric, numeric, date, numeric, text) IS
'What was due for months and paid on days, rows in any order; each may hold a due amount, a payment or both, rupiah, NULL is 0. paid_on is needed where paid is, month where due is (2000-01 to 2199-12). penalty_rate: percent for each month of delay, of the month of the row, such as jamsos.penalty_rate(month); NULL: no penalty is known. segment: for the due dates; else PU.';
CREATE TYPE jamsos.arrears_row AS (due numeric, paid numeric, principal numeric, penalty numeric, credit numeric, oldest_month date, months integer);
COMMENT ON TYPE jamsos.arrears_row IS
'What is owed as of a day, rupiah: due (fallen due until then), paid (until then), principal (due and not paid), penalty (NULL: no rate was given), credit (paid beyond what has fallen due), oldest_month and months (how many) that are not paid.';
CREATE FUNCTION jamsos.arrears_final(jamsos.ledger_summary) RETURNS jamsos.arrears_row
AS 'MODULE_PATHNAME', 'jamsos_arrears_final' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.arrears_final(jamsos.ledger_summary) IS 'aggregate final function; STABLE: it reads due dates';
CREATE FUNCTION jamsos.arrears_accum(jamsos.ledger_summary, date, numeric, numeric, date, date) RETURNS jamsos.ledger_summary
AS 'MODULE_PATHNAME', 'jamsos_arrears_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.arrears_accum(jamsos.ledger_summary, date, numeric, numeric, date, date) IS 'aggregate transition function';
CREATE FUNCTION jamsos.arrears_inverse(jamsos.ledger_summary, date, numeric, numeric, date, date) RETURNS jamsos.ledger_summary
AS 'MODULE_PATHNAME', 'jamsos_arrears_inverse_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.arrears_inverse(jamsos.ledger_summary, date, numeric, numeric, date, date) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.arrears(month date, due numeric, paid numeric, paid_on date, as_of date) (
	SFUNC = jamsos.arrears_accum, STYPE = jamsos.ledger_summary, SSPACE = 1024,
	FINALFUNC = jamsos.arrears_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.ledger_combine,
	MSFUNC = jamsos.arrears_accum, MINVFUNC = jamsos.arrears_inverse, MSTYPE = jamsos.ledger_summary, MSSPACE = 1024,
	MFINALFUNC = jamsos.arrears_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.arrears(date, numeric, numeric, date, date) IS
'What is owed as of a day: payments in the order of their days, each to the oldest month that is not paid, whatever the order of rows. A month counts once it has fallen due (jamsos.due_date); payments after as_of do not count. due, paid: rupiah, NULL is 0; as_of: the same in each row. Errors: amounts that are negative, months outside 2000-01 to 2199-12, paid without paid_on, two days as_of. The penalty is NULL.';
CREATE FUNCTION jamsos.arrears_accum(jamsos.ledger_summary, date, numeric, numeric, date, date, numeric) RETURNS jamsos.ledger_summary
AS 'MODULE_PATHNAME', 'jamsos_arrears_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.arrears_accum(jamsos.ledger_summary, date, numeric, numeric, date, date, numeric) IS 'aggregate transition function';
CREATE FUNCTION jamsos.arrears_inverse(jamsos.ledger_summary, date, numeric, numeric, date, date, numeric) RETURNS jamsos.ledger_summary
AS 'MODULE_PATHNAME', 'jamsos_arrears_inverse_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.arrears_inverse(jamsos.ledger_summary, date, numeric, numeric, date, date, numeric) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.arrears(month date, due numeric, paid numeric, paid_on date, as_of date, penalty_rate numeric) (
	SFUNC = jamsos.arrears_accum, STYPE = jamsos.ledger_summary, SSPACE = 1024,
	FINALFUNC = jamsos.arrears_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.ledger_combine,
	MSFUNC = jamsos.arrears_accum, MINVFUNC = jamsos.arrears_inverse, MSTYPE = jamsos.ledger_summary, MSSPACE = 1024,
	MFINALFUNC = jamsos.arrears_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.arrears(date, numeric, numeric, date, date, numeric) IS
'What is owed as of a day: payments in the order of their days, each to the oldest month that is not paid, whatever the order of rows. A month counts once it has fallen due (jamsos.due_date); payments after as_of do not count. due, paid: rupiah, NULL is 0; as_of: the same in each row. Errors: amounts that are negative, months outside 2000-01 to 2199-12, paid without paid_on, two days as_of. penalty_rate: percent for each month of delay, of the month of the row, such as jamsos.penalty_rate(month); NULL: no penalty is known. Simple, for each month begun, half up to the rupiah for each contribution month.';
CREATE FUNCTION jamsos.arrears_accum(jamsos.ledger_summary, date, numeric, numeric, date, date, numeric, text) RETURNS jamsos.ledger_summary
AS 'MODULE_PATHNAME', 'jamsos_arrears_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.arrears_accum(jamsos.ledger_summary, date, numeric, numeric, date, date, numeric, text) IS 'aggregate transition function';
CREATE FUNCTION jamsos.arrears_inverse(jamsos.ledger_summary, date, numeric, numeric, date, date, numeric, text) RETURNS jamsos.ledger_summary
AS 'MODULE_PATHNAME', 'jamsos_arrears_inverse_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.arrears_inverse(jamsos.ledger_summary, date, numeric, numeric, date, date, numeric, text) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.arrears(month date, due numeric, paid numeric, paid_on date, as_of date, penalty_rate numeric, segment text) (
	SFUNC = jamsos.arrears_accum, STYPE = jamsos.ledger_summary, SSPACE = 1024,
	FINALFUNC = jamsos.arrears_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.ledger_combine,
	MSFUNC = jamsos.arrears_accum, MINVFUNC = jamsos.arrears_inverse, MSTYPE = jamsos.ledger_summary, MSSPACE = 1024,
	MFINALFUNC = jamsos.arrears_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.arrears(date, numeric, numeric, date, date, numeric, text) IS
'What is owed as of a day: payments in the order of their days, each to the oldest month that is not paid, whatever the order of rows. A month counts once it has fallen due (jamsos.due_date); payments after as_of do not count. due, paid: rupiah, NULL is 0; as_of: the same in each row. Errors: amounts that are negative, months outside 2000-01 to 2199-12, paid without paid_on, two days as_of. penalty_rate: percent for each month of delay, of the month of the row, such as jamsos.penalty_rate(month); NULL: no penalty is known. segment: for the due dates; else PU.';
CREATE FUNCTION jamsos.arrears_accum(jamsos.ledger_summary, date, bigint, bigint, date, date) RETURNS jamsos.ledger_summary
AS 'MODULE_PATHNAME', 'jamsos_arrears_accum_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.arrears_accum(jamsos.ledger_summary, date, bigint, bigint, date, date) IS 'aggregate transition function';
CREATE FUNCTION jamsos.arrears_inverse(jamsos.ledger_summary, date, bigint, bigint, date, date) RETURNS jamsos.ledger_summary
AS 'MODULE_PATHNAME', 'jamsos_arrears_inverse_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.arrears_inverse(jamsos.ledger_summary, date, bigint, bigint, date, date) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.arrears(month date, due bigint, paid bigint, paid_on date, as_of date) (
	SFUNC = jamsos.arrears_accum, STYPE = jamsos.ledger_summary, SSPACE = 1024,
	FINALFUNC = jamsos.arrears_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.ledger_combine,
	MSFUNC = jamsos.arrears_accum, MINVFUNC = jamsos.arrears_inverse, MSTYPE = jamsos.ledger_summary, MSSPACE = 1024,
	MFINALFUNC = jamsos.arrears_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.arrears(date, bigint, bigint, date, date) IS
'What is owed as of a day: payments in the order of their days, each to the oldest month that is not paid, whatever the order of rows. A month counts once it has fallen due (jamsos.due_date); payments after as_of do not count. due, paid: rupiah, NULL is 0; as_of: the same in each row. Errors: amounts that are negative, months outside 2000-01 to 2199-12, paid without paid_on, two days as_of. The penalty is NULL.';
CREATE FUNCTION jamsos.arrears_accum(jamsos.ledger_summary, date, bigint, bigint, date, date, numeric) RETURNS jamsos.ledger_summary
AS 'MODULE_PATHNAME', 'jamsos_arrears_accum_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.arrears_accum(jamsos.ledger_summary, date, bigint, bigint, date, date, numeric) IS 'aggregate transition function';
CREATE FUNCTION jamsos.arrears_inverse(jamsos.ledger_summary, date, bigint, bigint, date, date, numeric) RETURNS jamsos.ledger_summary
AS 'MODULE_PATHNAME', 'jamsos_arrears_inverse_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.arrears_inverse(jamsos.ledger_summary, date, bigint, bigint, date, date, numeric) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.arrears(month date, due bigint, paid bigint, paid_on date, as_of date, penalty_rate numeric) (
	SFUNC = jamsos.arrears_accum, STYPE = jamsos.ledger_summary, SSPACE = 1024,
	FINALFUNC = jamsos.arrears_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.ledger_combine,
	MSFUNC = jamsos.arrears_accum, MINVFUNC = jamsos.arrears_inverse, MSTYPE = jamsos.ledger_summary, MSSPACE = 1024,
	MFINALFUNC = jamsos.arrears_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.arrears(date, bigint, bigint, date, date, numeric) IS
'What is owed as of a day: payments in the order of their days, each to the oldest month that is not paid, whatever the order of rows. A month counts once it has fallen due (jamsos.due_date); payments after as_of do not count. due, paid: rupiah, NULL is 0; as_of: the same in each row. Errors: amounts that are negative, months outside 2000-01 to 2199-12, paid without paid_on, two days as_of. penalty_rate: percent for each month of delay, of the month of the row, such as jamsos.penalty_rate(month); NULL: no penalty is known. Simple, for each month begun, half up to the rupiah for each contribution month.';
CREATE FUNCTION jamsos.arrears_accum(jamsos.ledger_summary, date, bigint, bigint, date, date, numeric, text) RETURNS jamsos.ledger_summary
AS 'MODULE_PATHNAME', 'jamsos_arrears_accum_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.arrears_accum(jamsos.ledger_summary, date, bigint, bigint, date, date, numeric, text) IS 'aggregate transition function';
CREATE FUNCTION jamsos.arrears_inverse(jamsos.ledger_summary, date, bigint, bigint, date, date, numeric, text) RETURNS jamsos.ledger_summary
AS 'MODULE_PATHNAME', 'jamsos_arrears_inverse_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.arrears_inverse(jamsos.ledger_summary, date, bigint, bigint, date, date, numeric, text) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.arrears(month date, due bigint, paid bigint, paid_on date, as_of date, penalty_rate numeric, segment text) (
	SFUNC = jamsos.arrears_accum, STYPE = jamsos.ledger_summary, SSPACE = 1024,
	FINALFUNC = jamsos.arrears_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.ledger_combine,
	MSFUNC = jamsos.arrears_accum, MINVFUNC = jamsos.arrears_inverse, MSTYPE = jamsos.ledger_summary, MSSPACE = 1024,
	MFINALFUNC = jamsos.arrears_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.arrears(date, bigint, bigint, date, date, numeric, text) IS
'What is owed as of a day: payments in the order of their days, each to the oldest month that is not paid, whatever the order of rows. A month counts once it has fallen due (jamsos.due_date); payments after as_of do not count. due, paid: rupiah, NULL is 0; as_of: the same in each row. Errors: amounts that are negative, months outside 2000-01 to 2199-12, paid without paid_on, two days as_of. penalty_rate: percent for each month of delay, of the month of the row, such as jamsos.penalty_rate(month); NULL: no penalty is known. segment: for the due dates; else PU.';
CREATE FUNCTION jamsos.arrears_accum(jamsos.ledger_summary, date, integer, integer, date, date) RETURNS jamsos.ledger_summary
AS 'MODULE_PATHNAME', 'jamsos_arrears_accum_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.arrears_accum(jamsos.ledger_summary, date, integer, integer, date, date) IS 'aggregate transition function';
CREATE FUNCTION jamsos.arrears_inverse(jamsos.ledger_summary, date, integer, integer, date, date) RETURNS jamsos.ledger_summary
AS 'MODULE_PATHNAME', 'jamsos_arrears_inverse_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.arrears_inverse(jamsos.ledger_summary, date, integer, integer, date, date) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.arrears(month date, due integer, paid integer, paid_on date, as_of date) (
	SFUNC = jamsos.arrears_accum, STYPE = jamsos.ledger_summary, SSPACE = 1024,
	FINALFUNC = jamsos.arrears_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.ledger_combine,
	MSFUNC = jamsos.arrears_accum, MINVFUNC = jamsos.arrears_inverse, MSTYPE = jamsos.ledger_summary, MSSPACE = 1024,
	MFINALFUNC = jamsos.arrears_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.arrears(date, integer, integer, date, date) IS
'What is owed as of a day: payments in the order of their days, each to the oldest month that is not paid, whatever the order of rows. A month counts once it has fallen due (jamsos.due_date); payments after as_of do not count. due, paid: rupiah, NULL is 0; as_of: the same in each row. Errors: amounts that are negative, months outside 2000-01 to 2199-12, paid without paid_on, two days as_of. The penalty is NULL.';
CREATE FUNCTION jamsos.arrears_accum(jamsos.ledger_summary, date, integer, integer, date, date, numeric) RETURNS jamsos.ledger_summary
AS 'MODULE_PATHNAME', 'jamsos_arrears_accum_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.arrears_accum(jamsos.ledger_summary, date, integer, integer, date, date, numeric) IS 'aggregate transition function';
CREATE FUNCTION jamsos.arrears_inverse(jamsos.ledger_summary, date, integer, integer, date, date, numeric) RETURNS jamsos.ledger_summary
AS 'MODULE_PATHNAME', 'jamsos_arrears_inverse_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.arrears_inverse(jamsos.ledger_summary, date, integer, integer, date, date, numeric) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.arrears(month date, due integer, paid integer, paid_on date, as_of date, penalty_rate numeric) (
	SFUNC = jamsos.arrears_accum, STYPE = jamsos.ledger_summary, SSPACE = 1024,
	FINALFUNC = jamsos.arrears_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.ledger_combine,
	MSFUNC = jamsos.arrears_accum, MINVFUNC = jamsos.arrears_inverse, MSTYPE = jamsos.ledger_summary, MSSPACE = 1024,
	MFINALFUNC = jamsos.arrears_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.arrears(date, integer, integer, date, date, numeric) IS
'What is owed as of a day: payments in the order of their days, each to the oldest month that is not paid, whatever the order of rows. A month counts once it has fallen due (jamsos.due_date); payments after as_of do not count. due, paid: rupiah, NULL is 0; as_of: the same in each row. Errors: amounts that are negative, months outside 2000-01 to 2199-12, paid without paid_on, two days as_of. penalty_rate: percent for each month of delay, of the month of the row, such as jamsos.penalty_rate(month); NULL: no penalty is known. Simple, for each month begun, half up to the rupiah for each contribution month.';
CREATE FUNCTION jamsos.arrears_accum(jamsos.ledger_summary, date, integer, integer, date, date, numeric, text) RETURNS jamsos.ledger_summary
AS 'MODULE_PATHNAME', 'jamsos_arrears_accum_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.arrears_accum(jamsos.ledger_summary, date, integer, integer, date, date, numeric, text) IS 'aggregate transition function';
CREATE FUNCTION jamsos.arrears_inverse(jamsos.ledger_summary, date, integer, integer, date, date, numeric, text) RETURNS jamsos.ledger_summary
AS 'MODULE_PATHNAME', 'jamsos_arrears_inverse_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.arrears_inverse(jamsos.ledger_summary, date, integer, integer, date, date, numeric, text) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.arrears(month date, due integer, paid integer, paid_on date, as_of date, penalty_rate numeric, segment text) (
	SFUNC = jamsos.arrears_accum, STYPE = jamsos.ledger_summary, SSPACE = 1024,
	FINALFUNC = jamsos.arrears_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.ledger_combine,
	MSFUNC = jamsos.arrears_accum, MINVFUNC = jamsos.arrears_inverse, MSTYPE = jamsos.ledger_summary, MSSPACE = 1024,
	MFINALFUNC = jamsos.arrears_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.arrears(date, integer, integer, date, date, numeric, text) IS
'What is owed as of a day: payments in the order of their days, each to the oldest month that is not paid, whatever the order of rows. A month counts once it has fallen due (jamsos.due_date); payments after as_of do not count. due, paid: rupiah, NULL is 0; as_of: the same in each row. Errors: amounts that are negative, months outside 2000-01 to 2199-12, paid without paid_on, two days as_of. penalty_rate: percent for each month of delay, of the month of the row, such as jamsos.penalty_rate(month); NULL: no penalty is known. segment: for the due dates; else PU.';
CREATE FUNCTION jamsos.arrears(ledger jamsos.ledger_summary, as_of date, part_months boolean DEFAULT true) RETURNS jamsos.arrears_row
AS 'MODULE_PATHNAME', 'jamsos_arrears' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.arrears(jamsos.ledger_summary, date, boolean) IS
'What is owed as of a day, from a ledger, as the aggregate of the same name. part_months: a month of delay begun counts whole (default), or only full ones.';
CREATE FUNCTION jamsos.statement(ledger jamsos.ledger_summary, as_of date, part_months boolean DEFAULT true)
RETURNS TABLE (month date, due_date date, due numeric, paid numeric, unpaid numeric, settled_on date, months_late integer, penalty numeric)
AS 'MODULE_PATHNAME', 'jamsos_statement' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 100 ROWS 24;
COMMENT ON FUNCTION jamsos.statement(jamsos.ledger_summary, date, boolean) IS
'A ledger month by month as of a day: each month that has fallen due, what of it is paid and unpaid (rupiah), the day on which it was settled, months of delay until then or until as_of, the penalty (NULL where no rate is known). The sums are those of jamsos.arrears.';

