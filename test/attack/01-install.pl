# What a hostile owner of a database, or anybody who may create something in it, puts in the way of CREATE EXTENSION.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use Attack;

my $install = 'SET lock_timeout = \'2s\'; CREATE EXTENSION jamsos CASCADE';
# what comes after: law is written, tariffs are made, functions of every language are called
my $use = q{
	INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis) VALUES ('JKM', 'PU', 'employer', 0.31, daterange('2026-01-01', '2026-02-01'), 'x');
	INSERT INTO jamsos.benefit_rule (program, event, component, value, times, unit, valid, legal_basis) VALUES ('JKM', 'burial', 'amount', 11000000, 2, 'rupiah', daterange('2026-01-01', NULL), 'x');
	UPDATE jamsos.rate SET percent = 0.32 WHERE origin = 'local';
	INSERT INTO jamsos.minimum_wage (region, amount, valid, legal_basis) VALUES ('63', 4000000, daterange('2030-01-01', NULL), 'x');
	SELECT * FROM jamsos.local_law();
	SELECT jamsos.export_law(), jamsos.law_fingerprint();
	SELECT * FROM jamsos.import_law('[{"table": "reform", "row": {"name": "x", "description": "y", "legal_basis": "x", "evidence": "unverified"}}]');
	SELECT jamsos.tariff('2026-01-01');
	SELECT * FROM jamsos.construction_contribution(1000000000, '2026-01-01');
	SELECT * FROM jamsos.benefits('death', '2026-01-01');
	SELECT * FROM jamsos.verify_install();
	SELECT count(*) FROM jamsos.catalog;
};

# every operator that somebody might hope to be found before a built-in one
sub operators
{
	my ($schema) = @_;
	my $sql = '';
	my $n = 0;
	for my $types ('numeric, integer', 'integer, numeric', 'numeric, bigint', 'double precision, integer', 'text, name', 'name, text', 'date, text', 'date, timestamptz', 'text, text', 'anyelement, anyelement', 'jamsos_daterange, date')
	{
		my ($left, $right) = split /, /, $types =~ s/jamsos_//r;
		for my $operator ('=', '<>', '<', '<=', '>', '>=', '&&', '@>', '~', '!~', '~~', '+', '-', '*', '/', '||', '>>')
		{
			my $any = $left eq 'anyelement';
			$n++;
			$sql .= trap("$schema.trap_$n($left, $right)", 'boolean', $any ? 'true' : '$1 IS NOT NULL') . "CREATE OPERATOR $schema.$operator (LEFTARG = $left, RIGHTARG = $right, FUNCTION = $schema.trap_$n);\n";
		}
	}
	return $sql;
}

# and every function
sub functions
{
	my ($schema) = @_;
	return join '', map { trap("$schema.$_", 'text', 'NULL') } 'octet_length(unknown_text text)', 'octet_length(varchar)', 'isfinite(numeric)', 'min_scale(integer)', 'format(text, name)', 'format(text, text)', 'daterange(text, text)',
		'daterange(date, text)', 'hashtextextended(text, integer)', 'numrange(integer, integer)', 'int8range(bigint, bigint, text)', 'pg_extension_config_dump(text, text)', 'lower(numeric)', 'date_part(text, integer)';
}

attack 'an operator in a schema jamsos that the owner made beforehand' => sub {
	prepare(owner => 'CREATE SCHEMA jamsos; ' . trap('jamsos.evil(numeric, integer)', 'boolean', '$1 OPERATOR(pg_catalog.>=) $2::numeric')
		. 'CREATE OPERATOR jamsos.>= (LEFTARG = numeric, RIGHTARG = integer, FUNCTION = jamsos.evil)');
	try(owner => $install);
	try(postgres => $use);
};

attack 'the same, installed by a superuser along a safe path' => sub {
	prepare(owner => 'CREATE SCHEMA jamsos; ' . trap('jamsos.evil(numeric, integer)', 'boolean', '$1 OPERATOR(pg_catalog.>=) $2::numeric')
		. 'CREATE OPERATOR jamsos.>= (LEFTARG = numeric, RIGHTARG = integer, FUNCTION = jamsos.evil)');
	try(postgres => "SET search_path = pg_catalog; $install");
	try(postgres => $use);
};

