# Tracked tables: what those around one can do to the superuser who owns or writes it, to its summary and to the server.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use Attack;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;

my $upkeep = q{SELECT jamsos.compact_tracked(); SELECT * FROM jamsos.verify_tracked(); SELECT * FROM jamsos.verify_tracked(repair => true); SELECT jamsos.compact_tracked(); SELECT jamsos.tracked();
	SELECT jamsos.compact_tracked('dept.gaji'); SELECT * FROM jamsos.verify_tracked('dept.gaji', true); SELECT jamsos.track('dept.staf', 'gaji', '{opd}', 'upah');};
my $write = q{INSERT INTO dept.staf VALUES ('a', 7); UPDATE dept.staf SET upah = upah + 1; DELETE FROM dept.staf WHERE upah = 1; BEGIN ISOLATION LEVEL SERIALIZABLE; INSERT INTO dept.staf VALUES ('b', 8); COMMIT;};

# a superuser's table in the schema of another, who may drop what is in it
sub in_a_schema_of_the_owner
{
	prepare(owner => 'CREATE SCHEMA dept; GRANT USAGE, CREATE ON SCHEMA dept TO PUBLIC');
	prepare(postgres => q{CREATE TABLE dept.staf (opd text, upah bigint); INSERT INTO dept.staf VALUES ('a', 1), ('a', 2), ('b', 3); SELECT jamsos.track('dept.staf', 'gaji', '{opd}', 'upah')});
	return;
}

# a table of parts as the owner would like it to be
my $parts = q{CREATE TABLE dept.gaji_parts (group_hash bigint NOT NULL, part bigint NOT NULL, added jamsos.payroll_summary, removed jamsos.payroll_summary, at timestamptz NOT NULL, key_1 text, PRIMARY KEY (group_hash, part)); };
my $guard = q{CREATE TRIGGER gaji_guard BEFORE INSERT ON dept.gaji_parts FOR EACH ROW EXECUTE FUNCTION jamsos.track_write('gaji'); };
my $tie = q{CREATE CONSTRAINT TRIGGER gaji_tie AFTER INSERT ON dept.gaji_parts FROM dept.staf NOT DEFERRABLE FOR EACH ROW WHEN (false) EXECUTE FUNCTION jamsos.track_write('gaji'); };
my $view = q{CREATE VIEW dept.gaji AS SELECT key_1 AS opd, added AS payroll, at AS updated_at FROM dept.gaji_parts; CREATE TRIGGER gaji_view INSTEAD OF INSERT ON dept.gaji FOR EACH ROW EXECUTE FUNCTION jamsos.track_write('gaji'); };
my %evil = (
	'a trigger' => trap('dept.fired()', 'trigger', 'NEW') . 'CREATE TRIGGER a BEFORE INSERT OR UPDATE ON dept.gaji_parts FOR EACH ROW EXECUTE FUNCTION dept.fired(); CREATE TRIGGER b BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON dept.gaji_parts EXECUTE FUNCTION dept.fired();',
	'a rule' => trap('dept.ruled(jamsos.payroll_summary)', 'bigint', '1') . 'CREATE RULE r AS ON INSERT TO dept.gaji_parts DO ALSO SELECT dept.ruled(NEW.added); CREATE RULE d AS ON DELETE TO dept.gaji_parts DO INSTEAD SELECT dept.ruled(OLD.added);',
	'a default' => trap('dept.given()', 'bigint', '1') . 'ALTER TABLE dept.gaji_parts ADD x bigint DEFAULT dept.given(), ALTER part SET DEFAULT dept.given();',
	'a generated column' => trap('dept.made(bigint)', 'bigint', '$1') . 'ALTER FUNCTION dept.made IMMUTABLE; ALTER TABLE dept.gaji_parts ADD x bigint GENERATED ALWAYS AS (dept.made(part)) STORED;',
	'a check' => trap('dept.checked(bigint)', 'boolean', 'true') . 'ALTER TABLE dept.gaji_parts ADD CHECK (dept.checked(part));',
	'an index' => trap('dept.indexed(bigint)', 'bigint', '$1') . 'ALTER FUNCTION dept.indexed IMMUTABLE; CREATE INDEX ON dept.gaji_parts (dept.indexed(part)); CREATE INDEX ON dept.gaji_parts (part) WHERE dept.indexed(part) > 0;',
	'row security' => trap('dept.seen(bigint)', 'boolean', 'true') . 'ALTER TABLE dept.gaji_parts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY; CREATE POLICY p ON dept.gaji_parts USING (dept.seen(part)) WITH CHECK (dept.seen(part));',
	'a domain' => trap('dept.valid(text)', 'boolean', 'true') . 'CREATE DOMAIN dept.d AS text CHECK (dept.valid(value)); ALTER TABLE dept.gaji_parts ALTER key_1 TYPE dept.d;',
	'a child' => trap('dept.fired()', 'trigger', 'NEW') . 'CREATE TABLE dept.child () INHERITS (dept.gaji_parts); CREATE TRIGGER a BEFORE INSERT OR UPDATE OR DELETE ON dept.child FOR EACH ROW EXECUTE FUNCTION dept.fired(); INSERT INTO dept.child SELECT * FROM dept.gaji_parts;',
	'a key' => trap('dept.fired()', 'trigger', 'NULL') . 'CREATE TABLE dept.keys (k bigint, p bigint, FOREIGN KEY (k, p) REFERENCES dept.gaji_parts ON UPDATE CASCADE ON DELETE CASCADE); INSERT INTO dept.keys SELECT group_hash, part FROM dept.gaji_parts; CREATE TRIGGER a BEFORE UPDATE OR DELETE ON dept.keys FOR EACH ROW EXECUTE FUNCTION dept.fired();',
	'a view in its place' => trap('dept.looked(text)', 'text', '$1') . 'ALTER TABLE dept.gaji_parts RENAME TO other; CREATE VIEW dept.gaji_parts AS SELECT group_hash, part, added, removed, at, dept.looked(key_1) AS key_1 FROM dept.other;',
);

