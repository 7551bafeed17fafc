/* ---- timeline: headcount by month ------------------------------------ */

CREATE TYPE jamsos.timeline_summary;
CREATE FUNCTION jamsos.timeline_summary_in(cstring) RETURNS jamsos.timeline_summary
AS 'MODULE_PATHNAME', 'jamsos_timeline_summary_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.timeline_summary_out(jamsos.timeline_summary) RETURNS cstring
AS 'MODULE_PATHNAME', 'jamsos_timeline_summary_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.timeline_summary_recv(internal) RETURNS jamsos.timeline_summary
AS 'MODULE_PATHNAME', 'jamsos_timeline_summary_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.timeline_summary_send(jamsos.timeline_summary) RETURNS bytea
AS 'MODULE_PATHNAME', 'jamsos_timeline_summary_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE TYPE jamsos.timeline_summary (
	INPUT = jamsos.timeline_summary_in,
	OUTPUT = jamsos.timeline_summary_out,
	RECEIVE = jamsos.timeline_summary_recv,
	SEND = jamsos.timeline_summary_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = double,
	STORAGE = extended
);
COMMENT ON TYPE jamsos.timeline_summary IS 'Headcount by month from spells of employment: how many joined and departed in each month. Prints as JSON. Made by jamsos.timeline(), read with jamsos.months().';
COMMENT ON FUNCTION jamsos.timeline_summary_in(cstring) IS 'I/O';
COMMENT ON FUNCTION jamsos.timeline_summary_out(jamsos.timeline_summary) IS 'I/O';
COMMENT ON FUNCTION jamsos.timeline_summary_recv(internal) IS 'I/O';
COMMENT ON FUNCTION jamsos.timeline_summary_send(jamsos.timeline_summary) IS 'I/O';
CREATE FUNCTION jamsos.timeline_summary_to_json(jamsos.timeline_summary) RETURNS json
AS 'MODULE_PATHNAME', 'jamsos_timeline_summary_to_json' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.timeline_summary_to_json(jamsos.timeline_summary) IS 'cast: the JSON text form as json';
CREATE CAST (jamsos.timeline_summary AS json) WITH FUNCTION jamsos.timeline_summary_to_json(jamsos.timeline_summary);
COMMENT ON CAST (jamsos.timeline_summary AS json) IS 'the JSON text form as json; to_jsonb() and row_to_json() give the object by it';
CREATE CAST (json AS jamsos.timeline_summary) WITH INOUT;
COMMENT ON CAST (json AS jamsos.timeline_summary) IS 'validated like text input';
CREATE CAST (jamsos.timeline_summary AS jsonb) WITH INOUT;
COMMENT ON CAST (jamsos.timeline_summary AS jsonb) IS 'the JSON text form as jsonb';
CREATE CAST (jsonb AS jamsos.timeline_summary) WITH INOUT;
COMMENT ON CAST (jsonb AS jamsos.timeline_summary) IS 'validated like text input';
CREATE FUNCTION jamsos.timeline_summary_eq(jamsos.timeline_summary, jamsos.timeline_summary) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_timeline_summary_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.timeline_summary_eq(jamsos.timeline_summary, jamsos.timeline_summary) IS 'implementation of = operator: the same spells by month';
CREATE FUNCTION jamsos.timeline_summary_ne(jamsos.timeline_summary, jamsos.timeline_summary) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_timeline_summary_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.timeline_summary_ne(jamsos.timeline_summary, jamsos.timeline_summary) IS 'implementation of <> operator: not the same spells by month';
CREATE FUNCTION jamsos.timeline_summary_lt(jamsos.timeline_summary, jamsos.timeline_summary) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_timeline_summary_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.timeline_summary_lt(jamsos.timeline_summary, jamsos.timeline_summary) IS 'implementation of < operator: less, month by month';
CREATE FUNCTION jamsos.timeline_summary_le(jamsos.timeline_summary, jamsos.timeline_summary) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_timeline_summary_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.timeline_summary_le(jamsos.timeline_summary, jamsos.timeline_summary) IS 'implementation of <= operator: less or equal, month by month';
CREATE FUNCTION jamsos.timeline_summary_gt(jamsos.timeline_summary, jamsos.timeline_summary) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_timeline_summary_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.timeline_summary_gt(jamsos.timeline_summary, jamsos.timeline_summary) IS 'implementation of > operator: greater, month by month';
CREATE FUNCTION jamsos.timeline_summary_ge(jamsos.timeline_summary, jamsos.timeline_summary) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_timeline_summary_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.timeline_summary_ge(jamsos.timeline_summary, jamsos.timeline_summary) IS 'implementation of >= operator: greater or equal, month by month';
CREATE FUNCTION jamsos.timeline_summary_cmp(jamsos.timeline_summary, jamsos.timeline_summary) RETURNS integer
AS 'MODULE_PATHNAME', 'jamsos_timeline_summary_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.timeline_summary_cmp(jamsos.timeline_summary, jamsos.timeline_summary) IS 'less-equal-greater, month by month';
CREATE FUNCTION jamsos.timeline_summary_hash(jamsos.timeline_summary) RETURNS integer
AS 'MODULE_PATHNAME', 'jamsos_timeline_summary_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.timeline_summary_hash(jamsos.timeline_summary) IS 'hash';
CREATE FUNCTION jamsos.timeline_summary_hash_extended(jamsos.timeline_summary, bigint) RETURNS bigint
AS 'MODULE_PATHNAME', 'jamsos_timeline_summary_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.timeline_summary_hash_extended(jamsos.timeline_summary, bigint) IS 'hash';
CREATE OPERATOR jamsos.= (LEFTARG = jamsos.timeline_summary, RIGHTARG = jamsos.timeline_summary, FUNCTION = jamsos.timeline_summary_eq,
	COMMUTATOR = OPERATOR(jamsos.=), NEGATOR = OPERATOR(jamsos.<>), RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES);
