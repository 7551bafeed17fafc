/* ---- law: the tables ------------------------------------------------- */

/* A domain's CHECK has no hint of its own: where it does not hold it calls this. */
CREATE FUNCTION jamsos.validity_refuse(valid daterange, name text) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp SET datestyle = 'ISO, YMD'
AS $$
BEGIN
	RAISE check_violation USING MESSAGE = format('value for domain jamsos.validity violates check constraint "%s": %s', left(name, 63), valid),
		HINT = 'Write the first day of the first month, and that of the month after the last, NULL while there is none: daterange(''2026-01-01'', NULL). Years are 2000 to 9999.',
		SCHEMA = 'jamsos', DATATYPE = 'validity', CONSTRAINT = left(name, 63);
END
$$;
COMMENT ON FUNCTION jamsos.validity_refuse(daterange, text) IS
'What the checks of jamsos.validity call where a range is refused: error 23514 that shows it, with the remedy. Nobody calls it by hand.';

CREATE DOMAIN jamsos.validity AS daterange
	CONSTRAINT validity_is_whole_months CHECK (
		CASE WHEN NOT pg_catalog.isempty(VALUE)
			AND NOT pg_catalog.lower_inf(VALUE)
			AND pg_catalog.isfinite(pg_catalog.lower(VALUE))
			AND extract(day FROM pg_catalog.lower(VALUE)) = 1
			AND (pg_catalog.upper_inf(VALUE)
				 OR (pg_catalog.isfinite(pg_catalog.upper(VALUE))
					 AND extract(day FROM pg_catalog.upper(VALUE)) = 1)) THEN true
			WHEN VALUE IS NULL THEN true
			ELSE jamsos.validity_refuse(VALUE, 'validity_is_whole_months') END)
	CONSTRAINT validity_years_2000_to_9999 CHECK (
		CASE WHEN pg_catalog.lower(VALUE) >= '2000-01-01' AND (pg_catalog.upper_inf(VALUE) OR pg_catalog.upper(VALUE) <= '9999-12-01') THEN true
			WHEN VALUE IS NULL THEN true
			ELSE jamsos.validity_refuse(VALUE, 'validity_years_2000_to_9999') END);
COMMENT ON DOMAIN jamsos.validity IS
'Contribution months in which a row of law holds: never empty, from the first day of a month to (exclusive) the first day of another, or open: daterange(''2026-01-01'', NULL). Months of the years 2000 to 9999.';

/*
 * Whatever is accepted here must be of use to everything that reads it: texts have limits (names of 63
 * bytes without line breaks, a legal basis of 400, other texts of 2000), amounts those of a wage, rates
 * the decimals that the arithmetic knows, days the years that the readers know.  The types of amounts
 * are wider than what is allowed, so that it is the CHECK that speaks.
 */

/*
 * What several tables say alike.  No domains: where a domain refuses a value, the error names neither
 * table nor column, and does not show the row.
 */
--: define programs 'JKK', 'JKM', 'JHT', 'JP', 'JKP', 'JKN'
--: define segments 'PU', 'BPU', 'ASN'
--: define confirmed_until confirmed_until date CHECK (confirmed_until BETWEEN '2000-01-01' AND '9999-12-31')