for my $kind (sort keys %evil)
{
	attack "the owner of the schema puts a table of his own where the parts are, with $kind", installed => 'postgres', sub {
		in_a_schema_of_the_owner();
		try(owner => 'DROP TABLE dept.gaji_parts CASCADE; ' . $parts . $guard . $tie . $view . $evil{$kind});
		try(postgres => $write . $upkeep . $write . 'SELECT * FROM dept.staf');
	};
	attack "with every right on the table, so that it is tied to it, $kind", installed => 'postgres', sub {
		in_a_schema_of_the_owner();
		prepare(postgres => 'GRANT ALL ON dept.staf TO owner');
		prepare(owner => 'DROP TABLE dept.gaji_parts CASCADE; ' . $parts . $guard . $tie . $view);
		try(owner => $evil{$kind});
		try(postgres => $write . $upkeep . $write . 'TRUNCATE dept.staf;' . $write);
	};
	attack "a table is given to a superuser, its parts still the old owner's or given along, with $kind", installed => 'postgres', sub {
		prepare(owner => q{CREATE SCHEMA dept; CREATE TABLE dept.staf (opd text, upah bigint); SELECT jamsos.track('dept.staf', 'gaji', '{opd}', 'upah'); INSERT INTO dept.staf VALUES ('a', 1), ('b', 2);});
		try(owner => $evil{$kind});
		prepare(postgres => 'ALTER TABLE dept.staf OWNER TO postgres');
		try(postgres => $write . $upkeep);
		got_through('the old owner reads on: ' . $_) for grep { /[89]/ } (try(owner => 'SELECT payroll FROM dept.gaji'))[0];
		prepare(postgres => 'ALTER TABLE dept.gaji_parts OWNER TO postgres; ALTER VIEW dept.gaji OWNER TO postgres;') if $kind !~ /view/;
		try(postgres => $write . $upkeep . $write . 'BEGIN; TRUNCATE dept.staf; ROLLBACK;');
	};
	attack "whoever writes a table of the owner runs nothing that he has put on its parts: $kind", installed => 'postgres', sub {
		prepare(owner => q{CREATE SCHEMA dept; GRANT USAGE ON SCHEMA dept TO PUBLIC; CREATE TABLE dept.staf (opd text, upah bigint); SELECT jamsos.track('dept.staf', 'gaji', '{opd}', 'upah'); INSERT INTO dept.staf VALUES ('a', 1), ('b', 2);});
		try(owner => $evil{$kind});
		try(postgres => $write . $upkeep . 'BEGIN; TRUNCATE dept.staf; ROLLBACK;');
	};
}

