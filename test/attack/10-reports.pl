# The second extension: what others can put around its schema, its tables and those that it reads, for a superuser who installs, checks, counts and removes.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use Attack;

my $all = q{SELECT count(*) FROM jamsos_reports.install('laporan', '63', 2026, 'dept.staf', '{"worker_id": "id", "nik": "nik", "name": "nama", "office": "opd", "wage": "honor", "first_day": "tmt"}',
		offices => '{"relation": "dept.unit", "office": "kode", "name": "nama"}', bills => '{"relation": "dept.tagihan", "nik": "nik", "month": "periode", "wage": "upah", "jkk": "jkk", "jkm": "jkm"}', payments => '{"relation": "dept.bayar", "office": "kode", "paid_on": "tanggal", "amount": "jumlah"}');
	SELECT * FROM jamsos_reports.check('laporan');
	CALL laporan.billing_run('2025-03-01'); CALL laporan.budget_run(2026); CALL laporan.reconcile_run('2025-03-01'); CALL laporan.finalise(1, 'x'); CALL laporan.post(1); CALL laporan.correction_run('2025-03-01', '2025-04-01', 'x');
	SELECT * FROM laporan.evidence_sheet(1); SELECT * FROM jamsos_reports.verify_runs('laporan.setting');
	SELECT * FROM jamsos_reports.export_payrolls('laporan.setting', 1);
	SELECT jamsos_reports.billing_run('laporan.setting', '2025-05-01'), jamsos_reports.reconcile_run('laporan.setting', '2025-05-01'), jamsos_reports.set_state('laporan.setting', 1, 'final', 'x');
	SELECT count(*) FROM jamsos_reports.install('laporan', replace => true);
	SELECT jamsos_reports.remove('laporan', true);};
my $again = q{SELECT count(*) FROM jamsos_reports.install('laporan'); SELECT * FROM jamsos_reports.check('laporan'); CALL laporan.billing_run('2025-03-01');
	SELECT jamsos_reports.billing_run('laporan.setting', '2025-05-01'), jamsos_reports.reconcile_run('laporan.setting', '2025-05-01'), jamsos_reports.correction_run('laporan.setting', '2025-03-01', '2025-06-01', 'x'), jamsos_reports.budget_run('laporan.setting', 2026);
	SELECT * FROM jamsos_reports.evidence_sheet('laporan.setting', 1); SELECT * FROM jamsos_reports.verify_runs('laporan.setting'); SELECT jamsos_reports.set_state('laporan.setting', 1, 'final', 'x');
	SELECT * FROM jamsos_reports.export_payrolls('laporan.setting', 1); SELECT * FROM jamsos_reports.import_payrolls('laporan.setting', 'dept.kiriman'); SELECT jamsos_reports.remove('laporan', true);};
$again =~ s/CALL laporan.billing_run\S+;//;

# what the owner has, before he means harm
sub tables
{
	prepare(postgres => 'CREATE EXTENSION jamsos_reports') if $_[0];
	prepare(owner => q{CREATE SCHEMA dept; GRANT USAGE ON SCHEMA dept TO PUBLIC;
		CREATE TABLE dept.staf (id integer, nik text, nama text, opd text, honor text, tmt date); INSERT INTO dept.staf SELECT i, '637101010180' || to_char(i, 'FM0000'), 'A' || i, 'U' || i % 2, '3000000', '2024-01-01' FROM generate_series(1, 9) i;
		CREATE TABLE dept.unit (kode text, nama text); INSERT INTO dept.unit VALUES ('U0', 'a'), ('U1', 'b');
		CREATE TABLE dept.tagihan (nik text, periode date, upah numeric, jkk numeric, jkm numeric); INSERT INTO dept.tagihan SELECT nik, '2025-03-01', 3500000, 8400, 10500 FROM dept.staf;
		CREATE TABLE dept.bayar (kode text, tanggal date, jumlah numeric); CREATE TABLE dept.kiriman (sender text);});
	return;
}