/* What a row of every law table carries: copied into each, dropped below. */
CREATE TABLE jamsos.law_row (
	legal_basis text NOT NULL CHECK (btrim(legal_basis) <> '' AND octet_length(legal_basis) <= 400),
	source text CHECK (octet_length(source) <= 2000),
	evidence text NOT NULL DEFAULT 'unverified' CHECK (evidence IN ('law', 'official', 'secondary', 'unverified')),
	enacted date CHECK (enacted BETWEEN '1900-01-01' AND '9999-12-31'),
	note text CHECK (octet_length(note) <= 2000),
	origin text NOT NULL DEFAULT 'local' CHECK (origin IN ('shipped', 'local')),
	recorded_at timestamptz CHECK (isfinite(recorded_at)),
	recorded_by text CHECK (octet_length(recorded_by) <= 63),
	loaded_at timestamptz CHECK (isfinite(loaded_at)),
	loaded_by text CHECK (octet_length(loaded_by) <= 63)
);
COMMENT ON COLUMN jamsos.law_row.legal_basis IS 'Regulation and article.';
COMMENT ON COLUMN jamsos.law_row.source IS 'Where the figure was read.';
COMMENT ON COLUMN jamsos.law_row.evidence IS 'law: text of the law read; official: letter, decree or official table; secondary: press or other; unverified: from memory or derived.';
COMMENT ON COLUMN jamsos.law_row.enacted IS 'Day of promulgation; NULL = not known, the first day of validity counts.';
COMMENT ON COLUMN jamsos.law_row.note IS 'Remarks and conflicts.';
COMMENT ON COLUMN jamsos.law_row.origin IS 'shipped with the extension, or local (yours): a local row wins.';
COMMENT ON COLUMN jamsos.law_row.recorded_at IS 'When a local row was written; a restore brings it.';
COMMENT ON COLUMN jamsos.law_row.recorded_by IS 'Who wrote it; a restore brings it.';
COMMENT ON COLUMN jamsos.law_row.loaded_at IS 'When a local row came into this database: after a restore the restore.';
COMMENT ON COLUMN jamsos.law_row.loaded_by IS 'Who brought it into this database.';

CREATE TABLE jamsos.relief (
	--: law_name column=code; null=PRIMARY KEY
	automatic boolean NOT NULL DEFAULT false,
	condition text NOT NULL CHECK (btrim(condition) <> '' AND octet_length(condition) <= 2000),
	barred boolean NOT NULL DEFAULT false,
	LIKE jamsos.law_row INCLUDING ALL
) USING heap;
COMMENT ON TABLE jamsos.relief IS 'Reliefs: regulations that lower contributions for some months. Their rates are rows of jamsos.rate.';
COMMENT ON COLUMN jamsos.relief.code IS 'Name used in reliefs => ''{PP 49/2020}''.';
COMMENT ON COLUMN jamsos.relief.automatic IS 'true: the law grants it by itself; false: only where reliefs => names it.';
COMMENT ON COLUMN jamsos.relief.condition IS 'Who may use it.';
COMMENT ON COLUMN jamsos.relief.barred IS 'true: not where APBN or APBD pays; segment PR never gets it.';

CREATE TABLE jamsos.reform (
	--: law_name column=name; null=PRIMARY KEY
	description text NOT NULL CHECK (btrim(description) <> '' AND octet_length(description) <= 2000),
	LIKE jamsos.law_row INCLUDING ALL
) USING heap;
COMMENT ON TABLE jamsos.reform IS 'What-ifs: rows of the user. Their rates are rows of jamsos.rate with this name, used only where reform => names it.';
COMMENT ON COLUMN jamsos.reform.name IS 'Name used in reform => ''...''.';
COMMENT ON COLUMN jamsos.reform.description IS 'What would change.';

