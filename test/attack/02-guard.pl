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

attack 'what a row was, hidden or forged by who was allowed to write', installed => 'owner', sub {
	prepare(postgres => 'GRANT INSERT, UPDATE, DELETE ON jamsos.reform, jamsos.minimum_wage TO clerk');
	prepare(clerk => q{INSERT INTO jamsos.reform (name, description) VALUES ('a', 'before'), ('b', 'before')});
	# tables, types, functions and operators of his own, where something could look for ours
	try(clerk => q{CREATE TEMP TABLE law_history (LIKE jamsos.law_history); CREATE FUNCTION pg_temp.law_key(text, jsonb) RETURNS text LANGUAGE sql AS $$ SELECT 'mine' $$;
		CREATE FUNCTION pg_temp.row_to_json(record) RETURNS json LANGUAGE sql AS $$ SELECT '{}'::json $$; SET search_path = pg_temp, jamsos, pg_catalog;
		SET datestyle = 'German'; SET timezone = 'Asia/Jayapura'; UPDATE jamsos.reform SET description = 'after' WHERE name = 'a'});
	try(clerk => $_) for (
		q{INSERT INTO jamsos.law_history VALUES ('reform', 'x', 'DELETE', '{}', now(), 'owner')}, q{UPDATE jamsos.law_history SET changed_by = 'owner'}, q{DELETE FROM jamsos.law_history}, q{TRUNCATE jamsos.law_history},
		q{BEGIN; SET LOCAL session_replication_role = replica; DELETE FROM jamsos.reform; COMMIT}, q{LOCK jamsos.law_history IN ACCESS EXCLUSIVE MODE}, q{ALTER TABLE jamsos.law_history DISABLE TRIGGER ALL},
		q{SET default_transaction_read_only = on; DELETE FROM jamsos.reform WHERE name = 'b'});
	try(clerk => q{DELETE FROM jamsos.reform WHERE name = 'b'});
	try(owner => $_) for (q{UPDATE jamsos.law_history SET changed_by = 'clerk'}, q{DELETE FROM jamsos.law_history}, q{TRUNCATE jamsos.law_history}, q{DROP TABLE jamsos.law_history}, q{ALTER TABLE jamsos.law_history ADD x integer},
		q{INSERT INTO jamsos.law_history VALUES ('reform', 'name=a', 'DELETE', '{}', now(), 'clerk', NULL, NULL)});
	my $kept = prepare(postgres => q{SELECT key, operation, row ->> 'description', changed_by FROM jamsos.law_history WHERE loaded_at IS NULL AND loaded_by IS NULL ORDER BY 1});
	got_through("the history says: $kept") if $kept ne "name=a|UPDATE|before|clerk\nname=b|DELETE|before|clerk";
	my $forged = prepare(postgres => q{SELECT DISTINCT loaded_by, loaded_at > now() - interval '1 hour' FROM jamsos.law_history WHERE loaded_by IS NOT NULL});
	got_through("a row of his own says: $forged") if $forged ne 'owner|t';
};

my @texts = (q{'); DROP TABLE jamsos.reform; --}, q{$$}, q{$jamsos$}, "\\", "\\'", "a\nb", "\\! touch /tmp/x", "\\\\", '{"a": 1}', '%s%1$I', "\t*/", ";\n\\q\n", '${x}', ':x', q{E'\\''}, "\x{e9}\x{1f600}");
attack 'local law that becomes a command where it is taken in', installed => 'owner', sub {
	my $n = 0;
	prepare(owner => join '', map { my $text = $_; utf8::encode($text); (my $quoted = $text) =~ s/'/''/g; $n++; "INSERT INTO jamsos.reform (name, description, legal_basis, source, note) VALUES ('r$n', '$quoted', 'x$quoted', '$quoted', '$quoted');\n" } @texts);
	my ($script) = try(owner => 'SELECT jamsos.export_law()');
	my $before = prepare(owner => q{SELECT md5(string_agg(r::text, ' ' ORDER BY name)) FROM (SELECT name, description, legal_basis, source, note FROM jamsos.reform) r, (SELECT jamsos.law_fingerprint()) f});
	prepare(owner => 'DELETE FROM jamsos.reform');
	try(owner => "SET standard_conforming_strings = $_;\n$script\n") for qw(off on);
	my $after = prepare(owner => q{SELECT md5(string_agg(r::text, ' ' ORDER BY name)) FROM (SELECT name, description, legal_basis, source, note FROM jamsos.reform) r, (SELECT jamsos.law_fingerprint()) f});
	got_through('other rows than were written') if $after ne $before;
};

done();