COMMENT ON OPERATOR jamsos.= (jamsos.timeline_summary, jamsos.timeline_summary) IS 'the same spells by month';
CREATE OPERATOR jamsos.<> (LEFTARG = jamsos.timeline_summary, RIGHTARG = jamsos.timeline_summary, FUNCTION = jamsos.timeline_summary_ne,
	COMMUTATOR = OPERATOR(jamsos.<>), NEGATOR = OPERATOR(jamsos.=), RESTRICT = neqsel, JOIN = neqjoinsel);
COMMENT ON OPERATOR jamsos.<> (jamsos.timeline_summary, jamsos.timeline_summary) IS 'not the same spells by month';
CREATE OPERATOR jamsos.< (LEFTARG = jamsos.timeline_summary, RIGHTARG = jamsos.timeline_summary, FUNCTION = jamsos.timeline_summary_lt,
	COMMUTATOR = OPERATOR(jamsos.>), NEGATOR = OPERATOR(jamsos.>=), RESTRICT = scalarltsel, JOIN = scalarltjoinsel);
COMMENT ON OPERATOR jamsos.< (jamsos.timeline_summary, jamsos.timeline_summary) IS 'less, month by month';
CREATE OPERATOR jamsos.<= (LEFTARG = jamsos.timeline_summary, RIGHTARG = jamsos.timeline_summary, FUNCTION = jamsos.timeline_summary_le,
	COMMUTATOR = OPERATOR(jamsos.>=), NEGATOR = OPERATOR(jamsos.>), RESTRICT = scalarlesel, JOIN = scalarlejoinsel);
COMMENT ON OPERATOR jamsos.<= (jamsos.timeline_summary, jamsos.timeline_summary) IS 'less or equal, month by month';
CREATE OPERATOR jamsos.> (LEFTARG = jamsos.timeline_summary, RIGHTARG = jamsos.timeline_summary, FUNCTION = jamsos.timeline_summary_gt,
	COMMUTATOR = OPERATOR(jamsos.<), NEGATOR = OPERATOR(jamsos.<=), RESTRICT = scalargtsel, JOIN = scalargtjoinsel);
COMMENT ON OPERATOR jamsos.> (jamsos.timeline_summary, jamsos.timeline_summary) IS 'greater, month by month';
CREATE OPERATOR jamsos.>= (LEFTARG = jamsos.timeline_summary, RIGHTARG = jamsos.timeline_summary, FUNCTION = jamsos.timeline_summary_ge,
	COMMUTATOR = OPERATOR(jamsos.<=), NEGATOR = OPERATOR(jamsos.<), RESTRICT = scalargesel, JOIN = scalargejoinsel);
COMMENT ON OPERATOR jamsos.>= (jamsos.timeline_summary, jamsos.timeline_summary) IS 'greater or equal, month by month';
CREATE OPERATOR CLASS jamsos.timeline_summary_ops DEFAULT FOR TYPE jamsos.timeline_summary USING btree AS
	OPERATOR 1 jamsos.<, OPERATOR 2 jamsos.<=, OPERATOR 3 jamsos.=, OPERATOR 4 jamsos.>=, OPERATOR 5 jamsos.>,
	FUNCTION 1 jamsos.timeline_summary_cmp(jamsos.timeline_summary, jamsos.timeline_summary);
