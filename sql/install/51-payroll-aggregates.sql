/* ---- payroll and rollup: the aggregates ------------------------------ */

CREATE TYPE jamsos.payroll_state;
CREATE FUNCTION jamsos.payroll_state_in(cstring) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_state_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.payroll_state_out(jamsos.payroll_state) RETURNS cstring
AS 'MODULE_PATHNAME', 'jamsos_payroll_state_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.payroll_state_recv(internal) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_state_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.payroll_state_send(jamsos.payroll_state) RETURNS bytea
AS 'MODULE_PATHNAME', 'jamsos_payroll_state_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE TYPE jamsos.payroll_state (
	INPUT = jamsos.payroll_state_in,
	OUTPUT = jamsos.payroll_state_out,
	RECEIVE = jamsos.payroll_state_recv,
	SEND = jamsos.payroll_state_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = double,
	STORAGE = extended
);
COMMENT ON TYPE jamsos.payroll_state IS 'State of the aggregates payroll and rollup: a payroll in the making. For the executor and for shipping between nodes, not for tables.';
COMMENT ON FUNCTION jamsos.payroll_state_in(cstring) IS 'I/O';
COMMENT ON FUNCTION jamsos.payroll_state_out(jamsos.payroll_state) IS 'I/O';
COMMENT ON FUNCTION jamsos.payroll_state_recv(internal) IS 'I/O';
COMMENT ON FUNCTION jamsos.payroll_state_send(jamsos.payroll_state) IS 'I/O';
CREATE FUNCTION jamsos.payroll_combine(jamsos.payroll_state, jamsos.payroll_state) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_combine' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_combine(jamsos.payroll_state, jamsos.payroll_state) IS 'aggregate combine function';
CREATE FUNCTION jamsos.payroll_final(jamsos.payroll_state) RETURNS jamsos.payroll_summary
AS 'MODULE_PATHNAME', 'jamsos_payroll_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_final(jamsos.payroll_state) IS 'aggregate final function';

