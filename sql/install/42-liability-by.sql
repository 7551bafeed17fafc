/* ---- liability_by: what every group owes, in one value ------------------ */

--: for key in bigint text
--: type type=liability_by_${key}; alignment=double; storage=extended
COMMENT ON TYPE jamsos.liability_by_${key} IS
'What every group owes, keys of type ${key}: made by liability_by(), read with each(), summed with liability_by() again. At most 1,000,000 groups. To hand on, not for tables: keep a payroll there.';
CREATE FUNCTION jamsos.liability_by_${key}_final(jamsos.liability_by_${key}) RETURNS jamsos.liability_by_${key}
AS 'MODULE_PATHNAME', 'jamsos_liability_by_${key}_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_by_${key}_final(jamsos.liability_by_${key}) IS 'aggregate final function';
CREATE FUNCTION jamsos.liability_by_${key}_combine(jamsos.liability_by_${key}, jamsos.liability_by_${key}) RETURNS jamsos.liability_by_${key}
AS 'MODULE_PATHNAME', 'jamsos_liability_by_${key}_combine' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_by_${key}_combine(jamsos.liability_by_${key}, jamsos.liability_by_${key}) IS 'aggregate combine function: sums two values, group by group';
CREATE FUNCTION jamsos.liability_by_${key}_remove(jamsos.liability_by_${key}, jamsos.liability_by_${key}) RETURNS jamsos.liability_by_${key}
AS 'MODULE_PATHNAME', 'jamsos_liability_by_${key}_remove' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_by_${key}_remove(jamsos.liability_by_${key}, jamsos.liability_by_${key}) IS 'aggregate inverse transition function: takes a value away, group by group';
--: aggregates liability_by
CREATE AGGREGATE jamsos.liability_by(groups jamsos.liability_by_${key}) (
	SFUNC = jamsos.liability_by_${key}_combine, STYPE = jamsos.liability_by_${key}, SSPACE = 200000,
	FINALFUNC = jamsos.liability_by_${key}_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.liability_by_${key}_combine,
	MSFUNC = jamsos.liability_by_${key}_combine, MINVFUNC = jamsos.liability_by_${key}_remove, MSTYPE = jamsos.liability_by_${key}, MSSPACE = 200000,
	MFINALFUNC = jamsos.liability_by_${key}_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.liability_by(jamsos.liability_by_${key}) IS
'The values of liability_by() of several tables, partitions or nodes as one: groups of one key are summed. Errors 22023: two months or roundings under one key; 54000 as liability_by().';
CREATE FUNCTION jamsos.each(groups jamsos.liability_by_${key})
RETURNS TABLE (key ${key},
	--: columns liability_row
)
AS 'MODULE_PATHNAME', 'jamsos_each_${key}' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 500;
COMMENT ON FUNCTION jamsos.each(jamsos.liability_by_${key}) IS
'A row for each key of a liability_by(), keys upwards, NULL last: the key, then the columns of liability(), rupiah.';
--: end