CREATE TABLE jamsos.rate (
	program text NOT NULL CHECK (program IN (${programs})),
	segment text NOT NULL CHECK (segment IN (${segments}, 'JAKON')),
	risk_class integer CHECK (risk_class BETWEEN 1 AND 5),
	payer text NOT NULL CHECK (payer IN ('employer', 'worker', 'government')),
	percent numeric(38,6) CHECK (percent BETWEEN 0 AND 100),
	fixed numeric(38,2) CHECK (fixed BETWEEN 0 AND 1000000000000),
	valid jamsos.validity NOT NULL,
	relief text REFERENCES jamsos.relief (code),
	reform text REFERENCES jamsos.reform (name),
	${confirmed_until},
	LIKE jamsos.law_row INCLUDING ALL,
	CONSTRAINT rate_percent_or_fixed CHECK ((percent IS NULL) <> (fixed IS NULL)),
	CONSTRAINT rate_relief_or_reform CHECK (relief IS NULL OR reform IS NULL),
	CONSTRAINT rate_percent_is_meant CHECK (reform IS NOT NULL OR percent <= CASE WHEN program IN ('JHT', 'JP', 'JKN') THEN 10 ELSE 5 END),
	CONSTRAINT rate_percent_is_no_fraction CHECK (relief IS NOT NULL OR reform IS NOT NULL OR percent = 0 OR percent >= 0.1),
	CONSTRAINT rate_fixed_is_meant CHECK (relief IS NOT NULL OR reform IS NOT NULL OR fixed = 0 OR fixed BETWEEN 100 AND 1000000),
	CONSTRAINT rate_confirmed CHECK (confirmed_until >= lower(valid))
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
	program text NOT NULL CHECK (program IN (${programs})),
	segment text NOT NULL CHECK (segment IN (${segments})),
	kind text NOT NULL CHECK (kind IN ('floor', 'ceiling')),
	amount numeric(38,2) CHECK (amount BETWEEN 0 AND 1000000000000),
	index_month integer CHECK (index_month BETWEEN 1 AND 12),
	index_rounding numeric(38,2) CHECK (index_rounding BETWEEN 0.01 AND 1000000000000),
	valid jamsos.validity NOT NULL,
	${confirmed_until},
	LIKE jamsos.law_row INCLUDING ALL,
	CONSTRAINT wage_limit_index CHECK ((index_month IS NULL) = (index_rounding IS NULL)),
	/* a figure in thousands is the slip that nobody sees; a few rupiah show in the first contribution */
	CONSTRAINT wage_limit_is_meant CHECK (amount < 1000 OR amount BETWEEN 100000 AND 1000000000),
	CONSTRAINT wage_limit_confirmed CHECK (confirmed_until >= lower(valid))
) USING heap;
COMMENT ON TABLE jamsos.wage_limit IS 'Lowest and highest base of a contribution.';
COMMENT ON COLUMN jamsos.wage_limit.kind IS 'floor or ceiling.';
COMMENT ON COLUMN jamsos.wage_limit.amount IS 'Rupiah a month; NULL = the law states no amount.';
COMMENT ON COLUMN jamsos.wage_limit.index_month IS 'Of a figure that is set anew each year: the month (1 to 12) from which the next one holds. It stands in the row that begins with the rule, and holds for those that follow; ceiling_growth of a scenario goes by it.';
COMMENT ON COLUMN jamsos.wage_limit.index_rounding IS 'Rupiah to whose multiple the next figure is rounded down; NULL where index_month is.';

CREATE TABLE jamsos.income_bracket (
	income_from numeric(38,2) NOT NULL CHECK (income_from BETWEEN 0 AND 1000000000000),
	base numeric(38,2) NOT NULL CHECK (base BETWEEN 0 AND 1000000000000),
	valid jamsos.validity NOT NULL,
	${confirmed_until},
	LIKE jamsos.law_row INCLUDING ALL,
	CONSTRAINT income_bracket_is_meant CHECK (base BETWEEN 100000 AND 1000000000),
	CONSTRAINT income_bracket_confirmed CHECK (confirmed_until >= lower(valid))
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
	${confirmed_until},
	LIKE jamsos.law_row INCLUDING ALL,
	CONSTRAINT contract_tier_is_meant CHECK (percent <= 5 AND (relief IS NOT NULL OR percent = 0 OR percent >= 0.005)),
	CONSTRAINT contract_tier_confirmed CHECK (confirmed_until >= lower(valid))
) USING heap;
COMMENT ON TABLE jamsos.contract_tier IS 'Construction whose wages are not known: percent of the part of the contract value between value_from and value_to (marginal tiers).';
COMMENT ON COLUMN jamsos.contract_tier.value_from IS 'Contract value from, rupiah.';
COMMENT ON COLUMN jamsos.contract_tier.value_to IS 'Contract value to, rupiah; NULL = no end.';
COMMENT ON COLUMN jamsos.contract_tier.percent IS 'Percent of that part.';

