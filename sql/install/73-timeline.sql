/* ---- timeline: headcount by month ------------------------------------ */

--: type type=timeline_summary; alignment=double; storage=extended
COMMENT ON TYPE jamsos.timeline_summary IS
'Headcount by month from spells of employment: how many joined and departed in each month. Prints as JSON. Made by jamsos.timeline(), read with jamsos.months().';
--: json type=timeline_summary
--: comparisons type=timeline_summary; same=the same spells by month; order=month by month

CREATE FUNCTION jamsos.timeline_combine(jamsos.timeline_summary, jamsos.timeline_summary) RETURNS jamsos.timeline_summary
AS 'MODULE_PATHNAME', 'jamsos_timeline_combine' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.timeline_combine(jamsos.timeline_summary, jamsos.timeline_summary) IS 'aggregate combine function: the spells of both';
CREATE FUNCTION jamsos.timeline_final(jamsos.timeline_summary) RETURNS jamsos.timeline_summary
AS 'MODULE_PATHNAME', 'jamsos_timeline_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.timeline_final(jamsos.timeline_summary) IS 'aggregate final function';
--: aggregates timeline
CREATE FUNCTION jamsos.months(timeline jamsos.timeline_summary, from_month date, to_month date)
RETURNS TABLE (month date, active bigint, joined bigint, departed bigint)
AS 'MODULE_PATHNAME', 'jamsos_months' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 60;
COMMENT ON FUNCTION jamsos.months(jamsos.timeline_summary, date, date) IS
'Headcount of each month from one to another: active on any day of it, joined in it, departed in it (their last month). Errors: to_month before from_month, months outside 0001-01 to 9999-12.';