attack 'the view is another', installed => 'postgres', sub {
	in_a_schema_of_the_owner();
	try(owner => 'DROP VIEW dept.gaji; ' . trap('dept.looked(text)', 'text', '$1') . 'CREATE VIEW dept.gaji AS SELECT dept.looked(key_1) AS opd, NULL::jamsos.payroll_summary AS payroll, now() AS updated_at FROM (VALUES (\'a\')) v (key_1);
		CREATE TRIGGER gaji_view INSTEAD OF INSERT ON dept.gaji FOR EACH ROW EXECUTE FUNCTION jamsos.track_write(\'gaji\')');
	# it keeps him from nothing either: the next repair makes a view, as that name is taken under another
	try(postgres => $write . $upkeep . "SELECT jamsos.untrack('dept.gaji')");
	got_through("a view of another stops the summary: $_") for grep { /differs|\S/ && !/view is gone/ } split /\n/, prepare(postgres => "SELECT problem FROM jamsos.verify_tracked() WHERE problem NOT LIKE '%drop it'");
};

attack 'types, casts and operators of another, of the columns of a group', installed => 'postgres', sub {
	prepare(owner => q{CREATE SCHEMA dept; CREATE TYPE dept.status AS ENUM ('a', 'b'); GRANT USAGE ON SCHEMA dept TO PUBLIC; } . trap('dept.valid(text)', 'boolean', 'true') . 'CREATE DOMAIN dept.kode AS text CHECK (dept.valid(value));'
		. trap('dept.as_text(dept.status)', 'text', "'x'") . trap('dept.as_json(dept.status)', 'json', "'1'") . trap('dept.as_jsonb(dept.status)', 'jsonb', "'1'") . trap('dept.equal(dept.status, dept.status)', 'boolean', 'true')
		. q{CREATE CAST (dept.status AS text) WITH FUNCTION dept.as_text(dept.status) AS IMPLICIT; CREATE CAST (dept.status AS json) WITH FUNCTION dept.as_json(dept.status) AS IMPLICIT; CREATE CAST (dept.status AS jsonb) WITH FUNCTION dept.as_jsonb(dept.status) AS IMPLICIT;
		CREATE OPERATOR dept.= (LEFTARG = dept.status, RIGHTARG = dept.status, FUNCTION = dept.equal, HASHES, MERGES); CREATE OPERATOR public.= (LEFTARG = dept.status, RIGHTARG = dept.status, FUNCTION = dept.equal);});
	# the writer is another, as the checks of a domain run for whoever writes it
	prepare(postgres => q{CREATE SCHEMA ours; GRANT USAGE ON SCHEMA ours TO clerk; CREATE TABLE ours.staf (opd dept.status, kode dept.kode, upah bigint); GRANT ALL ON ours.staf TO clerk});
	my $use = q{SELECT * FROM jamsos.verify_tracked(); SELECT jamsos.compact_tracked(); UPDATE ours.gaji_parts SET added = NULL; SELECT * FROM jamsos.verify_tracked(); SELECT * FROM jamsos.verify_tracked(repair => true); SELECT count(*) FROM ours.gaji;};
	prepare(postgres => q{SELECT jamsos.track('ours.staf', 'gaji', '{opd,kode}', 'upah')});
	for my $path ('pg_catalog', 'dept, public, pg_catalog', 'public, dept')
	{
		try(clerk => "SET search_path = $path; INSERT INTO ours.staf (opd, kode, upah) VALUES ('a', 'x', 1), ('b', 'y', 2), (NULL, NULL, 3); UPDATE ours.staf SET upah = upah + 1; DELETE FROM ours.staf WHERE upah = 3; BEGIN ISOLATION LEVEL REPEATABLE READ; DELETE FROM ours.staf WHERE upah = 2; COMMIT");
		try(postgres => "SET search_path = $path; $use");
	}
	got_through('nothing was written') if prepare(postgres => 'SELECT count(*) FROM ours.gaji_parts') == 0;
	try(clerk => 'TRUNCATE ours.staf');
	try(postgres => "SELECT jamsos.untrack('ours.gaji')");
};

attack 'parts of the owner of the schema, in the shape that they had once', installed => 'postgres', sub {
	in_a_schema_of_the_owner();
	try(owner => 'DROP TABLE dept.gaji_parts CASCADE; CREATE TABLE dept.gaji_parts (opd text, part_id bigint GENERATED BY DEFAULT AS IDENTITY, part_reset boolean NOT NULL DEFAULT false, part_added jamsos.payroll_summary, part_removed jamsos.payroll_summary, part_at timestamptz DEFAULT now());
		CREATE UNIQUE INDEX ON dept.gaji_parts (part_id) WHERE part_reset; CREATE VIEW dept.gaji AS SELECT opd, part_added AS payroll, part_at AS updated_at FROM dept.gaji_parts; ' . trap('dept.fired()', 'trigger', 'NEW') . 'CREATE TRIGGER a BEFORE INSERT OR UPDATE ON dept.gaji_parts FOR EACH ROW EXECUTE FUNCTION dept.fired()');
	try(postgres => $upkeep . $write);
};

attack 'who may only insert forges nothing and takes nothing away', installed => 'postgres', sub {
	prepare(postgres => q{CREATE TABLE staf (opd text, upah bigint); ALTER TABLE staf ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON staf FOR INSERT WITH CHECK (upah < 100); GRANT INSERT ON staf TO clerk;
		ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO clerk; SELECT jamsos.track('staf', 'gaji', '{opd}', 'upah'); REVOKE ALL ON gaji FROM clerk; INSERT INTO staf VALUES ('a', 1), ('a', 2), ('b', 3)});
	try(clerk => $_) for ("INSERT INTO gaji_parts (group_hash, part, added, at, key_1) VALUES (1, 1, jamsos.payroll_summary_in('{\"strata\": [{\"segment\": \"PU\", \"risk_class\": 1, \"unpriced\": 0, \"wages\": [[999999999999, 5]]}]}'), now(), 'a')",
		'INSERT INTO gaji_parts (part_id, part_reset) VALUES (9223372036854775807, true)', "INSERT INTO gaji_parts(part_id, opd, part_added) SELECT 5, 'a', jamsos.payroll(999999999999)", 'DELETE FROM gaji_parts', 'TRUNCATE gaji_parts', 'UPDATE gaji_parts SET added = NULL',
		"INSERT INTO gaji VALUES ('a', jamsos.payroll(5))", 'SELECT * FROM gaji_parts', "SELECT jamsos.track_count('staf', 'gaji'), jamsos.track_fold('staf', 'gaji')", "SELECT * FROM jamsos.track_differences('staf', 'gaji')", "INSERT INTO staf VALUES ('a', 5)",
		"CREATE TRIGGER x AFTER INSERT ON staf REFERENCING NEW TABLE AS jamsos_new FOR EACH STATEMENT EXECUTE FUNCTION jamsos.track_write('gaji', 'table')");
	got_through("the summary says $_") for grep { $_ ne 'a 3 8, b 1 3' } prepare(postgres => q{SELECT string_agg(format('%s %s %s', opd, jamsos.headcount(payroll), trunc(jamsos.wage_bill(payroll))), ', ' ORDER BY opd) FROM gaji});
	got_through("verify_tracked finds $_") for grep { $_ ne '' } prepare(postgres => 'SELECT * FROM jamsos.verify_tracked()');
};

attack 'the trigger function on tables of anybody, by every kind of trigger', installed => 'postgres', sub {
	my $rows = 'INSERT INTO t VALUES (1); UPDATE t SET a = 2; INSERT INTO t VALUES (1) ON CONFLICT (a) DO UPDATE SET a = 3; MERGE INTO t USING (VALUES (2)) v (a) ON t.a = v.a WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT VALUES (9); DELETE FROM t; TRUNCATE t;';
	for my $table ('CREATE TEMP TABLE t (a int PRIMARY KEY)', 'CREATE TABLE public.t (a int PRIMARY KEY)', 'CREATE TEMP TABLE t (a int PRIMARY KEY) PARTITION BY LIST (a); CREATE TEMP TABLE t1 PARTITION OF t DEFAULT')
	{
		for my $arguments ('', "''", "'x'", "'x', 'table'", "'x', 'partition'", "'x', 'wage'", "'x', 'group,wage'", "'x', 'group,group,wage,risk_class'", "'x', ''", "'x', 'table', 'z'", "'" . ('y' x 5000) . "', 'table'")
		{
			try(owner => "$table; " . join(' ', map { "CREATE TRIGGER t" . ($_ =~ tr/a-zA-Z//cdr) . " $_ EXECUTE FUNCTION jamsos.track_write($arguments);" }
				'BEFORE INSERT ON t FOR EACH ROW', 'AFTER INSERT ON t FOR EACH ROW', 'BEFORE UPDATE ON t FOR EACH ROW', 'AFTER DELETE OR UPDATE ON t FOR EACH ROW', 'BEFORE DELETE ON t FOR EACH ROW', 'BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON t', 'AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON t',
				'AFTER INSERT ON t REFERENCING NEW TABLE AS n FOR EACH STATEMENT', 'AFTER UPDATE ON t REFERENCING NEW TABLE AS n OLD TABLE AS o FOR EACH STATEMENT', 'AFTER UPDATE ON t REFERENCING OLD TABLE AS oo FOR EACH STATEMENT', 'AFTER DELETE ON t REFERENCING OLD TABLE AS o FOR EACH STATEMENT', 'AFTER UPDATE OF a ON t FOR EACH STATEMENT',
				'AFTER UPDATE OF a ON t FOR EACH ROW WHEN (false)') . " $rows CREATE VIEW v AS SELECT * FROM t; CREATE TRIGGER v INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION jamsos.track_write($arguments); INSERT INTO v VALUES (1); SELECT * FROM jamsos.verify_tracked(); SELECT * FROM jamsos.verify_tracked(repair => true); SELECT jamsos.untrack('v'); SELECT jamsos.compact_tracked(); DROP TABLE IF EXISTS public.t CASCADE");
		}
	}
	try(ordinary => $_) for ('SELECT jamsos.track_write()', "SELECT jamsos.track_arguments('\\x')", "SELECT jamsos.track_arguments('\\x00000061ff00')", 'SELECT jamsos.track_list()', "SELECT jamsos.track_list('pg_class')", "SELECT jamsos.track_fold(0, 'x')", "SELECT jamsos.track_count('pg_class', 'x')", "SELECT jamsos.track_problem(0, 'x')",
		"SELECT * FROM jamsos.track_differences(4294967295, '')", "SELECT jamsos.track_total(NULL, NULL), jamsos.track_total('{}', '{}'), jamsos.track_total(NULL, ARRAY[jamsos.payroll_summary_in('{\"strata\": []}')])",
		"SELECT jamsos.track_total(ARRAY[NULL]::jamsos.payroll_summary[], '{{}}')", "SELECT jamsos.track_total(array_agg(p), array_agg(p)) FROM (SELECT NULL::jamsos.payroll_summary UNION ALL SELECT jamsos.payroll(g) FROM generate_series(1, 100) g GROUP BY g) x (p)", "SELECT jamsos.track_mend(0, '', '')", "SELECT jamsos.track_states('{}'), jamsos.track_states('[]')", "SELECT * FROM jamsos.track_problems('{}')",
		"SELECT jamsos.track_name('', '', '{}'), jamsos.track_name(repeat('x', 100), repeat('y', 63), '{}')");
	try(postgres => $_) for ("SELECT jamsos.track_fold('pg_class', 'x')", "SELECT jamsos.track_count('pg_class', 'x')", "SELECT jamsos.track_mend('pg_class'::regclass, 'x', 'x')");
};

# crafted pieces of a summary on a table of one's own: parts of odd shapes, roles that no column has
attack 'a summary put together by hand', installed => 'postgres', sub {
	my @parts = ('group_hash bigint, part bigint, added jamsos.payroll_summary, removed jamsos.payroll_summary, at timestamptz, key_1 int, PRIMARY KEY (group_hash, part)', 'a int', 'group_hash bigint, part bigint, added bytea, removed bytea, at timestamptz, key_1 int, PRIMARY KEY (group_hash, part)',
		'group_hash int, part int, added jamsos.payroll_summary, removed jamsos.payroll_summary, at timestamptz, key_1 int, PRIMARY KEY (group_hash, part)', 'group_hash bigint, part bigint, added jamsos.payroll_summary, removed jamsos.payroll_summary, at int, key_1 bigint, PRIMARY KEY (part, group_hash)',
		'group_hash bigint, part bigint, added jamsos.payroll_summary, removed jamsos.payroll_summary, at timestamptz, key_1 text, PRIMARY KEY (group_hash, part)', 'group_hash bigint, part bigint, added jamsos.payroll_summary, removed jamsos.payroll_summary, at timestamptz, key_1 int, EXCLUDE USING gist (int8range(group_hash, part) WITH &&)');
	for my $shape (@parts)
	{
		try(owner => join ";\n", map { my $roles = $_; "CREATE SCHEMA m; CREATE TABLE m.t (a int, b int, c text); CREATE TABLE m.p ($shape); CREATE TRIGGER anchor AFTER UPDATE OF a, b ON m.t FOR EACH STATEMENT WHEN (false) EXECUTE FUNCTION jamsos.track_write('k', $roles);
				CREATE CONSTRAINT TRIGGER tie AFTER INSERT ON m.p FROM m.t NOT DEFERRABLE FOR EACH ROW WHEN (false) EXECUTE FUNCTION jamsos.track_write('k');
				CREATE TRIGGER i AFTER INSERT ON m.t REFERENCING NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION jamsos.track_write('k', 'table'); CREATE TRIGGER u AFTER UPDATE ON m.t REFERENCING NEW TABLE AS n OLD TABLE AS o FOR EACH STATEMENT EXECUTE FUNCTION jamsos.track_write('k', 'table');
				CREATE TRIGGER d AFTER DELETE ON m.t REFERENCING OLD TABLE AS o FOR EACH STATEMENT EXECUTE FUNCTION jamsos.track_write('k', 'table'); CREATE TRIGGER tr AFTER TRUNCATE ON m.t FOR EACH STATEMENT EXECUTE FUNCTION jamsos.track_write('k', 'table');
				INSERT INTO m.t VALUES (1, 2, 'x'), (NULL, NULL, NULL); UPDATE m.t SET a = b; DELETE FROM m.t; TRUNCATE m.t; SELECT * FROM jamsos.verify_tracked(); SELECT * FROM jamsos.verify_tracked(repair => true); SELECT jamsos.track_fold('m.t', 'k'), jamsos.track_count('m.t', 'k'); DROP SCHEMA m CASCADE" } "'group', 'wage'", "'wage', 'group'", "'group,wage', 'segment'", "'programs', 'active'", "'wage', 'wage'", "'group,group', 'wage'", "'group'");
	}
};

attack 'schemas that change places while a superuser looks after a table in them', installed => 'postgres', sub {
	in_a_schema_of_the_owner();
	prepare(owner => 'CREATE SCHEMA decoy; GRANT USAGE ON SCHEMA decoy TO PUBLIC; ' . trap('decoy.looked(text)', 'text', '$1') . trap('decoy.now_looked(text)', 'text', '$1') . 'ALTER FUNCTION decoy.now_looked(text) IMMUTABLE; '
		. q{CREATE VIEW decoy.staf AS SELECT decoy.looked('a') AS opd, 1::bigint AS upah WHERE decoy.now_looked('x') = 'x'; CREATE VIEW decoy.gaji_parts AS SELECT 1::bigint AS group_hash, 1::bigint AS part, NULL::jamsos.payroll_summary AS added, NULL::jamsos.payroll_summary AS removed, now() AS at, decoy.looked('a') AS key_1;});
	my $node = server();
	my $swap = 'ALTER SCHEMA dept RENAME TO third; ALTER SCHEMA decoy RENAME TO dept; ALTER SCHEMA dept RENAME TO decoy; ALTER SCHEMA third RENAME TO dept;';
	my @running = map { IPC::Run::start([ $node->installed_command('psql'), '-Xq', '-d', $node->connstr(database()) . " user=$_->[0]" ], '<', \($_->[1] x $_->[2]), '>', '/dev/null', '2>', '/dev/null') }
		([ 'owner', $swap, 400 ], [ 'postgres', 'SELECT * FROM jamsos.verify_tracked(); SELECT * FROM jamsos.verify_tracked(repair => true); SELECT jamsos.compact_tracked();', 60 ], [ 'postgres', $write, 60 ]);
	$_->finish for @running;
};

done();