CREATE TABLE jamsos.benefit_rule (
	program text NOT NULL CHECK (program IN (${programs})),
	segment text CHECK (segment IN (${segments})),
	--: law_name column=event; null=NOT NULL
	--: law_name column=component; null=NOT NULL
	value numeric CHECK (value BETWEEN 0 AND 1000000000000 AND min_scale(value) <= 6),
	times numeric CHECK (times > 0 AND times <= 1000000 AND min_scale(times) <= 6),
	unit text NOT NULL CHECK (octet_length(unit) <= 2000),
	valid jamsos.validity NOT NULL,
	${confirmed_until},
	LIKE jamsos.law_row INCLUDING ALL,
	CONSTRAINT benefit_rule_is_meant CHECK (CASE WHEN unit LIKE 'percent%' THEN value <= 100 WHEN unit LIKE 'rupiah%' THEN value = 0 OR value >= 1000 ELSE true END),
	CONSTRAINT benefit_rule_confirmed CHECK (confirmed_until >= lower(valid)),
	/* what benefits() and its readers look for; a figure under another name would be paid to nobody */
	CONSTRAINT benefit_rule_figure CHECK (CASE
		WHEN event IN ('burial', 'lump sum', 'periodic', 'total') THEN component = 'amount'
		WHEN event = 'uang duka' THEN component = 'factor'
		WHEN event = 'death' THEN component IN ('share', 'periodic')
		WHEN event = 'total permanent disability' THEN component IN ('share', 'periodic')
		WHEN event IN ('child pension', 'parent pension', 'widow or widower pension') THEN component = 'share'
		WHEN event IN ('partial anatomical disability', 'partial loss of function', 'old-age balance') THEN component = 'formula'
		WHEN event IN ('cash', 'temporary disability (STMB)') THEN component ~ '^(months [0-9]{1,3}-[0-9]{1,3}|month [0-9]{1,3} on, until recovered)$'
		WHEN event = 'scholarship' THEN component IN ('amount', 'TK, per child and year', 'SD, per child and year', 'SMP, per child and year', 'SMA, per child and year',
			'higher education, per child and year',
			'TK, per child, once', 'SD, per child, once', 'SMP, per child, once', 'SMA, per child, once', 'diploma or degree, per child, once', 'children covered',
			'largest total', 'minimum contribution period')
		WHEN event = 'burial only' THEN component = 'consecutive participation under'
		WHEN event = 'old-age pension' THEN component IN ('accrual', 'minimum contribution period')
		WHEN event = 'monthly pension' THEN component IN ('minimum', 'maximum')
		WHEN event = 'pension age by birth year' THEN component ~ '^born [0-9]{4}(-[0-9]{4}| on)$'
		WHEN event IN ('pension age', 'payable at age') THEN component = 'age'
		WHEN event = 'disability pension' THEN component = 'payment density at least'
		WHEN event IN ('home care', 'medical treatment', 'denture') THEN component = 'ceiling'
		WHEN event = 'rehabilitation' THEN component = 'ceiling, medical'
		WHEN event = 'disability table' THEN component ~ '^[0-9]{2}[a-z]? '
		WHEN event = 'monthly disability allowance' THEN component <> ''
		WHEN event = 'transport' THEN component IN ('ceiling, land', 'ceiling, sea', 'ceiling, air')
		WHEN event = 'return to work' THEN component = 'available'
		WHEN event = 'claim time limit' THEN component IN ('years after the event', 'after loss of job')
		WHEN event = 'payment time' THEN component = 'working days after documents are complete'
		WHEN event = 'partial withdrawal' THEN component = 'after membership of'
		WHEN event = 'no payout on status change' THEN component = 'non-ASN to PPPK paruh waktu'
		WHEN event = 'qualifying period' THEN component IN ('contributions', 'consecutive months')
		WHEN event = 'employer bankrupt or closed' THEN component = 'arrears up to'
		WHEN event = 'entry' THEN component = 'age at registration under'
		WHEN event = 'family covered' THEN component = 'persons with the worker'
		ELSE false END)
) USING heap;
COMMENT ON TABLE jamsos.benefit_rule IS 'Benefits: amounts, factors, limits and conditions by event.';
COMMENT ON COLUMN jamsos.benefit_rule.segment IS 'PU, BPU or ASN; NULL = PU and BPU alike.';
COMMENT ON COLUMN jamsos.benefit_rule.event IS 'What happened, or what is paid: death, burial, scholarship, ...';
COMMENT ON COLUMN jamsos.benefit_rule.component IS 'Which figure of it: event and component are codes, which the table checks. A band of months names its first and last one.';
COMMENT ON COLUMN jamsos.benefit_rule.value IS 'The figure in its unit; NULL where the rule is a formula, stated in unit.';
COMMENT ON COLUMN jamsos.benefit_rule.times IS 'How often the value is paid, or of how many monthly wages it is a percentage; NULL: once, or, of a band of months, without end.';
COMMENT ON COLUMN jamsos.benefit_rule.unit IS 'Unit of value, or the formula.';

