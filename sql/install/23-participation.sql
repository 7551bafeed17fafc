/* ---- participation: from which age, and up to which ------------------- */

CREATE FUNCTION jamsos.participation_months(birth_date date, program text, segment text) RETURNS daterange
AS 'MODULE_PATHNAME', 'jamsos_participation_months' LANGUAGE C STABLE PARALLEL SAFE COST 10;
COMMENT ON FUNCTION jamsos.participation_months(date, text, text) IS
'The months, as a range of days, in which a person born on birth_date takes part in a programme, by age alone (jamsos.participation_rule): from the month of the age that it begins with to that of the age that it ends with. birth_date NULL: without bounds; where no age begins it, without a first month. PR follows BPU. Local rules stand in place of shipped ones that hold in the same months. Errors 22023: unknown programme or segment, a birth date that none can be.';

CREATE FUNCTION jamsos.participates(birth_date date, month date, program text, segment text DEFAULT 'PU') RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_participates' LANGUAGE C STABLE PARALLEL SAFE COST 10;
COMMENT ON FUNCTION jamsos.participates(date, date, text, text) IS
'Does a person born on birth_date take part in a programme in a month, by age alone (jamsos.participation_rule)? JP up to the month in which the pension age of the year is reached (PP 45/2015 Pasal 15); BPU and PR from 18 to 65 (JKK, JKM). What has ended does not begin anew. Before the month of birth: false. birth_date NULL: true. month NULL: NULL. Errors 22023: unknown programme or segment, a birth date that none can be.';

CREATE FUNCTION jamsos.participation_spells(birth_date date, INOUT programs text[], segment text DEFAULT 'PU', INOUT active daterange DEFAULT NULL)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'jamsos_participation_spells' LANGUAGE C STABLE PARALLEL SAFE COST 10 ROWS 2;
COMMENT ON FUNCTION jamsos.participation_spells(date, text[], text, daterange) IS
'A worker''s spell, cut where a programme begins or ends by age: rows (programs, active) for LATERAL in front of jamsos.payroll. Cuts are at first days of months. programs NULL: JKK and JKM. active NULL: always. birth_date NULL, or no rule: one row, as given. Nobody takes part in anything: no row. Errors 22023: unknown programme or segment, a birth date that none can be.';
