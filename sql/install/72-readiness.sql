/* ---- readiness: the path of Inpres 2/2021 ---------------------------- */

CREATE TYPE jamsos.readiness_row AS (
	regulated boolean, budgeted boolean, registered boolean, all_registered boolean, over_registered boolean, paid boolean, all_paid boolean, complete boolean
);
COMMENT ON TYPE jamsos.readiness_row IS
'How far a government is on the path of Inpres 2/2021, as booleans; NULL: not known. regulated; budgeted: a budget over 0; registered: somebody is; all_registered: as many as are eligible, or more; over_registered: more than are eligible, so that one of the two counts is wrong; paid: something was; all_paid: all that was due; complete: regulated, budgeted, everybody and nobody else registered, all paid.';

CREATE FUNCTION jamsos.readiness_row(regulated boolean, budgeted numeric, registered bigint, eligible bigint, paid numeric, due numeric) RETURNS jamsos.readiness_row
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	a record;
BEGIN
	-- NaN is more than any number
	FOR a IN SELECT * FROM (VALUES ('budgeted', budgeted, true), ('registered', registered, false), ('eligible', eligible, false), ('paid', paid, true), ('due', due, true)) v (name, value, money) WHERE value < 0 OR value >= 'Infinity' LOOP
		RAISE invalid_parameter_value USING MESSAGE = format('%s must be a finite number that is not negative: %s', a.name, a.value),
			HINT = CASE WHEN a.money THEN 'Give rupiah, 0 for none; NULL where it is not known.' ELSE 'Give a number of people, 0 for nobody; NULL where it is not known.' END;
	END LOOP;
	RETURN ROW(regulated, budgeted > 0, registered > 0, registered >= eligible, registered > eligible, paid > 0, paid >= due,
		regulated AND budgeted > 0 AND registered > 0 AND registered = eligible AND paid > 0 AND paid >= due)::jamsos.readiness_row;
END
$$;
COMMENT ON FUNCTION jamsos.readiness_row(boolean, numeric, bigint, bigint, numeric, numeric) IS
'What jamsos.readiness says, as booleans for tools that filter and count: (readiness_row(regulated, budgeted, registered, eligible, paid, due)).*. registered, eligible: people; budgeted, paid, due: rupiah; NULL: not known. Error 22023 one that is negative, or no finite number.';

CREATE FUNCTION jamsos.readiness(regulated boolean, budgeted numeric, registered bigint, eligible bigint, paid numeric, due numeric) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN (jamsos.readiness_row(regulated, budgeted, registered, eligible, paid, due)).complete THEN 'complete'
		ELSE stage || coalesce('; ' || nullif(pg_catalog.substr(
			CASE WHEN regulated IS NULL THEN ', regulation not known' WHEN NOT regulated AND reached > 1 THEN ', no regulation' ELSE '' END
			|| CASE WHEN budgeted IS NULL THEN ', budget not known' WHEN budgeted <= 0 AND reached > 2 THEN ', no budget' ELSE '' END
			|| CASE WHEN registered IS NULL THEN ', registration not known' WHEN registered <= 0 AND reached > 3 THEN ', nobody registered'
				WHEN registered > 0 AND eligible IS NULL THEN ', eligible not known'
				WHEN registered > eligible THEN ', ' || (registered - eligible) || ' more registered than eligible'
				WHEN registered > 0 AND registered < eligible THEN ', ' || (eligible - registered) || ' not registered' ELSE '' END
			|| CASE WHEN paid IS NULL THEN ', payment not known' WHEN paid > 0 AND due IS NULL THEN ', due not known'
				WHEN paid > 0 AND paid < due THEN ', not all paid' ELSE '' END, 3), ''), '') END
	FROM (SELECT CASE WHEN paid > 0 THEN 4 WHEN registered > 0 THEN 3 WHEN budgeted > 0 THEN 2 WHEN regulated THEN 1 ELSE 0 END) r (reached),
		LATERAL (SELECT (ARRAY['none', 'regulated', 'budgeted', 'registered', 'paid'])[reached + 1]) s (stage);
END;
COMMENT ON FUNCTION jamsos.readiness(boolean, numeric, bigint, bigint, numeric, numeric) IS
'How far a government is on the path of Inpres 2/2021: the furthest stage reached (none, regulated, budgeted, registered, paid, complete); after a semicolon the earlier stages that are missing, what is not whole, what cannot be right (more registered than eligible), and what is not known (NULL). registered, eligible: people; budgeted, paid, due: rupiah. complete: regulated, budgeted, everybody registered, everything due paid. Error 22023 a number that is negative, or not finite.';