CREATE TABLE jamsos.region (
	--: law_name column=code; null=NOT NULL
	--: law_name column=name; null=NOT NULL
	level text NOT NULL CHECK (level IN ('province', 'regency', 'city')),
	--: law_name column=parent; null=NULL
	--: law_name column=former_code; null=NULL
	LIKE jamsos.law_row INCLUDING ALL,
	PRIMARY KEY (code, origin),
	CONSTRAINT region_code_is_one CHECK (code ~ CASE level WHEN 'province' THEN '^[0-9]{2}$' ELSE '^[0-9]{2}[.][0-9]{2}$' END),
	CONSTRAINT region_former_code_is_one CHECK (former_code ~ '^[0-9]{2}([.][0-9]{2})?$'),
	CONSTRAINT region_parent_is_province CHECK (CASE level WHEN 'province' THEN parent IS NULL ELSE parent IS NOT NULL AND parent = left(code, 2) END)
) USING heap;
COMMENT ON TABLE jamsos.region IS 'Provinces, regencies and cities with their Kemendagri codes. Data set cahyadsn/wilayah, MIT licence (see LICENSE).';
COMMENT ON COLUMN jamsos.region.code IS 'Kemendagri code: 63, 63.71.';
COMMENT ON COLUMN jamsos.region.parent IS 'Code of the province; NULL for a province.';
COMMENT ON COLUMN jamsos.region.former_code IS 'Code before its province was split: NIKs issued until then bear it. Kalimantan Timur 2012, Papua and Papua Barat 2022.';

CREATE TABLE jamsos.minimum_wage (
	--: law_name column=region; null=NOT NULL
	amount numeric(38,2) CHECK (amount > 0 AND amount <= 1000000000000),
	follows text CHECK (follows <> region AND follows <> '' AND octet_length(follows) <= 63 AND follows !~ '[[:cntrl:]]'),
	valid jamsos.validity NOT NULL,
	${confirmed_until},
	LIKE jamsos.law_row INCLUDING ALL,
	CONSTRAINT minimum_wage_amount_or_follows CHECK ((amount IS NULL) <> (follows IS NULL)),
	CONSTRAINT minimum_wage_is_meant CHECK (amount BETWEEN 100000 AND 100000000),
	CONSTRAINT minimum_wage_confirmed CHECK (confirmed_until >= lower(valid))
) USING heap;
COMMENT ON TABLE jamsos.minimum_wage IS 'Minimum wages: UMP of all provinces, UMK of regencies and cities where sourced.';
COMMENT ON COLUMN jamsos.minimum_wage.region IS 'Kemendagri code.';
COMMENT ON COLUMN jamsos.minimum_wage.amount IS 'Own minimum wage, rupiah a month; NULL where another region''s is followed.';
COMMENT ON COLUMN jamsos.minimum_wage.follows IS 'Region whose minimum wage applies; NULL = own.';