CREATE FUNCTION jamsos.payroll_accum(jamsos.payroll_state, numeric) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_accum(jamsos.payroll_state, numeric) IS 'aggregate transition function';
CREATE FUNCTION jamsos.payroll_inverse(jamsos.payroll_state, numeric) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_inverse_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_inverse(jamsos.payroll_state, numeric) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.payroll(wage numeric) (
	SFUNC = jamsos.payroll_accum, STYPE = jamsos.payroll_state, SSPACE = 1024,
	FINALFUNC = jamsos.payroll_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.payroll_combine,
	MSFUNC = jamsos.payroll_accum, MINVFUNC = jamsos.payroll_inverse, MSTYPE = jamsos.payroll_state, MSSPACE = 1024,
	MFINALFUNC = jamsos.payroll_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.payroll(numeric) IS
'The workers of a group as an exact summary, from which every month, programme, scenario and reform can be computed. wage in rupiah a month, kept to the sen; NULL is counted as unpriced. Not given: class 1, programmes not stated, PU, always active. active: the time of employment, kept as first and last month; its end is a known leaving date, not the end of a contract that will be renewed. NULL or unknown class or segment, negative wage, empty range: errors.';
CREATE FUNCTION jamsos.payroll_accum(jamsos.payroll_state, numeric, integer) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_accum(jamsos.payroll_state, numeric, integer) IS 'aggregate transition function';
CREATE FUNCTION jamsos.payroll_inverse(jamsos.payroll_state, numeric, integer) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_inverse_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_inverse(jamsos.payroll_state, numeric, integer) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.payroll(wage numeric, risk_class integer) (
	SFUNC = jamsos.payroll_accum, STYPE = jamsos.payroll_state, SSPACE = 1024,
	FINALFUNC = jamsos.payroll_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.payroll_combine,
	MSFUNC = jamsos.payroll_accum, MINVFUNC = jamsos.payroll_inverse, MSTYPE = jamsos.payroll_state, MSSPACE = 1024,
	MFINALFUNC = jamsos.payroll_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.payroll(numeric, integer) IS
'The workers of a group as an exact summary, from which every month, programme, scenario and reform can be computed. wage in rupiah a month, kept to the sen; NULL is counted as unpriced. Not given: class 1, programmes not stated, PU, always active. active: the time of employment, kept as first and last month; its end is a known leaving date, not the end of a contract that will be renewed. NULL or unknown class or segment, negative wage, empty range: errors.';
CREATE FUNCTION jamsos.payroll_accum(jamsos.payroll_state, numeric, integer, text[]) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_accum(jamsos.payroll_state, numeric, integer, text[]) IS 'aggregate transition function';
CREATE FUNCTION jamsos.payroll_inverse(jamsos.payroll_state, numeric, integer, text[]) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_inverse_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_inverse(jamsos.payroll_state, numeric, integer, text[]) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.payroll(wage numeric, risk_class integer, programs text[]) (
	SFUNC = jamsos.payroll_accum, STYPE = jamsos.payroll_state, SSPACE = 1024,
	FINALFUNC = jamsos.payroll_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.payroll_combine,
	MSFUNC = jamsos.payroll_accum, MINVFUNC = jamsos.payroll_inverse, MSTYPE = jamsos.payroll_state, MSSPACE = 1024,
	MFINALFUNC = jamsos.payroll_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.payroll(numeric, integer, text[]) IS
'The workers of a group as an exact summary, from which every month, programme, scenario and reform can be computed. wage in rupiah a month, kept to the sen; NULL is counted as unpriced. Not given: class 1, programmes not stated, PU, always active. active: the time of employment, kept as first and last month; its end is a known leaving date, not the end of a contract that will be renewed. NULL or unknown class or segment, negative wage, empty range: errors.';
CREATE FUNCTION jamsos.payroll_accum(jamsos.payroll_state, numeric, integer, text[], text) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_accum(jamsos.payroll_state, numeric, integer, text[], text) IS 'aggregate transition function';
CREATE FUNCTION jamsos.payroll_inverse(jamsos.payroll_state, numeric, integer, text[], text) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_inverse_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_inverse(jamsos.payroll_state, numeric, integer, text[], text) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.payroll(wage numeric, risk_class integer, programs text[], segment text) (
	SFUNC = jamsos.payroll_accum, STYPE = jamsos.payroll_state, SSPACE = 1024,
	FINALFUNC = jamsos.payroll_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.payroll_combine,
	MSFUNC = jamsos.payroll_accum, MINVFUNC = jamsos.payroll_inverse, MSTYPE = jamsos.payroll_state, MSSPACE = 1024,
	MFINALFUNC = jamsos.payroll_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.payroll(numeric, integer, text[], text) IS
'The workers of a group as an exact summary, from which every month, programme, scenario and reform can be computed. wage in rupiah a month, kept to the sen; NULL is counted as unpriced. Not given: class 1, programmes not stated, PU, always active. active: the time of employment, kept as first and last month; its end is a known leaving date, not the end of a contract that will be renewed. NULL or unknown class or segment, negative wage, empty range: errors.';
CREATE FUNCTION jamsos.payroll_accum(jamsos.payroll_state, numeric, integer, text[], text, daterange) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_accum(jamsos.payroll_state, numeric, integer, text[], text, daterange) IS 'aggregate transition function';
CREATE FUNCTION jamsos.payroll_inverse(jamsos.payroll_state, numeric, integer, text[], text, daterange) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_inverse_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_inverse(jamsos.payroll_state, numeric, integer, text[], text, daterange) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.payroll(wage numeric, risk_class integer, programs text[], segment text, active daterange) (
	SFUNC = jamsos.payroll_accum, STYPE = jamsos.payroll_state, SSPACE = 1024,
	FINALFUNC = jamsos.payroll_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.payroll_combine,
	MSFUNC = jamsos.payroll_accum, MINVFUNC = jamsos.payroll_inverse, MSTYPE = jamsos.payroll_state, MSSPACE = 1024,
	MFINALFUNC = jamsos.payroll_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.payroll(numeric, integer, text[], text, daterange) IS
'The workers of a group as an exact summary, from which every month, programme, scenario and reform can be computed. wage in rupiah a month, kept to the sen; NULL is counted as unpriced. Not given: class 1, programmes not stated, PU, always active. active: the time of employment, kept as first and last month; its end is a known leaving date, not the end of a contract that will be renewed. NULL or unknown class or segment, negative wage, empty range: errors.';
CREATE FUNCTION jamsos.payroll_accum(jamsos.payroll_state, bigint) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_accum_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_accum(jamsos.payroll_state, bigint) IS 'aggregate transition function';
CREATE FUNCTION jamsos.payroll_inverse(jamsos.payroll_state, bigint) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_inverse_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_inverse(jamsos.payroll_state, bigint) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.payroll(wage bigint) (
	SFUNC = jamsos.payroll_accum, STYPE = jamsos.payroll_state, SSPACE = 1024,
	FINALFUNC = jamsos.payroll_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.payroll_combine,
	MSFUNC = jamsos.payroll_accum, MINVFUNC = jamsos.payroll_inverse, MSTYPE = jamsos.payroll_state, MSSPACE = 1024,
	MFINALFUNC = jamsos.payroll_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.payroll(bigint) IS
'The workers of a group as an exact summary, from which every month, programme, scenario and reform can be computed. wage in rupiah a month, kept to the sen; NULL is counted as unpriced. Not given: class 1, programmes not stated, PU, always active. active: the time of employment, kept as first and last month; its end is a known leaving date, not the end of a contract that will be renewed. NULL or unknown class or segment, negative wage, empty range: errors.';
CREATE FUNCTION jamsos.payroll_accum(jamsos.payroll_state, bigint, integer) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_accum_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_accum(jamsos.payroll_state, bigint, integer) IS 'aggregate transition function';
CREATE FUNCTION jamsos.payroll_inverse(jamsos.payroll_state, bigint, integer) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_inverse_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_inverse(jamsos.payroll_state, bigint, integer) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.payroll(wage bigint, risk_class integer) (
	SFUNC = jamsos.payroll_accum, STYPE = jamsos.payroll_state, SSPACE = 1024,
	FINALFUNC = jamsos.payroll_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.payroll_combine,
	MSFUNC = jamsos.payroll_accum, MINVFUNC = jamsos.payroll_inverse, MSTYPE = jamsos.payroll_state, MSSPACE = 1024,
	MFINALFUNC = jamsos.payroll_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.payroll(bigint, integer) IS
'The workers of a group as an exact summary, from which every month, programme, scenario and reform can be computed. wage in rupiah a month, kept to the sen; NULL is counted as unpriced. Not given: class 1, programmes not stated, PU, always active. active: the time of employment, kept as first and last month; its end is a known leaving date, not the end of a contract that will be renewed. NULL or unknown class or segment, negative wage, empty range: errors.';
CREATE FUNCTION jamsos.payroll_accum(jamsos.payroll_state, bigint, integer, text[]) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_accum_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_accum(jamsos.payroll_state, bigint, integer, text[]) IS 'aggregate transition function';
CREATE FUNCTION jamsos.payroll_inverse(jamsos.payroll_state, bigint, integer, text[]) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_inverse_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_inverse(jamsos.payroll_state, bigint, integer, text[]) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.payroll(wage bigint, risk_class integer, programs text[]) (
	SFUNC = jamsos.payroll_accum, STYPE = jamsos.payroll_state, SSPACE = 1024,
	FINALFUNC = jamsos.payroll_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.payroll_combine,
	MSFUNC = jamsos.payroll_accum, MINVFUNC = jamsos.payroll_inverse, MSTYPE = jamsos.payroll_state, MSSPACE = 1024,
	MFINALFUNC = jamsos.payroll_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.payroll(bigint, integer, text[]) IS
'The workers of a group as an exact summary, from which every month, programme, scenario and reform can be computed. wage in rupiah a month, kept to the sen; NULL is counted as unpriced. Not given: class 1, programmes not stated, PU, always active. active: the time of employment, kept as first and last month; its end is a known leaving date, not the end of a contract that will be renewed. NULL or unknown class or segment, negative wage, empty range: errors.';
CREATE FUNCTION jamsos.payroll_accum(jamsos.payroll_state, bigint, integer, text[], text) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_accum_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_accum(jamsos.payroll_state, bigint, integer, text[], text) IS 'aggregate transition function';
CREATE FUNCTION jamsos.payroll_inverse(jamsos.payroll_state, bigint, integer, text[], text) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_inverse_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_inverse(jamsos.payroll_state, bigint, integer, text[], text) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.payroll(wage bigint, risk_class integer, programs text[], segment text) (
	SFUNC = jamsos.payroll_accum, STYPE = jamsos.payroll_state, SSPACE = 1024,
	FINALFUNC = jamsos.payroll_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.payroll_combine,
	MSFUNC = jamsos.payroll_accum, MINVFUNC = jamsos.payroll_inverse, MSTYPE = jamsos.payroll_state, MSSPACE = 1024,
	MFINALFUNC = jamsos.payroll_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.payroll(bigint, integer, text[], text) IS
'The workers of a group as an exact summary, from which every month, programme, scenario and reform can be computed. wage in rupiah a month, kept to the sen; NULL is counted as unpriced. Not given: class 1, programmes not stated, PU, always active. active: the time of employment, kept as first and last month; its end is a known leaving date, not the end of a contract that will be renewed. NULL or unknown class or segment, negative wage, empty range: errors.';
CREATE FUNCTION jamsos.payroll_accum(jamsos.payroll_state, bigint, integer, text[], text, daterange) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_accum_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_accum(jamsos.payroll_state, bigint, integer, text[], text, daterange) IS 'aggregate transition function';
CREATE FUNCTION jamsos.payroll_inverse(jamsos.payroll_state, bigint, integer, text[], text, daterange) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_inverse_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_inverse(jamsos.payroll_state, bigint, integer, text[], text, daterange) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.payroll(wage bigint, risk_class integer, programs text[], segment text, active daterange) (
	SFUNC = jamsos.payroll_accum, STYPE = jamsos.payroll_state, SSPACE = 1024,
	FINALFUNC = jamsos.payroll_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.payroll_combine,
	MSFUNC = jamsos.payroll_accum, MINVFUNC = jamsos.payroll_inverse, MSTYPE = jamsos.payroll_state, MSSPACE = 1024,
	MFINALFUNC = jamsos.payroll_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.payroll(bigint, integer, text[], text, daterange) IS
'The workers of a group as an exact summary, from which every month, programme, scenario and reform can be computed. wage in rupiah a month, kept to the sen; NULL is counted as unpriced. Not given: class 1, programmes not stated, PU, always active. active: the time of employment, kept as first and last month; its end is a known leaving date, not the end of a contract that will be renewed. NULL or unknown class or segment, negative wage, empty range: errors.';
CREATE FUNCTION jamsos.payroll_accum(jamsos.payroll_state, integer) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_accum_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_accum(jamsos.payroll_state, integer) IS 'aggregate transition function';
CREATE FUNCTION jamsos.payroll_inverse(jamsos.payroll_state, integer) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_inverse_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_inverse(jamsos.payroll_state, integer) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.payroll(wage integer) (
	SFUNC = jamsos.payroll_accum, STYPE = jamsos.payroll_state, SSPACE = 1024,
	FINALFUNC = jamsos.payroll_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.payroll_combine,
	MSFUNC = jamsos.payroll_accum, MINVFUNC = jamsos.payroll_inverse, MSTYPE = jamsos.payroll_state, MSSPACE = 1024,
	MFINALFUNC = jamsos.payroll_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.payroll(integer) IS
'The workers of a group as an exact summary, from which every month, programme, scenario and reform can be computed. wage in rupiah a month, kept to the sen; NULL is counted as unpriced. Not given: class 1, programmes not stated, PU, always active. active: the time of employment, kept as first and last month; its end is a known leaving date, not the end of a contract that will be renewed. NULL or unknown class or segment, negative wage, empty range: errors.';
CREATE FUNCTION jamsos.payroll_accum(jamsos.payroll_state, integer, integer) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_accum_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_accum(jamsos.payroll_state, integer, integer) IS 'aggregate transition function';
CREATE FUNCTION jamsos.payroll_inverse(jamsos.payroll_state, integer, integer) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_inverse_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_inverse(jamsos.payroll_state, integer, integer) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.payroll(wage integer, risk_class integer) (
	SFUNC = jamsos.payroll_accum, STYPE = jamsos.payroll_state, SSPACE = 1024,
	FINALFUNC = jamsos.payroll_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.payroll_combine,
	MSFUNC = jamsos.payroll_accum, MINVFUNC = jamsos.payroll_inverse, MSTYPE = jamsos.payroll_state, MSSPACE = 1024,
	MFINALFUNC = jamsos.payroll_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.payroll(integer, integer) IS
'The workers of a group as an exact summary, from which every month, programme, scenario and reform can be computed. wage in rupiah a month, kept to the sen; NULL is counted as unpriced. Not given: class 1, programmes not stated, PU, always active. active: the time of employment, kept as first and last month; its end is a known leaving date, not the end of a contract that will be renewed. NULL or unknown class or segment, negative wage, empty range: errors.';
CREATE FUNCTION jamsos.payroll_accum(jamsos.payroll_state, integer, integer, text[]) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_accum_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_accum(jamsos.payroll_state, integer, integer, text[]) IS 'aggregate transition function';
CREATE FUNCTION jamsos.payroll_inverse(jamsos.payroll_state, integer, integer, text[]) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_inverse_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_inverse(jamsos.payroll_state, integer, integer, text[]) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.payroll(wage integer, risk_class integer, programs text[]) (
	SFUNC = jamsos.payroll_accum, STYPE = jamsos.payroll_state, SSPACE = 1024,
	FINALFUNC = jamsos.payroll_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.payroll_combine,
	MSFUNC = jamsos.payroll_accum, MINVFUNC = jamsos.payroll_inverse, MSTYPE = jamsos.payroll_state, MSSPACE = 1024,
	MFINALFUNC = jamsos.payroll_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.payroll(integer, integer, text[]) IS
'The workers of a group as an exact summary, from which every month, programme, scenario and reform can be computed. wage in rupiah a month, kept to the sen; NULL is counted as unpriced. Not given: class 1, programmes not stated, PU, always active. active: the time of employment, kept as first and last month; its end is a known leaving date, not the end of a contract that will be renewed. NULL or unknown class or segment, negative wage, empty range: errors.';
CREATE FUNCTION jamsos.payroll_accum(jamsos.payroll_state, integer, integer, text[], text) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_accum_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_accum(jamsos.payroll_state, integer, integer, text[], text) IS 'aggregate transition function';
CREATE FUNCTION jamsos.payroll_inverse(jamsos.payroll_state, integer, integer, text[], text) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_inverse_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_inverse(jamsos.payroll_state, integer, integer, text[], text) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.payroll(wage integer, risk_class integer, programs text[], segment text) (
	SFUNC = jamsos.payroll_accum, STYPE = jamsos.payroll_state, SSPACE = 1024,
	FINALFUNC = jamsos.payroll_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.payroll_combine,
	MSFUNC = jamsos.payroll_accum, MINVFUNC = jamsos.payroll_inverse, MSTYPE = jamsos.payroll_state, MSSPACE = 1024,
	MFINALFUNC = jamsos.payroll_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.payroll(integer, integer, text[], text) IS
'The workers of a group as an exact summary, from which every month, programme, scenario and reform can be computed. wage in rupiah a month, kept to the sen; NULL is counted as unpriced. Not given: class 1, programmes not stated, PU, always active. active: the time of employment, kept as first and last month; its end is a known leaving date, not the end of a contract that will be renewed. NULL or unknown class or segment, negative wage, empty range: errors.';
CREATE FUNCTION jamsos.payroll_accum(jamsos.payroll_state, integer, integer, text[], text, daterange) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_accum_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_accum(jamsos.payroll_state, integer, integer, text[], text, daterange) IS 'aggregate transition function';
CREATE FUNCTION jamsos.payroll_inverse(jamsos.payroll_state, integer, integer, text[], text, daterange) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_inverse_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_inverse(jamsos.payroll_state, integer, integer, text[], text, daterange) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.payroll(wage integer, risk_class integer, programs text[], segment text, active daterange) (
	SFUNC = jamsos.payroll_accum, STYPE = jamsos.payroll_state, SSPACE = 1024,
	FINALFUNC = jamsos.payroll_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.payroll_combine,
	MSFUNC = jamsos.payroll_accum, MINVFUNC = jamsos.payroll_inverse, MSTYPE = jamsos.payroll_state, MSSPACE = 1024,
	MFINALFUNC = jamsos.payroll_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.payroll(integer, integer, text[], text, daterange) IS
'The workers of a group as an exact summary, from which every month, programme, scenario and reform can be computed. wage in rupiah a month, kept to the sen; NULL is counted as unpriced. Not given: class 1, programmes not stated, PU, always active. active: the time of employment, kept as first and last month; its end is a known leaving date, not the end of a contract that will be renewed. NULL or unknown class or segment, negative wage, empty range: errors.';
CREATE FUNCTION jamsos.rollup_accum(jamsos.payroll_state, jamsos.payroll_summary) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_rollup_accum' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.rollup_accum(jamsos.payroll_state, jamsos.payroll_summary) IS 'aggregate transition function';
CREATE FUNCTION jamsos.rollup_inverse(jamsos.payroll_state, jamsos.payroll_summary) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_rollup_inverse' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.rollup_inverse(jamsos.payroll_state, jamsos.payroll_summary) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.rollup(payroll jamsos.payroll_summary) (
	SFUNC = jamsos.rollup_accum, STYPE = jamsos.payroll_state, SSPACE = 1024,
	FINALFUNC = jamsos.payroll_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.payroll_combine,
	MSFUNC = jamsos.rollup_accum, MINVFUNC = jamsos.rollup_inverse, MSTYPE = jamsos.payroll_state, MSSPACE = 1024,
	MFINALFUNC = jamsos.payroll_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.rollup(jamsos.payroll_summary) IS
'The workers of all payrolls of a group: offices to province, months to year, shards to whole. NULL is skipped.';

