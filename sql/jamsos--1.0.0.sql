/* jamsos--1.0.0.sql: what CREATE EXTENSION jamsos runs */

-- complain if script is sourced in psql, rather than via CREATE EXTENSION
\echo Use "CREATE EXTENSION jamsos" to load this file. \quit

/*
 * This runs with the rights of the bootstrap superuser, called by somebody who may be hostile: no
 * name is looked up where others can have put something, whatever path we are given.
 */
SET LOCAL search_path = pg_catalog, pg_temp;

/*
 * The schema is a member of the extension, made here and now: nobody owns it but us, has been granted
 * anything in it, or is about to commit something into it.  An empty one is taken away (an older dump
 * makes it first), anything else is somebody's.
 */
DO $$
BEGIN
	DROP SCHEMA IF EXISTS jamsos RESTRICT;
EXCEPTION WHEN dependent_objects_still_exist THEN
	RAISE duplicate_schema USING MESSAGE = 'schema "jamsos" exists and is not empty',
		HINT = 'The extension makes a schema of this name for itself alone. ALTER SCHEMA jamsos RENAME TO ... keeps what lies in yours.';
END
$$;
CREATE SCHEMA jamsos;
COMMENT ON SCHEMA jamsos IS 'BPJS Ketenagakerjaan contributions, coverage and budgets of regional governments';
GRANT USAGE ON SCHEMA jamsos TO PUBLIC;

/* ---- version --------------------------------------------------------- */

CREATE FUNCTION jamsos.version() RETURNS text
AS 'MODULE_PATHNAME', 'jamsos_version' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.version() IS 'Version of the loaded library, such as 1.0.0.';

/* ---- rupiah ---------------------------------------------------------- */

CREATE FUNCTION jamsos.rupiah(amount text) RETURNS numeric
AS 'MODULE_PATHNAME', 'jamsos_rupiah' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.rupiah(text) IS
'Amount in rupiah of a text such as Rp 2.500.000,00, 2.500.000, 2500000 or 2500000.50. Dots or commas set apart groups of three digits, the other mark one or two decimals; an optional Rp or IDR before. A lone 1.500 without a prefix, or Rp.200.000.000.00, is ambiguous: error 22P02.';

CREATE FUNCTION jamsos.rupiah_or_null(amount text) RETURNS numeric
AS 'MODULE_PATHNAME', 'jamsos_rupiah_or_null' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.rupiah_or_null(text) IS
'As jamsos.rupiah(text), but NULL where that raises an error: for counting what cannot be read before summing what can.';

CREATE FUNCTION jamsos.format_rupiah(amount numeric) RETURNS text
AS 'MODULE_PATHNAME', 'jamsos_format_rupiah' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.format_rupiah(numeric) IS
'Amount in rupiah as official letters write it: Rp2.500.000 or Rp2.500.000,50 (half up to the sen). NaN and infinity: error 22023.';

CREATE FUNCTION jamsos.terbilang(amount numeric) RETURNS text
AS 'MODULE_PATHNAME', 'jamsos_terbilang' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.terbilang(numeric) IS
'Amount in rupiah in Indonesian words, as official letters write it: dua juta lima ratus ribu rupiah; sen (half up) after it. At most 10^15 either side of zero; more, or NaN: error 22003.';

/* ---- law: the tables ------------------------------------------------- */

CREATE DOMAIN jamsos.validity AS daterange
	CONSTRAINT validity_is_whole_months CHECK (
		NOT pg_catalog.isempty(VALUE)
		AND NOT pg_catalog.lower_inf(VALUE)
		AND pg_catalog.isfinite(pg_catalog.lower(VALUE))
		AND extract(day FROM pg_catalog.lower(VALUE)) = 1
		AND (pg_catalog.upper_inf(VALUE)
			 OR (pg_catalog.isfinite(pg_catalog.upper(VALUE))
				 AND extract(day FROM pg_catalog.upper(VALUE)) = 1)))
	CONSTRAINT validity_years_2000_to_9999 CHECK (
		pg_catalog.lower(VALUE) >= '2000-01-01' AND (pg_catalog.upper_inf(VALUE) OR pg_catalog.upper(VALUE) <= '9999-12-01'));
COMMENT ON DOMAIN jamsos.validity IS
'Contribution months in which a row of law holds: never empty, from the first day of a month to (exclusive) the first day of another, or open: daterange(''2026-01-01'', NULL). Months of the years 2000 to 9999.';

/*
 * Whatever is accepted here must be of use to everything that reads it: texts have limits (names of 63
 * bytes without line breaks, a legal basis of 400, other texts of 2000), amounts those of a wage, rates
 * the decimals that the arithmetic knows, days the years that the readers know.  The types of amounts
 * are wider than what is allowed, so that it is the CHECK that speaks.
 */

/* What a row of every law table carries: copied into each, dropped below. */
CREATE TABLE jamsos.law_row (
	legal_basis text NOT NULL CHECK (legal_basis <> '' AND octet_length(legal_basis) <= 400),
	source text CHECK (octet_length(source) <= 2000),
	evidence text NOT NULL DEFAULT 'unverified' CHECK (evidence IN ('law', 'official', 'secondary', 'unverified')),
	enacted date CHECK (enacted BETWEEN '1900-01-01' AND '9999-12-31'),
	note text CHECK (octet_length(note) <= 2000),
	origin text NOT NULL DEFAULT 'local' CHECK (origin IN ('shipped', 'local')),
	recorded_at timestamptz CHECK (isfinite(recorded_at)),
	recorded_by text CHECK (octet_length(recorded_by) <= 63)
);
COMMENT ON COLUMN jamsos.law_row.legal_basis IS 'Regulation and article.';
COMMENT ON COLUMN jamsos.law_row.source IS 'Where the figure was read.';
COMMENT ON COLUMN jamsos.law_row.evidence IS 'law: text of the law read; official: letter, decree or official table; secondary: press or other; unverified: from memory or derived.';
COMMENT ON COLUMN jamsos.law_row.enacted IS 'Day of promulgation; NULL = not known, the first day of validity counts.';
COMMENT ON COLUMN jamsos.law_row.note IS 'Remarks and conflicts.';
COMMENT ON COLUMN jamsos.law_row.origin IS 'shipped with the extension, or local (yours): a local row wins.';
COMMENT ON COLUMN jamsos.law_row.recorded_at IS 'When a local row was written.';
COMMENT ON COLUMN jamsos.law_row.recorded_by IS 'Who wrote it.';

CREATE TABLE jamsos.relief (
	code text PRIMARY KEY CHECK (code <> '' AND octet_length(code) <= 63 AND code !~ '[[:cntrl:]]'),
	automatic boolean NOT NULL DEFAULT false,
	condition text NOT NULL CHECK (octet_length(condition) <= 2000),
	barred boolean NOT NULL DEFAULT false,
	LIKE jamsos.law_row INCLUDING ALL
) USING heap;
COMMENT ON TABLE jamsos.relief IS 'Reliefs: regulations that lower contributions for some months. Their rates are rows of jamsos.rate.';
COMMENT ON COLUMN jamsos.relief.code IS 'Name used in reliefs => ''{PP 49/2020}''.';
COMMENT ON COLUMN jamsos.relief.automatic IS 'true: the law grants it by itself; false: only where reliefs => names it.';
COMMENT ON COLUMN jamsos.relief.condition IS 'Who may use it.';
COMMENT ON COLUMN jamsos.relief.barred IS 'true: not where APBN or APBD pays; segment PR never gets it.';

CREATE TABLE jamsos.reform (
	name text PRIMARY KEY CHECK (name <> '' AND octet_length(name) <= 63 AND name !~ '[[:cntrl:]]'),
	description text NOT NULL CHECK (octet_length(description) <= 2000),
	LIKE jamsos.law_row INCLUDING ALL
) USING heap;
COMMENT ON TABLE jamsos.reform IS 'What-ifs: rows of the user. Their rates are rows of jamsos.rate with this name, used only where reform => names it.';
COMMENT ON COLUMN jamsos.reform.name IS 'Name used in reform => ''...''.';
COMMENT ON COLUMN jamsos.reform.description IS 'What would change.';

CREATE TABLE jamsos.rate (
	program text NOT NULL CHECK (program IN ('JKK', 'JKM', 'JHT', 'JP', 'JKP', 'JKN')),
	segment text NOT NULL CHECK (segment IN ('PU', 'BPU', 'ASN', 'JAKON')),
	risk_class integer CHECK (risk_class BETWEEN 1 AND 5),
	payer text NOT NULL CHECK (payer IN ('employer', 'worker', 'government')),
	percent numeric(38,6) CHECK (percent BETWEEN 0 AND 100),
	fixed numeric(38,2) CHECK (fixed BETWEEN 0 AND 1000000000000),
	valid jamsos.validity NOT NULL,
	relief text REFERENCES jamsos.relief (code),
	reform text REFERENCES jamsos.reform (name),
	confirmed_until date CHECK (confirmed_until BETWEEN '2000-01-01' AND '9999-12-31'),
	LIKE jamsos.law_row INCLUDING ALL,
	CONSTRAINT rate_percent_or_fixed CHECK ((percent IS NULL) <> (fixed IS NULL)),
	CONSTRAINT rate_relief_or_reform CHECK (relief IS NULL OR reform IS NULL)
) USING heap;
COMMENT ON TABLE jamsos.rate IS 'Contribution rates by programme, segment, risk class and payer. For one month: reform before relief before ordinary law; within each a local row before a shipped one, a named risk class before any.';
COMMENT ON COLUMN jamsos.rate.program IS 'JKK, JKM, JHT, JP, JKP or JKN.';
COMMENT ON COLUMN jamsos.rate.segment IS 'PU wage earner, BPU not a wage earner (PR follows it), ASN civil servant (Taspen), JAKON construction worker whose wage is known.';
COMMENT ON COLUMN jamsos.rate.risk_class IS 'JKK risk class 1 to 5; NULL = any.';
COMMENT ON COLUMN jamsos.rate.payer IS 'employer, worker, or government (the central state).';
COMMENT ON COLUMN jamsos.rate.percent IS 'Percent of the base: 0.24 means 0.24 percent. Exactly one of percent and fixed is given.';
COMMENT ON COLUMN jamsos.rate.fixed IS 'Rupiah a month.';
COMMENT ON COLUMN jamsos.rate.relief IS 'Relief that the rate belongs to; NULL = ordinary law.';
COMMENT ON COLUMN jamsos.rate.reform IS 'What-if that the rate belongs to; NULL = law in force.';

CREATE TABLE jamsos.wage_limit (
	program text NOT NULL CHECK (program IN ('JKK', 'JKM', 'JHT', 'JP', 'JKP', 'JKN')),
	segment text NOT NULL CHECK (segment IN ('PU', 'BPU', 'ASN')),
	kind text NOT NULL CHECK (kind IN ('floor', 'ceiling')),
	amount numeric(38,2) CHECK (amount BETWEEN 0 AND 1000000000000),
	valid jamsos.validity NOT NULL,
	confirmed_until date CHECK (confirmed_until BETWEEN '2000-01-01' AND '9999-12-31'),
	LIKE jamsos.law_row INCLUDING ALL
) USING heap;
COMMENT ON TABLE jamsos.wage_limit IS 'Lowest and highest base of a contribution.';
COMMENT ON COLUMN jamsos.wage_limit.kind IS 'floor or ceiling.';
COMMENT ON COLUMN jamsos.wage_limit.amount IS 'Rupiah a month; NULL = the law states no amount.';

CREATE TABLE jamsos.income_bracket (
	income_from numeric(38,2) NOT NULL CHECK (income_from BETWEEN 0 AND 1000000000000),
	base numeric(38,2) NOT NULL CHECK (base BETWEEN 0 AND 1000000000000),
	valid jamsos.validity NOT NULL,
	confirmed_until date CHECK (confirmed_until BETWEEN '2000-01-01' AND '9999-12-31'),
	LIKE jamsos.law_row INCLUDING ALL
) USING heap;
COMMENT ON TABLE jamsos.income_bracket IS 'BPU: contribution base by monthly income. A bracket reaches to the next one''s income_from. Local rows of a month stand in place of all the shipped ones.';
COMMENT ON COLUMN jamsos.income_bracket.income_from IS 'Lowest monthly income of the bracket, rupiah.';
COMMENT ON COLUMN jamsos.income_bracket.base IS 'Contribution base, rupiah a month.';

CREATE TABLE jamsos.contract_tier (
	program text NOT NULL CHECK (program IN ('JKK', 'JKM')),
	value_from numeric(38,2) NOT NULL CHECK (value_from BETWEEN 0 AND 1000000000000000000),
	value_to numeric(38,2) CHECK (value_to > value_from AND value_to <= 1000000000000000000),
	percent numeric(38,6) NOT NULL CHECK (percent BETWEEN 0 AND 100),
	valid jamsos.validity NOT NULL,
	relief text REFERENCES jamsos.relief (code),
	confirmed_until date CHECK (confirmed_until BETWEEN '2000-01-01' AND '9999-12-31'),
	LIKE jamsos.law_row INCLUDING ALL
) USING heap;
COMMENT ON TABLE jamsos.contract_tier IS 'Construction whose wages are not known: percent of the part of the contract value between value_from and value_to (marginal tiers).';
COMMENT ON COLUMN jamsos.contract_tier.value_from IS 'Contract value from, rupiah.';
COMMENT ON COLUMN jamsos.contract_tier.value_to IS 'Contract value to, rupiah; NULL = no end.';
COMMENT ON COLUMN jamsos.contract_tier.percent IS 'Percent of that part.';

CREATE TABLE jamsos.benefit_rule (
	program text NOT NULL CHECK (program IN ('JKK', 'JKM', 'JHT', 'JP', 'JKP', 'JKN')),
	segment text CHECK (segment IN ('PU', 'BPU', 'ASN')),
	event text NOT NULL CHECK (event <> '' AND octet_length(event) <= 63 AND event !~ '[[:cntrl:]]'),
	component text NOT NULL CHECK (component <> '' AND octet_length(component) <= 63 AND component !~ '[[:cntrl:]]'),
	value numeric CHECK (value BETWEEN 0 AND 1000000000000 AND min_scale(value) <= 6),
	times numeric CHECK (times > 0 AND times <= 1000000 AND min_scale(times) <= 6),
	unit text NOT NULL CHECK (octet_length(unit) <= 2000),
	valid jamsos.validity NOT NULL,
	confirmed_until date CHECK (confirmed_until BETWEEN '2000-01-01' AND '9999-12-31'),
	LIKE jamsos.law_row INCLUDING ALL
) USING heap;
COMMENT ON TABLE jamsos.benefit_rule IS 'Benefits: amounts, factors, limits and conditions by event.';
COMMENT ON COLUMN jamsos.benefit_rule.segment IS 'PU, BPU or ASN; NULL = PU and BPU alike.';
COMMENT ON COLUMN jamsos.benefit_rule.event IS 'What happened, or what is paid: death, burial, scholarship, ...';
COMMENT ON COLUMN jamsos.benefit_rule.component IS 'Which figure of it.';
COMMENT ON COLUMN jamsos.benefit_rule.value IS 'The figure in its unit; NULL where the rule is a formula, stated in unit.';
COMMENT ON COLUMN jamsos.benefit_rule.times IS 'How often the value is paid, or of how many monthly wages it is a percentage; NULL: once, or, of a band of months, without end.';
COMMENT ON COLUMN jamsos.benefit_rule.unit IS 'Unit of value, or the formula.';

CREATE TABLE jamsos.region (
	code text NOT NULL CHECK (code <> '' AND octet_length(code) <= 63 AND code !~ '[[:cntrl:]]'),
	name text NOT NULL CHECK (name <> '' AND octet_length(name) <= 63 AND name !~ '[[:cntrl:]]'),
	level text NOT NULL CHECK (level IN ('province', 'regency', 'city')),
	parent text CHECK (parent <> '' AND octet_length(parent) <= 63 AND parent !~ '[[:cntrl:]]'),
	former_code text CHECK (former_code <> '' AND octet_length(former_code) <= 63 AND former_code !~ '[[:cntrl:]]'),
	LIKE jamsos.law_row INCLUDING ALL,
	PRIMARY KEY (code, origin)
) USING heap;
COMMENT ON TABLE jamsos.region IS 'Provinces, regencies and cities with their Kemendagri codes. Data set cahyadsn/wilayah, MIT licence (see LICENSE).';
COMMENT ON COLUMN jamsos.region.code IS 'Kemendagri code: 63, 63.71.';
COMMENT ON COLUMN jamsos.region.parent IS 'Code of the province; NULL for a province.';
COMMENT ON COLUMN jamsos.region.former_code IS 'Code before the Papua split of 2022.';

CREATE TABLE jamsos.minimum_wage (
	region text NOT NULL CHECK (region <> '' AND octet_length(region) <= 63 AND region !~ '[[:cntrl:]]'),
	amount numeric(38,2) CHECK (amount > 0 AND amount <= 1000000000000),
	follows text CHECK (follows <> region AND follows <> '' AND octet_length(follows) <= 63 AND follows !~ '[[:cntrl:]]'),
	valid jamsos.validity NOT NULL,
	confirmed_until date CHECK (confirmed_until BETWEEN '2000-01-01' AND '9999-12-31'),
	LIKE jamsos.law_row INCLUDING ALL,
	CONSTRAINT minimum_wage_amount_or_follows CHECK ((amount IS NULL) <> (follows IS NULL))
) USING heap;
COMMENT ON TABLE jamsos.minimum_wage IS 'Minimum wages: UMP of all provinces, UMK of regencies and cities where sourced.';
COMMENT ON COLUMN jamsos.minimum_wage.region IS 'Kemendagri code.';
COMMENT ON COLUMN jamsos.minimum_wage.amount IS 'Own minimum wage, rupiah a month; NULL where another region''s is followed.';
COMMENT ON COLUMN jamsos.minimum_wage.follows IS 'Region whose minimum wage applies; NULL = own.';

CREATE TABLE jamsos.budget_account (
	program text NOT NULL CHECK (program IN ('JKK', 'JKM', 'JHT', 'JP', 'JKP', 'JKN')),
	status text NOT NULL CHECK (status <> '' AND octet_length(status) <= 63 AND status !~ '[[:cntrl:]]'),
	job text CHECK (job <> '' AND octet_length(job) <= 63 AND job !~ '[[:cntrl:]]'),
	account text NOT NULL CHECK (account <> '' AND octet_length(account) <= 63 AND account !~ '[[:cntrl:]]'),
	description text NOT NULL CHECK (octet_length(description) <= 2000),
	valid jamsos.validity NOT NULL,
	confirmed_until date CHECK (confirmed_until BETWEEN '2000-01-01' AND '9999-12-31'),
	LIKE jamsos.law_row INCLUDING ALL
) USING heap;
COMMENT ON TABLE jamsos.budget_account IS 'APBD account codes (kode rekening) for contributions paid by the region, as seen in budget data; no Kepmendagri text was read.';
COMMENT ON COLUMN jamsos.budget_account.status IS 'non-ASN, PPPK paruh waktu, PPPK or PNS.';
COMMENT ON COLUMN jamsos.budget_account.job IS 'Job group of PPPK paruh waktu; NULL = all.';
COMMENT ON COLUMN jamsos.budget_account.account IS 'Kode rekening.';

CREATE TABLE jamsos.holiday (
	day date PRIMARY KEY CHECK (day BETWEEN '2000-01-01' AND '9999-12-31'),
	name text NOT NULL CHECK (octet_length(name) <= 2000),
	LIKE jamsos.law_row INCLUDING ALL
) USING heap;
COMMENT ON TABLE jamsos.holiday IS 'National holidays: rows of the user, from the yearly joint decree. They move due dates.';

CREATE TABLE jamsos.due_rule (
	program text NOT NULL CHECK (program IN ('JKK', 'JKM', 'JHT', 'JP', 'JKP', 'JKN')),
	segment text NOT NULL CHECK (segment IN ('PU', 'BPU', 'ASN')),
	valid jamsos.validity NOT NULL,
	months_after integer NOT NULL CHECK (months_after BETWEEN 0 AND 12),
	day integer NOT NULL CHECK (day BETWEEN 1 AND 31),
	moves text NOT NULL CHECK (moves IN ('forward', 'backward')),
	LIKE jamsos.law_row INCLUDING ALL
) USING heap;
COMMENT ON TABLE jamsos.due_rule IS 'When the contribution of a month falls due. Read by jamsos.due_date() and by budget(basis => ''cash'').';
COMMENT ON COLUMN jamsos.due_rule.months_after IS 'Months from the contribution month to that of the due date.';
COMMENT ON COLUMN jamsos.due_rule.day IS 'Day of that month; the last one where the month is shorter.';
COMMENT ON COLUMN jamsos.due_rule.moves IS 'Where a Saturday, Sunday or row of jamsos.holiday moves the date: forward or backward.';

CREATE TABLE jamsos.penalty_rule (
	program text NOT NULL CHECK (program IN ('JKK', 'JKM', 'JHT', 'JP', 'JKP', 'JKN')),
	segment text NOT NULL CHECK (segment IN ('PU', 'BPU', 'ASN')),
	percent numeric NOT NULL CHECK (percent BETWEEN 0 AND 100 AND min_scale(percent) <= 6),
	valid jamsos.validity NOT NULL,
	LIKE jamsos.law_row INCLUDING ALL
) USING heap;
COMMENT ON TABLE jamsos.penalty_rule IS 'What late payment costs. The articles name employers other than state organs: whether they bind a regional government is open, so nothing applies them unless asked (jamsos.penalty_rate).';
COMMENT ON COLUMN jamsos.penalty_rule.percent IS 'Percent of the late contribution, for each month of delay; not compounded.';

ALTER TABLE jamsos.reform ALTER legal_basis SET DEFAULT 'what-if';
DROP TABLE jamsos.law_row;

/*
 * Two rows of one key may not hold in the same month.  What is null in a key counts as a value, and
 * core has no operator class of GiST for texts: so the key is a number, as a range of one, beside the
 * ranges that may not overlap.
 */
DO $$
DECLARE
	t record;
	c text;
	key text;
BEGIN
	FOR t IN SELECT * FROM (VALUES
		('rate', ARRAY['program', 'segment', 'risk_class', 'payer', 'relief', 'reform'], ''),
		('wage_limit', ARRAY['program', 'segment', 'kind'], ''),
		('income_bracket', ARRAY['income_from'], ''),
		('contract_tier', ARRAY['program', 'relief'], 'numrange(value_from, value_to) WITH &&, '),
		('benefit_rule', ARRAY['program', 'segment', 'event', 'component'], ''),
		('minimum_wage', ARRAY['region'], ''),
		('budget_account', ARRAY['program', 'status', 'job'], ''),
		('due_rule', ARRAY['program', 'segment'], ''),
		('penalty_rule', ARRAY['program', 'segment'], '')) v (name, columns, further)
	LOOP
		key := 'hashtextextended(origin, 0)';
		FOREACH c IN ARRAY t.columns LOOP
			key := CASE c WHEN 'income_from' THEN format('hash_numeric_extended(%I, %s)', c, key)
				WHEN 'risk_class' THEN format('hashint4extended(coalesce(%I, 0), %s)', c, key)
				ELSE format('hashtextextended(coalesce(%I, ''''), %s)', c, key) END;
		END LOOP;
		/* shifted: a range of the highest number has no end */
		EXECUTE format('ALTER TABLE jamsos.%I ADD key bigint NOT NULL GENERATED ALWAYS AS (%s >> 1) STORED', t.name, key);
		EXECUTE format('ALTER TABLE jamsos.%I ADD CONSTRAINT %I EXCLUDE USING gist (int8range(key, key, ''[]'') WITH &&, %svalid WITH &&)', t.name, t.name || '_overlaps', t.further);
	END LOOP;
END
$$;

/* ---- law: guard, rights, dump ---------------------------------------- */

CREATE FUNCTION jamsos.law_guard() RETURNS trigger
AS 'MODULE_PATHNAME', 'jamsos_law_guard' LANGUAGE C;
REVOKE EXECUTE ON FUNCTION jamsos.law_guard() FROM PUBLIC;
COMMENT ON FUNCTION jamsos.law_guard() IS
'Trigger of the law tables: shipped rows change only by the extension''s own scripts (error 55000 otherwise); who recorded a local row, and when, is written down.';

DO $$
DECLARE
	t text;
	c record;
BEGIN
	FOREACH t IN ARRAY ARRAY['relief', 'reform', 'rate', 'wage_limit', 'income_bracket', 'contract_tier',
							 'benefit_rule', 'region', 'minimum_wage', 'budget_account', 'holiday', 'due_rule', 'penalty_rule']
	LOOP
		EXECUTE pg_catalog.format('CREATE TRIGGER law_guard_row BEFORE INSERT OR UPDATE OR DELETE ON jamsos.%I
			FOR EACH ROW EXECUTE FUNCTION jamsos.law_guard()', t);
		EXECUTE pg_catalog.format('CREATE TRIGGER law_guard_truncate BEFORE TRUNCATE ON jamsos.%I
			FOR EACH STATEMENT EXECUTE FUNCTION jamsos.law_guard()', t);
		EXECUTE pg_catalog.format('ALTER TABLE jamsos.%I ENABLE ALWAYS TRIGGER law_guard_row', t);
		EXECUTE pg_catalog.format('ALTER TABLE jamsos.%I ENABLE ALWAYS TRIGGER law_guard_truncate', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON jamsos.%I TO PUBLIC', t);
		PERFORM pg_catalog.pg_extension_config_dump(pg_catalog.format('jamsos.%I', t)::regclass, 'WHERE origin = ''local''');
		/* columns of one meaning in several tables are commented once, here */
		FOR c IN SELECT * FROM (VALUES
			('valid', 'Contribution months in which the row holds.'),
			('confirmed_until', 'Last month for which a yearly figure is published; later months use it and say so.'),
			('program', 'JKK, JKM, JHT, JP, JKP or JKN.'),
			('segment', 'PU wage earner, BPU not a wage earner (PR follows it), ASN civil servant.'),
			('relief', 'Relief that the row belongs to; NULL = ordinary law.'),
			('name', 'Name.'),
			('level', 'province, regency or city.'),
			('description', 'Name of the account.'),
			('day', 'The day.'),
			('key', 'Number of what the row is about: two rows with the same number may not hold in the same month.')) v (name, text)
			WHERE EXISTS (SELECT FROM pg_catalog.pg_attribute a
						  WHERE a.attrelid = pg_catalog.format('jamsos.%I', t)::regclass AND a.attname = v.name AND a.attnum > 0
						  AND pg_catalog.col_description(a.attrelid, a.attnum) IS NULL)
		LOOP
			EXECUTE pg_catalog.format('COMMENT ON COLUMN jamsos.%I.%I IS %L', t, c.name, c.text);
		END LOOP;
	END LOOP;
END
$$;

/* the one who installs may write local rows, superuser or not, and let others do so */
GRANT INSERT, UPDATE, DELETE ON jamsos.relief, jamsos.reform, jamsos.rate, jamsos.wage_limit, jamsos.income_bracket,
	jamsos.contract_tier, jamsos.benefit_rule, jamsos.region, jamsos.minimum_wage, jamsos.budget_account,
	jamsos.holiday, jamsos.due_rule, jamsos.penalty_rule TO @extowner@ WITH GRANT OPTION;

CREATE FUNCTION jamsos.verify_install() RETURNS TABLE (object text, problem text, mended boolean)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	ours CONSTANT oid := (SELECT e.oid FROM pg_extension e WHERE e.extname = 'jamsos');
	home CONSTANT oid := 'jamsos'::regnamespace;
	keeper CONSTANT oid := (SELECT n.nspowner FROM pg_namespace n WHERE n.oid = home);
	t record;
BEGIN
	FOR t IN
		SELECT c.oid::regclass AS law_table, want.tgname, g.tgenabled, coalesce(want.tgtype = g.tgtype AND g.tgfoid = 'jamsos.law_guard()'::regprocedure AND g.tgqual IS NULL, false) AS same
		FROM pg_depend d
		JOIN pg_class c ON c.oid = d.objid AND c.relkind = 'r' AND c.relnamespace = home
		CROSS JOIN (VALUES ('law_guard_row', 31), ('law_guard_truncate', 34)) want (tgname, tgtype)
		LEFT JOIN pg_trigger g ON g.tgrelid = c.oid AND g.tgname = want.tgname
		WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_extension'::regclass AND d.refobjid = ours AND d.deptype = 'e'
		ORDER BY c.relname, want.tgname
	LOOP
		CONTINUE WHEN t.same AND t.tgenabled = 'A';
		object := format('trigger %s of %s', t.tgname, t.law_table);
		problem := CASE WHEN t.tgenabled IS NULL THEN 'missing'
						WHEN NOT t.same THEN 'not as it was installed'
						WHEN t.tgenabled = 'D' THEN 'disabled'
						ELSE 'does not fire in every session role' END;
		-- with the rights of who asks, so only for who could do it himself
		mended := t.same AND pg_has_role(keeper, 'USAGE');
		IF mended THEN
			EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER %I', t.law_table, t.tgname);
		END IF;
		RETURN NEXT;
	END LOOP;

	-- whatever else stands in the schema or on the tables, or is no longer ours
	RETURN QUERY
	WITH member AS (
		SELECT d.classid, d.objid, coalesce(p.proowner, c.relowner, y.typowner, o.oprowner, oc.opcowner, of.opfowner, n.nspowner) AS owner,
			coalesce(p.pronamespace, c.relnamespace, y.typnamespace, o.oprnamespace, oc.opcnamespace, of.opfnamespace, n.oid) AS namespace,
			p.prosecdef, p.prolang = (SELECT l.oid FROM pg_language l WHERE l.lanname = 'c') AND p.probin <> '$libdir/jamsos' AS foreign_code
		FROM pg_depend d
		LEFT JOIN pg_proc p ON d.classid = 'pg_proc'::regclass AND p.oid = d.objid
		LEFT JOIN pg_class c ON d.classid = 'pg_class'::regclass AND c.oid = d.objid
		LEFT JOIN pg_type y ON d.classid = 'pg_type'::regclass AND y.oid = d.objid
		LEFT JOIN pg_operator o ON d.classid = 'pg_operator'::regclass AND o.oid = d.objid
		LEFT JOIN pg_opclass oc ON d.classid = 'pg_opclass'::regclass AND oc.oid = d.objid
		LEFT JOIN pg_opfamily of ON d.classid = 'pg_opfamily'::regclass AND of.oid = d.objid
		LEFT JOIN pg_namespace n ON d.classid = 'pg_namespace'::regclass AND n.oid = d.objid
		WHERE d.refclassid = 'pg_extension'::regclass AND d.refobjid = ours AND d.deptype = 'e'
	), law_table AS (
		SELECT c.* FROM pg_class c JOIN member m ON m.classid = 'pg_class'::regclass AND m.objid = c.oid WHERE c.relkind = 'r' AND c.relnamespace = home
	), found AS (
		SELECT pg_describe_object(d.classid, d.objid, 0) AS what, 'stands in the schema and is not of the extension' AS why
		FROM pg_depend d
		WHERE d.refclassid = 'pg_namespace'::regclass AND d.refobjid = home AND (d.deptype = 'n' OR d.classid = 'pg_default_acl'::regclass)
			AND NOT EXISTS (SELECT FROM member m WHERE m.classid = d.classid AND m.objid = d.objid)
		UNION ALL
		SELECT pg_describe_object(m.classid, m.objid, 0), CASE
			WHEN m.classid <> 'pg_cast'::regclass AND m.namespace IS DISTINCT FROM home THEN 'was added to the extension'
			WHEN m.owner <> keeper THEN 'does not belong to the owner of the schema'
			WHEN m.prosecdef THEN 'is SECURITY DEFINER'
			WHEN m.foreign_code THEN 'is not of the library' END
		FROM member m
		UNION ALL
		SELECT format('schema %s', home::regnamespace), 'does not belong to the extension'
		WHERE NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_namespace'::regclass AND m.objid = home)
		UNION ALL
		SELECT format('schema %s', home::regnamespace), format('%s may create objects in it', CASE a.grantee WHEN 0 THEN 'everybody' ELSE pg_get_userbyid(a.grantee) END)
		FROM pg_namespace n, aclexplode(n.nspacl) a WHERE n.oid = home AND a.privilege_type = 'CREATE' AND a.grantee <> keeper
		UNION ALL
		SELECT format('table %s', c.oid::regclass), format('%s may create triggers on it', CASE a.grantee WHEN 0 THEN 'everybody' ELSE pg_get_userbyid(a.grantee) END)
		FROM law_table c, aclexplode(c.relacl) a WHERE a.privilege_type = 'TRIGGER' AND a.grantee <> keeper
		UNION ALL
		SELECT format('trigger %s of %s', g.tgname, c.oid::regclass), 'is not of the extension'
		FROM law_table c JOIN pg_trigger g ON g.tgrelid = c.oid WHERE NOT g.tgisinternal AND g.tgname NOT IN ('law_guard_row', 'law_guard_truncate')
		UNION ALL
		SELECT format('rule %s of %s', r.rulename, c.oid::regclass), 'is not of the extension' FROM law_table c JOIN pg_rewrite r ON r.ev_class = c.oid
		UNION ALL
		SELECT format('table %s', c.oid::regclass), 'has row security' FROM law_table c WHERE c.relrowsecurity
		UNION ALL
		SELECT format('table %s', c.oid::regclass), 'has a parent or a child' FROM law_table c WHERE EXISTS (SELECT FROM pg_inherits i WHERE c.oid IN (i.inhrelid, i.inhparent))
	)
	SELECT f.what, f.why, false FROM found f WHERE f.why IS NOT NULL ORDER BY f.what COLLATE "C", f.why COLLATE "C";

	RETURN QUERY
	SELECT 'library'::text, format('is version %s, the extension is %s', jamsos.version(), e.extversion), false
	FROM pg_extension e WHERE e.oid = ours AND e.extversion <> jamsos.version();
END
$$;
COMMENT ON FUNCTION jamsos.verify_install() IS
'What is not as installed, one row each: triggers of the law tables that a restore left disabled (mended at once where the caller owns the tables, else mended is false), objects in the schema that are not of the extension, members that were added or changed, a library of another version (restart or ALTER EXTENSION jamsos UPDATE). No row: all is well. Runs with the rights of the caller.';

CREATE FUNCTION jamsos.minimum_wage(region text, month date, missing_ok boolean DEFAULT false) RETURNS numeric
AS 'MODULE_PATHNAME', 'jamsos_minimum_wage' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION jamsos.minimum_wage(text, date, boolean) IS
'Minimum wage of a region (Kemendagri code) in a month, rupiah: its own, or that of the region it is recorded to follow. Not recorded: error 22023 that names the province''s figure, or NULL with missing_ok. Past the last published year: the last figure, with a NOTICE (jamsos.unconfirmed).';

/* ---- due: dates and penalties ---------------------------------------- */

CREATE FUNCTION jamsos.due_date(month date, segment text DEFAULT 'PU', program text DEFAULT NULL) RETURNS date
AS 'MODULE_PATHNAME', 'jamsos_due_date' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.due_date(date, text, text) IS
'The day on which the contribution of a month falls due: jamsos.due_rule, moved off Saturdays, Sundays and rows of jamsos.holiday. program NULL: JKK. Wage earners: the 15th of the next month (from 2020-08 to 2021-01 the 30th, moved backward); BPU and PR: JKK and JKM the 15th of the same month, JHT of the next; JKN and ASN: the 10th. Errors 22023: unknown code, no rule for the month.';

CREATE FUNCTION jamsos.penalty_rate(month date, segment text DEFAULT 'PU', program text DEFAULT NULL) RETURNS numeric
AS 'MODULE_PATHNAME', 'jamsos_penalty_rate' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.penalty_rate(date, text, text) IS
'What the law takes for late payment of the contribution of a month: percent for each month of delay, from jamsos.penalty_rule. program NULL: JKK. Wage earners 2 (PP 44/2015 Pasal 22, PP 46/2015 Pasal 20, PP 45/2015 Pasal 31), 0.5 for 2020-08 to 2021-01 (PP 49/2020); BPU and PR 0. Whether it binds a regional government is open. Errors 22023: unknown code, no rule for the month.';
CREATE FUNCTION jamsos.penalty(amount numeric, month date, paid_on date, rate numeric DEFAULT NULL, segment text DEFAULT 'PU',
	program text DEFAULT NULL, part_months boolean DEFAULT true) RETURNS numeric
AS 'MODULE_PATHNAME', 'jamsos_penalty' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.penalty(numeric, date, date, numeric, text, text, boolean) IS
'Penalty in rupiah for a contribution (amount, rupiah) of a month that was paid on a day after its due date: amount x rate percent x months of delay, half up to the rupiah, not compounded. rate NULL (default): NULL, no penalty is reckoned; jamsos.penalty_rate(month) is that of the law. part_months: a month of delay begun counts whole (default), or only full ones; the law does not say. Not paid yet: give the day up to which it is reckoned.';

/* ---- tariff: the type ------------------------------------------------ */

CREATE TYPE jamsos.tariff_rules;
CREATE FUNCTION jamsos.tariff_rules_in(cstring) RETURNS jamsos.tariff_rules
AS 'MODULE_PATHNAME', 'jamsos_tariff_rules_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.tariff_rules_out(jamsos.tariff_rules) RETURNS cstring
AS 'MODULE_PATHNAME', 'jamsos_tariff_rules_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.tariff_rules_recv(internal) RETURNS jamsos.tariff_rules
AS 'MODULE_PATHNAME', 'jamsos_tariff_rules_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.tariff_rules_send(jamsos.tariff_rules) RETURNS bytea
AS 'MODULE_PATHNAME', 'jamsos_tariff_rules_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE TYPE jamsos.tariff_rules (
	INPUT = jamsos.tariff_rules_in,
	OUTPUT = jamsos.tariff_rules_out,
	RECEIVE = jamsos.tariff_rules_recv,
	SEND = jamsos.tariff_rules_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = double,
	STORAGE = plain
);
COMMENT ON TYPE jamsos.tariff_rules IS
'The law of a month as one value: rates, bases, brackets and legal texts for all segments and risk classes. Made by jamsos.tariff(); prints as JSON; a stored one gives the same amounts after the law tables change.';
COMMENT ON FUNCTION jamsos.tariff_rules_in(cstring) IS 'I/O';
COMMENT ON FUNCTION jamsos.tariff_rules_out(jamsos.tariff_rules) IS 'I/O';
COMMENT ON FUNCTION jamsos.tariff_rules_recv(internal) IS 'I/O';
COMMENT ON FUNCTION jamsos.tariff_rules_send(jamsos.tariff_rules) IS 'I/O';

CREATE FUNCTION jamsos.tariff_rules_to_json(jamsos.tariff_rules) RETURNS json
AS 'MODULE_PATHNAME', 'jamsos_tariff_rules_to_json' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.tariff_rules_to_json(jamsos.tariff_rules) IS 'cast: the JSON text form as json';
CREATE CAST (jamsos.tariff_rules AS json) WITH FUNCTION jamsos.tariff_rules_to_json(jamsos.tariff_rules);
COMMENT ON CAST (jamsos.tariff_rules AS json) IS 'the JSON text form as json; to_jsonb() and row_to_json() give the object by it';
CREATE CAST (json AS jamsos.tariff_rules) WITH INOUT;
COMMENT ON CAST (json AS jamsos.tariff_rules) IS 'validated like text input';
CREATE CAST (jamsos.tariff_rules AS jsonb) WITH INOUT;
COMMENT ON CAST (jamsos.tariff_rules AS jsonb) IS 'the JSON text form as jsonb';
CREATE CAST (jsonb AS jamsos.tariff_rules) WITH INOUT;
COMMENT ON CAST (jsonb AS jamsos.tariff_rules) IS 'validated like text input';

CREATE FUNCTION jamsos.tariff_rules_eq(jamsos.tariff_rules, jamsos.tariff_rules) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_tariff_rules_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.tariff_rules_ne(jamsos.tariff_rules, jamsos.tariff_rules) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_tariff_rules_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.tariff_rules_lt(jamsos.tariff_rules, jamsos.tariff_rules) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_tariff_rules_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.tariff_rules_le(jamsos.tariff_rules, jamsos.tariff_rules) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_tariff_rules_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.tariff_rules_gt(jamsos.tariff_rules, jamsos.tariff_rules) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_tariff_rules_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.tariff_rules_ge(jamsos.tariff_rules, jamsos.tariff_rules) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_tariff_rules_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.tariff_rules_cmp(jamsos.tariff_rules, jamsos.tariff_rules) RETURNS integer
AS 'MODULE_PATHNAME', 'jamsos_tariff_rules_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.tariff_rules_hash(jamsos.tariff_rules) RETURNS integer
AS 'MODULE_PATHNAME', 'jamsos_tariff_rules_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.tariff_rules_hash_extended(jamsos.tariff_rules, bigint) RETURNS bigint
AS 'MODULE_PATHNAME', 'jamsos_tariff_rules_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.tariff_rules_eq(jamsos.tariff_rules, jamsos.tariff_rules) IS 'implementation of = operator: the same law, month and options';
COMMENT ON FUNCTION jamsos.tariff_rules_ne(jamsos.tariff_rules, jamsos.tariff_rules) IS 'implementation of <> operator';
COMMENT ON FUNCTION jamsos.tariff_rules_lt(jamsos.tariff_rules, jamsos.tariff_rules) IS 'implementation of < operator: by month first';
COMMENT ON FUNCTION jamsos.tariff_rules_le(jamsos.tariff_rules, jamsos.tariff_rules) IS 'implementation of <= operator';
COMMENT ON FUNCTION jamsos.tariff_rules_gt(jamsos.tariff_rules, jamsos.tariff_rules) IS 'implementation of > operator';
COMMENT ON FUNCTION jamsos.tariff_rules_ge(jamsos.tariff_rules, jamsos.tariff_rules) IS 'implementation of >= operator';
COMMENT ON FUNCTION jamsos.tariff_rules_cmp(jamsos.tariff_rules, jamsos.tariff_rules) IS 'less-equal-greater, by month first';
COMMENT ON FUNCTION jamsos.tariff_rules_hash(jamsos.tariff_rules) IS 'hash';
COMMENT ON FUNCTION jamsos.tariff_rules_hash_extended(jamsos.tariff_rules, bigint) IS 'hash';

CREATE OPERATOR jamsos.= (LEFTARG = jamsos.tariff_rules, RIGHTARG = jamsos.tariff_rules, FUNCTION = jamsos.tariff_rules_eq,
	COMMUTATOR = OPERATOR(jamsos.=), NEGATOR = OPERATOR(jamsos.<>), RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES);
CREATE OPERATOR jamsos.<> (LEFTARG = jamsos.tariff_rules, RIGHTARG = jamsos.tariff_rules, FUNCTION = jamsos.tariff_rules_ne,
	COMMUTATOR = OPERATOR(jamsos.<>), NEGATOR = OPERATOR(jamsos.=), RESTRICT = neqsel, JOIN = neqjoinsel);
CREATE OPERATOR jamsos.< (LEFTARG = jamsos.tariff_rules, RIGHTARG = jamsos.tariff_rules, FUNCTION = jamsos.tariff_rules_lt,
	COMMUTATOR = OPERATOR(jamsos.>), NEGATOR = OPERATOR(jamsos.>=), RESTRICT = scalarltsel, JOIN = scalarltjoinsel);
CREATE OPERATOR jamsos.<= (LEFTARG = jamsos.tariff_rules, RIGHTARG = jamsos.tariff_rules, FUNCTION = jamsos.tariff_rules_le,
	COMMUTATOR = OPERATOR(jamsos.>=), NEGATOR = OPERATOR(jamsos.>), RESTRICT = scalarlesel, JOIN = scalarlejoinsel);
CREATE OPERATOR jamsos.> (LEFTARG = jamsos.tariff_rules, RIGHTARG = jamsos.tariff_rules, FUNCTION = jamsos.tariff_rules_gt,
	COMMUTATOR = OPERATOR(jamsos.<), NEGATOR = OPERATOR(jamsos.<=), RESTRICT = scalargtsel, JOIN = scalargtjoinsel);
CREATE OPERATOR jamsos.>= (LEFTARG = jamsos.tariff_rules, RIGHTARG = jamsos.tariff_rules, FUNCTION = jamsos.tariff_rules_ge,
	COMMUTATOR = OPERATOR(jamsos.<=), NEGATOR = OPERATOR(jamsos.<), RESTRICT = scalargesel, JOIN = scalargejoinsel);
COMMENT ON OPERATOR jamsos.= (jamsos.tariff_rules, jamsos.tariff_rules) IS 'equal: the same law, month and options';
COMMENT ON OPERATOR jamsos.<> (jamsos.tariff_rules, jamsos.tariff_rules) IS 'not equal';
COMMENT ON OPERATOR jamsos.< (jamsos.tariff_rules, jamsos.tariff_rules) IS 'earlier month, or the order of bytes';
COMMENT ON OPERATOR jamsos.<= (jamsos.tariff_rules, jamsos.tariff_rules) IS 'earlier or equal';
COMMENT ON OPERATOR jamsos.> (jamsos.tariff_rules, jamsos.tariff_rules) IS 'later month, or the order of bytes';
COMMENT ON OPERATOR jamsos.>= (jamsos.tariff_rules, jamsos.tariff_rules) IS 'later or equal';

CREATE OPERATOR CLASS jamsos.tariff_rules_ops DEFAULT FOR TYPE jamsos.tariff_rules USING btree AS
	OPERATOR 1 jamsos.<, OPERATOR 2 jamsos.<=, OPERATOR 3 jamsos.=, OPERATOR 4 jamsos.>=, OPERATOR 5 jamsos.>,
	FUNCTION 1 jamsos.tariff_rules_cmp(jamsos.tariff_rules, jamsos.tariff_rules);
COMMENT ON OPERATOR CLASS jamsos.tariff_rules_ops USING btree IS 'by month, then bytes';
COMMENT ON OPERATOR FAMILY jamsos.tariff_rules_ops USING btree IS 'by month, then bytes';
CREATE OPERATOR CLASS jamsos.tariff_rules_ops DEFAULT FOR TYPE jamsos.tariff_rules USING hash AS
	OPERATOR 1 jamsos.=,
	FUNCTION 1 jamsos.tariff_rules_hash(jamsos.tariff_rules),
	FUNCTION 2 jamsos.tariff_rules_hash_extended(jamsos.tariff_rules, bigint);
COMMENT ON OPERATOR CLASS jamsos.tariff_rules_ops USING hash IS 'by bytes';
COMMENT ON OPERATOR FAMILY jamsos.tariff_rules_ops USING hash IS 'by bytes';

/* ---- tariff: the functions ------------------------------------------- */

CREATE FUNCTION jamsos.tariff(month date, programs text[] DEFAULT NULL, reliefs text[] DEFAULT NULL,
	reform text DEFAULT NULL, rounding text DEFAULT 'each', known_on date DEFAULT NULL,
	minimum numeric DEFAULT NULL) RETURNS jamsos.tariff_rules
AS 'MODULE_PATHNAME', 'jamsos_tariff' LANGUAGE C STABLE PARALLEL SAFE COST 10;
COMMENT ON FUNCTION jamsos.tariff(date, text[], text[], text, text, date, numeric) IS
'The law of the month of a day (2015-07 or later). programs: NULL = each worker''s own, else JKK and JKM; a list = exactly those. reliefs: NULL = those granted by the law itself (with a NOTICE), ''{}'' none, else exactly those named. reform: name of a what-if. rounding: each (half up to the rupiah per worker, programme and payer), down, total, none. known_on: only rows enacted by that day. minimum: lifts lower wages to it and prices the unpriced, rupiah. Errors 22023: no law for the month, unknown names. A month past the last published figures: NOTICE or error, see jamsos.unconfirmed.';

CREATE FUNCTION jamsos.tariff_lines(tariff jamsos.tariff_rules)
RETURNS TABLE (program text, segment text, risk_class integer, payer text, percent numeric, fixed numeric,
	floor numeric, ceiling numeric, relief text, confirmed boolean, carrier text, legal_basis text, evidence text)
AS 'MODULE_PATHNAME', 'jamsos_tariff_lines' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10 ROWS 25;
COMMENT ON FUNCTION jamsos.tariff_lines(jamsos.tariff_rules) IS
'Every line of a tariff: percent of the base or fixed rupiah, floor and ceiling of the base in rupiah (NULL = none), relief, whether every yearly figure in it is published for the month, carrier, legal basis, and the weakest evidence in it. risk_class NULL = any.';

CREATE FUNCTION jamsos.fingerprint(tariff jamsos.tariff_rules) RETURNS text
AS 'MODULE_PATHNAME', 'jamsos_fingerprint' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION jamsos.fingerprint(jamsos.tariff_rules) IS
'16 hexadecimal digits of the SHA-256 of the tariff''s text in UTF-8: the same on every platform and PostgreSQL version.';

/* ---- contribution: one worker ---------------------------------------- */

CREATE FUNCTION jamsos.contribution(wage numeric, tariff jamsos.tariff_rules, risk_class integer DEFAULT 1,
	segment text DEFAULT 'PU', payer text DEFAULT NULL) RETURNS numeric
AS 'MODULE_PATHNAME', 'jamsos_contribution_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.contribution(numeric, jamsos.tariff_rules, integer, text, text) IS
'What one worker owes a month, rupiah, by a tariff: all programmes of it, one payer (employer, worker, government) or NULL = all. NULL wage: NULL, unless the tariff has a minimum or the segment is PR. Errors 22023/22003: negative, not finite or over 10^12 wage, risk class outside 1..5, unknown code.';
CREATE FUNCTION jamsos.contribution(wage bigint, tariff jamsos.tariff_rules, risk_class integer DEFAULT 1,
	segment text DEFAULT 'PU', payer text DEFAULT NULL) RETURNS numeric
AS 'MODULE_PATHNAME', 'jamsos_contribution_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.contribution(bigint, jamsos.tariff_rules, integer, text, text) IS
'What one worker owes a month, rupiah, by a tariff: all programmes of it, one payer (employer, worker, government) or NULL = all. NULL wage: NULL, unless the tariff has a minimum or the segment is PR. Errors 22023/22003: negative, not finite or over 10^12 wage, risk class outside 1..5, unknown code.';
CREATE FUNCTION jamsos.contribution(wage integer, tariff jamsos.tariff_rules, risk_class integer DEFAULT 1,
	segment text DEFAULT 'PU', payer text DEFAULT NULL) RETURNS numeric
AS 'MODULE_PATHNAME', 'jamsos_contribution_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.contribution(integer, jamsos.tariff_rules, integer, text, text) IS
'What one worker owes a month, rupiah, by a tariff: all programmes of it, one payer (employer, worker, government) or NULL = all. NULL wage: NULL, unless the tariff has a minimum or the segment is PR. Errors 22023/22003: negative, not finite or over 10^12 wage, risk class outside 1..5, unknown code.';

CREATE FUNCTION jamsos.contribution(program text, wage numeric, month date, risk_class integer DEFAULT 1,
	segment text DEFAULT 'PU', payer text DEFAULT NULL, reliefs text[] DEFAULT NULL, reform text DEFAULT NULL,
	rounding text DEFAULT 'each') RETURNS numeric LANGUAGE sql STABLE PARALLEL SAFE
RETURN jamsos.contribution(wage, jamsos.tariff(month, ARRAY[program], reliefs, reform, rounding), risk_class, segment, payer);
COMMENT ON FUNCTION jamsos.contribution(text, numeric, date, integer, text, text, text[], text, text) IS
'What one worker owes for one programme in a month, rupiah: contribution(wage, tariff(month, ARRAY[program], ...), ...).';
CREATE FUNCTION jamsos.contribution(program text, wage bigint, month date, risk_class integer DEFAULT 1,
	segment text DEFAULT 'PU', payer text DEFAULT NULL, reliefs text[] DEFAULT NULL, reform text DEFAULT NULL,
	rounding text DEFAULT 'each') RETURNS numeric LANGUAGE sql STABLE PARALLEL SAFE
RETURN jamsos.contribution(wage, jamsos.tariff(month, ARRAY[program], reliefs, reform, rounding), risk_class, segment, payer);
COMMENT ON FUNCTION jamsos.contribution(text, bigint, date, integer, text, text, text[], text, text) IS
'What one worker owes for one programme in a month, rupiah: contribution(wage, tariff(month, ARRAY[program], ...), ...).';
CREATE FUNCTION jamsos.contribution(program text, wage integer, month date, risk_class integer DEFAULT 1,
	segment text DEFAULT 'PU', payer text DEFAULT NULL, reliefs text[] DEFAULT NULL, reform text DEFAULT NULL,
	rounding text DEFAULT 'each') RETURNS numeric LANGUAGE sql STABLE PARALLEL SAFE
RETURN jamsos.contribution(wage, jamsos.tariff(month, ARRAY[program], reliefs, reform, rounding), risk_class, segment, payer);
COMMENT ON FUNCTION jamsos.contribution(text, integer, date, integer, text, text, text[], text, text) IS
'What one worker owes for one programme in a month, rupiah: contribution(wage, tariff(month, ARRAY[program], ...), ...).';

CREATE FUNCTION jamsos.contributions(wage numeric, tariff jamsos.tariff_rules, risk_class integer DEFAULT 1,
	segment text DEFAULT 'PU') RETURNS TABLE (program text, payer text, base numeric, percent numeric, fixed numeric,
	amount numeric, relief text, confirmed boolean, carrier text, legal_basis text, evidence text)
AS 'MODULE_PATHNAME', 'jamsos_contributions_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10 ROWS 8;
COMMENT ON FUNCTION jamsos.contributions(numeric, jamsos.tariff_rules, integer, text) IS
'contribution() with its reasons, a row per programme and payer: base in rupiah, percent or fixed rupiah, amount in rupiah, relief, legal basis, evidence. The amounts add up to contribution().';
CREATE FUNCTION jamsos.contributions(wage bigint, tariff jamsos.tariff_rules, risk_class integer DEFAULT 1,
	segment text DEFAULT 'PU') RETURNS TABLE (program text, payer text, base numeric, percent numeric, fixed numeric,
	amount numeric, relief text, confirmed boolean, carrier text, legal_basis text, evidence text)
AS 'MODULE_PATHNAME', 'jamsos_contributions_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10 ROWS 8;
COMMENT ON FUNCTION jamsos.contributions(bigint, jamsos.tariff_rules, integer, text) IS
'contribution() with its reasons, a row per programme and payer: base in rupiah, percent or fixed rupiah, amount in rupiah, relief, legal basis, evidence. The amounts add up to contribution().';
CREATE FUNCTION jamsos.contributions(wage integer, tariff jamsos.tariff_rules, risk_class integer DEFAULT 1,
	segment text DEFAULT 'PU') RETURNS TABLE (program text, payer text, base numeric, percent numeric, fixed numeric,
	amount numeric, relief text, confirmed boolean, carrier text, legal_basis text, evidence text)
AS 'MODULE_PATHNAME', 'jamsos_contributions_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10 ROWS 8;
COMMENT ON FUNCTION jamsos.contributions(integer, jamsos.tariff_rules, integer, text) IS
'contribution() with its reasons, a row per programme and payer: base in rupiah, percent or fixed rupiah, amount in rupiah, relief, legal basis, evidence. The amounts add up to contribution().';

CREATE FUNCTION jamsos.contributions(wage numeric, month date, programs text[] DEFAULT NULL, risk_class integer DEFAULT 1,
	segment text DEFAULT 'PU', reliefs text[] DEFAULT NULL, reform text DEFAULT NULL, rounding text DEFAULT 'each',
	known_on date DEFAULT NULL, minimum numeric DEFAULT NULL) RETURNS TABLE (program text, payer text, base numeric, percent numeric, fixed numeric,
	amount numeric, relief text, confirmed boolean, carrier text, legal_basis text, evidence text)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 8
BEGIN ATOMIC
	SELECT c.program, c.payer, c.base, c.percent, c.fixed, c.amount, c.relief, c.confirmed, c.carrier, c.legal_basis, c.evidence
	FROM jamsos.contributions(wage, jamsos.tariff(month, programs, reliefs, reform, rounding, known_on, minimum), risk_class, segment) c;
END;
COMMENT ON FUNCTION jamsos.contributions(numeric, date, text[], integer, text, text[], text, text, date, numeric) IS
'contributions(wage, tariff(month, programs, ...), risk_class, segment). Write the month as a date: ''2026-01-01''::date.';
CREATE FUNCTION jamsos.contributions(wage bigint, month date, programs text[] DEFAULT NULL, risk_class integer DEFAULT 1,
	segment text DEFAULT 'PU', reliefs text[] DEFAULT NULL, reform text DEFAULT NULL, rounding text DEFAULT 'each',
	known_on date DEFAULT NULL, minimum numeric DEFAULT NULL) RETURNS TABLE (program text, payer text, base numeric, percent numeric, fixed numeric,
	amount numeric, relief text, confirmed boolean, carrier text, legal_basis text, evidence text)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 8
BEGIN ATOMIC
	SELECT c.program, c.payer, c.base, c.percent, c.fixed, c.amount, c.relief, c.confirmed, c.carrier, c.legal_basis, c.evidence
	FROM jamsos.contributions(wage, jamsos.tariff(month, programs, reliefs, reform, rounding, known_on, minimum), risk_class, segment) c;
END;
COMMENT ON FUNCTION jamsos.contributions(bigint, date, text[], integer, text, text[], text, text, date, numeric) IS
'contributions(wage, tariff(month, programs, ...), risk_class, segment). Write the month as a date: ''2026-01-01''::date.';
CREATE FUNCTION jamsos.contributions(wage integer, month date, programs text[] DEFAULT NULL, risk_class integer DEFAULT 1,
	segment text DEFAULT 'PU', reliefs text[] DEFAULT NULL, reform text DEFAULT NULL, rounding text DEFAULT 'each',
	known_on date DEFAULT NULL, minimum numeric DEFAULT NULL) RETURNS TABLE (program text, payer text, base numeric, percent numeric, fixed numeric,
	amount numeric, relief text, confirmed boolean, carrier text, legal_basis text, evidence text)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 8
BEGIN ATOMIC
	SELECT c.program, c.payer, c.base, c.percent, c.fixed, c.amount, c.relief, c.confirmed, c.carrier, c.legal_basis, c.evidence
	FROM jamsos.contributions(wage, jamsos.tariff(month, programs, reliefs, reform, rounding, known_on, minimum), risk_class, segment) c;
END;
COMMENT ON FUNCTION jamsos.contributions(integer, date, text[], integer, text, text[], text, text, date, numeric) IS
'contributions(wage, tariff(month, programs, ...), risk_class, segment). Write the month as a date: ''2026-01-01''::date.';

/* ---- construction: a contract ---------------------------------------- */

CREATE FUNCTION jamsos.construction_contribution(contract_value numeric, month date)
RETURNS TABLE (program text, tier_from numeric, tier_to numeric, percent numeric, amount numeric, legal_basis text)
LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE ROWS 10
SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
	granted jamsos.relief;
BEGIN
	IF contract_value < 0 OR contract_value IN ('NaN', 'Infinity') THEN
		RAISE invalid_parameter_value USING MESSAGE = format('contract value must be a finite amount that is not negative: %s', contract_value),
			HINT = 'Give the value of the contract in rupiah.';
	ELSIF NOT isfinite(month) OR month < '2015-07-01' THEN
		RAISE invalid_parameter_value USING MESSAGE = format('no law for month %s', coalesce(nullif(to_char(month, 'YYYY-MM'), ''), month::text)),
			DETAIL = 'The programmes began with PP 44, 45 and 46/2015 on 2015-07-01.', HINT = 'Ask for 2015-07 or later.';
	END IF;
	SELECT r.* INTO granted
	FROM jamsos.contract_tier t JOIN jamsos.relief r ON r.code = t.relief
	WHERE t.valid @> month AND r.automatic LIMIT 1;
	IF FOUND THEN
		RAISE NOTICE USING MESSAGE = format('relief %s is applied to month %s', granted.code, to_char(month, 'YYYY-MM')),
			DETAIL = format('Condition: %s.', granted.condition);
	END IF;
	/* A relief that applies by itself before ordinary law, local tiers before shipped ones, each as a whole. */
	RETURN QUERY
	WITH tier AS (
		SELECT t.*, rank() OVER (PARTITION BY t.program ORDER BY t.relief IS NULL, t.origin <> 'local') AS choice
		FROM jamsos.contract_tier t LEFT JOIN jamsos.relief r ON r.code = t.relief
		WHERE t.valid @> month AND (t.relief IS NULL OR r.automatic)
	), part AS (
		SELECT t.program, t.value_from, t.value_to, t.percent, t.legal_basis,
			sum((least(contract_value, t.value_to) - t.value_from) * t.percent / 100)
				OVER (PARTITION BY t.program ORDER BY t.value_from) AS reached
		FROM tier t WHERE t.choice = 1 AND (t.value_from < contract_value OR t.value_from = 0)
	)
	SELECT p.program, p.value_from, p.value_to, trim_scale(p.percent),
		round(p.reached) - round(lag(p.reached, 1, 0) OVER (PARTITION BY p.program ORDER BY p.value_from)),
		p.legal_basis
	FROM part p ORDER BY p.program, p.value_from;
END
$$;
COMMENT ON FUNCTION jamsos.construction_contribution(numeric, date) IS
'JKK and JKM of a construction contract whose wages are not known, a row per marginal tier (PP 44/2015 Pasal 54(2) and 55(2)): percent of the part of the value (nilai kontrak, rupiah) in the tier. The amounts of a programme add up to its total, half up to the rupiah. From 2020-08 to 2021-01 the tiers of PP 49/2020. Negative or not finite value, month before 2015-07: error 22023.';

/* ---- counters: states of fixed-size aggregates ----------------------- */

CREATE TYPE jamsos.counters;
CREATE FUNCTION jamsos.counters_in(cstring) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_counters_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.counters_out(jamsos.counters) RETURNS cstring
AS 'MODULE_PATHNAME', 'jamsos_counters_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.counters_recv(internal) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_counters_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.counters_send(jamsos.counters) RETURNS bytea
AS 'MODULE_PATHNAME', 'jamsos_counters_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE TYPE jamsos.counters (
	INPUT = jamsos.counters_in,
	OUTPUT = jamsos.counters_out,
	RECEIVE = jamsos.counters_recv,
	SEND = jamsos.counters_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = double,
	STORAGE = extended
);
COMMENT ON TYPE jamsos.counters IS 'State of the aggregates whose state has a fixed size. For the executor and for shipping between nodes, not for tables.';
COMMENT ON FUNCTION jamsos.counters_in(cstring) IS 'I/O';
COMMENT ON FUNCTION jamsos.counters_out(jamsos.counters) IS 'I/O';
COMMENT ON FUNCTION jamsos.counters_recv(internal) IS 'I/O';
COMMENT ON FUNCTION jamsos.counters_send(jamsos.counters) IS 'I/O';
CREATE FUNCTION jamsos.counters_combine(jamsos.counters, jamsos.counters) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_counters_combine' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.counters_combine(jamsos.counters, jamsos.counters) IS 'aggregate combine function: sums two states of one kind';

/* ---- liability: what a set of workers owes --------------------------- */

CREATE TYPE jamsos.liability_row AS (
	workers bigint, unpriced bigint, wage_bill numeric,
	jkk numeric, jkm numeric, jht_employer numeric, jht_worker numeric, jp_employer numeric, jp_worker numeric,
	jkp_government numeric, jkn_employer numeric, jkn_worker numeric,
	employer numeric, worker numeric, government numeric, total numeric
);
COMMENT ON TYPE jamsos.liability_row IS
'What a set of workers owes in a month, rupiah: workers counted, workers without a wage (unpriced, in no sum), wage bill, then programmes and payers. A programme''s column sums the payers that have no column of their own; employer, worker, government and total hold everything.';

CREATE FUNCTION jamsos.liability_final(jamsos.counters) RETURNS jamsos.liability_row
AS 'MODULE_PATHNAME', 'jamsos_liability_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_final(jamsos.counters) IS 'aggregate final function';

CREATE FUNCTION jamsos.liability_accum(jamsos.counters, numeric, integer, jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_liability_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_accum(jamsos.counters, numeric, integer, jamsos.tariff_rules) IS 'aggregate transition function';
CREATE FUNCTION jamsos.liability_inverse(jamsos.counters, numeric, integer, jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_liability_inverse_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_inverse(jamsos.counters, numeric, integer, jamsos.tariff_rules) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.liability(wage numeric, risk_class integer, tariff jamsos.tariff_rules) (
	SFUNC = jamsos.liability_accum, STYPE = jamsos.counters, SSPACE = 352,
	FINALFUNC = jamsos.liability_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.liability_accum, MINVFUNC = jamsos.liability_inverse, MSTYPE = jamsos.counters, MSSPACE = 352,
	MFINALFUNC = jamsos.liability_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.liability(numeric, integer, jamsos.tariff_rules) IS
'What the workers of a group owe in a month, rupiah: (liability(wage, risk_class, jamsos.tariff(''2026-01-01''))).*. Without segment: PU. NULL wage is counted in unpriced. Two months or roundings in one group, NULL or unknown class or segment, negative wage: errors.';
CREATE FUNCTION jamsos.liability_accum(jamsos.counters, numeric, integer, jamsos.tariff_rules, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_liability_accum_numeric_segment' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_accum(jamsos.counters, numeric, integer, jamsos.tariff_rules, text) IS 'aggregate transition function';
CREATE FUNCTION jamsos.liability_inverse(jamsos.counters, numeric, integer, jamsos.tariff_rules, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_liability_inverse_numeric_segment' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_inverse(jamsos.counters, numeric, integer, jamsos.tariff_rules, text) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.liability(wage numeric, risk_class integer, tariff jamsos.tariff_rules, segment text) (
	SFUNC = jamsos.liability_accum, STYPE = jamsos.counters, SSPACE = 352,
	FINALFUNC = jamsos.liability_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.liability_accum, MINVFUNC = jamsos.liability_inverse, MSTYPE = jamsos.counters, MSSPACE = 352,
	MFINALFUNC = jamsos.liability_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.liability(numeric, integer, jamsos.tariff_rules, text) IS
'What the workers of a group owe in a month, rupiah: (liability(wage, risk_class, jamsos.tariff(''2026-01-01''))).*. Without segment: PU. NULL wage is counted in unpriced. Two months or roundings in one group, NULL or unknown class or segment, negative wage: errors.';
CREATE FUNCTION jamsos.liability_accum(jamsos.counters, bigint, integer, jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_liability_accum_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_accum(jamsos.counters, bigint, integer, jamsos.tariff_rules) IS 'aggregate transition function';
CREATE FUNCTION jamsos.liability_inverse(jamsos.counters, bigint, integer, jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_liability_inverse_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_inverse(jamsos.counters, bigint, integer, jamsos.tariff_rules) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.liability(wage bigint, risk_class integer, tariff jamsos.tariff_rules) (
	SFUNC = jamsos.liability_accum, STYPE = jamsos.counters, SSPACE = 352,
	FINALFUNC = jamsos.liability_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.liability_accum, MINVFUNC = jamsos.liability_inverse, MSTYPE = jamsos.counters, MSSPACE = 352,
	MFINALFUNC = jamsos.liability_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.liability(bigint, integer, jamsos.tariff_rules) IS
'What the workers of a group owe in a month, rupiah: (liability(wage, risk_class, jamsos.tariff(''2026-01-01''))).*. Without segment: PU. NULL wage is counted in unpriced. Two months or roundings in one group, NULL or unknown class or segment, negative wage: errors.';
CREATE FUNCTION jamsos.liability_accum(jamsos.counters, bigint, integer, jamsos.tariff_rules, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_liability_accum_bigint_segment' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_accum(jamsos.counters, bigint, integer, jamsos.tariff_rules, text) IS 'aggregate transition function';
CREATE FUNCTION jamsos.liability_inverse(jamsos.counters, bigint, integer, jamsos.tariff_rules, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_liability_inverse_bigint_segment' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_inverse(jamsos.counters, bigint, integer, jamsos.tariff_rules, text) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.liability(wage bigint, risk_class integer, tariff jamsos.tariff_rules, segment text) (
	SFUNC = jamsos.liability_accum, STYPE = jamsos.counters, SSPACE = 352,
	FINALFUNC = jamsos.liability_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.liability_accum, MINVFUNC = jamsos.liability_inverse, MSTYPE = jamsos.counters, MSSPACE = 352,
	MFINALFUNC = jamsos.liability_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.liability(bigint, integer, jamsos.tariff_rules, text) IS
'What the workers of a group owe in a month, rupiah: (liability(wage, risk_class, jamsos.tariff(''2026-01-01''))).*. Without segment: PU. NULL wage is counted in unpriced. Two months or roundings in one group, NULL or unknown class or segment, negative wage: errors.';
CREATE FUNCTION jamsos.liability_accum(jamsos.counters, integer, integer, jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_liability_accum_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_accum(jamsos.counters, integer, integer, jamsos.tariff_rules) IS 'aggregate transition function';
CREATE FUNCTION jamsos.liability_inverse(jamsos.counters, integer, integer, jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_liability_inverse_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_inverse(jamsos.counters, integer, integer, jamsos.tariff_rules) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.liability(wage integer, risk_class integer, tariff jamsos.tariff_rules) (
	SFUNC = jamsos.liability_accum, STYPE = jamsos.counters, SSPACE = 352,
	FINALFUNC = jamsos.liability_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.liability_accum, MINVFUNC = jamsos.liability_inverse, MSTYPE = jamsos.counters, MSSPACE = 352,
	MFINALFUNC = jamsos.liability_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.liability(integer, integer, jamsos.tariff_rules) IS
'What the workers of a group owe in a month, rupiah: (liability(wage, risk_class, jamsos.tariff(''2026-01-01''))).*. Without segment: PU. NULL wage is counted in unpriced. Two months or roundings in one group, NULL or unknown class or segment, negative wage: errors.';
CREATE FUNCTION jamsos.liability_accum(jamsos.counters, integer, integer, jamsos.tariff_rules, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_liability_accum_integer_segment' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_accum(jamsos.counters, integer, integer, jamsos.tariff_rules, text) IS 'aggregate transition function';
CREATE FUNCTION jamsos.liability_inverse(jamsos.counters, integer, integer, jamsos.tariff_rules, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_liability_inverse_integer_segment' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_inverse(jamsos.counters, integer, integer, jamsos.tariff_rules, text) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.liability(wage integer, risk_class integer, tariff jamsos.tariff_rules, segment text) (
	SFUNC = jamsos.liability_accum, STYPE = jamsos.counters, SSPACE = 352,
	FINALFUNC = jamsos.liability_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.liability_accum, MINVFUNC = jamsos.liability_inverse, MSTYPE = jamsos.counters, MSSPACE = 352,
	MFINALFUNC = jamsos.liability_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.liability(integer, integer, jamsos.tariff_rules, text) IS
'What the workers of a group owe in a month, rupiah: (liability(wage, risk_class, jamsos.tariff(''2026-01-01''))).*. Without segment: PU. NULL wage is counted in unpriced. Two months or roundings in one group, NULL or unknown class or segment, negative wage: errors.';

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

/* ---- payroll_summary: the stored type -------------------------------- */

CREATE TYPE jamsos.payroll_summary;
CREATE FUNCTION jamsos.payroll_summary_in(cstring) RETURNS jamsos.payroll_summary
AS 'MODULE_PATHNAME', 'jamsos_payroll_summary_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.payroll_summary_out(jamsos.payroll_summary) RETURNS cstring
AS 'MODULE_PATHNAME', 'jamsos_payroll_summary_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.payroll_summary_recv(internal) RETURNS jamsos.payroll_summary
AS 'MODULE_PATHNAME', 'jamsos_payroll_summary_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.payroll_summary_send(jamsos.payroll_summary) RETURNS bytea
AS 'MODULE_PATHNAME', 'jamsos_payroll_summary_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE TYPE jamsos.payroll_summary (
	INPUT = jamsos.payroll_summary_in,
	OUTPUT = jamsos.payroll_summary_out,
	RECEIVE = jamsos.payroll_summary_recv,
	SEND = jamsos.payroll_summary_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = int4,
	STORAGE = extended
);
COMMENT ON TYPE jamsos.payroll_summary IS 'A set of workers as an exact summary: how many at which wage, in which stratum (segment, risk class, programmes stated, active period). Merges with + and rollup, subtracts with -, prints as JSON; see doc/payroll-format.md. Made by jamsos.payroll().';
COMMENT ON FUNCTION jamsos.payroll_summary_in(cstring) IS 'I/O';
COMMENT ON FUNCTION jamsos.payroll_summary_out(jamsos.payroll_summary) IS 'I/O';
COMMENT ON FUNCTION jamsos.payroll_summary_recv(internal) IS 'I/O';
COMMENT ON FUNCTION jamsos.payroll_summary_send(jamsos.payroll_summary) IS 'I/O';

CREATE FUNCTION jamsos.payroll_summary_to_json(jamsos.payroll_summary) RETURNS json
AS 'MODULE_PATHNAME', 'jamsos_payroll_summary_to_json' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_summary_to_json(jamsos.payroll_summary) IS 'cast: the JSON text form as json';
CREATE CAST (jamsos.payroll_summary AS json) WITH FUNCTION jamsos.payroll_summary_to_json(jamsos.payroll_summary);
COMMENT ON CAST (jamsos.payroll_summary AS json) IS 'the JSON text form as json; to_jsonb() and row_to_json() give the object by it';
CREATE CAST (json AS jamsos.payroll_summary) WITH INOUT;
COMMENT ON CAST (json AS jamsos.payroll_summary) IS 'validated like text input';
CREATE CAST (jamsos.payroll_summary AS jsonb) WITH INOUT;
COMMENT ON CAST (jamsos.payroll_summary AS jsonb) IS 'the JSON text form as jsonb';
CREATE CAST (jsonb AS jamsos.payroll_summary) WITH INOUT;
COMMENT ON CAST (jsonb AS jamsos.payroll_summary) IS 'validated like text input';

CREATE FUNCTION jamsos.payroll_summary_eq(jamsos.payroll_summary, jamsos.payroll_summary) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_payroll_summary_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_summary_eq(jamsos.payroll_summary, jamsos.payroll_summary) IS 'implementation of = operator: the same workers';
CREATE FUNCTION jamsos.payroll_summary_ne(jamsos.payroll_summary, jamsos.payroll_summary) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_payroll_summary_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_summary_ne(jamsos.payroll_summary, jamsos.payroll_summary) IS 'implementation of <> operator: not the same workers';
CREATE FUNCTION jamsos.payroll_summary_lt(jamsos.payroll_summary, jamsos.payroll_summary) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_payroll_summary_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_summary_lt(jamsos.payroll_summary, jamsos.payroll_summary) IS 'implementation of < operator: less, by bytes';
CREATE FUNCTION jamsos.payroll_summary_le(jamsos.payroll_summary, jamsos.payroll_summary) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_payroll_summary_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_summary_le(jamsos.payroll_summary, jamsos.payroll_summary) IS 'implementation of <= operator: less or equal, by bytes';
CREATE FUNCTION jamsos.payroll_summary_gt(jamsos.payroll_summary, jamsos.payroll_summary) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_payroll_summary_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_summary_gt(jamsos.payroll_summary, jamsos.payroll_summary) IS 'implementation of > operator: greater, by bytes';
CREATE FUNCTION jamsos.payroll_summary_ge(jamsos.payroll_summary, jamsos.payroll_summary) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_payroll_summary_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_summary_ge(jamsos.payroll_summary, jamsos.payroll_summary) IS 'implementation of >= operator: greater or equal, by bytes';
CREATE FUNCTION jamsos.payroll_summary_cmp(jamsos.payroll_summary, jamsos.payroll_summary) RETURNS integer
AS 'MODULE_PATHNAME', 'jamsos_payroll_summary_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_summary_cmp(jamsos.payroll_summary, jamsos.payroll_summary) IS 'less-equal-greater, by bytes';
CREATE FUNCTION jamsos.payroll_summary_hash(jamsos.payroll_summary) RETURNS integer
AS 'MODULE_PATHNAME', 'jamsos_payroll_summary_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_summary_hash(jamsos.payroll_summary) IS 'hash';
CREATE FUNCTION jamsos.payroll_summary_hash_extended(jamsos.payroll_summary, bigint) RETURNS bigint
AS 'MODULE_PATHNAME', 'jamsos_payroll_summary_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_summary_hash_extended(jamsos.payroll_summary, bigint) IS 'hash';
CREATE OPERATOR jamsos.= (LEFTARG = jamsos.payroll_summary, RIGHTARG = jamsos.payroll_summary, FUNCTION = jamsos.payroll_summary_eq,
	COMMUTATOR = OPERATOR(jamsos.=), NEGATOR = OPERATOR(jamsos.<>), RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES);
COMMENT ON OPERATOR jamsos.= (jamsos.payroll_summary, jamsos.payroll_summary) IS 'the same workers';
CREATE OPERATOR jamsos.<> (LEFTARG = jamsos.payroll_summary, RIGHTARG = jamsos.payroll_summary, FUNCTION = jamsos.payroll_summary_ne,
	COMMUTATOR = OPERATOR(jamsos.<>), NEGATOR = OPERATOR(jamsos.=), RESTRICT = neqsel, JOIN = neqjoinsel);
COMMENT ON OPERATOR jamsos.<> (jamsos.payroll_summary, jamsos.payroll_summary) IS 'not the same workers';
CREATE OPERATOR jamsos.< (LEFTARG = jamsos.payroll_summary, RIGHTARG = jamsos.payroll_summary, FUNCTION = jamsos.payroll_summary_lt,
	COMMUTATOR = OPERATOR(jamsos.>), NEGATOR = OPERATOR(jamsos.>=), RESTRICT = scalarltsel, JOIN = scalarltjoinsel);
COMMENT ON OPERATOR jamsos.< (jamsos.payroll_summary, jamsos.payroll_summary) IS 'less, by bytes';
CREATE OPERATOR jamsos.<= (LEFTARG = jamsos.payroll_summary, RIGHTARG = jamsos.payroll_summary, FUNCTION = jamsos.payroll_summary_le,
	COMMUTATOR = OPERATOR(jamsos.>=), NEGATOR = OPERATOR(jamsos.>), RESTRICT = scalarlesel, JOIN = scalarlejoinsel);
COMMENT ON OPERATOR jamsos.<= (jamsos.payroll_summary, jamsos.payroll_summary) IS 'less or equal, by bytes';
CREATE OPERATOR jamsos.> (LEFTARG = jamsos.payroll_summary, RIGHTARG = jamsos.payroll_summary, FUNCTION = jamsos.payroll_summary_gt,
	COMMUTATOR = OPERATOR(jamsos.<), NEGATOR = OPERATOR(jamsos.<=), RESTRICT = scalargtsel, JOIN = scalargtjoinsel);
COMMENT ON OPERATOR jamsos.> (jamsos.payroll_summary, jamsos.payroll_summary) IS 'greater, by bytes';
CREATE OPERATOR jamsos.>= (LEFTARG = jamsos.payroll_summary, RIGHTARG = jamsos.payroll_summary, FUNCTION = jamsos.payroll_summary_ge,
	COMMUTATOR = OPERATOR(jamsos.<=), NEGATOR = OPERATOR(jamsos.<), RESTRICT = scalargesel, JOIN = scalargejoinsel);
COMMENT ON OPERATOR jamsos.>= (jamsos.payroll_summary, jamsos.payroll_summary) IS 'greater or equal, by bytes';
CREATE OPERATOR CLASS jamsos.payroll_summary_ops DEFAULT FOR TYPE jamsos.payroll_summary USING btree AS
	OPERATOR 1 jamsos.<, OPERATOR 2 jamsos.<=, OPERATOR 3 jamsos.=, OPERATOR 4 jamsos.>=, OPERATOR 5 jamsos.>,
	FUNCTION 1 jamsos.payroll_summary_cmp(jamsos.payroll_summary, jamsos.payroll_summary);
COMMENT ON OPERATOR CLASS jamsos.payroll_summary_ops USING btree IS 'by bytes';
COMMENT ON OPERATOR FAMILY jamsos.payroll_summary_ops USING btree IS 'by bytes';
CREATE OPERATOR CLASS jamsos.payroll_summary_ops DEFAULT FOR TYPE jamsos.payroll_summary USING hash AS
	OPERATOR 1 jamsos.=, FUNCTION 1 jamsos.payroll_summary_hash(jamsos.payroll_summary),
	FUNCTION 2 jamsos.payroll_summary_hash_extended(jamsos.payroll_summary, bigint);
COMMENT ON OPERATOR CLASS jamsos.payroll_summary_ops USING hash IS 'by bytes';
COMMENT ON OPERATOR FAMILY jamsos.payroll_summary_ops USING hash IS 'by bytes';

CREATE FUNCTION jamsos.payroll_add(jamsos.payroll_summary, jamsos.payroll_summary) RETURNS jamsos.payroll_summary
AS 'MODULE_PATHNAME', 'jamsos_payroll_add' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION jamsos.payroll_add(jamsos.payroll_summary, jamsos.payroll_summary) IS 'The workers of both. Operator +.';
CREATE FUNCTION jamsos.payroll_subtract(jamsos.payroll_summary, jamsos.payroll_summary) RETURNS jamsos.payroll_summary
AS 'MODULE_PATHNAME', 'jamsos_payroll_subtract' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION jamsos.payroll_subtract(jamsos.payroll_summary, jamsos.payroll_summary) IS 'The workers of the first without those of the second. Operator -. Error 22003, naming the entry, where the first has fewer.';
CREATE OPERATOR jamsos.+ (LEFTARG = jamsos.payroll_summary, RIGHTARG = jamsos.payroll_summary, FUNCTION = jamsos.payroll_add, COMMUTATOR = OPERATOR(jamsos.+));
COMMENT ON OPERATOR jamsos.+ (jamsos.payroll_summary, jamsos.payroll_summary) IS 'the workers of both';
CREATE OPERATOR jamsos.- (LEFTARG = jamsos.payroll_summary, RIGHTARG = jamsos.payroll_summary, FUNCTION = jamsos.payroll_subtract);
COMMENT ON OPERATOR jamsos.- (jamsos.payroll_summary, jamsos.payroll_summary) IS 'the workers of the first without those of the second';

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

/* ---- payroll: what SQL asks of it ------------------------------------ */

CREATE FUNCTION jamsos.payroll_support(internal) RETURNS internal
AS 'MODULE_PATHNAME', 'jamsos_payroll_support' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_support(internal) IS 'planner support: how many rows a function returns, and what they cost';

CREATE FUNCTION jamsos.payroll_scale(payroll jamsos.payroll_summary, factor numeric) RETURNS jamsos.payroll_summary
AS 'MODULE_PATHNAME', 'jamsos_payroll_scale' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION jamsos.payroll_scale(jamsos.payroll_summary, numeric) IS
'So many times the workers: headcount becomes round(n x factor), each entry its share by largest remainder (of equal remainders the first entry). factor from 0 to 1000, at most twelve decimals.';
CREATE FUNCTION jamsos.headcount(payroll jamsos.payroll_summary, month date DEFAULT NULL) RETURNS bigint
AS 'MODULE_PATHNAME', 'jamsos_headcount' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;
COMMENT ON FUNCTION jamsos.headcount(jamsos.payroll_summary, date) IS
'Workers, those without a wage included: active in the month of a day, or all of them.';
CREATE FUNCTION jamsos.unpriced(payroll jamsos.payroll_summary) RETURNS bigint
AS 'MODULE_PATHNAME', 'jamsos_unpriced' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION jamsos.unpriced(jamsos.payroll_summary) IS 'Workers whose wage is not known.';
CREATE FUNCTION jamsos.wage_bill(payroll jamsos.payroll_summary, month date DEFAULT NULL) RETURNS numeric
AS 'MODULE_PATHNAME', 'jamsos_wage_bill' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;
COMMENT ON FUNCTION jamsos.wage_bill(jamsos.payroll_summary, date) IS
'Sum of the known wages, rupiah a month: of those active in the month of a day, or of all.';
CREATE FUNCTION jamsos.wage_quantile(payroll jamsos.payroll_summary, fraction numeric) RETURNS numeric
AS 'MODULE_PATHNAME', 'jamsos_wage_quantile' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION jamsos.wage_quantile(jamsos.payroll_summary, numeric) IS
'The wage at a fraction (0 to 1) of the workers whose wage is known, rupiah, by nearest rank like percentile_disc; 0.5 is the median. NULL where no wage is known.';
CREATE FUNCTION jamsos.wage_histogram(payroll jamsos.payroll_summary, buckets integer)
RETURNS TABLE (bucket integer, wage_from numeric, wage_to numeric, workers bigint)
AS 'MODULE_PATHNAME', 'jamsos_wage_histogram' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 10 SUPPORT jamsos.payroll_support;
COMMENT ON FUNCTION jamsos.wage_histogram(jamsos.payroll_summary, integer) IS
'Workers by wage, in buckets of equal width from the lowest to the highest known wage, rupiah, both ends included. buckets: 1 to 10000.';
CREATE FUNCTION jamsos.entries(payroll jamsos.payroll_summary)
RETURNS TABLE (segment text, risk_class integer, programs text, first_month date, last_month date, wage numeric, workers bigint)
AS 'MODULE_PATHNAME', 'jamsos_entries' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 200 SUPPORT jamsos.payroll_support;
COMMENT ON FUNCTION jamsos.entries(jamsos.payroll_summary) IS
'Everything in a payroll, a row per stratum and wage (rupiah; NULL = not known). programs: those stated, as a list; NULL = none. first_month, last_month: active period; NULL = open.';

CREATE FUNCTION jamsos.liability(payroll jamsos.payroll_summary, tariff jamsos.tariff_rules) RETURNS jamsos.liability_row
AS 'MODULE_PATHNAME', 'jamsos_liability' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION jamsos.liability(jamsos.payroll_summary, jamsos.tariff_rules) IS
'What the workers of a payroll owe in the month of a tariff, rupiah: the same figures as the aggregate liability() over their rows. Workers not active in that month do not count. Use it in FROM or LATERAL.';
CREATE FUNCTION jamsos.liability(payroll jamsos.payroll_summary, month date, programs text[] DEFAULT NULL,
	reliefs text[] DEFAULT NULL, reform text DEFAULT NULL, rounding text DEFAULT 'each', known_on date DEFAULT NULL,
	minimum numeric DEFAULT NULL) RETURNS jamsos.liability_row
LANGUAGE sql STABLE PARALLEL SAFE COST 200
BEGIN ATOMIC
	SELECT jamsos.liability(payroll, jamsos.tariff(month, programs, reliefs, reform, rounding, known_on, minimum));
END;
COMMENT ON FUNCTION jamsos.liability(jamsos.payroll_summary, date, text[], text[], text, text, date, numeric) IS
'liability(payroll, tariff(month, programs, ...)), rupiah. Write month => ''2026-01-01'', or type the date.';

CREATE FUNCTION jamsos.liabilities(payroll jamsos.payroll_summary, tariff jamsos.tariff_rules)
RETURNS TABLE (program text, payer text, carrier text, workers bigint, base numeric, amount numeric, unpriced bigint)
AS 'MODULE_PATHNAME', 'jamsos_liabilities' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200 ROWS 6;
COMMENT ON FUNCTION jamsos.liabilities(jamsos.payroll_summary, jamsos.tariff_rules) IS
'What a payroll owes, a row per programme, payer and carrier: workers counted, base and amount in rupiah, workers without a wage. base: NULL where every amount is fixed. The amounts add up to liability().total.';
CREATE FUNCTION jamsos.liabilities(payroll jamsos.payroll_summary, month date, programs text[] DEFAULT NULL,
	reliefs text[] DEFAULT NULL, reform text DEFAULT NULL, rounding text DEFAULT 'each', known_on date DEFAULT NULL,
	minimum numeric DEFAULT NULL)
RETURNS TABLE (program text, payer text, carrier text, workers bigint, base numeric, amount numeric, unpriced bigint)
LANGUAGE sql STABLE PARALLEL SAFE COST 200 ROWS 6
BEGIN ATOMIC
	SELECT l.program, l.payer, l.carrier, l.workers, l.base, l.amount, l.unpriced
	FROM jamsos.liabilities(payroll, jamsos.tariff(month, programs, reliefs, reform, rounding, known_on, minimum)) l;
END;
COMMENT ON FUNCTION jamsos.liabilities(jamsos.payroll_summary, date, text[], text[], text, text, date, numeric) IS
'liabilities(payroll, tariff(month, programs, ...)), rupiah. Write month => ''2026-01-01'', or type the date.';

CREATE FUNCTION jamsos.explain(payroll jamsos.payroll_summary, tariff jamsos.tariff_rules)
RETURNS TABLE (program text, payer text, segment text, risk_class integer, percent numeric, relief text, workers bigint,
	capped_workers bigint, base numeric, amount numeric, carrier text, legal_basis text, evidence text)
AS 'MODULE_PATHNAME', 'jamsos_explain' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200 ROWS 12;
COMMENT ON FUNCTION jamsos.explain(jamsos.payroll_summary, jamsos.tariff_rules) IS
'What a payroll owes with its reasons, a row per programme, payer, segment and risk class: percent of the base (NULL = a fixed amount), relief, workers, those above the ceiling, base and amount in rupiah, carrier, legal basis, evidence. The amounts add up to liability().total.';
CREATE FUNCTION jamsos.explain(payroll jamsos.payroll_summary, month date, programs text[] DEFAULT NULL,
	reliefs text[] DEFAULT NULL, reform text DEFAULT NULL, rounding text DEFAULT 'each', known_on date DEFAULT NULL,
	minimum numeric DEFAULT NULL)
RETURNS TABLE (program text, payer text, segment text, risk_class integer, percent numeric, relief text, workers bigint,
	capped_workers bigint, base numeric, amount numeric, carrier text, legal_basis text, evidence text)
LANGUAGE sql STABLE PARALLEL SAFE COST 200 ROWS 12
BEGIN ATOMIC
	SELECT e.program, e.payer, e.segment, e.risk_class, e.percent, e.relief, e.workers, e.capped_workers, e.base, e.amount,
		e.carrier, e.legal_basis, e.evidence
	FROM jamsos.explain(payroll, jamsos.tariff(month, programs, reliefs, reform, rounding, known_on, minimum)) e;
END;
COMMENT ON FUNCTION jamsos.explain(jamsos.payroll_summary, date, text[], text[], text, text, date, numeric) IS
'explain(payroll, tariff(month, programs, ...)), rupiah. Write month => ''2026-01-01'', or type the date.';

/* ---- scenario and projection: months to come ------------------------- */

CREATE TYPE jamsos.scenario_row AS (
	base date, wage_growth numeric, wage_growth_month integer, headcount_growth numeric, ceiling_growth numeric,
	coverage_from numeric, coverage_to numeric, coverage_by date, minimum numeric, minimum_region text,
	minimum_growth numeric, self_paid_until date, reform text, reliefs text[], rounding text
);
COMMENT ON TYPE jamsos.scenario_row IS
'What is assumed of the months to come: made by jamsos.scenario(). An attribute that is NULL is as if it were not given.';

CREATE FUNCTION jamsos.scenario(base date DEFAULT NULL, wage_growth numeric DEFAULT 0, wage_growth_month integer DEFAULT 1,
	headcount_growth numeric DEFAULT 0, ceiling_growth numeric DEFAULT 0, coverage_from numeric DEFAULT 1,
	coverage_to numeric DEFAULT 1, coverage_by date DEFAULT NULL, minimum numeric DEFAULT NULL,
	minimum_region text DEFAULT NULL, minimum_growth numeric DEFAULT 0, self_paid_until date DEFAULT NULL,
	reform text DEFAULT NULL, reliefs text[] DEFAULT NULL, rounding text DEFAULT 'each') RETURNS jamsos.scenario_row
AS 'MODULE_PATHNAME', 'jamsos_scenario' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.scenario(date, numeric, integer, numeric, numeric, numeric, numeric, date, numeric, text, numeric, date, text, text[], text) IS
'Assumptions for project, budget, project_range and affordable. base: month of the wages and headcount (NULL = the first asked). Growths are yearly and compound, 0.05 = five percent (-0.99 to 10): wages at each wage_growth_month after base, headcount and minimum each January, yearly ceilings not published yet each March (rounded down to Rp100). coverage: from coverage_from at base straight to coverage_to at coverage_by. minimum: rupiah that lift lower wages; minimum_region: the published minimum wage of a region instead. self_paid_until: before it workers bear the employer''s share. reform, reliefs, rounding: as in tariff(). Errors 22023 name the argument.';

CREATE FUNCTION jamsos.project(payroll jamsos.payroll_summary, start date, months integer, programs text[] DEFAULT NULL,
	scenario jamsos.scenario_row DEFAULT NULL)
RETURNS TABLE (month date, program text, payer text, carrier text, workers bigint, base numeric, amount numeric,
	confirmed boolean, unpriced bigint)
AS 'MODULE_PATHNAME', 'jamsos_project' LANGUAGE C STABLE PARALLEL SAFE COST 1000 ROWS 60 SUPPORT jamsos.payroll_support;
COMMENT ON FUNCTION jamsos.project(jamsos.payroll_summary, date, integer, text[], jamsos.scenario_row) IS
'What a payroll owes in each of some months (1 to 1200) from that of a day, a row per month, programme, payer and carrier; base and amount in rupiah. An amount is what the payroll owes with grown wages, times headcount growth and coverage, rounded once, half up to the rupiah. confirmed: false where a figure of the law is not published for the month and was assumed. One NOTICE where every worker has left before the last month.';

CREATE FUNCTION jamsos.budget(payroll jamsos.payroll_summary, fiscal_year integer, years integer DEFAULT 1,
	programs text[] DEFAULT NULL, scenario jamsos.scenario_row DEFAULT NULL, basis text DEFAULT 'accrual')
RETURNS TABLE (fiscal_year integer, program text, payer text, carrier text, months integer, workers bigint,
	worker_months bigint, amount numeric, unpriced bigint)
AS 'MODULE_PATHNAME', 'jamsos_budget' LANGUAGE C STABLE PARALLEL SAFE COST 1000 ROWS 5 SUPPORT jamsos.payroll_support;
COMMENT ON FUNCTION jamsos.budget(jamsos.payroll_summary, integer, integer, text[], jamsos.scenario_row, text) IS
'The months of project() by fiscal year, programme, payer and carrier, amount in rupiah. workers, unpriced: people in the last month; worker_months: the volume of an RKA (orang-bulan). basis: accrual, by contribution month; cash, by the year in which a contribution falls due (jamsos.due_rule).';

CREATE FUNCTION jamsos.project_range(payroll jamsos.payroll_summary, start date, months integer, programs text[] DEFAULT NULL,
	scenario jamsos.scenario_row DEFAULT NULL, wage_growth_sd numeric DEFAULT 0.02, draws integer DEFAULT 1000,
	seed bigint DEFAULT 0, payer text DEFAULT NULL)
RETURNS TABLE (month date, mean numeric, p05 numeric, p50 numeric, p95 numeric)
AS 'MODULE_PATHNAME', 'jamsos_project_range' LANGUAGE C STABLE PARALLEL SAFE COST 100000 ROWS 60 SUPPORT jamsos.payroll_support;
COMMENT ON FUNCTION jamsos.project_range(jamsos.payroll_summary, date, integer, text[], jamsos.scenario_row, numeric, integer, bigint, text) IS
'The total of project() in each month, rupiah, where the wage growth of each year is uncertain: wage_growth plus wage_growth_sd times a normal shock, draws times. Mean and the 5th, 50th and 95th percentile by nearest rank. The same seed gives the same result everywhere. payer: only his share; NULL = of all payers.';

CREATE FUNCTION jamsos.affordable(payroll jamsos.payroll_summary, fiscal_year integer, budget numeric,
	programs text[] DEFAULT NULL, scenario jamsos.scenario_row DEFAULT NULL, strategy text DEFAULT 'cheapest')
RETURNS TABLE (workers bigint, share numeric, cost numeric, left_over numeric, unpriced bigint)
AS 'MODULE_PATHNAME', 'jamsos_affordable' LANGUAGE C STABLE PARALLEL SAFE COST 1000 ROWS 1;
COMMENT ON FUNCTION jamsos.affordable(jamsos.payroll_summary, integer, numeric, text[], jamsos.scenario_row, text) IS
'How many workers a budget (rupiah) insures for a fiscal year, as far as the employer pays: never more than the budget, and one worker more would cost more. share: of those whose wage is known (six decimals); cost and left_over in rupiah; unpriced: workers whose wage is not known, left out. strategy: cheapest, the lowest contributions first; proportional, the same share of every stratum and wage.';

/* ---- coverage: who is insured ---------------------------------------- */

CREATE TYPE jamsos.coverage_row AS (eligible bigint, registered bigint, unregistered bigint, ratio numeric);
COMMENT ON TYPE jamsos.coverage_row IS
'Of those who must be insured (eligible), how many are (registered), how many are not, and the share to six decimals. Where an eligible of the group is not known, eligible, unregistered and ratio are NULL; ratio is NULL too where nobody is eligible. A ratio above 1 is returned, never clipped.';

CREATE FUNCTION jamsos.coverage_final(jamsos.counters) RETURNS jamsos.coverage_row
AS 'MODULE_PATHNAME', 'jamsos_coverage_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.coverage_final(jamsos.counters) IS 'aggregate final function';
CREATE FUNCTION jamsos.coverage_accum(jamsos.counters, boolean) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_coverage_accum' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.coverage_accum(jamsos.counters, boolean) IS 'aggregate transition function';
CREATE FUNCTION jamsos.coverage_inverse(jamsos.counters, boolean) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_coverage_inverse' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.coverage_inverse(jamsos.counters, boolean) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.coverage(registered boolean) (
	SFUNC = jamsos.coverage_accum, STYPE = jamsos.counters, SSPACE = 64,
	FINALFUNC = jamsos.coverage_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.coverage_accum, MINVFUNC = jamsos.coverage_inverse, MSTYPE = jamsos.counters, MSSPACE = 64,
	MFINALFUNC = jamsos.coverage_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.coverage(boolean) IS
'Coverage of people, a row each: registered or not (NULL = not). FILTER or WHERE chooses who is eligible.';
CREATE FUNCTION jamsos.coverage_accum(jamsos.counters, bigint, bigint) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_coverage_accum_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.coverage_accum(jamsos.counters, bigint, bigint) IS 'aggregate transition function';
CREATE FUNCTION jamsos.coverage_inverse(jamsos.counters, bigint, bigint) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_coverage_inverse_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.coverage_inverse(jamsos.counters, bigint, bigint) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.coverage(registered bigint, eligible bigint) (
	SFUNC = jamsos.coverage_accum, STYPE = jamsos.counters, SSPACE = 64,
	FINALFUNC = jamsos.coverage_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.coverage_accum, MINVFUNC = jamsos.coverage_inverse, MSTYPE = jamsos.counters, MSSPACE = 64,
	MFINALFUNC = jamsos.coverage_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.coverage(bigint, bigint) IS
'Coverage of offices or regions, counts added up. An eligible that is NULL makes eligible, unregistered and ratio of the group NULL; registered is still the sum. Errors: a negative count, registered NULL.';
CREATE FUNCTION jamsos.workers_to_target(coverage jamsos.coverage_row, target numeric) RETURNS bigint
AS 'MODULE_PATHNAME', 'jamsos_workers_to_target' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.workers_to_target(jamsos.coverage_row, numeric) IS
'How many must still be registered to reach a share (a fraction, 0 to 1) of the eligible: 0 where it is reached, NULL where eligible is not known. Error 22023: target above 1.';

/* ---- compliance: staff against the bill ------------------------------ */

CREATE TYPE jamsos.compliance_row AS (
	eligible bigint, registered bigint, unregistered bigint, under_reported bigint, partial_program bigint, not_on_staff bigint,
	unpriced bigint, wage_gap numeric, contribution_gap numeric, status text
);
COMMENT ON TYPE jamsos.compliance_row IS
'Staff against the bill: on staff (eligible), of them billed (registered) or not, billed at less than their wage, billed without a required programme; billed and not on staff; those of whom a gap could not be computed for want of a wage (unpriced). wage_gap: rupiah a month reported too little; contribution_gap: rupiah a month paid too little. status: PWBD (nobody registered), PDS-TK (workers missing), PDS-Upah (wages under-reported), PDS-Program (programmes missing), patuh; NULL where nobody is on staff.';

CREATE FUNCTION jamsos.compliance_final(jamsos.counters) RETURNS jamsos.compliance_row
AS 'MODULE_PATHNAME', 'jamsos_compliance_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_final(jamsos.counters) IS 'aggregate final function';

CREATE FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, numeric, numeric, text[], text[]) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, numeric, numeric, text[], text[]) IS 'aggregate transition function';
CREATE FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, numeric, numeric, text[], text[]) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_inverse_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, numeric, numeric, text[], text[]) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.compliance(on_staff boolean, on_bill boolean, wage numeric, reported_wage numeric, enrolled text[], required text[]) (
	SFUNC = jamsos.compliance_accum, STYPE = jamsos.counters, SSPACE = 160,
	FINALFUNC = jamsos.compliance_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.compliance_accum, MINVFUNC = jamsos.compliance_inverse, MSTYPE = jamsos.counters, MSSPACE = 160,
	MFINALFUNC = jamsos.compliance_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.compliance(boolean, boolean, numeric, numeric, text[], text[]) IS
'Staff against the bill, over their FULL OUTER JOIN: (compliance(s.nik IS NOT NULL, b.nik IS NOT NULL, s.wage, b.wage, b.programs, NULL, tariff)).*. on_staff and on_bill alone say who is where (NULL = not). Wages in rupiah a month. enrolled: programmes on the bill, NULL = the bill does not say: taken as all required; required: NULL = those of the tariff, else JKK and JKM. Without a tariff contribution_gap is NULL; a tariff with a relief is refused (22023): reliefs => ''{}''.';
CREATE FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, numeric, numeric, text[], text[], jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, numeric, numeric, text[], text[], jamsos.tariff_rules) IS 'aggregate transition function';
CREATE FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, numeric, numeric, text[], text[], jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_inverse_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, numeric, numeric, text[], text[], jamsos.tariff_rules) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.compliance(on_staff boolean, on_bill boolean, wage numeric, reported_wage numeric, enrolled text[], required text[], tariff jamsos.tariff_rules) (
	SFUNC = jamsos.compliance_accum, STYPE = jamsos.counters, SSPACE = 160,
	FINALFUNC = jamsos.compliance_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.compliance_accum, MINVFUNC = jamsos.compliance_inverse, MSTYPE = jamsos.counters, MSSPACE = 160,
	MFINALFUNC = jamsos.compliance_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.compliance(boolean, boolean, numeric, numeric, text[], text[], jamsos.tariff_rules) IS
'Staff against the bill, over their FULL OUTER JOIN: (compliance(s.nik IS NOT NULL, b.nik IS NOT NULL, s.wage, b.wage, b.programs, NULL, tariff)).*. on_staff and on_bill alone say who is where (NULL = not). Wages in rupiah a month. enrolled: programmes on the bill, NULL = the bill does not say: taken as all required; required: NULL = those of the tariff, else JKK and JKM. Without a tariff contribution_gap is NULL; a tariff with a relief is refused (22023): reliefs => ''{}''.';
CREATE FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, numeric, numeric, text[], text[], jamsos.tariff_rules, integer) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, numeric, numeric, text[], text[], jamsos.tariff_rules, integer) IS 'aggregate transition function';
CREATE FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, numeric, numeric, text[], text[], jamsos.tariff_rules, integer) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_inverse_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, numeric, numeric, text[], text[], jamsos.tariff_rules, integer) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.compliance(on_staff boolean, on_bill boolean, wage numeric, reported_wage numeric, enrolled text[], required text[], tariff jamsos.tariff_rules, risk_class integer) (
	SFUNC = jamsos.compliance_accum, STYPE = jamsos.counters, SSPACE = 160,
	FINALFUNC = jamsos.compliance_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.compliance_accum, MINVFUNC = jamsos.compliance_inverse, MSTYPE = jamsos.counters, MSSPACE = 160,
	MFINALFUNC = jamsos.compliance_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.compliance(boolean, boolean, numeric, numeric, text[], text[], jamsos.tariff_rules, integer) IS
'Staff against the bill, over their FULL OUTER JOIN: (compliance(s.nik IS NOT NULL, b.nik IS NOT NULL, s.wage, b.wage, b.programs, NULL, tariff)).*. on_staff and on_bill alone say who is where (NULL = not). Wages in rupiah a month. enrolled: programmes on the bill, NULL = the bill does not say: taken as all required; required: NULL = those of the tariff, else JKK and JKM. Without a tariff contribution_gap is NULL; a tariff with a relief is refused (22023): reliefs => ''{}''.';
CREATE FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, numeric, numeric, text[], text[], jamsos.tariff_rules, integer, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, numeric, numeric, text[], text[], jamsos.tariff_rules, integer, text) IS 'aggregate transition function';
CREATE FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, numeric, numeric, text[], text[], jamsos.tariff_rules, integer, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_inverse_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, numeric, numeric, text[], text[], jamsos.tariff_rules, integer, text) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.compliance(on_staff boolean, on_bill boolean, wage numeric, reported_wage numeric, enrolled text[], required text[], tariff jamsos.tariff_rules, risk_class integer, segment text) (
	SFUNC = jamsos.compliance_accum, STYPE = jamsos.counters, SSPACE = 160,
	FINALFUNC = jamsos.compliance_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.compliance_accum, MINVFUNC = jamsos.compliance_inverse, MSTYPE = jamsos.counters, MSSPACE = 160,
	MFINALFUNC = jamsos.compliance_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.compliance(boolean, boolean, numeric, numeric, text[], text[], jamsos.tariff_rules, integer, text) IS
'Staff against the bill, over their FULL OUTER JOIN: (compliance(s.nik IS NOT NULL, b.nik IS NOT NULL, s.wage, b.wage, b.programs, NULL, tariff)).*. on_staff and on_bill alone say who is where (NULL = not). Wages in rupiah a month. enrolled: programmes on the bill, NULL = the bill does not say: taken as all required; required: NULL = those of the tariff, else JKK and JKM. Without a tariff contribution_gap is NULL; a tariff with a relief is refused (22023): reliefs => ''{}''.';
CREATE FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, bigint, bigint, text[], text[]) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_accum_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, bigint, bigint, text[], text[]) IS 'aggregate transition function';
CREATE FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, bigint, bigint, text[], text[]) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_inverse_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, bigint, bigint, text[], text[]) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.compliance(on_staff boolean, on_bill boolean, wage bigint, reported_wage bigint, enrolled text[], required text[]) (
	SFUNC = jamsos.compliance_accum, STYPE = jamsos.counters, SSPACE = 160,
	FINALFUNC = jamsos.compliance_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.compliance_accum, MINVFUNC = jamsos.compliance_inverse, MSTYPE = jamsos.counters, MSSPACE = 160,
	MFINALFUNC = jamsos.compliance_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.compliance(boolean, boolean, bigint, bigint, text[], text[]) IS
'Staff against the bill, over their FULL OUTER JOIN: (compliance(s.nik IS NOT NULL, b.nik IS NOT NULL, s.wage, b.wage, b.programs, NULL, tariff)).*. on_staff and on_bill alone say who is where (NULL = not). Wages in rupiah a month. enrolled: programmes on the bill, NULL = the bill does not say: taken as all required; required: NULL = those of the tariff, else JKK and JKM. Without a tariff contribution_gap is NULL; a tariff with a relief is refused (22023): reliefs => ''{}''.';
CREATE FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, bigint, bigint, text[], text[], jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_accum_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, bigint, bigint, text[], text[], jamsos.tariff_rules) IS 'aggregate transition function';
CREATE FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, bigint, bigint, text[], text[], jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_inverse_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, bigint, bigint, text[], text[], jamsos.tariff_rules) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.compliance(on_staff boolean, on_bill boolean, wage bigint, reported_wage bigint, enrolled text[], required text[], tariff jamsos.tariff_rules) (
	SFUNC = jamsos.compliance_accum, STYPE = jamsos.counters, SSPACE = 160,
	FINALFUNC = jamsos.compliance_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.compliance_accum, MINVFUNC = jamsos.compliance_inverse, MSTYPE = jamsos.counters, MSSPACE = 160,
	MFINALFUNC = jamsos.compliance_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.compliance(boolean, boolean, bigint, bigint, text[], text[], jamsos.tariff_rules) IS
'Staff against the bill, over their FULL OUTER JOIN: (compliance(s.nik IS NOT NULL, b.nik IS NOT NULL, s.wage, b.wage, b.programs, NULL, tariff)).*. on_staff and on_bill alone say who is where (NULL = not). Wages in rupiah a month. enrolled: programmes on the bill, NULL = the bill does not say: taken as all required; required: NULL = those of the tariff, else JKK and JKM. Without a tariff contribution_gap is NULL; a tariff with a relief is refused (22023): reliefs => ''{}''.';
CREATE FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, bigint, bigint, text[], text[], jamsos.tariff_rules, integer) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_accum_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, bigint, bigint, text[], text[], jamsos.tariff_rules, integer) IS 'aggregate transition function';
CREATE FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, bigint, bigint, text[], text[], jamsos.tariff_rules, integer) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_inverse_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, bigint, bigint, text[], text[], jamsos.tariff_rules, integer) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.compliance(on_staff boolean, on_bill boolean, wage bigint, reported_wage bigint, enrolled text[], required text[], tariff jamsos.tariff_rules, risk_class integer) (
	SFUNC = jamsos.compliance_accum, STYPE = jamsos.counters, SSPACE = 160,
	FINALFUNC = jamsos.compliance_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.compliance_accum, MINVFUNC = jamsos.compliance_inverse, MSTYPE = jamsos.counters, MSSPACE = 160,
	MFINALFUNC = jamsos.compliance_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.compliance(boolean, boolean, bigint, bigint, text[], text[], jamsos.tariff_rules, integer) IS
'Staff against the bill, over their FULL OUTER JOIN: (compliance(s.nik IS NOT NULL, b.nik IS NOT NULL, s.wage, b.wage, b.programs, NULL, tariff)).*. on_staff and on_bill alone say who is where (NULL = not). Wages in rupiah a month. enrolled: programmes on the bill, NULL = the bill does not say: taken as all required; required: NULL = those of the tariff, else JKK and JKM. Without a tariff contribution_gap is NULL; a tariff with a relief is refused (22023): reliefs => ''{}''.';
CREATE FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, bigint, bigint, text[], text[], jamsos.tariff_rules, integer, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_accum_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, bigint, bigint, text[], text[], jamsos.tariff_rules, integer, text) IS 'aggregate transition function';
CREATE FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, bigint, bigint, text[], text[], jamsos.tariff_rules, integer, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_inverse_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, bigint, bigint, text[], text[], jamsos.tariff_rules, integer, text) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.compliance(on_staff boolean, on_bill boolean, wage bigint, reported_wage bigint, enrolled text[], required text[], tariff jamsos.tariff_rules, risk_class integer, segment text) (
	SFUNC = jamsos.compliance_accum, STYPE = jamsos.counters, SSPACE = 160,
	FINALFUNC = jamsos.compliance_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.compliance_accum, MINVFUNC = jamsos.compliance_inverse, MSTYPE = jamsos.counters, MSSPACE = 160,
	MFINALFUNC = jamsos.compliance_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.compliance(boolean, boolean, bigint, bigint, text[], text[], jamsos.tariff_rules, integer, text) IS
'Staff against the bill, over their FULL OUTER JOIN: (compliance(s.nik IS NOT NULL, b.nik IS NOT NULL, s.wage, b.wage, b.programs, NULL, tariff)).*. on_staff and on_bill alone say who is where (NULL = not). Wages in rupiah a month. enrolled: programmes on the bill, NULL = the bill does not say: taken as all required; required: NULL = those of the tariff, else JKK and JKM. Without a tariff contribution_gap is NULL; a tariff with a relief is refused (22023): reliefs => ''{}''.';
CREATE FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, integer, integer, text[], text[]) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_accum_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, integer, integer, text[], text[]) IS 'aggregate transition function';
CREATE FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, integer, integer, text[], text[]) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_inverse_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, integer, integer, text[], text[]) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.compliance(on_staff boolean, on_bill boolean, wage integer, reported_wage integer, enrolled text[], required text[]) (
	SFUNC = jamsos.compliance_accum, STYPE = jamsos.counters, SSPACE = 160,
	FINALFUNC = jamsos.compliance_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.compliance_accum, MINVFUNC = jamsos.compliance_inverse, MSTYPE = jamsos.counters, MSSPACE = 160,
	MFINALFUNC = jamsos.compliance_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.compliance(boolean, boolean, integer, integer, text[], text[]) IS
'Staff against the bill, over their FULL OUTER JOIN: (compliance(s.nik IS NOT NULL, b.nik IS NOT NULL, s.wage, b.wage, b.programs, NULL, tariff)).*. on_staff and on_bill alone say who is where (NULL = not). Wages in rupiah a month. enrolled: programmes on the bill, NULL = the bill does not say: taken as all required; required: NULL = those of the tariff, else JKK and JKM. Without a tariff contribution_gap is NULL; a tariff with a relief is refused (22023): reliefs => ''{}''.';
CREATE FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, integer, integer, text[], text[], jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_accum_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, integer, integer, text[], text[], jamsos.tariff_rules) IS 'aggregate transition function';
CREATE FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, integer, integer, text[], text[], jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_inverse_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, integer, integer, text[], text[], jamsos.tariff_rules) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.compliance(on_staff boolean, on_bill boolean, wage integer, reported_wage integer, enrolled text[], required text[], tariff jamsos.tariff_rules) (
	SFUNC = jamsos.compliance_accum, STYPE = jamsos.counters, SSPACE = 160,
	FINALFUNC = jamsos.compliance_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.compliance_accum, MINVFUNC = jamsos.compliance_inverse, MSTYPE = jamsos.counters, MSSPACE = 160,
	MFINALFUNC = jamsos.compliance_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.compliance(boolean, boolean, integer, integer, text[], text[], jamsos.tariff_rules) IS
'Staff against the bill, over their FULL OUTER JOIN: (compliance(s.nik IS NOT NULL, b.nik IS NOT NULL, s.wage, b.wage, b.programs, NULL, tariff)).*. on_staff and on_bill alone say who is where (NULL = not). Wages in rupiah a month. enrolled: programmes on the bill, NULL = the bill does not say: taken as all required; required: NULL = those of the tariff, else JKK and JKM. Without a tariff contribution_gap is NULL; a tariff with a relief is refused (22023): reliefs => ''{}''.';
CREATE FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, integer, integer, text[], text[], jamsos.tariff_rules, integer) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_accum_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, integer, integer, text[], text[], jamsos.tariff_rules, integer) IS 'aggregate transition function';
CREATE FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, integer, integer, text[], text[], jamsos.tariff_rules, integer) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_inverse_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, integer, integer, text[], text[], jamsos.tariff_rules, integer) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.compliance(on_staff boolean, on_bill boolean, wage integer, reported_wage integer, enrolled text[], required text[], tariff jamsos.tariff_rules, risk_class integer) (
	SFUNC = jamsos.compliance_accum, STYPE = jamsos.counters, SSPACE = 160,
	FINALFUNC = jamsos.compliance_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.compliance_accum, MINVFUNC = jamsos.compliance_inverse, MSTYPE = jamsos.counters, MSSPACE = 160,
	MFINALFUNC = jamsos.compliance_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.compliance(boolean, boolean, integer, integer, text[], text[], jamsos.tariff_rules, integer) IS
'Staff against the bill, over their FULL OUTER JOIN: (compliance(s.nik IS NOT NULL, b.nik IS NOT NULL, s.wage, b.wage, b.programs, NULL, tariff)).*. on_staff and on_bill alone say who is where (NULL = not). Wages in rupiah a month. enrolled: programmes on the bill, NULL = the bill does not say: taken as all required; required: NULL = those of the tariff, else JKK and JKM. Without a tariff contribution_gap is NULL; a tariff with a relief is refused (22023): reliefs => ''{}''.';
CREATE FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, integer, integer, text[], text[], jamsos.tariff_rules, integer, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_accum_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, integer, integer, text[], text[], jamsos.tariff_rules, integer, text) IS 'aggregate transition function';
CREATE FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, integer, integer, text[], text[], jamsos.tariff_rules, integer, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_inverse_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, integer, integer, text[], text[], jamsos.tariff_rules, integer, text) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.compliance(on_staff boolean, on_bill boolean, wage integer, reported_wage integer, enrolled text[], required text[], tariff jamsos.tariff_rules, risk_class integer, segment text) (
	SFUNC = jamsos.compliance_accum, STYPE = jamsos.counters, SSPACE = 160,
	FINALFUNC = jamsos.compliance_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.compliance_accum, MINVFUNC = jamsos.compliance_inverse, MSTYPE = jamsos.counters, MSSPACE = 160,
	MFINALFUNC = jamsos.compliance_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.compliance(boolean, boolean, integer, integer, text[], text[], jamsos.tariff_rules, integer, text) IS
'Staff against the bill, over their FULL OUTER JOIN: (compliance(s.nik IS NOT NULL, b.nik IS NOT NULL, s.wage, b.wage, b.programs, NULL, tariff)).*. on_staff and on_bill alone say who is where (NULL = not). Wages in rupiah a month. enrolled: programmes on the bill, NULL = the bill does not say: taken as all required; required: NULL = those of the tariff, else JKK and JKM. Without a tariff contribution_gap is NULL; a tariff with a relief is refused (22023): reliefs => ''{}''.';

/* ---- readiness: the path of Inpres 2/2021 ---------------------------- */

CREATE FUNCTION jamsos.readiness(regulated boolean, budgeted numeric, registered bigint, eligible bigint, paid numeric, due numeric) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN regulated AND budgeted > 0 AND registered >= eligible AND registered > 0 AND paid >= due AND paid > 0 THEN 'complete'
		ELSE stage || coalesce('; ' || nullif(pg_catalog.substr(
			CASE WHEN regulated IS NULL THEN ', regulation not known' WHEN NOT regulated AND reached > 1 THEN ', no regulation' ELSE '' END
			|| CASE WHEN budgeted IS NULL THEN ', budget not known' WHEN budgeted <= 0 AND reached > 2 THEN ', no budget' ELSE '' END
			|| CASE WHEN registered IS NULL THEN ', registration not known' WHEN registered <= 0 AND reached > 3 THEN ', nobody registered'
				WHEN registered > 0 AND eligible IS NULL THEN ', eligible not known' WHEN registered > 0 AND registered < eligible THEN ', ' || (eligible - registered) || ' not registered' ELSE '' END
			|| CASE WHEN paid IS NULL THEN ', payment not known' WHEN paid > 0 AND due IS NULL THEN ', due not known' WHEN paid > 0 AND paid < due THEN ', not all paid' ELSE '' END, 3), ''), '') END
	FROM (SELECT CASE WHEN paid > 0 THEN 4 WHEN registered > 0 THEN 3 WHEN budgeted > 0 THEN 2 WHEN regulated THEN 1 ELSE 0 END) r (reached),
		LATERAL (SELECT (ARRAY['none', 'regulated', 'budgeted', 'registered', 'paid'])[reached + 1]) s (stage);
END;
COMMENT ON FUNCTION jamsos.readiness(boolean, numeric, bigint, bigint, numeric, numeric) IS
'How far a government is on the path of Inpres 2/2021: the furthest stage reached (none, regulated, budgeted, registered, paid, complete); after a semicolon the earlier stages that are missing, what is not whole, and what is not known (NULL). registered, eligible: people; budgeted, paid, due: rupiah. complete: regulated, budgeted, everybody registered, everything due paid.';

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

/* ---- benefits: what an event pays -------------------------------------- */

CREATE FUNCTION jamsos.benefits(event text, on_date date, wage numeric DEFAULT NULL, segment text DEFAULT 'PU', contribution_months integer DEFAULT NULL,
	months integer DEFAULT NULL, percent numeric DEFAULT NULL, loss numeric DEFAULT 100, children integer DEFAULT 2, work_accident boolean DEFAULT false, birth_date date DEFAULT NULL)
RETURNS TABLE (program text, component text, amount numeric, legal_basis text, evidence text, note text)
LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 5
SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
	events CONSTANT text[] := ARRAY['death', 'work_death', 'total_disability', 'partial_disability', 'temporary_disability', 'scholarship', 'pension', 'job_loss'];
	need text;
	bad text;
BEGIN
	IF benefits.event IS NULL THEN
		RAISE null_value_not_allowed USING MESSAGE = 'event must not be null', HINT = format('Valid values: %s.', array_to_string(events, ', '));
	END IF;
	IF benefits.event <> ALL (events) THEN
		RAISE invalid_parameter_value USING MESSAGE = format('unknown event "%s"', benefits.event), HINT = format('Valid values: %s.', array_to_string(events, ', '));
	END IF;
	IF benefits.segment IS NULL OR benefits.segment NOT IN ('PU', 'BPU', 'PR', 'ASN') THEN
		RAISE invalid_parameter_value USING MESSAGE = format('unknown segment "%s"', benefits.segment), HINT = 'Valid values: PU, BPU, PR, ASN.';
	END IF;
	IF benefits.event IN ('pension', 'job_loss') AND benefits.segment <> 'PU' THEN
		RAISE invalid_parameter_value USING MESSAGE = format('segment %s has no benefit of event %s', benefits.segment, benefits.event), HINT = 'JP and JKP insure wage earners: segment PU.';
	END IF;
	-- what the event cannot be reckoned without
	need := CASE WHEN on_date IS NULL THEN 'on_date'
		WHEN benefits.wage IS NULL AND (benefits.event NOT IN ('death', 'scholarship') OR benefits.event = 'death' AND benefits.segment = 'ASN') THEN 'wage'
		WHEN benefits.percent IS NULL AND benefits.event = 'partial_disability' THEN 'percent'
		WHEN benefits.loss IS NULL AND benefits.event = 'partial_disability' THEN 'loss'
		WHEN benefits.months IS NULL AND benefits.event = 'temporary_disability' THEN 'months'
		WHEN benefits.contribution_months IS NULL AND benefits.event = 'pension' THEN 'contribution_months'
		WHEN benefits.children IS NULL AND benefits.event = 'scholarship' THEN 'children' END;
	IF need IS NOT NULL THEN
		RAISE null_value_not_allowed USING MESSAGE = format('%s must not be null for event %s', need, benefits.event),
			HINT = CASE need WHEN 'on_date' THEN 'The day of the event says which law holds.'
				WHEN 'wage' THEN 'The monthly wage that was reported, rupiah; of a pension the weighted average.'
				WHEN 'percent' THEN 'The percentage of the table of body parts in PP 44/2015 Lampiran III.'
				WHEN 'loss' THEN 'The percentage of function that is lost; 100 where the part is.'
				WHEN 'months' THEN 'Months in which the worker cannot work.'
				WHEN 'contribution_months' THEN 'Months for which contributions to JP were paid.'
				ELSE 'Children at school; the law covers a number of them.' END;
	END IF;
	IF NOT isfinite(on_date) THEN
		RAISE invalid_parameter_value USING MESSAGE = 'on_date must be a finite date';
	END IF;
	SELECT v.name, v.value INTO need, bad FROM (VALUES ('wage', benefits.wage, 1e12), ('percent', benefits.percent, 100), ('loss', benefits.loss, 100), ('months', benefits.months, 1200), ('contribution_months', benefits.contribution_months, 1200), ('children', benefits.children, 100)) v (name, value, most)
	WHERE v.value < 0 OR v.value > v.most LIMIT 1;
	IF need IS NOT NULL THEN
		RAISE invalid_parameter_value USING MESSAGE = format('%s is out of range: %s', need, bad), HINT = 'wage: 0 to 10^12 rupiah; percent and loss: 0 to 100; months and contribution_months: 0 to 1200; children: 0 to 100.';
	END IF;

	RETURN QUERY
	WITH rule AS (
		-- of one figure the local row, the one of the segment
		SELECT DISTINCT ON (r.program, r.event, r.component) r.*
		FROM jamsos.benefit_rule r
		WHERE r.valid OPERATOR(pg_catalog.@>) on_date AND CASE benefits.segment WHEN 'ASN' THEN r.segment = 'ASN' ELSE coalesce(r.segment, 'PU') = 'PU' OR r.segment = 'BPU' AND benefits.segment <> 'PU' END
		ORDER BY r.program, r.event, r.component, r.origin = 'local' DESC, r.segment = CASE benefits.segment WHEN 'PR' THEN 'BPU' ELSE benefits.segment END DESC NULLS LAST
	), burial_only AS (
		SELECT benefits.contribution_months < r.value AS applies, r.value FROM rule r WHERE r.program = 'JKM' AND r.event = 'burial only'
	), paid AS (
		-- death from another cause: fixed amounts
		SELECT 1 AS place, r.program, r.event AS component, r.value * coalesce(r.times, 1) * CASE r.event WHEN 'uang duka' THEN benefits.wage ELSE 1 END AS amount, r AS rule,
			CASE WHEN r.event <> 'burial' AND (SELECT applies FROM burial_only) THEN 'Under ' || (SELECT value FROM burial_only) || ' months in a row: the burial part only.' END AS denied, NULL AS unpublished
		FROM rule r WHERE benefits.event = 'death' AND r.program = 'JKM' AND r.event IN ('lump sum', 'burial', 'periodic', 'uang duka')
		UNION ALL
		-- work accident: a share of so many wages, at least the lump sum of another death
		SELECT 1, r.program, r.event, greatest(r.value / 100 * r.times * benefits.wage, (SELECT m.value FROM rule m WHERE benefits.event = 'work_death' AND benefits.segment <> 'ASN' AND m.program = 'JKM' AND m.event = 'lump sum')), r, NULL, NULL
		FROM rule r WHERE r.program = 'JKK' AND r.component LIKE 'share of%' AND r.event = CASE benefits.event WHEN 'work_death' THEN 'death' WHEN 'total_disability' THEN 'total permanent disability' END
		UNION ALL
		SELECT 2, r.program, CASE r.component WHEN 'periodic' THEN 'periodic' ELSE r.event END, r.value * coalesce(r.times, 1) * CASE r.event WHEN 'uang duka' THEN benefits.wage ELSE 1 END, r, NULL, NULL
		FROM rule r WHERE r.program = 'JKK' AND (benefits.event = 'work_death' AND (r.event IN ('burial', 'uang duka') OR r.event = 'death' AND r.component = 'periodic')
			OR benefits.event = 'total_disability' AND r.event = 'death' AND r.component = 'periodic')
		UNION ALL
		SELECT 1, r.program, r.event, benefits.loss / 100 * benefits.percent / 100 * r.times * benefits.wage, r, NULL, NULL
		FROM rule r WHERE benefits.event = 'partial_disability' AND r.program = 'JKK' AND r.event = CASE WHEN benefits.loss = 100 THEN 'partial anatomical disability' ELSE 'partial loss of function' END
		UNION ALL
		-- bands of months, one after the other; the last may have no end
		SELECT 1, b.program, b.component, b.share / 100 * b.base * greatest(least(b.until, coalesce(benefits.months, b.until)) - b.since, 0), b.r, NULL, NULL
		FROM (SELECT r.program, r.component, r.value AS share, coalesce(sum(r.times) OVER w, 0) AS since, coalesce(coalesce(sum(r.times) OVER w, 0) + r.times, 1200) AS until, r,
				least(benefits.wage, (SELECT l.amount FROM jamsos.wage_limit l WHERE benefits.event = 'job_loss' AND l.program = 'JKP' AND l.kind = 'ceiling' AND l.valid OPERATOR(pg_catalog.@>) on_date ORDER BY l.origin = 'local' DESC LIMIT 1)) AS base
			FROM rule r WHERE benefits.event = 'temporary_disability' AND r.program = 'JKK' AND r.event LIKE 'temporary disability%' OR benefits.event = 'job_loss' AND r.program = 'JKP' AND r.event = 'cash'
			WINDOW w AS (ORDER BY r.times IS NULL, r.component COLLATE "C" ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)) b
		WHERE benefits.months IS NULL OR benefits.months > b.since OR b.since = 0
		UNION ALL
		-- each level of schooling in full, for as many children as the law covers
		SELECT 1, r.program, r.component, r.value * coalesce(r.times, 1) * least(benefits.children, coalesce((SELECT c.value FROM rule c WHERE c.program = r.program AND c.event = r.event AND c.component = 'children covered'), 1)), r,
			(SELECT format('Needs %s years of contributions.', c.value) FROM rule c WHERE c.program = r.program AND c.event = r.event AND c.component = 'minimum contribution period' AND benefits.contribution_months < 12 * c.value), NULL
		FROM rule r WHERE benefits.event = 'scholarship' AND r.event = 'scholarship' AND r.program = CASE WHEN work_accident THEN 'JKK' ELSE 'JKM' END AND (r.component LIKE '%per child and year' OR r.component = 'amount')
		UNION ALL
		SELECT 1, r.program, r.event, CASE WHEN benefits.contribution_months >= m.value THEN
				least(greatest(r.value / 100 * benefits.contribution_months / 12 * benefits.wage, (SELECT l.value FROM rule l WHERE l.event = 'monthly pension' AND l.component = 'minimum')), (SELECT l.value FROM rule l WHERE l.event = 'monthly pension' AND l.component = 'maximum')) END, r,
			CASE WHEN benefits.birth_date + make_interval(years => a.value::integer) > on_date THEN format('The pension age is %s.', a.value)
				WHEN benefits.contribution_months < m.value THEN format('Under %s contribution months: no pension, but the contributions with their yield at once.', m.value) END,
			(SELECT 'The limits of the year are not published yet: the last published.' FROM rule l WHERE l.event = 'monthly pension' AND l.confirmed_until < date_trunc('month', on_date::timestamp) LIMIT 1)
		FROM rule r JOIN rule m ON m.event = r.event AND m.component = 'minimum contribution period' LEFT JOIN rule a ON a.event = 'pension age'
		WHERE benefits.event = 'pension' AND r.program = 'JP' AND r.event = 'old-age pension' AND r.component = 'accrual'
	)
	SELECT p.program, p.component, round(CASE WHEN p.denied IS NULL OR p.amount IS NULL THEN p.amount ELSE 0 END), (p.rule).legal_basis, (p.rule).evidence, nullif(concat_ws(' ', p.denied, (p.rule).note, p.unpublished), '')
	FROM paid p ORDER BY p.place, (p.rule).times IS NULL AND (p.rule).event LIKE 'temporary%', p.component COLLATE "C";
	IF NOT FOUND THEN
		RAISE invalid_parameter_value USING MESSAGE = format('no law for event %s, segment %s on %s', benefits.event, benefits.segment, to_char(on_date, 'YYYY-MM-DD')),
			HINT = 'See: SELECT * FROM jamsos.benefit_rule; a local row can be inserted.';
	END IF;
END
$$;
COMMENT ON FUNCTION jamsos.benefits(text, date, numeric, text, integer, integer, numeric, numeric, integer, boolean, date) IS
'What an event pays, rupiah: rows that add up, each with its article and evidence (jamsos.benefit_rule). event: death (not from work), work_death, total_disability, partial_disability (percent of the table in the law; loss percent of function), temporary_disability (months), scholarship (children; of JKK after a work_accident, else of JKM), pension (a month; wage: weighted average; contribution_months; birth_date tells whether the age is reached), job_loss (months, at most six). wage: the monthly wage that was reported, rupiah. A condition that is not met makes an amount 0, and note says which; NULL: not known here. Errors: unknown event or segment, a missing argument (22004), no law on the day.';

CREATE FUNCTION jamsos.jht_balance(months date[], contributions numeric[], yield_percent numeric, as_of date)
RETURNS TABLE (year integer, contributed numeric, yield numeric, balance numeric)
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE ROWS 10
SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
	last_month CONSTANT date := date_trunc('month', as_of::timestamp)::date;
	opening numeric := 0;
BEGIN
	IF months IS NULL OR contributions IS NULL OR yield_percent IS NULL OR as_of IS NULL THEN
		RAISE null_value_not_allowed USING MESSAGE = 'months, contributions, yield_percent and as_of must not be null', HINT = 'array_agg(month), array_agg(amount); the yield is the one that BPJS has declared: none is shipped.';
	END IF;
	IF cardinality(months) <> cardinality(contributions) THEN
		RAISE invalid_parameter_value USING MESSAGE = cardinality(months)::text || ' months, but ' || cardinality(contributions)::text || ' contributions';	-- format() is only STABLE
	END IF;
	IF NOT isfinite(as_of) OR yield_percent < 0 OR NOT yield_percent <= 100
		OR EXISTS (SELECT FROM unnest(months, contributions) c (month, amount) WHERE c.month IS NULL OR c.amount IS NULL OR c.amount < 0 OR NOT c.amount <= 1e12 OR c.month NOT BETWEEN '2000-01-01' AND '2199-12-31') THEN
		RAISE invalid_parameter_value USING MESSAGE = 'a month, contribution, yield or day is missing or out of range', HINT = 'Months from 2000-01 to 2199-12, contributions from 0 to 10^12 rupiah, a yield of 0 to 100 percent a year.';
	END IF;
	FOR year IN SELECT generate_series(extract(year FROM min(m))::integer, extract(year FROM as_of)::integer) FROM unnest(months) m LOOP
		-- what was there earns for each month of the year, a contribution for each month after its own
		SELECT coalesce(sum(c.amount), 0), coalesce(sum(c.amount * (until - extract(month FROM c.month))), 0) + opening * until
		INTO contributed, yield
		FROM (SELECT CASE WHEN extract(year FROM as_of) = year THEN extract(month FROM as_of) ELSE 12 END) y (until)
		LEFT JOIN unnest(months, contributions) c (month, amount) ON extract(year FROM c.month) = year AND date_trunc('month', c.month::timestamp)::date <= last_month
		GROUP BY until;
		yield := round(yield * yield_percent / 1200);
		opening := opening + contributed + yield;
		balance := opening;
		RETURN NEXT;
	END LOOP;
END
$$;
COMMENT ON FUNCTION jamsos.jht_balance(date[], numeric[], numeric, date) IS
'What contributions to JHT (rupiah, with the month of each) have grown to, year by year, at a yearly yield in percent that the caller gives: none is shipped. Assumed, as no rule was sourced: a contribution earns from the month after its own; the yield is credited at the end of each year and in the month of as_of, half up to the rupiah. Months after as_of do not count. Errors: NULL (22004), lists of two lengths, values out of range.';

/* ---- protection: who would get nothing -------------------------------- */

CREATE TYPE jamsos.protection_row AS (workers bigint, unprotected bigint, unpriced bigint, death_benefit numeric, death_cover numeric, contribution numeric);
COMMENT ON TYPE jamsos.protection_row IS
'Workers; of them unprotected (not registered); of those unpriced (their contribution is not in the sum for want of a wage). Rupiah: death_benefit, what JKM pays a family in the month of the tariff; death_cover, that for all unprotected; contribution, what insuring them costs a month, all payers.';
CREATE FUNCTION jamsos.protection_gap_final(jamsos.counters) RETURNS jamsos.protection_row
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_final' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_final(jamsos.counters) IS 'aggregate final function; STABLE: it reads the benefit of the month';
CREATE FUNCTION jamsos.protection_gap_accum(jamsos.counters, numeric, boolean, jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_accum(jamsos.counters, numeric, boolean, jamsos.tariff_rules) IS 'aggregate transition function';
CREATE FUNCTION jamsos.protection_gap_inverse(jamsos.counters, numeric, boolean, jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_inverse_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_inverse(jamsos.counters, numeric, boolean, jamsos.tariff_rules) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.protection_gap(wage numeric, registered boolean, tariff jamsos.tariff_rules) (
	SFUNC = jamsos.protection_gap_accum, STYPE = jamsos.counters, SSPACE = 128,
	FINALFUNC = jamsos.protection_gap_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.protection_gap_accum, MINVFUNC = jamsos.protection_gap_inverse, MSTYPE = jamsos.counters, MSSPACE = 128,
	MFINALFUNC = jamsos.protection_gap_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.protection_gap(numeric, boolean, jamsos.tariff_rules) IS
'Whose families would get nothing if they died, how much that is, and what insuring them costs a month, by the law of the tariff; a tariff with a relief is refused. registered NULL: not registered. wage: rupiah; NULL: unpriced, or the lowest base for PR and BPU. Risk class 1, segment PU.';
CREATE FUNCTION jamsos.protection_gap_accum(jamsos.counters, numeric, boolean, jamsos.tariff_rules, integer) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_accum(jamsos.counters, numeric, boolean, jamsos.tariff_rules, integer) IS 'aggregate transition function';
CREATE FUNCTION jamsos.protection_gap_inverse(jamsos.counters, numeric, boolean, jamsos.tariff_rules, integer) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_inverse_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_inverse(jamsos.counters, numeric, boolean, jamsos.tariff_rules, integer) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.protection_gap(wage numeric, registered boolean, tariff jamsos.tariff_rules, risk_class integer) (
	SFUNC = jamsos.protection_gap_accum, STYPE = jamsos.counters, SSPACE = 128,
	FINALFUNC = jamsos.protection_gap_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.protection_gap_accum, MINVFUNC = jamsos.protection_gap_inverse, MSTYPE = jamsos.counters, MSSPACE = 128,
	MFINALFUNC = jamsos.protection_gap_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.protection_gap(numeric, boolean, jamsos.tariff_rules, integer) IS
'Whose families would get nothing if they died, how much that is, and what insuring them costs a month, by the law of the tariff; a tariff with a relief is refused. registered NULL: not registered. wage: rupiah; NULL: unpriced, or the lowest base for PR and BPU. Segment PU.';
CREATE FUNCTION jamsos.protection_gap_accum(jamsos.counters, numeric, boolean, jamsos.tariff_rules, integer, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_accum(jamsos.counters, numeric, boolean, jamsos.tariff_rules, integer, text) IS 'aggregate transition function';
CREATE FUNCTION jamsos.protection_gap_inverse(jamsos.counters, numeric, boolean, jamsos.tariff_rules, integer, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_inverse_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_inverse(jamsos.counters, numeric, boolean, jamsos.tariff_rules, integer, text) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.protection_gap(wage numeric, registered boolean, tariff jamsos.tariff_rules, risk_class integer, segment text) (
	SFUNC = jamsos.protection_gap_accum, STYPE = jamsos.counters, SSPACE = 128,
	FINALFUNC = jamsos.protection_gap_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.protection_gap_accum, MINVFUNC = jamsos.protection_gap_inverse, MSTYPE = jamsos.counters, MSSPACE = 128,
	MFINALFUNC = jamsos.protection_gap_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.protection_gap(numeric, boolean, jamsos.tariff_rules, integer, text) IS
'Whose families would get nothing if they died, how much that is, and what insuring them costs a month, by the law of the tariff; a tariff with a relief is refused. registered NULL: not registered. wage: rupiah; NULL: unpriced, or the lowest base for PR and BPU. Segment PU, BPU or PR.';
CREATE FUNCTION jamsos.protection_gap_accum(jamsos.counters, bigint, boolean, jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_accum_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_accum(jamsos.counters, bigint, boolean, jamsos.tariff_rules) IS 'aggregate transition function';
CREATE FUNCTION jamsos.protection_gap_inverse(jamsos.counters, bigint, boolean, jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_inverse_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_inverse(jamsos.counters, bigint, boolean, jamsos.tariff_rules) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.protection_gap(wage bigint, registered boolean, tariff jamsos.tariff_rules) (
	SFUNC = jamsos.protection_gap_accum, STYPE = jamsos.counters, SSPACE = 128,
	FINALFUNC = jamsos.protection_gap_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.protection_gap_accum, MINVFUNC = jamsos.protection_gap_inverse, MSTYPE = jamsos.counters, MSSPACE = 128,
	MFINALFUNC = jamsos.protection_gap_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.protection_gap(bigint, boolean, jamsos.tariff_rules) IS
'Whose families would get nothing if they died, how much that is, and what insuring them costs a month, by the law of the tariff; a tariff with a relief is refused. registered NULL: not registered. wage: rupiah; NULL: unpriced, or the lowest base for PR and BPU. Risk class 1, segment PU.';
CREATE FUNCTION jamsos.protection_gap_accum(jamsos.counters, bigint, boolean, jamsos.tariff_rules, integer) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_accum_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_accum(jamsos.counters, bigint, boolean, jamsos.tariff_rules, integer) IS 'aggregate transition function';
CREATE FUNCTION jamsos.protection_gap_inverse(jamsos.counters, bigint, boolean, jamsos.tariff_rules, integer) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_inverse_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_inverse(jamsos.counters, bigint, boolean, jamsos.tariff_rules, integer) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.protection_gap(wage bigint, registered boolean, tariff jamsos.tariff_rules, risk_class integer) (
	SFUNC = jamsos.protection_gap_accum, STYPE = jamsos.counters, SSPACE = 128,
	FINALFUNC = jamsos.protection_gap_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.protection_gap_accum, MINVFUNC = jamsos.protection_gap_inverse, MSTYPE = jamsos.counters, MSSPACE = 128,
	MFINALFUNC = jamsos.protection_gap_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.protection_gap(bigint, boolean, jamsos.tariff_rules, integer) IS
'Whose families would get nothing if they died, how much that is, and what insuring them costs a month, by the law of the tariff; a tariff with a relief is refused. registered NULL: not registered. wage: rupiah; NULL: unpriced, or the lowest base for PR and BPU. Segment PU.';
CREATE FUNCTION jamsos.protection_gap_accum(jamsos.counters, bigint, boolean, jamsos.tariff_rules, integer, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_accum_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_accum(jamsos.counters, bigint, boolean, jamsos.tariff_rules, integer, text) IS 'aggregate transition function';
CREATE FUNCTION jamsos.protection_gap_inverse(jamsos.counters, bigint, boolean, jamsos.tariff_rules, integer, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_inverse_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_inverse(jamsos.counters, bigint, boolean, jamsos.tariff_rules, integer, text) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.protection_gap(wage bigint, registered boolean, tariff jamsos.tariff_rules, risk_class integer, segment text) (
	SFUNC = jamsos.protection_gap_accum, STYPE = jamsos.counters, SSPACE = 128,
	FINALFUNC = jamsos.protection_gap_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.protection_gap_accum, MINVFUNC = jamsos.protection_gap_inverse, MSTYPE = jamsos.counters, MSSPACE = 128,
	MFINALFUNC = jamsos.protection_gap_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.protection_gap(bigint, boolean, jamsos.tariff_rules, integer, text) IS
'Whose families would get nothing if they died, how much that is, and what insuring them costs a month, by the law of the tariff; a tariff with a relief is refused. registered NULL: not registered. wage: rupiah; NULL: unpriced, or the lowest base for PR and BPU. Segment PU, BPU or PR.';
CREATE FUNCTION jamsos.protection_gap_accum(jamsos.counters, integer, boolean, jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_accum_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_accum(jamsos.counters, integer, boolean, jamsos.tariff_rules) IS 'aggregate transition function';
CREATE FUNCTION jamsos.protection_gap_inverse(jamsos.counters, integer, boolean, jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_inverse_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_inverse(jamsos.counters, integer, boolean, jamsos.tariff_rules) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.protection_gap(wage integer, registered boolean, tariff jamsos.tariff_rules) (
	SFUNC = jamsos.protection_gap_accum, STYPE = jamsos.counters, SSPACE = 128,
	FINALFUNC = jamsos.protection_gap_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.protection_gap_accum, MINVFUNC = jamsos.protection_gap_inverse, MSTYPE = jamsos.counters, MSSPACE = 128,
	MFINALFUNC = jamsos.protection_gap_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.protection_gap(integer, boolean, jamsos.tariff_rules) IS
'Whose families would get nothing if they died, how much that is, and what insuring them costs a month, by the law of the tariff; a tariff with a relief is refused. registered NULL: not registered. wage: rupiah; NULL: unpriced, or the lowest base for PR and BPU. Risk class 1, segment PU.';
CREATE FUNCTION jamsos.protection_gap_accum(jamsos.counters, integer, boolean, jamsos.tariff_rules, integer) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_accum_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_accum(jamsos.counters, integer, boolean, jamsos.tariff_rules, integer) IS 'aggregate transition function';
CREATE FUNCTION jamsos.protection_gap_inverse(jamsos.counters, integer, boolean, jamsos.tariff_rules, integer) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_inverse_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_inverse(jamsos.counters, integer, boolean, jamsos.tariff_rules, integer) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.protection_gap(wage integer, registered boolean, tariff jamsos.tariff_rules, risk_class integer) (
	SFUNC = jamsos.protection_gap_accum, STYPE = jamsos.counters, SSPACE = 128,
	FINALFUNC = jamsos.protection_gap_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.protection_gap_accum, MINVFUNC = jamsos.protection_gap_inverse, MSTYPE = jamsos.counters, MSSPACE = 128,
	MFINALFUNC = jamsos.protection_gap_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.protection_gap(integer, boolean, jamsos.tariff_rules, integer) IS
'Whose families would get nothing if they died, how much that is, and what insuring them costs a month, by the law of the tariff; a tariff with a relief is refused. registered NULL: not registered. wage: rupiah; NULL: unpriced, or the lowest base for PR and BPU. Segment PU.';
CREATE FUNCTION jamsos.protection_gap_accum(jamsos.counters, integer, boolean, jamsos.tariff_rules, integer, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_accum_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_accum(jamsos.counters, integer, boolean, jamsos.tariff_rules, integer, text) IS 'aggregate transition function';
CREATE FUNCTION jamsos.protection_gap_inverse(jamsos.counters, integer, boolean, jamsos.tariff_rules, integer, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_inverse_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_inverse(jamsos.counters, integer, boolean, jamsos.tariff_rules, integer, text) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.protection_gap(wage integer, registered boolean, tariff jamsos.tariff_rules, risk_class integer, segment text) (
	SFUNC = jamsos.protection_gap_accum, STYPE = jamsos.counters, SSPACE = 128,
	FINALFUNC = jamsos.protection_gap_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.protection_gap_accum, MINVFUNC = jamsos.protection_gap_inverse, MSTYPE = jamsos.counters, MSSPACE = 128,
	MFINALFUNC = jamsos.protection_gap_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.protection_gap(integer, boolean, jamsos.tariff_rules, integer, text) IS
'Whose families would get nothing if they died, how much that is, and what insuring them costs a month, by the law of the tariff; a tariff with a relief is refused. registered NULL: not registered. wage: rupiah; NULL: unpriced, or the lowest base for PR and BPU. Segment PU, BPU or PR.';

/* ---- identity: the NIK ----------------------------------------------- */

CREATE FUNCTION jamsos.normalize_nik(nik text) RETURNS text
AS 'MODULE_PATHNAME', 'jamsos_normalize_nik' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.normalize_nik(text) IS
'A NIK without the marks that spreadsheets and people put into it: apostrophes, quotation marks, dots, commas, hyphens, blanks. What is no digit otherwise stays, so that it is seen. Nothing left: NULL.';
CREATE FUNCTION jamsos.nik_is_valid(nik text) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_nik_is_valid' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.nik_is_valid(text) IS
'Could it be a NIK? 16 digits after normalize_nik, a regency or city of jamsos.region (former codes too), a possible birth date (day + 40 for women), a serial other than 0000. Whether it was issued only Dukcapil knows. STABLE: it reads jamsos.region.';
CREATE FUNCTION jamsos.nik_birth_date(nik text) RETURNS date
AS 'MODULE_PATHNAME', 'jamsos_nik_birth_date' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.nik_birth_date(text) IS
'Birth date in a NIK; NULL where there is none. The year has two digits: 00 to 29 are 2000 to 2029, 30 to 99 are 1930 to 1999.';
CREATE FUNCTION jamsos.nik_sex(nik text) RETURNS text
AS 'MODULE_PATHNAME', 'jamsos_nik_sex' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.nik_sex(text) IS 'female (40 was added to the day of birth) or male; NULL where there is no birth date.';
CREATE FUNCTION jamsos.nik_region(nik text) RETURNS text
AS 'MODULE_PATHNAME', 'jamsos_nik_region' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.nik_region(text) IS 'Kemendagri code of the regency or city that issued a NIK, such as 63.71; NULL where there is no birth date. The code may be one of that time.';

/* ---- dates: as text has them ------------------------------------------ */

CREATE FUNCTION jamsos.date_or_null(day text) RETURNS date
AS 'MODULE_PATHNAME', 'jamsos_date_or_null' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.date_or_null(text) IS
'A date as staffing tables write it: 2026-03-01, 01-03-2026, 1/3/2026, 01.03.2026 (day before month), 1 Maret 2026, 1 Mar 2026, in Indonesian or English, with or without a time of day. NULL for what is no date by this rule: years of two digits, a bare year, 31 February.';

/* ---- audit: what is wrong with a staffing table ----------------------- */

CREATE FUNCTION jamsos.audit(relation regclass, wage name DEFAULT NULL, nik name DEFAULT NULL, nip name DEFAULT NULL,
	birth_date name DEFAULT NULL, start_date name DEFAULT NULL, end_date name DEFAULT NULL, status name DEFAULT NULL,
	region name DEFAULT NULL, month name DEFAULT NULL, year name DEFAULT NULL, payment name DEFAULT NULL, key name DEFAULT NULL,
	minimum numeric DEFAULT NULL, statuses text[] DEFAULT NULL, on_date date DEFAULT NULL)
RETURNS TABLE (problem text, rows bigint, example text)
LANGUAGE plpgsql STABLE ROWS 40
SET search_path = pg_catalog, pg_temp
SET jamsos.unconfirmed = 'silent'
AS $$
#variable_conflict use_column
DECLARE
	a record;
	given text[] := ARRAY[]::text[];		-- what the columns are for
	columns text[] := ARRAY[]::text[];		-- how they are read
	day text := format('%L::date', coalesce(audit.on_date, current_date));
	source text;				-- the relation, each column of each row read once
	first_of CONSTANT text := 'min(ARRAY[to_char(length(place), ''FM0000''), place, left(%s, 80)] COLLATE "C")';
	aggregates text := '';
	results text := '';
	high text := '';			-- the median, and how many are far above it
	year_text text;
	key_text text;
	n integer := 0;
BEGIN
	IF audit.relation IS NULL THEN
		RAISE null_value_not_allowed USING MESSAGE = 'relation must not be null';
	END IF;
	FOR a IN
		SELECT v.purpose, v.kind, v.column_name, t.typcategory AS category, format('r.%I', v.column_name) AS value,
			-- a cast of somebody's own type would run his function as us: such a value is read as it prints
			format(CASE WHEN t.typcategory = 'S' OR jamsos.track_base_type(t.oid) < 16384 THEN '(r.%I)::text' ELSE 'nullif(concat(r.%I), '''')' END, v.column_name) AS value_text
		FROM (VALUES ('wage', 'money', audit.wage), ('nik', 'text', audit.nik), ('nip', 'text', audit.nip), ('birth_date', 'day', audit.birth_date),
				('start_date', 'day', audit.start_date), ('end_date', 'day', audit.end_date), ('status', 'text', audit.status), ('region', 'text', audit.region),
				('month', 'month', audit.month), ('year', 'text', audit.year), ('payment', 'text', audit.payment), ('key', 'text', audit.key)) v (purpose, kind, column_name)
		LEFT JOIN pg_attribute c ON c.attrelid = audit.relation AND c.attname = v.column_name AND NOT c.attisdropped
		LEFT JOIN pg_type t ON t.oid = c.atttypid
		WHERE v.column_name IS NOT NULL
		ORDER BY v.purpose = 'month'	-- which needs the year
	LOOP
		IF a.category IS NULL THEN
			RAISE undefined_column USING MESSAGE = format('column "%s" of relation %s does not exist', a.column_name, audit.relation),
				DETAIL = format('It was given as %s.', a.purpose),
				HINT = (SELECT format('Columns: %s.', string_agg(attname, ', ' ORDER BY attnum)) FROM pg_attribute WHERE attrelid = audit.relation AND attnum > 0 AND NOT attisdropped);
		END IF;
		IF a.category NOT IN ('S', CASE WHEN a.kind IN ('money', 'month') THEN 'N' ELSE 'S' END, CASE WHEN a.kind IN ('day', 'month') THEN 'D' ELSE 'S' END) AND a.kind <> 'text' THEN
			RAISE datatype_mismatch USING MESSAGE = format('column "%s" of relation %s cannot be read as %s', a.column_name, audit.relation, a.purpose),
				HINT = CASE a.kind WHEN 'money' THEN 'Give a column of numbers or text.' ELSE 'Give a column of dates or text.' END;
		END IF;
		year_text := CASE WHEN a.purpose = 'year' THEN a.value_text ELSE year_text END;
		key_text := CASE WHEN a.purpose = 'key' THEN a.value_text ELSE key_text END;
		given := given || a.purpose || CASE WHEN a.purpose = 'wage' AND a.category = 'S' THEN '{text wage}'::text[] ELSE '{}' END;
		columns := columns || format('CASE WHEN btrim(%1$s, E'' \t\r\n-''''"'') <> '''' THEN %1$s END AS %2$s_text', a.value_text, a.purpose) || CASE
			WHEN a.purpose = 'wage' AND a.category = 'S' THEN ARRAY[format('jamsos.rupiah_or_null(%s) AS wage', a.value_text)]
			WHEN a.purpose = 'wage' THEN ARRAY[format('CASE WHEN (%1$s)::numeric NOT IN (''NaN'', ''Infinity'', ''-Infinity'') THEN (%1$s)::numeric END AS wage', a.value)]
			WHEN a.purpose = 'nik' THEN ARRAY[format('jamsos.normalize_nik(%s) AS nik', a.value_text)]
			WHEN a.kind = 'day' AND a.category = 'S' THEN ARRAY[format('jamsos.date_or_null(%s) AS %s', a.value_text, a.purpose)]
			WHEN a.kind = 'day' THEN ARRAY[format('(%s)::date AS %s', a.value, a.purpose)]
			-- a month: 2026-03, 202603, any day of it, or 3 beside a column of the year
			WHEN a.purpose = 'month' AND a.category = 'D' AND audit.year IS NULL THEN ARRAY[format('CASE WHEN isfinite((%1$s)::date) THEN date_trunc(''month'', (%1$s)::timestamp)::date END AS month', a.value)]
			WHEN a.purpose = 'month' THEN ARRAY[format('date_trunc(''month'', jamsos.date_or_null(%s)::timestamp)::date AS month', CASE
				WHEN audit.year IS NOT NULL THEN format('btrim(%s) || ''-'' || btrim(%s) || ''-01''', year_text, a.value_text)
				ELSE format('CASE length(%1$s) WHEN 6 THEN substr(%1$s, 1, 4) || ''-'' || substr(%1$s, 5) || ''-01'' WHEN 7 THEN %1$s || ''-01'' ELSE %1$s END', a.value_text) END)]
			ELSE '{}' END;
	END LOOP;
	IF audit.year IS NOT NULL AND audit.month IS NULL THEN
		RAISE invalid_parameter_value USING MESSAGE = 'year needs a month', HINT = 'Give the column of the month too.';
	END IF;

	-- where a row is: its key, or its place in the table
	SELECT columns || (CASE WHEN audit.key IS NOT NULL THEN key_text
		WHEN c.relkind = 'p' OR c.relhassubclass THEN '(r.tableoid::regclass)::text || '' '' || (r.ctid)::text'
		WHEN c.relkind IN ('r', 'm') THEN '(r.ctid)::text' ELSE 'NULL::text' END || ' AS place')
		|| (CASE WHEN audit.month IS NOT NULL THEN 'NULL::date' ELSE day END || ' AS on_date')
	INTO columns FROM pg_class c WHERE c.oid = audit.relation;
	IF audit.region IS NULL AND audit.minimum IS NOT NULL THEN
		columns := columns || format('%L::numeric AS lowest', audit.minimum);
	END IF;
	source := format('(SELECT %s FROM %s r OFFSET 0) q', array_to_string(columns, ', '), audit.relation);
	IF audit.region IS NOT NULL AND audit.wage IS NOT NULL THEN
		-- the minimum wage of each region and month is looked up once
		source := format('(SELECT q.*, coalesce(l.lowest, %2$L) AS lowest FROM %1$s LEFT JOIN
			(SELECT region_text, %3$s AS month, jamsos.minimum_wage(btrim(region_text), %3$s, true) AS lowest
			 FROM (SELECT DISTINCT region_text, %3$s FROM %1$s WHERE %3$s BETWEEN ''1900-01-01'' AND ''2200-01-01'') d) l
			ON l.region_text = q.region_text AND l.month = q.%3$s) q', source, audit.minimum, CASE WHEN audit.month IS NULL THEN 'on_date' ELSE 'month' END);
	END IF;
	given := given || CASE WHEN audit.wage IS NOT NULL AND (audit.region IS NOT NULL OR audit.minimum IS NOT NULL) THEN '{minimum}'::text[] ELSE '{}' END;

	-- one scan: every problem that a row has by itself
	FOR a IN
		SELECT v.problem, v.condition, v.shown
		FROM (VALUES (1, '{}'::text[], 'rows', 'true', NULL),
			(10, '{wage}', 'wage missing', 'wage_text IS NULL', ''),
			(11, '{wage}', 'wage invalid or ambiguous', 'wage IS NULL AND wage_text IS NOT NULL', 'wage_text'),
			(12, '{wage}', 'wage zero', 'wage = 0', 'wage_text'),
			(13, '{wage}', 'wage negative', 'wage < 0', 'wage_text'),
			(14, '{wage}', 'wage out of range', 'wage > 1000000000000', 'wage_text'),
			(15, '{text wage}', 'wage stored as text', 'wage IS NOT NULL', 'wage_text'),
			(16, '{wage,minimum}', 'wage under the minimum', 'wage > 0 AND wage < lowest', 'wage_text || '' under '' || lowest'),
			(20, '{region}', 'region missing', 'region_text IS NULL', ''),
			(21, '{region,minimum}', 'region without a minimum wage', 'lowest IS NULL AND region_text IS NOT NULL', 'region_text'),
			(30, '{nik}', 'NIK missing', 'nik IS NULL', ''),
			(31, '{nik}', 'NIK invalid', 'nik IS NOT NULL AND jamsos.nik_birth_date(nik) IS NULL', 'nik_text'),
			(32, '{nik}', 'NIK of an unknown region or without a serial', 'jamsos.nik_birth_date(nik) IS NOT NULL AND NOT jamsos.nik_is_valid(nik)', 'nik_text'),
			(33, '{nik}', 'NIK with marks', 'nik_text <> nik', 'nik_text'),
			(34, '{nip}', 'NIK in the NIP column', 'jamsos.nik_birth_date(nip_text) IS NOT NULL', 'nip_text'),
			(40, '{birth_date}', 'birth date missing', 'birth_date_text IS NULL', ''),
			(41, '{birth_date}', 'birth date unreadable', 'birth_date IS NULL AND birth_date_text IS NOT NULL', 'birth_date_text'),
			(42, '{birth_date}', 'birth date impossible', 'birth_date < ''1900-01-01'' OR birth_date > ' || day, 'birth_date_text'),
			(43, '{birth_date,nik}', 'birth date differs from the NIK', 'birth_date <> jamsos.nik_birth_date(nik)', 'birth_date_text || '', NIK '' || nik'),
			(50, '{start_date}', 'start date missing', 'start_date_text IS NULL', ''),
			(51, '{start_date}', 'start date unreadable', 'start_date IS NULL AND start_date_text IS NOT NULL', 'start_date_text'),
			(52, '{start_date}', 'start date impossible', 'start_date NOT BETWEEN ''1900-01-01'' AND ''2199-12-31''', 'start_date_text'),
			(53, '{start_date,birth_date}', 'start date before birth', 'start_date <= birth_date', 'start_date_text || '', born '' || birth_date_text'),
			(54, '{end_date}', 'end date unreadable', 'end_date IS NULL AND end_date_text IS NOT NULL', 'end_date_text'),
			(55, '{end_date}', 'end date impossible', 'end_date < ''1900-01-01''', 'end_date_text'),
			(56, '{end_date,start_date}', 'end date before start date', 'end_date < start_date', 'start_date_text || '' to '' || end_date_text'),
			(60, '{status}', 'status missing', 'status_text IS NULL', ''),
			(70, '{month}', 'month missing or unreadable', 'month IS NULL', 'month_text'),
			(71, '{payment}', 'payment beside the monthly wage', 'payment_text ~* ''thr|13|tiga ?belas|susulan|kekurangan|rapel''', 'payment_text'))
			v (place, needs, problem, condition, shown)
		WHERE v.needs <@ given ORDER BY v.place
	LOOP
		n := n + 1;
		aggregates := aggregates || format(', count(*) FILTER (WHERE %s) AS rows%s, %s AS first%s', a.condition, n,
			CASE WHEN a.shown IS NULL THEN 'NULL::text[]' ELSE format('%s FILTER (WHERE %s)', format(first_of, coalesce(nullif(a.shown, ''), 'NULL')), a.condition) END, n);
		results := results || format(', (%L, rows%s, array_to_string(first%s[2:3], '': ''))', a.problem, n, n);
	END LOOP;
	IF audit.wage IS NOT NULL THEN
		-- 2.500.000,00 without its marks is a hundred times too large: so much over wages of half the median and more
		aggregates := aggregates || ', jamsos.payroll(wage) FILTER (WHERE wage > 0 AND wage <= 1000000000000) AS wages';
		high := ', LATERAL (SELECT jamsos.wage_quantile(wages, 0.5) AS median OFFSET 0) m, LATERAL (SELECT coalesce(sum(e.workers), 0)::bigint AS high FROM jamsos.entries(wages) e WHERE e.wage >= 50 * median) h';
		results := results || format(', (''wage a hundred times the median'', high, CASE WHEN high > 0 THEN (SELECT array_to_string((%s)[2:3], '': '') FROM %s WHERE wage BETWEEN 50 * median AND 1000000000000) END)',
			format(first_of, 'wage_text || '', median '' || median'), source);
	END IF;
	RETURN QUERY EXECUTE format('SELECT v.* FROM (SELECT %s FROM %s) s%s, LATERAL (VALUES %s) v (problem, rows, example)',
		substr(aggregates, 3), source, high, substr(results, 3));

	-- a second one: rows of one person
	IF audit.nik IS NOT NULL AND (audit.month IS NOT NULL OR audit.start_date IS NULL) THEN
		RETURN QUERY EXECUTE format($sql$SELECT %L, coalesce(sum(n - 1), 0)::bigint, array_to_string((%s)[2:3], ': ')
			FROM (SELECT nik, count(*) AS n, min(place COLLATE "C") AS place FROM %s WHERE nik IS NOT NULL GROUP BY nik%s HAVING count(*) > 1) d$sql$,
			CASE WHEN audit.month IS NULL THEN 'NIK in several rows' ELSE 'NIK in several rows of a month' END,
			format(first_of, 'nik || '' in '' || n || '' rows'''), source, CASE WHEN audit.month IS NULL THEN '' ELSE ', month' END);
	ELSIF audit.nik IS NOT NULL THEN
		-- both count in a month in which one ends and the other begins
		RETURN QUERY EXECUTE format($sql$SELECT 'NIK in several spells of a month', count(*), array_to_string((%s)[2:3], ': ')
			FROM (SELECT place, nik, first_month, max(last_month) OVER (PARTITION BY nik ORDER BY first_month, last_month, place ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
				FROM (SELECT place, nik, date_trunc('month', start_date::timestamp) AS first_month, %s AS last_month FROM %s WHERE nik IS NOT NULL AND start_date IS NOT NULL) s
				WHERE last_month >= first_month) o
			WHERE before >= first_month$sql$, format(first_of, 'nik || '' in '' || to_char(first_month, ''YYYY-MM'')'),
			CASE WHEN audit.end_date IS NULL THEN '''infinity''::timestamp' ELSE 'date_trunc(''month'', CASE WHEN end_date_text IS NULL THEN ''infinity'' ELSE end_date END::timestamp)' END, source);
	END IF;

	-- a third one: the spellings of the status
	IF audit.status IS NOT NULL THEN
		RETURN QUERY EXECUTE format($sql$WITH spelling AS (
				SELECT status_text, count(*) AS n, min(place COLLATE "C") AS place FROM %s WHERE status_text IS NOT NULL GROUP BY status_text
			), usual AS (
				SELECT *, first_value(status_text) OVER (PARTITION BY regexp_replace(lower(status_text), '[^[:alnum:]]', '', 'g') ORDER BY n DESC, status_text COLLATE "C") AS usual FROM spelling
			), unknown AS (
				SELECT *, row_number() OVER (ORDER BY n DESC, status_text COLLATE "C") AS nth FROM usual WHERE CASE WHEN $1 IS NULL THEN status_text <> usual ELSE status_text <> ALL ($1) END
			)
			SELECT 'status unknown', n, concat_ws(': ', place, left(status_text, 80)) || CASE WHEN $1 IS NULL THEN ', mostly written ' || usual ELSE '' END FROM unknown WHERE nth <= 20
			UNION ALL SELECT 'status unknown, further spellings', sum(n)::bigint, count(*) || ' spellings' FROM unknown WHERE nth > 20 HAVING count(*) > 0$sql$, source)
		USING audit.statuses;
	END IF;
END
$$;
COMMENT ON FUNCTION jamsos.audit(regclass, name, name, name, name, name, name, name, name, name, name, name, name, numeric, text[], date) IS
'What is wrong with a staffing table before anybody sums it: a row per check with the number of rows and the first example, by its key or its place (ctid). Names of columns say what each is for, text, numeric and date columns alike; only the checks of the columns given are made. wage is compared with minimum (rupiah) or the minimum wage of region (a column of codes) in month, else on_date. nik is compared with birth_date; rows of one NIK that share a month (month, or start_date to end_date; else all rows) are counted beyond the first. statuses: the known spellings; NULL: those that differ from a more frequent one only in case, blanks and marks. on_date NULL: today. Bad data is counted, never an error. Errors: 42703 unknown column, 42804 column of an unfit type. Runs with the rights of the caller.';

/* ---- track: payrolls kept in step with their table --------------------- */

CREATE FUNCTION jamsos.track_write() RETURNS trigger
LANGUAGE c AS 'MODULE_PATHNAME', 'jamsos_track_write';
COMMENT ON FUNCTION jamsos.track_write() IS
'Part of track(): the trigger function of every tracked table. Works as the owner of the table; on a table that is not tracked it does nothing. Warning 01000 where a summary cannot be kept; errors: 39P01 not called by a trigger, 55000 a write of a summary.';

CREATE FUNCTION jamsos.track_arguments(arguments bytea) RETURNS text[]
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'jamsos_track_arguments';
COMMENT ON FUNCTION jamsos.track_arguments(bytea) IS
'Part of track(): the arguments of a trigger as a list, out of pg_trigger.tgargs.';

CREATE FUNCTION jamsos.track_problem(relation regclass, name text) RETURNS text
LANGUAGE c STRICT AS 'MODULE_PATHNAME', 'jamsos_track_problem';
COMMENT ON FUNCTION jamsos.track_problem(regclass, text) IS
'Part of track(): why the triggers do not keep a summary of a table; NULL: they do.';

CREATE FUNCTION jamsos.track_count(relation regclass, name text) RETURNS void
LANGUAGE c STRICT AS 'MODULE_PATHNAME', 'jamsos_track_count';
COMMENT ON FUNCTION jamsos.track_count(regclass, text) IS
'Part of track(): counts the rows of a table anew, under a lock against writes. Errors: 42501 not the owner, 55000 a summary that cannot be kept.';

CREATE FUNCTION jamsos.track_fold(relation regclass, name text) RETURNS bigint
LANGUAGE c STRICT AS 'MODULE_PATHNAME', 'jamsos_track_fold';
COMMENT ON FUNCTION jamsos.track_fold(regclass, text) IS
'Part of compact_tracked(): folds the parts of a summary; how many rows are gone. Errors: 42501 not the owner, 55000 a summary that cannot be kept.';

CREATE FUNCTION jamsos.track_differences(relation regclass, name text)
RETURNS TABLE (group_key text, tracked_workers bigint, counted_workers bigint, tracked_wages numeric, counted_wages numeric)
LANGUAGE c STRICT AS 'MODULE_PATHNAME', 'jamsos_track_differences';
COMMENT ON FUNCTION jamsos.track_differences(regclass, text) IS
'Part of verify_tracked(): groups whose payroll is not what a count of the rows gives. Errors: 42501 not the owner, 55000 a summary that cannot be kept.';

CREATE FUNCTION jamsos.track_total(added jamsos.payroll_summary[], removed jamsos.payroll_summary[]) RETURNS jamsos.payroll_summary
LANGUAGE c VOLATILE PARALLEL SAFE AS 'MODULE_PATHNAME', 'jamsos_track_total';	-- volatile: else the view would ask it again in its WHERE
COMMENT ON FUNCTION jamsos.track_total(jamsos.payroll_summary[], jamsos.payroll_summary[]) IS
'Part of track(): what the view of a summary shows of a group, all that was added less all that was removed; NULL: nobody. Error 22003 where more was removed than added.';

CREATE FUNCTION jamsos.track_name(head text, tail text, taken name[]) RETURNS name
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	n integer := 0;
	start text;
	ending text;
BEGIN
	LOOP
		ending := tail || CASE WHEN n > 0 THEN n::text ELSE '' END;
		start := head;
		WHILE start <> '' AND octet_length(start || ending) > 63 LOOP
			start := left(start, -1);
		END LOOP;
		EXIT WHEN ((start || ending)::name = ANY (taken)) IS NOT TRUE;
		n := n + 1;
	END LOOP;
	RETURN start || ending;
END
$$;
COMMENT ON FUNCTION jamsos.track_name(text, text, name[]) IS
'Part of track(): a name of at most 63 bytes that is not taken yet.';

CREATE FUNCTION jamsos.track_base_type(type oid) RETURNS oid
LANGUAGE sql STABLE PARALLEL SAFE STRICT SET search_path = pg_catalog, pg_temp
AS $$
	WITH RECURSIVE base AS (
		SELECT t.oid, t.typtype, t.typbasetype FROM pg_type t WHERE t.oid = type
		UNION ALL SELECT t.oid, t.typtype, t.typbasetype FROM base b JOIN pg_type t ON t.oid = b.typbasetype WHERE b.typtype = 'd'
	)
	SELECT oid FROM base WHERE typtype <> 'd'
$$;
COMMENT ON FUNCTION jamsos.track_base_type(oid) IS
'Part of track(): the type that a domain is made of, or the type itself.';

CREATE FUNCTION jamsos.track_list(summary regclass DEFAULT NULL) RETURNS SETOF jsonb
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
	/*
	 * Triggers are all that is known of a summary. Who owns what decides what is done
	 * with it: a trigger alone, which whoever has the right TRIGGER can make, decides nothing.
	 */
	WITH fired AS MATERIALIZED (
		SELECT t.tgrelid, t.tgconstrrelid, t.tgtype, t.tgattr::text <> '' AS names_columns, a.args[1] AS name, a.args[2] AS place
		FROM pg_trigger t, LATERAL (SELECT jamsos.track_arguments(t.tgargs) AS args) a WHERE t.tgfoid = 'jamsos.track_write()'::regprocedure
	), tied AS (
		SELECT coalesce(w.relation, t.relation) AS relation, coalesce(w.name, t.name) AS name, t.parts
		FROM (SELECT DISTINCT tgrelid AS relation, name FROM fired WHERE names_columns OR place = 'table') w
		FULL JOIN (SELECT DISTINCT tgconstrrelid AS relation, name, tgrelid AS parts FROM fired WHERE tgconstrrelid <> 0) t ON t.relation = w.relation AND t.name = w.name
	), stored AS (
		SELECT relation, name, parts FROM tied
		UNION ALL SELECT DISTINCT NULL::oid, f.name, f.tgrelid FROM fired f
		WHERE f.tgtype = 7 AND NOT EXISTS (SELECT FROM tied t WHERE t.parts = f.tgrelid)	-- its table is gone
	), viewed AS (
		SELECT DISTINCT f.tgrelid AS view, f.name, d.refobjid AS parts, c.relowner
		FROM fired f JOIN pg_class c ON c.oid = f.tgrelid LEFT JOIN pg_rewrite r ON r.ev_class = f.tgrelid
		LEFT JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid AND d.refclassid = 'pg_class'::regclass AND d.refobjid IN (SELECT parts FROM stored)
		WHERE f.tgtype & 64 <> 0
	), paired AS (
		-- a view that was replaced reads its parts no more: it is known by the name. One of another than the
		-- owner of the parts is not of the summary: anybody can make a view that names them
		SELECT s.relation, s.name, s.parts, v.view FROM stored s
		LEFT JOIN pg_class c ON c.oid = coalesce(s.parts, s.relation)
		LEFT JOIN viewed v ON v.relowner = c.relowner
			AND (v.parts = s.parts OR v.parts IS NULL AND v.name = s.name AND NOT EXISTS (SELECT FROM viewed o WHERE o.parts = s.parts AND o.relowner = c.relowner))
	), whole AS (
		SELECT relation, name, parts, view FROM paired
		UNION ALL SELECT DISTINCT NULL::oid, v.name, NULL::oid, v.view FROM viewed v WHERE NOT EXISTS (SELECT FROM paired p WHERE p.view = v.view)
	)
	SELECT jsonb_build_object('name', w.name, 'relation', w.relation::bigint, 'parts', w.parts::bigint, 'view', w.view::bigint,
		'relation_owner', pg_get_userbyid(r.relowner), 'parts_owner', pg_get_userbyid(p.relowner), 'view_owner', pg_get_userbyid(v.relowner),
		'own', (r.oid IS NULL OR pg_get_userbyid(r.relowner) = current_user) AND (p.oid IS NULL OR pg_get_userbyid(p.relowner) = current_user)
			AND (v.oid IS NULL OR pg_get_userbyid(v.relowner) = current_user),
		'shown', coalesce(v.oid::regclass::text, format('%I.%I', (SELECT nspname FROM pg_namespace n WHERE n.oid = coalesce(r.relnamespace, p.relnamespace)), w.name)))
	FROM whole w LEFT JOIN pg_class r ON r.oid = w.relation LEFT JOIN pg_class p ON p.oid = w.parts LEFT JOIN pg_class v ON v.oid = w.view
	WHERE CASE WHEN summary IS NULL THEN current_user IN (pg_get_userbyid(r.relowner), pg_get_userbyid(p.relowner), pg_get_userbyid(v.relowner))
		ELSE summary IN (w.view, w.parts) END
	ORDER BY coalesce(v.oid::regclass::text, w.name), w.relation, w.parts
$$;
COMMENT ON FUNCTION jamsos.track_list(regclass) IS
'Part of track(): what belongs together by the triggers: table, parts and view of a summary (NULL: of all that have to do with the current role), and who owns each.';

CREATE FUNCTION jamsos.track_find(summary regclass) RETURNS jsonb
LANGUAGE plpgsql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	d jsonb;
BEGIN
	SELECT l INTO d FROM jamsos.track_list(summary) l ORDER BY (l -> 'own')::boolean DESC LIMIT 1;
	IF NOT FOUND OR summary IS NULL THEN
		RAISE wrong_object_type USING MESSAGE = format('%s is not a tracked summary', summary),
			HINT = 'Tracked summaries are the views made by jamsos.track().';
	ELSIF current_user NOT IN (coalesce(d ->> 'view_owner', current_user), coalesce(d ->> 'parts_owner', current_user)) THEN
		RAISE insufficient_privilege USING MESSAGE = format('must be owner of tracked summary %s', summary),
			HINT = format('SET ROLE %I.', coalesce(d ->> 'view_owner', d ->> 'parts_owner'));
	END IF;
	RETURN d;
END
$$;
COMMENT ON FUNCTION jamsos.track_find(regclass) IS
'Part of track(): what a summary is made of. Errors: 42809 not a tracked summary, 42501 of another owner.';

CREATE FUNCTION jamsos.track_tree(relation oid) RETURNS TABLE (relid bigint, partition boolean, leaf boolean)
LANGUAGE sql STABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
	SELECT coalesce(p.relid::oid, relation)::bigint, coalesce(p.level, 0) > 0, coalesce(p.isleaf, true)
	FROM (SELECT 1) one LEFT JOIN pg_partition_tree(relation) p ON true
$$;
COMMENT ON FUNCTION jamsos.track_tree(oid) IS 'Part of track(): a table and its partitions.';

CREATE FUNCTION jamsos.track_states(definition jsonb)
RETURNS TABLE (relation bigint, partition boolean, event text, trigger_name text, problem text)
LANGUAGE sql STABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
	WITH fired AS (
		SELECT t.oid, t.tgname, t.tgrelid, t.tgtype, t.tgenabled, t.tgattr::text <> '' AS names_columns, t.tgqual IS NULL AND (t.tgtype & 32 <> 0 OR t.tgtype = 4 AND t.tgnewtable IS NOT NULL
				OR t.tgtype = 8 AND t.tgoldtable IS NOT NULL OR t.tgtype = 16 AND t.tgoldtable IS NOT NULL AND t.tgnewtable IS NOT NULL) AS as_made, a.args[2] AS place
		FROM pg_trigger t, LATERAL (SELECT jamsos.track_arguments(t.tgargs) AS args) a
		WHERE t.tgfoid = 'jamsos.track_write()'::regprocedure AND a.args[1] = definition ->> 'name' AND t.tgtype & 1 = 0
	), want AS (
		-- a partitioned partition needs no trigger for TRUNCATE: each of its leaves has one
		SELECT t.relid, t.partition, e.event, CASE WHEN t.partition AND e.event = 'truncate' THEN e.type + 2 ELSE e.type END AS type
		FROM jamsos.track_tree((definition ->> 'relation')::oid) t, (VALUES ('insert', 4), ('delete', 8), ('update', 16), ('truncate', 32)) e (event, type)
		WHERE t.leaf OR NOT t.partition OR e.event <> 'truncate'
	), have AS (
		SELECT w.*, f.oid, f.tgname, f.tgenabled, row_number() OVER (PARTITION BY w.relid, w.event ORDER BY f.tgenabled IN ('O', 'A') DESC, f.oid) AS n
		FROM want w LEFT JOIN fired f ON f.tgrelid = w.relid AND f.tgtype = w.type AND f.as_made AND NOT f.names_columns AND f.place = CASE WHEN w.partition THEN 'partition' ELSE 'table' END
	)
	SELECT relid, partition, event, tgname::text, CASE WHEN oid IS NULL THEN 'triggers missing' WHEN n > 1 THEN 'triggers twice' WHEN tgenabled NOT IN ('O', 'A') THEN 'triggers disabled' END
	FROM have
	UNION ALL
	SELECT f.tgrelid::bigint, NULL, NULL, f.tgname::text, 'no partition any more'
	FROM fired f JOIN pg_class c ON c.oid = f.tgrelid WHERE f.place = 'partition' AND NOT c.relispartition AND pg_get_userbyid(c.relowner) = current_user
$$;
COMMENT ON FUNCTION jamsos.track_states(jsonb) IS
'Part of track(): each trigger that a table and its partitions have to have, and what is wrong with it; NULL: nothing.';

CREATE FUNCTION jamsos.track_view_as_made(view oid, parts oid) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
	-- it reads what was added and what was removed, and nothing else
	SELECT count(*) FILTER (WHERE d.refobjid = parts AND d.refobjsubid IN (3, 4)) = 2
		AND count(*) FILTER (WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid NOT IN (view, parts)
			OR d.refclassid = 'pg_proc'::regclass AND p.pronamespace <> 'jamsos'::regnamespace
			-- groups of a type such as citext are made by its own operators, which a superuser has put into a class
			OR d.refclassid = 'pg_operator'::regclass AND o.oprnamespace <> 'jamsos'::regnamespace
				AND NOT EXISTS (SELECT FROM pg_amop m WHERE m.amopopr = o.oid AND m.amopmethod = (SELECT am.oid FROM pg_am am WHERE am.amname = 'btree'))) = 0
	FROM pg_rewrite r JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
	LEFT JOIN pg_proc p ON d.refclassid = 'pg_proc'::regclass AND p.oid = d.refobjid LEFT JOIN pg_operator o ON d.refclassid = 'pg_operator'::regclass AND o.oid = d.refobjid
	WHERE r.ev_class = view
$$;
COMMENT ON FUNCTION jamsos.track_view_as_made(oid, oid) IS
'Part of verify_tracked(): does a view read the parts of a summary and nothing else?';

CREATE FUNCTION jamsos.track_problems(definition jsonb) RETURNS TABLE (problem text, fatal boolean)
LANGUAGE plpgsql STABLE STRICT SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	relation CONSTANT oid := (definition ->> 'relation')::oid;
	parts CONSTANT oid := (definition ->> 'parts')::oid;
	view CONSTANT oid := (definition ->> 'view')::oid;
	t pg_class;
	reason text;
BEGIN
	SELECT * INTO t FROM pg_class c WHERE c.oid = relation;
	IF t.oid IS NULL THEN
		RETURN QUERY SELECT CASE WHEN parts IS NULL THEN 'the view reads no parts of a tracked table: drop it' ELSE 'the table is gone: untrack' END, true;
		RETURN;
	ELSIF pg_get_userbyid(t.relowner) <> current_user THEN
		RETURN QUERY SELECT format('%s belongs to %s by now: untrack', relation::regclass, pg_get_userbyid(t.relowner)), true;
		RETURN;
	END IF;
	RETURN QUERY SELECT concat_ws(': ', s.relation::oid::regclass, s.problem), false
		FROM jamsos.track_states(definition) s WHERE s.problem IS NOT NULL GROUP BY s.relation, s.problem ORDER BY s.relation::oid::regclass::text, s.problem;
	IF t.relispartition THEN
		RETURN QUERY SELECT format('%s: became a partition: untrack, then track the partitioned table', relation::regclass), true;
	END IF;
	IF t.relkind = 'r' AND EXISTS (SELECT FROM pg_inherits i WHERE relation IN (i.inhparent, i.inhrelid)) AND NOT t.relispartition THEN
		RETURN QUERY SELECT format('%s: is inherited: writes of one table fire no trigger of the others', relation::regclass), true;
	END IF;
	RETURN QUERY SELECT format('%s: is a foreign table, whose rows no trigger is handed', p.relid::oid::regclass), false
		FROM jamsos.track_tree(relation) p JOIN pg_class f ON f.oid = p.relid WHERE f.relkind = 'f';
	RETURN QUERY SELECT format('%s: is %s, and the parts are not: after a crash they differ', p.relid::oid::regclass, CASE f.relpersistence WHEN 'u' THEN 'unlogged' ELSE 'logged' END), false
		FROM jamsos.track_tree(relation) p JOIN pg_class f ON f.oid = p.relid JOIN pg_class s ON s.oid = parts
		WHERE f.relpersistence <> s.relpersistence AND (p.leaf OR f.relkind <> 'p') ORDER BY 1;
	RETURN QUERY SELECT format('%s: rows that a subscription applies fire no trigger', p.relid::oid::regclass), false
		FROM jamsos.track_tree(relation) p JOIN pg_subscription_rel s ON s.srrelid = p.relid
		WHERE NOT EXISTS (SELECT FROM pg_subscription_rel o WHERE o.srrelid = parts) ORDER BY 1;
	IF jamsos.track_is_distributed(relation) THEN
		RETURN QUERY SELECT format('%s: is managed by Citus: its shards fire no trigger', relation::regclass), true;
	END IF;
	reason := jamsos.track_problem(relation, definition ->> 'name');
	IF reason IS NOT NULL THEN
		RETURN QUERY SELECT reason || CASE WHEN reason LIKE '%names its columns%' THEN ': untrack, then track again' ELSE '' END, reason <> 'its parts are gone';
	END IF;
	IF view IS NULL THEN
		RETURN QUERY SELECT format('its view is gone%s', CASE WHEN to_regclass(format('%s.%I', t.relnamespace::regnamespace, definition ->> 'name')) IS NULL THEN '' ELSE ', and its name is taken' END), false;
	ELSIF NOT jamsos.track_view_as_made(view, parts) THEN
		RETURN QUERY SELECT format('%s does not read as it was made', view::regclass), false;
	ELSIF definition ->> 'view_owner' <> current_user THEN
		RETURN QUERY SELECT format('%s belongs to %s: ALTER VIEW %1$s OWNER TO %3$I', view::regclass, definition ->> 'view_owner', current_user), false;
	END IF;
END
$$;
COMMENT ON FUNCTION jamsos.track_problems(jsonb) IS
'Part of verify_tracked(): what is wrong with a summary besides its figures; fatal: its figures cannot be compared.';

CREATE FUNCTION jamsos.track_is_distributed(relation oid) RETURNS boolean
LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	shards CONSTANT regclass := to_regclass('pg_catalog.pg_dist_partition');
	found_it boolean;
BEGIN
	IF shards IS NULL THEN
		RETURN false;
	END IF;
	EXECUTE format('SELECT EXISTS (SELECT FROM %s d JOIN jamsos.track_tree($1) t ON t.relid = d.logicalrelid::oid)', shards) INTO found_it USING relation;
	RETURN found_it;
END
$$;
COMMENT ON FUNCTION jamsos.track_is_distributed(oid) IS
'Part of track(): does Citus keep the rows of a table in shards?';

CREATE FUNCTION jamsos.track_mend(relation oid, name text, view_name name) RETURNS oid
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	t pg_class;
	d jsonb;
	parts oid;
	view oid;
	s record;
	grouping record;
	new_name name;
BEGIN
	-- the caller has locked the table, so that nobody else writes
	SELECT * INTO t FROM pg_class c WHERE c.oid = relation;
	IF NOT FOUND THEN
		RAISE undefined_table USING MESSAGE = format('relation with OID %s does not exist', relation), HINT = 'jamsos.verify_tracked(repair => true) mends a summary by its name.';
	ELSIF view_name = '' THEN
		RAISE invalid_name USING MESSAGE = 'a summary cannot have an empty name', HINT = 'Its name is that of a view, in the schema of the table.';
	END IF;
	SELECT l INTO d FROM jamsos.track_list() l WHERE l -> 'relation' = to_jsonb(track_mend.relation::bigint) AND l ->> 'name' = track_mend.name AND (l -> 'own')::boolean;
	parts := (d ->> 'parts')::oid;
	view := (d ->> 'view')::oid;
	-- the columns of the groups: in the parts by type alone, in the view by name
	SELECT coalesce(string_agg(format(', key_%s %s%s', n, format_type(jamsos.track_base_type(a.atttypid), -1),
			CASE WHEN a.attcollation <> 0 THEN format(' COLLATE %I.%I', cn.nspname, c.collname) ELSE '' END), '' ORDER BY n), '') AS definitions,
		coalesce(array_agg(a.attname ORDER BY n), '{}') AS names
	INTO grouping
	FROM (SELECT column_number, row_number() OVER (ORDER BY place) AS n
		FROM pg_trigger g, LATERAL (SELECT jamsos.track_arguments(g.tgargs) AS args) x, unnest(g.tgattr::int2[]) WITH ORDINALITY u (column_number, place)
		WHERE g.tgrelid = relation AND g.tgfoid = 'jamsos.track_write()'::regprocedure AND x.args[1] = track_mend.name AND 'group' = ANY (string_to_array(x.args[place + 1], ','))) k
	JOIN pg_attribute a ON a.attrelid = relation AND a.attnum = k.column_number
	LEFT JOIN pg_collation c ON c.oid = a.attcollation LEFT JOIN pg_namespace cn ON cn.oid = c.collnamespace;
	IF parts IS NULL THEN
		new_name := jamsos.track_name(view_name, '_parts', ARRAY(SELECT c.relname FROM pg_class c WHERE c.relnamespace = t.relnamespace) || view_name);
		EXECUTE format('CREATE %s TABLE %s.%I (group_hash bigint NOT NULL, part bigint NOT NULL, added jamsos.payroll_summary, removed jamsos.payroll_summary, at timestamptz NOT NULL%s,
			PRIMARY KEY (group_hash, part)) USING heap WITH (fillfactor = 50)', CASE t.relpersistence WHEN 'u' THEN 'UNLOGGED' ELSE '' END, t.relnamespace::regnamespace, new_name, grouping.definitions);
		parts := format('%s.%I', t.relnamespace::regnamespace, new_name)::regclass;
		-- whatever default privileges say, they are the owner's alone
		FOR s IN SELECT DISTINCT x.grantee FROM pg_class c, aclexplode(c.relacl) x WHERE c.oid = parts AND x.grantee <> c.relowner LOOP
			EXECUTE format('REVOKE ALL ON %s FROM %s', parts::regclass, CASE WHEN s.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(s.grantee)) END);
		END LOOP;
		EXECUTE format('COMMENT ON TABLE %s IS %L', parts::regclass, 'What was added to and removed from the groups of a tracked table. Written by jamsos.track() alone, read by its view.');
		EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT ON %s FROM %s NOT DEFERRABLE FOR EACH ROW WHEN (false) EXECUTE FUNCTION jamsos.track_write(%L)',
			jamsos.track_name(view_name, '_tie', '{}'), parts::regclass, relation::regclass, name);
		EXECUTE format('CREATE TRIGGER %I BEFORE INSERT ON %s FOR EACH ROW EXECUTE FUNCTION jamsos.track_write(%L)', jamsos.track_name(view_name, '_guard', '{}'), parts::regclass, name);
	END IF;
	IF view IS NULL OR NOT jamsos.track_view_as_made(view, parts) THEN
		-- columns of the parts and of a view that is there may have been renamed
		SELECT coalesce(string_agg(format('g%s AS %I, ', n, coalesce(o.attname, grouping.names[n])), '' ORDER BY n), '') AS shown, coalesce(string_agg(format('%I AS g%s, ', p.attname, n), '' ORDER BY n), '') AS list,
			coalesce(string_agg(quote_ident(p.attname), ', ' ORDER BY n), '()') AS keys
		INTO s FROM generate_subscripts(grouping.names, 1) n JOIN pg_attribute p ON p.attrelid = parts AND p.attnum = n + 5 LEFT JOIN pg_attribute o ON o.attrelid = view AND o.attnum = n;
		EXECUTE format('CREATE OR REPLACE VIEW %1$s AS SELECT %2$stotal AS %3$I, last_at AS %4$I
			FROM (SELECT %5$sjamsos.track_total(array_agg(%6$I) FILTER (WHERE %6$I IS NOT NULL), array_agg(%7$I) FILTER (WHERE %7$I IS NOT NULL)) AS total, max(%8$I) AS last_at FROM %9$s GROUP BY %10$s) g
			WHERE total IS NOT NULL',
			coalesce(view::regclass::text, format('%s.%I', t.relnamespace::regnamespace, view_name)), s.shown,
			coalesce((SELECT attname FROM pg_attribute WHERE attrelid = view AND attnum = cardinality(grouping.names) + 1), 'payroll'),
			coalesce((SELECT attname FROM pg_attribute WHERE attrelid = view AND attnum = cardinality(grouping.names) + 2), 'updated_at'), s.list,
			(SELECT attname FROM pg_attribute WHERE attrelid = parts AND attnum = 3), (SELECT attname FROM pg_attribute WHERE attrelid = parts AND attnum = 4),
			(SELECT attname FROM pg_attribute WHERE attrelid = parts AND attnum = 5), parts::regclass, s.keys);
	END IF;
	IF view IS NULL THEN
		view := format('%s.%I', t.relnamespace::regnamespace, view_name)::regclass;
		IF NOT jamsos.track_view_as_made(view, parts) THEN
			RAISE object_not_in_prerequisite_state USING MESSAGE = format('the schema of %s was renamed meanwhile', relation::regclass), HINT = 'Call it again.';
		END IF;
		EXECUTE format('COMMENT ON VIEW %s IS %L', view::regclass, format('Payrolls of %s, kept in step by jamsos.track(). updated_at: when a transaction last changed the group.', relation::regclass));
		EXECUTE format('COMMENT ON COLUMN %s.payroll IS %L', view::regclass, 'The workers of the group: jamsos.liability(payroll, tariff), jamsos.budget(payroll, ...), jamsos.rollup(payroll).');
		EXECUTE format('CREATE TRIGGER %I INSTEAD OF INSERT ON %s FOR EACH ROW EXECUTE FUNCTION jamsos.track_write(%L)', jamsos.track_name(view_name, '_view', '{}'), view::regclass, name);
	END IF;
	FOR s IN SELECT * FROM jamsos.track_states(jsonb_build_object('name', track_mend.name, 'relation', track_mend.relation::bigint)) x WHERE x.problem IS NOT NULL LOOP
		IF s.problem IN ('no partition any more', 'triggers twice') THEN
			EXECUTE format('DROP TRIGGER %I ON %s', s.trigger_name, s.relation::oid::regclass);
		ELSIF s.problem = 'triggers disabled' THEN
			EXECUTE format('ALTER TABLE %s ENABLE TRIGGER %I', s.relation::oid::regclass, s.trigger_name);
		ELSE
			-- the rows of a partition have to be read before they are gone; those of the table all go
			EXECUTE format('CREATE TRIGGER %I %s %s ON %s %s FOR EACH STATEMENT EXECUTE FUNCTION jamsos.track_write(%L, %L)',
				jamsos.track_name(view_name, '_' || s.event, ARRAY(SELECT g.tgname FROM pg_trigger g WHERE g.tgrelid = s.relation::oid)),
				CASE WHEN s.event = 'truncate' AND s.partition THEN 'BEFORE' ELSE 'AFTER' END, s.event, s.relation::oid::regclass,
				CASE s.event WHEN 'insert' THEN 'REFERENCING NEW TABLE AS jamsos_new' WHEN 'update' THEN 'REFERENCING OLD TABLE AS jamsos_old NEW TABLE AS jamsos_new'
					WHEN 'delete' THEN 'REFERENCING OLD TABLE AS jamsos_old' ELSE '' END, name, CASE WHEN s.partition THEN 'partition' ELSE 'table' END);
		END IF;
	END LOOP;
	IF t.relkind = 'r' AND t.relpersistence <> (SELECT c.relpersistence FROM pg_class c WHERE c.oid = parts) THEN
		EXECUTE format('ALTER TABLE %s SET %s', parts::regclass, CASE t.relpersistence WHEN 'u' THEN 'UNLOGGED' ELSE 'LOGGED' END);
	END IF;
	PERFORM jamsos.track_count(relation, name);
	RETURN view;
END
$$;
COMMENT ON FUNCTION jamsos.track_mend(oid, text, name) IS
'Part of track(): makes what is missing of a summary whose columns a trigger names, and counts the rows of its table anew.';

CREATE FUNCTION jamsos.track(relation regclass, summary name, group_by name[], wage name, risk_class name DEFAULT NULL,
	programs name DEFAULT NULL, segment name DEFAULT NULL, active name DEFAULT NULL) RETURNS regclass
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	c record;
	a record;
	d jsonb;
	schema text;
	view_name text;
	key name;
	tracks text;
	wanted text;
	column_list text;
	role_list text;
BEGIN
	IF track.relation IS NULL OR track.summary IS NULL OR track.group_by IS NULL OR track.wage IS NULL OR array_position(track.group_by, NULL) IS NOT NULL THEN
		RAISE null_value_not_allowed USING MESSAGE = 'relation, summary, group_by and wage must not be null',
			HINT = 'group_by => ''{}'' keeps one payroll of the whole table.';
	END IF;
	IF current_setting('transaction_isolation') <> 'read committed' THEN
		RAISE feature_not_supported USING MESSAGE = format('track() cannot run in a transaction of isolation level %s', current_setting('transaction_isolation')),
			DETAIL = 'It must see every row that was written before it locked the table.', HINT = 'Use READ COMMITTED.';
	END IF;
	SELECT t.*, pg_get_userbyid(t.relowner) AS owner INTO c FROM pg_class t WHERE t.oid = track.relation;
	IF c.relkind NOT IN ('r', 'p') OR c.relpersistence = 't' THEN
		RAISE wrong_object_type USING MESSAGE = format('%s cannot be tracked', track.relation), DETAIL = 'It is not a table that stays.', HINT = 'Track the table that its rows come from.';
	ELSIF c.owner <> current_user THEN
		RAISE insufficient_privilege USING MESSAGE = format('must be owner of table %s', track.relation), HINT = format('SET ROLE %I.', c.owner);
	ELSIF c.relispartition THEN
		RAISE wrong_object_type USING MESSAGE = format('%s is a partition', track.relation), HINT = format('Track %s.', pg_partition_root(track.relation));
	ELSIF EXISTS (SELECT FROM pg_inherits i WHERE i.inhrelid = track.relation OR i.inhparent = track.relation AND c.relkind = 'r') THEN
		RAISE feature_not_supported USING MESSAGE = format('%s cannot be tracked', track.relation), DETAIL = 'A write of one table of an inheritance fires no trigger of the others.',
			HINT = 'Use declarative partitioning.';
	ELSIF EXISTS (SELECT FROM jamsos.track_tree(track.relation) p JOIN pg_class f ON f.oid = p.relid WHERE f.relkind = 'f') THEN
		RAISE feature_not_supported USING MESSAGE = format('%s cannot be tracked', track.relation), DETAIL = 'A partition is a foreign table: PostgreSQL does not hand its rows to triggers.',
			HINT = 'Track the tables where they are, and roll their payrolls up.';
	ELSIF jamsos.track_is_distributed(track.relation) THEN
		RAISE feature_not_supported USING MESSAGE = format('%s cannot be tracked', track.relation), DETAIL = 'Citus keeps its rows in shards, which fire no trigger of it.',
			HINT = 'Make payrolls on the shards by jamsos.payroll() and roll them up: see doc/scale.md.';
	END IF;
	-- what each column is for; a column may be for several things
	FOR a IN
		SELECT v.purpose, v.column_name, p.attname IS NULL AS missing, jamsos.track_base_type(p.atttypid)::regtype AS type, p.atttypid, to_jsonb(p) ->> 'attgenerated' AS generated, v.allowed
		FROM (VALUES (1, 'wage', track.wage, '{smallint,integer,bigint,numeric}'::regtype[]),
			(2, 'risk_class', track.risk_class, '{smallint,integer}'),
			(3, 'programs', track.programs, '{text[],"character varying[]",name[]}'),
			(4, 'segment', track.segment, '{text,"character varying",character,name}'),
			(5, 'active', track.active, '{daterange}')) v (place, purpose, column_name, allowed)
		LEFT JOIN pg_attribute p ON p.attrelid = track.relation AND p.attname = v.column_name AND p.attnum > 0 AND NOT p.attisdropped
		WHERE v.column_name IS NOT NULL
		UNION ALL
		SELECT 'group_by', k, p.attname IS NULL, jamsos.track_base_type(p.atttypid)::regtype, p.atttypid, to_jsonb(p) ->> 'attgenerated', NULL
		FROM unnest(track.group_by) k
		LEFT JOIN pg_attribute p ON p.attrelid = track.relation AND p.attname = k AND p.attnum > 0 AND NOT p.attisdropped
	LOOP
		IF a.missing THEN
			RAISE undefined_column USING MESSAGE = format('column "%s" of relation %s does not exist', a.column_name, track.relation),
				DETAIL = format('It was given as %s.', a.purpose),
				HINT = (SELECT format('Columns: %s.', string_agg(attname, ', ' ORDER BY attnum)) FROM pg_attribute WHERE attrelid = track.relation AND attnum > 0 AND NOT attisdropped);
		ELSIF a.generated = 'v' THEN
			RAISE feature_not_supported USING MESSAGE = format('column "%s" of relation %s cannot be %s', a.column_name, track.relation, a.purpose),
				DETAIL = 'It is a virtual generated column, which triggers do not see.', HINT = 'Generate it STORED, or track the columns that it is made of.';
		ELSIF a.purpose <> 'group_by' AND a.type <> ALL (a.allowed) THEN
			RAISE datatype_mismatch USING MESSAGE = format('column "%s" of relation %s is %s: it cannot be %s', a.column_name, track.relation, a.type, a.purpose),
				HINT = format('It must be %s. jamsos.audit() says whether a column of another type can be converted.', array_to_string(a.allowed, ', '));
		ELSIF a.purpose = 'group_by' AND a.column_name IN ('payroll', 'updated_at') THEN
			RAISE duplicate_column USING MESSAGE = format('column "%s" of relation %s cannot be group_by', a.column_name, track.relation),
				DETAIL = 'The summary has a column of that name itself.', HINT = 'Rename the column of the table while track() runs; the summary keeps the name that it then has.';
		ELSIF a.purpose = 'group_by' AND (SELECT count(*) FROM unnest(track.group_by) k WHERE k = a.column_name) > 1 THEN
			RAISE duplicate_column USING MESSAGE = format('column "%s" is given twice in group_by', a.column_name), HINT = 'Give it once.';
		ELSIF a.purpose = 'group_by' AND (SELECT typtype FROM pg_type WHERE oid = a.type) IN ('c', 'p') THEN
			RAISE datatype_mismatch USING MESSAGE = format('column "%s" of relation %s is %s: it cannot be group_by', a.column_name, track.relation, a.type),
				HINT = 'Group by the columns that it is made of.';
		END IF;
	END LOOP;
	SELECT string_agg(quote_ident(n.name), ', ' ORDER BY n.first), string_agg(quote_literal(n.roles), ', ' ORDER BY n.first), string_agg(n.name || '=' || n.roles, ' ' ORDER BY n.first)
	INTO column_list, role_list, wanted
	FROM (SELECT r.name, min(r.place) AS first, string_agg(r.role, ',' ORDER BY r.place) AS roles
		FROM (SELECT k, 'group', place FROM unnest(track.group_by) WITH ORDINALITY g (k, place)
			UNION ALL VALUES (track.wage, 'wage', 10001), (track.risk_class, 'risk_class', 10002), (track.programs, 'programs', 10003), (track.segment, 'segment', 10004), (track.active, 'active', 10005)) r (name, role, place)
		WHERE r.name IS NOT NULL GROUP BY r.name) n;
	schema := quote_ident((SELECT nspname FROM pg_namespace WHERE oid = c.relnamespace));
	view_name := format('%s.%I', schema, track.summary);

	EXECUTE format('LOCK TABLE %s IN SHARE ROW EXCLUSIVE MODE', track.relation);
	IF to_regclass(view_name) IS NOT NULL THEN
		d := jamsos.track_find(view_name::regclass);
	ELSE
		-- one that has lost its view, or was restored without it
		SELECT l INTO d FROM jamsos.track_list() l WHERE l -> 'relation' = to_jsonb(track.relation::oid::bigint) AND l ->> 'name' = track.summary::text AND l -> 'view' = 'null';
	END IF;
	IF d IS NOT NULL THEN
		SELECT string_agg(n.attname || '=' || x.args[place + 1], ' ' ORDER BY place) INTO tracks
		FROM pg_trigger g, LATERAL (SELECT jamsos.track_arguments(g.tgargs) AS args) x, unnest(g.tgattr::int2[]) WITH ORDINALITY u (column_number, place)
		JOIN pg_attribute n ON n.attrelid = track.relation AND n.attnum = u.column_number
		WHERE g.tgrelid = track.relation AND g.tgfoid = 'jamsos.track_write()'::regprocedure AND x.args[1] = d ->> 'name' AND d -> 'relation' = to_jsonb(track.relation::oid::bigint);
		IF tracks IS DISTINCT FROM wanted THEN
			RAISE duplicate_object USING MESSAGE = format('%s tracks something else', view_name),
				DETAIL = format('It tracks %s: %s.', coalesce((d ->> 'relation')::oid::regclass::text, 'a table that is gone'), coalesce(tracks, 'columns unknown')), HINT = 'Call jamsos.untrack() first, or choose another name.';
		END IF;
		RETURN jamsos.track_mend(track.relation, d ->> 'name', track.summary);
	END IF;
	key := jamsos.track_name(track.summary, '', ARRAY(SELECT (jamsos.track_arguments(t.tgargs))[1]::name FROM pg_trigger t WHERE t.tgfoid = 'jamsos.track_write()'::regprocedure));
	/* its name is what PostgreSQL says when somebody would drop or retype one of the columns */
	EXECUTE format('CREATE TRIGGER %I AFTER UPDATE OF %s ON %s FOR EACH STATEMENT WHEN (false) EXECUTE FUNCTION jamsos.track_write(%L, %s)',
		jamsos.track_name(track.summary, '_untrack_first', ARRAY(SELECT t.tgname FROM pg_trigger t WHERE t.tgrelid = track.relation)), column_list, track.relation, key, role_list);
	tracks := jamsos.track_problem(track.relation, key);
	IF tracks <> 'its parts are gone' THEN
		RAISE datatype_mismatch USING MESSAGE = format('%s cannot be tracked', track.relation), DETAIL = format('Reason: %s.', tracks), HINT = 'Group by a column of another type.';
	END IF;
	RETURN jamsos.track_mend(track.relation, key, track.summary);
END
$$;
COMMENT ON FUNCTION jamsos.track(regclass, name, name[], name, name, name, name, name) IS
'Keeps a payroll per group of a table in step with every write of it: makes the view summary in the schema of the table (columns: those of group_by, payroll payroll_summary, updated_at), over a table summary_parts, and triggers on the table and its partitions. Names of columns: wage (integer, bigint, numeric; rupiah a month), risk_class, programs, segment, active as in payroll(). group_by => ''{}'': one payroll of all rows. INSERT, UPDATE, DELETE, TRUNCATE, COPY, MERGE, cascades and moves between partitions are counted in the same transaction; no writer waits for another or fails because of it. PostgreSQL refuses to drop or retype a column that is tracked: untrack() first. A second call with the same columns mends what verify_tracked() finds. Locks the table against writes while it counts. The caller must own the table; its triggers write the parts as the owner, so that writers need no right on them. Errors: 42501 not the owner, 42703 unknown column, 42804 unfit type, 42701 a group column named as a column of the summary, 42809 not such a table, 0A000 inheritance, foreign partition, a table of Citus or isolation level, 42710 the name tracks something else.';

CREATE FUNCTION jamsos.verify_tracked(summary regclass DEFAULT NULL, repair boolean DEFAULT false)
RETURNS TABLE (summary_name text, problem text, group_key text, tracked_workers bigint, counted_workers bigint, tracked_wages numeric, counted_wages numeric)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET enable_partitionwise_aggregate = on
AS $$
DECLARE
	d jsonb;
	p record;
	relation oid;
	wrong boolean;
	fatal boolean;
BEGIN
	IF repair AND current_setting('transaction_isolation') <> 'read committed' THEN
		RAISE feature_not_supported USING MESSAGE = format('verify_tracked() cannot repair in a transaction of isolation level %s', current_setting('transaction_isolation')),
			DETAIL = 'It must see every row that was written before it locked the table.', HINT = 'Use READ COMMITTED.';
	END IF;
	FOR d IN SELECT jamsos.track_find(verify_tracked.summary) WHERE verify_tracked.summary IS NOT NULL UNION ALL SELECT l FROM jamsos.track_list() l WHERE verify_tracked.summary IS NULL LOOP
		relation := (d ->> 'relation')::oid;
		wrong := false;
		fatal := false;
		-- what cannot be counted is told, and hides no other
		BEGIN
			IF repair AND d ->> 'relation_owner' = current_user THEN
				EXECUTE format('LOCK TABLE %s IN SHARE ROW EXCLUSIVE MODE', relation::regclass);
			END IF;
			FOR p IN SELECT * FROM jamsos.track_problems(d) LOOP
				RETURN QUERY SELECT d ->> 'shown', p.problem, NULL::text, NULL::bigint, NULL::bigint, NULL::numeric, NULL::numeric;
				wrong := true;
				fatal := fatal OR p.fatal;
			END LOOP;
			IF NOT fatal AND d -> 'parts' <> 'null' THEN
				RETURN QUERY SELECT d ->> 'shown', 'differs', x.* FROM jamsos.track_differences(relation, d ->> 'name') x ORDER BY x.group_key;
				wrong := wrong OR FOUND;
			END IF;
			IF repair AND wrong AND NOT fatal AND (d -> 'own')::boolean THEN
				PERFORM jamsos.track_mend(relation, d ->> 'name', d ->> 'name');
			END IF;
		EXCEPTION WHEN OTHERS THEN
			RETURN QUERY SELECT d ->> 'shown', format('cannot be %s: %s', CASE WHEN repair THEN 'repaired' ELSE 'verified' END, SQLERRM), NULL::text, NULL::bigint, NULL::bigint, NULL::numeric, NULL::numeric;
		END;
	END LOOP;
END
$$;
COMMENT ON FUNCTION jamsos.verify_tracked(regclass, boolean) IS
'What is wrong with a tracked summary (NULL: with each that has to do with the caller): triggers that are missing, disabled or left over, parts or a view that are gone, of another owner or not as they were made, a table that is logged where the parts are not, and groups whose payroll differs from a count of the rows: workers and wages (rupiah) tracked and counted. A summary that cannot be counted is a row that says why. No row: all is well. repair => true mends what it lists, counting anew under a lock against writes; what it cannot mend says what to do. Errors: 42809, 42501 as track(), 0A000 repair in an isolation level other than READ COMMITTED.';

CREATE FUNCTION jamsos.tracked() RETURNS regclass[]
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
	SELECT coalesce(array_agg(DISTINCT s.view), '{}') FROM (SELECT (l ->> 'view')::oid::regclass AS view FROM jamsos.track_list() l WHERE l ->> 'view_owner' = current_user AND l ->> 'parts_owner' = current_user
		AND l -> 'view' <> 'null' ORDER BY 1) s
$$;
COMMENT ON FUNCTION jamsos.tracked() IS 'The tracked summaries of the current role: views made by jamsos.track().';

CREATE FUNCTION jamsos.compact_tracked(summary regclass DEFAULT NULL) RETURNS bigint
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	d jsonb;
	folded bigint := 0;
BEGIN
	IF current_setting('transaction_isolation') <> 'read committed' THEN
		RAISE feature_not_supported USING MESSAGE = format('compact_tracked() cannot run in a transaction of isolation level %s', current_setting('transaction_isolation')),
			HINT = 'Use READ COMMITTED.';
	END IF;
	IF compact_tracked.summary IS NOT NULL THEN
		d := jamsos.track_find(compact_tracked.summary);
		RETURN jamsos.track_fold((d ->> 'relation')::oid, d ->> 'name');
	END IF;
	FOR d IN SELECT l FROM jamsos.track_list() l WHERE (l -> 'own')::boolean AND l -> 'parts' <> 'null' AND l -> 'relation' <> 'null' LOOP
		BEGIN
			folded := folded + jamsos.track_fold((d ->> 'relation')::oid, d ->> 'name');
		EXCEPTION WHEN object_not_in_prerequisite_state THEN
			NULL;	-- verify_tracked() says what is wrong with it
		END;
	END LOOP;
	RETURN folded;
END
$$;
COMMENT ON FUNCTION jamsos.compact_tracked(regclass) IS
'Folds the parts of a tracked summary (NULL: of all of the caller''s) into one row a group; returns how many rows were folded. The view reads the same before and after. Writers at READ COMMITTED fold by themselves as they go: this is for tables that are written at REPEATABLE READ or SERIALIZABLE alone, and after a transaction that stayed open for long. Nobody waits for it. Errors: 42809, 42501 as track(), 0A000 isolation level, 55000 a summary that cannot be kept.';

CREATE FUNCTION jamsos.untrack(summary regclass) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	d CONSTANT jsonb := jamsos.track_find(summary);
	t record;
BEGIN
	FOR t IN
		SELECT g.tgname, g.tgrelid::regclass AS relation
		FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid, LATERAL (SELECT jamsos.track_arguments(g.tgargs) AS args) a
		WHERE g.tgfoid = 'jamsos.track_write()'::regprocedure AND a.args[1] = d ->> 'name' AND d ->> 'relation_owner' = current_user
			AND (g.tgrelid IN (SELECT relid::oid FROM jamsos.track_tree((d ->> 'relation')::oid)) OR a.args[2] = 'partition' AND NOT c.relispartition AND pg_get_userbyid(c.relowner) = current_user)
		ORDER BY g.tgrelid <> (d ->> 'relation')::oid
	LOOP
		EXECUTE format('DROP TRIGGER %I ON %s', t.tgname, t.relation);
	END LOOP;
	IF d ->> 'view_owner' = current_user THEN
		EXECUTE format('DROP VIEW %s', (d ->> 'view')::oid::regclass);
	END IF;
	IF d ->> 'parts_owner' = current_user THEN
		EXECUTE format('DROP TABLE %s', (d ->> 'parts')::oid::regclass);
	END IF;
END
$$;
COMMENT ON FUNCTION jamsos.untrack(regclass) IS
'Takes away everything that track() made: triggers, view, parts; of what has another owner by now, only what is the caller''s. Where the view is gone it takes the table of parts. Errors: 42809 not a tracked summary, 42501 of another owner, 2BP01 views of the user''s own read it.';

/* ---- catalog --------------------------------------------------------- */

/* for tools that browse tables and views only */
CREATE VIEW jamsos.catalog AS
SELECT p.proname::pg_catalog.text AS name,
	CASE WHEN p.prokind = 'a' THEN 'aggregate' WHEN p.prorettype = 'pg_catalog.trigger'::pg_catalog.regtype THEN 'trigger function' ELSE 'function' END AS kind,
	pg_catalog.pg_get_function_arguments(p.oid) AS arguments,
	pg_catalog.pg_get_function_result(p.oid) AS result,
	CASE p.provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable' ELSE 'volatile' END AS volatility,
	p.prorettype = 'pg_catalog.trigger'::pg_catalog.regtype OR p.proname ~ '^track_|_(accum|inverse|remove|combine|final|in|out|recv|send|eq|ne|lt|le|gt|ge|cmp|hash|hash_extended|to_json|support)$' AS machinery,
	pg_catalog.obj_description(p.oid, 'pg_proc') AS description
FROM pg_catalog.pg_extension e
JOIN pg_catalog.pg_depend d ON d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND d.refobjid = e.oid AND d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND d.deptype = 'e'
JOIN pg_catalog.pg_proc p ON p.oid = d.objid
JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace AND n.nspname = 'jamsos'
WHERE e.extname = 'jamsos';
COMMENT ON VIEW jamsos.catalog IS
'Every function of the extension with its description, for tools that can browse only tables and views. Start with SELECT name, arguments, description FROM jamsos.catalog WHERE NOT machinery.';
COMMENT ON COLUMN jamsos.catalog.name IS 'Name of the function, in schema jamsos; a name has a row for each list of arguments.';
COMMENT ON COLUMN jamsos.catalog.kind IS 'function, aggregate or trigger function.';
COMMENT ON COLUMN jamsos.catalog.arguments IS 'Names, types and defaults of the arguments.';
COMMENT ON COLUMN jamsos.catalog.result IS 'Type of the result, or TABLE(...) with the columns of its rows.';
COMMENT ON COLUMN jamsos.catalog.volatility IS 'immutable: computed from the arguments alone; stable: reads the law or a table; volatile: writes.';
COMMENT ON COLUMN jamsos.catalog.machinery IS 'True for what operators, casts, types and aggregates are made of and nobody calls by name.';
COMMENT ON COLUMN jamsos.catalog.description IS 'What it returns, units (rupiah, months), errors, legal source.';
GRANT SELECT ON jamsos.catalog TO PUBLIC;

/* ---- the law: rows shipped with this version ---------------------------- */

/* Reliefs */
INSERT INTO jamsos.relief
	(code, automatic, condition, barred, legal_basis, source, evidence, enacted, note, origin)
VALUES
	('PP 49/2020', true, 'participant before 2020-08 with contributions paid through 2020-07; a new registrant first pays two full months', false, 'PP 49/2020 Pasal 6 and 9', 'https://pasal.id/peraturan/pp/pp-no-49-tahun-2020/koreksi/8991934; https://mantrasukabumi.pikiran-rakyat.com/ekonomi/pr-20765191/...?page=2', 'secondary', '2020-09-01', 'JKK and JKM at 1 percent of the ordinary contribution for contribution months 2020-08 to 2021-01. Set 2020-08-31, promulgated 2020-09-01: 2020-08 was covered retroactively.', 'shipped'),
	('PP 49/2020 JP', false, 'JP deferral, on application of medium and large employers', false, 'PP 49/2020 Pasal 17', 'https://pasal.id/peraturan/pp/pp-no-49-tahun-2020/koreksi/8991928', 'law', '2020-09-01', 'A deferral, not a reduction: 1 percent is due monthly, the other 99 percent starts no later than 2021-05-15 and ends no later than 2022-04-15.', 'shipped'),
	('PP 7/2025', false, 'labour-intensive industry (6 sectors), at least 50 active workers, JKK paid through 2025-01; not for government employers', true, 'PP 7/2025; PP 36/2025 Pasal 10A', 'https://radiodms.com/prabowo-pangkas-iuran-jkk-industri-padat-karya-hingga-50-persen', 'secondary', NULL, 'JKK at half for 2025-02 to 2025-07, prolonged to 2026-01 by PP 36/2025. No extension past 2026-01 was found.', 'shipped'),
	('PP 50/2025', false, 'BPU of the transport sector who pay for themselves; not where APBN or APBD pays', true, 'PP 50/2025 Pasal 3-4', 'https://www.cnbcindonesia.com/market/20260204140501-17-708135/...', 'secondary', '2025-12-22', 'JKK and JKM at half for 2026-01 to 2027-03.', 'shipped'),
	('PP 50/2025 other sectors', false, 'BPU of other sectors who pay for themselves; not where APBN or APBD pays', true, 'PP 50/2025 Pasal 3-4', 'https://www.cnbcindonesia.com/market/20260204140501-17-708135/...', 'secondary', '2025-12-22', 'JKK and JKM at half for 2026-04 to 2026-12; these months have one source only.', 'shipped');

/* Rates */
INSERT INTO jamsos.rate
	(program, segment, risk_class, payer, percent, fixed, valid, relief, legal_basis, source, evidence, enacted, confirmed_until, note, origin)
VALUES
	('JKK', 'PU', 1, 'employer', 0.24, NULL, daterange('2014-01-01', '2015-07-01'), NULL, 'PP 84/2013 Pasal 9(1)a', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2013/84.md', 'law', NULL, NULL, NULL, 'shipped'),
	('JKK', 'PU', 2, 'employer', 0.54, NULL, daterange('2014-01-01', '2015-07-01'), NULL, 'PP 84/2013 Pasal 9(1)a', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2013/84.md', 'law', NULL, NULL, NULL, 'shipped'),
	('JKK', 'PU', 3, 'employer', 0.89, NULL, daterange('2014-01-01', '2015-07-01'), NULL, 'PP 84/2013 Pasal 9(1)a', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2013/84.md', 'law', NULL, NULL, NULL, 'shipped'),
	('JKK', 'PU', 4, 'employer', 1.27, NULL, daterange('2014-01-01', '2015-07-01'), NULL, 'PP 84/2013 Pasal 9(1)a', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2013/84.md', 'law', NULL, NULL, NULL, 'shipped'),
	('JKK', 'PU', 5, 'employer', 1.74, NULL, daterange('2014-01-01', '2015-07-01'), NULL, 'PP 84/2013 Pasal 9(1)a', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2013/84.md', 'law', NULL, NULL, NULL, 'shipped'),
	('JKM', 'PU', NULL, 'employer', 0.30, NULL, daterange('2014-01-01', '2015-07-01'), NULL, 'PP 84/2013 Pasal 9(1)c', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2013/84.md', 'law', NULL, NULL, NULL, 'shipped'),
	('JHT', 'PU', NULL, 'employer', 3.70, NULL, daterange('2014-01-01', '2015-07-01'), NULL, 'PP 84/2013 Pasal 9(3)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2013/84.md', 'law', NULL, NULL, NULL, 'shipped'),
	('JHT', 'PU', NULL, 'worker', 2.00, NULL, daterange('2014-01-01', '2015-07-01'), NULL, 'PP 84/2013 Pasal 9(3)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2013/84.md', 'law', NULL, NULL, NULL, 'shipped'),
	('JKK', 'PU', 1, 'employer', 0.24, NULL, daterange('2015-07-01', NULL), NULL, 'PP 44/2015 Pasal 16(1)a', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, NULL, 'Class 1 holds government services (Lampiran I, group I item 11); placement after 2019-12-02 rests on the new Lampiran I of PP 82/2019, not seen.', 'shipped'),
	('JKK', 'PU', 2, 'employer', 0.54, NULL, daterange('2015-07-01', NULL), NULL, 'PP 44/2015 Pasal 16(1)b', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, NULL, NULL, 'shipped'),
	('JKK', 'PU', 3, 'employer', 0.89, NULL, daterange('2015-07-01', NULL), NULL, 'PP 44/2015 Pasal 16(1)c', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, NULL, NULL, 'shipped'),
	('JKK', 'PU', 4, 'employer', 1.27, NULL, daterange('2015-07-01', NULL), NULL, 'PP 44/2015 Pasal 16(1)d', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, NULL, NULL, 'shipped'),
	('JKK', 'PU', 5, 'employer', 1.74, NULL, daterange('2015-07-01', NULL), NULL, 'PP 44/2015 Pasal 16(1)e', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, NULL, NULL, 'shipped'),
	('JKM', 'PU', NULL, 'employer', 0.30, NULL, daterange('2015-07-01', NULL), NULL, 'PP 44/2015 Pasal 18(1)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, NULL, NULL, 'shipped'),
	('JHT', 'PU', NULL, 'employer', 3.70, NULL, daterange('2015-07-01', NULL), NULL, 'PP 46/2015 Pasal 16(1)b', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/46.md', 'law', NULL, NULL, NULL, 'shipped'),
	('JHT', 'PU', NULL, 'worker', 2.00, NULL, daterange('2015-07-01', NULL), NULL, 'PP 46/2015 Pasal 16(1)a', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/46.md', 'law', NULL, NULL, NULL, 'shipped'),
	('JP', 'PU', NULL, 'employer', 2.00, NULL, daterange('2015-07-01', NULL), NULL, 'PP 45/2015 Pasal 28(3)a', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/45.md', 'law', NULL, NULL, 'That no later regulation raised it is known from press only (2025-02).', 'shipped'),
	('JP', 'PU', NULL, 'worker', 1.00, NULL, daterange('2015-07-01', NULL), NULL, 'PP 45/2015 Pasal 28(3)b', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/45.md', 'law', NULL, NULL, 'That no later regulation raised it is known from press only (2025-02).', 'shipped'),
	('JKP', 'PU', NULL, 'government', 0.22, NULL, daterange('2021-02-01', '2025-02-01'), NULL, 'PP 37/2021 Pasal 11(4)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2021/37.md', 'law', '2021-02-02', NULL, 'In force 2021-02-02. The 0.14 out of JKK and 0.10 out of JKM are moved inside BPJS: nobody pays them twice, so they are not rows. Non-ASN of a region do not take part in JKP.', 'shipped'),
	('JKP', 'PU', NULL, 'government', 0.22, NULL, daterange('2025-02-01', NULL), NULL, 'PP 6/2025 (Pasal 11 of PP 37/2021 as amended)', 'https://pasal.id/en/peraturan/pp/pp-no-6-tahun-2025/koreksi/5825012', 'law', '2025-02-07', NULL, 'In force 2025-02-07; first contribution month of the new split not verified. The 0.14 out of JKK is moved inside BPJS.', 'shipped'),
	('JKK', 'PU', 1, 'employer', 0.0024, NULL, daterange('2020-08-01', '2021-02-01'), 'PP 49/2020', 'PP 49/2020 Pasal 6', 'https://mantrasukabumi.pikiran-rakyat.com/ekonomi/pr-20765191/...?page=2; dates: https://www.sipituama.com/2020/09/penyesuaian-iuran-program-jaminan.html', 'secondary', '2020-09-01', NULL, NULL, 'shipped'),
	('JKK', 'PU', 2, 'employer', 0.0054, NULL, daterange('2020-08-01', '2021-02-01'), 'PP 49/2020', 'PP 49/2020 Pasal 6', 'https://mantrasukabumi.pikiran-rakyat.com/ekonomi/pr-20765191/...?page=2; dates: https://www.sipituama.com/2020/09/penyesuaian-iuran-program-jaminan.html', 'secondary', '2020-09-01', NULL, NULL, 'shipped'),
	('JKK', 'PU', 3, 'employer', 0.0089, NULL, daterange('2020-08-01', '2021-02-01'), 'PP 49/2020', 'PP 49/2020 Pasal 6', 'https://mantrasukabumi.pikiran-rakyat.com/ekonomi/pr-20765191/...?page=2; dates: https://www.sipituama.com/2020/09/penyesuaian-iuran-program-jaminan.html', 'secondary', '2020-09-01', NULL, NULL, 'shipped'),
	('JKK', 'PU', 4, 'employer', 0.0127, NULL, daterange('2020-08-01', '2021-02-01'), 'PP 49/2020', 'PP 49/2020 Pasal 6', 'https://mantrasukabumi.pikiran-rakyat.com/ekonomi/pr-20765191/...?page=2; dates: https://www.sipituama.com/2020/09/penyesuaian-iuran-program-jaminan.html', 'secondary', '2020-09-01', NULL, NULL, 'shipped'),
	('JKK', 'PU', 5, 'employer', 0.0174, NULL, daterange('2020-08-01', '2021-02-01'), 'PP 49/2020', 'PP 49/2020 Pasal 6', 'https://mantrasukabumi.pikiran-rakyat.com/ekonomi/pr-20765191/...?page=2; dates: https://www.sipituama.com/2020/09/penyesuaian-iuran-program-jaminan.html', 'secondary', '2020-09-01', NULL, NULL, 'shipped'),
	('JKM', 'PU', NULL, 'employer', 0.003, NULL, daterange('2020-08-01', '2021-02-01'), 'PP 49/2020', 'PP 49/2020 Pasal 9', 'https://pasal.id/peraturan/pp/pp-no-49-tahun-2020/koreksi/8991934', 'law', '2020-09-01', NULL, NULL, 'shipped'),
	('JKK', 'BPU', NULL, 'worker', 0.01, NULL, daterange('2020-08-01', '2021-02-01'), 'PP 49/2020', 'PP 49/2020', 'https://finance.detik.com/foto-bisnis/d-5187183', 'secondary', '2020-09-01', NULL, NULL, 'shipped'),
	('JKM', 'BPU', NULL, 'worker', NULL, 68, daterange('2020-08-01', '2021-02-01'), 'PP 49/2020', 'PP 49/2020', 'https://finance.detik.com/foto-bisnis/d-5187183; https://online.flipbuilder.com/plcl/rmzy/files/basic-html/page301.html', 'secondary', '2020-09-01', NULL, NULL, 'shipped'),
	('JP', 'PU', NULL, 'employer', 0.02, NULL, daterange('2020-08-01', '2021-02-01'), 'PP 49/2020 JP', 'PP 49/2020 Pasal 17(2)a', 'https://pasal.id/peraturan/pp/pp-no-49-tahun-2020/koreksi/8991928', 'unverified', '2020-09-01', NULL, 'Part due monthly; the split by payer is derived.', 'shipped'),
	('JP', 'PU', NULL, 'worker', 0.01, NULL, daterange('2020-08-01', '2021-02-01'), 'PP 49/2020 JP', 'PP 49/2020 Pasal 17(2)a', 'https://pasal.id/peraturan/pp/pp-no-49-tahun-2020/koreksi/8991928', 'unverified', '2020-09-01', NULL, 'Part due monthly; the split by payer is derived.', 'shipped'),
	('JKK', 'PU', 1, 'employer', 0.12, NULL, daterange('2025-02-01', '2025-08-01'), 'PP 7/2025', 'PP 7/2025', 'https://radiodms.com/prabowo-pangkas-iuran-jkk-industri-padat-karya-hingga-50-persen', 'secondary', NULL, NULL, NULL, 'shipped'),
	('JKK', 'PU', 1, 'employer', 0.12, NULL, daterange('2025-08-01', '2026-02-01'), 'PP 7/2025', 'PP 36/2025 Pasal 10A (amends PP 7/2025)', 'https://wmhg.org/ekonomi/bisnis/prabowo-perpanjang-keringanan-iuran-jkk-bpjs-ketenagakerjaan-hingga-januari-2026-2', 'secondary', '2025-09-04', NULL, 'Enacted 2025-09-04, so 2025-08 is retroactive. Payable up to 2026-06-30.', 'shipped'),
	('JKK', 'PU', 2, 'employer', 0.27, NULL, daterange('2025-02-01', '2025-08-01'), 'PP 7/2025', 'PP 7/2025', 'https://radiodms.com/prabowo-pangkas-iuran-jkk-industri-padat-karya-hingga-50-persen', 'secondary', NULL, NULL, NULL, 'shipped'),
	('JKK', 'PU', 2, 'employer', 0.27, NULL, daterange('2025-08-01', '2026-02-01'), 'PP 7/2025', 'PP 36/2025 Pasal 10A (amends PP 7/2025)', 'https://wmhg.org/ekonomi/bisnis/prabowo-perpanjang-keringanan-iuran-jkk-bpjs-ketenagakerjaan-hingga-januari-2026-2', 'secondary', '2025-09-04', NULL, 'Enacted 2025-09-04, so 2025-08 is retroactive. Payable up to 2026-06-30.', 'shipped'),
	('JKK', 'PU', 3, 'employer', 0.445, NULL, daterange('2025-02-01', '2025-08-01'), 'PP 7/2025', 'PP 7/2025', 'https://radiodms.com/prabowo-pangkas-iuran-jkk-industri-padat-karya-hingga-50-persen', 'secondary', NULL, NULL, NULL, 'shipped'),
	('JKK', 'PU', 3, 'employer', 0.445, NULL, daterange('2025-08-01', '2026-02-01'), 'PP 7/2025', 'PP 36/2025 Pasal 10A (amends PP 7/2025)', 'https://wmhg.org/ekonomi/bisnis/prabowo-perpanjang-keringanan-iuran-jkk-bpjs-ketenagakerjaan-hingga-januari-2026-2', 'secondary', '2025-09-04', NULL, 'Enacted 2025-09-04, so 2025-08 is retroactive. Payable up to 2026-06-30.', 'shipped'),
	('JKK', 'PU', 4, 'employer', 0.635, NULL, daterange('2025-02-01', '2025-08-01'), 'PP 7/2025', 'PP 7/2025', 'https://radiodms.com/prabowo-pangkas-iuran-jkk-industri-padat-karya-hingga-50-persen', 'secondary', NULL, NULL, NULL, 'shipped'),
	('JKK', 'PU', 4, 'employer', 0.635, NULL, daterange('2025-08-01', '2026-02-01'), 'PP 7/2025', 'PP 36/2025 Pasal 10A (amends PP 7/2025)', 'https://wmhg.org/ekonomi/bisnis/prabowo-perpanjang-keringanan-iuran-jkk-bpjs-ketenagakerjaan-hingga-januari-2026-2', 'secondary', '2025-09-04', NULL, 'Enacted 2025-09-04, so 2025-08 is retroactive. Payable up to 2026-06-30.', 'shipped'),
	('JKK', 'PU', 5, 'employer', 0.87, NULL, daterange('2025-02-01', '2025-08-01'), 'PP 7/2025', 'PP 7/2025', 'https://radiodms.com/prabowo-pangkas-iuran-jkk-industri-padat-karya-hingga-50-persen', 'secondary', NULL, NULL, NULL, 'shipped'),
	('JKK', 'PU', 5, 'employer', 0.87, NULL, daterange('2025-08-01', '2026-02-01'), 'PP 7/2025', 'PP 36/2025 Pasal 10A (amends PP 7/2025)', 'https://wmhg.org/ekonomi/bisnis/prabowo-perpanjang-keringanan-iuran-jkk-bpjs-ketenagakerjaan-hingga-januari-2026-2', 'secondary', '2025-09-04', NULL, 'Enacted 2025-09-04, so 2025-08 is retroactive. Payable up to 2026-06-30.', 'shipped'),
	('JKK', 'BPU', NULL, 'worker', 1.00, NULL, daterange('2015-07-01', NULL), NULL, 'PP 44/2015 Pasal 20(1), Lampiran II', 'https://pontianak.tribunnews.com/2019/09/23/...?page=2', 'secondary', NULL, NULL, 'The law states a nominal amount by income, chosen by the participant; 1 percent of the bracket base reproduces the lowest (10,000) and highest (207,000).', 'shipped'),
	('JKM', 'BPU', NULL, 'worker', NULL, 6800, daterange('2015-07-01', NULL), NULL, 'PP 44/2015 Pasal 20(3)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, NULL, NULL, 'shipped'),
	('JHT', 'BPU', NULL, 'worker', 2.00, NULL, daterange('2015-07-01', NULL), NULL, 'PP 46/2015 Pasal 18(1)-(2), Lampiran', 'https://pontianak.tribunnews.com/2019/09/23/...?page=2; star.grid.id/amp/453740395', 'secondary', NULL, NULL, 'The law states a nominal list; the percentage is not in the article.', 'shipped'),
	('JKK', 'BPU', NULL, 'worker', 0.50, NULL, daterange('2026-01-01', '2027-04-01'), 'PP 50/2025', 'PP 50/2025 Pasal 3-4', 'https://www.cnbcindonesia.com/market/20260204140501-17-708135/...', 'secondary', '2025-12-22', NULL, 'Transport sector.', 'shipped'),
	('JKM', 'BPU', NULL, 'worker', NULL, 3400, daterange('2026-01-01', '2027-04-01'), 'PP 50/2025', 'PP 50/2025 Pasal 3-4', 'https://www.cnbcindonesia.com/market/20260204140501-17-708135/...', 'secondary', '2025-12-22', NULL, 'Transport sector.', 'shipped'),
	('JKK', 'BPU', NULL, 'worker', 0.50, NULL, daterange('2026-04-01', '2027-01-01'), 'PP 50/2025 other sectors', 'PP 50/2025 Pasal 3-4', 'https://www.cnbcindonesia.com/market/20260204140501-17-708135/...', 'secondary', '2025-12-22', NULL, 'Other sectors; months have one source only.', 'shipped'),
	('JKM', 'BPU', NULL, 'worker', NULL, 3400, daterange('2026-04-01', '2027-01-01'), 'PP 50/2025 other sectors', 'PP 50/2025 Pasal 3-4', 'https://www.cnbcindonesia.com/market/20260204140501-17-708135/...', 'secondary', '2025-12-22', NULL, 'Other sectors; months have one source only.', 'shipped'),
	('JKK', 'JAKON', NULL, 'employer', 1.74, NULL, daterange('2015-07-01', NULL), NULL, 'PP 44/2015 Pasal 54(1)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, NULL, NULL, 'shipped'),
	('JKM', 'JAKON', NULL, 'employer', 0.30, NULL, daterange('2015-07-01', NULL), NULL, 'PP 44/2015 Pasal 55(1)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, NULL, NULL, 'shipped'),
	('JKK', 'ASN', NULL, 'employer', 0.24, NULL, daterange('2015-07-01', NULL), NULL, 'PP 70/2015 Pasal 22(2)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/70.md', 'law', '2015-09-17', NULL, 'Base is gaji. Retroactive to 2015-07 (Pasal 42(1)).', 'shipped'),
	('JKM', 'ASN', NULL, 'employer', 0.30, NULL, daterange('2015-07-01', '2017-07-01'), NULL, 'PP 70/2015 Pasal 30(2)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/70.md', 'law', '2015-09-17', NULL, NULL, 'shipped'),
	('JKM', 'ASN', NULL, 'employer', 0.72, NULL, daterange('2017-07-01', NULL), NULL, 'PP 66/2017 (Pasal 30(2) of PP 70/2015 as amended)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2017/66.md', 'law', '2017-12-29', NULL, 'Retroactive to 2017-07 (Pasal 42(1)).', 'shipped'),
	('JKN', 'PU', NULL, 'employer', 3.00, NULL, daterange('2014-01-01', '2020-01-01'), NULL, 'Perpres 111/2013; Perpres 82/2018', 'https://nakita.grid.id/read/022120437...?page=4', 'unverified', NULL, NULL, 'Reading for workers of a regional government; percentages from memory. Private and state-owned employers paid 4 + 0.5, then 4 + 1 percent: not shipped.', 'shipped'),
	('JKN', 'PU', NULL, 'employer', 4.00, NULL, daterange('2020-01-01', NULL), NULL, 'Perpres 75/2019 Pasal 30(2)-(3); Perpres 64/2020', 'https://m.mediaindonesia.com/read/detail/268481; https://www.periferiako.com/2019/10/', 'secondary', NULL, NULL, 'Workers of a regional government; central government from 2019-10 (not shipped). Perpres 59/2024 did not change it.', 'shipped'),
	('JKN', 'ASN', NULL, 'employer', 3.00, NULL, daterange('2014-01-01', '2020-01-01'), NULL, 'Perpres 111/2013; Perpres 82/2018', 'https://nakita.grid.id/read/022120437...?page=4', 'secondary', NULL, NULL, 'PNS of a regional government.', 'shipped'),
	('JKN', 'ASN', NULL, 'employer', 4.00, NULL, daterange('2020-01-01', NULL), NULL, 'Perpres 75/2019 Pasal 30(2)-(3); Perpres 64/2020', 'https://m.mediaindonesia.com/read/detail/268481; https://www.periferiako.com/2019/10/', 'secondary', NULL, NULL, 'PNS of a regional government, with head of region, DPRD, village head and village staff.', 'shipped'),
	('JKN', 'PU', NULL, 'worker', 2.00, NULL, daterange('2014-01-01', '2020-01-01'), NULL, 'Perpres 111/2013; Perpres 82/2018', 'https://nakita.grid.id/read/022120437...?page=4', 'unverified', NULL, NULL, 'Reading for workers of a regional government; percentages from memory. Private and state-owned employers paid 4 + 0.5, then 4 + 1 percent: not shipped.', 'shipped'),
	('JKN', 'PU', NULL, 'worker', 1.00, NULL, daterange('2020-01-01', NULL), NULL, 'Perpres 75/2019 Pasal 30(2)-(3); Perpres 64/2020', 'https://m.mediaindonesia.com/read/detail/268481; https://www.periferiako.com/2019/10/', 'secondary', NULL, NULL, 'Workers of a regional government; central government from 2019-10 (not shipped). Perpres 59/2024 did not change it.', 'shipped'),
	('JKN', 'ASN', NULL, 'worker', 2.00, NULL, daterange('2014-01-01', '2020-01-01'), NULL, 'Perpres 111/2013; Perpres 82/2018', 'https://nakita.grid.id/read/022120437...?page=4', 'secondary', NULL, NULL, 'PNS of a regional government.', 'shipped'),
	('JKN', 'ASN', NULL, 'worker', 1.00, NULL, daterange('2020-01-01', NULL), NULL, 'Perpres 75/2019 Pasal 30(2)-(3); Perpres 64/2020', 'https://m.mediaindonesia.com/read/detail/268481; https://www.periferiako.com/2019/10/', 'secondary', NULL, NULL, 'PNS of a regional government, with head of region, DPRD, village head and village staff.', 'shipped');

/* Wage limits */
INSERT INTO jamsos.wage_limit
	(program, segment, kind, amount, valid, legal_basis, source, evidence, enacted, confirmed_until, note, origin)
VALUES
	('JP', 'PU', 'ceiling', 7000000, daterange('2015-07-01', '2016-03-01'), 'PP 45/2015 Pasal 29(2)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/45.md', 'law', NULL, NULL, NULL, 'shipped'),
	('JP', 'PU', 'ceiling', 7335300, daterange('2016-03-01', '2017-03-01'), 'PP 45/2015 Pasal 29(3)-(4); BPJS TK yearly letter (GDP growth 4.79%)', 'https://www.krishand.com/support/article/kenaikan-batas-upah-dan-manfaat-jaminan-pensiun-bpjs-tenaga-kerja-209.html', 'secondary', NULL, NULL, NULL, 'shipped'),
	('JP', 'PU', 'ceiling', 7703500, daterange('2017-03-01', '2018-03-01'), 'PP 45/2015 Pasal 29(3)-(4); BPJS TK yearly letter (GDP growth 5.02%)', 'https://i-admin.com/news/indonesia-update-on-pension-contribution/', 'secondary', NULL, NULL, NULL, 'shipped'),
	('JP', 'PU', 'ceiling', 8094000, daterange('2018-03-01', '2019-03-01'), 'PP 45/2015 Pasal 29(3)-(4); BPJS TK yearly letter (GDP growth 5.07%)', 'https://krishandsoftware.com/blog/300/...', 'secondary', NULL, NULL, NULL, 'shipped'),
	('JP', 'PU', 'ceiling', 8512400, daterange('2019-03-01', '2020-03-01'), 'PP 45/2015 Pasal 29(3)-(4); BPJS TK yearly letter (GDP growth 5.17%)', 'copy of the letter: https://jimmybudhi.com/kenaikan-batasan-upah-dan-manfaat-pensiun-tahun-2019/', 'official', NULL, NULL, NULL, 'shipped'),
	('JP', 'PU', 'ceiling', 8939700, daterange('2020-03-01', '2021-03-01'), 'PP 45/2015 Pasal 29(3)-(4); BPJS TK yearly letter (GDP growth 5.02%)', 'copy of the letter: https://jimmybudhi.com/batasan-upah-jaminan-pensiun-tahun-2020/', 'official', NULL, NULL, NULL, 'shipped'),
	('JP', 'PU', 'ceiling', 8754600, daterange('2021-03-01', '2022-03-01'), 'PP 45/2015 Pasal 29(3)-(4); BPJS TK letter B/0246/022021 (GDP growth -2.07%)', 'https://krishand.com/support/article/...-209.html', 'secondary', NULL, NULL, 'The ceiling FELL this year. One source says from 2021-02; 1 March used by the others.', 'shipped'),
	('JP', 'PU', 'ceiling', 9077600, daterange('2022-03-01', '2023-03-01'), 'PP 45/2015 Pasal 29(3)-(4); BPJS TK yearly letter (GDP growth 3.69%)', 'https://gadjian.com/blog/?p=5101', 'secondary', NULL, NULL, NULL, 'shipped'),
	('JP', 'PU', 'ceiling', 9559600, daterange('2023-03-01', '2024-03-01'), 'PP 45/2015 Pasal 29(3)-(4); BPJS TK letter B/77/022023 (GDP growth 5.31%)', 'https://krishandsoftware.com/blog/300/...', 'secondary', NULL, NULL, NULL, 'shipped'),
	('JP', 'PU', 'ceiling', 10042300, daterange('2024-03-01', '2025-03-01'), 'PP 45/2015 Pasal 29(3)-(4); BPJS TK letter B/1387/022024 (GDP growth 5.05%)', 'https://www.krishand.com/support/article/kenaikan-batas-upah-dan-manfaat-jaminan-pensiun-bpjs-tenaga-kerja-209.html', 'secondary', NULL, NULL, 'Another source gives the letter number as B/141; the amount agrees.', 'shipped'),
	('JP', 'PU', 'ceiling', 10547400, daterange('2025-03-01', '2026-03-01'), 'PP 45/2015 Pasal 29(3)-(4); BPJS TK letter B/726/022025 (GDP growth 5.03%)', 'https://ptgasi.co.id/wp-content/uploads/2025/05/B-726-022025-...pdf', 'secondary', NULL, NULL, NULL, 'shipped'),
	('JP', 'PU', 'ceiling', 11086300, daterange('2026-03-01', NULL), 'PP 45/2015 Pasal 29(3)-(4); BPJS TK letter B/1226/022026 of 2026-02-25 (GDP growth 5.11%)', 'https://mondaq.com/employee-benefits-compensation/1756368/...', 'secondary', '2026-02-25', '2027-02-01', 'Letter mirror: https://494075.fs1.hubspotusercontent-na1.net/hubfs/494075/compliance-portal/notification-number-b1226022026.pdf . Some open-source projects cite another letter number (B/3307/022026); BPJS web page still showed 10,547,400 in 2026-08. Unrounded 11,086,372.', 'shipped'),
	('JKP', 'PU', 'ceiling', 5000000, daterange('2021-02-01', NULL), 'PP 37/2021 Pasal 11(7)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2021/37.md', 'law', '2021-02-02', NULL, 'Kept by PP 6/2025 (press).', 'shipped'),
	('JKK', 'PU', 'ceiling', NULL, daterange('2015-07-01', NULL), 'PP 44/2015 Pasal 16-17: none', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, NULL, 'The law states no ceiling.', 'shipped'),
	('JKM', 'PU', 'ceiling', NULL, daterange('2015-07-01', NULL), 'PP 44/2015 Pasal 18-19: none', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, NULL, 'The law states no ceiling.', 'shipped'),
	('JHT', 'PU', 'ceiling', NULL, daterange('2015-07-01', NULL), 'PP 46/2015 Pasal 16-17: none', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/46.md', 'law', NULL, NULL, 'The law states no ceiling.', 'shipped'),
	('JKK', 'PU', 'floor', NULL, daterange('2022-07-01', NULL), 'BPJS TK Perdir 22/PERDIR.02/072022 (internal): UMK, or UMP', 'http://online.flipbuilder.com/kduhm/fxda/files/basic-html/page15.html', 'secondary', NULL, NULL, 'Practice, not law: reported wage is basic + fixed allowances, else UMK, else UMP; lower where a regulation allows it. No PP states a floor. Use minimum => jamsos.minimum_wage(...).', 'shipped'),
	('JKM', 'PU', 'floor', NULL, daterange('2022-07-01', NULL), 'BPJS TK Perdir 22/PERDIR.02/072022 (internal): UMK, or UMP', 'http://online.flipbuilder.com/kduhm/fxda/files/basic-html/page15.html', 'secondary', NULL, NULL, 'Practice, not law: reported wage is basic + fixed allowances, else UMK, else UMP; lower where a regulation allows it. No PP states a floor. Use minimum => jamsos.minimum_wage(...).', 'shipped'),
	('JHT', 'PU', 'floor', NULL, daterange('2022-07-01', NULL), 'BPJS TK Perdir 22/PERDIR.02/072022 (internal): UMK, or UMP', 'http://online.flipbuilder.com/kduhm/fxda/files/basic-html/page15.html', 'secondary', NULL, NULL, 'Practice, not law: reported wage is basic + fixed allowances, else UMK, else UMP; lower where a regulation allows it. No PP states a floor. Use minimum => jamsos.minimum_wage(...).', 'shipped'),
	('JP', 'PU', 'floor', NULL, daterange('2022-07-01', NULL), 'BPJS TK Perdir 22/PERDIR.02/072022 (internal): UMK, or UMP', 'http://online.flipbuilder.com/kduhm/fxda/files/basic-html/page15.html', 'secondary', NULL, NULL, 'Practice, not law: reported wage is basic + fixed allowances, else UMK, else UMP; lower where a regulation allows it. No PP states a floor. Use minimum => jamsos.minimum_wage(...).', 'shipped'),
	('JKK', 'BPU', 'floor', 1000000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II', 'https://pontianak.tribunnews.com/2019/09/23/...?page=2', 'secondary', NULL, NULL, NULL, 'shipped'),
	('JKK', 'BPU', 'ceiling', 20700000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II', 'https://pontianak.tribunnews.com/2019/09/23/...?page=2', 'secondary', NULL, NULL, NULL, 'shipped'),
	('JHT', 'BPU', 'floor', 1000000, daterange('2015-07-01', NULL), 'PP 46/2015 Lampiran', 'https://pontianak.tribunnews.com/2019/09/23/...?page=2', 'secondary', NULL, NULL, NULL, 'shipped'),
	('JHT', 'BPU', 'ceiling', 20700000, daterange('2015-07-01', NULL), 'PP 46/2015 Lampiran', 'https://pontianak.tribunnews.com/2019/09/23/...?page=2', 'secondary', NULL, NULL, NULL, 'shipped'),
	('JKN', 'PU', 'ceiling', 4725000, daterange('2014-01-01', '2016-03-01'), 'Perpres 111/2013: 2 x PTKP K/1', 'https://id.scribd.com/document/626817355', 'unverified', NULL, NULL, 'Sourced for private wage earners; that it bound workers of a region is not verified. Last day derived.', 'shipped'),
	('JKN', 'PU', 'ceiling', 8000000, daterange('2016-03-01', '2018-09-01'), 'Perpres 19/2016', 'https://riau.antaranews.com/berita/85267/...', 'secondary', NULL, NULL, 'First contribution month (2016-03 or 2016-04) not verified.', 'shipped'),
	('JKN', 'PU', 'ceiling', 8000000, daterange('2018-09-01', '2020-01-01'), 'Perpres 82/2018 Pasal 31-32', NULL, 'unverified', NULL, NULL, 'Day of entry into force (2018-09-18) from memory; the amount is the same as before.', 'shipped'),
	('JKN', 'PU', 'ceiling', 12000000, daterange('2020-01-01', NULL), 'Perpres 75/2019 Pasal 32(1); Perpres 64/2020', 'BPJS Kesehatan letter (scan): https://pdfcoffee.com/-kep-gub-jatimumk-2020-pdf-free.html', 'official', NULL, NULL, 'Regional government; central government from 2019-10 (not shipped).', 'shipped'),
	('JKN', 'PU', 'floor', NULL, daterange('2020-01-01', NULL), 'Perpres 75/2019; Perpres 64/2020: UMK, or UMP where no UMK', 'https://pdfcoffee.com/-kep-gub-jatimumk-2020-pdf-free.html', 'secondary', NULL, NULL, 'Amount depends on place and year: minimum => jamsos.minimum_wage(...). BPJS Kesehatan drops the fraction of a rupiah.', 'shipped'),
	('JKN', 'ASN', 'ceiling', 12000000, daterange('2020-01-01', NULL), 'Perpres 75/2019 Pasal 32(1); Perpres 64/2020', 'BPJS Kesehatan letter (scan): https://pdfcoffee.com/-kep-gub-jatimumk-2020-pdf-free.html', 'official', NULL, NULL, 'Regional government; central government from 2019-10 (not shipped).', 'shipped'),
	('JKN', 'ASN', 'floor', NULL, daterange('2020-01-01', NULL), 'Perpres 75/2019; Perpres 64/2020: UMK, or UMP where no UMK', 'https://pdfcoffee.com/-kep-gub-jatimumk-2020-pdf-free.html', 'secondary', NULL, NULL, 'Amount depends on place and year: minimum => jamsos.minimum_wage(...). BPJS Kesehatan drops the fraction of a rupiah.', 'shipped');

/* BPU: income brackets */
INSERT INTO jamsos.income_bracket
	(income_from, base, valid, legal_basis, source, evidence, note, origin)
VALUES
	(0, 1000000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://pontianak.tribunnews.com/2019/09/23/...?page=2', 'unverified', 'Amount from press, bracket edge from memory.', 'shipped'),
	(1100000, 1200000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(1300000, 1400000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(1500000, 1600000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(1700000, 1800000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(1900000, 2000000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(2100000, 2200000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(2300000, 2400000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(2500000, 2600000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(2700000, 2950000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(3200000, 3450000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(3700000, 3950000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(4200000, 4450000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(4700000, 4950000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(5200000, 5450000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(5700000, 5950000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(6200000, 6450000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(6700000, 6950000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(7200000, 7450000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(7700000, 7950000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(8200000, 8450000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(8700000, 8950000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(9200000, 9450000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(9700000, 9950000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(10200000, 10450000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(10700000, 10950000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(11200000, 11450000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(11700000, 11950000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(12200000, 12450000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(12700000, 12950000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(13200000, 13450000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(13700000, 13950000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(14200000, 14450000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(14700000, 14950000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(15200000, 15450000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(15700000, 15950000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(16200000, 16450000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(16700000, 16950000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(17200000, 17450000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(17700000, 17950000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(18200000, 18450000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(18700000, 18950000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(19200000, 19450000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(19700000, 19950000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://peraturan.bpk.go.id/Download/28929/...', 'unverified', 'From memory: take the official Lampiran II before use.', 'shipped'),
	(20200000, 20700000, daterange('2015-07-01', NULL), 'PP 44/2015 Lampiran II; PP 46/2015 Lampiran', 'https://pontianak.tribunnews.com/2019/09/23/...?page=2', 'unverified', 'Amount from press, bracket edge from memory.', 'shipped');

/* Construction: contract tiers */
INSERT INTO jamsos.contract_tier
	(program, value_from, value_to, percent, valid, relief, legal_basis, source, evidence, enacted, note, origin)
VALUES
	('JKK', 0, 100000000, 0.21, daterange('2015-07-01', NULL), NULL, 'PP 44/2015 Pasal 54(2)a', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, 'Base is nilai kontrak; ''without PPN'' is not in the text.', 'shipped'),
	('JKK', 0, 100000000, 0.0021, daterange('2020-08-01', '2021-02-01'), 'PP 49/2020', 'PP 49/2020', 'https://online.flipbuilder.com/plcl/rmzy/files/basic-html/page301.html', 'secondary', '2020-09-01', NULL, 'shipped'),
	('JKK', 100000000, 500000000, 0.17, daterange('2015-07-01', NULL), NULL, 'PP 44/2015 Pasal 54(2)b', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, 'Base is nilai kontrak; ''without PPN'' is not in the text.', 'shipped'),
	('JKK', 100000000, 500000000, 0.0017, daterange('2020-08-01', '2021-02-01'), 'PP 49/2020', 'PP 49/2020', 'https://online.flipbuilder.com/plcl/rmzy/files/basic-html/page301.html', 'secondary', '2020-09-01', NULL, 'shipped'),
	('JKK', 500000000, 1000000000, 0.13, daterange('2015-07-01', NULL), NULL, 'PP 44/2015 Pasal 54(2)c', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, 'Base is nilai kontrak; ''without PPN'' is not in the text.', 'shipped'),
	('JKK', 500000000, 1000000000, 0.0013, daterange('2020-08-01', '2021-02-01'), 'PP 49/2020', 'PP 49/2020', 'https://online.flipbuilder.com/plcl/rmzy/files/basic-html/page301.html', 'secondary', '2020-09-01', NULL, 'shipped'),
	('JKK', 1000000000, 5000000000, 0.11, daterange('2015-07-01', NULL), NULL, 'PP 44/2015 Pasal 54(2)d', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, 'Base is nilai kontrak; ''without PPN'' is not in the text.', 'shipped'),
	('JKK', 1000000000, 5000000000, 0.0011, daterange('2020-08-01', '2021-02-01'), 'PP 49/2020', 'PP 49/2020', 'https://online.flipbuilder.com/plcl/rmzy/files/basic-html/page301.html', 'secondary', '2020-09-01', NULL, 'shipped'),
	('JKK', 5000000000, NULL, 0.09, daterange('2015-07-01', NULL), NULL, 'PP 44/2015 Pasal 54(2)e', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, 'Base is nilai kontrak; ''without PPN'' is not in the text.', 'shipped'),
	('JKK', 5000000000, NULL, 0.0009, daterange('2020-08-01', '2021-02-01'), 'PP 49/2020', 'PP 49/2020', 'https://online.flipbuilder.com/plcl/rmzy/files/basic-html/page301.html', 'secondary', '2020-09-01', NULL, 'shipped'),
	('JKM', 0, 100000000, 0.03, daterange('2015-07-01', NULL), NULL, 'PP 44/2015 Pasal 55(2)a', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, 'Base is nilai kontrak; ''without PPN'' is not in the text.', 'shipped'),
	('JKM', 0, 100000000, 0.0003, daterange('2020-08-01', '2021-02-01'), 'PP 49/2020', 'PP 49/2020', 'https://online.flipbuilder.com/plcl/rmzy/files/basic-html/page301.html', 'unverified', '2020-09-01', 'Derived: 1 percent of the ordinary tier.', 'shipped'),
	('JKM', 100000000, 500000000, 0.02, daterange('2015-07-01', NULL), NULL, 'PP 44/2015 Pasal 55(2)b', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, 'Base is nilai kontrak; ''without PPN'' is not in the text.', 'shipped'),
	('JKM', 100000000, 500000000, 0.0002, daterange('2020-08-01', '2021-02-01'), 'PP 49/2020', 'PP 49/2020', 'https://online.flipbuilder.com/plcl/rmzy/files/basic-html/page301.html', 'unverified', '2020-09-01', 'Derived: 1 percent of the ordinary tier.', 'shipped'),
	('JKM', 500000000, 1000000000, 0.02, daterange('2015-07-01', NULL), NULL, 'PP 44/2015 Pasal 55(2)c', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, 'Base is nilai kontrak; ''without PPN'' is not in the text.', 'shipped'),
	('JKM', 500000000, 1000000000, 0.0002, daterange('2020-08-01', '2021-02-01'), 'PP 49/2020', 'PP 49/2020', 'https://online.flipbuilder.com/plcl/rmzy/files/basic-html/page301.html', 'unverified', '2020-09-01', 'Derived: 1 percent of the ordinary tier.', 'shipped'),
	('JKM', 1000000000, 5000000000, 0.01, daterange('2015-07-01', NULL), NULL, 'PP 44/2015 Pasal 55(2)d', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, 'Base is nilai kontrak; ''without PPN'' is not in the text.', 'shipped'),
	('JKM', 1000000000, 5000000000, 0.0001, daterange('2020-08-01', '2021-02-01'), 'PP 49/2020', 'PP 49/2020', 'https://online.flipbuilder.com/plcl/rmzy/files/basic-html/page301.html', 'unverified', '2020-09-01', 'Derived: 1 percent of the ordinary tier.', 'shipped'),
	('JKM', 5000000000, NULL, 0.01, daterange('2015-07-01', NULL), NULL, 'PP 44/2015 Pasal 55(2)e', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, 'Base is nilai kontrak; ''without PPN'' is not in the text.', 'shipped'),
	('JKM', 5000000000, NULL, 0.0001, daterange('2020-08-01', '2021-02-01'), 'PP 49/2020', 'PP 49/2020', 'https://online.flipbuilder.com/plcl/rmzy/files/basic-html/page301.html', 'unverified', '2020-09-01', 'Derived: 1 percent of the ordinary tier.', 'shipped');

/* Benefits */
INSERT INTO jamsos.benefit_rule
	(program, segment, event, component, value, times, unit, valid, legal_basis, source, evidence, enacted, confirmed_until, note, origin)
VALUES
	('JKM', NULL, 'lump sum', 'amount', 14200000, NULL, 'rupiah', daterange('2012-01-01', '2015-07-01'), 'PP 53/2012', 'https://pasal.id/peraturan/pp/pp-no-53-tahun-2012/koreksi/9115767', 'law', NULL, NULL, NULL, 'shipped'),
	('JKM', NULL, 'burial', 'amount', 2000000, NULL, 'rupiah', daterange('2012-01-01', '2015-07-01'), 'PP 53/2012', 'https://pasal.id/peraturan/pp/pp-no-53-tahun-2012/koreksi/9115767', 'law', NULL, NULL, NULL, 'shipped'),
	('JKM', NULL, 'periodic', 'amount', 200000, 24, 'rupiah per month x 24', daterange('2012-01-01', '2015-07-01'), 'PP 53/2012', 'https://pasal.id/peraturan/pp/pp-no-53-tahun-2012/koreksi/9115767', 'law', NULL, NULL, 'Total 4,800,000.', 'shipped'),
	('JKM', NULL, 'total', 'amount', 21000000, NULL, 'rupiah', daterange('2012-01-01', '2015-07-01'), 'PP 53/2012', 'https://pasal.id/peraturan/pp/pp-no-53-tahun-2012/koreksi/9115767', 'unverified', NULL, NULL, 'Sum of the three (derived).', 'shipped'),
	('JKM', NULL, 'lump sum', 'amount', 16200000, NULL, 'rupiah', daterange('2015-07-01', '2019-12-01'), 'PP 44/2015 Pasal 34(1)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, NULL, NULL, 'shipped'),
	('JKM', NULL, 'burial', 'amount', 3000000, NULL, 'rupiah', daterange('2015-07-01', '2019-12-01'), 'PP 44/2015 Pasal 34(1)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, NULL, NULL, 'shipped'),
	('JKM', NULL, 'periodic', 'amount', 200000, 24, 'rupiah per month x 24', daterange('2015-07-01', '2019-12-01'), 'PP 44/2015 Pasal 34(1)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, NULL, 'Total 4,800,000. Press reports of 2020-01 that say 6,000,000 do not fit the total of 24,000,000.', 'shipped'),
	('JKM', NULL, 'total', 'amount', 24000000, NULL, 'rupiah', daterange('2015-07-01', '2019-12-01'), 'PP 44/2015 Pasal 34(1)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, NULL, NULL, 'shipped'),
	('JKM', NULL, 'scholarship', 'amount', 12000000, NULL, 'rupiah, one child, once', daterange('2015-07-01', '2019-12-01'), 'PP 44/2015 Pasal 34(1)d and (2)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, NULL, 'Membership of 5 years needed.', 'shipped'),
	('JKM', NULL, 'scholarship', 'minimum contribution period', 5, NULL, 'years', daterange('2015-07-01', '2019-12-01'), 'PP 44/2015 Pasal 34(1)d and (2)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, NULL, NULL, 'shipped'),
	('JKM', NULL, 'lump sum', 'amount', 20000000, NULL, 'rupiah', daterange('2019-12-01', NULL), 'PP 82/2019 (Pasal 34(1) of PP 44/2015 as amended)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2019/82.md', 'law', '2019-12-02', NULL, 'Day of entry into force (2 December 2019) from memory; secondary sources say end of 2019.', 'shipped'),
	('JKM', NULL, 'burial', 'amount', 10000000, NULL, 'rupiah', daterange('2019-12-01', NULL), 'PP 82/2019 (Pasal 34(1) of PP 44/2015 as amended)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2019/82.md', 'law', '2019-12-02', NULL, 'Day of entry into force (2 December 2019) from memory; secondary sources say end of 2019.', 'shipped'),
	('JKM', NULL, 'periodic', 'amount', 500000, 24, 'rupiah per month x 24', daterange('2019-12-01', NULL), 'PP 82/2019 (Pasal 34(1) of PP 44/2015 as amended)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2019/82.md; split by month: https://sumsel.antaranews.com/berita/428015', 'secondary', '2019-12-02', NULL, '12,000,000, paid at once. Day of entry into force (2 December 2019) from memory; secondary sources say end of 2019.', 'shipped'),
	('JKM', NULL, 'total', 'amount', 42000000, NULL, 'rupiah', daterange('2019-12-01', NULL), 'PP 82/2019 (Pasal 34(1) of PP 44/2015 as amended)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2019/82.md', 'law', '2019-12-02', NULL, 'Fixed amount, not a multiple of wage. Day of entry into force (2 December 2019) from memory; secondary sources say end of 2019.', 'shipped'),
	('JKK', NULL, 'scholarship', 'TK and SD, per child and year', 1500000, 8, 'rupiah per year, at most 8 years', daterange('2019-12-01', NULL), 'PP 82/2019 Lampiran III', 'https://valoranews.com/berita/26639/.../halaman/3', 'secondary', '2019-12-02', NULL, 'TK 2 years and SD 6 years.', 'shipped'),
	('JKM', NULL, 'scholarship', 'TK and SD, per child and year', 1500000, 8, 'rupiah per year, at most 8 years', daterange('2019-12-01', NULL), 'PP 82/2019 Lampiran III', 'https://valoranews.com/berita/26639/.../halaman/3', 'secondary', '2019-12-02', NULL, 'TK 2 years and SD 6 years.', 'shipped'),
	('JKK', NULL, 'scholarship', 'SMP, per child and year', 2000000, 3, 'rupiah per year, at most 3 years', daterange('2019-12-01', NULL), 'PP 82/2019 Lampiran III', 'https://valoranews.com/berita/26639/.../halaman/3', 'secondary', '2019-12-02', NULL, NULL, 'shipped'),
	('JKM', NULL, 'scholarship', 'SMP, per child and year', 2000000, 3, 'rupiah per year, at most 3 years', daterange('2019-12-01', NULL), 'PP 82/2019 Lampiran III', 'https://valoranews.com/berita/26639/.../halaman/3', 'secondary', '2019-12-02', NULL, NULL, 'shipped'),
	('JKK', NULL, 'scholarship', 'SMA, per child and year', 3000000, 3, 'rupiah per year, at most 3 years', daterange('2019-12-01', NULL), 'PP 82/2019 Lampiran III', 'https://valoranews.com/berita/26639/.../halaman/3', 'secondary', '2019-12-02', NULL, NULL, 'shipped'),
	('JKM', NULL, 'scholarship', 'SMA, per child and year', 3000000, 3, 'rupiah per year, at most 3 years', daterange('2019-12-01', NULL), 'PP 82/2019 Lampiran III', 'https://valoranews.com/berita/26639/.../halaman/3', 'secondary', '2019-12-02', NULL, NULL, 'shipped'),
	('JKK', NULL, 'scholarship', 'higher education, per child and year', 12000000, 5, 'rupiah per year, at most 5 years', daterange('2019-12-01', NULL), 'PP 82/2019 Lampiran III', 'https://valoranews.com/berita/26639/.../halaman/3', 'secondary', '2019-12-02', NULL, NULL, 'shipped'),
	('JKM', NULL, 'scholarship', 'higher education, per child and year', 12000000, 5, 'rupiah per year, at most 5 years', daterange('2019-12-01', NULL), 'PP 82/2019 Lampiran III', 'https://valoranews.com/berita/26639/.../halaman/3', 'secondary', '2019-12-02', NULL, NULL, 'shipped'),
	('JKK', NULL, 'scholarship', 'children covered', 2, NULL, 'children', daterange('2019-12-01', NULL), 'PP 82/2019 (Pasal 25(3) and 34(3) of PP 44/2015 as amended)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2019/82.md', 'law', '2019-12-02', NULL, 'Both children in full: 174,000,000.', 'shipped'),
	('JKM', NULL, 'scholarship', 'children covered', 2, NULL, 'children', daterange('2019-12-01', NULL), 'PP 82/2019 (Pasal 25(3) and 34(3) of PP 44/2015 as amended)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2019/82.md', 'law', '2019-12-02', NULL, 'Both children in full: 174,000,000.', 'shipped'),
	('JKK', NULL, 'scholarship', 'largest total', 174000000, NULL, 'rupiah, two children', daterange('2019-12-01', NULL), 'PP 82/2019', 'https://valoranews.com/berita/26639/.../halaman/3', 'secondary', '2019-12-02', NULL, '2 x (12 + 6 + 9 + 60 million) = 174 million agrees.', 'shipped'),
	('JKM', NULL, 'scholarship', 'largest total', 174000000, NULL, 'rupiah, two children', daterange('2019-12-01', NULL), 'PP 82/2019', 'https://valoranews.com/berita/26639/.../halaman/3', 'secondary', '2019-12-02', NULL, '2 x (12 + 6 + 9 + 60 million) = 174 million agrees.', 'shipped'),
	('JKM', NULL, 'scholarship', 'minimum contribution period', 3, NULL, 'years', daterange('2019-12-01', NULL), 'PP 82/2019 (Pasal 34(1)d of PP 44/2015 as amended)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2019/82.md', 'law', '2019-12-02', NULL, 'Death not from a work accident.', 'shipped'),
	('JKK', NULL, 'scholarship', 'minimum contribution period', 0, NULL, 'years', daterange('2019-12-01', NULL), 'PP 82/2019 (Pasal 25(2)b.8 and (3) of PP 44/2015 as amended)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2019/82.md', 'law', '2019-12-02', NULL, 'Death or total permanent disability from a work accident: no minimum period.', 'shipped'),
	('JKM', 'BPU', 'burial only', 'consecutive participation under', 3, NULL, 'months', daterange('2015-07-01', NULL), 'Permenaker 5/2021', 'https://ipol.id/2025/03/...', 'unverified', NULL, NULL, 'A BPU participant with under 3 consecutive months gets the burial part only. Start date not verified. Start date not verified.', 'shipped'),
	('JKM', NULL, 'payment time', 'working days after documents are complete', 3, NULL, 'days', daterange('2015-01-01', NULL), 'PP 44/2015 Pasal 40(3)-(4)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, NULL, 'Late payment by BPJS: 1% per day to the heirs.', 'shipped'),
	('JKK', NULL, 'payment time', 'working days after documents are complete', 7, NULL, 'days', daterange('2015-07-01', NULL), 'PP 44/2015 Pasal 37(2)-(3)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, NULL, 'Late payment by BPJS: 1% per day.', 'shipped'),
	('JKK', NULL, 'death', 'share of 80 x wage', 60, 80, 'percent of 80 x monthly wage (= 48 x wage)', daterange('2015-07-01', NULL), 'PP 44/2015; PP 82/2019 Lampiran III', 'https://id.scribd.com/document/481284436', 'law', NULL, NULL, 'At least the JKM death amount (20,000,000 since PP 82/2019).', 'shipped'),
	('JKK', NULL, 'death', 'periodic', 200000, 24, 'rupiah per month x 24', daterange('2015-07-01', '2019-12-01'), 'PP 44/2015', NULL, 'unverified', NULL, NULL, 'Total 4,800,000.', 'shipped'),
	('JKK', NULL, 'death', 'periodic', 500000, 24, 'rupiah per month x 24', daterange('2019-12-01', NULL), 'PP 82/2019', 'https://liputan6.com/news/read/5320884', 'secondary', '2019-12-02', NULL, 'Total 12,000,000, paid at once; also for total permanent disability.', 'shipped'),
	('JKK', NULL, 'burial', 'amount', 3000000, NULL, 'rupiah', daterange('2015-07-01', '2019-12-01'), 'PP 44/2015', 'BPJAMSOSTEK poster: https://id.scribd.com/document/458074033/Website-Poster-PP82-copy-pdf', 'secondary', NULL, NULL, NULL, 'shipped'),
	('JKK', NULL, 'burial', 'amount', 10000000, NULL, 'rupiah', daterange('2019-12-01', NULL), 'PP 82/2019', 'https://liputan6.com/news/read/5320884', 'secondary', '2019-12-02', NULL, NULL, 'shipped'),
	('JKK', NULL, 'total permanent disability', 'share of 80 x wage', 70, 80, 'percent of 80 x monthly wage (= 56 x wage)', daterange('2015-07-01', NULL), 'PP 44/2015; PP 82/2019 Lampiran III', 'https://id.scribd.com/document/481284436', 'law', NULL, NULL, 'Plus periodic amount.', 'shipped'),
	('JKK', NULL, 'partial anatomical disability', 'formula', NULL, 80, 'table percent x 80 x wage', daterange('2015-07-01', NULL), 'PP 44/2015; PP 82/2019 Lampiran III', 'https://id.scribd.com/document/481284436', 'law', NULL, NULL, 'Table of body parts not transcribed.', 'shipped'),
	('JKK', NULL, 'partial loss of function', 'formula', NULL, 80, 'loss percent x table percent x 80 x wage', daterange('2015-07-01', NULL), 'PP 44/2015; PP 82/2019 Lampiran III', 'https://id.scribd.com/document/481284436', 'law', NULL, NULL, NULL, 'shipped'),
	('JKK', NULL, 'temporary disability (STMB)', 'months 1-6', 100, 6, 'percent of monthly wage', daterange('2015-07-01', '2019-12-01'), 'PP 44/2015', 'https://www.kompasiana.com/fery50973/...', 'secondary', NULL, NULL, NULL, 'shipped'),
	('JKK', NULL, 'temporary disability (STMB)', 'months 7-12', 75, 6, 'percent of monthly wage', daterange('2015-07-01', '2019-12-01'), 'PP 44/2015', 'https://www.kompasiana.com/fery50973/...', 'secondary', NULL, NULL, NULL, 'shipped'),
	('JKK', NULL, 'temporary disability (STMB)', 'month 13 on, until recovered', 50, NULL, 'percent of monthly wage', daterange('2015-07-01', '2019-12-01'), 'PP 44/2015', 'https://www.kompasiana.com/fery50973/...', 'secondary', NULL, NULL, NULL, 'shipped'),
	('JKK', NULL, 'temporary disability (STMB)', 'months 1-12', 100, 12, 'percent of monthly wage', daterange('2019-12-01', NULL), 'PP 82/2019', 'https://bpjsketenagakerjaan.go.id/artikel/18913/...', 'secondary', '2019-12-02', NULL, NULL, 'shipped'),
	('JKK', NULL, 'temporary disability (STMB)', 'month 13 on, until recovered', 50, NULL, 'percent of monthly wage', daterange('2019-12-01', NULL), 'PP 82/2019', 'https://bpjsketenagakerjaan.go.id/artikel/18913/...', 'secondary', '2019-12-02', NULL, NULL, 'shipped'),
	('JKK', NULL, 'transport', 'ceiling, land', 1000000, NULL, 'rupiah', daterange('2015-07-01', '2019-12-01'), 'PP 44/2015', 'BPJAMSOSTEK poster: https://id.scribd.com/document/458074033/Website-Poster-PP82-copy-pdf', 'secondary', NULL, NULL, NULL, 'shipped'),
	('JKK', NULL, 'transport', 'ceiling, land', 5000000, NULL, 'rupiah', daterange('2019-12-01', NULL), 'PP 82/2019 Lampiran III', 'https://id.scribd.com/document/481284436', 'law', '2019-12-02', NULL, 'Ceilings add up when several modes are used.', 'shipped'),
	('JKK', NULL, 'transport', 'ceiling, sea', 1500000, NULL, 'rupiah', daterange('2015-07-01', '2019-12-01'), 'PP 44/2015', 'BPJAMSOSTEK poster: https://id.scribd.com/document/458074033/Website-Poster-PP82-copy-pdf', 'secondary', NULL, NULL, NULL, 'shipped'),
	('JKK', NULL, 'transport', 'ceiling, sea', 2000000, NULL, 'rupiah', daterange('2019-12-01', NULL), 'PP 82/2019 Lampiran III', 'https://id.scribd.com/document/481284436', 'law', '2019-12-02', NULL, 'Ceilings add up when several modes are used.', 'shipped'),
	('JKK', NULL, 'transport', 'ceiling, air', 2500000, NULL, 'rupiah', daterange('2015-07-01', '2019-12-01'), 'PP 44/2015', 'BPJAMSOSTEK poster: https://id.scribd.com/document/458074033/Website-Poster-PP82-copy-pdf', 'secondary', NULL, NULL, NULL, 'shipped'),
	('JKK', NULL, 'transport', 'ceiling, air', 10000000, NULL, 'rupiah', daterange('2019-12-01', NULL), 'PP 82/2019 Lampiran III', 'https://id.scribd.com/document/481284436', 'law', '2019-12-02', NULL, 'Ceilings add up when several modes are used.', 'shipped'),
	('JKK', NULL, 'medical treatment', 'ceiling', NULL, NULL, 'no ceiling, class I government hospital', daterange('2015-07-01', NULL), 'PP 44/2015; PP 82/2019 Lampiran III', 'https://id.scribd.com/document/481284436', 'law', NULL, NULL, NULL, 'shipped'),
	('JKK', NULL, 'home care', 'ceiling', 20000000, NULL, 'rupiah, at most 1 year', daterange('2019-12-01', NULL), 'PP 82/2019 Lampiran III', 'https://id.scribd.com/document/481284436', 'law', '2019-12-02', NULL, NULL, 'shipped'),
	('JKK', NULL, 'scholarship', 'amount', 12000000, NULL, 'rupiah, one child, once', daterange('2015-07-01', '2019-12-01'), 'PP 44/2015 Pasal 25(3)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, NULL, NULL, 'shipped'),
	('JKK', NULL, 'return to work', 'available', NULL, NULL, 'available', daterange('2015-07-01', NULL), 'PP 44/2015; PP 82/2019', 'https://id.scribd.com/document/481284436', 'law', NULL, NULL, 'Programme details are in ministerial rules, not transcribed.', 'shipped'),
	('JKK', NULL, 'claim time limit', 'years after the event', 5, NULL, 'years', daterange('2019-12-01', NULL), 'PP 82/2019 Pasal 26', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2019/82.md', 'law', '2019-12-02', NULL, '2 years before (from memory).', 'shipped'),
	('JKK', 'ASN', 'total permanent disability', 'share of 80 x gaji', 70, 80, 'percent of 80 x monthly gaji', daterange('2015-07-01', NULL), 'PP 70/2015; BKN 4/2020', NULL, 'law', NULL, NULL, 'Plus periodic 250,000 x 24; Taspen.', 'shipped'),
	('JHT', 'PU', 'old-age balance', 'formula', NULL, NULL, 'contributions + yield', daterange('2015-07-01', NULL), 'PP 46/2015 Pasal 22(2)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/46.md', 'law', NULL, NULL, 'Yearly yield rates were not verified and are left out.', 'shipped'),
	('JHT', 'PU', 'payable at age', 'age', 56, NULL, 'years', daterange('2015-07-01', NULL), 'PP 46/2015 Pasal 22(1)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/46.md', 'law', NULL, NULL, 'Also on total permanent disability, death, resignation or dismissal (one-month wait).', 'shipped'),
	('JHT', 'PU', 'partial withdrawal', 'after membership of', 10, NULL, 'years', daterange('2015-07-01', NULL), 'PP 46/2015 Pasal 22(4)-(6)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/46.md', 'law', NULL, NULL, 'Once: 10%, or 30% for housing.', 'shipped'),
	('JHT', 'PU', 'no payout on status change', 'non-ASN to PPPK paruh waktu', NULL, NULL, 'note', daterange('2025-01-01', NULL), 'not stated', 'https://medan.inews.id/amp/654695/.../2', 'secondary', NULL, NULL, 'Medan: the balance is not payable because the work relation goes on.', 'shipped'),
	('JP', 'PU', 'old-age pension', 'accrual', 1, NULL, 'percent of the weighted average monthly wage, for each 12 contribution months: rupiah per month', daterange('2015-07-01', NULL), 'PP 45/2015 Pasal 17(2)-(4)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/45.md', 'law', NULL, NULL, 'First year by formula; later years indexed by prior-year inflation, within the limits below.', 'shipped'),
	('JP', 'PU', 'old-age pension', 'minimum contribution period', 180, NULL, 'months', daterange('2015-07-01', NULL), 'PP 45/2015 Pasal 19(1)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/45.md', 'law', NULL, NULL, 'Less than 180 months: contributions plus yield as a lump sum.', 'shipped'),
	('JP', 'PU', 'pension age', 'age', 56, NULL, 'years', daterange('2015-07-01', '2019-01-01'), 'PP 45/2015 Pasal 15(1)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/45.md', 'law', NULL, NULL, 'A worker still working at that age may defer up to 3 years.', 'shipped'),
	('JP', 'PU', 'pension age', 'age', 57, NULL, 'years', daterange('2019-01-01', '2022-01-01'), 'PP 45/2015 Pasal 15(2)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/45.md', 'law', NULL, NULL, 'A worker still working at that age may defer up to 3 years.', 'shipped'),
	('JP', 'PU', 'pension age', 'age', 58, NULL, 'years', daterange('2022-01-01', '2025-01-01'), 'PP 45/2015 Pasal 15(3)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/45.md; step derived', 'unverified', NULL, NULL, 'A worker still working at that age may defer up to 3 years.', 'shipped'),
	('JP', 'PU', 'pension age', 'age', 59, NULL, 'years', daterange('2025-01-01', '2028-01-01'), 'PP 45/2015 Pasal 15(3)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/45.md; step derived', 'unverified', NULL, NULL, 'A worker still working at that age may defer up to 3 years.', 'shipped'),
	('JP', 'PU', 'pension age', 'age', 60, NULL, 'years', daterange('2028-01-01', '2031-01-01'), 'PP 45/2015 Pasal 15(3)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/45.md; step derived', 'unverified', NULL, NULL, 'A worker still working at that age may defer up to 3 years.', 'shipped'),
	('JP', 'PU', 'pension age by birth year', 'born 1959-1962', 56, NULL, 'years', daterange('2015-07-01', NULL), 'BPJS TK table', 'https://news.harianjogja.com/read/2023/02/01/500/1125026', 'secondary', NULL, NULL, NULL, 'shipped'),
	('JP', 'PU', 'pension age by birth year', 'born 1963-1964', 57, NULL, 'years', daterange('2015-07-01', NULL), 'BPJS TK table', 'https://news.harianjogja.com/read/2023/02/01/500/1125026', 'secondary', NULL, NULL, NULL, 'shipped'),
	('JP', 'PU', 'pension age by birth year', 'born 1965-1966', 58, NULL, 'years', daterange('2015-07-01', NULL), 'BPJS TK table', 'https://news.harianjogja.com/read/2023/02/01/500/1125026', 'secondary', NULL, NULL, NULL, 'shipped'),
	('JP', 'PU', 'pension age by birth year', 'born 1967-1968', 59, NULL, 'years', daterange('2015-07-01', NULL), 'BPJS TK table', 'https://news.harianjogja.com/read/2023/02/01/500/1125026', 'secondary', NULL, NULL, NULL, 'shipped'),
	('JP', 'PU', 'pension age by birth year', 'born 1969-1970', 60, NULL, 'years', daterange('2015-07-01', NULL), 'BPJS TK table', 'https://news.harianjogja.com/read/2023/02/01/500/1125026', 'secondary', NULL, NULL, NULL, 'shipped'),
	('JP', 'PU', 'pension age by birth year', 'born 1971-1972', 61, NULL, 'years', daterange('2015-07-01', NULL), 'BPJS TK table', 'https://news.harianjogja.com/read/2023/02/01/500/1125026', 'secondary', NULL, NULL, NULL, 'shipped'),
	('JP', 'PU', 'pension age by birth year', 'born 1973-1974', 62, NULL, 'years', daterange('2015-07-01', NULL), 'BPJS TK table', 'https://news.harianjogja.com/read/2023/02/01/500/1125026', 'secondary', NULL, NULL, NULL, 'shipped'),
	('JP', 'PU', 'pension age by birth year', 'born 1975-1976', 63, NULL, 'years', daterange('2015-07-01', NULL), 'BPJS TK table', 'https://news.harianjogja.com/read/2023/02/01/500/1125026', 'secondary', NULL, NULL, NULL, 'shipped'),
	('JP', 'PU', 'pension age by birth year', 'born 1977-1978', 64, NULL, 'years', daterange('2015-07-01', NULL), 'BPJS TK table', 'https://news.harianjogja.com/read/2023/02/01/500/1125026', 'secondary', NULL, NULL, NULL, 'shipped'),
	('JP', 'PU', 'pension age by birth year', 'born 1979 on', 65, NULL, 'years', daterange('2015-07-01', NULL), 'BPJS TK table', 'https://news.harianjogja.com/read/2023/02/01/500/1125026', 'secondary', NULL, NULL, NULL, 'shipped'),
	('JP', 'PU', 'monthly pension', 'minimum', 300000, NULL, 'rupiah per month', daterange('2015-07-01', '2016-03-01'), 'PP 45/2015 Pasal 18(1)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/45.md', 'law', NULL, NULL, NULL, 'shipped'),
	('JP', 'PU', 'monthly pension', 'maximum', 3600000, NULL, 'rupiah per month', daterange('2015-07-01', '2016-03-01'), 'PP 45/2015 Pasal 18(2)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/45.md', 'law', NULL, NULL, NULL, 'shipped'),
	('JP', 'PU', 'monthly pension', 'minimum', 310050, NULL, 'rupiah per month', daterange('2016-03-01', '2017-03-01'), 'PP 45/2015 Pasal 18; yearly BPJS TK letter', 'https://krishand.com/support/article/...-209.html', 'secondary', NULL, NULL, 'Month of effect: 1 March as for the ceiling, stated for 2016 and 2024 only; 2026 is stated from 2026-02-01.', 'shipped'),
	('JP', 'PU', 'monthly pension', 'maximum', 3720600, NULL, 'rupiah per month', daterange('2016-03-01', '2017-03-01'), 'PP 45/2015 Pasal 18; yearly BPJS TK letter', 'https://krishand.com/support/article/...-209.html', 'secondary', NULL, NULL, 'Month of effect: 1 March as for the ceiling, stated for 2016 and 2024 only; 2026 is stated from 2026-02-01.', 'shipped'),
	('JP', 'PU', 'monthly pension', 'minimum', 319450, NULL, 'rupiah per month', daterange('2017-03-01', '2018-03-01'), 'PP 45/2015 Pasal 18; yearly BPJS TK letter', 'https://i-admin.com/news/indonesia-update-on-pension-contribution/', 'secondary', NULL, NULL, 'Month of effect: 1 March as for the ceiling, stated for 2016 and 2024 only; 2026 is stated from 2026-02-01.', 'shipped'),
	('JP', 'PU', 'monthly pension', 'maximum', 3833000, NULL, 'rupiah per month', daterange('2017-03-01', '2018-03-01'), 'PP 45/2015 Pasal 18; yearly BPJS TK letter', 'https://i-admin.com/news/indonesia-update-on-pension-contribution/', 'secondary', NULL, NULL, 'Month of effect: 1 March as for the ceiling, stated for 2016 and 2024 only; 2026 is stated from 2026-02-01.', 'shipped'),
	('JP', 'PU', 'monthly pension', 'minimum', 331000, NULL, 'rupiah per month', daterange('2018-03-01', '2019-03-01'), 'PP 45/2015 Pasal 18; yearly BPJS TK letter', NULL, 'unverified', NULL, NULL, 'Month of effect: 1 March as for the ceiling, stated for 2016 and 2024 only; 2026 is stated from 2026-02-01.', 'shipped'),
	('JP', 'PU', 'monthly pension', 'maximum', 3971400, NULL, 'rupiah per month', daterange('2018-03-01', '2019-03-01'), 'PP 45/2015 Pasal 18; yearly BPJS TK letter', NULL, 'unverified', NULL, NULL, 'Month of effect: 1 March as for the ceiling, stated for 2016 and 2024 only; 2026 is stated from 2026-02-01.', 'shipped'),
	('JP', 'PU', 'monthly pension', 'minimum', 341400, NULL, 'rupiah per month', daterange('2019-03-01', '2020-03-01'), 'PP 45/2015 Pasal 18; yearly BPJS TK letter', 'copy of the letter: https://jimmybudhi.com/kenaikan-batasan-upah-dan-manfaat-pensiun-tahun-2019/', 'official', NULL, NULL, 'Month of effect: 1 March as for the ceiling, stated for 2016 and 2024 only; 2026 is stated from 2026-02-01.', 'shipped'),
	('JP', 'PU', 'monthly pension', 'maximum', 4095750, NULL, 'rupiah per month', daterange('2019-03-01', '2020-03-01'), 'PP 45/2015 Pasal 18; yearly BPJS TK letter', 'copy of the letter: https://jimmybudhi.com/kenaikan-batasan-upah-dan-manfaat-pensiun-tahun-2019/', 'official', NULL, NULL, 'Month of effect: 1 March as for the ceiling, stated for 2016 and 2024 only; 2026 is stated from 2026-02-01. Recomputed and confirmed: rounded up to 50.', 'shipped'),
	('JP', 'PU', 'monthly pension', 'minimum', 350700, NULL, 'rupiah per month', daterange('2020-03-01', '2021-03-01'), 'PP 45/2015 Pasal 18; yearly BPJS TK letter', NULL, 'unverified', NULL, NULL, 'Month of effect: 1 March as for the ceiling, stated for 2016 and 2024 only; 2026 is stated from 2026-02-01.', 'shipped'),
	('JP', 'PU', 'monthly pension', 'maximum', 4207200, NULL, 'rupiah per month', daterange('2020-03-01', '2021-03-01'), 'PP 45/2015 Pasal 18; yearly BPJS TK letter', NULL, 'unverified', NULL, NULL, 'Month of effect: 1 March as for the ceiling, stated for 2016 and 2024 only; 2026 is stated from 2026-02-01.', 'shipped'),
	('JP', 'PU', 'monthly pension', 'minimum', 356600, NULL, 'rupiah per month', daterange('2021-03-01', '2022-03-01'), 'PP 45/2015 Pasal 18; yearly BPJS TK letter', NULL, 'unverified', NULL, NULL, 'Month of effect: 1 March as for the ceiling, stated for 2016 and 2024 only; 2026 is stated from 2026-02-01.', 'shipped'),
	('JP', 'PU', 'monthly pension', 'maximum', 4277900, NULL, 'rupiah per month', daterange('2021-03-01', '2022-03-01'), 'PP 45/2015 Pasal 18; yearly BPJS TK letter', NULL, 'unverified', NULL, NULL, 'Month of effect: 1 March as for the ceiling, stated for 2016 and 2024 only; 2026 is stated from 2026-02-01.', 'shipped'),
	('JP', 'PU', 'monthly pension', 'minimum', 363300, NULL, 'rupiah per month', daterange('2022-03-01', '2023-03-01'), 'PP 45/2015 Pasal 18; yearly BPJS TK letter', 'https://gadjian.com/blog/?p=5101', 'secondary', NULL, NULL, 'Month of effect: 1 March as for the ceiling, stated for 2016 and 2024 only; 2026 is stated from 2026-02-01.', 'shipped'),
	('JP', 'PU', 'monthly pension', 'maximum', 4357900, NULL, 'rupiah per month', daterange('2022-03-01', '2023-03-01'), 'PP 45/2015 Pasal 18; yearly BPJS TK letter', 'https://gadjian.com/blog/?p=5101', 'secondary', NULL, NULL, 'Month of effect: 1 March as for the ceiling, stated for 2016 and 2024 only; 2026 is stated from 2026-02-01.', 'shipped'),
	('JP', 'PU', 'monthly pension', 'minimum', 383400, NULL, 'rupiah per month', daterange('2023-03-01', '2024-03-01'), 'PP 45/2015 Pasal 18; yearly BPJS TK letter', 'https://amp.kontan.co.id/news/bpjs-ketenagakerjaan-manfaat-jaminan-pensiun-bisa-dibayarkan-berkala-atau-sekaligus', 'secondary', NULL, NULL, 'Month of effect: 1 March as for the ceiling, stated for 2016 and 2024 only; 2026 is stated from 2026-02-01.', 'shipped'),
	('JP', 'PU', 'monthly pension', 'maximum', 4598100, NULL, 'rupiah per month', daterange('2023-03-01', '2024-03-01'), 'PP 45/2015 Pasal 18; yearly BPJS TK letter', 'https://amp.kontan.co.id/news/bpjs-ketenagakerjaan-manfaat-jaminan-pensiun-bisa-dibayarkan-berkala-atau-sekaligus', 'secondary', NULL, NULL, 'Month of effect: 1 March as for the ceiling, stated for 2016 and 2024 only; 2026 is stated from 2026-02-01.', 'shipped'),
	('JP', 'PU', 'monthly pension', 'minimum', 393500, NULL, 'rupiah per month', daterange('2024-03-01', '2025-03-01'), 'PP 45/2015 Pasal 18; yearly BPJS TK letter', 'https://jatim.suaraindonesia.co.id/news/advertorial/662fb085ccb43/...', 'secondary', NULL, NULL, 'Month of effect: 1 March as for the ceiling, stated for 2016 and 2024 only; 2026 is stated from 2026-02-01.', 'shipped'),
	('JP', 'PU', 'monthly pension', 'maximum', 4718200, NULL, 'rupiah per month', daterange('2024-03-01', '2025-03-01'), 'PP 45/2015 Pasal 18; yearly BPJS TK letter', 'https://jatim.suaraindonesia.co.id/news/advertorial/662fb085ccb43/...', 'secondary', NULL, NULL, 'Month of effect: 1 March as for the ceiling, stated for 2016 and 2024 only; 2026 is stated from 2026-02-01.', 'shipped'),
	('JP', 'PU', 'monthly pension', 'minimum', 399700, NULL, 'rupiah per month', daterange('2025-03-01', '2026-02-01'), 'PP 45/2015 Pasal 18; yearly BPJS TK letter', 'public payroll source code', 'secondary', NULL, NULL, 'Month of effect: 1 March as for the ceiling, stated for 2016 and 2024 only; 2026 is stated from 2026-02-01.', 'shipped'),
	('JP', 'PU', 'monthly pension', 'maximum', 4792300, NULL, 'rupiah per month', daterange('2025-03-01', '2026-02-01'), 'PP 45/2015 Pasal 18; yearly BPJS TK letter', 'public payroll source code', 'secondary', NULL, NULL, 'Month of effect: 1 March as for the ceiling, stated for 2016 and 2024 only; 2026 is stated from 2026-02-01.', 'shipped'),
	('JP', 'PU', 'monthly pension', 'minimum', 411400, NULL, 'rupiah per month', daterange('2026-02-01', NULL), 'PP 45/2015 Pasal 18; yearly BPJS TK letter', 'public payroll source code (cites letter B/1226/022026)', 'secondary', NULL, '2027-01-01', 'Month of effect: 1 March as for the ceiling, stated for 2016 and 2024 only; 2026 is stated from 2026-02-01.', 'shipped'),
	('JP', 'PU', 'monthly pension', 'maximum', 4932300, NULL, 'rupiah per month', daterange('2026-02-01', NULL), 'PP 45/2015 Pasal 18; yearly BPJS TK letter', 'public payroll source code (cites letter B/1226/022026)', 'secondary', NULL, '2027-01-01', 'Month of effect: 1 March as for the ceiling, stated for 2016 and 2024 only; 2026 is stated from 2026-02-01.', 'shipped'),
	('JP', 'PU', 'disability pension', 'payment density at least', 80, NULL, 'percent; no minimum period: if under 15 years it is deemed 15 years, where the event falls at least 1 month after registration', daterange('2015-07-01', NULL), 'PP 45/2015 Pasal 20(3)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/45.md', 'law', NULL, NULL, NULL, 'shipped'),
	('JP', 'PU', 'widow or widower pension', 'share', 50, NULL, 'percent of the worker formula', daterange('2015-07-01', NULL), 'PP 45/2015 Pasal 21(2)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/45.md', 'law', NULL, NULL, NULL, 'shipped'),
	('JKP', 'PU', 'cash', 'months 1-3', 45, 3, 'percent of wage (ceiling 5,000,000)', daterange('2021-02-01', '2025-02-01'), 'PP 37/2021 Pasal 21(1)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2021/37.md', 'law', NULL, NULL, NULL, 'shipped'),
	('JKP', 'PU', 'cash', 'months 4-6', 25, 3, 'percent of wage (ceiling 5,000,000)', daterange('2021-02-01', '2025-02-01'), 'PP 37/2021 Pasal 21(1)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2021/37.md', 'law', NULL, NULL, NULL, 'shipped'),
	('JKP', 'PU', 'cash', 'months 1-6', 60, 6, 'percent of wage (ceiling 5,000,000)', daterange('2025-02-01', NULL), 'PP 6/2025', 'https://peraturan.bpk.go.id/Download/375603', 'secondary', NULL, NULL, 'Treatment of cases open on 2025-02-07 not verified.', 'shipped'),
	('JKP', 'PU', 'qualifying period', 'contributions', 12, NULL, 'months within 24', daterange('2021-02-01', '2025-02-01'), 'PP 37/2021 Pasal 19(3)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2021/37.md', 'law', '2021-02-02', NULL, 'And 6 consecutive months.', 'shipped'),
	('JKP', 'PU', 'qualifying period', 'consecutive months', 6, NULL, 'months', daterange('2021-02-01', '2025-02-01'), 'PP 37/2021 Pasal 19(3)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2021/37.md', 'law', '2021-02-02', NULL, NULL, 'shipped'),
	('JKP', 'PU', 'qualifying period', 'contributions', 12, NULL, 'months within 24', daterange('2025-02-01', NULL), 'PP 37/2021 Pasal 19 as changed by PP 6/2025', 'https://peraturan.bpk.go.id/Download/375603', 'unverified', NULL, NULL, 'New wording of Pasal 19 not seen.', 'shipped'),
	('JKP', 'PU', 'claim time limit', 'after loss of job', 6, NULL, 'months', daterange('2025-02-01', NULL), 'PP 6/2025 Pasal 40', 'https://pasal.id/en/peraturan/pp/pp-no-6-tahun-2025/koreksi/5825018', 'law', NULL, NULL, NULL, 'shipped'),
	('JKP', 'PU', 'entry', 'age at registration under', 54, NULL, 'years', daterange('2021-02-01', NULL), 'PP 37/2021 Pasal 4(2)b', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2021/37.md', 'law', NULL, NULL, 'Employer must be a Pengusaha: non-ASN of a regional government do not take part.', 'shipped'),
	('JKN', 'PU', 'family covered', 'persons with the worker', 5, NULL, 'persons', daterange('2014-01-01', NULL), 'Perpres 82/2018', 'https://bacakoran.co/amp/28266/...', 'secondary', NULL, NULL, NULL, 'shipped'),
	('JKK', NULL, 'claim time limit', 'years after the event', 2, NULL, 'years', daterange('2015-07-01', '2019-12-01'), 'PP 44/2015 Pasal 26', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, NULL, NULL, 'shipped'),
	('JP', 'PU', 'child pension', 'share', 50, NULL, 'percent of the worker formula', daterange('2015-07-01', NULL), 'PP 45/2015 Pasal 22', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/45.md', 'law', NULL, NULL, '50 percent of the widow pension if the widow dies or remarries; at most 2 children; to age 23, work or marriage.', 'shipped'),
	('JP', 'PU', 'parent pension', 'share', 20, NULL, 'percent of the worker formula', daterange('2015-07-01', NULL), 'PP 45/2015 Pasal 23', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/45.md', 'law', NULL, NULL, 'Only if no spouse and no child.', 'shipped'),
	('JKP', 'PU', 'claim time limit', 'after loss of job', 3, NULL, 'months', daterange('2021-02-01', '2025-02-01'), 'PP 37/2021 Pasal 40a', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2021/37.md', 'law', '2021-02-02', NULL, NULL, 'shipped'),
	('JKP', 'PU', 'employer bankrupt or closed', 'arrears up to', 6, NULL, 'months', daterange('2025-02-01', NULL), 'PP 6/2025 Pasal 39A', 'https://www.kaltenglima.com/nasional/35114567574/...', 'secondary', '2025-02-07', NULL, NULL, 'shipped'),
	('JKM', 'ASN', 'lump sum', 'amount', 15000000, NULL, 'rupiah', daterange('2015-07-01', NULL), 'PP 70/2015 Pasal 24-26', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/70.md', 'law', '2015-09-17', NULL, NULL, 'shipped'),
	('JKM', 'ASN', 'uang duka', 'factor', 3, NULL, 'x monthly gaji', daterange('2015-07-01', NULL), 'PP 70/2015 Pasal 24-26', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/70.md', 'law', '2015-09-17', NULL, NULL, 'shipped'),
	('JKM', 'ASN', 'burial', 'amount', 7500000, NULL, 'rupiah', daterange('2015-07-01', NULL), 'PP 70/2015 Pasal 24-26', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/70.md', 'law', '2015-09-17', NULL, NULL, 'shipped'),
	('JKK', 'ASN', 'death', 'share of 80 x gaji', 60, 80, 'percent of 80 x monthly gaji', daterange('2015-07-01', NULL), 'PP 70/2015 Pasal 15-17', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/70.md', 'law', '2015-09-17', NULL, NULL, 'shipped'),
	('JKK', 'ASN', 'uang duka', 'factor', 6, NULL, 'x monthly gaji', daterange('2015-07-01', NULL), 'PP 70/2015 Pasal 15-17', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/70.md', 'law', '2015-09-17', NULL, NULL, 'shipped'),
	('JKK', 'ASN', 'burial', 'amount', 10000000, NULL, 'rupiah', daterange('2015-07-01', NULL), 'PP 70/2015 Pasal 15-17', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/70.md', 'law', '2015-09-17', NULL, NULL, 'shipped');

/* APBD accounts */
INSERT INTO jamsos.budget_account
	(program, status, job, account, description, valid, legal_basis, source, evidence, note, origin)
VALUES
	('JKN', 'non-ASN', NULL, '5.1.02.02.02.0005', 'Belanja Iuran Jaminan Kesehatan bagi Non ASN', daterange('2021-01-01', NULL), 'seen in budget data; no Kepmendagri text read', 'budget data of several regions, 2021-2026 (github-index file ids 24210481861, 59128480249, 52858382706, 69161246216)', 'secondary', '2021 data print shorter level codes (5.1.2.02.02.0005).', 'shipped'),
	('JKK', 'non-ASN', NULL, '5.1.02.02.02.0006', 'Belanja Iuran Jaminan Kecelakaan Kerja bagi Non ASN', daterange('2021-01-01', NULL), 'seen in budget data; no Kepmendagri text read', 'budget data of several regions, 2021-2026 (github-index file ids 24210481861, 59128480249, 52858382706, 69161246216)', 'secondary', '2021 data print shorter level codes (5.1.2.02.02.0006).', 'shipped'),
	('JKM', 'non-ASN', NULL, '5.1.02.02.02.0007', 'Belanja Iuran Jaminan Kematian bagi Non ASN', daterange('2021-01-01', NULL), 'seen in budget data; no Kepmendagri text read', 'budget data of several regions, 2021-2026 (github-index file ids 24210481861, 59128480249, 52858382706, 69161246216)', 'secondary', '2021 data print shorter level codes (5.1.2.02.02.0007).', 'shipped'),
	('JHT', 'non-ASN', NULL, '5.1.02.02.02.0010', 'Belanja Iuran Jaminan Hari Tua bagi Non ASN', daterange('2026-01-01', NULL), 'seen in budget data; no Kepmendagri text read', '2026 budget data of one system (github-index file ids 59128480249, 52858382706)', 'secondary', 'Start year not found: seen in 2026 data only. No account for JP of non-ASN was seen.', 'shipped'),
	('JKN', 'PPPK paruh waktu', 'Pengelola Umum', '5.1.02.02.02.0018', 'Belanja Iuran Jaminan Kesehatan bagi PPPK Paruh Waktu (Pengelola Umum)', daterange('2026-01-01', NULL), 'seen in budget data; no Kepmendagri text read', '2026 budget data of one system (github-index file ids 59128480249, 52858382706)', 'secondary', 'The code names no carrier. No JHT account for PPPK paruh waktu was seen.', 'shipped'),
	('JKN', 'PPPK paruh waktu', 'Operator Layanan', '5.1.02.02.02.0019', 'Belanja Iuran Jaminan Kesehatan bagi PPPK Paruh Waktu (Operator Layanan)', daterange('2026-01-01', NULL), 'seen in budget data; no Kepmendagri text read', '2026 budget data of one system (github-index file ids 59128480249, 52858382706)', 'secondary', 'The code names no carrier. No JHT account for PPPK paruh waktu was seen.', 'shipped'),
	('JKN', 'PPPK paruh waktu', 'Pengelola Layanan', '5.1.02.02.02.0020', 'Belanja Iuran Jaminan Kesehatan bagi PPPK Paruh Waktu (Pengelola Layanan)', daterange('2026-01-01', NULL), 'seen in budget data; no Kepmendagri text read', '2026 budget data of one system (github-index file ids 59128480249, 52858382706)', 'secondary', 'The code names no carrier. No JHT account for PPPK paruh waktu was seen.', 'shipped'),
	('JKN', 'PPPK paruh waktu', 'Penata Layanan Operasional', '5.1.02.02.02.0021', 'Belanja Iuran Jaminan Kesehatan bagi PPPK Paruh Waktu (Penata Layanan Operasional)', daterange('2026-01-01', NULL), 'seen in budget data; no Kepmendagri text read', '2026 budget data of one system (github-index file ids 59128480249, 52858382706)', 'secondary', 'The code names no carrier. No JHT account for PPPK paruh waktu was seen.', 'shipped'),
	('JKK', 'PPPK paruh waktu', 'Pengelola Umum', '5.1.02.02.02.0026', 'Belanja Iuran Jaminan Kecelakaan Kerja bagi PPPK Paruh Waktu (Pengelola Umum)', daterange('2026-01-01', NULL), 'seen in budget data; no Kepmendagri text read', '2026 budget data of one system (github-index file ids 59128480249, 52858382706)', 'secondary', 'The code names no carrier. No JHT account for PPPK paruh waktu was seen.', 'shipped'),
	('JKK', 'PPPK paruh waktu', 'Operator Layanan', '5.1.02.02.02.0027', 'Belanja Iuran Jaminan Kecelakaan Kerja bagi PPPK Paruh Waktu (Operator Layanan)', daterange('2026-01-01', NULL), 'seen in budget data; no Kepmendagri text read', '2026 budget data of one system (github-index file ids 59128480249, 52858382706)', 'secondary', 'The code names no carrier. No JHT account for PPPK paruh waktu was seen.', 'shipped'),
	('JKK', 'PPPK paruh waktu', 'Pengelola Layanan', '5.1.02.02.02.0028', 'Belanja Iuran Jaminan Kecelakaan Kerja bagi PPPK Paruh Waktu (Pengelola Layanan)', daterange('2026-01-01', NULL), 'seen in budget data; no Kepmendagri text read', '2026 budget data of one system (github-index file ids 59128480249, 52858382706)', 'secondary', 'The code names no carrier. No JHT account for PPPK paruh waktu was seen.', 'shipped'),
	('JKK', 'PPPK paruh waktu', 'Penata Layanan Operasional', '5.1.02.02.02.0029', 'Belanja Iuran Jaminan Kecelakaan Kerja bagi PPPK Paruh Waktu (Penata Layanan Operasional)', daterange('2026-01-01', NULL), 'seen in budget data; no Kepmendagri text read', '2026 budget data of one system (github-index file ids 59128480249, 52858382706)', 'secondary', 'The code names no carrier. No JHT account for PPPK paruh waktu was seen.', 'shipped'),
	('JKM', 'PPPK paruh waktu', 'Pengelola Umum', '5.1.02.02.02.0034', 'Belanja Iuran Jaminan Kematian bagi PPPK Paruh Waktu (Pengelola Umum)', daterange('2026-01-01', NULL), 'seen in budget data; no Kepmendagri text read', '2026 budget data of one system (github-index file ids 59128480249, 52858382706)', 'secondary', 'The code names no carrier. No JHT account for PPPK paruh waktu was seen.', 'shipped'),
	('JKM', 'PPPK paruh waktu', 'Operator Layanan', '5.1.02.02.02.0035', 'Belanja Iuran Jaminan Kematian bagi PPPK Paruh Waktu (Operator Layanan)', daterange('2026-01-01', NULL), 'seen in budget data; no Kepmendagri text read', '2026 budget data of one system (github-index file ids 59128480249, 52858382706)', 'secondary', 'The code names no carrier. No JHT account for PPPK paruh waktu was seen.', 'shipped'),
	('JKM', 'PPPK paruh waktu', 'Pengelola Layanan', '5.1.02.02.02.0036', 'Belanja Iuran Jaminan Kematian bagi PPPK Paruh Waktu (Pengelola Layanan)', daterange('2026-01-01', NULL), 'seen in budget data; no Kepmendagri text read', '2026 budget data of one system (github-index file ids 59128480249, 52858382706)', 'secondary', 'The code names no carrier. No JHT account for PPPK paruh waktu was seen.', 'shipped'),
	('JKM', 'PPPK paruh waktu', 'Penata Layanan Operasional', '5.1.02.02.02.0037', 'Belanja Iuran Jaminan Kematian bagi PPPK Paruh Waktu (Penata Layanan Operasional)', daterange('2026-01-01', NULL), 'seen in budget data; no Kepmendagri text read', '2026 budget data of one system (github-index file ids 59128480249, 52858382706)', 'secondary', 'The code names no carrier. No JHT account for PPPK paruh waktu was seen.', 'shipped'),
	('JKN', 'PNS', NULL, '5.1.01.01.09.0001', 'Belanja Iuran Jaminan Kesehatan PNS', daterange('2021-01-01', NULL), 'seen in budget data; no Kepmendagri text read', 'github-index file ids 66868672737, 52858382706, 59530199574', 'secondary', NULL, 'shipped'),
	('JKN', 'PPPK', NULL, '5.1.01.01.09.0002', 'Belanja Iuran Jaminan Kesehatan PPPK', daterange('2021-01-01', NULL), 'seen in budget data; no Kepmendagri text read', 'github-index file ids 66868672737, 52858382706, 59530199574', 'secondary', NULL, 'shipped'),
	('JKK', 'PNS', NULL, '5.1.01.01.10.0001', 'Belanja Iuran Jaminan Kecelakaan Kerja PNS', daterange('2021-01-01', NULL), 'seen in budget data; no Kepmendagri text read', 'github-index file ids 66868672737, 52858382706, 59530199574', 'secondary', NULL, 'shipped'),
	('JKK', 'PPPK', NULL, '5.1.01.01.10.0002', 'Belanja Iuran Jaminan Kecelakaan Kerja PPPK', daterange('2021-01-01', NULL), 'seen in budget data; no Kepmendagri text read', 'github-index file ids 66868672737, 52858382706, 59530199574', 'secondary', NULL, 'shipped'),
	('JKM', 'PNS', NULL, '5.1.01.01.11.0001', 'Belanja Iuran Jaminan Kematian PNS', daterange('2021-01-01', NULL), 'seen in budget data; no Kepmendagri text read', 'github-index file ids 66868672737, 52858382706, 59530199574', 'secondary', NULL, 'shipped'),
	('JKM', 'PPPK', NULL, '5.1.01.01.11.0002', 'Belanja Iuran Jaminan Kematian PPPK', daterange('2021-01-01', NULL), 'seen in budget data; no Kepmendagri text read', 'github-index file ids 66868672737, 52858382706, 59530199574', 'secondary', NULL, 'shipped');

/* Regions: Kemendagri codes; data set cahyadsn/wilayah, MIT licence */
INSERT INTO jamsos.region
	(code, name, level, parent, former_code, legal_basis, source, evidence, note, origin)
SELECT v.code, v.name, v.level, v.parent, v.former_code, 'Kepmendagri 300.2.2-2430 Tahun 2025 (per the dataset README)',
	'https://github.com/cahyadsn/wilayah/blob/b7ad440a1322e7be3189a16a8cac35f7d4c3d7f7/db/wilayah.sql', 'official', v.note, 'shipped'
FROM (VALUES
	('11', 'Aceh', 'province', NULL, NULL, NULL),
	('11.01', 'Kabupaten Aceh Selatan', 'regency', '11', NULL, NULL),
	('11.02', 'Kabupaten Aceh Tenggara', 'regency', '11', NULL, NULL),
	('11.03', 'Kabupaten Aceh Timur', 'regency', '11', NULL, NULL),
	('11.04', 'Kabupaten Aceh Tengah', 'regency', '11', NULL, NULL),
	('11.05', 'Kabupaten Aceh Barat', 'regency', '11', NULL, NULL),
	('11.06', 'Kabupaten Aceh Besar', 'regency', '11', NULL, NULL),
	('11.07', 'Kabupaten Pidie', 'regency', '11', NULL, NULL),
	('11.08', 'Kabupaten Aceh Utara', 'regency', '11', NULL, NULL),
	('11.09', 'Kabupaten Simeulue', 'regency', '11', NULL, NULL),
	('11.10', 'Kabupaten Aceh Singkil', 'regency', '11', NULL, NULL),
	('11.11', 'Kabupaten Bireuen', 'regency', '11', NULL, NULL),
	('11.12', 'Kabupaten Aceh Barat Daya', 'regency', '11', NULL, NULL),
	('11.13', 'Kabupaten Gayo Lues', 'regency', '11', NULL, NULL),
	('11.14', 'Kabupaten Aceh Jaya', 'regency', '11', NULL, NULL),
	('11.15', 'Kabupaten Nagan Raya', 'regency', '11', NULL, NULL),
	('11.16', 'Kabupaten Aceh Tamiang', 'regency', '11', NULL, NULL),
	('11.17', 'Kabupaten Bener Meriah', 'regency', '11', NULL, NULL),
	('11.18', 'Kabupaten Pidie Jaya', 'regency', '11', NULL, NULL),
	('11.71', 'Kota Banda Aceh', 'city', '11', NULL, NULL),
	('11.72', 'Kota Sabang', 'city', '11', NULL, NULL),
	('11.73', 'Kota Lhokseumawe', 'city', '11', NULL, NULL),
	('11.74', 'Kota Langsa', 'city', '11', NULL, NULL),
	('11.75', 'Kota Subulussalam', 'city', '11', NULL, NULL),
	('12', 'Sumatera Utara', 'province', NULL, NULL, NULL),
	('12.01', 'Kabupaten Tapanuli Tengah', 'regency', '12', NULL, NULL),
	('12.02', 'Kabupaten Tapanuli Utara', 'regency', '12', NULL, NULL),
	('12.03', 'Kabupaten Tapanuli Selatan', 'regency', '12', NULL, NULL),
	('12.04', 'Kabupaten Nias', 'regency', '12', NULL, NULL),
	('12.05', 'Kabupaten Langkat', 'regency', '12', NULL, NULL),
	('12.06', 'Kabupaten Karo', 'regency', '12', NULL, NULL),
	('12.07', 'Kabupaten Deli Serdang', 'regency', '12', NULL, NULL),
	('12.08', 'Kabupaten Simalungun', 'regency', '12', NULL, NULL),
	('12.09', 'Kabupaten Asahan', 'regency', '12', NULL, NULL),
	('12.10', 'Kabupaten Labuhanbatu', 'regency', '12', NULL, NULL),
	('12.11', 'Kabupaten Dairi', 'regency', '12', NULL, NULL),
	('12.12', 'Kabupaten Toba', 'regency', '12', NULL, NULL),
	('12.13', 'Kabupaten Mandailing Natal', 'regency', '12', NULL, NULL),
	('12.14', 'Kabupaten Nias Selatan', 'regency', '12', NULL, NULL),
	('12.15', 'Kabupaten Pakpak Bharat', 'regency', '12', NULL, NULL),
	('12.16', 'Kabupaten Humbang Hasundutan', 'regency', '12', NULL, NULL),
	('12.17', 'Kabupaten Samosir', 'regency', '12', NULL, NULL),
	('12.18', 'Kabupaten Serdang Bedagai', 'regency', '12', NULL, NULL),
	('12.19', 'Kabupaten Batu Bara', 'regency', '12', NULL, NULL),
	('12.20', 'Kabupaten Padang Lawas Utara', 'regency', '12', NULL, NULL),
	('12.21', 'Kabupaten Padang Lawas', 'regency', '12', NULL, NULL),
	('12.22', 'Kabupaten Labuhanbatu Selatan', 'regency', '12', NULL, NULL),
	('12.23', 'Kabupaten Labuhanbatu Utara', 'regency', '12', NULL, NULL),
	('12.24', 'Kabupaten Nias Utara', 'regency', '12', NULL, NULL),
	('12.25', 'Kabupaten Nias Barat', 'regency', '12', NULL, NULL),
	('12.71', 'Kota Medan', 'city', '12', NULL, NULL),
	('12.72', 'Kota Pematangsiantar', 'city', '12', NULL, NULL),
	('12.73', 'Kota Sibolga', 'city', '12', NULL, NULL),
	('12.74', 'Kota Tanjungbalai', 'city', '12', NULL, NULL),
	('12.75', 'Kota Binjai', 'city', '12', NULL, NULL),
	('12.76', 'Kota Tebing Tinggi', 'city', '12', NULL, NULL),
	('12.77', 'Kota Padangsidimpuan', 'city', '12', NULL, NULL),
	('12.78', 'Kota Gunungsitoli', 'city', '12', NULL, NULL),
	('13', 'Sumatera Barat', 'province', NULL, NULL, NULL),
	('13.01', 'Kabupaten Pesisir Selatan', 'regency', '13', NULL, NULL),
	('13.02', 'Kabupaten Solok', 'regency', '13', NULL, NULL),
	('13.03', 'Kabupaten Sijunjung', 'regency', '13', NULL, NULL),
	('13.04', 'Kabupaten Tanah Datar', 'regency', '13', NULL, NULL),
	('13.05', 'Kabupaten Padang Pariaman', 'regency', '13', NULL, NULL),
	('13.06', 'Kabupaten Agam', 'regency', '13', NULL, NULL),
	('13.07', 'Kabupaten Lima Puluh Kota', 'regency', '13', NULL, NULL),
	('13.08', 'Kabupaten Pasaman', 'regency', '13', NULL, NULL),
	('13.09', 'Kabupaten Kepulauan Mentawai', 'regency', '13', NULL, NULL),
	('13.10', 'Kabupaten Dharmasraya', 'regency', '13', NULL, NULL),
	('13.11', 'Kabupaten Solok Selatan', 'regency', '13', NULL, NULL),
	('13.12', 'Kabupaten Pasaman Barat', 'regency', '13', NULL, NULL),
	('13.71', 'Kota Padang', 'city', '13', NULL, NULL),
	('13.72', 'Kota Solok', 'city', '13', NULL, NULL),
	('13.73', 'Kota Sawahlunto', 'city', '13', NULL, NULL),
	('13.74', 'Kota Padang Panjang', 'city', '13', NULL, NULL),
	('13.75', 'Kota Bukittinggi', 'city', '13', NULL, NULL),
	('13.76', 'Kota Payakumbuh', 'city', '13', NULL, NULL),
	('13.77', 'Kota Pariaman', 'city', '13', NULL, NULL),
	('14', 'Riau', 'province', NULL, NULL, NULL),
	('14.01', 'Kabupaten Kampar', 'regency', '14', NULL, NULL),
	('14.02', 'Kabupaten Indragiri Hulu', 'regency', '14', NULL, NULL),
	('14.03', 'Kabupaten Bengkalis', 'regency', '14', NULL, NULL),
	('14.04', 'Kabupaten Indragiri Hilir', 'regency', '14', NULL, NULL),
	('14.05', 'Kabupaten Pelalawan', 'regency', '14', NULL, NULL),
	('14.06', 'Kabupaten Rokan Hulu', 'regency', '14', NULL, NULL),
	('14.07', 'Kabupaten Rokan Hilir', 'regency', '14', NULL, NULL),
	('14.08', 'Kabupaten Siak', 'regency', '14', NULL, NULL),
	('14.09', 'Kabupaten Kuantan Singingi', 'regency', '14', NULL, NULL),
	('14.10', 'Kabupaten Kepulauan Meranti', 'regency', '14', NULL, NULL),
	('14.71', 'Kota Pekanbaru', 'city', '14', NULL, NULL),
	('14.72', 'Kota Dumai', 'city', '14', NULL, NULL),
	('15', 'Jambi', 'province', NULL, NULL, NULL),
	('15.01', 'Kabupaten Kerinci', 'regency', '15', NULL, NULL),
	('15.02', 'Kabupaten Merangin', 'regency', '15', NULL, NULL),
	('15.03', 'Kabupaten Sarolangun', 'regency', '15', NULL, NULL),
	('15.04', 'Kabupaten Batanghari', 'regency', '15', NULL, NULL),
	('15.05', 'Kabupaten Muaro Jambi', 'regency', '15', NULL, NULL),
	('15.06', 'Kabupaten Tanjung Jabung Barat', 'regency', '15', NULL, NULL),
	('15.07', 'Kabupaten Tanjung Jabung Timur', 'regency', '15', NULL, NULL),
	('15.08', 'Kabupaten Bungo', 'regency', '15', NULL, NULL),
	('15.09', 'Kabupaten Tebo', 'regency', '15', NULL, NULL),
	('15.71', 'Kota Jambi', 'city', '15', NULL, NULL),
	('15.72', 'Kota Sungai Penuh', 'city', '15', NULL, NULL),
	('16', 'Sumatera Selatan', 'province', NULL, NULL, NULL),
	('16.01', 'Kabupaten Ogan Komering Ulu', 'regency', '16', NULL, NULL),
	('16.02', 'Kabupaten Ogan Komering Ilir', 'regency', '16', NULL, NULL),
	('16.03', 'Kabupaten Muara Enim', 'regency', '16', NULL, NULL),
	('16.04', 'Kabupaten Lahat', 'regency', '16', NULL, NULL),
	('16.05', 'Kabupaten Musi Rawas', 'regency', '16', NULL, NULL),
	('16.06', 'Kabupaten Musi Banyuasin', 'regency', '16', NULL, NULL),
	('16.07', 'Kabupaten Banyuasin', 'regency', '16', NULL, NULL),
	('16.08', 'Kabupaten Ogan Komering Ulu Timur', 'regency', '16', NULL, NULL),
	('16.09', 'Kabupaten Ogan Komering Ulu Selatan', 'regency', '16', NULL, NULL),
	('16.10', 'Kabupaten Ogan Ilir', 'regency', '16', NULL, NULL),
	('16.11', 'Kabupaten Empat Lawang', 'regency', '16', NULL, NULL),
	('16.12', 'Kabupaten Penukal Abab Lematang Ilir', 'regency', '16', NULL, NULL),
	('16.13', 'Kabupaten Musi Rawas Utara', 'regency', '16', NULL, NULL),
	('16.71', 'Kota Palembang', 'city', '16', NULL, NULL),
	('16.72', 'Kota Pagar Alam', 'city', '16', NULL, NULL),
	('16.73', 'Kota Lubuk Linggau', 'city', '16', NULL, NULL),
	('16.74', 'Kota Prabumulih', 'city', '16', NULL, NULL),
	('17', 'Bengkulu', 'province', NULL, NULL, NULL),
	('17.01', 'Kabupaten Bengkulu Selatan', 'regency', '17', NULL, NULL),
	('17.02', 'Kabupaten Rejang Lebong', 'regency', '17', NULL, NULL),
	('17.03', 'Kabupaten Bengkulu Utara', 'regency', '17', NULL, NULL),
	('17.04', 'Kabupaten Kaur', 'regency', '17', NULL, NULL),
	('17.05', 'Kabupaten Seluma', 'regency', '17', NULL, NULL),
	('17.06', 'Kabupaten Mukomuko', 'regency', '17', NULL, NULL),
	('17.07', 'Kabupaten Lebong', 'regency', '17', NULL, NULL),
	('17.08', 'Kabupaten Kepahiang', 'regency', '17', NULL, NULL),
	('17.09', 'Kabupaten Bengkulu Tengah', 'regency', '17', NULL, NULL),
	('17.71', 'Kota Bengkulu', 'city', '17', NULL, NULL),
	('18', 'Lampung', 'province', NULL, NULL, NULL),
	('18.01', 'Kabupaten Lampung Selatan', 'regency', '18', NULL, NULL),
	('18.02', 'Kabupaten Lampung Tengah', 'regency', '18', NULL, NULL),
	('18.03', 'Kabupaten Lampung Utara', 'regency', '18', NULL, NULL),
	('18.04', 'Kabupaten Lampung Barat', 'regency', '18', NULL, NULL),
	('18.05', 'Kabupaten Tulang Bawang', 'regency', '18', NULL, NULL),
	('18.06', 'Kabupaten Tanggamus', 'regency', '18', NULL, NULL),
	('18.07', 'Kabupaten Lampung Timur', 'regency', '18', NULL, NULL),
	('18.08', 'Kabupaten Way Kanan', 'regency', '18', NULL, NULL),
	('18.09', 'Kabupaten Pesawaran', 'regency', '18', NULL, NULL),
	('18.10', 'Kabupaten Pringsewu', 'regency', '18', NULL, NULL),
	('18.11', 'Kabupaten Mesuji', 'regency', '18', NULL, NULL),
	('18.12', 'Kabupaten Tulang Bawang Barat', 'regency', '18', NULL, NULL),
	('18.13', 'Kabupaten Pesisir Barat', 'regency', '18', NULL, NULL),
	('18.71', 'Kota Bandar Lampung', 'city', '18', NULL, NULL),
	('18.72', 'Kota Metro', 'city', '18', NULL, NULL),
	('19', 'Kepulauan Bangka Belitung', 'province', NULL, NULL, NULL),
	('19.01', 'Kabupaten Bangka', 'regency', '19', NULL, NULL),
	('19.02', 'Kabupaten Belitung', 'regency', '19', NULL, NULL),
	('19.03', 'Kabupaten Bangka Selatan', 'regency', '19', NULL, NULL),
	('19.04', 'Kabupaten Bangka Tengah', 'regency', '19', NULL, NULL),
	('19.05', 'Kabupaten Bangka Barat', 'regency', '19', NULL, NULL),
	('19.06', 'Kabupaten Belitung Timur', 'regency', '19', NULL, NULL),
	('19.71', 'Kota Pangkal Pinang', 'city', '19', NULL, NULL),
	('21', 'Kepulauan Riau', 'province', NULL, NULL, NULL),
	('21.01', 'Kabupaten Bintan', 'regency', '21', NULL, NULL),
	('21.02', 'Kabupaten Karimun', 'regency', '21', NULL, NULL),
	('21.03', 'Kabupaten Natuna', 'regency', '21', NULL, NULL),
	('21.04', 'Kabupaten Lingga', 'regency', '21', NULL, NULL),
	('21.05', 'Kabupaten Kepulauan Anambas', 'regency', '21', NULL, NULL),
	('21.71', 'Kota Batam', 'city', '21', NULL, NULL),
	('21.72', 'Kota Tanjung Pinang', 'city', '21', NULL, NULL),
	('31', 'Daerah Khusus Ibukota Jakarta', 'province', NULL, NULL, NULL),
	('31.01', 'Kabupaten Administrasi Kepulauan Seribu', 'regency', '31', NULL, NULL),
	('31.71', 'Kota Administrasi Jakarta Pusat', 'city', '31', NULL, NULL),
	('31.72', 'Kota Administrasi Jakarta Utara', 'city', '31', NULL, NULL),
	('31.73', 'Kota Administrasi Jakarta Barat', 'city', '31', NULL, NULL),
	('31.74', 'Kota Administrasi Jakarta Selatan', 'city', '31', NULL, NULL),
	('31.75', 'Kota Administrasi Jakarta Timur', 'city', '31', NULL, NULL),
	('32', 'Jawa Barat', 'province', NULL, NULL, NULL),
	('32.01', 'Kabupaten Bogor', 'regency', '32', NULL, NULL),
	('32.02', 'Kabupaten Sukabumi', 'regency', '32', NULL, NULL),
	('32.03', 'Kabupaten Cianjur', 'regency', '32', NULL, NULL),
	('32.04', 'Kabupaten Bandung', 'regency', '32', NULL, NULL),
	('32.05', 'Kabupaten Garut', 'regency', '32', NULL, NULL),
	('32.06', 'Kabupaten Tasikmalaya', 'regency', '32', NULL, NULL),
	('32.07', 'Kabupaten Ciamis', 'regency', '32', NULL, NULL),
	('32.08', 'Kabupaten Kuningan', 'regency', '32', NULL, NULL),
	('32.09', 'Kabupaten Cirebon', 'regency', '32', NULL, NULL),
	('32.10', 'Kabupaten Majalengka', 'regency', '32', NULL, NULL),
	('32.11', 'Kabupaten Sumedang', 'regency', '32', NULL, NULL),
	('32.12', 'Kabupaten Indramayu', 'regency', '32', NULL, NULL),
	('32.13', 'Kabupaten Subang', 'regency', '32', NULL, NULL),
	('32.14', 'Kabupaten Purwakarta', 'regency', '32', NULL, NULL),
	('32.15', 'Kabupaten Karawang', 'regency', '32', NULL, NULL),
	('32.16', 'Kabupaten Bekasi', 'regency', '32', NULL, NULL),
	('32.17', 'Kabupaten Bandung Barat', 'regency', '32', NULL, NULL),
	('32.18', 'Kabupaten Pangandaran', 'regency', '32', NULL, NULL),
	('32.71', 'Kota Bogor', 'city', '32', NULL, NULL),
	('32.72', 'Kota Sukabumi', 'city', '32', NULL, NULL),
	('32.73', 'Kota Bandung', 'city', '32', NULL, NULL),
	('32.74', 'Kota Cirebon', 'city', '32', NULL, NULL),
	('32.75', 'Kota Bekasi', 'city', '32', NULL, NULL),
	('32.76', 'Kota Depok', 'city', '32', NULL, NULL),
	('32.77', 'Kota Cimahi', 'city', '32', NULL, NULL),
	('32.78', 'Kota Tasikmalaya', 'city', '32', NULL, NULL),
	('32.79', 'Kota Banjar', 'city', '32', NULL, NULL),
	('33', 'Jawa Tengah', 'province', NULL, NULL, NULL),
	('33.01', 'Kabupaten Cilacap', 'regency', '33', NULL, NULL),
	('33.02', 'Kabupaten Banyumas', 'regency', '33', NULL, NULL),
	('33.03', 'Kabupaten Purbalingga', 'regency', '33', NULL, NULL),
	('33.04', 'Kabupaten Banjarnegara', 'regency', '33', NULL, NULL),
	('33.05', 'Kabupaten Kebumen', 'regency', '33', NULL, NULL),
	('33.06', 'Kabupaten Purworejo', 'regency', '33', NULL, NULL),
	('33.07', 'Kabupaten Wonosobo', 'regency', '33', NULL, NULL),
	('33.08', 'Kabupaten Magelang', 'regency', '33', NULL, NULL),
	('33.09', 'Kabupaten Boyolali', 'regency', '33', NULL, NULL),
	('33.10', 'Kabupaten Klaten', 'regency', '33', NULL, NULL),
	('33.11', 'Kabupaten Sukoharjo', 'regency', '33', NULL, NULL),
	('33.12', 'Kabupaten Wonogiri', 'regency', '33', NULL, NULL),
	('33.13', 'Kabupaten Karanganyar', 'regency', '33', NULL, NULL),
	('33.14', 'Kabupaten Sragen', 'regency', '33', NULL, NULL),
	('33.15', 'Kabupaten Grobogan', 'regency', '33', NULL, NULL),
	('33.16', 'Kabupaten Blora', 'regency', '33', NULL, NULL),
	('33.17', 'Kabupaten Rembang', 'regency', '33', NULL, NULL),
	('33.18', 'Kabupaten Pati', 'regency', '33', NULL, NULL),
	('33.19', 'Kabupaten Kudus', 'regency', '33', NULL, NULL),
	('33.20', 'Kabupaten Jepara', 'regency', '33', NULL, NULL),
	('33.21', 'Kabupaten Demak', 'regency', '33', NULL, NULL),
	('33.22', 'Kabupaten Semarang', 'regency', '33', NULL, NULL),
	('33.23', 'Kabupaten Temanggung', 'regency', '33', NULL, NULL),
	('33.24', 'Kabupaten Kendal', 'regency', '33', NULL, NULL),
	('33.25', 'Kabupaten Batang', 'regency', '33', NULL, NULL),
	('33.26', 'Kabupaten Pekalongan', 'regency', '33', NULL, NULL),
	('33.27', 'Kabupaten Pemalang', 'regency', '33', NULL, NULL),
	('33.28', 'Kabupaten Tegal', 'regency', '33', NULL, NULL),
	('33.29', 'Kabupaten Brebes', 'regency', '33', NULL, NULL),
	('33.71', 'Kota Magelang', 'city', '33', NULL, NULL),
	('33.72', 'Kota Surakarta', 'city', '33', NULL, NULL),
	('33.73', 'Kota Salatiga', 'city', '33', NULL, NULL),
	('33.74', 'Kota Semarang', 'city', '33', NULL, NULL),
	('33.75', 'Kota Pekalongan', 'city', '33', NULL, NULL),
	('33.76', 'Kota Tegal', 'city', '33', NULL, NULL),
	('34', 'Daerah Istimewa Yogyakarta', 'province', NULL, NULL, NULL),
	('34.01', 'Kabupaten Kulon Progo', 'regency', '34', NULL, NULL),
	('34.02', 'Kabupaten Bantul', 'regency', '34', NULL, NULL),
	('34.03', 'Kabupaten Gunungkidul', 'regency', '34', NULL, NULL),
	('34.04', 'Kabupaten Sleman', 'regency', '34', NULL, NULL),
	('34.71', 'Kota Yogyakarta', 'city', '34', NULL, NULL),
	('35', 'Jawa Timur', 'province', NULL, NULL, NULL),
	('35.01', 'Kabupaten Pacitan', 'regency', '35', NULL, NULL),
	('35.02', 'Kabupaten Ponorogo', 'regency', '35', NULL, NULL),
	('35.03', 'Kabupaten Trenggalek', 'regency', '35', NULL, NULL),
	('35.04', 'Kabupaten Tulungagung', 'regency', '35', NULL, NULL),
	('35.05', 'Kabupaten Blitar', 'regency', '35', NULL, NULL),
	('35.06', 'Kabupaten Kediri', 'regency', '35', NULL, NULL),
	('35.07', 'Kabupaten Malang', 'regency', '35', NULL, NULL),
	('35.08', 'Kabupaten Lumajang', 'regency', '35', NULL, NULL),
	('35.09', 'Kabupaten Jember', 'regency', '35', NULL, NULL),
	('35.10', 'Kabupaten Banyuwangi', 'regency', '35', NULL, NULL),
	('35.11', 'Kabupaten Bondowoso', 'regency', '35', NULL, NULL),
	('35.12', 'Kabupaten Situbondo', 'regency', '35', NULL, NULL),
	('35.13', 'Kabupaten Probolinggo', 'regency', '35', NULL, NULL),
	('35.14', 'Kabupaten Pasuruan', 'regency', '35', NULL, NULL),
	('35.15', 'Kabupaten Sidoarjo', 'regency', '35', NULL, NULL),
	('35.16', 'Kabupaten Mojokerto', 'regency', '35', NULL, NULL),
	('35.17', 'Kabupaten Jombang', 'regency', '35', NULL, NULL),
	('35.18', 'Kabupaten Nganjuk', 'regency', '35', NULL, NULL),
	('35.19', 'Kabupaten Madiun', 'regency', '35', NULL, NULL),
	('35.20', 'Kabupaten Magetan', 'regency', '35', NULL, NULL),
	('35.21', 'Kabupaten Ngawi', 'regency', '35', NULL, NULL),
	('35.22', 'Kabupaten Bojonegoro', 'regency', '35', NULL, NULL),
	('35.23', 'Kabupaten Tuban', 'regency', '35', NULL, NULL),
	('35.24', 'Kabupaten Lamongan', 'regency', '35', NULL, NULL),
	('35.25', 'Kabupaten Gresik', 'regency', '35', NULL, NULL),
	('35.26', 'Kabupaten Bangkalan', 'regency', '35', NULL, NULL),
	('35.27', 'Kabupaten Sampang', 'regency', '35', NULL, NULL),
	('35.28', 'Kabupaten Pamekasan', 'regency', '35', NULL, NULL),
	('35.29', 'Kabupaten Sumenep', 'regency', '35', NULL, NULL),
	('35.71', 'Kota Kediri', 'city', '35', NULL, NULL),
	('35.72', 'Kota Blitar', 'city', '35', NULL, NULL),
	('35.73', 'Kota Malang', 'city', '35', NULL, NULL),
	('35.74', 'Kota Probolinggo', 'city', '35', NULL, NULL),
	('35.75', 'Kota Pasuruan', 'city', '35', NULL, NULL),
	('35.76', 'Kota Mojokerto', 'city', '35', NULL, NULL),
	('35.77', 'Kota Madiun', 'city', '35', NULL, NULL),
	('35.78', 'Kota Surabaya', 'city', '35', NULL, NULL),
	('35.79', 'Kota Batu', 'city', '35', NULL, NULL),
	('36', 'Banten', 'province', NULL, NULL, NULL),
	('36.01', 'Kabupaten Pandeglang', 'regency', '36', NULL, NULL),
	('36.02', 'Kabupaten Lebak', 'regency', '36', NULL, NULL),
	('36.03', 'Kabupaten Tangerang', 'regency', '36', NULL, NULL),
	('36.04', 'Kabupaten Serang', 'regency', '36', NULL, NULL),
	('36.71', 'Kota Tangerang', 'city', '36', NULL, NULL),
	('36.72', 'Kota Cilegon', 'city', '36', NULL, NULL),
	('36.73', 'Kota Serang', 'city', '36', NULL, NULL),
	('36.74', 'Kota Tangerang Selatan', 'city', '36', NULL, NULL),
	('51', 'Bali', 'province', NULL, NULL, NULL),
	('51.01', 'Kabupaten Jembrana', 'regency', '51', NULL, NULL),
	('51.02', 'Kabupaten Tabanan', 'regency', '51', NULL, NULL),
	('51.03', 'Kabupaten Badung', 'regency', '51', NULL, NULL),
	('51.04', 'Kabupaten Gianyar', 'regency', '51', NULL, NULL),
	('51.05', 'Kabupaten Klungkung', 'regency', '51', NULL, NULL),
	('51.06', 'Kabupaten Bangli', 'regency', '51', NULL, NULL),
	('51.07', 'Kabupaten Karangasem', 'regency', '51', NULL, NULL),
	('51.08', 'Kabupaten Buleleng', 'regency', '51', NULL, NULL),
	('51.71', 'Kota Denpasar', 'city', '51', NULL, NULL),
	('52', 'Nusa Tenggara Barat', 'province', NULL, NULL, NULL),
	('52.01', 'Kabupaten Lombok Barat', 'regency', '52', NULL, NULL),
	('52.02', 'Kabupaten Lombok Tengah', 'regency', '52', NULL, NULL),
	('52.03', 'Kabupaten Lombok Timur', 'regency', '52', NULL, NULL),
	('52.04', 'Kabupaten Sumbawa', 'regency', '52', NULL, NULL),
	('52.05', 'Kabupaten Dompu', 'regency', '52', NULL, NULL),
	('52.06', 'Kabupaten Bima', 'regency', '52', NULL, NULL),
	('52.07', 'Kabupaten Sumbawa Barat', 'regency', '52', NULL, NULL),
	('52.08', 'Kabupaten Lombok Utara', 'regency', '52', NULL, NULL),
	('52.71', 'Kota Mataram', 'city', '52', NULL, NULL),
	('52.72', 'Kota Bima', 'city', '52', NULL, NULL),
	('53', 'Nusa Tenggara Timur', 'province', NULL, NULL, NULL),
	('53.01', 'Kabupaten Kupang', 'regency', '53', NULL, NULL),
	('53.02', 'Kabupaten Timor Tengah Selatan', 'regency', '53', NULL, NULL),
	('53.03', 'Kabupaten Timor Tengah Utara', 'regency', '53', NULL, NULL),
	('53.04', 'Kabupaten Belu', 'regency', '53', NULL, NULL),
	('53.05', 'Kabupaten Alor', 'regency', '53', NULL, NULL),
	('53.06', 'Kabupaten Flores Timur', 'regency', '53', NULL, NULL),
	('53.07', 'Kabupaten Sikka', 'regency', '53', NULL, NULL),
	('53.08', 'Kabupaten Ende', 'regency', '53', NULL, NULL),
	('53.09', 'Kabupaten Ngada', 'regency', '53', NULL, NULL),
	('53.10', 'Kabupaten Manggarai', 'regency', '53', NULL, NULL),
	('53.11', 'Kabupaten Sumba Timur', 'regency', '53', NULL, NULL),
	('53.12', 'Kabupaten Sumba Barat', 'regency', '53', NULL, NULL),
	('53.13', 'Kabupaten Lembata', 'regency', '53', NULL, NULL),
	('53.14', 'Kabupaten Rote Ndao', 'regency', '53', NULL, NULL),
	('53.15', 'Kabupaten Manggarai Barat', 'regency', '53', NULL, NULL),
	('53.16', 'Kabupaten Nagekeo', 'regency', '53', NULL, NULL),
	('53.17', 'Kabupaten Sumba Tengah', 'regency', '53', NULL, NULL),
	('53.18', 'Kabupaten Sumba Barat Daya', 'regency', '53', NULL, NULL),
	('53.19', 'Kabupaten Manggarai Timur', 'regency', '53', NULL, NULL),
	('53.20', 'Kabupaten Sabu Raijua', 'regency', '53', NULL, NULL),
	('53.21', 'Kabupaten Malaka', 'regency', '53', NULL, NULL),
	('53.71', 'Kota Kupang', 'city', '53', NULL, NULL),
	('61', 'Kalimantan Barat', 'province', NULL, NULL, NULL),
	('61.01', 'Kabupaten Sambas', 'regency', '61', NULL, NULL),
	('61.02', 'Kabupaten Mempawah', 'regency', '61', NULL, NULL),
	('61.03', 'Kabupaten Sanggau', 'regency', '61', NULL, NULL),
	('61.04', 'Kabupaten Ketapang', 'regency', '61', NULL, NULL),
	('61.05', 'Kabupaten Sintang', 'regency', '61', NULL, NULL),
	('61.06', 'Kabupaten Kapuas Hulu', 'regency', '61', NULL, NULL),
	('61.07', 'Kabupaten Bengkayang', 'regency', '61', NULL, NULL),
	('61.08', 'Kabupaten Landak', 'regency', '61', NULL, NULL),
	('61.09', 'Kabupaten Sekadau', 'regency', '61', NULL, NULL),
	('61.10', 'Kabupaten Melawi', 'regency', '61', NULL, NULL),
	('61.11', 'Kabupaten Kayong Utara', 'regency', '61', NULL, NULL),
	('61.12', 'Kabupaten Kubu Raya', 'regency', '61', NULL, NULL),
	('61.71', 'Kota Pontianak', 'city', '61', NULL, NULL),
	('61.72', 'Kota Singkawang', 'city', '61', NULL, NULL),
	('62', 'Kalimantan Tengah', 'province', NULL, NULL, NULL),
	('62.01', 'Kabupaten Kotawaringin Barat', 'regency', '62', NULL, NULL),
	('62.02', 'Kabupaten Kotawaringin Timur', 'regency', '62', NULL, NULL),
	('62.03', 'Kabupaten Kapuas', 'regency', '62', NULL, NULL),
	('62.04', 'Kabupaten Barito Selatan', 'regency', '62', NULL, NULL),
	('62.05', 'Kabupaten Barito Utara', 'regency', '62', NULL, NULL),
	('62.06', 'Kabupaten Katingan', 'regency', '62', NULL, NULL),
	('62.07', 'Kabupaten Seruyan', 'regency', '62', NULL, NULL),
	('62.08', 'Kabupaten Sukamara', 'regency', '62', NULL, NULL),
	('62.09', 'Kabupaten Lamandau', 'regency', '62', NULL, NULL),
	('62.10', 'Kabupaten Gunung Mas', 'regency', '62', NULL, NULL),
	('62.11', 'Kabupaten Pulang Pisau', 'regency', '62', NULL, NULL),
	('62.12', 'Kabupaten Murung Raya', 'regency', '62', NULL, NULL),
	('62.13', 'Kabupaten Barito Timur', 'regency', '62', NULL, NULL),
	('62.71', 'Kota Palangkaraya', 'city', '62', NULL, NULL),
	('63', 'Kalimantan Selatan', 'province', NULL, NULL, NULL),
	('63.01', 'Kabupaten Tanah Laut', 'regency', '63', NULL, NULL),
	('63.02', 'Kabupaten Kotabaru', 'regency', '63', NULL, NULL),
	('63.03', 'Kabupaten Banjar', 'regency', '63', NULL, NULL),
	('63.04', 'Kabupaten Barito Kuala', 'regency', '63', NULL, NULL),
	('63.05', 'Kabupaten Tapin', 'regency', '63', NULL, NULL),
	('63.06', 'Kabupaten Hulu Sungai Selatan', 'regency', '63', NULL, NULL),
	('63.07', 'Kabupaten Hulu Sungai Tengah', 'regency', '63', NULL, NULL),
	('63.08', 'Kabupaten Hulu Sungai Utara', 'regency', '63', NULL, NULL),
	('63.09', 'Kabupaten Tabalong', 'regency', '63', NULL, NULL),
	('63.10', 'Kabupaten Tanah Bumbu', 'regency', '63', NULL, NULL),
	('63.11', 'Kabupaten Balangan', 'regency', '63', NULL, NULL),
	('63.71', 'Kota Banjarmasin', 'city', '63', NULL, NULL),
	('63.72', 'Kota Banjarbaru', 'city', '63', NULL, NULL),
	('64', 'Kalimantan Timur', 'province', NULL, NULL, NULL),
	('64.01', 'Kabupaten Paser', 'regency', '64', NULL, NULL),
	('64.02', 'Kabupaten Kutai Kartanegara', 'regency', '64', NULL, NULL),
	('64.03', 'Kabupaten Berau', 'regency', '64', NULL, NULL),
	('64.07', 'Kabupaten Kutai Barat', 'regency', '64', NULL, NULL),
	('64.08', 'Kabupaten Kutai Timur', 'regency', '64', NULL, NULL),
	('64.09', 'Kabupaten Penajam Paser Utara', 'regency', '64', NULL, NULL),
	('64.11', 'Kabupaten Mahakam Ulu', 'regency', '64', NULL, NULL),
	('64.71', 'Kota Balikpapan', 'city', '64', NULL, NULL),
	('64.72', 'Kota Samarinda', 'city', '64', NULL, NULL),
	('64.74', 'Kota Bontang', 'city', '64', NULL, NULL),
	('65', 'Kalimantan Utara', 'province', NULL, NULL, NULL),
	('65.01', 'Kabupaten Bulungan', 'regency', '65', NULL, NULL),
	('65.02', 'Kabupaten Malinau', 'regency', '65', NULL, NULL),
	('65.03', 'Kabupaten Nunukan', 'regency', '65', NULL, NULL),
	('65.04', 'Kabupaten Tana Tidung', 'regency', '65', NULL, NULL),
	('65.71', 'Kota Tarakan', 'city', '65', NULL, NULL),
	('71', 'Sulawesi Utara', 'province', NULL, NULL, NULL),
	('71.01', 'Kabupaten Bolaang Mongondow', 'regency', '71', NULL, NULL),
	('71.02', 'Kabupaten Minahasa', 'regency', '71', NULL, NULL),
	('71.03', 'Kabupaten Kepulauan Sangihe', 'regency', '71', NULL, NULL),
	('71.04', 'Kabupaten Kepulauan Talaud', 'regency', '71', NULL, NULL),
	('71.05', 'Kabupaten Minahasa Selatan', 'regency', '71', NULL, NULL),
	('71.06', 'Kabupaten Minahasa Utara', 'regency', '71', NULL, NULL),
	('71.07', 'Kabupaten Minahasa Tenggara', 'regency', '71', NULL, NULL),
	('71.08', 'Kabupaten Bolaang Mongondow Utara', 'regency', '71', NULL, NULL),
	('71.09', 'Kabupaten Kep. Siau Tagulandang Biaro', 'regency', '71', NULL, 'idn-area-data spells it Kabupaten Kepulauan Siau Tagulandang Biaro'),
	('71.10', 'Kabupaten Bolaang Mongondow Timur', 'regency', '71', NULL, NULL),
	('71.11', 'Kabupaten Bolaang Mongondow Selatan', 'regency', '71', NULL, NULL),
	('71.71', 'Kota Manado', 'city', '71', NULL, NULL),
	('71.72', 'Kota Bitung', 'city', '71', NULL, NULL),
	('71.73', 'Kota Tomohon', 'city', '71', NULL, NULL),
	('71.74', 'Kota Kotamobagu', 'city', '71', NULL, NULL),
	('72', 'Sulawesi Tengah', 'province', NULL, NULL, NULL),
	('72.01', 'Kabupaten Banggai', 'regency', '72', NULL, NULL),
	('72.02', 'Kabupaten Poso', 'regency', '72', NULL, NULL),
	('72.03', 'Kabupaten Donggala', 'regency', '72', NULL, NULL),
	('72.04', 'Kabupaten Toli-Toli', 'regency', '72', NULL, NULL),
	('72.05', 'Kabupaten Buol', 'regency', '72', NULL, NULL),
	('72.06', 'Kabupaten Morowali', 'regency', '72', NULL, NULL),
	('72.07', 'Kabupaten Banggai Kepulauan', 'regency', '72', NULL, NULL),
	('72.08', 'Kabupaten Parigi Moutong', 'regency', '72', NULL, NULL),
	('72.09', 'Kabupaten Tojo Una Una', 'regency', '72', NULL, NULL),
	('72.10', 'Kabupaten Sigi', 'regency', '72', NULL, NULL),
	('72.11', 'Kabupaten Banggai Laut', 'regency', '72', NULL, NULL),
	('72.12', 'Kabupaten Morowali Utara', 'regency', '72', NULL, NULL),
	('72.71', 'Kota Palu', 'city', '72', NULL, NULL),
	('73', 'Sulawesi Selatan', 'province', NULL, NULL, NULL),
	('73.01', 'Kabupaten Kepulauan Selayar', 'regency', '73', NULL, NULL),
	('73.02', 'Kabupaten Bulukumba', 'regency', '73', NULL, NULL),
	('73.03', 'Kabupaten Bantaeng', 'regency', '73', NULL, NULL),
	('73.04', 'Kabupaten Jeneponto', 'regency', '73', NULL, NULL),
	('73.05', 'Kabupaten Takalar', 'regency', '73', NULL, NULL),
	('73.06', 'Kabupaten Gowa', 'regency', '73', NULL, NULL),
	('73.07', 'Kabupaten Sinjai', 'regency', '73', NULL, NULL),
	('73.08', 'Kabupaten Bone', 'regency', '73', NULL, NULL),
	('73.09', 'Kabupaten Maros', 'regency', '73', NULL, NULL),
	('73.10', 'Kabupaten Pangkajene dan Kepulauan', 'regency', '73', NULL, NULL),
	('73.11', 'Kabupaten Barru', 'regency', '73', NULL, NULL),
	('73.12', 'Kabupaten Soppeng', 'regency', '73', NULL, NULL),
	('73.13', 'Kabupaten Wajo', 'regency', '73', NULL, NULL),
	('73.14', 'Kabupaten Sidenreng Rappang', 'regency', '73', NULL, NULL),
	('73.15', 'Kabupaten Pinrang', 'regency', '73', NULL, NULL),
	('73.16', 'Kabupaten Enrekang', 'regency', '73', NULL, NULL),
	('73.17', 'Kabupaten Luwu', 'regency', '73', NULL, NULL),
	('73.18', 'Kabupaten Tana Toraja', 'regency', '73', NULL, NULL),
	('73.22', 'Kabupaten Luwu Utara', 'regency', '73', NULL, NULL),
	('73.24', 'Kabupaten Luwu Timur', 'regency', '73', NULL, NULL),
	('73.26', 'Kabupaten Toraja Utara', 'regency', '73', NULL, NULL),
	('73.71', 'Kota Makassar', 'city', '73', NULL, NULL),
	('73.72', 'Kota Parepare', 'city', '73', NULL, NULL),
	('73.73', 'Kota Palopo', 'city', '73', NULL, NULL),
	('74', 'Sulawesi Tenggara', 'province', NULL, NULL, NULL),
	('74.01', 'Kabupaten Kolaka', 'regency', '74', NULL, NULL),
	('74.02', 'Kabupaten Konawe', 'regency', '74', NULL, NULL),
	('74.03', 'Kabupaten Muna', 'regency', '74', NULL, NULL),
	('74.04', 'Kabupaten Buton', 'regency', '74', NULL, NULL),
	('74.05', 'Kabupaten Konawe Selatan', 'regency', '74', NULL, NULL),
	('74.06', 'Kabupaten Bombana', 'regency', '74', NULL, NULL),
	('74.07', 'Kabupaten Wakatobi', 'regency', '74', NULL, NULL),
	('74.08', 'Kabupaten Kolaka Utara', 'regency', '74', NULL, NULL),
	('74.09', 'Kabupaten Konawe Utara', 'regency', '74', NULL, NULL),
	('74.10', 'Kabupaten Buton Utara', 'regency', '74', NULL, NULL),
	('74.11', 'Kabupaten Kolaka Timur', 'regency', '74', NULL, NULL),
	('74.12', 'Kabupaten Konawe Kepulauan', 'regency', '74', NULL, NULL),
	('74.13', 'Kabupaten Muna Barat', 'regency', '74', NULL, NULL),
	('74.14', 'Kabupaten Buton Tengah', 'regency', '74', NULL, NULL),
	('74.15', 'Kabupaten Buton Selatan', 'regency', '74', NULL, NULL),
	('74.71', 'Kota Kendari', 'city', '74', NULL, NULL),
	('74.72', 'Kota Bau Bau', 'city', '74', NULL, NULL),
	('75', 'Gorontalo', 'province', NULL, NULL, NULL),
	('75.01', 'Kabupaten Gorontalo', 'regency', '75', NULL, NULL),
	('75.02', 'Kabupaten Boalemo', 'regency', '75', NULL, NULL),
	('75.03', 'Kabupaten Bone Bolango', 'regency', '75', NULL, NULL),
	('75.04', 'Kabupaten Pohuwato', 'regency', '75', NULL, NULL),
	('75.05', 'Kabupaten Gorontalo Utara', 'regency', '75', NULL, NULL),
	('75.71', 'Kota Gorontalo', 'city', '75', NULL, NULL),
	('76', 'Sulawesi Barat', 'province', NULL, NULL, NULL),
	('76.01', 'Kabupaten Pasangkayu', 'regency', '76', NULL, NULL),
	('76.02', 'Kabupaten Mamuju', 'regency', '76', NULL, NULL),
	('76.03', 'Kabupaten Mamasa', 'regency', '76', NULL, NULL),
	('76.04', 'Kabupaten Polewali Mandar', 'regency', '76', NULL, NULL),
	('76.05', 'Kabupaten Majene', 'regency', '76', NULL, NULL),
	('76.06', 'Kabupaten Mamuju Tengah', 'regency', '76', NULL, NULL),
	('81', 'Maluku', 'province', NULL, NULL, NULL),
	('81.01', 'Kabupaten Maluku Tengah', 'regency', '81', NULL, NULL),
	('81.02', 'Kabupaten Maluku Tenggara', 'regency', '81', NULL, NULL),
	('81.03', 'Kabupaten Kepulauan Tanimbar', 'regency', '81', NULL, NULL),
	('81.04', 'Kabupaten Buru', 'regency', '81', NULL, NULL),
	('81.05', 'Kabupaten Seram Bagian Timur', 'regency', '81', NULL, NULL),
	('81.06', 'Kabupaten Seram Bagian Barat', 'regency', '81', NULL, NULL),
	('81.07', 'Kabupaten Kepulauan Aru', 'regency', '81', NULL, NULL),
	('81.08', 'Kabupaten Maluku Barat Daya', 'regency', '81', NULL, NULL),
	('81.09', 'Kabupaten Buru Selatan', 'regency', '81', NULL, NULL),
	('81.71', 'Kota Ambon', 'city', '81', NULL, NULL),
	('81.72', 'Kota Tual', 'city', '81', NULL, NULL),
	('82', 'Maluku Utara', 'province', NULL, NULL, NULL),
	('82.01', 'Kabupaten Halmahera Barat', 'regency', '82', NULL, NULL),
	('82.02', 'Kabupaten Halmahera Tengah', 'regency', '82', NULL, NULL),
	('82.03', 'Kabupaten Halmahera Utara', 'regency', '82', NULL, NULL),
	('82.04', 'Kabupaten Halmahera Selatan', 'regency', '82', NULL, NULL),
	('82.05', 'Kabupaten Kepulauan Sula', 'regency', '82', NULL, NULL),
	('82.06', 'Kabupaten Halmahera Timur', 'regency', '82', NULL, NULL),
	('82.07', 'Kabupaten Pulau Morotai', 'regency', '82', NULL, NULL),
	('82.08', 'Kabupaten Pulau Taliabu', 'regency', '82', NULL, NULL),
	('82.71', 'Kota Ternate', 'city', '82', NULL, NULL),
	('82.72', 'Kota Tidore Kepulauan', 'city', '82', NULL, NULL),
	('91', 'Papua', 'province', NULL, NULL, NULL),
	('91.03', 'Kabupaten Jayapura', 'regency', '91', NULL, NULL),
	('91.05', 'Kabupaten Kepulauan Yapen', 'regency', '91', NULL, NULL),
	('91.06', 'Kabupaten Biak Numfor', 'regency', '91', NULL, NULL),
	('91.10', 'Kabupaten Sarmi', 'regency', '91', NULL, NULL),
	('91.11', 'Kabupaten Keerom', 'regency', '91', NULL, NULL),
	('91.15', 'Kabupaten Waropen', 'regency', '91', NULL, NULL),
	('91.19', 'Kabupaten Supiori', 'regency', '91', NULL, NULL),
	('91.20', 'Kabupaten Mamberamo Raya', 'regency', '91', NULL, NULL),
	('91.71', 'Kota Jayapura', 'city', '91', NULL, NULL),
	('92', 'Papua Barat', 'province', NULL, NULL, NULL),
	('92.02', 'Kabupaten Manokwari', 'regency', '92', NULL, NULL),
	('92.03', 'Kabupaten Fak Fak', 'regency', '92', NULL, NULL),
	('92.06', 'Kabupaten Teluk Bintuni', 'regency', '92', NULL, NULL),
	('92.07', 'Kabupaten Teluk Wondama', 'regency', '92', NULL, NULL),
	('92.08', 'Kabupaten Kaimana', 'regency', '92', NULL, NULL),
	('92.11', 'Kabupaten Manokwari Selatan', 'regency', '92', NULL, NULL),
	('92.12', 'Kabupaten Pegunungan Arfak', 'regency', '92', NULL, NULL),
	('93', 'Papua Selatan', 'province', NULL, NULL, 'province created 2022; not in the Permendagri 58/2021 code list'),
	('93.01', 'Kabupaten Merauke', 'regency', '93', '91.01', 'code before the 2022 Papua split: 91.01'),
	('93.02', 'Kabupaten Boven Digoel', 'regency', '93', '91.16', 'code before the 2022 Papua split: 91.16'),
	('93.03', 'Kabupaten Mappi', 'regency', '93', '91.17', 'code before the 2022 Papua split: 91.17'),
	('93.04', 'Kabupaten Asmat', 'regency', '93', '91.18', 'code before the 2022 Papua split: 91.18'),
	('94', 'Papua Tengah', 'province', NULL, NULL, 'province created 2022; not in the Permendagri 58/2021 code list'),
	('94.01', 'Kabupaten Nabire', 'regency', '94', '91.04', 'code before the 2022 Papua split: 91.04'),
	('94.02', 'Kabupaten Puncak Jaya', 'regency', '94', '91.07', 'code before the 2022 Papua split: 91.07'),
	('94.03', 'Kabupaten Paniai', 'regency', '94', '91.08', 'code before the 2022 Papua split: 91.08'),
	('94.04', 'Kabupaten Mimika', 'regency', '94', '91.09', 'code before the 2022 Papua split: 91.09'),
	('94.05', 'Kabupaten Puncak', 'regency', '94', '91.25', 'code before the 2022 Papua split: 91.25'),
	('94.06', 'Kabupaten Dogiyai', 'regency', '94', '91.26', 'code before the 2022 Papua split: 91.26'),
	('94.07', 'Kabupaten Intan Jaya', 'regency', '94', '91.27', 'code before the 2022 Papua split: 91.27'),
	('94.08', 'Kabupaten Deiyai', 'regency', '94', '91.28', 'code before the 2022 Papua split: 91.28'),
	('95', 'Papua Pegunungan', 'province', NULL, NULL, 'province created 2022; not in the Permendagri 58/2021 code list'),
	('95.01', 'Kabupaten Jayawijaya', 'regency', '95', '91.02', 'code before the 2022 Papua split: 91.02'),
	('95.02', 'Kabupaten Pegunungan Bintang', 'regency', '95', '91.12', 'code before the 2022 Papua split: 91.12'),
	('95.03', 'Kabupaten Yahukimo', 'regency', '95', '91.13', 'code before the 2022 Papua split: 91.13'),
	('95.04', 'Kabupaten Tolikara', 'regency', '95', '91.14', 'code before the 2022 Papua split: 91.14'),
	('95.05', 'Kabupaten Mamberamo Tengah', 'regency', '95', '91.21', 'code before the 2022 Papua split: 91.21'),
	('95.06', 'Kabupaten Yalimo', 'regency', '95', '91.22', 'code before the 2022 Papua split: 91.22'),
	('95.07', 'Kabupaten Lanny Jaya', 'regency', '95', '91.23', 'code before the 2022 Papua split: 91.23'),
	('95.08', 'Kabupaten Nduga', 'regency', '95', '91.24', 'code before the 2022 Papua split: 91.24'),
	('96', 'Papua Barat Daya', 'province', NULL, NULL, 'province created 2022; not in the Permendagri 58/2021 code list'),
	('96.01', 'Kabupaten Sorong', 'regency', '96', '92.01', 'code before the 2022 Papua split: 92.01'),
	('96.02', 'Kabupaten Sorong Selatan', 'regency', '96', '92.04', 'code before the 2022 Papua split: 92.04'),
	('96.03', 'Kabupaten Raja Ampat', 'regency', '96', '92.05', 'code before the 2022 Papua split: 92.05'),
	('96.04', 'Kabupaten Tambrauw', 'regency', '96', '92.09', 'code before the 2022 Papua split: 92.09'),
	('96.05', 'Kabupaten Maybrat', 'regency', '96', '92.10', 'code before the 2022 Papua split: 92.10'),
	('96.71', 'Kota Sorong', 'city', '96', '92.71', 'code before the 2022 Papua split: 92.71')
) v (code, name, level, parent, former_code, note);

/* Minimum wages: UMP of the provinces, UMK where sourced */
INSERT INTO jamsos.minimum_wage
	(region, amount, follows, valid, legal_basis, source, evidence, confirmed_until, note, origin)
VALUES
	('11', 1900000, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('12', 1625000, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('13', 1615000, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('14', 1878000, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('15', 1710000, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('16', 1974346, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('17', 1500000, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('18', 1581000, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('19', 2100000, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('21', 1954000, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('31', 2700000, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('32', 1000000, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; doubtful: these provinces worked with regency/city wages (UMK) in this year; the dataset figure is a floor or a stand-in; sen not printed by the source', 'shipped'),
	('33', 910000, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; doubtful: these provinces worked with regency/city wages (UMK) in this year; the dataset figure is a floor or a stand-in; sen not printed by the source', 'shipped'),
	('34', 988500, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; doubtful: these provinces worked with regency/city wages (UMK) in this year; the dataset figure is a floor or a stand-in; sen not printed by the source', 'shipped'),
	('35', 1000000, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; doubtful: these provinces worked with regency/city wages (UMK) in this year; the dataset figure is a floor or a stand-in; sen not printed by the source', 'shipped'),
	('36', 1600000, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('51', 1621172, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('52', 1330000, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('53', 1250000, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('61', 1560000, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('62', 1896367, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('63', 1870000, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('64', 2026126, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('65', 2026126, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('71', 2150000, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('72', 1500000, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('73', 2000000, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('74', 1652000, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('75', 1600000, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('76', 1655500, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('81', 1650000, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('82', 1577617, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('91', 2193000, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('92', 2015000, NULL, daterange('2015-01-01', '2016-01-01'), 'UMP 2015', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('11', 2118500, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('12', 1811875, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('13', 1800725, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('14', 2095000, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('15', 1906650, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('16', 2206000, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('17', 1605000, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('18', 1763000, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('19', 2341500, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('21', 2178710, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('31', 3100000, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('32', 1312355, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://www.jurnas.com/artikel/9839/Pemerintah-Rilis-Kenaikan-UMP-di-34-Provinsi/', 'secondary', NULL, 'press relay of the ministry list (2016 base figure); doubtful: the province worked with regency/city wages (UMK) in 2016; conflict: BPS table copy has 2250000; sen not printed by the source', 'shipped'),
	('33', 1265000, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://www.jurnas.com/artikel/9839/Pemerintah-Rilis-Kenaikan-UMP-di-34-Provinsi/', 'secondary', NULL, 'press relay of the ministry list (2016 base figure); doubtful: the province worked with regency/city wages (UMK) in 2016; the BPS table copy has no figure; sen not printed by the source', 'shipped'),
	('34', 1237700, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://www.jurnas.com/artikel/9839/Pemerintah-Rilis-Kenaikan-UMP-di-34-Provinsi/', 'secondary', NULL, 'press relay of the ministry list (2016 base figure); doubtful: the province worked with regency/city wages (UMK) in 2016; the BPS table copy has no figure; sen not printed by the source', 'shipped'),
	('35', 1273490, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://www.jurnas.com/artikel/9839/Pemerintah-Rilis-Kenaikan-UMP-di-34-Provinsi/', 'secondary', NULL, 'press relay of the ministry list (2016 base figure); doubtful: the province worked with regency/city wages (UMK) in 2016; the BPS table copy has no figure; sen not printed by the source', 'shipped'),
	('36', 1784000, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('51', 1807600, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('52', 1482950, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('53', 1425000, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('61', 1739400, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('62', 2057558, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('63', 2085050, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('64', 2161253, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('65', 2175340, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('71', 2400000, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('72', 1670000, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('73', 2250000, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('74', 1850000, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('75', 1875000, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('76', 1864000, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('81', 1775000, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('82', 1681266, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('91', 2435000, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('92', 2237000, NULL, daterange('2016-01-01', '2017-01-01'), 'UMP 2016', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source shares the BPS origin; sen not printed by the source', 'shipped'),
	('11', 2500000, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'https://www.jurnas.com/artikel/9839/Pemerintah-Rilis-Kenaikan-UMP-di-34-Provinsi/; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('12', 1961354, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'https://www.jurnas.com/artikel/9839/Pemerintah-Rilis-Kenaikan-UMP-di-34-Provinsi/; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('13', 1949284, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'https://www.jurnas.com/artikel/9839/Pemerintah-Rilis-Kenaikan-UMP-di-34-Provinsi/; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('14', 2266722, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'https://www.jurnas.com/artikel/9839/Pemerintah-Rilis-Kenaikan-UMP-di-34-Provinsi/; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('15', 2063000, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'https://www.jurnas.com/artikel/9839/Pemerintah-Rilis-Kenaikan-UMP-di-34-Provinsi/; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('16', 2388000, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'https://www.jurnas.com/artikel/9839/Pemerintah-Rilis-Kenaikan-UMP-di-34-Provinsi/; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('17', 1730000, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'https://www.jurnas.com/artikel/9839/Pemerintah-Rilis-Kenaikan-UMP-di-34-Provinsi/; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; another BPS-derived copy prints 1737412; sen not printed by the source', 'shipped'),
	('18', 1908447, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'https://www.jurnas.com/artikel/9839/Pemerintah-Rilis-Kenaikan-UMP-di-34-Provinsi/; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('19', 2534673, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'https://www.jurnas.com/artikel/9839/Pemerintah-Rilis-Kenaikan-UMP-di-34-Provinsi/', 'secondary', NULL, 'press relay of the ministry list; conflict: BPS table copy has 2538673, ministry list and CC0 table 2534673 (2534673 x 1.0871 = 2755443, the 2018 figure, so 2534673 fits); sen not printed by the source', 'shipped'),
	('21', 2358454, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'https://www.jurnas.com/artikel/9839/Pemerintah-Rilis-Kenaikan-UMP-di-34-Provinsi/; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('31', 3355750, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'https://www.jurnas.com/artikel/9839/Pemerintah-Rilis-Kenaikan-UMP-di-34-Provinsi/; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('32', 1420624, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'https://www.jurnas.com/artikel/9839/Pemerintah-Rilis-Kenaikan-UMP-di-34-Provinsi/; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('33', 1367000, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'https://www.jurnas.com/artikel/9839/Pemerintah-Rilis-Kenaikan-UMP-di-34-Provinsi/; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('34', 1337645, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'https://www.jurnas.com/artikel/9839/Pemerintah-Rilis-Kenaikan-UMP-di-34-Provinsi/; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('35', 1388000, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'https://www.jurnas.com/artikel/9839/Pemerintah-Rilis-Kenaikan-UMP-di-34-Provinsi/; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('36', 1931180, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'https://www.jurnas.com/artikel/9839/Pemerintah-Rilis-Kenaikan-UMP-di-34-Provinsi/; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('51', 1956727, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'https://www.jurnas.com/artikel/9839/Pemerintah-Rilis-Kenaikan-UMP-di-34-Provinsi/; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('52', 1631245, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'http://www.koranperdjoeangan.com/ini-daftar-ump-2018-se-indonesia-4-provinsi-ditetapkan-lebih-tinggi-dari-pp-782015/; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list; sen not printed by the source', 'shipped'),
	('53', 1525000, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'http://www.koranperdjoeangan.com/ini-daftar-ump-2018-se-indonesia-4-provinsi-ditetapkan-lebih-tinggi-dari-pp-782015/', 'secondary', NULL, 'press list; conflict: BPS table copy has 1650000; BPS later figures start from 1660000 in 2018, which is 8.85% over 1525000; sen not printed by the source', 'shipped'),
	('61', 1882900, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'dataset copy of a BPS table; single source family; sen not printed by the source', 'shipped'),
	('62', 2227307, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'http://www.koranperdjoeangan.com/ini-daftar-ump-2018-se-indonesia-4-provinsi-ditetapkan-lebih-tinggi-dari-pp-782015/', 'secondary', NULL, 'press list; conflict: BPS table copy has 2222986; 2227307 x 1.0871 = 2421305, the 2018 figure, so 2227307 fits and the BPS copy does not; sen not printed by the source', 'shipped'),
	('63', 2258000, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'http://www.koranperdjoeangan.com/ini-daftar-ump-2018-se-indonesia-4-provinsi-ditetapkan-lebih-tinggi-dari-pp-782015/; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list; sen not printed by the source', 'shipped'),
	('64', 2339556, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'http://www.koranperdjoeangan.com/ini-daftar-ump-2018-se-indonesia-4-provinsi-ditetapkan-lebih-tinggi-dari-pp-782015/; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list; the CC0 table has the typing error 339556 and another copy 2354800; 2339556 x 1.0871 = 2543331, the 2018 figure; sen not printed by the source', 'shipped'),
	('65', 2358800, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'dataset copy of a BPS table; single source family; sen not printed by the source', 'shipped'),
	('71', 2598000, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'dataset copy of a BPS table; single source family; sen not printed by the source', 'shipped'),
	('72', 1807775, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'dataset copy of a BPS table; single source family; sen not printed by the source', 'shipped'),
	('73', 2435625, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'http://www.koranperdjoeangan.com/ini-daftar-ump-2018-se-indonesia-4-provinsi-ditetapkan-lebih-tinggi-dari-pp-782015/', 'secondary', NULL, 'press list; conflict: BPS table copy has 2500000; 2435625 x 1.0871 = 2647767, the 2018 figure, so 2435625 fits; sen not printed by the source', 'shipped'),
	('74', 2002625, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'dataset copy of a BPS table; single source family; sen not printed by the source', 'shipped'),
	('75', 2030000, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'dataset copy of a BPS table; single source family; sen not printed by the source', 'shipped'),
	('76', 2017780, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'dataset copy of a BPS table; single source family; sen not printed by the source', 'shipped'),
	('81', 1925000, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'http://www.koranperdjoeangan.com/ini-daftar-ump-2018-se-indonesia-4-provinsi-ditetapkan-lebih-tinggi-dari-pp-782015/; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list; sen not printed by the source', 'shipped'),
	('82', 1975000, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'dataset copy of a BPS table; single source family; sen not printed by the source', 'shipped'),
	('91', 2663646, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'dataset copy of a BPS table; single source family; sen not printed by the source', 'shipped'),
	('92', 2421500, NULL, daterange('2017-01-01', '2018-01-01'), 'UMP 2017', 'http://www.koranperdjoeangan.com/ini-daftar-ump-2018-se-indonesia-4-provinsi-ditetapkan-lebih-tinggi-dari-pp-782015/; https://fbeta.republika.co.id/berita/s4hf55457/ump-papua-barat-2024-ditetapkan-rp-339-juta', 'secondary', NULL, 'press list; conflict: BPS table copy has 2416855; a 2023 statement by the province also gives 2421500 for 2017; sen not printed by the source', 'shipped'),
	('11', 2700000, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('12', 2132189, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; press list prints 2132168 (transposed digits); sen not printed by the source', 'shipped'),
	('13', 2119067, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('14', 2464154, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('15', 2243719, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('16', 2595995, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('17', 1888741, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('18', 2074673, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('19', 2755444, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('21', 2563875, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('31', 3648036, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('32', 1544361, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('33', 1486065, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('34', 1454154, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('35', 1508895, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('36', 2099385, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('51', 2127157, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('52', 1825000, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('53', 1660000, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('61', 2046900, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('62', 2421305, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; http://www.koranperdjoeangan.com/ini-daftar-ump-2018-se-indonesia-4-provinsi-ditetapkan-lebih-tinggi-dari-pp-782015/', 'official', NULL, 'dataset copy of a BPS table; sen not sourced; sen not printed by the source', 'shipped'),
	('63', 2454671.80, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018: Keputusan Gubernur Kalimantan Selatan 188.44/0492/KUM/2017', 'https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'unverified', NULL, 'press list; lists print 2454671; the sen are derived: 2258000 x 1.0871 = 2454671.80, and 2454671.80 x 1.0803 = 2651781.95; sen, derived', 'shipped'),
	('64', 2543331.72, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'unverified', NULL, 'derived from the 2019 wage; BPS table copy 2543332 and lists 2543331; sen derived: 2747561.26 / 1.0803 = 2543331.72; one page misprints 2523331.46; sen, derived', 'shipped'),
	('65', 2559903, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('71', 2824286, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('72', 1965232, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('73', 2647767, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('74', 2177052, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not sourced; sen not printed by the source', 'shipped'),
	('75', 2206813, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('76', 2193530, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('81', 2222220, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('82', 2320803, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; conflict: press list 2147022; sen not printed by the source', 'shipped'),
	('91', 3000000, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('92', 2667000, NULL, daterange('2018-01-01', '2019-01-01'), 'UMP 2018', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('11', 2916810, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('12', 2303403, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('13', 2289220, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; conflict: press list 2289228; sen not printed by the source', 'shipped'),
	('14', 2662026, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('15', 2423889, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('16', 2804453, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; conflict: press list 2840453 (transposed digits); sen not printed by the source', 'shipped'),
	('17', 2040407, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('18', 2241270, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; conflict: press list 2240646; sen not printed by the source', 'shipped'),
	('19', 2976705.07, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019', 'https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy', 'shipped'),
	('21', 2769754, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('31', 3940973, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('32', 1668372.83, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019', 'https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy', 'shipped'),
	('33', 1605396, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('34', 1570923, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('35', 1630059.05, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019', 'https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy', 'shipped'),
	('36', 2267990, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; conflict: press list 2267965; sen not printed by the source', 'shipped'),
	('51', 2297969, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('52', 2012610, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('53', 1795000, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; conflict: press list 1793298; sen not printed by the source', 'shipped'),
	('61', 2211500, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; conflict: press list 2211266; sen not printed by the source', 'shipped'),
	('62', 2663435.50, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019', 'https://setda.kalteng.go.id/publikasi/detail/gubernur-kalimantan-tengah-tetapkan-kenaikan-upah-minimum-ump-dan-umk-provinsi-kabupaten-kota-2020; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'government page', 'shipped'),
	('63', 2651781.95, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019: Keputusan Gubernur Kalimantan Selatan 188.44/0570/KUM/2018', 'https://baritopost.co.id/gubernur-kalsel-tetapkan-kenaikan-ump-2019/amp; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press', 'shipped'),
	('64', 2747561.26, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019: Keputusan Gubernur Kalimantan Timur 561/K.535/2018', 'https://www.niaga.asia/gubernur-tetapkan-ump-kaltim-2019-sebesar-rp2-747-561/; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press; the page body misprints 2727561.26 (the headline is right); 2747561.26 x 1.0851 = 2981378.72', 'shipped'),
	('65', 2765463, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('71', 3051076, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('72', 2123040, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('73', 2860382, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('74', 2351870, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; press list 2351869 (truncation); sen not printed by the source', 'shipped'),
	('75', 2384020, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('76', 2381000, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; conflict: press list 2369670; sen not printed by the source', 'shipped'),
	('81', 2400664, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('82', 2508091, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; conflict: press list 2319427; sen not printed by the source', 'shipped'),
	('91', 3240900, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('92', 2934500, NULL, daterange('2019-01-01', '2020-01-01'), 'UMP 2019', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://pdfcoffee.com/ump-dan-umk-2019-pdf-free.html', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('11', 3165031, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html', 'official', NULL, 'dataset copy of a BPS table; second source: the 2021 ministry list repeats the 2020 figure (2021 freeze); sen not printed by the source', 'shipped'),
	('12', 2499423.06, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html', 'official', NULL, 'dataset copy of a BPS table; second source: the 2021 ministry list repeats the 2020 figure (2021 freeze); sen taken from the unchanged 2021 figure', 'shipped'),
	('13', 2484041, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html', 'official', NULL, 'dataset copy of a BPS table; second source: the 2021 ministry list repeats the 2020 figure (2021 freeze); sen not printed by the source', 'shipped'),
	('14', 2888564.01, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html', 'official', NULL, 'dataset copy of a BPS table; second source: the 2021 ministry list repeats the 2020 figure (2021 freeze); sen taken from the unchanged 2021 figure', 'shipped'),
	('15', 2630162, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html', 'official', NULL, 'dataset copy of a BPS table; second source: the 2021 ministry list repeats the 2020 figure (2021 freeze); sen not printed by the source', 'shipped'),
	('16', 3043111, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html', 'official', NULL, 'dataset copy of a BPS table; second source: the 2021 ministry list repeats the 2020 figure (2021 freeze); sen not printed by the source', 'shipped'),
	('17', 2213604, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'dataset copy of a BPS table; single source family; sen not printed by the source', 'shipped'),
	('18', 2432002, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html', 'official', NULL, 'dataset copy of a BPS table; second source: the 2021 ministry list repeats the 2020 figure (2021 freeze); sen not printed by the source', 'shipped'),
	('19', 3230023.66, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://liputan6.com/amp/4719239/daftar-terbaru-ump-2022-di-32-provinsi', 'official', NULL, 'dataset copy of a BPS table; second source: the 2021 ministry list repeats the 2020 figure (2021 freeze); sen taken from the unchanged 2021 figure', 'shipped'),
	('21', 3005460, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html', 'official', NULL, 'dataset copy of a BPS table; second source: the 2021 ministry list repeats the 2020 figure (2021 freeze); sen not printed by the source', 'shipped'),
	('31', 4276350, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'dataset copy of a BPS table; single source family; sen not printed by the source', 'shipped'),
	('32', 1810351.36, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html', 'official', NULL, 'dataset copy of a BPS table; second source: the 2021 ministry list repeats the 2020 figure (2021 freeze); sen taken from the unchanged 2021 figure', 'shipped'),
	('33', 1742015, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'dataset copy of a BPS table; single source family; sen not printed by the source', 'shipped'),
	('34', 1704608, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'dataset copy of a BPS table; single source family; sen not printed by the source', 'shipped'),
	('35', 1768777, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'dataset copy of a BPS table; single source family; sen not printed by the source', 'shipped'),
	('36', 2460996.54, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html', 'official', NULL, 'dataset copy of a BPS table; second source: the 2021 ministry list repeats the 2020 figure (2021 freeze); sen taken from the unchanged 2021 figure', 'shipped'),
	('51', 2494000, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html', 'official', NULL, 'dataset copy of a BPS table; second source: the 2021 ministry list repeats the 2020 figure (2021 freeze); sen not printed by the source', 'shipped'),
	('52', 2183883, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html', 'official', NULL, 'dataset copy of a BPS table; second source: the 2021 ministry list repeats the 2020 figure (2021 freeze); sen not printed by the source', 'shipped'),
	('53', 1950000, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html', 'official', NULL, 'dataset copy of a BPS table; second source: the 2021 ministry list repeats the 2020 figure (2021 freeze); sen not printed by the source', 'shipped'),
	('61', 2399699, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html', 'official', NULL, 'dataset copy of a BPS table; second source: the 2021 ministry list repeats the 2020 figure (2021 freeze); sen not printed by the source', 'shipped'),
	('62', 2903144.70, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020: Peraturan Gubernur Kalimantan Tengah 32 Tahun 2019', 'https://setda.kalteng.go.id/publikasi/detail/gubernur-kalimantan-tengah-tetapkan-kenaikan-upah-minimum-ump-dan-umk-provinsi-kabupaten-kota-2020; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'government page; early lists print the 8.51% projection 2890093; the province rose 9%', 'shipped'),
	('63', 2877448.59, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020', 'https://diskominfomc.kalselprov.go.id/2019/11/01/ump-kalsel-tahun-2020-naik-851/; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'government page; many lists print 2877447.59 or 2877447; 2651781.95 x 1.0851 = 2877448.59', 'shipped'),
	('64', 2981378.72, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020: Keputusan Gubernur Kalimantan Timur 561/K.583/2019', 'https://kaltim.antaranews.com/berita/64762/ump-kaltim-naik-lebih-rp200-ribu-jadi-rp29-juta; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press', 'shipped'),
	('65', 3000804, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html', 'official', NULL, 'dataset copy of a BPS table; second source: the 2021 ministry list repeats the 2020 figure (2021 freeze); sen not printed by the source', 'shipped'),
	('71', 3310723, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html', 'official', NULL, 'dataset copy of a BPS table; second source: the 2021 ministry list repeats the 2020 figure (2021 freeze); sen not printed by the source', 'shipped'),
	('72', 2303711, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html', 'official', NULL, 'dataset copy of a BPS table; second source: the 2021 ministry list repeats the 2020 figure (2021 freeze); sen not printed by the source', 'shipped'),
	('73', 3103800, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'dataset copy of a BPS table; single source family; sen not printed by the source', 'shipped'),
	('74', 2552014, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020', 'https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list (2021 wage unchanged); BPS table copy 2552015 (rounding); sen not sourced; sen not printed by the source', 'shipped'),
	('75', 2788826, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html', 'official', NULL, 'dataset copy of a BPS table; second source: the 2021 ministry list repeats the 2020 figure (2021 freeze); sen not printed by the source', 'shipped'),
	('76', 2678863, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html', 'official', NULL, 'dataset copy of a BPS table; second source: the 2021 ministry list repeats the 2020 figure (2021 freeze); sen not printed by the source', 'shipped'),
	('81', 2604961, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html', 'official', NULL, 'dataset copy of a BPS table; second source: the 2021 ministry list repeats the 2020 figure (2021 freeze); sen not printed by the source', 'shipped'),
	('82', 2721530, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html', 'official', NULL, 'dataset copy of a BPS table; second source: the 2021 ministry list repeats the 2020 figure (2021 freeze); sen not printed by the source', 'shipped'),
	('91', 3516700, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html', 'official', NULL, 'dataset copy of a BPS table; second source: the 2021 ministry list repeats the 2020 figure (2021 freeze); sen not printed by the source', 'shipped'),
	('92', 3134600, NULL, daterange('2020-01-01', '2021-01-01'), 'UMP 2020', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html', 'official', NULL, 'dataset copy of a BPS table; second source: the 2021 ministry list repeats the 2020 figure (2021 freeze); sen not printed by the source', 'shipped'),
	('11', 3165031, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('12', 2499423.06, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html; https://liputan6.com/amp/4719239/daftar-terbaru-ump-2022-di-32-provinsi', 'official', NULL, 'press relay of the ministry list; sen from the list that states the 2021 base of the 2022 wage', 'shipped'),
	('13', 2484041, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('14', 2888564.01, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html; https://liputan6.com/amp/4719239/daftar-terbaru-ump-2022-di-32-provinsi', 'official', NULL, 'press relay of the ministry list; sen from the list that states the 2021 base of the 2022 wage', 'shipped'),
	('15', 2630162, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('16', 3144446, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'dataset copy of a BPS table; conflict: the ministry list of January 2021 still has the 2020 figure 3043111; 3144446 is also the 2022 figure; sen not printed by the source', 'shipped'),
	('17', 2215000, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; the 2020 figure in the BPS copy is 2213604; sen not printed by the source', 'shipped'),
	('18', 2432001, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('19', 3230023.66, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html; https://liputan6.com/amp/4719239/daftar-terbaru-ump-2022-di-32-provinsi', 'official', NULL, 'press relay of the ministry list; sen from the list that states the 2021 base of the 2022 wage', 'shipped'),
	('21', 3005460, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('31', 4416186.548, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; three decimals as printed', 'shipped'),
	('32', 1810351.36, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html; https://liputan6.com/amp/4719239/daftar-terbaru-ump-2022-di-32-provinsi', 'official', NULL, 'press relay of the ministry list; sen from the list that states the 2021 base of the 2022 wage', 'shipped'),
	('33', 1798979.12, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html; https://liputan6.com/amp/4719239/daftar-terbaru-ump-2022-di-32-provinsi', 'official', NULL, 'press relay of the ministry list; sen from the list that states the 2021 base of the 2022 wage', 'shipped'),
	('34', 1765000, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('35', 1868777.08, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html; https://liputan6.com/amp/4719239/daftar-terbaru-ump-2022-di-32-provinsi', 'official', NULL, 'press relay of the ministry list; sen from the list that states the 2021 base of the 2022 wage', 'shipped'),
	('36', 2460996.54, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html; https://liputan6.com/amp/4719239/daftar-terbaru-ump-2022-di-32-provinsi', 'official', NULL, 'press relay of the ministry list; sen from the list that states the 2021 base of the 2022 wage', 'shipped'),
	('51', 2494000, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('52', 2183883, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('53', 1950000, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('61', 2399698, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('62', 2903144.70, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; unchanged from 2020; the list prints 2903144, sen from the 2020 page', 'shipped'),
	('63', 2877448.59, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://kalteng.tribunnews.com/2020/11/01/ump-kalsel-tahun-2021-diputuskan-rp28-juta-sama-seperti-tahun-2020; https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html', 'official', NULL, 'press, and ministry list; unchanged from 2020; conflict: one press report gives 2877177.93 as the 2021 base, one relay of the ministry list misprints 2887488, and the CC0 family of tables has rows shifted (2399698)', 'shipped'),
	('64', 2981378.72, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://mediaborneo.net/sah-ump-kaltim-tahun-2022-jadi-rp-3-014-49722; https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html', 'official', NULL, 'press; agrees with the ministry list; unchanged from 2020', 'shipped'),
	('65', 3000804, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('71', 3310723, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('72', 2303711, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('73', 3165876, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('74', 2552014, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; BPS table copy 2552015 (rounding); sen not sourced; the CC0 family of tables has rows shifted; sen not printed by the source', 'shipped'),
	('75', 2788826, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('76', 2678863, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('81', 2604961, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('82', 2721530, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('91', 3516700, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('92', 3134600, NULL, daterange('2021-01-01', '2022-01-01'), 'UMP 2021', 'https://lintaspublik.id/2021/01/kemnaker-rilis-ump-2021-siapa-tertinggi.html; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('11', 3166460, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source follows the press lists of the time, not BPS; sen not printed by the source', 'shipped'),
	('12', 2522609.94, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022', 'https://liputan6.com/amp/4719239/daftar-terbaru-ump-2022-di-32-provinsi; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy', 'shipped'),
	('13', 2512539, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022', 'https://liputan6.com/amp/4719239/daftar-terbaru-ump-2022-di-32-provinsi; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy; sen not printed by the source', 'shipped'),
	('14', 2938564.01, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022', 'https://liputan6.com/amp/4719239/daftar-terbaru-ump-2022-di-32-provinsi; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy', 'shipped'),
	('15', 2698941, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'dataset copy of a BPS table; conflict: lists of November 2021 print 2649034; BPS table copy 2698941; sen not printed by the source', 'shipped'),
	('16', 3144446, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022', 'https://liputan6.com/amp/4719239/daftar-terbaru-ump-2022-di-32-provinsi; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy; sen not printed by the source', 'shipped'),
	('17', 2238094, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source follows the press lists of the time, not BPS; sen not printed by the source', 'shipped'),
	('18', 2440486, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source follows the press lists of the time, not BPS; sen not printed by the source', 'shipped'),
	('19', 3264884, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'dataset copy of a BPS table; conflict: 3264881 in the CC0 table and a press list; sen not printed by the source', 'shipped'),
	('21', 3050172, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'dataset copy of a BPS table; second source follows the press lists of the time, not BPS; sen not printed by the source', 'shipped'),
	('31', 4641854, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022: Keputusan Gubernur DKI Jakarta 1517 Tahun 2021', 'https://www.mssadvocates.com/content/1871/polemik-terkait-perubahan-kenaikan-ump-dki-jakarta-tahun-2022-; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'law-firm note; conflict: first set at 4453935 (lists print 4452724); the administrative court (11/G/2022/PTUN.JKT, 12 July 2022, upheld on appeal 15 November 2022) annulled the decree and ordered 4573845 (https://jakarta.tribunnews.com/2022/11/16/banding-ditolak-ump-dki-2022-yang-ditetapkan-anies-baswedan-rp-46-juta-turun-jadi-rp-45-juta); which figure was in force is a legal question; sen not printed by the source', 'shipped'),
	('32', 1841487.31, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022', 'https://kompas.tv/bisnis/340884/daftar-ump-tahun-2022-di-34-provinsi-yogyakarta-tak-lagi-di-dasar-peringkat?page=2; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy', 'shipped'),
	('33', 1812935.43, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022', 'https://kompas.tv/bisnis/340884/daftar-ump-tahun-2022-di-34-provinsi-yogyakarta-tak-lagi-di-dasar-peringkat?page=2; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy; CC0 table prints 1813011 (ministry pre-announcement)', 'shipped'),
	('34', 1840915.53, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022', 'https://kompas.tv/bisnis/340884/daftar-ump-tahun-2022-di-34-provinsi-yogyakarta-tak-lagi-di-dasar-peringkat?page=2; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy; CC0 table prints 1840951', 'shipped'),
	('35', 1891567.12, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022', 'https://kompas.tv/bisnis/340884/daftar-ump-tahun-2022-di-34-provinsi-yogyakarta-tak-lagi-di-dasar-peringkat?page=2; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy', 'shipped'),
	('36', 2501203.11, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022', 'https://kompas.tv/bisnis/340884/daftar-ump-tahun-2022-di-34-provinsi-yogyakarta-tak-lagi-di-dasar-peringkat?page=2; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy', 'shipped'),
	('51', 2516971, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022', 'https://kompas.tv/bisnis/340884/daftar-ump-tahun-2022-di-34-provinsi-yogyakarta-tak-lagi-di-dasar-peringkat?page=2; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy; sen not printed by the source', 'shipped'),
	('52', 2207212, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022', 'https://kompas.tv/bisnis/340884/daftar-ump-tahun-2022-di-34-provinsi-yogyakarta-tak-lagi-di-dasar-peringkat?page=2; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy; sen not printed by the source', 'shipped'),
	('53', 1975000, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022', 'https://kompas.tv/bisnis/340884/daftar-ump-tahun-2022-di-34-provinsi-yogyakarta-tak-lagi-di-dasar-peringkat?page=2; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy; sen not printed by the source', 'shipped'),
	('61', 2434328.19, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022', 'https://kompas.tv/bisnis/340884/daftar-ump-tahun-2022-di-34-provinsi-yogyakarta-tak-lagi-di-dasar-peringkat?page=2; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy', 'shipped'),
	('62', 2922516.09, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022: Keputusan Gubernur Kalimantan Tengah 188.44/442/2021', 'https://m.tribunnews.com/amp/bisnis/2021/11/21/protes-kenaikan-ump-tahun-2022-buruh-sebut-sangat-memalukan-berikut-besaran-ump-di-15-provinsi?page=4; https://kompas.tv/bisnis/340884/daftar-ump-tahun-2022-di-34-provinsi-yogyakarta-tak-lagi-di-dasar-peringkat?page=2', 'official', NULL, 'press', 'shipped'),
	('63', 2906473.32, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022: Keputusan Gubernur Kalimantan Selatan 188.44/0741/KUM/2021', 'https://bakabar.com/post/sah-ump-kalsel-2022-hanya-naik-101-persen-jadi-rp29-juta-l7c3lqkp; https://kompas.tv/bisnis/340884/daftar-ump-tahun-2022-di-34-provinsi-yogyakarta-tak-lagi-di-dasar-peringkat?page=2', 'official', NULL, 'press', 'shipped'),
	('64', 3014497.22, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022: Keputusan Gubernur Kalimantan Timur 561/K.568/2021', 'https://mediaborneo.net/sah-ump-kaltim-tahun-2022-jadi-rp-3-014-49722; https://kompas.tv/bisnis/340884/daftar-ump-tahun-2022-di-34-provinsi-yogyakarta-tak-lagi-di-dasar-peringkat?page=2', 'official', NULL, 'press; the stated rise 33118.50 reconciles', 'shipped'),
	('65', 3016738, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022', 'https://kompas.tv/bisnis/340884/daftar-ump-tahun-2022-di-34-provinsi-yogyakarta-tak-lagi-di-dasar-peringkat?page=2; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy; one list prints 3016372 (transposed digits); sen not printed by the source', 'shipped'),
	('71', 3310723, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022', 'https://kompas.tv/bisnis/340884/daftar-ump-tahun-2022-di-34-provinsi-yogyakarta-tak-lagi-di-dasar-peringkat?page=2; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy; sen not printed by the source', 'shipped'),
	('72', 2390739, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022', 'https://kompas.tv/bisnis/340884/daftar-ump-tahun-2022-di-34-provinsi-yogyakarta-tak-lagi-di-dasar-peringkat?page=2; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy; sen not printed by the source', 'shipped'),
	('73', 3165876, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022', 'https://kompas.tv/bisnis/340884/daftar-ump-tahun-2022-di-34-provinsi-yogyakarta-tak-lagi-di-dasar-peringkat?page=2; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy; sen not printed by the source', 'shipped'),
	('74', 2576016.96, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022', 'https://kompas.tv/bisnis/340884/daftar-ump-tahun-2022-di-34-provinsi-yogyakarta-tak-lagi-di-dasar-peringkat?page=2; https://sultra.tribunnews.com/2022/12/02/umk-kolaka-2023-naik-susul-kenaikan-upah-minimum-provinsi-sulawesi-tenggara-710-persen-di-sultra?page=all', 'official', NULL, 'press list agreeing with the BPS table copy; conflict: first announced as 2710595 under SK 607/2021 (https://sultra.antaranews.com/berita/400797/ump-sulawesi-tenggara-2022-naik-070-persen); the 2023 decree takes 2576016.96 as its 2022 base', 'shipped'),
	('75', 2800580, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022', 'https://kompas.tv/bisnis/340884/daftar-ump-tahun-2022-di-34-provinsi-yogyakarta-tak-lagi-di-dasar-peringkat?page=2; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy; sen not printed by the source', 'shipped'),
	('76', 2678863.10, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022', 'https://kompas.tv/bisnis/340884/daftar-ump-tahun-2022-di-34-provinsi-yogyakarta-tak-lagi-di-dasar-peringkat?page=2; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy', 'shipped'),
	('81', 2619312.83, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022', 'https://kompas.tv/bisnis/340884/daftar-ump-tahun-2022-di-34-provinsi-yogyakarta-tak-lagi-di-dasar-peringkat?page=2; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy', 'shipped'),
	('82', 2862231, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022', 'https://kompas.tv/bisnis/340884/daftar-ump-tahun-2022-di-34-provinsi-yogyakarta-tak-lagi-di-dasar-peringkat?page=2; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy; sen not printed by the source', 'shipped'),
	('91', 3561932, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022', 'https://kompas.tv/bisnis/340884/daftar-ump-tahun-2022-di-34-provinsi-yogyakarta-tak-lagi-di-dasar-peringkat?page=2; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy; sen not printed by the source', 'shipped'),
	('92', 3200000, NULL, daterange('2022-01-01', '2023-01-01'), 'UMP 2022: Keputusan Gubernur Papua Barat 244/11/2021', 'https://papuadalamberita.com/ump-papua-barat-tertinggi-kelima-di-indonesi-jawa-tengah-terendah/; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press; sen not printed by the source', 'shipped'),
	('11', 3413666, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023', 'https://utaratimes.pikiran-rakyat.com/nasional/amp/pr-1195999032/ump-provinsi-mana-yang-paling-tinggi-tahun-2023-cek-selengkapnya-di-sini?page=all; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy; sen not printed by the source', 'shipped'),
	('12', 2710493.93, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023', 'https://utaratimes.pikiran-rakyat.com/nasional/amp/pr-1195999032/ump-provinsi-mana-yang-paling-tinggi-tahun-2023-cek-selengkapnya-di-sini?page=all; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy', 'shipped'),
	('13', 2742476, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023', 'https://utaratimes.pikiran-rakyat.com/nasional/amp/pr-1195999032/ump-provinsi-mana-yang-paling-tinggi-tahun-2023-cek-selengkapnya-di-sini?page=all; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy; sen not printed by the source', 'shipped'),
	('14', 3191662.53, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023', 'https://utaratimes.pikiran-rakyat.com/nasional/amp/pr-1195999032/ump-provinsi-mana-yang-paling-tinggi-tahun-2023-cek-selengkapnya-di-sini?page=all; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy', 'shipped'),
	('15', 2943033.08, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023', 'https://utaratimes.pikiran-rakyat.com/nasional/amp/pr-1195999032/ump-provinsi-mana-yang-paling-tinggi-tahun-2023-cek-selengkapnya-di-sini?page=all; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy', 'shipped'),
	('16', 3404177.24, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023', 'https://utaratimes.pikiran-rakyat.com/nasional/amp/pr-1195999032/ump-provinsi-mana-yang-paling-tinggi-tahun-2023-cek-selengkapnya-di-sini?page=all; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy', 'shipped'),
	('17', 2418280, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023', 'https://utaratimes.pikiran-rakyat.com/nasional/amp/pr-1195999032/ump-provinsi-mana-yang-paling-tinggi-tahun-2023-cek-selengkapnya-di-sini?page=all; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy; sen not printed by the source', 'shipped'),
	('18', 2633284.59, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023', 'https://utaratimes.pikiran-rakyat.com/nasional/amp/pr-1195999032/ump-provinsi-mana-yang-paling-tinggi-tahun-2023-cek-selengkapnya-di-sini?page=all; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy', 'shipped'),
	('19', 3498479, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023', 'https://utaratimes.pikiran-rakyat.com/nasional/amp/pr-1195999032/ump-provinsi-mana-yang-paling-tinggi-tahun-2023-cek-selengkapnya-di-sini?page=all; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy; sen not printed by the source', 'shipped'),
	('21', 3279194, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023', 'https://utaratimes.pikiran-rakyat.com/nasional/amp/pr-1195999032/ump-provinsi-mana-yang-paling-tinggi-tahun-2023-cek-selengkapnya-di-sini?page=all; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy; sen not printed by the source', 'shipped'),
	('31', 4901798, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023', 'https://utaratimes.pikiran-rakyat.com/nasional/amp/pr-1195999032/ump-provinsi-mana-yang-paling-tinggi-tahun-2023-cek-selengkapnya-di-sini?page=all; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy; sen not printed by the source', 'shipped'),
	('32', 1986670.17, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023', 'https://utaratimes.pikiran-rakyat.com/nasional/amp/pr-1195999032/ump-provinsi-mana-yang-paling-tinggi-tahun-2023-cek-selengkapnya-di-sini?page=all; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy', 'shipped'),
	('33', 1958169.69, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023', 'https://utaratimes.pikiran-rakyat.com/nasional/amp/pr-1195999032/ump-provinsi-mana-yang-paling-tinggi-tahun-2023-cek-selengkapnya-di-sini?page=all; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy', 'shipped'),
	('34', 1981782.39, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023', 'https://utaratimes.pikiran-rakyat.com/nasional/amp/pr-1195999032/ump-provinsi-mana-yang-paling-tinggi-tahun-2023-cek-selengkapnya-di-sini?page=all; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy', 'shipped'),
	('35', 2040244.30, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023', 'https://utaratimes.pikiran-rakyat.com/nasional/amp/pr-1195999032/ump-provinsi-mana-yang-paling-tinggi-tahun-2023-cek-selengkapnya-di-sini?page=all; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy', 'shipped'),
	('36', 2661280.11, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023', 'https://utaratimes.pikiran-rakyat.com/nasional/amp/pr-1195999032/ump-provinsi-mana-yang-paling-tinggi-tahun-2023-cek-selengkapnya-di-sini?page=all; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy', 'shipped'),
	('51', 2713672.28, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023', 'https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'dataset copy', 'shipped'),
	('52', 2371407, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023', 'https://utaratimes.pikiran-rakyat.com/nasional/amp/pr-1195999032/ump-provinsi-mana-yang-paling-tinggi-tahun-2023-cek-selengkapnya-di-sini?page=all; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy; sen not printed by the source', 'shipped'),
	('53', 2123994, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023', 'https://utaratimes.pikiran-rakyat.com/nasional/amp/pr-1195999032/ump-provinsi-mana-yang-paling-tinggi-tahun-2023-cek-selengkapnya-di-sini?page=all; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy; sen not printed by the source', 'shipped'),
	('61', 2608601.75, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023', 'https://utaratimes.pikiran-rakyat.com/nasional/amp/pr-1195999032/ump-provinsi-mana-yang-paling-tinggi-tahun-2023-cek-selengkapnya-di-sini?page=all; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy', 'shipped'),
	('62', 3181013, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023: Keputusan Gubernur Kalimantan Tengah 188.44/448/2022', 'https://balanganews.com/palangkaraya/berita-83229/pemprov-kalteng-umumkan-ump-2023-naik-jadi-rp31-juta.html; https://utaratimes.pikiran-rakyat.com/nasional/amp/pr-1195999032/ump-provinsi-mana-yang-paling-tinggi-tahun-2023-cek-selengkapnya-di-sini?page=all', 'official', NULL, 'press, provincial labour office; the stated rise 258497 from 2922516 reconciles; sen not printed by the source', 'shipped'),
	('63', 3149977.65, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023: Keputusan Gubernur Kalimantan Selatan 188.44/0824/KUM/2022', 'https://matabanua.co.id/2022/11/28/ump-kalsel-2023-naik-838-persen/; https://utaratimes.pikiran-rakyat.com/nasional/amp/pr-1195999032/ump-provinsi-mana-yang-paling-tinggi-tahun-2023-cek-selengkapnya-di-sini?page=all', 'official', NULL, 'press', 'shipped'),
	('64', 3201396.04, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023: Keputusan Gubernur Kalimantan Timur 561/K.832/2022', 'https://kaltimtalk.com/2022/11/28/gubernur-tetapkan-upah-minimum-provinsi-kaltim-2023-sebesar-rp-32-juta/; https://utaratimes.pikiran-rakyat.com/nasional/amp/pr-1195999032/ump-provinsi-mana-yang-paling-tinggi-tahun-2023-cek-selengkapnya-di-sini?page=all', 'official', NULL, 'press', 'shipped'),
	('65', 3251702.67, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023', 'https://utaratimes.pikiran-rakyat.com/nasional/amp/pr-1195999032/ump-provinsi-mana-yang-paling-tinggi-tahun-2023-cek-selengkapnya-di-sini?page=all; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy', 'shipped'),
	('71', 3485000, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023', 'https://utaratimes.pikiran-rakyat.com/nasional/amp/pr-1195999032/ump-provinsi-mana-yang-paling-tinggi-tahun-2023-cek-selengkapnya-di-sini?page=all; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy; sen not printed by the source', 'shipped'),
	('72', 2599546, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023', 'https://referensia.id/daftar-upah-minimum-2023-di-sulteng-3-kabupaten-masih-di-bawah-ump/; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy; national lists print 2599456 (transposed digits): 2390739 + 208807 = 2599546 and 2599546 + 137152 = the 2024 wage; sen not printed by the source', 'shipped'),
	('73', 3385145, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023', 'https://utaratimes.pikiran-rakyat.com/nasional/amp/pr-1195999032/ump-provinsi-mana-yang-paling-tinggi-tahun-2023-cek-selengkapnya-di-sini?page=all; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy; sen not printed by the source', 'shipped'),
	('74', 2758984.54, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023: Keputusan Gubernur Sulawesi Tenggara 662 Tahun 2022', 'https://sultra.fajar.co.id/2022/12/01/pemprov-sultra-umumkan-ump-naik-710-persen-atau-rp182-ribu/amp; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press; conflict: 2758948.54 in several reports of one news group (with a stated rise of 182932); the BPS table copy, two national lists and the report that quotes the decree have 2758984.54', 'shipped'),
	('75', 2989350, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023', 'https://utaratimes.pikiran-rakyat.com/nasional/amp/pr-1195999032/ump-provinsi-mana-yang-paling-tinggi-tahun-2023-cek-selengkapnya-di-sini?page=all; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy; sen not printed by the source', 'shipped'),
	('76', 2871794.82, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023', 'https://utaratimes.pikiran-rakyat.com/nasional/amp/pr-1195999032/ump-provinsi-mana-yang-paling-tinggi-tahun-2023-cek-selengkapnya-di-sini?page=all; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy', 'shipped'),
	('81', 2812827.66, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023', 'https://utaratimes.pikiran-rakyat.com/nasional/amp/pr-1195999032/ump-provinsi-mana-yang-paling-tinggi-tahun-2023-cek-selengkapnya-di-sini?page=all; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy', 'shipped'),
	('82', 2976720, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023', 'https://utaratimes.pikiran-rakyat.com/nasional/amp/pr-1195999032/ump-provinsi-mana-yang-paling-tinggi-tahun-2023-cek-selengkapnya-di-sini?page=all; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy; sen not printed by the source', 'shipped'),
	('91', 3864696, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023', 'https://utaratimes.pikiran-rakyat.com/nasional/amp/pr-1195999032/ump-provinsi-mana-yang-paling-tinggi-tahun-2023-cek-selengkapnya-di-sini?page=all; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy; rounded to 3864700 in a 2024 provincial statement; sen not printed by the source', 'shipped'),
	('92', 3282000, NULL, daterange('2023-01-01', '2024-01-01'), 'UMP 2023', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('11', 3460672, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://kaltimtoday.co/daftar-lengkap-ump-2024-di-38-provinsi-indonesia-per-1-januari', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('12', 2809915, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://kaltimtoday.co/daftar-lengkap-ump-2024-di-38-provinsi-indonesia-per-1-januari', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('13', 2811449, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://kaltimtoday.co/daftar-lengkap-ump-2024-di-38-provinsi-indonesia-per-1-januari', 'official', NULL, 'dataset copy of a BPS table; conflict: press list 2811499; 2811449 x 1.065 = 2994193, the 2025 figure, so 2811449 fits; sen not printed by the source', 'shipped'),
	('14', 3294625, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://kaltimtoday.co/daftar-lengkap-ump-2024-di-38-provinsi-indonesia-per-1-januari', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('15', 3037121, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://kaltimtoday.co/daftar-lengkap-ump-2024-di-38-provinsi-indonesia-per-1-januari', 'official', NULL, 'dataset copy of a BPS table; press list misprints 2037121; sen not printed by the source', 'shipped'),
	('16', 3456874, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://kaltimtoday.co/daftar-lengkap-ump-2024-di-38-provinsi-indonesia-per-1-januari', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('17', 2507079, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://kaltimtoday.co/daftar-lengkap-ump-2024-di-38-provinsi-indonesia-per-1-januari', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('18', 2716497, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://kaltimtoday.co/daftar-lengkap-ump-2024-di-38-provinsi-indonesia-per-1-januari', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('19', 3640000, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://kaltimtoday.co/daftar-lengkap-ump-2024-di-38-provinsi-indonesia-per-1-januari', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('21', 3402492, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://kaltimtoday.co/daftar-lengkap-ump-2024-di-38-provinsi-indonesia-per-1-januari', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('31', 5067381, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://kaltimtoday.co/daftar-lengkap-ump-2024-di-38-provinsi-indonesia-per-1-januari', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('32', 2057495.17, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024', 'https://kaltimtoday.co/daftar-lengkap-ump-2024-di-38-provinsi-indonesia-per-1-januari; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy', 'shipped'),
	('33', 2036947, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://kaltimtoday.co/daftar-lengkap-ump-2024-di-38-provinsi-indonesia-per-1-januari', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('34', 2125898, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://kaltimtoday.co/daftar-lengkap-ump-2024-di-38-provinsi-indonesia-per-1-januari', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('35', 2165244.30, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024', 'https://kaltimtoday.co/daftar-lengkap-ump-2024-di-38-provinsi-indonesia-per-1-januari; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy', 'shipped'),
	('36', 2727812, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://kaltimtoday.co/daftar-lengkap-ump-2024-di-38-provinsi-indonesia-per-1-januari', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('51', 2813672, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://kaltimtoday.co/daftar-lengkap-ump-2024-di-38-provinsi-indonesia-per-1-januari', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('52', 2444067, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://kaltimtoday.co/daftar-lengkap-ump-2024-di-38-provinsi-indonesia-per-1-januari', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('53', 2186826, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://kaltimtoday.co/daftar-lengkap-ump-2024-di-38-provinsi-indonesia-per-1-januari', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('61', 2702616, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://kaltimtoday.co/daftar-lengkap-ump-2024-di-38-provinsi-indonesia-per-1-januari', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('62', 3261616.00, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024: Keputusan Gubernur Kalimantan Tengah 188.44/532/2023', 'https://kaltengterkini.co.id/2023/11/23/disnakertrans-ump-kalimantan-tengah-naik-253; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press, provincial labour office; the stated rise 80600.51 does not reconcile with 3181013 (difference 80603)', 'shipped'),
	('63', 3282812.21, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024: Keputusan Gubernur Kalimantan Selatan 100.3.3.1/0972/KUM/2023', 'https://bakabar.com/post/resmi-ump-kalsel-2024-naik-422-persen-lp7pqjig; https://propublika.id/cerita/umk-banjarmasin-2025-naik-ini-detailnya', 'official', NULL, 'press', 'shipped'),
	('64', 3360858, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024: Keputusan Gubernur Kalimantan Timur 100.3.3.2/K.814/2023', 'https://www.ayosemarang.com/umum/7711012649/info-umk-kalimantan-timur-2024-ump-kaltim-naik-159-ribu-cek-gaji-samarinda-jadi-35-juta-berau-berapa?page=2; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press; sen not printed by the source', 'shipped'),
	('65', 3361653, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://kaltimtoday.co/daftar-lengkap-ump-2024-di-38-provinsi-indonesia-per-1-januari', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('71', 3545000, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024: Keputusan Gubernur Sulawesi Utara 449 Tahun 2023', 'https://economy.okezone.com/amp/2023/11/30/320/2930025/6-ump-2024-di-pulau-sulawesi-tertinggi-sulut-rp3-5-juta; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry post; sen not printed by the source', 'shipped'),
	('72', 2736698, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://kaltimtoday.co/daftar-lengkap-ump-2024-di-38-provinsi-indonesia-per-1-januari', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('73', 3434298, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024: Keputusan Gubernur Sulawesi Selatan 1671/XI/Tahun 2023', 'https://economy.okezone.com/amp/2023/11/30/320/2930025/6-ump-2024-di-pulau-sulawesi-tertinggi-sulut-rp3-5-juta; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry post; sen not printed by the source', 'shipped'),
	('74', 2885964.04, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024', 'https://www.halosultra.com/sultra-raya/43700/upah-minimum-provinsi-sultra-ditetapkan-rp3-073-55170/; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'secondary', NULL, 'press, stated as the base of the 2025 wage; 2885964.04 x 1.065 = 3073551.70, the 2025 figure', 'shipped'),
	('75', 3025100, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024: Keputusan Gubernur Gorontalo 446/32/XI/2023', 'https://economy.okezone.com/amp/2023/11/30/320/2930025/6-ump-2024-di-pulau-sulawesi-tertinggi-sulut-rp3-5-juta; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press relay of the ministry post; sen not printed by the source', 'shipped'),
	('76', 2914958.08, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024', 'https://m.tribunnews.com/nasional/2023/11/21/daftar-ump-2024-dki-jakarta-banten-yogyakarta-ntt-kalsel-sulsel-maluku-utara-papua-barat?page=3; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press list agreeing with the BPS table copy', 'shipped'),
	('81', 2949953, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://kaltimtoday.co/daftar-lengkap-ump-2024-di-38-provinsi-indonesia-per-1-januari', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('82', 3200000, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://kaltimtoday.co/daftar-lengkap-ump-2024-di-38-provinsi-indonesia-per-1-januari', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('91', 4024270, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://kaltimtoday.co/daftar-lengkap-ump-2024-di-38-provinsi-indonesia-per-1-januari', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('92', 3393000, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://kaltimtoday.co/daftar-lengkap-ump-2024-di-38-provinsi-indonesia-per-1-januari', 'official', NULL, 'dataset copy of a BPS table; sen not printed by the source', 'shipped'),
	('93', 4024270, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://kaltimtoday.co/daftar-lengkap-ump-2024-di-38-provinsi-indonesia-per-1-januari', 'official', NULL, 'dataset copy of a BPS table; follows the parent province Papua; sen not printed by the source', 'shipped'),
	('94', 4024270, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024', 'https://pasificpos.com/pemprov-papua-tengah-tetapkan-ump-2024-sebesar-4-juta; https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json', 'official', NULL, 'press, provincial labour office; the province takes the figure of Papua; sen not printed by the source', 'shipped'),
	('95', 4024270, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024', 'https://github.com/nabilmakarim11111/dashboard-ump/blob/8727c4affe4a26c11f7407bd9249d14e38597ff6/data.json; https://kaltimtoday.co/daftar-lengkap-ump-2024-di-38-provinsi-indonesia-per-1-januari', 'official', NULL, 'dataset copy of a BPS table; follows the parent province Papua; sen not printed by the source', 'shipped'),
	('96', 3393500, NULL, daterange('2024-01-01', '2025-01-01'), 'UMP 2024', 'https://sorong.tribunnews.com/2024/12/11/ump-papua-barat-daya-2025-dan-umsp-disahkan-berlaku-1-januari-2025-berikut-rinciannya', 'unverified', NULL, 'derived; conflict: BPS table copy and press list 4024270 (the Papua figure); the province states 3293500 in December 2024 with a 6.5% rise to 3614000, which only fits 3393500 (3393500 x 1.065 = 3614077); parent province Papua Barat 3393000; sen not printed by the source', 'shipped'),
	('11', 3685615, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025', 'https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'press list; consistent with 2024 x 1.065 (national 6.5% rule); 3685616 in other lists; sen not printed by the source', 'shipped'),
	('12', 2992559, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025', 'https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2', 'secondary', NULL, 'press list; consistent with 2024 x 1.065 (national 6.5% rule); lists print 2992599; the governor 2992559 = 2809915 x 1.065; sen not printed by the source', 'shipped'),
	('13', 2994193, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025', 'https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'press list; consistent with 2024 x 1.065 (national 6.5% rule); sen not printed by the source', 'shipped'),
	('14', 3508775, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025', 'https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'press list; consistent with 2024 x 1.065 (national 6.5% rule); the 2026 increase implies 3508776.22; sen not printed by the source', 'shipped'),
	('15', 3234533, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025', 'https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'press list; consistent with 2024 x 1.065 (national 6.5% rule); sen not printed by the source', 'shipped'),
	('16', 3681571, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025', 'https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'press list; consistent with 2024 x 1.065 (national 6.5% rule); lists differ by digits: 3681570, 3681571, 3681561; sen not printed by the source', 'shipped'),
	('17', 2670039, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025', 'https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'press list; consistent with 2024 x 1.065 (national 6.5% rule); sen not printed by the source', 'shipped'),
	('18', 2893069, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025', 'https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'press list; consistent with 2024 x 1.065 (national 6.5% rule); sen not printed by the source', 'shipped'),
	('19', 3876600, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025', 'https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'press list; consistent with 2024 x 1.065 (national 6.5% rule); sen not printed by the source', 'shipped'),
	('21', 3623653, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025', 'https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'press list; consistent with 2024 x 1.065 (national 6.5% rule); sen not printed by the source', 'shipped'),
	('31', 5396760, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025', 'https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'press list; consistent with 2024 x 1.065 (national 6.5% rule); sen not printed by the source', 'shipped'),
	('32', 2191232, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025', 'https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'press list; consistent with 2024 x 1.065 (national 6.5% rule); sen not printed by the source', 'shipped'),
	('33', 2169348, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025', 'https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'press list; consistent with 2024 x 1.065 (national 6.5% rule); sen not printed by the source', 'shipped'),
	('34', 2264080, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025', 'https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'press list; consistent with 2024 x 1.065 (national 6.5% rule); sen not printed by the source', 'shipped'),
	('35', 2305984, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025', 'https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'press list; consistent with 2024 x 1.065 (national 6.5% rule); sen not printed by the source', 'shipped'),
	('36', 2905119, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025', 'https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'press list; consistent with 2024 x 1.065 (national 6.5% rule); sen not printed by the source', 'shipped'),
	('51', 2996560, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025', 'https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'press list; consistent with 2024 x 1.065 (national 6.5% rule); sen not printed by the source', 'shipped'),
	('52', 2602931, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025', 'https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'press list; consistent with 2024 x 1.065 (national 6.5% rule); sen not printed by the source', 'shipped'),
	('53', 2328969, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025', 'https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'press list; consistent with 2024 x 1.065 (national 6.5% rule); sen not printed by the source', 'shipped'),
	('61', 2878286, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025', 'https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'press list; consistent with 2024 x 1.065 (national 6.5% rule); sen not printed by the source', 'shipped'),
	('62', 3473621.04, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025: Keputusan Gubernur Kalimantan Tengah 188.44/571/2024', 'https://balanganews.com/palangkaraya/berita-166097/tok-gubernur-kalteng-tetapkan-ump-2025-naik-65-persen.html; https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2', 'official', NULL, 'press; 3261616 x 1.065 = 3473621.04', 'shipped'),
	('63', 3496195.00, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025: Keputusan Gubernur Kalimantan Selatan 100.3.3.1/01060/KUM/2024', 'https://kanalkalimantan.com/gubernur-kalsel-teken-upah-minimun-kabupaten-kota-dan-sektoral-2025-ini-besaran-angkanya; https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2', 'official', NULL, 'press; conflict: also printed 3496194, 3496194.78, 3496150, 3596150; 3282812.21 x 1.065 = 3496195.00 and 3725000 - 228805 = 3496195', 'shipped'),
	('64', 3579313.77, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025', 'https://borneoflash.com/2025/02/22/kenaikan-upah-minimum-di-kalimantan-timur-tahun-2025; https://portalberau.online/2024/12/17/update-daftar-umk-dan-umsk-2025-di-10-kabupaten-kota-se-kalimantan-timur-cek-umk-tertinggi-dan-terendah', 'secondary', NULL, 'press; 3360858 x 1.065 = 3579313.77; decree number not sourced', 'shipped'),
	('65', 3580160, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025', 'https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'press list; consistent with 2024 x 1.065 (national 6.5% rule); sen not printed by the source', 'shipped'),
	('71', 3775425, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025: Keputusan Gubernur Sulawesi Utara 685 Tahun 2024', 'https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'official', NULL, 'press list; consistent with 2024 x 1.065 (national 6.5% rule); sen not printed by the source', 'shipped'),
	('72', 2915000, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025', 'https://www.likeindonesia.com/sulawesi-tengah-catat-kenaikan-ump-2026-paling-tinggi-di-indonesia', 'secondary', NULL, 'press list; conflict: national lists print 2914583 (2736698 x 1.065); provincial sources give 2915000, and the 2026 increase of 264565 from it gives 3179565; sen not printed by the source', 'shipped'),
	('73', 3657527, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025', 'https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'press list; consistent with 2024 x 1.065 (national 6.5% rule); sen not printed by the source', 'shipped'),
	('74', 3073551.70, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025: Keputusan Gubernur Sulawesi Tenggara 100.3.3.1/470/2024', 'https://www.halosultra.com/sultra-raya/43700/upah-minimum-provinsi-sultra-ditetapkan-rp3-073-55170/; https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2', 'official', NULL, 'press', 'shipped'),
	('75', 3221731, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025', 'https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'press list; consistent with 2024 x 1.065 (national 6.5% rule); sen not printed by the source', 'shipped'),
	('76', 3104430, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025', 'https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'press list; consistent with 2024 x 1.065 (national 6.5% rule); sen not printed by the source', 'shipped'),
	('81', 3141699, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025', 'https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'press list; consistent with 2024 x 1.065 (national 6.5% rule); sen not printed by the source', 'shipped'),
	('82', 3408000, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025', 'https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'press list; consistent with 2024 x 1.065 (national 6.5% rule); sen not printed by the source', 'shipped'),
	('91', 4285848, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025', 'https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'press list; consistent with 2024 x 1.065 (national 6.5% rule); 4285850 also printed; sen not printed by the source', 'shipped'),
	('92', 3615000, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025', 'https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'press list; 2024 x 1.065 is 3613545; the province rounded up; sen not printed by the source', 'shipped'),
	('93', 4285848, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025', 'https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'press list; consistent with 2024 x 1.065 (national 6.5% rule); 4285850 also printed; sen not printed by the source', 'shipped'),
	('94', 4285848, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025', 'https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'press list; consistent with 2024 x 1.065 (national 6.5% rule); 4285850 also printed; sen not printed by the source', 'shipped'),
	('95', 4285848, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025', 'https://metrokendari.com/daftar-3-daerah-upah-minimum-di-indonesia-tertinggi-bagaimana-sulawesi-tenggara/2; https://rdrr.io/cran/IndonesiAPIs/man/indonesia_minwage_tbl_df.html', 'secondary', NULL, 'press list; consistent with 2024 x 1.065 (national 6.5% rule); 4285850 also printed; sen not printed by the source', 'shipped'),
	('96', 3614000, NULL, daterange('2025-01-01', '2026-01-01'), 'UMP 2025: Keputusan Gubernur Papua Barat Daya 100.3.3/193/12/2024', 'https://sorong.tribunnews.com/2024/12/11/ump-papua-barat-daya-2025-dan-umsp-disahkan-berlaku-1-januari-2025-berikut-rinciannya', 'official', NULL, 'press, provincial labour office; 3615000 in national lists; sen not printed by the source', 'shipped'),
	('11', 3932552, NULL, daterange('2026-01-01', NULL), 'UMP 2026', 'https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588; https://mureks.co.id/kemnaker-36-provinsi-telah-tetapkan-ump-2026-aceh-dan-papua-pegunungan-pengecualian', 'secondary', '2026-12-01', 'press relay of the ministry list; conflict: the ministry recap of 24-29 December 2025 still shows the 2025 figure 3685616; later lists give 3932552 (+6.7%); sen not printed by the source', 'shipped'),
	('12', 3228971, NULL, daterange('2026-01-01', NULL), 'UMP 2026', 'https://amp.kontan.co.id/news/enam-provinsi-sudah-tetapkan-ump-2026-ada-sumatera-utara-hingga-kalimantan-tengah', 'secondary', '2026-12-01', 'press, governor; conflict: ministry list 3228949; the governor 3228971; sen not printed by the source', 'shipped'),
	('13', 3182955, NULL, daterange('2026-01-01', NULL), 'UMP 2026', 'https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588; https://mureks.co.id/kemnaker-36-provinsi-telah-tetapkan-ump-2026-aceh-dan-papua-pegunungan-pengecualian', 'official', '2026-12-01', 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('14', 3780495.85, NULL, daterange('2026-01-01', NULL), 'UMP 2026', 'https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588; https://mureks.co.id/kemnaker-36-provinsi-telah-tetapkan-ump-2026-aceh-dan-papua-pegunungan-pengecualian', 'official', '2026-12-01', 'press relay of the ministry list', 'shipped'),
	('15', 3471497, NULL, daterange('2026-01-01', NULL), 'UMP 2026', 'https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588; https://mureks.co.id/kemnaker-36-provinsi-telah-tetapkan-ump-2026-aceh-dan-papua-pegunungan-pengecualian', 'official', '2026-12-01', 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('16', 3942963, NULL, daterange('2026-01-01', NULL), 'UMP 2026: Keputusan Gubernur Sumatera Selatan 963/KPTS/Disnakertrans/2025', 'https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588; https://mureks.co.id/kemnaker-36-provinsi-telah-tetapkan-ump-2026-aceh-dan-papua-pegunungan-pengecualian', 'official', '2026-12-01', 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('17', 2827250, NULL, daterange('2026-01-01', NULL), 'UMP 2026', 'https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588; https://mureks.co.id/kemnaker-36-provinsi-telah-tetapkan-ump-2026-aceh-dan-papua-pegunungan-pengecualian', 'official', '2026-12-01', 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('18', 3047734, NULL, daterange('2026-01-01', NULL), 'UMP 2026', 'https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588; https://mureks.co.id/kemnaker-36-provinsi-telah-tetapkan-ump-2026-aceh-dan-papua-pegunungan-pengecualian', 'official', '2026-12-01', 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('19', 4035000, NULL, daterange('2026-01-01', NULL), 'UMP 2026', 'https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588; https://mureks.co.id/kemnaker-36-provinsi-telah-tetapkan-ump-2026-aceh-dan-papua-pegunungan-pengecualian', 'official', '2026-12-01', 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('21', 3879520, NULL, daterange('2026-01-01', NULL), 'UMP 2026', 'https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588; https://mureks.co.id/kemnaker-36-provinsi-telah-tetapkan-ump-2026-aceh-dan-papua-pegunungan-pengecualian', 'official', '2026-12-01', 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('31', 5729876, NULL, daterange('2026-01-01', NULL), 'UMP 2026', 'https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588; https://mureks.co.id/kemnaker-36-provinsi-telah-tetapkan-ump-2026-aceh-dan-papua-pegunungan-pengecualian', 'official', '2026-12-01', 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('32', 2317601, NULL, daterange('2026-01-01', NULL), 'UMP 2026', 'https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588; https://mureks.co.id/kemnaker-36-provinsi-telah-tetapkan-ump-2026-aceh-dan-papua-pegunungan-pengecualian', 'official', '2026-12-01', 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('33', 2327386.07, NULL, daterange('2026-01-01', NULL), 'UMP 2026', 'https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588; https://mureks.co.id/kemnaker-36-provinsi-telah-tetapkan-ump-2026-aceh-dan-papua-pegunungan-pengecualian', 'official', '2026-12-01', 'press relay of the ministry list', 'shipped'),
	('34', 2417495, NULL, daterange('2026-01-01', NULL), 'UMP 2026', 'https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588; https://mureks.co.id/kemnaker-36-provinsi-telah-tetapkan-ump-2026-aceh-dan-papua-pegunungan-pengecualian', 'official', '2026-12-01', 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('35', 2446880, NULL, daterange('2026-01-01', NULL), 'UMP 2026', 'https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588; https://mureks.co.id/kemnaker-36-provinsi-telah-tetapkan-ump-2026-aceh-dan-papua-pegunungan-pengecualian', 'official', '2026-12-01', 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('36', 3100881.40, NULL, daterange('2026-01-01', NULL), 'UMP 2026', 'https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588; https://mureks.co.id/kemnaker-36-provinsi-telah-tetapkan-ump-2026-aceh-dan-papua-pegunungan-pengecualian', 'official', '2026-12-01', 'press relay of the ministry list', 'shipped'),
	('51', 3207459, NULL, daterange('2026-01-01', NULL), 'UMP 2026', 'https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588; https://mureks.co.id/kemnaker-36-provinsi-telah-tetapkan-ump-2026-aceh-dan-papua-pegunungan-pengecualian', 'official', '2026-12-01', 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('52', 2673861, NULL, daterange('2026-01-01', NULL), 'UMP 2026', 'https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588; https://mureks.co.id/kemnaker-36-provinsi-telah-tetapkan-ump-2026-aceh-dan-papua-pegunungan-pengecualian', 'official', '2026-12-01', 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('53', 2455898, NULL, daterange('2026-01-01', NULL), 'UMP 2026', 'https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588; https://mureks.co.id/kemnaker-36-provinsi-telah-tetapkan-ump-2026-aceh-dan-papua-pegunungan-pengecualian', 'official', '2026-12-01', 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('61', 3054552, NULL, daterange('2026-01-01', NULL), 'UMP 2026', 'https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588; https://mureks.co.id/kemnaker-36-provinsi-telah-tetapkan-ump-2026-aceh-dan-papua-pegunungan-pengecualian', 'official', '2026-12-01', 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('62', 3686138, NULL, daterange('2026-01-01', NULL), 'UMP 2026: Keputusan Gubernur Kalimantan Tengah 188.44/477/2025', 'https://cnbcindonesia.com/news/20251222154833-4-696351/resmi-upah-minimum-buruh-tambang-sawit-kalteng-2026-naik-jadi-segini; https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588', 'official', '2026-12-01', 'press; sen not printed by the source', 'shipped'),
	('63', 3725000, NULL, daterange('2026-01-01', NULL), 'UMP 2026: Keputusan Gubernur Kalimantan Selatan 100.3.3.1/01101/KUM/2025', 'https://wartabanjar.com/2025/12/24/gubernur-kalsel-umumkan-ump-2026-rp-3-725-000; https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588', 'official', '2026-12-01', 'press; sen not printed by the source', 'shipped'),
	('64', 3762431.00, NULL, daterange('2026-01-01', NULL), 'UMP 2026: Keputusan Gubernur Kalimantan Timur 100.3.3.1/K.481/2025', 'https://sentralkaltim.id/index.php/2025/12/25/umk-kaltim-2026-resmi-naik-berau-tertinggi-rp-439-juta; https://portalbalikpapan.com/ump-kaltim-2026-resmi-naik-jadi-rp-376-juta-umk-berau-tertinggi', 'official', '2026-12-01', 'press; one page misprints 3763431', 'shipped'),
	('65', 3775243, NULL, daterange('2026-01-01', NULL), 'UMP 2026', 'https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588; https://mureks.co.id/kemnaker-36-provinsi-telah-tetapkan-ump-2026-aceh-dan-papua-pegunungan-pengecualian', 'secondary', '2026-12-01', 'press relay of the ministry list; conflict: SK 100.3.3.1/698/2025 is quoted with 3755243; another list prints 3770000; sen not printed by the source', 'shipped'),
	('71', 4002630, NULL, daterange('2026-01-01', NULL), 'UMP 2026', 'https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588; https://mureks.co.id/kemnaker-36-provinsi-telah-tetapkan-ump-2026-aceh-dan-papua-pegunungan-pengecualian', 'official', '2026-12-01', 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('72', 3179565, NULL, daterange('2026-01-01', NULL), 'UMP 2026', 'https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588; https://mureks.co.id/kemnaker-36-provinsi-telah-tetapkan-ump-2026-aceh-dan-papua-pegunungan-pengecualian', 'official', '2026-12-01', 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('73', 3921088, NULL, daterange('2026-01-01', NULL), 'UMP 2026', 'https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588; https://mureks.co.id/kemnaker-36-provinsi-telah-tetapkan-ump-2026-aceh-dan-papua-pegunungan-pengecualian', 'official', '2026-12-01', 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('74', 3306496.18, NULL, daterange('2026-01-01', NULL), 'UMP 2026: Keputusan Gubernur Sulawesi Tenggara 100.3.3.1/581 Tahun 2025 (printed as 110.3.3.1/581)', 'https://sultra.disway.id//read/2336/ump-sultra-2026-naik-758-persen-tembus-rp33-juta; https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588', 'official', '2026-12-01', 'press; the number prefix in the report looks like a misprint of 100.3.3.1', 'shipped'),
	('75', 3405144, NULL, daterange('2026-01-01', NULL), 'UMP 2026', 'https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588; https://mureks.co.id/kemnaker-36-provinsi-telah-tetapkan-ump-2026-aceh-dan-papua-pegunungan-pengecualian', 'official', '2026-12-01', 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('76', 3315934, NULL, daterange('2026-01-01', NULL), 'UMP 2026', 'https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588; https://mureks.co.id/kemnaker-36-provinsi-telah-tetapkan-ump-2026-aceh-dan-papua-pegunungan-pengecualian', 'official', '2026-12-01', 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('81', 3334490, NULL, daterange('2026-01-01', NULL), 'UMP 2026', 'https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588; https://mureks.co.id/kemnaker-36-provinsi-telah-tetapkan-ump-2026-aceh-dan-papua-pegunungan-pengecualian', 'official', '2026-12-01', 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('82', 3510240, NULL, daterange('2026-01-01', NULL), 'UMP 2026', 'https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588; https://mureks.co.id/kemnaker-36-provinsi-telah-tetapkan-ump-2026-aceh-dan-papua-pegunungan-pengecualian', 'official', '2026-12-01', 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('91', 4436283, NULL, daterange('2026-01-01', NULL), 'UMP 2026', 'https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588; https://mureks.co.id/kemnaker-36-provinsi-telah-tetapkan-ump-2026-aceh-dan-papua-pegunungan-pengecualian', 'official', '2026-12-01', 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('92', 3841000, NULL, daterange('2026-01-01', NULL), 'UMP 2026', 'https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588; https://mureks.co.id/kemnaker-36-provinsi-telah-tetapkan-ump-2026-aceh-dan-papua-pegunungan-pengecualian', 'official', '2026-12-01', 'press relay of the ministry list; another list prints 3840947; sen not printed by the source', 'shipped'),
	('93', 4508100, NULL, daterange('2026-01-01', NULL), 'UMP 2026', 'https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588; https://mureks.co.id/kemnaker-36-provinsi-telah-tetapkan-ump-2026-aceh-dan-papua-pegunungan-pengecualian', 'official', '2026-12-01', 'press relay of the ministry list; another list prints 4508850; sen not printed by the source', 'shipped'),
	('94', 4285848, NULL, daterange('2026-01-01', NULL), 'UMP 2026: Keputusan Gubernur Papua Tengah 100.3.3.1/334/2025', 'https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588; https://mureks.co.id/kemnaker-36-provinsi-telah-tetapkan-ump-2026-aceh-dan-papua-pegunungan-pengecualian', 'official', '2026-12-01', 'press relay of the ministry list; unchanged from 2025; another list prints 4295848; sen not printed by the source', 'shipped'),
	('95', 4508714, NULL, daterange('2026-01-01', NULL), 'UMP 2026', 'https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588; https://mureks.co.id/kemnaker-36-provinsi-telah-tetapkan-ump-2026-aceh-dan-papua-pegunungan-pengecualian', 'secondary', '2026-12-01', 'press relay of the ministry list; reported while the decree was still awaited (29 December 2025); sen not printed by the source', 'shipped'),
	('96', 3766000, NULL, daterange('2026-01-01', NULL), 'UMP 2026', 'https://wartanett.com/threads/daftar-lengkap-ump-2026-di-38-provinsi.28238/post-431588; https://mureks.co.id/kemnaker-36-provinsi-telah-tetapkan-ump-2026-aceh-dan-papua-pegunungan-pengecualian', 'official', '2026-12-01', 'press relay of the ministry list; sen not printed by the source', 'shipped'),
	('93', NULL, '91', daterange('2015-01-01', '2024-01-01'), 'created in 2022; UMP of the parent province until 2024', 'collection notes of the wage data', 'secondary', NULL, NULL, 'shipped'),
	('94', NULL, '91', daterange('2015-01-01', '2024-01-01'), 'created in 2022; UMP of the parent province until 2024', 'collection notes of the wage data', 'secondary', NULL, NULL, 'shipped'),
	('95', NULL, '91', daterange('2015-01-01', '2024-01-01'), 'created in 2022; UMP of the parent province until 2024', 'collection notes of the wage data', 'secondary', NULL, NULL, 'shipped'),
	('96', NULL, '92', daterange('2015-01-01', '2024-01-01'), 'created in 2022; UMP of the parent province until 2024', 'collection notes of the wage data', 'secondary', NULL, NULL, 'shipped'),
	('63.71', 2918226, NULL, daterange('2020-01-01', '2021-01-01'), 'UMK 2020', 'https://amp.kalsel.prokal.co/read/news/45082-pemko-banjarmasin-belum-tetapkan-umk.html', 'secondary', NULL, 'sen not printed by the source', 'shipped'),
	('62.01', 3077218, NULL, daterange('2022-01-01', '2023-01-01'), 'UMK 2022', 'https://kalteng.tribunnews.com/2022/11/30/ump-kalteng-2022-naik-88-persen-umk-palangkaraya-2023-tunggu-7-desember-ini-daftar-umk-2022?page=2', 'secondary', NULL, 'decree number not sourced; sen not printed by the source', 'shipped'),
	('62.02', 3014732.66, NULL, daterange('2022-01-01', '2023-01-01'), 'UMK 2022', 'https://kalteng.tribunnews.com/2022/11/30/ump-kalteng-2022-naik-88-persen-umk-palangkaraya-2023-tunggu-7-desember-ini-daftar-umk-2022?page=2', 'secondary', NULL, 'decree number not sourced', 'shipped'),
	('62.04', 3245604, NULL, daterange('2022-01-01', '2023-01-01'), 'UMK 2022', 'https://kalteng.tribunnews.com/2022/11/30/ump-kalteng-2022-naik-88-persen-umk-palangkaraya-2023-tunggu-7-desember-ini-daftar-umk-2022?page=2', 'secondary', NULL, 'decree number not sourced; sen not printed by the source', 'shipped'),
	('62.05', 3307767, NULL, daterange('2022-01-01', '2023-01-01'), 'UMK 2022', 'https://kalteng.tribunnews.com/2022/11/30/ump-kalteng-2022-naik-88-persen-umk-palangkaraya-2023-tunggu-7-desember-ini-daftar-umk-2022?page=2', 'secondary', NULL, 'decree number not sourced; sen not printed by the source', 'shipped'),
	('62.06', 2980076, NULL, daterange('2022-01-01', '2023-01-01'), 'UMK 2022', 'https://kalteng.tribunnews.com/2022/11/30/ump-kalteng-2022-naik-88-persen-umk-palangkaraya-2023-tunggu-7-desember-ini-daftar-umk-2022?page=2', 'secondary', NULL, 'decree number not sourced; sen not printed by the source', 'shipped'),
	('62.07', 3317667.50, NULL, daterange('2022-01-01', '2023-01-01'), 'UMK 2022', 'https://kalteng.tribunnews.com/2022/11/30/ump-kalteng-2022-naik-88-persen-umk-palangkaraya-2023-tunggu-7-desember-ini-daftar-umk-2022?page=2', 'secondary', NULL, 'decree number not sourced', 'shipped'),
	('62.08', 3110304, NULL, daterange('2022-01-01', '2023-01-01'), 'UMK 2022', 'https://kalteng.tribunnews.com/2022/11/30/ump-kalteng-2022-naik-88-persen-umk-palangkaraya-2023-tunggu-7-desember-ini-daftar-umk-2022?page=2', 'secondary', NULL, 'decree number not sourced; sen not printed by the source', 'shipped'),
	('62.09', 3161076, NULL, daterange('2022-01-01', '2023-01-01'), 'UMK 2022', 'https://kalteng.tribunnews.com/2022/11/30/ump-kalteng-2022-naik-88-persen-umk-palangkaraya-2023-tunggu-7-desember-ini-daftar-umk-2022?page=2', 'secondary', NULL, 'decree number not sourced; sen not printed by the source', 'shipped'),
	('62.10', 2957129.29, NULL, daterange('2022-01-01', '2023-01-01'), 'UMK 2022', 'https://kalteng.tribunnews.com/2022/11/30/ump-kalteng-2022-naik-88-persen-umk-palangkaraya-2023-tunggu-7-desember-ini-daftar-umk-2022?page=2', 'secondary', NULL, 'decree number not sourced', 'shipped'),
	('62.11', 2954756, NULL, daterange('2022-01-01', '2023-01-01'), 'UMK 2022', 'https://kalteng.tribunnews.com/2022/11/30/ump-kalteng-2022-naik-88-persen-umk-palangkaraya-2023-tunggu-7-desember-ini-daftar-umk-2022?page=2', 'secondary', NULL, 'decree number not sourced; sen not printed by the source', 'shipped'),
	('62.12', 3205291, NULL, daterange('2022-01-01', '2023-01-01'), 'UMK 2022', 'https://kalteng.tribunnews.com/2022/11/30/ump-kalteng-2022-naik-88-persen-umk-palangkaraya-2023-tunggu-7-desember-ini-daftar-umk-2022?page=2', 'secondary', NULL, 'decree number not sourced; sen not printed by the source', 'shipped'),
	('62.13', 2980816.54, NULL, daterange('2022-01-01', '2023-01-01'), 'UMK 2022', 'https://kalteng.tribunnews.com/2022/11/30/ump-kalteng-2022-naik-88-persen-umk-palangkaraya-2023-tunggu-7-desember-ini-daftar-umk-2022?page=2', 'secondary', NULL, 'decree number not sourced', 'shipped'),
	('62.71', 2972541.60, NULL, daterange('2022-01-01', '2023-01-01'), 'UMK 2022', 'https://kalteng.tribunnews.com/2022/11/30/ump-kalteng-2022-naik-88-persen-umk-palangkaraya-2023-tunggu-7-desember-ini-daftar-umk-2022?page=2', 'secondary', NULL, 'decree number not sourced', 'shipped'),
	('63.01', NULL, '63', daterange('2022-01-01', '2023-01-01'), 'UMK 2022', 'https://amp.kalsel.prokal.co/read/news/45332-umk-kotabaru-paling-tinggi-di-banua.html', 'secondary', NULL, 'no own UMK reported; the provincial wage applies', 'shipped'),
	('63.02', 3048796, NULL, daterange('2022-01-01', '2023-01-01'), 'UMK 2022: Keputusan Gubernur Kalimantan Selatan 188.44/0757/KUM/2021', 'https://amp.kalsel.prokal.co/read/news/45332-umk-kotabaru-paling-tinggi-di-banua.html', 'official', NULL, 'sen not printed by the source', 'shipped'),
	('63.03', NULL, '63', daterange('2022-01-01', '2023-01-01'), 'UMK 2022', 'https://amp.kalsel.prokal.co/read/news/45332-umk-kotabaru-paling-tinggi-di-banua.html', 'secondary', NULL, 'no own UMK reported; the provincial wage applies', 'shipped'),
	('63.04', NULL, '63', daterange('2022-01-01', '2023-01-01'), 'UMK 2022', 'https://amp.kalsel.prokal.co/read/news/45332-umk-kotabaru-paling-tinggi-di-banua.html', 'secondary', NULL, 'no own UMK reported; the provincial wage applies', 'shipped'),
	('63.05', NULL, '63', daterange('2022-01-01', '2023-01-01'), 'UMK 2022', 'https://amp.kalsel.prokal.co/read/news/45332-umk-kotabaru-paling-tinggi-di-banua.html', 'secondary', NULL, 'no own UMK reported; the provincial wage applies', 'shipped'),
	('63.06', NULL, '63', daterange('2022-01-01', '2023-01-01'), 'UMK 2022', 'https://amp.kalsel.prokal.co/read/news/45332-umk-kotabaru-paling-tinggi-di-banua.html', 'secondary', NULL, 'no own UMK reported; the provincial wage applies', 'shipped'),
	('63.07', NULL, '63', daterange('2022-01-01', '2023-01-01'), 'UMK 2022', 'https://amp.kalsel.prokal.co/read/news/45332-umk-kotabaru-paling-tinggi-di-banua.html', 'secondary', NULL, 'no own UMK reported; the provincial wage applies', 'shipped'),
	('63.08', NULL, '63', daterange('2022-01-01', '2023-01-01'), 'UMK 2022', 'https://amp.kalsel.prokal.co/read/news/45332-umk-kotabaru-paling-tinggi-di-banua.html', 'secondary', NULL, 'no own UMK reported; the provincial wage applies', 'shipped'),
	('63.09', 3001230, NULL, daterange('2022-01-01', '2023-01-01'), 'UMK 2022: Keputusan Gubernur Kalimantan Selatan 188.44/0757/KUM/2021', 'https://amp.kalsel.prokal.co/read/news/45332-umk-kotabaru-paling-tinggi-di-banua.html', 'official', NULL, 'sen not printed by the source', 'shipped'),
	('63.10', 2916894, NULL, daterange('2022-01-01', '2023-01-01'), 'UMK 2022: Keputusan Gubernur Kalimantan Selatan 188.44/0757/KUM/2021', 'https://amp.kalsel.prokal.co/read/news/45332-umk-kotabaru-paling-tinggi-di-banua.html', 'official', NULL, 'sen not printed by the source', 'shipped'),
	('63.11', NULL, '63', daterange('2022-01-01', '2023-01-01'), 'UMK 2022', 'https://amp.kalsel.prokal.co/read/news/45332-umk-kotabaru-paling-tinggi-di-banua.html', 'secondary', NULL, 'no own UMK reported; the provincial wage applies', 'shipped'),
	('63.71', 3000371, NULL, daterange('2022-01-01', '2023-01-01'), 'UMK 2022: Keputusan Gubernur Kalimantan Selatan 188.44/0757/KUM/2021', 'https://amp.kalsel.prokal.co/read/news/45332-umk-kotabaru-paling-tinggi-di-banua.html', 'official', NULL, 'sen not printed by the source', 'shipped'),
	('63.72', NULL, '63', daterange('2022-01-01', '2023-01-01'), 'UMK 2022', 'https://amp.kalsel.prokal.co/read/news/45332-umk-kotabaru-paling-tinggi-di-banua.html', 'secondary', NULL, 'no own UMK reported; the provincial wage applies', 'shipped'),
	('74.01', 2922773, NULL, daterange('2022-01-01', '2023-01-01'), 'UMK 2022', 'https://sultra.tribunnews.com/2022/12/02/umk-kolaka-2023-naik-susul-kenaikan-upah-minimum-provinsi-sulawesi-tenggara-710-persen-di-sultra?page=all', 'secondary', NULL, 'sen not printed by the source', 'shipped'),
	('74.71', 2823315, NULL, daterange('2022-01-01', '2023-01-01'), 'UMK 2022', 'https://sultra.tribunnews.com/2022/12/02/umk-kolaka-2023-naik-susul-kenaikan-upah-minimum-provinsi-sulawesi-tenggara-710-persen-di-sultra?page=all', 'secondary', NULL, 'sen not printed by the source', 'shipped'),
	('62.01', 3352982.89, NULL, daterange('2023-01-01', '2024-01-01'), 'UMK 2023: Keputusan Gubernur Kalimantan Tengah 188.44/472/2022', 'https://beritasampit.co.id/2022/12/08/umk-barito-utara-tertinggi-di-kalteng/', 'official', NULL, NULL, 'shipped'),
	('62.02', 3265859.89, NULL, daterange('2023-01-01', '2024-01-01'), 'UMK 2023: Keputusan Gubernur Kalimantan Tengah 188.44/472/2022', 'https://beritasampit.co.id/2022/12/08/umk-barito-utara-tertinggi-di-kalteng/', 'official', NULL, NULL, 'shipped'),
	('62.03', 3194237, NULL, daterange('2023-01-01', '2024-01-01'), 'UMK 2023: Keputusan Gubernur Kalimantan Tengah 188.44/472/2022', 'https://beritasampit.co.id/2022/12/08/umk-barito-utara-tertinggi-di-kalteng/', 'official', NULL, 'sen not printed by the source', 'shipped'),
	('62.04', 3528912, NULL, daterange('2023-01-01', '2024-01-01'), 'UMK 2023: Keputusan Gubernur Kalimantan Tengah 188.44/472/2022', 'https://beritasampit.co.id/2022/12/08/umk-barito-utara-tertinggi-di-kalteng/', 'official', NULL, 'sen not printed by the source', 'shipped'),
	('62.05', 3595013.49, NULL, daterange('2023-01-01', '2024-01-01'), 'UMK 2023: Keputusan Gubernur Kalimantan Tengah 188.44/472/2022', 'https://beritasampit.co.id/2022/12/08/umk-barito-utara-tertinggi-di-kalteng/', 'official', NULL, NULL, 'shipped'),
	('62.06', 3230700.39, NULL, daterange('2023-01-01', '2024-01-01'), 'UMK 2023: Keputusan Gubernur Kalimantan Tengah 188.44/472/2022', 'https://beritasampit.co.id/2022/12/08/umk-barito-utara-tertinggi-di-kalteng/', 'official', NULL, NULL, 'shipped'),
	('62.07', 3594095.56, NULL, daterange('2023-01-01', '2024-01-01'), 'UMK 2023: Keputusan Gubernur Kalimantan Tengah 188.44/472/2022', 'https://beritasampit.co.id/2022/12/08/umk-barito-utara-tertinggi-di-kalteng/', 'official', NULL, NULL, 'shipped'),
	('62.08', 3389398, NULL, daterange('2023-01-01', '2024-01-01'), 'UMK 2023: Keputusan Gubernur Kalimantan Tengah 188.44/472/2022', 'https://beritasampit.co.id/2022/12/08/umk-barito-utara-tertinggi-di-kalteng/', 'official', NULL, 'sen not printed by the source', 'shipped'),
	('62.09', 3443107, NULL, daterange('2023-01-01', '2024-01-01'), 'UMK 2023: Keputusan Gubernur Kalimantan Tengah 188.44/472/2022', 'https://beritasampit.co.id/2022/12/08/umk-barito-utara-tertinggi-di-kalteng/', 'official', NULL, 'sen not printed by the source', 'shipped'),
	('62.10', 3227351.76, NULL, daterange('2023-01-01', '2024-01-01'), 'UMK 2023: Keputusan Gubernur Kalimantan Tengah 188.44/472/2022', 'https://beritasampit.co.id/2022/12/08/umk-barito-utara-tertinggi-di-kalteng/', 'official', NULL, NULL, 'shipped'),
	('62.11', 3223402.42, NULL, daterange('2023-01-01', '2024-01-01'), 'UMK 2023: Keputusan Gubernur Kalimantan Tengah 188.44/472/2022', 'https://beritasampit.co.id/2022/12/08/umk-barito-utara-tertinggi-di-kalteng/', 'official', NULL, NULL, 'shipped'),
	('62.12', 3488798, NULL, daterange('2023-01-01', '2024-01-01'), 'UMK 2023: Keputusan Gubernur Kalimantan Tengah 188.44/472/2022', 'https://beritasampit.co.id/2022/12/08/umk-barito-utara-tertinggi-di-kalteng/', 'official', NULL, 'sen not printed by the source', 'shipped'),
	('62.13', 3236138.38, NULL, daterange('2023-01-01', '2024-01-01'), 'UMK 2023: Keputusan Gubernur Kalimantan Tengah 188.44/472/2022', 'https://beritasampit.co.id/2022/12/08/umk-barito-utara-tertinggi-di-kalteng/', 'official', NULL, NULL, 'shipped'),
	('62.71', 3226753, NULL, daterange('2023-01-01', '2024-01-01'), 'UMK 2023: Keputusan Gubernur Kalimantan Tengah 188.44/472/2022', 'https://beritasampit.co.id/2022/12/08/umk-barito-utara-tertinggi-di-kalteng/', 'official', NULL, 'sen not printed by the source', 'shipped'),
	('63.01', NULL, '63', daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://banjarmasin.tribunnews.com/2022/12/08/daftar-lengkap-umk-2023-se-kalsel-paling-tinggi-di-kotabaru-rp-3293371', 'secondary', NULL, 'the source says all but Kotabaru, Tabalong, Banjarmasin and Tanah Bumbu follow the provincial wage; the Tanah Bumbu figure is not sourced', 'shipped'),
	('63.02', 3293371, NULL, daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://banjarmasin.tribunnews.com/2022/12/08/daftar-lengkap-umk-2023-se-kalsel-paling-tinggi-di-kotabaru-rp-3293371', 'secondary', NULL, 'decree number not sourced; a pre-decree projection prints 3304294; sen not printed by the source', 'shipped'),
	('63.03', NULL, '63', daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://banjarmasin.tribunnews.com/2022/12/08/daftar-lengkap-umk-2023-se-kalsel-paling-tinggi-di-kotabaru-rp-3293371', 'secondary', NULL, 'the source says all but Kotabaru, Tabalong, Banjarmasin and Tanah Bumbu follow the provincial wage; the Tanah Bumbu figure is not sourced', 'shipped'),
	('63.04', NULL, '63', daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://banjarmasin.tribunnews.com/2022/12/08/daftar-lengkap-umk-2023-se-kalsel-paling-tinggi-di-kotabaru-rp-3293371', 'secondary', NULL, 'the source says all but Kotabaru, Tabalong, Banjarmasin and Tanah Bumbu follow the provincial wage; the Tanah Bumbu figure is not sourced', 'shipped'),
	('63.05', NULL, '63', daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://banjarmasin.tribunnews.com/2022/12/08/daftar-lengkap-umk-2023-se-kalsel-paling-tinggi-di-kotabaru-rp-3293371', 'secondary', NULL, 'the source says all but Kotabaru, Tabalong, Banjarmasin and Tanah Bumbu follow the provincial wage; the Tanah Bumbu figure is not sourced', 'shipped'),
	('63.06', NULL, '63', daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://banjarmasin.tribunnews.com/2022/12/08/daftar-lengkap-umk-2023-se-kalsel-paling-tinggi-di-kotabaru-rp-3293371', 'secondary', NULL, 'the source says all but Kotabaru, Tabalong, Banjarmasin and Tanah Bumbu follow the provincial wage; the Tanah Bumbu figure is not sourced', 'shipped'),
	('63.07', NULL, '63', daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://banjarmasin.tribunnews.com/2022/12/08/daftar-lengkap-umk-2023-se-kalsel-paling-tinggi-di-kotabaru-rp-3293371', 'secondary', NULL, 'the source says all but Kotabaru, Tabalong, Banjarmasin and Tanah Bumbu follow the provincial wage; the Tanah Bumbu figure is not sourced', 'shipped'),
	('63.08', NULL, '63', daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://banjarmasin.tribunnews.com/2022/12/08/daftar-lengkap-umk-2023-se-kalsel-paling-tinggi-di-kotabaru-rp-3293371', 'secondary', NULL, 'the source says all but Kotabaru, Tabalong, Banjarmasin and Tanah Bumbu follow the provincial wage; the Tanah Bumbu figure is not sourced', 'shipped'),
	('63.09', 3238555, NULL, daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://kalsel.antaranews.com/berita/397356/gubernur-kalsel-tetapkan-umk-tabalong-2024-sebesar-rp3372955', 'secondary', NULL, 'stated as the base of the 2024 wage; a pre-decree projection prints 3252733; sen not printed by the source', 'shipped'),
	('63.11', NULL, '63', daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://banjarmasin.tribunnews.com/2022/12/08/daftar-lengkap-umk-2023-se-kalsel-paling-tinggi-di-kotabaru-rp-3293371', 'secondary', NULL, 'the source says all but Kotabaru, Tabalong, Banjarmasin and Tanah Bumbu follow the provincial wage; the Tanah Bumbu figure is not sourced', 'shipped'),
	('63.71', 3200035, NULL, daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://banjarmasin.tribunnews.com/2022/12/08/daftar-lengkap-umk-2023-se-kalsel-paling-tinggi-di-kotabaru-rp-3293371', 'secondary', NULL, 'decree number not sourced; a pre-decree projection prints 3251802; sen not printed by the source', 'shipped'),
	('63.72', NULL, '63', daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://banjarmasin.tribunnews.com/2022/12/08/daftar-lengkap-umk-2023-se-kalsel-paling-tinggi-di-kotabaru-rp-3293371', 'secondary', NULL, 'the source says all but Kotabaru, Tabalong, Banjarmasin and Tanah Bumbu follow the provincial wage; the Tanah Bumbu figure is not sourced', 'shipped'),
	('64.01', 3261566, NULL, daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://cahayaborneo.com/2023/09/14/daftar-ump-kalimantan-timur-2023-ikn-di-posisi-empat', 'secondary', NULL, 'sen not printed by the source', 'shipped'),
	('64.02', 3394513, NULL, daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://cahayaborneo.com/2023/09/14/daftar-ump-kalimantan-timur-2023-ikn-di-posisi-empat', 'secondary', NULL, 'sen not printed by the source', 'shipped'),
	('64.03', 3675887, NULL, daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://cahayaborneo.com/2023/09/14/daftar-ump-kalimantan-timur-2023-ikn-di-posisi-empat', 'secondary', NULL, 'sen not printed by the source', 'shipped'),
	('64.07', 3553038, NULL, daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://cahayaborneo.com/2023/09/14/daftar-ump-kalimantan-timur-2023-ikn-di-posisi-empat', 'secondary', NULL, 'sen not printed by the source', 'shipped'),
	('64.08', 3356109, NULL, daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://cahayaborneo.com/2023/09/14/daftar-ump-kalimantan-timur-2023-ikn-di-posisi-empat', 'secondary', NULL, 'sen not printed by the source', 'shipped'),
	('64.09', 3500000, NULL, daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://cahayaborneo.com/2023/09/14/daftar-ump-kalimantan-timur-2023-ikn-di-posisi-empat', 'secondary', NULL, 'conflict: the 2024 wage 3715817.74 is stated as +4.35%, which implies about 3560921; 3500000 looks rounded; sen not printed by the source', 'shipped'),
	('64.11', 3553038, NULL, daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://cahayaborneo.com/2023/09/14/daftar-ump-kalimantan-timur-2023-ikn-di-posisi-empat', 'secondary', NULL, 'takes the Kutai Barat figure; sen not printed by the source', 'shipped'),
	('64.71', 3324273, NULL, daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://cahayaborneo.com/2023/09/14/daftar-ump-kalimantan-timur-2023-ikn-di-posisi-empat', 'secondary', NULL, 'sen not printed by the source', 'shipped'),
	('64.72', 3329199, NULL, daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://cahayaborneo.com/2023/09/14/daftar-ump-kalimantan-timur-2023-ikn-di-posisi-empat', 'secondary', NULL, 'sen not printed by the source', 'shipped'),
	('64.74', 3419486, NULL, daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://cahayaborneo.com/2023/09/14/daftar-ump-kalimantan-timur-2023-ikn-di-posisi-empat', 'secondary', NULL, 'sen not printed by the source', 'shipped'),
	('74.02', NULL, '74', daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://www.tribunnews.com/regional/2022/12/05/daftar-ump-umk-umr-kabupaten-muna-sulawesi-tenggara-2023', 'secondary', NULL, 'named among the 14 without a wage council', 'shipped'),
	('74.03', NULL, '74', daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://www.tribunnews.com/regional/2022/12/05/daftar-ump-umk-umr-kabupaten-muna-sulawesi-tenggara-2023', 'secondary', NULL, 'named among the 14 without a wage council', 'shipped'),
	('74.04', NULL, '74', daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://www.tribunnews.com/regional/2022/12/05/daftar-ump-umk-umr-kabupaten-muna-sulawesi-tenggara-2023', 'secondary', NULL, 'named among the 14 without a wage council', 'shipped'),
	('74.05', NULL, '74', daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://www.tribunnews.com/regional/2022/12/05/daftar-ump-umk-umr-kabupaten-muna-sulawesi-tenggara-2023', 'secondary', NULL, 'named among the 14 without a wage council', 'shipped'),
	('74.06', NULL, '74', daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://www.tribunnews.com/regional/2022/12/05/daftar-ump-umk-umr-kabupaten-muna-sulawesi-tenggara-2023', 'secondary', NULL, 'named among the 14 without a wage council', 'shipped'),
	('74.07', NULL, '74', daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://www.tribunnews.com/regional/2022/12/05/daftar-ump-umk-umr-kabupaten-muna-sulawesi-tenggara-2023', 'secondary', NULL, 'named among the 14 without a wage council', 'shipped'),
	('74.08', NULL, '74', daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://www.tribunnews.com/regional/2022/12/05/daftar-ump-umk-umr-kabupaten-muna-sulawesi-tenggara-2023', 'secondary', NULL, 'named among the 14 without a wage council', 'shipped'),
	('74.10', NULL, '74', daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://www.tribunnews.com/regional/2022/12/05/daftar-ump-umk-umr-kabupaten-muna-sulawesi-tenggara-2023', 'secondary', NULL, 'named among the 14 without a wage council', 'shipped'),
	('74.11', NULL, '74', daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://www.tribunnews.com/regional/2022/12/05/daftar-ump-umk-umr-kabupaten-muna-sulawesi-tenggara-2023', 'secondary', NULL, 'named among the 14 without a wage council', 'shipped'),
	('74.12', NULL, '74', daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://www.tribunnews.com/regional/2022/12/05/daftar-ump-umk-umr-kabupaten-muna-sulawesi-tenggara-2023', 'secondary', NULL, 'named among the 14 without a wage council', 'shipped'),
	('74.13', NULL, '74', daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://www.tribunnews.com/regional/2022/12/05/daftar-ump-umk-umr-kabupaten-muna-sulawesi-tenggara-2023', 'secondary', NULL, 'named among the 14 without a wage council', 'shipped'),
	('74.14', NULL, '74', daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://www.tribunnews.com/regional/2022/12/05/daftar-ump-umk-umr-kabupaten-muna-sulawesi-tenggara-2023', 'secondary', NULL, 'named among the 14 without a wage council', 'shipped'),
	('74.15', NULL, '74', daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://www.tribunnews.com/regional/2022/12/05/daftar-ump-umk-umr-kabupaten-muna-sulawesi-tenggara-2023', 'secondary', NULL, 'named among the 14 without a wage council', 'shipped'),
	('74.71', 2993730, NULL, daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://sultra.tribunnews.com/2023/12/07/upah-minimun-kota-kendari-2024-ditetapkan-rp31-juta-naik-rp118-ribu-dari-tahun-2023', 'secondary', NULL, 'stated as the base of the 2024 wage; conflict: the 2022 proposal was 2993843; sen not printed by the source', 'shipped'),
	('74.72', NULL, '74', daterange('2023-01-01', '2024-01-01'), 'UMK 2023', 'https://www.tribunnews.com/regional/2022/12/05/daftar-ump-umk-umr-kabupaten-muna-sulawesi-tenggara-2023', 'secondary', NULL, 'named among the 14 without a wage council', 'shipped'),
	('62.01', 3474797.00, NULL, daterange('2024-01-01', '2025-01-01'), 'UMK 2024', 'https://tovmedia.co.id/upah-minimum-kabupaten-kota-di-kalteng-tahun-2025-naik-65-persen', 'unverified', NULL, 'derived: 2025 / 1.065 (the 2025 decree raised every wage by 6.5%)', 'shipped'),
	('62.02', 3341890.00, NULL, daterange('2024-01-01', '2025-01-01'), 'UMK 2024', 'https://tovmedia.co.id/upah-minimum-kabupaten-kota-di-kalteng-tahun-2025-naik-65-persen', 'unverified', NULL, 'derived as 2025 / 1.065; a report of the district council gives the same 3341890 (https://www.radarsampit.com/berita/umk-kotim-hanya-naik-rp76-ribu.html)', 'shipped'),
	('62.03', 3261700.00, NULL, daterange('2024-01-01', '2025-01-01'), 'UMK 2024', 'https://tovmedia.co.id/upah-minimum-kabupaten-kota-di-kalteng-tahun-2025-naik-65-persen', 'unverified', NULL, 'derived: 2025 / 1.065 (the 2025 decree raised every wage by 6.5%)', 'shipped'),
	('62.04', 3595397.00, NULL, daterange('2024-01-01', '2025-01-01'), 'UMK 2024', 'https://tovmedia.co.id/upah-minimum-kabupaten-kota-di-kalteng-tahun-2025-naik-65-persen', 'unverified', NULL, 'derived: 2025 / 1.065 (the 2025 decree raised every wage by 6.5%)', 'shipped'),
	('62.05', 3662312.14, NULL, daterange('2024-01-01', '2025-01-01'), 'UMK 2024', 'https://tovmedia.co.id/upah-minimum-kabupaten-kota-di-kalteng-tahun-2025-naik-65-persen', 'unverified', NULL, 'derived as 2025 / 1.065; the district wage council proposed 3662312 (https://kalteng.antaranews.com/amp/berita/668760/umk-barito-utara-2024-disepakati-naik-187-persen)', 'shipped'),
	('62.06', 3343905.00, NULL, daterange('2024-01-01', '2025-01-01'), 'UMK 2024', 'https://tovmedia.co.id/upah-minimum-kabupaten-kota-di-kalteng-tahun-2025-naik-65-persen', 'unverified', NULL, 'derived: 2025 / 1.065 (the 2025 decree raised every wage by 6.5%)', 'shipped'),
	('62.07', 3634451.00, NULL, daterange('2024-01-01', '2025-01-01'), 'UMK 2024', 'https://tovmedia.co.id/upah-minimum-kabupaten-kota-di-kalteng-tahun-2025-naik-65-persen', 'unverified', NULL, 'derived: 2025 / 1.065 (the 2025 decree raised every wage by 6.5%)', 'shipped'),
	('62.08', 3489521, NULL, daterange('2024-01-01', '2025-01-01'), 'UMK 2024', 'https://tovmedia.co.id/upah-minimum-kabupaten-kota-di-kalteng-tahun-2025-naik-65-persen', 'unverified', NULL, 'derived: 2025 / 1.065 (the 2025 decree raised every wage by 6.5%); the 2025 figure is rounded to the rupiah, so this is good to about one rupiah; sen not printed by the source', 'shipped'),
	('62.09', 3550532, NULL, daterange('2024-01-01', '2025-01-01'), 'UMK 2024', 'https://tovmedia.co.id/upah-minimum-kabupaten-kota-di-kalteng-tahun-2025-naik-65-persen', 'unverified', NULL, 'derived: 2025 / 1.065 (the 2025 decree raised every wage by 6.5%); the 2025 figure is rounded to the rupiah, so this is good to about one rupiah; sen not printed by the source', 'shipped'),
	('62.10', 3328175.00, NULL, daterange('2024-01-01', '2025-01-01'), 'UMK 2024', 'https://tovmedia.co.id/upah-minimum-kabupaten-kota-di-kalteng-tahun-2025-naik-65-persen', 'unverified', NULL, 'derived: 2025 / 1.065 (the 2025 decree raised every wage by 6.5%)', 'shipped'),
	('62.11', 3268757, NULL, daterange('2024-01-01', '2025-01-01'), 'UMK 2024', 'https://tovmedia.co.id/upah-minimum-kabupaten-kota-di-kalteng-tahun-2025-naik-65-persen', 'unverified', NULL, 'derived: 2025 / 1.065 (the 2025 decree raised every wage by 6.5%); the 2025 figure is rounded to the rupiah, so this is good to about one rupiah; sen not printed by the source', 'shipped'),
	('62.12', 3562377, NULL, daterange('2024-01-01', '2025-01-01'), 'UMK 2024', 'https://tovmedia.co.id/upah-minimum-kabupaten-kota-di-kalteng-tahun-2025-naik-65-persen', 'unverified', NULL, 'derived: 2025 / 1.065 (the 2025 decree raised every wage by 6.5%); the 2025 figure is rounded to the rupiah, so this is good to about one rupiah; sen not printed by the source', 'shipped'),
	('62.13', 3285165, NULL, daterange('2024-01-01', '2025-01-01'), 'UMK 2024', 'https://tovmedia.co.id/upah-minimum-kabupaten-kota-di-kalteng-tahun-2025-naik-65-persen', 'unverified', NULL, 'derived: 2025 / 1.065 (the 2025 decree raised every wage by 6.5%); the 2025 figure is rounded to the rupiah, so this is good to about one rupiah; sen not printed by the source', 'shipped'),
	('62.71', 3310004.00, NULL, daterange('2024-01-01', '2025-01-01'), 'UMK 2024', 'https://tovmedia.co.id/upah-minimum-kabupaten-kota-di-kalteng-tahun-2025-naik-65-persen', 'unverified', NULL, 'derived: 2025 / 1.065 (the 2025 decree raised every wage by 6.5%)', 'shipped'),
	('63.01', NULL, '63', daterange('2024-01-01', '2025-01-01'), 'UMK 2024', 'https://propublika.id/cerita/umk-banjarmasin-2025-naik-ini-detailnya', 'secondary', NULL, 'no own UMK reported; the provincial wage applies', 'shipped'),
	('63.02', 3420661, NULL, daterange('2024-01-01', '2025-01-01'), 'UMK 2024: Keputusan Gubernur Kalimantan Selatan 100.3.3.1/01001/KUM/2023', 'https://propublika.id/cerita/umk-banjarmasin-2025-naik-ini-detailnya', 'official', NULL, 'sen not printed by the source', 'shipped'),
	('63.03', NULL, '63', daterange('2024-01-01', '2025-01-01'), 'UMK 2024', 'https://propublika.id/cerita/umk-banjarmasin-2025-naik-ini-detailnya', 'secondary', NULL, 'no own UMK reported; the provincial wage applies', 'shipped'),
	('63.04', NULL, '63', daterange('2024-01-01', '2025-01-01'), 'UMK 2024', 'https://propublika.id/cerita/umk-banjarmasin-2025-naik-ini-detailnya', 'secondary', NULL, 'no own UMK reported; the provincial wage applies', 'shipped'),
	('63.05', NULL, '63', daterange('2024-01-01', '2025-01-01'), 'UMK 2024', 'https://propublika.id/cerita/umk-banjarmasin-2025-naik-ini-detailnya', 'secondary', NULL, 'no own UMK reported; the provincial wage applies', 'shipped'),
	('63.06', NULL, '63', daterange('2024-01-01', '2025-01-01'), 'UMK 2024', 'https://propublika.id/cerita/umk-banjarmasin-2025-naik-ini-detailnya', 'secondary', NULL, 'no own UMK reported; the provincial wage applies', 'shipped'),
	('63.07', NULL, '63', daterange('2024-01-01', '2025-01-01'), 'UMK 2024', 'https://propublika.id/cerita/umk-banjarmasin-2025-naik-ini-detailnya', 'secondary', NULL, 'no own UMK reported; the provincial wage applies', 'shipped'),
	('63.08', NULL, '63', daterange('2024-01-01', '2025-01-01'), 'UMK 2024', 'https://propublika.id/cerita/umk-banjarmasin-2025-naik-ini-detailnya', 'secondary', NULL, 'no own UMK reported; the provincial wage applies', 'shipped'),
	('63.09', 3372955.36, NULL, daterange('2024-01-01', '2025-01-01'), 'UMK 2024: Keputusan Gubernur Kalimantan Selatan 100.3.3.1/01001/KUM/2023', 'https://kalsel.antaranews.com/berita/397356/gubernur-kalsel-tetapkan-umk-tabalong-2024-sebesar-rp3372955', 'official', NULL, NULL, 'shipped'),
	('63.10', 3286538.23, NULL, daterange('2024-01-01', '2025-01-01'), 'UMK 2024: Keputusan Gubernur Kalimantan Selatan 100.3.3.1/01001/KUM/2023', 'https://propublika.id/cerita/umk-banjarmasin-2025-naik-ini-detailnya', 'official', NULL, NULL, 'shipped'),
	('63.11', NULL, '63', daterange('2024-01-01', '2025-01-01'), 'UMK 2024', 'https://propublika.id/cerita/umk-banjarmasin-2025-naik-ini-detailnya', 'secondary', NULL, 'no own UMK reported; the provincial wage applies', 'shipped'),
	('63.71', 3379513.74, NULL, daterange('2024-01-01', '2025-01-01'), 'UMK 2024: Keputusan Gubernur Kalimantan Selatan 100.3.3.1/01001/KUM/2023', 'https://propublika.id/cerita/umk-banjarmasin-2025-naik-ini-detailnya', 'official', NULL, NULL, 'shipped'),
	('63.72', NULL, '63', daterange('2024-01-01', '2025-01-01'), 'UMK 2024', 'https://propublika.id/cerita/umk-banjarmasin-2025-naik-ini-detailnya', 'secondary', NULL, 'no own UMK reported; the provincial wage applies', 'shipped'),
	('64.01', 3372362, NULL, daterange('2024-01-01', '2025-01-01'), 'UMK 2024', 'https://kaltim.tribunnews.com/2023/11/30/upah-minimum-kabupatenkota-se-kaltim-tahun-2024-ditetapkan-inilah-daftar-lengkapnya?page=2', 'official', NULL, 'announced by the acting governor, 30 November 2023; same figures in a second report (kompas.tv); sen not printed by the source', 'shipped'),
	('64.02', 3536506.28, NULL, daterange('2024-01-01', '2025-01-01'), 'UMK 2024', 'https://kaltim.tribunnews.com/2023/11/30/upah-minimum-kabupatenkota-se-kaltim-tahun-2024-ditetapkan-inilah-daftar-lengkapnya?page=2', 'official', NULL, 'announced by the acting governor, 30 November 2023; same figures in a second report (kompas.tv)', 'shipped'),
	('64.03', 3832297, NULL, daterange('2024-01-01', '2025-01-01'), 'UMK 2024', 'https://kaltim.tribunnews.com/2023/11/30/upah-minimum-kabupatenkota-se-kaltim-tahun-2024-ditetapkan-inilah-daftar-lengkapnya?page=2', 'official', NULL, 'announced by the acting governor, 30 November 2023; same figures in a second report (kompas.tv); sen not printed by the source', 'shipped'),
	('64.07', 3711017.82, NULL, daterange('2024-01-01', '2025-01-01'), 'UMK 2024', 'https://kaltim.tribunnews.com/2023/11/30/upah-minimum-kabupatenkota-se-kaltim-tahun-2024-ditetapkan-inilah-daftar-lengkapnya?page=2', 'official', NULL, 'announced by the acting governor, 30 November 2023; same figures in a second report (kompas.tv); conflict: 3711017.82 x 1.065 = 3952233.98, the 2025 figure, so 3711017.82 fits although +4.50% over 3553038 would be 3712925', 'shipped'),
	('64.08', 3515324, NULL, daterange('2024-01-01', '2025-01-01'), 'UMK 2024', 'https://kaltim.tribunnews.com/2023/11/30/upah-minimum-kabupatenkota-se-kaltim-tahun-2024-ditetapkan-inilah-daftar-lengkapnya?page=2', 'official', NULL, 'announced by the acting governor, 30 November 2023; same figures in a second report (kompas.tv); sen not printed by the source', 'shipped'),
	('64.09', 3715817.74, NULL, daterange('2024-01-01', '2025-01-01'), 'UMK 2024', 'https://kaltim.tribunnews.com/2023/11/30/upah-minimum-kabupatenkota-se-kaltim-tahun-2024-ditetapkan-inilah-daftar-lengkapnya?page=2', 'official', NULL, 'announced by the acting governor, 30 November 2023; same figures in a second report (kompas.tv)', 'shipped'),
	('64.11', NULL, '64.07', daterange('2024-01-01', '2025-01-01'), 'UMK 2024', 'https://kaltim.tribunnews.com/2023/11/30/upah-minimum-kabupatenkota-se-kaltim-tahun-2024-ditetapkan-inilah-daftar-lengkapnya?page=2', 'official', NULL, 'takes the Kutai Barat figure', 'shipped'),
	('64.71', 3475595, NULL, daterange('2024-01-01', '2025-01-01'), 'UMK 2024', 'https://kaltim.tribunnews.com/2023/11/30/upah-minimum-kabupatenkota-se-kaltim-tahun-2024-ditetapkan-inilah-daftar-lengkapnya?page=2', 'official', NULL, 'announced by the acting governor, 30 November 2023; same figures in a second report (kompas.tv); sen not printed by the source', 'shipped'),
	('64.72', 3497124.13, NULL, daterange('2024-01-01', '2025-01-01'), 'UMK 2024', 'https://kaltim.tribunnews.com/2023/11/30/upah-minimum-kabupatenkota-se-kaltim-tahun-2024-ditetapkan-inilah-daftar-lengkapnya?page=2', 'official', NULL, 'announced by the acting governor, 30 November 2023; same figures in a second report (kompas.tv)', 'shipped'),
	('64.74', 3549307.67, NULL, daterange('2024-01-01', '2025-01-01'), 'UMK 2024', 'https://kaltim.tribunnews.com/2023/11/30/upah-minimum-kabupatenkota-se-kaltim-tahun-2024-ditetapkan-inilah-daftar-lengkapnya?page=2', 'official', NULL, 'announced by the acting governor, 30 November 2023; same figures in a second report (kompas.tv)', 'shipped'),
	('74.71', 3112103.10, NULL, daterange('2024-01-01', '2025-01-01'), 'UMK 2024: Keputusan Gubernur Sulawesi Tenggara 654 Tahun 2023', 'https://sultra.tribunnews.com/2023/12/07/upah-minimun-kota-kendari-2024-ditetapkan-rp31-juta-naik-rp118-ribu-dari-tahun-2023', 'official', NULL, '2024 x 1.065 = 3314389.80, the 2025 figure', 'shipped'),
	('62.01', 3700658.81, NULL, daterange('2025-01-01', '2026-01-01'), 'UMK 2025: Keputusan Gubernur Kalimantan Tengah 188.44/578/2024', 'https://tovmedia.co.id/upah-minimum-kabupaten-kota-di-kalteng-tahun-2025-naik-65-persen', 'official', NULL, NULL, 'shipped'),
	('62.02', 3559112.85, NULL, daterange('2025-01-01', '2026-01-01'), 'UMK 2025: Keputusan Gubernur Kalimantan Tengah 188.44/578/2024', 'https://tovmedia.co.id/upah-minimum-kabupaten-kota-di-kalteng-tahun-2025-naik-65-persen', 'official', NULL, NULL, 'shipped'),
	('62.03', 3473710.50, NULL, daterange('2025-01-01', '2026-01-01'), 'UMK 2025: Keputusan Gubernur Kalimantan Tengah 188.44/578/2024', 'https://tovmedia.co.id/upah-minimum-kabupaten-kota-di-kalteng-tahun-2025-naik-65-persen', 'official', NULL, NULL, 'shipped'),
	('62.04', 3829097.81, NULL, daterange('2025-01-01', '2026-01-01'), 'UMK 2025: Keputusan Gubernur Kalimantan Tengah 188.44/578/2024', 'https://tovmedia.co.id/upah-minimum-kabupaten-kota-di-kalteng-tahun-2025-naik-65-persen', 'official', NULL, NULL, 'shipped'),
	('62.05', 3900362.43, NULL, daterange('2025-01-01', '2026-01-01'), 'UMK 2025: Keputusan Gubernur Kalimantan Tengah 188.44/578/2024', 'https://tovmedia.co.id/upah-minimum-kabupaten-kota-di-kalteng-tahun-2025-naik-65-persen', 'official', NULL, NULL, 'shipped'),
	('62.06', 3561258.83, NULL, daterange('2025-01-01', '2026-01-01'), 'UMK 2025: Keputusan Gubernur Kalimantan Tengah 188.44/578/2024', 'https://tovmedia.co.id/upah-minimum-kabupaten-kota-di-kalteng-tahun-2025-naik-65-persen', 'official', NULL, NULL, 'shipped'),
	('62.07', 3870690.32, NULL, daterange('2025-01-01', '2026-01-01'), 'UMK 2025: Keputusan Gubernur Kalimantan Tengah 188.44/578/2024', 'https://tovmedia.co.id/upah-minimum-kabupaten-kota-di-kalteng-tahun-2025-naik-65-persen', 'official', NULL, NULL, 'shipped'),
	('62.08', 3716340.00, NULL, daterange('2025-01-01', '2026-01-01'), 'UMK 2025: Keputusan Gubernur Kalimantan Tengah 188.44/578/2024', 'https://tovmedia.co.id/upah-minimum-kabupaten-kota-di-kalteng-tahun-2025-naik-65-persen', 'official', NULL, NULL, 'shipped'),
	('62.09', 3781317.00, NULL, daterange('2025-01-01', '2026-01-01'), 'UMK 2025: Keputusan Gubernur Kalimantan Tengah 188.44/578/2024', 'https://tovmedia.co.id/upah-minimum-kabupaten-kota-di-kalteng-tahun-2025-naik-65-persen', 'official', NULL, NULL, 'shipped'),
	('62.10', 3544506.38, NULL, daterange('2025-01-01', '2026-01-01'), 'UMK 2025: Keputusan Gubernur Kalimantan Tengah 188.44/578/2024', 'https://tovmedia.co.id/upah-minimum-kabupaten-kota-di-kalteng-tahun-2025-naik-65-persen', 'official', NULL, NULL, 'shipped'),
	('62.11', 3481226.00, NULL, daterange('2025-01-01', '2026-01-01'), 'UMK 2025: Keputusan Gubernur Kalimantan Tengah 188.44/578/2024', 'https://tovmedia.co.id/upah-minimum-kabupaten-kota-di-kalteng-tahun-2025-naik-65-persen', 'official', NULL, NULL, 'shipped'),
	('62.12', 3793932.00, NULL, daterange('2025-01-01', '2026-01-01'), 'UMK 2025: Keputusan Gubernur Kalimantan Tengah 188.44/578/2024', 'https://tovmedia.co.id/upah-minimum-kabupaten-kota-di-kalteng-tahun-2025-naik-65-persen', 'official', NULL, NULL, 'shipped'),
	('62.13', 3498701.00, NULL, daterange('2025-01-01', '2026-01-01'), 'UMK 2025: Keputusan Gubernur Kalimantan Tengah 188.44/578/2024', 'https://tovmedia.co.id/upah-minimum-kabupaten-kota-di-kalteng-tahun-2025-naik-65-persen', 'official', NULL, NULL, 'shipped'),
	('62.71', 3525154.26, NULL, daterange('2025-01-01', '2026-01-01'), 'UMK 2025: Keputusan Gubernur Kalimantan Tengah 188.44/578/2024', 'https://tovmedia.co.id/upah-minimum-kabupaten-kota-di-kalteng-tahun-2025-naik-65-persen', 'official', NULL, NULL, 'shipped'),
	('63.01', NULL, '63', daterange('2025-01-01', '2026-01-01'), 'UMK 2025', 'https://publikaindonesia.com/umk-kalsel-2025-naik-65-persen-kotabaru-jadi-daerah-dengan-upah-tertinggi', 'secondary', NULL, 'no own UMK reported; the provincial wage applies', 'shipped'),
	('63.02', 3643004.00, NULL, daterange('2025-01-01', '2026-01-01'), 'UMK 2025: Keputusan Gubernur Kalimantan Selatan 100.3.3.1/01089/KUM/2024', 'https://publikaindonesia.com/umk-kalsel-2025-naik-65-persen-kotabaru-jadi-daerah-dengan-upah-tertinggi', 'official', NULL, '3420661 x 1.065 = 3643003.97', 'shipped'),
	('63.03', NULL, '63', daterange('2025-01-01', '2026-01-01'), 'UMK 2025', 'https://publikaindonesia.com/umk-kalsel-2025-naik-65-persen-kotabaru-jadi-daerah-dengan-upah-tertinggi', 'secondary', NULL, 'no own UMK reported; the provincial wage applies', 'shipped'),
	('63.04', NULL, '63', daterange('2025-01-01', '2026-01-01'), 'UMK 2025', 'https://publikaindonesia.com/umk-kalsel-2025-naik-65-persen-kotabaru-jadi-daerah-dengan-upah-tertinggi', 'secondary', NULL, 'no own UMK reported; the provincial wage applies', 'shipped'),
	('63.05', NULL, '63', daterange('2025-01-01', '2026-01-01'), 'UMK 2025', 'https://publikaindonesia.com/umk-kalsel-2025-naik-65-persen-kotabaru-jadi-daerah-dengan-upah-tertinggi', 'secondary', NULL, 'no own UMK reported; the provincial wage applies', 'shipped'),
	('63.06', NULL, '63', daterange('2025-01-01', '2026-01-01'), 'UMK 2025', 'https://publikaindonesia.com/umk-kalsel-2025-naik-65-persen-kotabaru-jadi-daerah-dengan-upah-tertinggi', 'secondary', NULL, 'no own UMK reported; the provincial wage applies', 'shipped'),
	('63.07', NULL, '63', daterange('2025-01-01', '2026-01-01'), 'UMK 2025', 'https://publikaindonesia.com/umk-kalsel-2025-naik-65-persen-kotabaru-jadi-daerah-dengan-upah-tertinggi', 'secondary', NULL, 'no own UMK reported; the provincial wage applies', 'shipped'),
	('63.08', NULL, '63', daterange('2025-01-01', '2026-01-01'), 'UMK 2025', 'https://publikaindonesia.com/umk-kalsel-2025-naik-65-persen-kotabaru-jadi-daerah-dengan-upah-tertinggi', 'secondary', NULL, 'no own UMK reported; the provincial wage applies', 'shipped'),
	('63.09', 3592197.46, NULL, daterange('2025-01-01', '2026-01-01'), 'UMK 2025: Keputusan Gubernur Kalimantan Selatan 100.3.3.1/01089/KUM/2024', 'https://publikaindonesia.com/umk-kalsel-2025-naik-65-persen-kotabaru-jadi-daerah-dengan-upah-tertinggi', 'official', NULL, '3372955.36 x 1.065 = 3592197.46', 'shipped'),
	('63.10', 3500163.21, NULL, daterange('2025-01-01', '2026-01-01'), 'UMK 2025: Keputusan Gubernur Kalimantan Selatan 100.3.3.1/01089/KUM/2024', 'https://propublika.id/cerita/umk-banjarmasin-2025-naik-ini-detailnya', 'official', NULL, 'one report prints 3500161.21; 3286538.23 x 1.065 = 3500163.21', 'shipped'),
	('63.11', NULL, '63', daterange('2025-01-01', '2026-01-01'), 'UMK 2025', 'https://publikaindonesia.com/umk-kalsel-2025-naik-65-persen-kotabaru-jadi-daerah-dengan-upah-tertinggi', 'secondary', NULL, 'no own UMK reported; the provincial wage applies', 'shipped'),
	('63.71', 3599182.13, NULL, daterange('2025-01-01', '2026-01-01'), 'UMK 2025: Keputusan Gubernur Kalimantan Selatan 100.3.3.1/01089/KUM/2024', 'https://publikaindonesia.com/umk-kalsel-2025-naik-65-persen-kotabaru-jadi-daerah-dengan-upah-tertinggi', 'official', NULL, '3379513.74 x 1.065 = 3599182.13', 'shipped'),
	('63.72', NULL, '63', daterange('2025-01-01', '2026-01-01'), 'UMK 2025', 'https://publikaindonesia.com/umk-kalsel-2025-naik-65-persen-kotabaru-jadi-daerah-dengan-upah-tertinggi', 'secondary', NULL, 'no own UMK reported; the provincial wage applies', 'shipped'),
	('64.01', 3591565.53, NULL, daterange('2025-01-01', '2026-01-01'), 'UMK 2025: Keputusan Gubernur Kalimantan Timur 100.3.3.1/530/2024', 'https://iknpos.id/?p=19390', 'official', NULL, '2024 x 1.065 = 3591565.53', 'shipped'),
	('64.02', 3766379.19, NULL, daterange('2025-01-01', '2026-01-01'), 'UMK 2025: Keputusan Gubernur Kalimantan Timur 100.3.3.1/530/2024', 'https://iknpos.id/?p=19390', 'official', NULL, '2024 x 1.065 = 3766379.19', 'shipped'),
	('64.03', 4081376.31, NULL, daterange('2025-01-01', '2026-01-01'), 'UMK 2025: Keputusan Gubernur Kalimantan Timur 100.3.3.1/530/2024', 'https://iknpos.id/?p=19390', 'official', NULL, '2024 x 1.065 = 4081396.30', 'shipped'),
	('64.07', 3952233.98, NULL, daterange('2025-01-01', '2026-01-01'), 'UMK 2025: Keputusan Gubernur Kalimantan Timur 100.3.3.1/530/2024', 'https://iknpos.id/?p=19390', 'official', NULL, '2024 x 1.065 = 3952233.98; conflict: 3953233 also printed', 'shipped'),
	('64.08', 3743820.00, NULL, daterange('2025-01-01', '2026-01-01'), 'UMK 2025: Keputusan Gubernur Kalimantan Timur 100.3.3.1/530/2024', 'https://iknpos.id/?p=19390', 'official', NULL, '2024 x 1.065 = 3743820.06', 'shipped'),
	('64.09', 3957345.89, NULL, daterange('2025-01-01', '2026-01-01'), 'UMK 2025: Keputusan Gubernur Kalimantan Timur 100.3.3.1/530/2024', 'https://iknpos.id/?p=19390', 'official', NULL, '2024 x 1.065 = 3957345.89', 'shipped'),
	('64.11', NULL, '64.07', daterange('2025-01-01', '2026-01-01'), 'UMK 2025: Keputusan Gubernur Kalimantan Timur 100.3.3.1/530/2024', 'https://iknpos.id/?p=19390', 'official', NULL, 'takes the Kutai Barat figure', 'shipped'),
	('64.71', 3701508.68, NULL, daterange('2025-01-01', '2026-01-01'), 'UMK 2025: Keputusan Gubernur Kalimantan Timur 100.3.3.1/530/2024', 'https://iknpos.id/?p=19390', 'official', NULL, '2024 x 1.065 = 3701508.67', 'shipped'),
	('64.72', 3724437.20, NULL, daterange('2025-01-01', '2026-01-01'), 'UMK 2025: Keputusan Gubernur Kalimantan Timur 100.3.3.1/530/2024', 'https://iknpos.id/?p=19390', 'official', NULL, '2024 x 1.065 = 3724437.20', 'shipped'),
	('64.74', 3780012.66, NULL, daterange('2025-01-01', '2026-01-01'), 'UMK 2025: Keputusan Gubernur Kalimantan Timur 100.3.3.1/530/2024', 'https://iknpos.id/?p=19390', 'official', NULL, '2024 x 1.065 = 3780012.67', 'shipped'),
	('74.01', 3439714.11, NULL, daterange('2025-01-01', '2026-01-01'), 'UMK 2025: Keputusan Gubernur Sulawesi Tenggara 100.3.3.1/488/2024', 'https://kendariinfo.com/umk-kendari-kolaka-dan-konut-resmi-ditetapkan-berikut-besarannya', 'official', NULL, 'sen from the stated 2025 base; conflict: one report prints 3342626 (https://trends.tribunnews.com/2025/07/05/daftar-lengkap-umk-2025-di-sultra-tertinggi-di-kota-yang-dijuluki-kalosara-ungguli-konawe-dan-kolaka)', 'shipped'),
	('74.02', NULL, '74', daterange('2025-01-01', '2026-01-01'), 'UMK 2025', 'https://www.harianpopuler.com/2025/07/daftar-upah-minimum-provinsi-ump-dan.html', 'secondary', NULL, 'only Kendari, Kolaka and Konawe Utara have a wage council and an own wage', 'shipped'),
	('74.03', NULL, '74', daterange('2025-01-01', '2026-01-01'), 'UMK 2025', 'https://www.harianpopuler.com/2025/07/daftar-upah-minimum-provinsi-ump-dan.html', 'secondary', NULL, 'only Kendari, Kolaka and Konawe Utara have a wage council and an own wage', 'shipped'),
	('74.04', NULL, '74', daterange('2025-01-01', '2026-01-01'), 'UMK 2025', 'https://www.harianpopuler.com/2025/07/daftar-upah-minimum-provinsi-ump-dan.html', 'secondary', NULL, 'only Kendari, Kolaka and Konawe Utara have a wage council and an own wage', 'shipped'),
	('74.05', NULL, '74', daterange('2025-01-01', '2026-01-01'), 'UMK 2025', 'https://www.harianpopuler.com/2025/07/daftar-upah-minimum-provinsi-ump-dan.html', 'secondary', NULL, 'only Kendari, Kolaka and Konawe Utara have a wage council and an own wage', 'shipped'),
	('74.06', NULL, '74', daterange('2025-01-01', '2026-01-01'), 'UMK 2025', 'https://www.harianpopuler.com/2025/07/daftar-upah-minimum-provinsi-ump-dan.html', 'secondary', NULL, 'only Kendari, Kolaka and Konawe Utara have a wage council and an own wage', 'shipped'),
	('74.07', NULL, '74', daterange('2025-01-01', '2026-01-01'), 'UMK 2025', 'https://www.harianpopuler.com/2025/07/daftar-upah-minimum-provinsi-ump-dan.html', 'secondary', NULL, 'only Kendari, Kolaka and Konawe Utara have a wage council and an own wage', 'shipped'),
	('74.08', NULL, '74', daterange('2025-01-01', '2026-01-01'), 'UMK 2025', 'https://www.harianpopuler.com/2025/07/daftar-upah-minimum-provinsi-ump-dan.html', 'secondary', NULL, 'only Kendari, Kolaka and Konawe Utara have a wage council and an own wage', 'shipped'),
	('74.09', 3259583.00, NULL, daterange('2025-01-01', '2026-01-01'), 'UMK 2025: Keputusan Gubernur Sulawesi Tenggara 100.3.3.1/488/2024', 'https://kendariinfo.com/umk-kendari-kolaka-dan-konut-resmi-ditetapkan-berikut-besarannya', 'official', NULL, 'also the base of the 2026 wage', 'shipped'),
	('74.10', NULL, '74', daterange('2025-01-01', '2026-01-01'), 'UMK 2025', 'https://www.harianpopuler.com/2025/07/daftar-upah-minimum-provinsi-ump-dan.html', 'secondary', NULL, 'only Kendari, Kolaka and Konawe Utara have a wage council and an own wage', 'shipped'),
	('74.11', NULL, '74', daterange('2025-01-01', '2026-01-01'), 'UMK 2025', 'https://www.harianpopuler.com/2025/07/daftar-upah-minimum-provinsi-ump-dan.html', 'secondary', NULL, 'only Kendari, Kolaka and Konawe Utara have a wage council and an own wage', 'shipped'),
	('74.12', NULL, '74', daterange('2025-01-01', '2026-01-01'), 'UMK 2025', 'https://www.harianpopuler.com/2025/07/daftar-upah-minimum-provinsi-ump-dan.html', 'secondary', NULL, 'only Kendari, Kolaka and Konawe Utara have a wage council and an own wage', 'shipped'),
	('74.13', NULL, '74', daterange('2025-01-01', '2026-01-01'), 'UMK 2025', 'https://www.harianpopuler.com/2025/07/daftar-upah-minimum-provinsi-ump-dan.html', 'secondary', NULL, 'only Kendari, Kolaka and Konawe Utara have a wage council and an own wage', 'shipped'),
	('74.14', NULL, '74', daterange('2025-01-01', '2026-01-01'), 'UMK 2025', 'https://www.harianpopuler.com/2025/07/daftar-upah-minimum-provinsi-ump-dan.html', 'secondary', NULL, 'only Kendari, Kolaka and Konawe Utara have a wage council and an own wage', 'shipped'),
	('74.15', NULL, '74', daterange('2025-01-01', '2026-01-01'), 'UMK 2025', 'https://www.harianpopuler.com/2025/07/daftar-upah-minimum-provinsi-ump-dan.html', 'secondary', NULL, 'only Kendari, Kolaka and Konawe Utara have a wage council and an own wage', 'shipped'),
	('74.71', 3314389.80, NULL, daterange('2025-01-01', '2026-01-01'), 'UMK 2025: Keputusan Gubernur Sulawesi Tenggara 100.3.3.1/488/2024', 'https://kendariinfo.com/umk-kendari-kolaka-dan-konut-resmi-ditetapkan-berikut-besarannya', 'official', NULL, 'decree number and truncated amount in https://www.harianpopuler.com/2025/07/daftar-upah-minimum-provinsi-ump-dan.html; sen from the stated 2025 base; 3112103.10 x 1.065 = 3314389.80', 'shipped'),
	('74.72', NULL, '74', daterange('2025-01-01', '2026-01-01'), 'UMK 2025', 'https://www.harianpopuler.com/2025/07/daftar-upah-minimum-provinsi-ump-dan.html', 'secondary', NULL, 'only Kendari, Kolaka and Konawe Utara have a wage council and an own wage', 'shipped'),
	('62.01', 3909005.90, NULL, daterange('2026-01-01', NULL), 'UMK 2026: Keputusan Gubernur Kalimantan Tengah 188.44/492/2025', 'http://feed.ilidea.com/index.php/Index/details.html?id=13207408', 'official', '2026-12-01', 'feed copy of a Tribun Kalteng report', 'shipped'),
	('62.02', 3756643.61, NULL, daterange('2026-01-01', NULL), 'UMK 2026: Keputusan Gubernur Kalimantan Tengah 188.44/492/2025', 'http://feed.ilidea.com/index.php/Index/details.html?id=13207408', 'official', '2026-12-01', 'feed copy of a Tribun Kalteng report', 'shipped'),
	('62.03', 3710096.50, NULL, daterange('2026-01-01', NULL), 'UMK 2026: Keputusan Gubernur Kalimantan Tengah 188.44/492/2025', 'http://feed.ilidea.com/index.php/Index/details.html?id=13207408', 'official', '2026-12-01', 'feed copy of a Tribun Kalteng report', 'shipped'),
	('62.04', 4045059, NULL, daterange('2026-01-01', NULL), 'UMK 2026: Keputusan Gubernur Kalimantan Tengah 188.44/492/2025', 'http://feed.ilidea.com/index.php/Index/details.html?id=13207408', 'official', '2026-12-01', 'feed copy of a Tribun Kalteng report; sen not printed by the source', 'shipped'),
	('62.05', 4093071.54, NULL, daterange('2026-01-01', NULL), 'UMK 2026: Keputusan Gubernur Kalimantan Tengah 188.44/492/2025', 'http://feed.ilidea.com/index.php/Index/details.html?id=13207408', 'official', '2026-12-01', 'feed copy of a Tribun Kalteng report', 'shipped'),
	('62.06', 3729766.91, NULL, daterange('2026-01-01', NULL), 'UMK 2026: Keputusan Gubernur Kalimantan Tengah 188.44/492/2025', 'http://feed.ilidea.com/index.php/Index/details.html?id=13207408', 'official', '2026-12-01', 'feed copy of a Tribun Kalteng report', 'shipped'),
	('62.07', 4051079.97, NULL, daterange('2026-01-01', NULL), 'UMK 2026: Keputusan Gubernur Kalimantan Tengah 188.44/492/2025', 'http://feed.ilidea.com/index.php/Index/details.html?id=13207408', 'official', '2026-12-01', 'feed copy of a Tribun Kalteng report', 'shipped'),
	('62.08', 3912098.21, NULL, daterange('2026-01-01', NULL), 'UMK 2026: Keputusan Gubernur Kalimantan Tengah 188.44/492/2025', 'http://feed.ilidea.com/index.php/Index/details.html?id=13207408', 'official', '2026-12-01', 'feed copy of a Tribun Kalteng report', 'shipped'),
	('62.09', 3938998, NULL, daterange('2026-01-01', NULL), 'UMK 2026: Keputusan Gubernur Kalimantan Tengah 188.44/492/2025', 'http://feed.ilidea.com/index.php/Index/details.html?id=13207408', 'official', '2026-12-01', 'feed copy of a Tribun Kalteng report; sen not printed by the source', 'shipped'),
	('62.10', 3770716.78, NULL, daterange('2026-01-01', NULL), 'UMK 2026: Keputusan Gubernur Kalimantan Tengah 188.44/492/2025', 'http://feed.ilidea.com/index.php/Index/details.html?id=13207408', 'official', '2026-12-01', 'feed copy of a Tribun Kalteng report', 'shipped'),
	('62.11', 3701205, NULL, daterange('2026-01-01', NULL), 'UMK 2026: Keputusan Gubernur Kalimantan Tengah 188.44/492/2025', 'http://feed.ilidea.com/index.php/Index/details.html?id=13207408', 'official', '2026-12-01', 'feed copy of a Tribun Kalteng report; sen not printed by the source', 'shipped'),
	('62.12', 3998046, NULL, daterange('2026-01-01', NULL), 'UMK 2026: Keputusan Gubernur Kalimantan Tengah 188.44/492/2025', 'http://feed.ilidea.com/index.php/Index/details.html?id=13207408', 'official', '2026-12-01', 'feed copy of a Tribun Kalteng report; sen not printed by the source', 'shipped'),
	('62.13', 3716006, NULL, daterange('2026-01-01', NULL), 'UMK 2026: Keputusan Gubernur Kalimantan Tengah 188.44/492/2025', 'http://feed.ilidea.com/index.php/Index/details.html?id=13207408', 'official', '2026-12-01', 'feed copy of a Tribun Kalteng report; sen not printed by the source', 'shipped'),
	('62.71', 3724677.99, NULL, daterange('2026-01-01', NULL), 'UMK 2026: Keputusan Gubernur Kalimantan Tengah 188.44/492/2025', 'http://feed.ilidea.com/index.php/Index/details.html?id=13207408', 'official', '2026-12-01', 'feed copy of a Tribun Kalteng report', 'shipped'),
	('63.01', NULL, '63', daterange('2026-01-01', NULL), 'UMK 2026', 'https://propublika.id/cerita/info-lengkap-upah-minimum-kalsel-2026-ump-umk-umsp-hingga-umsk', 'secondary', '2026-12-01', 'no own UMK reported; the provincial wage applies', 'shipped'),
	('63.02', 3904645, NULL, daterange('2026-01-01', NULL), 'UMK 2026: Keputusan Gubernur Kalimantan Selatan 100.3.3.1/01107/KUM/2025', 'https://propublika.id/cerita/info-lengkap-upah-minimum-kalsel-2026-ump-umk-umsp-hingga-umsk', 'official', '2026-12-01', 'sen not printed by the source', 'shipped'),
	('63.03', NULL, '63', daterange('2026-01-01', NULL), 'UMK 2026', 'https://propublika.id/cerita/info-lengkap-upah-minimum-kalsel-2026-ump-umk-umsp-hingga-umsk', 'secondary', '2026-12-01', 'no own UMK reported; the provincial wage applies', 'shipped'),
	('63.04', NULL, '63', daterange('2026-01-01', NULL), 'UMK 2026', 'https://propublika.id/cerita/info-lengkap-upah-minimum-kalsel-2026-ump-umk-umsp-hingga-umsk', 'secondary', '2026-12-01', 'no own UMK reported; the provincial wage applies', 'shipped'),
	('63.05', NULL, '63', daterange('2026-01-01', NULL), 'UMK 2026', 'https://propublika.id/cerita/info-lengkap-upah-minimum-kalsel-2026-ump-umk-umsp-hingga-umsk', 'secondary', '2026-12-01', 'no own UMK reported; the provincial wage applies', 'shipped'),
	('63.06', NULL, '63', daterange('2026-01-01', NULL), 'UMK 2026', 'https://propublika.id/cerita/info-lengkap-upah-minimum-kalsel-2026-ump-umk-umsp-hingga-umsk', 'secondary', '2026-12-01', 'no own UMK reported; the provincial wage applies', 'shipped'),
	('63.07', NULL, '63', daterange('2026-01-01', NULL), 'UMK 2026', 'https://propublika.id/cerita/info-lengkap-upah-minimum-kalsel-2026-ump-umk-umsp-hingga-umsk', 'secondary', '2026-12-01', 'no own UMK reported; the provincial wage applies', 'shipped'),
	('63.08', NULL, '63', daterange('2026-01-01', NULL), 'UMK 2026', 'https://propublika.id/cerita/info-lengkap-upah-minimum-kalsel-2026-ump-umk-umsp-hingga-umsk', 'secondary', '2026-12-01', 'no own UMK reported; the provincial wage applies', 'shipped'),
	('63.09', 3827935, NULL, daterange('2026-01-01', NULL), 'UMK 2026: Keputusan Gubernur Kalimantan Selatan 100.3.3.1/01107/KUM/2025', 'https://propublika.id/cerita/info-lengkap-upah-minimum-kalsel-2026-ump-umk-umsp-hingga-umsk', 'official', '2026-12-01', 'sen not printed by the source', 'shipped'),
	('63.10', 3736000, NULL, daterange('2026-01-01', NULL), 'UMK 2026: Keputusan Gubernur Kalimantan Selatan 100.3.3.1/01107/KUM/2025', 'https://propublika.id/cerita/info-lengkap-upah-minimum-kalsel-2026-ump-umk-umsp-hingga-umsk', 'official', '2026-12-01', 'sen not printed by the source', 'shipped'),
	('63.11', NULL, '63', daterange('2026-01-01', NULL), 'UMK 2026', 'https://propublika.id/cerita/info-lengkap-upah-minimum-kalsel-2026-ump-umk-umsp-hingga-umsk', 'secondary', '2026-12-01', 'no own UMK reported; the provincial wage applies', 'shipped'),
	('63.71', 3855894, NULL, daterange('2026-01-01', NULL), 'UMK 2026: Keputusan Gubernur Kalimantan Selatan 100.3.3.1/01107/KUM/2025', 'https://propublika.id/cerita/info-lengkap-upah-minimum-kalsel-2026-ump-umk-umsp-hingga-umsk', 'official', '2026-12-01', 'sen not printed by the source', 'shipped'),
	('63.72', 3843037.66, NULL, daterange('2026-01-01', NULL), 'UMK 2026: Keputusan Gubernur Kalimantan Selatan 100.3.3.1/01107/KUM/2025', 'https://portalwarta.com/?p=4903', 'official', '2026-12-01', 'first year with an own wage; another report truncates to 3843037', 'shipped'),
	('64.01', 3776998.06, NULL, daterange('2026-01-01', NULL), 'UMK 2026: Pengumuman 500.15.14.1/5096/DTKT.Srk-IV/2025', 'https://narasi.co/?p=308088', 'official', '2026-12-01', 'second report: https://sketsa.id/umk-kaltim-2026-resmi-naik-berau-tertinggi-tembus-rp439-juta', 'shipped'),
	('64.02', 3991797, NULL, daterange('2026-01-01', NULL), 'UMK 2026: Pengumuman 500.15.14.1/5096/DTKT.Srk-IV/2025', 'https://narasi.co/?p=308088', 'official', '2026-12-01', 'second report: https://sketsa.id/umk-kaltim-2026-resmi-naik-berau-tertinggi-tembus-rp439-juta; sen not printed by the source', 'shipped'),
	('64.03', 4391337.55, NULL, daterange('2026-01-01', NULL), 'UMK 2026: Pengumuman 500.15.14.1/5096/DTKT.Srk-IV/2025', 'https://narasi.co/?p=308088', 'official', '2026-12-01', 'second report: https://sketsa.id/umk-kaltim-2026-resmi-naik-berau-tertinggi-tembus-rp439-juta', 'shipped'),
	('64.07', 4231617.40, NULL, daterange('2026-01-01', NULL), 'UMK 2026: Pengumuman 500.15.14.1/5096/DTKT.Srk-IV/2025', 'https://narasi.co/?p=308088', 'official', '2026-12-01', 'second report: https://sketsa.id/umk-kaltim-2026-resmi-naik-berau-tertinggi-tembus-rp439-juta', 'shipped'),
	('64.08', 4067436, NULL, daterange('2026-01-01', NULL), 'UMK 2026: Pengumuman 500.15.14.1/5096/DTKT.Srk-IV/2025', 'https://narasi.co/?p=308088', 'official', '2026-12-01', 'second report: https://sketsa.id/umk-kaltim-2026-resmi-naik-berau-tertinggi-tembus-rp439-juta; sen not printed by the source', 'shipped'),
	('64.09', 4181134, NULL, daterange('2026-01-01', NULL), 'UMK 2026: Keputusan Gubernur Kalimantan Timur 100.3.3.1/K.498/2025', 'https://narasi.co/?p=308088', 'official', '2026-12-01', 'second report: https://sketsa.id/umk-kaltim-2026-resmi-naik-berau-tertinggi-tembus-rp439-juta; sen not printed by the source', 'shipped'),
	('64.11', NULL, '64', daterange('2026-01-01', NULL), 'UMK 2026: Pengumuman 500.15.14.1/5096/DTKT.Srk-IV/2025', 'https://narasi.co/?p=308088', 'secondary', '2026-12-01', 'the announcement lets Mahakam Ulu follow the provincial wage', 'shipped'),
	('64.71', 3856694.43, NULL, daterange('2026-01-01', NULL), 'UMK 2026: Pengumuman 500.15.14.1/5096/DTKT.Srk-IV/2025', 'https://narasi.co/?p=308088', 'official', '2026-12-01', 'second report: https://sketsa.id/umk-kaltim-2026-resmi-naik-berau-tertinggi-tembus-rp439-juta', 'shipped'),
	('64.72', 3983882, NULL, daterange('2026-01-01', NULL), 'UMK 2026: Keputusan Gubernur Kalimantan Timur 100.3.3.1/K.500/2025', 'https://narasi.co/?p=308088', 'official', '2026-12-01', 'second report: https://sketsa.id/umk-kaltim-2026-resmi-naik-berau-tertinggi-tembus-rp439-juta; sen not printed by the source', 'shipped'),
	('64.74', 3799480, NULL, daterange('2026-01-01', NULL), 'UMK 2026: Pengumuman 500.15.14.1/5096/DTKT.Srk-IV/2025', 'https://narasi.co/?p=308088', 'official', '2026-12-01', 'second report: https://sketsa.id/umk-kaltim-2026-resmi-naik-berau-tertinggi-tembus-rp439-juta; sen not printed by the source', 'shipped'),
	('74.01', 3688130.26, NULL, daterange('2026-01-01', NULL), 'UMK 2026: Keputusan Gubernur Sulawesi Tenggara 100.3.3.1/583 Tahun 2025', 'https://www.buletinnews.com/disnakertrans-umumkan-umk-dan-umsk-kabupaten-kolaka-tahun-2026/?pgrelated=148', 'official', '2026-12-01', NULL, 'shipped'),
	('74.02', NULL, '74', daterange('2026-01-01', NULL), 'UMK 2026', 'https://kroscek.co.id/2025/12/28/dewan-pengupahan-umk-konawe-utara-2026-naik-770-persen', 'secondary', '2026-12-01', 'only Kendari, Kolaka and Konawe Utara have a wage council and an own wage', 'shipped'),
	('74.03', NULL, '74', daterange('2026-01-01', NULL), 'UMK 2026', 'https://kroscek.co.id/2025/12/28/dewan-pengupahan-umk-konawe-utara-2026-naik-770-persen', 'secondary', '2026-12-01', 'only Kendari, Kolaka and Konawe Utara have a wage council and an own wage', 'shipped'),
	('74.04', NULL, '74', daterange('2026-01-01', NULL), 'UMK 2026', 'https://kroscek.co.id/2025/12/28/dewan-pengupahan-umk-konawe-utara-2026-naik-770-persen', 'secondary', '2026-12-01', 'only Kendari, Kolaka and Konawe Utara have a wage council and an own wage', 'shipped'),
	('74.05', NULL, '74', daterange('2026-01-01', NULL), 'UMK 2026', 'https://kroscek.co.id/2025/12/28/dewan-pengupahan-umk-konawe-utara-2026-naik-770-persen', 'secondary', '2026-12-01', 'only Kendari, Kolaka and Konawe Utara have a wage council and an own wage', 'shipped'),
	('74.06', NULL, '74', daterange('2026-01-01', NULL), 'UMK 2026', 'https://kroscek.co.id/2025/12/28/dewan-pengupahan-umk-konawe-utara-2026-naik-770-persen', 'secondary', '2026-12-01', 'only Kendari, Kolaka and Konawe Utara have a wage council and an own wage', 'shipped'),
	('74.07', NULL, '74', daterange('2026-01-01', NULL), 'UMK 2026', 'https://kroscek.co.id/2025/12/28/dewan-pengupahan-umk-konawe-utara-2026-naik-770-persen', 'secondary', '2026-12-01', 'only Kendari, Kolaka and Konawe Utara have a wage council and an own wage', 'shipped'),
	('74.08', NULL, '74', daterange('2026-01-01', NULL), 'UMK 2026', 'https://kroscek.co.id/2025/12/28/dewan-pengupahan-umk-konawe-utara-2026-naik-770-persen', 'secondary', '2026-12-01', 'only Kendari, Kolaka and Konawe Utara have a wage council and an own wage', 'shipped'),
	('74.09', 3510505.70, NULL, daterange('2026-01-01', NULL), 'UMK 2026: Keputusan Gubernur Sulawesi Tenggara 100.3.3.1/582 Tahun 2025', 'https://rakyatpostonline.com/2026/01/21/umk-konut-resmi-ditetapkan-rp351-juta-perusahaan-dilarang-bayar-di-bawah-ketentuan', 'official', '2026-12-01', 'the stated base 3259583 + 250922 = 3510505', 'shipped'),
	('74.10', NULL, '74', daterange('2026-01-01', NULL), 'UMK 2026', 'https://kroscek.co.id/2025/12/28/dewan-pengupahan-umk-konawe-utara-2026-naik-770-persen', 'secondary', '2026-12-01', 'only Kendari, Kolaka and Konawe Utara have a wage council and an own wage', 'shipped'),
	('74.11', NULL, '74', daterange('2026-01-01', NULL), 'UMK 2026', 'https://kroscek.co.id/2025/12/28/dewan-pengupahan-umk-konawe-utara-2026-naik-770-persen', 'secondary', '2026-12-01', 'only Kendari, Kolaka and Konawe Utara have a wage council and an own wage', 'shipped'),
	('74.12', NULL, '74', daterange('2026-01-01', NULL), 'UMK 2026', 'https://kroscek.co.id/2025/12/28/dewan-pengupahan-umk-konawe-utara-2026-naik-770-persen', 'secondary', '2026-12-01', 'only Kendari, Kolaka and Konawe Utara have a wage council and an own wage', 'shipped'),
	('74.13', NULL, '74', daterange('2026-01-01', NULL), 'UMK 2026', 'https://kroscek.co.id/2025/12/28/dewan-pengupahan-umk-konawe-utara-2026-naik-770-persen', 'secondary', '2026-12-01', 'only Kendari, Kolaka and Konawe Utara have a wage council and an own wage', 'shipped'),
	('74.14', NULL, '74', daterange('2026-01-01', NULL), 'UMK 2026', 'https://kroscek.co.id/2025/12/28/dewan-pengupahan-umk-konawe-utara-2026-naik-770-persen', 'secondary', '2026-12-01', 'only Kendari, Kolaka and Konawe Utara have a wage council and an own wage', 'shipped'),
	('74.15', NULL, '74', daterange('2026-01-01', NULL), 'UMK 2026', 'https://kroscek.co.id/2025/12/28/dewan-pengupahan-umk-konawe-utara-2026-naik-770-persen', 'secondary', '2026-12-01', 'only Kendari, Kolaka and Konawe Utara have a wage council and an own wage', 'shipped'),
	('74.71', 3516070.42, NULL, daterange('2026-01-01', NULL), 'UMK 2026', 'https://kendariinfo.com/umk-kendari-kolaka-dan-konut-resmi-ditetapkan-berikut-besarannya', 'secondary', '2026-12-01', 'conflict: one report gives 110.3.3.1/581 for all three, which is the number of the UMP decree; own number not sourced', 'shipped'),
	('74.72', NULL, '74', daterange('2026-01-01', NULL), 'UMK 2026', 'https://kroscek.co.id/2025/12/28/dewan-pengupahan-umk-konawe-utara-2026-naik-770-persen', 'secondary', '2026-12-01', 'only Kendari, Kolaka and Konawe Utara have a wage council and an own wage', 'shipped');

/* Due dates */
INSERT INTO jamsos.due_rule
	(program, segment, valid, months_after, day, moves, legal_basis, source, evidence, enacted, note, origin)
VALUES
	('JKK', 'PU', daterange('2015-07-01', '2020-08-01'), 1, 15, 'forward', 'PP 44/2015 (article not seen)', 'flipbuilder.com/bcgyr/dubq/files/basic-html/page19.html', 'secondary', NULL, 'The 15th of the following month; on a Saturday, Sunday or national holiday the next working day.', 'shipped'),
	('JKK', 'PU', daterange('2021-02-01', NULL), 1, 15, 'forward', 'PP 44/2015 (article not seen)', 'flipbuilder.com/bcgyr/dubq/files/basic-html/page19.html', 'secondary', NULL, 'The 15th of the following month; on a Saturday, Sunday or national holiday the next working day.', 'shipped'),
	('JKM', 'PU', daterange('2015-07-01', '2020-08-01'), 1, 15, 'forward', 'PP 44/2015 (article not seen)', 'flipbuilder.com/bcgyr/dubq/files/basic-html/page19.html', 'secondary', NULL, 'The 15th of the following month; on a Saturday, Sunday or national holiday the next working day.', 'shipped'),
	('JKM', 'PU', daterange('2021-02-01', NULL), 1, 15, 'forward', 'PP 44/2015 (article not seen)', 'flipbuilder.com/bcgyr/dubq/files/basic-html/page19.html', 'secondary', NULL, 'The 15th of the following month; on a Saturday, Sunday or national holiday the next working day.', 'shipped'),
	('JHT', 'PU', daterange('2015-07-01', '2020-08-01'), 1, 15, 'forward', 'PP 46/2015 (article not seen)', 'flipbuilder.com/bcgyr/dubq/files/basic-html/page19.html', 'secondary', NULL, 'The 15th of the following month; on a Saturday, Sunday or national holiday the next working day.', 'shipped'),
	('JHT', 'PU', daterange('2021-02-01', NULL), 1, 15, 'forward', 'PP 46/2015 (article not seen)', 'flipbuilder.com/bcgyr/dubq/files/basic-html/page19.html', 'secondary', NULL, 'The 15th of the following month; on a Saturday, Sunday or national holiday the next working day.', 'shipped'),
	('JP', 'PU', daterange('2015-07-01', '2020-08-01'), 1, 15, 'forward', 'PP 45/2015 Pasal 30(3)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/45.md', 'law', NULL, 'The article has no word on holidays: moved like the other programmes.', 'shipped'),
	('JP', 'PU', daterange('2021-02-01', NULL), 1, 15, 'forward', 'PP 45/2015 Pasal 30(3)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/45.md', 'law', NULL, 'The article has no word on holidays: moved like the other programmes.', 'shipped'),
	('JKK', 'PU', daterange('2020-08-01', '2021-02-01'), 1, 30, 'backward', 'PP 49/2020 (article not seen)', 'https://finance.detik.com/berita-ekonomi-bisnis/d-5188239/...?page=2', 'secondary', '2020-09-01', 'The 30th of the following month; where that is a holiday the working day before.', 'shipped'),
	('JKM', 'PU', daterange('2020-08-01', '2021-02-01'), 1, 30, 'backward', 'PP 49/2020 (article not seen)', 'https://finance.detik.com/berita-ekonomi-bisnis/d-5188239/...?page=2', 'secondary', '2020-09-01', 'The 30th of the following month; where that is a holiday the working day before.', 'shipped'),
	('JHT', 'PU', daterange('2020-08-01', '2021-02-01'), 1, 30, 'backward', 'PP 49/2020 (article not seen)', 'https://finance.detik.com/berita-ekonomi-bisnis/d-5188239/...?page=2', 'secondary', '2020-09-01', 'The 30th of the following month; where that is a holiday the working day before.', 'shipped'),
	('JP', 'PU', daterange('2020-08-01', '2021-02-01'), 1, 30, 'backward', 'PP 49/2020 (article not seen)', 'https://finance.detik.com/berita-ekonomi-bisnis/d-5188239/...?page=2', 'secondary', '2020-09-01', 'The 30th of the following month; where that is a holiday the working day before.', 'shipped'),
	('JKP', 'PU', daterange('2021-02-01', NULL), 1, 15, 'forward', 'no article seen', 'derived', 'unverified', NULL, 'The share of the central state; assumed to fall due with JKK.', 'shipped'),
	('JKK', 'BPU', daterange('2015-07-01', NULL), 0, 15, 'forward', 'PP 44/2015 Pasal 24(3)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, 'The 15th of the same month.', 'shipped'),
	('JKM', 'BPU', daterange('2015-07-01', NULL), 0, 15, 'forward', 'PP 44/2015 Pasal 24(3)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, 'The 15th of the same month.', 'shipped'),
	('JHT', 'BPU', daterange('2015-07-01', NULL), 1, 15, 'forward', 'PP 46/2015 Pasal 21(3)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/46.md', 'law', NULL, 'The 15th of the following month.', 'shipped'),
	('JKK', 'ASN', daterange('2015-07-01', NULL), 0, 10, 'forward', 'PP 70/2015 Pasal 32', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/70.md', 'law', NULL, 'The 10th of each month, next working day.', 'shipped'),
	('JKM', 'ASN', daterange('2015-07-01', NULL), 0, 10, 'forward', 'PP 70/2015 Pasal 32', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/70.md', 'law', NULL, 'The 10th of each month, next working day.', 'shipped'),
	('JKN', 'PU', daterange('2015-07-01', NULL), 0, 10, 'forward', 'no article seen', NULL, 'unverified', NULL, 'The 10th of each month: a secondary report whose page was not kept.', 'shipped'),
	('JKN', 'ASN', daterange('2015-07-01', NULL), 0, 10, 'forward', 'no article seen', NULL, 'unverified', NULL, 'The 10th of each month: a secondary report whose page was not kept.', 'shipped');

/* Penalties */
INSERT INTO jamsos.penalty_rule
	(program, segment, percent, valid, legal_basis, source, evidence, enacted, note, origin)
VALUES
	('JKK', 'PU', 2, daterange('2015-07-01', '2020-08-01'), 'PP 44/2015 Pasal 22(1)-(2)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, 'Employers other than state organs. No cap, no compounding, no word on part months.', 'shipped'),
	('JKK', 'PU', 2, daterange('2021-02-01', NULL), 'PP 44/2015 Pasal 22(1)-(2)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, 'Employers other than state organs. No cap, no compounding, no word on part months.', 'shipped'),
	('JKK', 'PU', 0.5, daterange('2020-08-01', '2021-02-01'), 'PP 49/2020 Pasal 23', 'transkepri.com/news/cetak/4739', 'secondary', '2020-09-01', 'Employers other than state organs.', 'shipped'),
	('JKM', 'PU', 2, daterange('2015-07-01', '2020-08-01'), 'PP 44/2015 Pasal 22(1)-(2)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, 'Employers other than state organs. No cap, no compounding, no word on part months.', 'shipped'),
	('JKM', 'PU', 2, daterange('2021-02-01', NULL), 'PP 44/2015 Pasal 22(1)-(2)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, 'Employers other than state organs. No cap, no compounding, no word on part months.', 'shipped'),
	('JKM', 'PU', 0.5, daterange('2020-08-01', '2021-02-01'), 'PP 49/2020 Pasal 23', 'transkepri.com/news/cetak/4739', 'secondary', '2020-09-01', 'Employers other than state organs.', 'shipped'),
	('JHT', 'PU', 2, daterange('2015-07-01', '2020-08-01'), 'PP 46/2015 Pasal 20(1)-(2)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/46.md', 'law', NULL, 'Employers other than state organs. No cap, no compounding, no word on part months.', 'shipped'),
	('JHT', 'PU', 2, daterange('2021-02-01', NULL), 'PP 46/2015 Pasal 20(1)-(2)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/46.md', 'law', NULL, 'Employers other than state organs. No cap, no compounding, no word on part months.', 'shipped'),
	('JHT', 'PU', 0.5, daterange('2020-08-01', '2021-02-01'), 'PP 49/2020 Pasal 23', 'transkepri.com/news/cetak/4739', 'secondary', '2020-09-01', 'Employers other than state organs.', 'shipped'),
	('JP', 'PU', 2, daterange('2015-07-01', '2020-08-01'), 'PP 45/2015 Pasal 31(1)-(2)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/45.md', 'law', NULL, 'Employers other than state organs. No cap, no compounding, no word on part months.', 'shipped'),
	('JP', 'PU', 2, daterange('2021-02-01', NULL), 'PP 45/2015 Pasal 31(1)-(2)', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/45.md', 'law', NULL, 'Employers other than state organs. No cap, no compounding, no word on part months.', 'shipped'),
	('JP', 'PU', 0.5, daterange('2020-08-01', '2021-02-01'), 'PP 49/2020 Pasal 23', 'transkepri.com/news/cetak/4739', 'secondary', '2020-09-01', 'Employers other than state organs.', 'shipped'),
	('JKK', 'BPU', 0, daterange('2015-07-01', NULL), 'PP 44/2015 Pasal 24', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, 'The article on BPU carries no penalty; one secondary source says 2 percent.', 'shipped'),
	('JKM', 'BPU', 0, daterange('2015-07-01', NULL), 'PP 44/2015 Pasal 24', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/44.md', 'law', NULL, 'The article on BPU carries no penalty; one secondary source says 2 percent.', 'shipped'),
	('JHT', 'BPU', 0, daterange('2015-07-01', NULL), 'PP 46/2015 Pasal 21', 'github:mblonyox/data-peraturan@c87e616 (transcription of the official text) pp/2015/46.md', 'law', NULL, 'The article on BPU carries no penalty; one secondary source says 2 percent.', 'shipped');