CREATE TABLE jamsos.budget_account (
	program text NOT NULL CHECK (program IN (${programs})),
	--: law_name column=status; null=NOT NULL
	--: law_name column=job; null=NULL
	--: law_name column=account; null=NOT NULL
	description text NOT NULL CHECK (btrim(description) <> '' AND octet_length(description) <= 2000),
	valid jamsos.validity NOT NULL,
	${confirmed_until},
	LIKE jamsos.law_row INCLUDING ALL,
	CONSTRAINT budget_account_is_one CHECK (account ~ '^[0-9]{1,2}([.][0-9]{1,5}){2,7}$'),
	CONSTRAINT budget_account_confirmed CHECK (confirmed_until >= lower(valid))
) USING heap;
COMMENT ON TABLE jamsos.budget_account IS 'APBD account codes (kode rekening) for contributions paid by the region, as seen in budget data; no Kepmendagri text was read.';
COMMENT ON COLUMN jamsos.budget_account.status IS 'non-ASN, PPPK paruh waktu, PPPK or PNS.';
COMMENT ON COLUMN jamsos.budget_account.job IS 'Job group of PPPK paruh waktu; NULL = all.';
COMMENT ON COLUMN jamsos.budget_account.account IS 'Kode rekening.';

CREATE TABLE jamsos.holiday (
	day date PRIMARY KEY CHECK (day BETWEEN '2000-01-01' AND '9999-12-31'),
	name text NOT NULL CHECK (btrim(name) <> '' AND octet_length(name) <= 2000),
	LIKE jamsos.law_row INCLUDING ALL
) USING heap;
COMMENT ON TABLE jamsos.holiday IS 'National holidays: rows of the user, from the yearly joint decree. They move due dates.';

CREATE TABLE jamsos.due_rule (
	program text NOT NULL CHECK (program IN (${programs})),
	segment text NOT NULL CHECK (segment IN (${segments})),
	valid jamsos.validity NOT NULL,
	months_after integer NOT NULL CHECK (months_after BETWEEN 0 AND 12),
	day integer NOT NULL CHECK (day BETWEEN 1 AND 31),
	moves text NOT NULL CHECK (moves IN ('forward', 'backward')),
	LIKE jamsos.law_row INCLUDING ALL
) USING heap;
COMMENT ON TABLE jamsos.due_rule IS 'When the contribution of a month falls due. Read by jamsos.due_date() and by budget(basis => ''cash'').';
COMMENT ON COLUMN jamsos.due_rule.months_after IS 'Months from the contribution month to that of the due date.';
COMMENT ON COLUMN jamsos.due_rule.day IS 'Day of that month; the last one where the month is shorter.';
COMMENT ON COLUMN jamsos.due_rule.moves IS 'Where a Saturday, Sunday or row of jamsos.holiday or jamsos.fixed_holiday moves the date: forward or backward.';

CREATE TABLE jamsos.penalty_rule (
	program text NOT NULL CHECK (program IN (${programs})),
	segment text NOT NULL CHECK (segment IN (${segments})),
	percent numeric NOT NULL CHECK (percent BETWEEN 0 AND 100 AND min_scale(percent) <= 6),
	valid jamsos.validity NOT NULL,
	LIKE jamsos.law_row INCLUDING ALL,
	CONSTRAINT penalty_rule_is_meant CHECK (percent = 0 OR percent BETWEEN 0.1 AND 10)
) USING heap;
COMMENT ON TABLE jamsos.penalty_rule IS 'What late payment costs. The articles name employers other than state organs: whether they bind a regional government is open, so nothing applies them unless asked (jamsos.penalty_percent).';
COMMENT ON COLUMN jamsos.penalty_rule.percent IS 'Percent of the late contribution, for each month of delay; not compounded.';

