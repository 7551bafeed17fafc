/* ---- readiness: the path of Inpres 2/2021 ---------------------------- */

CREATE FUNCTION jamsos.readiness(regulated boolean, budgeted numeric, registered bigint, eligible bigint, paid numeric, due numeric) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN regulated AND budgeted > 0 AND registered >= eligible AND registered > 0 AND paid >= due AND paid > 0 THEN 'complete'
		ELSE stage || coalesce('; ' || nullif(pg_catalog.substr(
			CASE WHEN regulated IS NULL THEN ', regulation not known' WHEN NOT regulated AND reached > 1 THEN ', no regulation' ELSE '' END
			|| CASE WHEN budgeted IS NULL THEN ', budget not known' WHEN budgeted <= 0 AND reached > 2 THEN ', no budget' ELSE '' END
			|| CASE WHEN registered IS NULL THEN ', registration not known' WHEN registered <= 0 AND reached > 3 THEN ', nobody registered'
				WHEN registered > 0 AND eligible IS NULL THEN ', eligible not known'
				WHEN registered > 0 AND registered < eligible THEN ', ' || (eligible - registered) || ' not registered' ELSE '' END
			|| CASE WHEN paid IS NULL THEN ', payment not known' WHEN paid > 0 AND due IS NULL THEN ', due not known'
				WHEN paid > 0 AND paid < due THEN ', not all paid' ELSE '' END, 3), ''), '') END
	FROM (SELECT CASE WHEN paid > 0 THEN 4 WHEN registered > 0 THEN 3 WHEN budgeted > 0 THEN 2 WHEN regulated THEN 1 ELSE 0 END) r (reached),
		LATERAL (SELECT (ARRAY['none', 'regulated', 'budgeted', 'registered', 'paid'])[reached + 1]) s (stage);
END;
COMMENT ON FUNCTION jamsos.readiness(boolean, numeric, bigint, bigint, numeric, numeric) IS
'How far a government is on the path of Inpres 2/2021: the furthest stage reached (none, regulated, budgeted, registered, paid, complete); after a semicolon the earlier stages that are missing, what is not whole, and what is not known (NULL). registered, eligible: people; budgeted, paid, due: rupiah. complete: regulated, budgeted, everybody registered, everything due paid.';

