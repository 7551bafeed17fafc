# The trigger function of the law tables, put on other tables and on these in other ways.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use Attack;

my %tables = (
	'no such columns' => 'a integer', 'origin a number' => 'origin bigint', 'origin passed by reference, of another kind' => 'origin name', 'origin an array' => 'origin text[]', 'origin a composite' => 'origin pg_class',
	'recorder a number' => 'origin text, recorded_at text, recorded_by integer', 'time a number' => 'origin text, recorded_at integer, recorded_by text', 'no recorder' => 'origin text, recorded_at timestamptz',
	'time without a zone' => 'origin text, recorded_at timestamp, recorded_by text', 'all as it should be' => 'origin text, recorded_at timestamptz, recorded_by text', 'no column' => '');
my @ways = ('BEFORE INSERT OR UPDATE OR DELETE ON %s FOR EACH STATEMENT', 'BEFORE INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW', 'AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW', 'AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH STATEMENT', 'BEFORE TRUNCATE ON %s');
my $writes = 'INSERT INTO %1$s DEFAULT VALUES; UPDATE %1$s SET %2$s = NULL; DELETE FROM %1$s; TRUNCATE %1$s;';

for my $kind (sort keys %tables)
{
	my $columns = $tables{$kind};
	my ($first) = $columns =~ /^(\w+)/;
	my $sql = join '', map { my $way = $ways[$_]; "CREATE TEMP TABLE t$_ ($columns); CREATE TRIGGER x " . sprintf($way, "t$_") . ' EXECUTE FUNCTION jamsos.law_guard(); '
			. "INSERT INTO t$_ DEFAULT VALUES; " . ($first ? "INSERT INTO t$_ ($first) VALUES (DEFAULT); UPDATE t$_ SET $first = NULL; " . ($first eq 'origin' && $columns =~ /^origin text\b(?!\[)/ ? "INSERT INTO t$_ VALUES ('local'), ('shipped');" : $columns =~ /^origin bigint/ ? "INSERT INTO t$_ VALUES (1);" : '') : '') . "DELETE FROM t$_; TRUNCATE t$_; " } 0 .. $#ways;
	attack "on a table of one's own: $kind", installed => 'postgres', sub {
		try(ordinary => $sql);
		# the right to execute it may have been given away: the function itself refuses
		prepare(postgres => 'GRANT EXECUTE ON FUNCTION jamsos.law_guard() TO ordinary');
		try(ordinary => $sql);
	};
}

attack 'on a partitioned table, a view, with a condition, deferred', installed => 'postgres', sub {
	prepare(postgres => 'GRANT EXECUTE ON FUNCTION jamsos.law_guard() TO ordinary');
	try(ordinary => q{CREATE TEMP TABLE p (origin text, recorded_at timestamptz, recorded_by text) PARTITION BY LIST (origin); CREATE TEMP TABLE p1 PARTITION OF p DEFAULT;
		CREATE TRIGGER x BEFORE INSERT ON p FOR EACH ROW EXECUTE FUNCTION jamsos.law_guard(); INSERT INTO p VALUES ('local');
		CREATE TEMP VIEW v AS SELECT 'local'::text AS origin; CREATE TRIGGER x INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION jamsos.law_guard(); INSERT INTO v VALUES ('local');
		CREATE TEMP TABLE d (origin text); CREATE CONSTRAINT TRIGGER x AFTER INSERT ON d DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION jamsos.law_guard(); INSERT INTO d VALUES ('local');
		CREATE TRIGGER y BEFORE UPDATE OF origin ON d FOR EACH ROW WHEN (true) EXECUTE FUNCTION jamsos.law_guard(1, 2, 3); UPDATE d SET origin = 'x'});
	try(ordinary => 'SELECT jamsos.law_guard(); SELECT * FROM jamsos.law_guard(); CALL jamsos.law_guard()');
};

attack 'on a table that the owner has added to the extension', installed => 'owner', sub {
	prepare(postgres => 'GRANT EXECUTE ON FUNCTION jamsos.law_guard() TO owner');
	try(owner => q{CREATE SCHEMA s; CREATE TABLE s.rate (origin bigint, recorded_at integer, recorded_by integer); ALTER EXTENSION jamsos ADD TABLE s.rate;
		CREATE TRIGGER x BEFORE INSERT ON s.rate FOR EACH ROW EXECUTE FUNCTION jamsos.law_guard(); CREATE TRIGGER y BEFORE INSERT ON s.rate EXECUTE FUNCTION jamsos.law_guard(); INSERT INTO s.rate VALUES (1, 1, 1)});
};

my $law = q{SELECT md5(string_agg(r::text, ' ' ORDER BY r::text COLLATE "C")) FROM (SELECT to_jsonb(r) FROM jamsos.rate r WHERE origin = 'shipped' UNION ALL SELECT to_jsonb(r) FROM jamsos.relief r WHERE origin = 'shipped' UNION ALL SELECT to_jsonb(r) FROM jamsos.region r WHERE origin = 'shipped') r};
attack 'shipped law, changed by who may write local law', installed => 'owner', sub {
	my $before = prepare(postgres => $law);
	try(owner => $_) for (
		q{UPDATE jamsos.rate SET percent = 1 WHERE program = 'JKM'}, q{DELETE FROM jamsos.rate}, q{TRUNCATE jamsos.rate}, q{TRUNCATE jamsos.relief CASCADE},
		q{ALTER TABLE jamsos.rate DISABLE TRIGGER ALL}, q{SET session_replication_role = replica; DELETE FROM jamsos.rate}, q{DROP TRIGGER law_guard_row ON jamsos.rate},
		q{INSERT INTO jamsos.region (code, name, level, legal_basis, origin) VALUES ('63', 'x', 'province', 'x', 'shipped') ON CONFLICT (code, origin) DO UPDATE SET name = 'mine'},
		q{MERGE INTO jamsos.rate r USING (SELECT 1) s ON true WHEN MATCHED THEN UPDATE SET percent = 1},
		q{BEGIN; CREATE TEMP TABLE c AS SELECT * FROM jamsos.region; COPY jamsos.region (code, name, level, legal_basis, origin) FROM PROGRAM 'echo x'; COMMIT},
		q{INSERT INTO jamsos.relief (code, condition, legal_basis, origin) VALUES ('x', 'x', 'x', 'local'); UPDATE jamsos.relief SET origin = 'shipped' WHERE code = 'x'},
		q{UPDATE jamsos.relief SET code = 'x2', origin = 'local' WHERE code = 'PP 49/2020'},
		q{ALTER EXTENSION jamsos UPDATE; DO $$BEGIN EXECUTE format('ALTER EXTENSION jamsos UPDATE TO %L', jamsos.version()); END$$}, q{ALTER TABLE jamsos.rate ADD x integer}, q{CREATE RULE r AS ON INSERT TO jamsos.rate DO ALSO DELETE FROM jamsos.rate});
	got_through('the law is another') if prepare(postgres => $law) ne $before;
};

attack 'who recorded a row, forged by who was allowed to write', installed => 'owner', sub {
	# who installs may not have the right to let others write
	try(owner => 'GRANT INSERT, UPDATE ON jamsos.reform TO clerk');
	prepare(postgres => 'GRANT INSERT, UPDATE ON jamsos.reform TO clerk');
	prepare(clerk => q{INSERT INTO jamsos.reform (name, description, recorded_at, recorded_by) VALUES ('a', 'b', '2020-01-01', 'owner'); INSERT INTO jamsos.reform (name, description) VALUES ('c', 'd')});
	try(clerk => q{UPDATE jamsos.reform SET recorded_by = 'owner', recorded_at = '2020-01-01' WHERE name = 'c'});
	got_through("recorded by $_") for grep { $_ ne 'clerk|t' } split /\n/, prepare(postgres => q{SELECT DISTINCT recorded_by, recorded_at > now() - interval '1 hour' FROM jamsos.reform});
};

done();