attack 'an operator of anybody\'s in public, where btree_gist is and everybody may create' => sub {
	prepare(postgres => 'GRANT CREATE ON SCHEMA public TO PUBLIC');
	prepare(ordinary => trap('public.evil(numeric, integer)', 'boolean', '$1 OPERATOR(pg_catalog.>=) $2::numeric') . 'CREATE OPERATOR public.>= (LEFTARG = numeric, RIGHTARG = integer, FUNCTION = public.evil)');
	prepare(postgres => 'SET search_path = pg_catalog; CREATE EXTENSION btree_gist SCHEMA public; CREATE EXTENSION jamsos');
	try(postgres => $use);
};

for my $schema ('jamsos', 'public', 'elsewhere')
{
	attack "operators and functions of every kind in schema $schema", path => '"$user", elsewhere, jamsos, public', sub {
		prepare(postgres => 'ALTER SCHEMA public OWNER TO owner');
		prepare(owner => ($schema eq 'public' ? '' : "CREATE SCHEMA $schema; ") . operators($schema) . functions($schema));
		try(owner => $install);
		try(postgres => $install);
		try(postgres => "SET search_path = pg_catalog; $use");
	};
}

attack 'types, domains and casts that look like those of the script', path => 'jamsos, public', sub {
	prepare(postgres => 'ALTER SCHEMA public OWNER TO owner');
	prepare(owner => 'CREATE SCHEMA jamsos; ' . trap('public.checked(text)', 'boolean', 'true') . trap('public.cast_it(integer)', 'public.mine') =~ s/^/CREATE TYPE public.mine AS (a integer); /r
		. 'CREATE DOMAIN jamsos.text AS pg_catalog.text CHECK (public.checked(VALUE)); CREATE DOMAIN public.daterange AS pg_catalog.daterange CHECK (public.checked(VALUE::pg_catalog.text));
		CREATE DOMAIN jamsos.validity AS pg_catalog.daterange CHECK (public.checked(VALUE::pg_catalog.text));
		CREATE CAST (integer AS public.mine) WITH FUNCTION public.cast_it AS IMPLICIT');
	try(owner => $install);
	try(owner => 'DROP SCHEMA jamsos CASCADE; CREATE DOMAIN pg_temp.validity AS pg_catalog.daterange CHECK (public.checked(VALUE::pg_catalog.text)); CREATE TEMP TABLE law_row (a pg_temp.validity); CREATE TEMP TABLE pg_attribute (a integer);
		SET search_path = pg_temp, public; ' . $install);
	try(postgres => $use);
};

attack 'tables and functions of a temporary schema that comes first' => sub {
	prepare(owner => 'SELECT 1');
	try(owner => 'CREATE TEMP TABLE rate (a integer); CREATE TEMP TABLE pg_extension (oid oid, extname name, extversion text); CREATE TEMP VIEW pg_depend AS SELECT 1 AS a;'
		. trap('pg_temp.format(text, name)', 'text') . trap('pg_temp.hashtextextended(text, bigint)', 'bigint', '1') . "SET search_path = pg_temp, pg_catalog; $install; SELECT * FROM jamsos.verify_install()");
	try(postgres => $use);
};

attack 'rights in the schema, given beforehand, and used on a superuser afterwards' => sub {
	prepare(owner => 'CREATE SCHEMA jamsos; GRANT ALL ON SCHEMA jamsos TO ordinary WITH GRANT OPTION; ALTER DEFAULT PRIVILEGES IN SCHEMA jamsos GRANT ALL ON TABLES TO ordinary; ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO ordinary');
	try(postgres => $install);
	try(ordinary => trap('jamsos.tariff(month text)', 'text', 'month'));
	try(postgres => q{SELECT jamsos.tariff('2026-01-01')});
	got_through("ordinary has $_ on jamsos.rate") for split /\n/, prepare(postgres => q{SELECT privilege_type FROM pg_class, aclexplode(relacl) WHERE oid = 'jamsos.rate'::regclass AND grantee = 'ordinary'::regrole});
};

for my $what ('function', 'operator', 'table')
{
	attack "a transaction that has made a $what in the schema and commits after the extension is there" => sub {
		prepare(owner => 'CREATE SCHEMA jamsos; BEGIN; ' . trap($what eq 'operator' ? 'public.f(jamsos_date, text)' =~ s/jamsos_//r : 'jamsos.tariff(month text)', 'text', '$1') =~ s/public\.f/jamsos.f/r
			. ($what eq 'operator' ? 'CREATE OPERATOR jamsos.= (LEFTARG = date, RIGHTARG = text, FUNCTION = jamsos.f);' : $what eq 'table' ? 'CREATE TABLE jamsos.notes (a integer);' : '') . "PREPARE TRANSACTION 'later'");
		try(postgres => $install);
		try(owner => "COMMIT PREPARED 'later'");
		# where the install gave up waiting there is nothing of ours that could be called
		try(postgres => q{SELECT jamsos.tariff('2026-01-01'); SET search_path = jamsos; SELECT '2026-01-01'::date = '2026-01-01'::text;})
			if prepare(postgres => q{SELECT count(*) FROM pg_extension WHERE extname = 'jamsos'}) eq '1';
	};
}

attack 'settings of who installs: the extensions and the reports they make are the same' => sub {
	my $reports = q{SELECT count(*) FROM jamsos_reports.install('laporan', '63', 2026, 'dept.staf', $j${"worker_id": "id", "nik": "nik", "birth_date": "lahir", "office": "opd", "wage": "honor", "risk_class": "kelas", "programs": "program", "segment": {"column": "jenis", "map": {"PTT\\\\x": "PU"}, "else": "PU"}}$j$,
		active => $j${"jenis": {"not": ["keluar\\\\"]}}$j$, enrolment => $j${"relation": "dept.staf", "nik": "nik", "month": "bulan"}$j$, bills => $j${"relation": "dept.staf", "nik": "nik", "month": "bulan", "wage": "honor"}$j$)};
	# each member of a schema as the server would write it, and the rows that came with it
	my $members = q{(SELECT n.nspname, p.oid::regprocedure::text AS name, CASE WHEN prokind <> 'a' THEN pg_get_functiondef(p.oid) END AS form FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace
		UNION ALL SELECT n.nspname, c.oid::regclass::text, pg_get_viewdef(c.oid) FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE relkind = 'v'
		UNION ALL SELECT n.nspname, c.oid::regclass || '.' || attname, concat_ws(' ', format_type(atttypid, atttypmod), attnotnull, attidentity, pg_get_expr(adbin, adrelid)) FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace JOIN pg_attribute a ON attrelid = c.oid AND attnum > 0 LEFT JOIN pg_attrdef d ON adrelid = attrelid AND adnum = attnum WHERE relkind IN ('r', 'v', 'c')
		UNION ALL SELECT n.nspname, concat_ws(' ', conrelid::regclass, contypid::regtype, conname), pg_get_constraintdef(c.oid) FROM pg_constraint c JOIN pg_namespace n ON n.oid = connamespace
		UNION ALL SELECT n.nspname, t.tgrelid::regclass || ' ' || tgname, pg_get_triggerdef(t.oid) FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid JOIN pg_namespace n ON n.oid = relnamespace WHERE NOT tgisinternal
		UNION ALL SELECT n.nspname, polrelid::regclass || ' ' || polname, concat_ws(' ', polcmd, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) FROM pg_policy p JOIN pg_class c ON c.oid = polrelid JOIN pg_namespace n ON n.oid = relnamespace
		UNION ALL SELECT n.nspname, c.oid::regclass || ' access method', amname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace JOIN pg_am a ON a.oid = relam WHERE relkind = 'r' AND nspname <> 'laporan')};
	my $rows = join ' UNION ALL ', map { qq{SELECT '$_', md5(string_agg(r::text, ' ' ORDER BY r::text COLLATE "C")) FROM $_ r} } map({ "jamsos.$_" } qw(rate minimum_wage region)), map({ "jamsos_reports.$_" } qw(purpose label view_definition table_definition)), map({ "laporan.$_" } qw(source staff enrolment bill fact_liability));
	my $same = qq{SELECT name || ' ' || md5(string_agg(coalesce(form, ''), ' ' ORDER BY form COLLATE "C")) FROM $members m WHERE nspname IN ('jamsos', 'jamsos_reports', 'jamsos_api', 'laporan') GROUP BY name UNION ALL SELECT concat_ws(' ', r.*) FROM ($rows) r ORDER BY 1};
	prepare(owner => q{CREATE SCHEMA dept; GRANT USAGE ON SCHEMA dept TO PUBLIC; CREATE TABLE dept.staf (id integer, nik text, lahir text, opd text, honor text, kelas text, program text, jenis text, bulan text);
		INSERT INTO dept.staf SELECT i, '637101' || to_char('1990-01-02'::date + i, 'DDMMYY') || to_char(i, 'FM0000'), (ARRAY['02-01-1990', '31/12/1985', '1 Maret 1992'])[1 + i % 3], 'U' || i % 2 || E' \\t', (ARRAY['2.500.000', 'Rp 3.000.000,00', '4000000'])[1 + i % 3], (ARRAY['1', 'II', E'\\t3'])[1 + i % 3],
			(ARRAY['JKK, JKM', NULL, 'JKK JKM JHT'])[1 + i % 3], (ARRAY['PTT\\x', 'keluar\\', NULL])[1 + i % 3], (ARRAY['2025-03', '042025', 'Mei 2025'])[1 + i % 3] FROM generate_series(1, 30) i});
	prepare(postgres => 'CREATE ACCESS METHOD other TYPE TABLE HANDLER heap_tableam_handler');
	my $everything = "$install; CREATE EXTENSION jamsos_reports; $reports";
	prepare(owner => $everything);
	my @before = split /\n/, prepare(postgres => $same);
	# whatever he may set: each choice once, each flag turned, each number the lowest and the highest, but those that end a statement, print it or choose its plan for ever
	my @sets = map { prepare(owner => qq{SELECT coalesce(string_agg(format('SET %s = %L;', name, value), ' ' ORDER BY name), '') FROM (SELECT name, CASE vartype
			WHEN 'enum' THEN enumvals[1 + $_ % cardinality(enumvals)]
			WHEN 'bool' THEN CASE WHEN ($_ % 2 = 0) = (boot_val = 'on') THEN 'off' ELSE 'on' END
			ELSE CASE WHEN $_ % 2 = 0 THEN min_val ELSE max_val END END AS value
		FROM pg_settings WHERE context = 'user' AND vartype <> 'string' AND name !~ '_timeout\$|read_only|^transaction_|^client_|^debug_|^trace_|^tcp_|^exit_on_error|cost') v}) } 0 .. 3;
	# in the first every flag is turned, and what is a text is another too
	$sets[0] .= q{ SET backslash_quote = on; SET DateStyle = 'German, DMY'; SET TimeZone = 'Pacific/Kiritimati'; SET default_table_access_method = other;};
	for my $setting ('standard_conforming_strings off', 'escape_string_warning off', 'transform_null_equals on', 'row_security off', 'check_function_bodies off', 'quote_all_identifiers on', 'array_nulls off', 'extra_float_digits -15', 'enable_seqscan off')
	{
		my ($name, $value) = split / /, $setting;
		die "not set: $setting" if $sets[0] !~ /SET $name = '$value';/;
	}
	for my $set (@sets)
	{
		prepare(owner => 'DROP SCHEMA laporan CASCADE; DROP EXTENSION jamsos_reports; DROP EXTENSION jamsos');
		prepare(owner => "$set $everything");
		my %seen;
		$seen{$_}++ for @before, split /\n/, prepare(postgres => $same);
		my @other = grep { $seen{$_} == 1 } sort keys %seen;
		got_through('others: ' . join(', ', splice(@other, 0, 9)) . " under $set") if @other;
	}
};

attack 'a schema of one\'s own choice' => sub {
	prepare(owner => 'CREATE SCHEMA elsewhere');
	try(owner => 'CREATE EXTENSION jamsos SCHEMA elsewhere CASCADE');
	got_through('it stands in a schema of the owner\'s') if prepare(postgres => q{SELECT count(*) FROM pg_proc WHERE proname = 'tariff' AND pronamespace = 'elsewhere'::regnamespace}) ne '0';
};

attack 'somebody without any right in the database installs it' => sub {
	try(ordinary => 'CREATE EXTENSION jamsos CASCADE');
	got_through('installed') if prepare(postgres => q{SELECT count(*) FROM pg_extension WHERE extname = 'jamsos'}) ne '0';
};

done();