my $operators = '';
my $n = 0;
for my $types ('text, text', 'name, text', 'text, name', 'name, name', 'oid, oid', 'date, date', 'numeric, numeric', 'bigint, bigint', 'integer, integer', 'jsonb, text', 'anyelement, anyelement')
{
	my ($left, $right) = split /, /, $types;
	for my $operator ('=', '<>', '<', '<=', '>', '>=', '||', '->', '->>', '+', '-', '*', '@>')
	{
		$n++;
		$operators .= trap("jebakan.trap_$n($left, $right)", 'boolean', 'true') . "CREATE OPERATOR jebakan.$operator (LEFTARG = $left, RIGHTARG = $right, FUNCTION = jebakan.trap_$n);\n";
	}
}
my %functions = ('format(text, VARIADIC text[])' => ['text', q{'x'}], 'count(text)' => ['bigint', '1'], 'coalesce_(text)' => ['text', '$1'], 'btrim(text, text)' => ['text', '$1'], 'quote_ident(text)' => ['text', '$1'], 'to_char(date, text)' => ['text', q{'x'}],
	'string_agg_(text)' => ['text', '$1'], 'lower(text)' => ['text', '$1'], 'left(text, integer)' => ['text', '$1'], 'date_trunc(text, timestamp)' => ['timestamp', '$2'], 'encode(bytea, text)' => ['text', q{'x'}], 'sha256(bytea)' => ['bytea', '$1'], 'concat_ws(text, VARIADIC text[])' => ['text', '$1']);

attack 'operators and functions along the path of the database, for CREATE EXTENSION and all that follows', installed => 'postgres', path => 'jebakan, pg_catalog, public', sub {
	tables();
	prepare(owner => "CREATE SCHEMA jebakan; GRANT USAGE ON SCHEMA jebakan TO PUBLIC; $operators" . join('', map { trap("jebakan.$_", @{ $functions{$_} }) } sort keys %functions));
	try(postgres => "CREATE EXTENSION jamsos_reports; $all");
};

for my $kind (
	[ 'a function of ours', trap('jamsos_reports.version()', 'text', q{'x'}) . trap('jamsos_reports.own_schema(text)', 'boolean', 'true') ],
	[ 'an operator', trap('jamsos_reports.eq(text, text)', 'boolean', 'true') . 'CREATE OPERATOR jamsos_reports.= (LEFTARG = text, RIGHTARG = text, FUNCTION = jamsos_reports.eq);' ],
	[ 'a table of ours with a trigger', 'CREATE TABLE jamsos_reports.label (kind text, code text, english text, indonesian text);' . trap('jamsos_reports.fired()', 'trigger', 'NEW') . 'CREATE TRIGGER t BEFORE INSERT ON jamsos_reports.label FOR EACH ROW EXECUTE FUNCTION jamsos_reports.fired();' ],
	[ 'nothing, and is changed afterwards', '' ])
{
	my ($name, $sql) = @$kind;
	attack "a schema jamsos_reports that lies there already, with $name", installed => 'postgres', sub {
		tables();
		prepare(owner => "CREATE SCHEMA jamsos_reports; GRANT ALL ON SCHEMA jamsos_reports TO PUBLIC; $sql");
		try(postgres => 'CREATE EXTENSION jamsos_reports;');
		try(owner => 'CREATE SCHEMA IF NOT EXISTS jamsos_reports;' . trap('jamsos_reports.column_text(regclass, text, name)', 'text', '$2') . trap('jamsos_reports.check(name)', 'text', '$1') . 'ALTER SCHEMA jamsos_reports RENAME TO lain; ALTER SCHEMA jamsos_reports OWNER TO owner;');
		try(postgres => $all);
	};
}