CREATE TABLE jamsos.fixed_holiday (
	month integer NOT NULL CHECK (month BETWEEN 1 AND 12),
	day integer NOT NULL CHECK (day BETWEEN 1 AND CASE month WHEN 2 THEN 29 WHEN 4 THEN 30 WHEN 6 THEN 30 WHEN 9 THEN 30 WHEN 11 THEN 30 ELSE 31 END),
	--: law_name column=name; null=NOT NULL
	valid jamsos.validity NOT NULL,
	LIKE jamsos.law_row INCLUDING ALL
) USING heap;
COMMENT ON TABLE jamsos.fixed_holiday IS 'National holidays of the same day each year, which need no yearly decree. They move due dates, as rows of jamsos.holiday do.';
COMMENT ON COLUMN jamsos.fixed_holiday.month IS 'Month of the year, 1 to 12.';
COMMENT ON COLUMN jamsos.fixed_holiday.day IS 'Day of that month.';
COMMENT ON COLUMN jamsos.fixed_holiday.valid IS 'Months whose day it is: those of the calendar, not contribution months.';

CREATE TABLE jamsos.kind_of_work (
	risk_class integer NOT NULL CHECK (risk_class BETWEEN 1 AND 5),
	number integer NOT NULL CHECK (number BETWEEN 1 AND 9999),
	name text NOT NULL CHECK (name <> '' AND octet_length(name) <= 400 AND name !~ '[[:cntrl:]]'),
	also text CHECK (also <> '' AND octet_length(also) <= 400 AND also !~ '[[:cntrl:]]'),
	valid jamsos.validity NOT NULL,
	LIKE jamsos.law_row INCLUDING ALL
) USING heap;
COMMENT ON TABLE jamsos.kind_of_work IS 'Kinds of work and their risk class of JKK: PP 82/2019 Lampiran I. Of its 191 kinds 64 are not transcribed. Read by jamsos.risk_class_of().';
COMMENT ON COLUMN jamsos.kind_of_work.risk_class IS 'JKK risk class 1 to 5: the group of the list.';
COMMENT ON COLUMN jamsos.kind_of_work.number IS 'Number in the list, which begins anew in each class.';
COMMENT ON COLUMN jamsos.kind_of_work.name IS 'The kind of work, in the words of the list.';
COMMENT ON COLUMN jamsos.kind_of_work.also IS 'Other words for it, in a region''s own speech. They are no law: they help to find the row.';

CREATE TABLE jamsos.cover_rule (
	program text NOT NULL CHECK (program IN (${programs})),
	segment text NOT NULL CHECK (segment IN (${segments})),
	arrears_over integer NOT NULL CHECK (arrears_over BETWEEN 0 AND 1200),
	cover text NOT NULL CHECK (cover IN ('paid', 'after settling', 'employer first', 'none')),
	valid jamsos.validity NOT NULL,
	LIKE jamsos.law_row INCLUDING ALL
) USING heap;
COMMENT ON TABLE jamsos.cover_rule IS 'What contributions in arrears do to the cover. The articles on wage earners name employers other than state organs.';
COMMENT ON COLUMN jamsos.cover_rule.arrears_over IS 'Months in a row that are not paid: more than these. Of several rows the highest that is exceeded holds.';
COMMENT ON COLUMN jamsos.cover_rule.cover IS 'paid: the benefit is paid; after settling: once the arrears are paid; employer first: the employer pays it, and is paid back after settling; none: no benefit.';