COMMENT ON OPERATOR CLASS jamsos.timeline_summary_ops USING btree IS 'month by month';
COMMENT ON OPERATOR FAMILY jamsos.timeline_summary_ops USING btree IS 'month by month';
CREATE OPERATOR CLASS jamsos.timeline_summary_ops DEFAULT FOR TYPE jamsos.timeline_summary USING hash AS
	OPERATOR 1 jamsos.=, FUNCTION 1 jamsos.timeline_summary_hash(jamsos.timeline_summary),
	FUNCTION 2 jamsos.timeline_summary_hash_extended(jamsos.timeline_summary, bigint);
COMMENT ON OPERATOR CLASS jamsos.timeline_summary_ops USING hash IS 'month by month';
COMMENT ON OPERATOR FAMILY jamsos.timeline_summary_ops USING hash IS 'month by month';

CREATE FUNCTION jamsos.timeline_combine(jamsos.timeline_summary, jamsos.timeline_summary) RETURNS jamsos.timeline_summary
AS 'MODULE_PATHNAME', 'jamsos_timeline_combine' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.timeline_combine(jamsos.timeline_summary, jamsos.timeline_summary) IS 'aggregate combine function: the spells of both';
CREATE FUNCTION jamsos.timeline_final(jamsos.timeline_summary) RETURNS jamsos.timeline_summary
AS 'MODULE_PATHNAME', 'jamsos_timeline_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.timeline_final(jamsos.timeline_summary) IS 'aggregate final function';
CREATE FUNCTION jamsos.timeline_accum(jamsos.timeline_summary, daterange) RETURNS jamsos.timeline_summary
AS 'MODULE_PATHNAME', 'jamsos_timeline_accum' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.timeline_accum(jamsos.timeline_summary, daterange) IS 'aggregate transition function';
CREATE FUNCTION jamsos.timeline_inverse(jamsos.timeline_summary, daterange) RETURNS jamsos.timeline_summary
AS 'MODULE_PATHNAME', 'jamsos_timeline_inverse' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.timeline_inverse(jamsos.timeline_summary, daterange) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.timeline(active daterange) (
	SFUNC = jamsos.timeline_accum, STYPE = jamsos.timeline_summary, SSPACE = 4096,
	FINALFUNC = jamsos.timeline_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.timeline_combine,
	MSFUNC = jamsos.timeline_accum, MINVFUNC = jamsos.timeline_inverse, MSTYPE = jamsos.timeline_summary, MSSPACE = 4096,
	MFINALFUNC = jamsos.timeline_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.timeline(daterange) IS
'Spells of employment as ranges of days. A worker counts in a month if active on any day of it. NULL or an empty range: error; without ends: (,).';
CREATE FUNCTION jamsos.timeline_accum(jamsos.timeline_summary, date, date) RETURNS jamsos.timeline_summary
AS 'MODULE_PATHNAME', 'jamsos_timeline_accum' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.timeline_accum(jamsos.timeline_summary, date, date) IS 'aggregate transition function';
CREATE FUNCTION jamsos.timeline_inverse(jamsos.timeline_summary, date, date) RETURNS jamsos.timeline_summary
AS 'MODULE_PATHNAME', 'jamsos_timeline_inverse' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.timeline_inverse(jamsos.timeline_summary, date, date) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.timeline(first_day date, last_day date) (
	SFUNC = jamsos.timeline_accum, STYPE = jamsos.timeline_summary, SSPACE = 4096,
	FINALFUNC = jamsos.timeline_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.timeline_combine,
	MSFUNC = jamsos.timeline_accum, MINVFUNC = jamsos.timeline_inverse, MSTYPE = jamsos.timeline_summary, MSSPACE = 4096,
	MFINALFUNC = jamsos.timeline_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.timeline(date, date) IS
'Spells of employment from a first to a last day; last day NULL: still there; first day -infinity: since ever. First day NULL, or a last day before it: error.';
CREATE FUNCTION jamsos.months(timeline jamsos.timeline_summary, from_month date, to_month date)
RETURNS TABLE (month date, active bigint, joined bigint, departed bigint)
AS 'MODULE_PATHNAME', 'jamsos_months' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 60;
COMMENT ON FUNCTION jamsos.months(jamsos.timeline_summary, date, date) IS
'Headcount of each month from one to another: active on any day of it, joined in it, departed in it (their last month). Errors: to_month before from_month, months outside 0001-01 to 9999-12.';