my $view = q{worker_id, NULL::text AS name, NULL::text AS nik, NULL::date AS birth_date, 'U1'::text AS office, NULL::text AS status, 'non-ASN'::text AS budget_status, 'PU'::text AS segment, 3000000::numeric AS wage, 1 AS risk_class, NULL::date AS first_day, NULL::date AS last_day, NULL::text AS region, NULL::text AS programs, NULL::text AS fund, NULL::text AS member_number};
attack 'reports of an ordinary role, with traps in adapters, triggers, policies and defaults, used by a superuser', installed => 'postgres', sub {
	tables(1);
	prepare(owner => ($all =~ s/SELECT jamsos_reports.remove.*//sr));
	prepare(owner => trap('dept.looked(text)', 'text', '$1') . "CREATE OR REPLACE VIEW laporan.staff AS SELECT dept.looked(id::text) AS $view FROM dept.staf;"
		. trap('dept.fired()', 'trigger', 'NEW') . 'CREATE TRIGGER a BEFORE INSERT ON laporan.run FOR EACH ROW EXECUTE FUNCTION dept.fired(); CREATE TRIGGER a BEFORE INSERT ON laporan.run_state FOR EACH ROW EXECUTE FUNCTION dept.fired(); CREATE TRIGGER a BEFORE INSERT ON laporan.received FOR EACH ROW EXECUTE FUNCTION dept.fired();'
		. trap('dept.given()', 'text', q{'x'}) . 'ALTER TABLE laporan.run ALTER made_by SET DEFAULT dept.given(), ADD CHECK (dept.looked(kind) IS NOT NULL); ALTER TABLE laporan.run_state ALTER set_by SET DEFAULT dept.given();'
		. trap('dept.put()', 'text', q{'x'}) . q{CREATE OR REPLACE VIEW laporan.run_list AS SELECT run, kind, period, month, dept.put() AS month_key, fiscal_year, revision, 'draft'::text AS state, true AS is_current, replaces, reason, assumptions, versions, ''::text AS made_at, made_by, ''::text AS signed_by FROM laporan.run;});
	try(postgres => $again);
};

attack 'a superuser counts over the view of another', installed => 'postgres', sub {
	tables(1);
	prepare(owner => trap('dept.looked(text)', 'text', '$1') . 'ALTER TABLE dept.staf RENAME TO orang; CREATE VIEW dept.dalam AS SELECT id, nik, dept.looked(nama) AS nama, opd, honor, tmt FROM dept.orang; CREATE VIEW dept.staf AS SELECT * FROM dept.dalam;');
	try(postgres => $all);
};

for my $kind (
	[ 'a type with a cast of his', 'CREATE TYPE dept.pasang AS (a integer); ' . trap('dept.kata(dept.pasang)', 'text', q{'x'}) . 'CREATE CAST (dept.pasang AS text) WITH FUNCTION dept.kata(dept.pasang) AS IMPLICIT; ALTER TABLE dept.staf ALTER nama TYPE dept.pasang USING NULL;' ],
	[ 'a domain', trap('dept.sah(text)', 'boolean', 'true') . 'CREATE DOMAIN dept.nama AS text CHECK (dept.sah(VALUE)); ALTER TABLE dept.staf ALTER nama TYPE dept.nama, ALTER honor TYPE dept.nama;' ],
	[ 'row security', trap('dept.boleh(text)', 'boolean', 'true') . 'ALTER TABLE dept.staf ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY; CREATE POLICY p ON dept.staf USING (dept.boleh(nama));' ],
	[ 'an index on an expression', trap('dept.kunci(text)', 'text', '$1') . 'ALTER FUNCTION dept.kunci IMMUTABLE; CREATE INDEX ON dept.staf (dept.kunci(nama)); CREATE STATISTICS dept.s ON dept.kunci(nama), opd FROM dept.staf; ANALYZE dept.staf;' ],
	# each of them is computed while a query is planned, or by a cast that is nobody's of ours
	(map { [ "constant code in $_->[0]", trap('dept.tetap(text)', 'text', q{'x'}) . 'ALTER FUNCTION dept.tetap IMMUTABLE; ' . $_->[1] ] }
		[ 'an index', q{CREATE INDEX ON dept.staf (dept.tetap('a'), opd);} ], [ 'the predicate of an index', q{CREATE INDEX ON dept.staf (opd) WHERE dept.tetap('a') = 'x';} ],
		[ 'statistics', q{CREATE STATISTICS dept.s ON (dept.tetap('a') || nama), opd FROM dept.staf; ANALYZE dept.staf;} ],
		[ 'the check of a child', q{CREATE TABLE dept.anak () INHERITS (dept.staf); ALTER TABLE dept.anak ADD CHECK (dept.tetap('a') = 'x' AND id > 0);} ],
		[ 'a partition key', q{ALTER TABLE dept.staf RENAME TO lama; CREATE TABLE dept.staf (LIKE dept.lama) PARTITION BY LIST ((dept.tetap('a') || opd)); CREATE TABLE dept.bagian PARTITION OF dept.staf DEFAULT; INSERT INTO dept.staf SELECT * FROM dept.lama;} ],
		[ 'the index of a partition', q{ALTER TABLE dept.staf RENAME TO lama; CREATE TABLE dept.staf (LIKE dept.lama) PARTITION BY LIST (opd); CREATE TABLE dept.bagian PARTITION OF dept.staf DEFAULT; INSERT INTO dept.staf SELECT * FROM dept.lama; CREATE INDEX ON dept.bagian (dept.tetap('a'));} ]),
	[ 'an enum with a cast of his', q{CREATE TYPE dept.jenis AS ENUM ('U0', 'U1'); } . trap('dept.kata(dept.jenis)', 'text', q{'U0'}) . 'CREATE CAST (dept.jenis AS text) WITH FUNCTION dept.kata(dept.jenis); ALTER TABLE dept.staf ALTER opd TYPE dept.jenis USING opd::dept.jenis;' ],
	[ 'names that are SQL', q{ALTER TABLE dept.staf RENAME honor TO "honor"", dept.x()--"; ALTER TABLE dept.staf RENAME TO "staf; ALTER ROLE owner SUPERUSER; --"; CREATE TABLE dept.staf AS SELECT id, nik, nama, opd || $$'; ALTER ROLE owner SUPERUSER; --$$ AS opd, $$'; ALTER ROLE owner SUPERUSER; --$$::text AS honor, tmt FROM dept."staf; ALTER ROLE owner SUPERUSER; --";} ])
{
	my ($name, $sql) = @$kind;
	attack "a superuser counts over a table of another with $name", installed => 'postgres', sub {
		tables(1);
		try(owner => $sql);
		try(postgres => $all);
	};
}

# what comes from elsewhere is read as the staff is: a view, or values that become text by a cast of his
for my $kind ('a view', 'an enum')
{
	attack "a superuser imports $kind of another", installed => 'postgres', sub {
		tables(1);
		prepare(postgres => q{SELECT count(*) FROM jamsos_reports.install('laporan', '63', 2026)});
		my @columns = qw(format sender region office month revision row_count workers unpriced wage_bill versions law law_items sha256 payroll line name wage);
		prepare(owner => $kind eq 'a view'
			? trap('dept.looked()', 'text', q{'1'}) . 'CREATE VIEW dept.masuk AS SELECT ' . join(', ', map { "dept.looked() AS $_" } @columns) . '; CREATE VIEW dept.tagih AS SELECT dept.looked() AS line, dept.looked() AS name;'
			: q{CREATE TYPE dept.jenis AS ENUM ('1'); } . trap('dept.kata(dept.jenis)', 'text', q{'1'}) . 'CREATE CAST (dept.jenis AS text) WITH FUNCTION dept.kata(dept.jenis); CREATE TABLE dept.masuk (' . join(', ', map { "$_ dept.jenis" } @columns)
				. q{); INSERT INTO dept.masuk (format, line) VALUES ('1', '1'); CREATE TABLE dept.tagih (line dept.jenis, name dept.jenis); INSERT INTO dept.tagih VALUES ('1', '1');});
		try(postgres => q{SELECT * FROM jamsos_reports.import_payrolls('laporan.setting', 'dept.masuk'); SELECT * FROM jamsos_reports.import_bill('laporan.setting', 'dept.tagih');});
	};
}

attack 'names of schemas, tables and columns that are SQL, given by the superuser as they were found', installed => 'postgres', sub {
	tables(1);
	prepare(owner => q{CREATE SCHEMA "d'; ALTER ROLE owner SUPERUSER; --"; GRANT USAGE ON SCHEMA "d'; ALTER ROLE owner SUPERUSER; --" TO PUBLIC; CREATE TABLE "d'; ALTER ROLE owner SUPERUSER; --"."t"");ALTER ROLE owner SUPERUSER; --" ("i$v$d'; ALTER ROLE owner SUPERUSER; --" integer, "%s{schema}$q$" text); INSERT INTO "d'; ALTER ROLE owner SUPERUSER; --"."t"");ALTER ROLE owner SUPERUSER; --" VALUES (1, '1');});
	try(postgres => q{SELECT * FROM jamsos_reports.install('x"; ALTER ROLE owner SUPERUSER; --', '63', 2026, (SELECT oid FROM pg_class WHERE relname LIKE 't"%'), '{"worker_id": "i$v$d''; ALTER ROLE owner SUPERUSER; --", "office": "%s{schema}$q$"}');
		CALL "x""; ALTER ROLE owner SUPERUSER; --".billing_run('2025-03-01'); CALL "x""; ALTER ROLE owner SUPERUSER; --".reconcile_run('2025-03-01'); CALL "x""; ALTER ROLE owner SUPERUSER; --".finalise(1, 'x''; ALTER ROLE owner SUPERUSER; --');
		SELECT * FROM "x""; ALTER ROLE owner SUPERUSER; --".evidence_sheet(1, 'x''; ALTER ROLE owner SUPERUSER; --'); SELECT * FROM jamsos_reports.check('x"; ALTER ROLE owner SUPERUSER; --'); SELECT jamsos_reports.remove('x"; ALTER ROLE owner SUPERUSER; --', true);});
};

attack 'a schema of the superuser in which another may create', installed => 'postgres', sub {
	tables(1);
	prepare(postgres => 'CREATE SCHEMA laporan; GRANT ALL ON SCHEMA laporan TO PUBLIC; ' . ($all =~ s/SELECT jamsos_reports.remove.*//sr));
	prepare(postgres => 'DROP VIEW laporan.fact_projection; DROP PROCEDURE laporan.post');
	try(owner => trap('dept.looked(text)', 'text', '$1') . q{CREATE VIEW laporan.fact_projection AS SELECT NULL::date AS month, dept.looked('x') AS month_key, ''::text AS office, 1::numeric(20,2) AS amount; CREATE PROCEDURE laporan.post(run bigint) LANGUAGE sql BEGIN ATOMIC SELECT dept.looked('x'); END;}
		. trap('laporan.to_char(date, text)', 'text', q{'x'}) . trap('laporan.billing_run(date)', 'void', ''));
	try(postgres => $again);
	# a superuser who calls what is another's by its name is on his own; install(), check() and the runs call nothing of the kind
};

attack 'a role without rights sees and changes nothing', installed => 'postgres', sub {
	tables(1);
	prepare(owner => ($all =~ s/SELECT jamsos_reports.remove.*//sr) . q{GRANT USAGE ON SCHEMA laporan, dept TO ordinary; GRANT ALL ON ALL TABLES IN SCHEMA laporan TO ordinary; REVOKE ALL ON laporan.reader FROM ordinary; INSERT INTO laporan.reader VALUES ('clerk', 'U1');});
	my ($out) = try(ordinary => q{SELECT count(*) FROM laporan.run_line; SELECT count(*) FROM laporan.run; SELECT count(*) FROM laporan.run_worker; SELECT count(*) FROM laporan.fact_billed;});
	got_through("he sees: $out") if $out =~ /[1-9]/;
	try(ordinary => q{UPDATE laporan.run_line SET amount = 0; DELETE FROM laporan.run_line; TRUNCATE laporan.run_line; INSERT INTO laporan.reader VALUES ('ordinary', NULL); INSERT INTO laporan.run (kind, period, revision, inputs, versions) VALUES ('billing', '2030-01', 1, 'x', 'x'); INSERT INTO laporan.run_state (run, state) VALUES (1, 'posted');
		SELECT jamsos_reports.remove('laporan', true); SELECT * FROM jamsos_reports.install('laporan', replace => true); ALTER TABLE laporan.run_line DISABLE TRIGGER ALL;});
	got_through('the figures of the run are others') if prepare(owner => q{SELECT count(*) FROM jamsos_reports.verify_runs('laporan.setting')}) !~ /^0/ || prepare(owner => q{SELECT sum(amount) > 0 FROM laporan.run_line}) !~ /^t/;
};

done();