CREATE TABLE jamsos.participation_rule (
	program text NOT NULL CHECK (program IN (${programs})),
	segment text NOT NULL CHECK (segment IN (${segments})),
	age_from integer CHECK (age_from BETWEEN 0 AND 150),
	age_below integer CHECK (age_below BETWEEN 1 AND 150),
	deferral_years integer CHECK (deferral_years BETWEEN 1 AND 50),
	valid jamsos.validity NOT NULL,
	LIKE jamsos.law_row INCLUDING ALL,
	CONSTRAINT participation_rule_ages CHECK (age_below > age_from),
	CONSTRAINT participation_rule_some_age CHECK (age_from IS NOT NULL OR age_below IS NOT NULL)
) USING heap;
COMMENT ON TABLE jamsos.participation_rule IS 'Ages from and to which a person takes part in a programme. Read by jamsos.participates() and jamsos.participation_spells().';
COMMENT ON COLUMN jamsos.participation_rule.age_from IS 'Age in years from which on; NULL = any.';
COMMENT ON COLUMN jamsos.participation_rule.age_below IS 'Age in years with which it ends: the month in which it is reached is the last; NULL = none.';
COMMENT ON COLUMN jamsos.participation_rule.deferral_years IS 'Years that a worker who stays may put the end off on request; NULL = none. No function reckons with it.';

ALTER TABLE jamsos.reform ALTER legal_basis SET DEFAULT 'what-if';
DROP TABLE jamsos.law_row;

/* ---- the list of them ------------------------------------------------- */

CREATE FUNCTION jamsos.law_tables() RETURNS TABLE (table_name text, key_columns text)
LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 17
SET search_path = pg_catalog, pg_temp
AS $$
	VALUES
		-- what others refer to comes first
		('relief', 'code'),
		('reform', 'name'),
		('region', 'code'),
		('rate', 'program segment risk_class payer relief reform'),
		('wage_limit', 'program segment kind'),
		('income_bracket', 'income_from'),
		('contract_tier', 'program relief value_from'),
		('benefit_rule', 'program segment event component'),
		('minimum_wage', 'region'),
		('budget_account', 'program status job'),
		('holiday', 'day'),
		('fixed_holiday', 'month day'),
		('due_rule', 'program segment'),
		('penalty_rule', 'program segment'),
		('kind_of_work', 'risk_class number'),
		('cover_rule', 'program segment arrears_over'),
		('participation_rule', 'program segment')
$$;
COMMENT ON FUNCTION jamsos.law_tables() IS
'The tables of the law, and the columns, parted by blanks, that say what a row of each is about: of one key and origin one row holds in a month. What others refer to comes first.';

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
	FOR t IN
		-- those without months have a primary key; of a tier the range of values stands beside the key
		SELECT l.table_name AS name, string_to_array(replace(l.key_columns, ' value_from', ''), ' ') AS columns,
			CASE WHEN l.key_columns LIKE '% value_from' THEN 'numrange(value_from, value_to) WITH &&, ' ELSE '' END AS further
		FROM jamsos.law_tables() l WHERE l.table_name NOT IN ('relief', 'reform', 'region', 'holiday')
	LOOP
		key := 'hashtextextended(origin, 0)';
		FOREACH c IN ARRAY t.columns LOOP
			key := CASE WHEN c = 'income_from' THEN format('hash_numeric_extended(%I, %s)', c, key)
				WHEN c IN ('risk_class', 'month', 'day', 'number', 'arrears_over') THEN format('hashint4extended(coalesce(%I, 0), %s)', c, key)
				ELSE format('hashtextextended(coalesce(%I, ''''), %s)', c, key) END;
		END LOOP;
		/* shifted: a range of the highest number has no end */
		EXECUTE format('ALTER TABLE jamsos.%I ADD key bigint NOT NULL GENERATED ALWAYS AS (%s >> 1) STORED', t.name, key);
		EXECUTE format('ALTER TABLE jamsos.%I ADD CONSTRAINT %I EXCLUDE USING gist (int8range(key, key, ''[]'') WITH &&, %svalid WITH &&)',
			t.name, t.name || '_overlaps', t.further);
	END LOOP;
END
$$;

