# What audit(), verify_tracked() and the triggers of tracked tables make of what others put in their way.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use Attack;

# a cast is the one thing of a column that runs code of who owns its type
attack 'casts of the types of a table that a superuser audits', installed => 'postgres', sub {
	my %types = (enum => q{CREATE TYPE mine.it AS ENUM ('2026')}, row => 'CREATE TYPE mine.it AS (a integer)', range => 'CREATE TYPE mine.it AS RANGE (SUBTYPE = integer)');
	for my $kind (sort keys %types)
	{
		my $value = { enum => q{'2026'}, row => 'ROW(1)', range => q{'[1,2)'} }->{$kind};
		for my $type ('mine.it', 'mine.it[]', 'mine.over')
		{
			my $cast = $type eq 'mine.it[]' ? 'mine.it[]' : 'mine.it';
			my $row = $type eq 'mine.it[]' ? "ARRAY[${value}::mine.it]" : $value;
			prepare(owner => "CREATE SCHEMA mine; $types{$kind}; CREATE DOMAIN mine.over AS mine.it; " . trap("mine.as_text($cast)", 'text', "'x'")
				. "CREATE CAST ($cast AS text) WITH FUNCTION mine.as_text($cast) AS IMPLICIT; CREATE TABLE mine.t (c $type, m integer); INSERT INTO mine.t VALUES ($row, 1)");
			my $all = '"wage", "nik", "nip", "name", "birth_date", "start_date", "end_date", "status", "region", "month", "payment", "key"';
			# one session: an error ends none of them, and whose trap has run stands in the log
			try(postgres => join ";\n", map { ($_ ne 'name' ? "SELECT * FROM jamsos.audit('mine.t', $_ => 'c')" : (), qq{SELECT * FROM jamsos.audit('mine.t', columns => '{"$_": "c"}', options => '{"minimum": 1, "statuses": ["x"]}')}) } $all =~ /\w+/g);
			try(postgres => q{SELECT * FROM jamsos.audit('mine.t', year => 'c', month => 'm'); SELECT * FROM jamsos.audit('mine.t', status => 'c', key => 'c', nik => 'c')});
			try(postgres => q{SELECT * FROM jamsos.audit('mine.t', columns => '{"year": "c", "month": "m"}'); SELECT * FROM jamsos.audit('mine.t', columns => '{"status": "c", "key": "c", "nik": "c"}')});
			prepare(owner => 'DROP SCHEMA mine CASCADE');
		}
	}
};

# the label of a total is looked for in columns that nobody named, and so is a name
attack 'casts of columns that the audit looks at by itself', installed => 'postgres', sub {
	prepare(owner => 'CREATE SCHEMA mine; CREATE TYPE mine.it AS ENUM (\'2026\'); CREATE DOMAIN mine.over AS text; ' . trap('mine.as_text(mine.it)', 'text', "'x'")
		. 'CREATE CAST (mine.it AS text) WITH FUNCTION mine.as_text(mine.it) AS IMPLICIT; CREATE TABLE mine.t (w text, nik text, lahir date, nama mine.it, name mine.over, other mine.over, "; SELECT mine.as_text(NULL)" text);'
		. "INSERT INTO mine.t VALUES ('1', '1', '2020-01-01', '2026', 'x', 'JUMLAH', 'TOTAL')");
	try(postgres => q{SELECT * FROM jamsos.audit('mine.t', wage => 'w', nik => 'nik', birth_date => 'lahir'); SELECT * FROM jamsos.audit('mine.t', status => 'w')});
};

# what a planner computes of a table when it is read: with the rights of whoever reads
for my $kind (
	[ 'a view', 'CREATE VIEW mine.v AS SELECT * FROM mine.t WHERE mine.fixed(c) IS NOT NULL', 'mine.v' ],
	[ 'an index', q{CREATE INDEX ON mine.t (mine.fixed('a'), c)} ], [ 'the predicate of an index', q{CREATE INDEX ON mine.t (c) WHERE mine.fixed('a') = 'x'} ],
	[ 'statistics', q{CREATE STATISTICS mine.s ON (mine.fixed('a') || c), c FROM mine.t; ANALYZE mine.t} ], [ 'a check', q{ALTER TABLE mine.t ADD CHECK (mine.fixed('a') = 'x' AND c <> '')} ],
	[ 'the check of a child', q{CREATE TABLE mine.child () INHERITS (mine.t); ALTER TABLE mine.child ADD CHECK (mine.fixed('a') = 'x')} ],
	[ 'a partition key', q{ALTER TABLE mine.t RENAME TO old; CREATE TABLE mine.t (LIKE mine.old) PARTITION BY LIST ((mine.fixed('a') || c)); CREATE TABLE mine.rest PARTITION OF mine.t DEFAULT} ])
{
	my ($name, $sql, $over) = @$kind;
	attack "code in $name of what a superuser audits", installed => 'postgres', sub {
		prepare(owner => q{CREATE SCHEMA mine; CREATE TABLE mine.t (c text); INSERT INTO mine.t VALUES ('1'); } . trap('mine.fixed(text)', 'text', q{'x'}) . "ALTER FUNCTION mine.fixed IMMUTABLE; $sql");
		$over //= 'mine.t';
		try(postgres => "SET constraint_exclusion = on; SELECT * FROM jamsos.audit('$over', wage => 'c'); SELECT * FROM jamsos.audit('$over', nik => 'c', name => 'c')");
	};
}

# the check of a type, in a view that is a superuser's own; and of what another type is made of
my %made = (
	'a domain' => 'c::mine.it', 'a domain over a domain' => 'c::mine.over', 'elements of a domain' => '(ARRAY[c]::mine.it[])[1]', 'an attribute of a domain' => '(ROW(c)::mine.pair).c');
for my $kind (sort keys %made)
{
	attack "$kind in a view that a superuser audits", installed => 'postgres', sub {
		prepare(owner => 'CREATE SCHEMA mine; GRANT USAGE ON SCHEMA mine TO PUBLIC; CREATE TABLE mine.t (c text); INSERT INTO mine.t VALUES (1); ' . trap('mine.sound(text)', 'boolean', 'true')
			. 'CREATE DOMAIN mine.it AS text; CREATE DOMAIN mine.over AS mine.it; CREATE TYPE mine.pair AS (c mine.it)');
		# PostgreSQL refuses the check later where a row type stands in a view
		my @steps = ([postgres => "CREATE VIEW public.v AS SELECT $made{$kind} AS c FROM mine.t"], [owner => 'ALTER DOMAIN mine.it ADD CHECK (mine.sound(VALUE))']);
		prepare(@$_) for $kind =~ /attribute/ ? reverse @steps : @steps;
		try(postgres => q{SELECT * FROM jamsos.audit('public.v', wage => 'c'); SELECT * FROM jamsos.audit('public.v', nik => 'c', name => 'c')});
	};
}

# who owns a foreign table or its server says as whom it is read, and what: a view of this database, as its superuser
for my $owner ('table', 'server', 'partition', 'table in a view')
{
	attack "a foreign table that a superuser audits, with a $owner of another", installed => 'postgres', sub {
		prepare(postgres => 'CREATE EXTENSION postgres_fdw; GRANT USAGE ON FOREIGN DATA WRAPPER postgres_fdw TO owner');
		prepare(owner => q{CREATE SCHEMA mine; GRANT ALL ON SCHEMA mine TO PUBLIC; CREATE TABLE mine.t (c text); INSERT INTO mine.t VALUES ('1'); } . trap('mine.looked(text)', 'text', '$1') . 'CREATE VIEW mine.v AS SELECT mine.looked(c) AS c FROM mine.t;'
			. sprintf(q{CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '%s', port '%s', dbname '%s'); CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (user 'postgres');}, server()->host, server()->port, database()));
		my $columns = $owner eq 'partition' ? 'PARTITION OF mine.whole DEFAULT' : '(c text)';
		prepare(owner => 'CREATE TABLE mine.whole (c text) PARTITION BY LIST (c)');
		prepare($owner eq 'server' ? 'postgres' : 'owner', "CREATE FOREIGN TABLE mine.far $columns SERVER s OPTIONS (schema_name 'mine', table_name 'v')");
		prepare(postgres => 'CREATE VIEW mine.over AS SELECT * FROM mine.far');
		my $over = { partition => 'mine.whole', 'table in a view' => 'mine.over' }->{$owner} // 'mine.far';
		try(postgres => "SELECT * FROM jamsos.audit('$over', wage => 'c'); SELECT * FROM jamsos.audit('$over', nik => 'c', name => 'c')");
	};
}

# what is given as JSON is a name or a value, never a piece of a query
attack 'names and values of JSON that break out of the query', installed => 'postgres', sub {
	prepare(owner => 'CREATE SCHEMA mine; ' . trap('mine.f()', 'integer', '1') . q{CREATE TABLE mine.t (c text, "mine.f()" text); INSERT INTO mine.t VALUES ('1', '1')});
	for my $name ('mine.f()', 'c), mine.f(', q{c" || mine.f() || "c}, q{c'' || mine.f()::text || ''c}, q{$sql$, mine.f(), $sql$}, '%s', '%1$s', q{c\\"})
	{
		(my $json = $name) =~ s/(["\\])/\\$1/g;
		(my $quoted = $name) =~ s/"/""/g;
		prepare(owner => qq{ALTER TABLE mine.t ADD COLUMN IF NOT EXISTS "$quoted" text}) if $name !~ /''/;
		try(postgres => join ";\n", (map { qq{SELECT * FROM jamsos.audit('mine.t', columns => '{"$_": "$json"}')} } qw(wage nik nip name birth_date start_date end_date status region month payment key)),
			qq{SELECT * FROM jamsos.audit('mine.t', columns => '{"status": "c", "wage": "c"}', options => '{"statuses": ["$json"], "on_date": "2026-01-01"}')},
			qq{SELECT * FROM jamsos.audit('mine.t', columns => '{"status": "c"}', options => '{"on_date": "$json"}')},
			qq{SELECT * FROM jamsos.audit('mine.t', columns => '{"birth_date": "c"}', options => '{"segment": "$json"}')},
			qq{SELECT * FROM jamsos.audit('mine.t', columns => '{"birth_date": "c"}', options => '{"programs": ["$json"]}')},
			qq{SELECT * FROM jamsos.audit('mine.t', columns => '{"$json": "c"}', options => '{"$json": 1}')});
	}
	# nor a schema before pg_catalog, nor an operator over it
	prepare(owner => trap('mine.q(jsonb, text)', 'boolean', 'true') . 'CREATE OPERATOR mine.? (LEFTARG = jsonb, RIGHTARG = text, FUNCTION = mine.q);' . trap('mine.jsonb_strip_nulls(jsonb)', 'jsonb', '$1'));
	try(postgres => q{SET search_path = mine, pg_catalog; SELECT * FROM jamsos.audit('mine.t', columns => '{"wage": "c"}'); SELECT * FROM jamsos.audit('mine.t', wage => 'c')});
};

# to name the parts in a view needs no right on them: the advice must not be to take such a view over
attack 'a view of another over the parts of a summary', installed => 'postgres', sub {
	prepare(postgres => q{CREATE SCHEMA dept; GRANT USAGE ON SCHEMA dept TO PUBLIC; CREATE TABLE dept.staf (opd text, upah bigint); INSERT INTO dept.staf VALUES ('a', 1);
		SELECT jamsos.track('dept.staf', 'gaji', '{opd}', 'upah')});
	my @views = ('SELECT p.added, p.removed, a.rolpassword FROM dept.gaji_parts p, pg_authid a', 'SELECT added, removed FROM dept.gaji_parts', 'SELECT 1 AS a');
	for my $view (@views)
	{
		prepare(owner => "CREATE SCHEMA mine; CREATE VIEW mine.gaji AS $view; CREATE TRIGGER x INSTEAD OF INSERT ON mine.gaji FOR EACH ROW EXECUTE FUNCTION jamsos.track_write('gaji')");
		got_through("a superuser is told: $_") for grep { $_ ne '' } prepare(postgres => 'SELECT problem FROM jamsos.verify_tracked()');
		prepare(postgres => 'DROP VIEW dept.gaji');
		got_through("kept from mending, told: $_") for grep { $_ !~ /its view is gone/ } split /\n/, prepare(postgres => 'SELECT problem FROM jamsos.verify_tracked(repair => true)');
		got_through('the view was not made again') if prepare(postgres => 'SELECT count(*) FROM dept.gaji') != 1;
		prepare(owner => 'DROP SCHEMA mine CASCADE');
	}
};

# the owner's own operator looks a name up; who writes the table has another path
attack 'a writer whose search_path leads an operator of the owner astray', installed => 'postgres', sub {
	prepare(postgres => q{CREATE SCHEMA dept; GRANT USAGE ON SCHEMA dept TO PUBLIC; CREATE TYPE dept.e AS ENUM ('a', 'b');
		CREATE FUNCTION dept.cmp(dept.e, dept.e) RETURNS integer LANGUAGE plpgsql AS 'BEGIN RETURN enum_cmp($1, $2); END';
		CREATE FUNCTION dept.lt(dept.e, dept.e) RETURNS boolean LANGUAGE plpgsql AS 'BEGIN RETURN enum_lt($1, $2); END';
		CREATE FUNCTION dept.eq(dept.e, dept.e) RETURNS boolean LANGUAGE plpgsql AS 'BEGIN RETURN lower($1::text) = lower($2::text); END';
		CREATE OPERATOR dept.< (LEFTARG = dept.e, RIGHTARG = dept.e, FUNCTION = dept.lt); CREATE OPERATOR dept.= (LEFTARG = dept.e, RIGHTARG = dept.e, FUNCTION = dept.eq, MERGES);
		CREATE OPERATOR CLASS dept.ops DEFAULT FOR TYPE dept.e USING btree AS OPERATOR 1 dept.<, OPERATOR 3 dept.=, FUNCTION 1 dept.cmp(dept.e, dept.e);
		CREATE TABLE dept.staf (k dept.e, w bigint); GRANT INSERT ON dept.staf TO owner; SELECT jamsos.track('dept.staf', 'gaji', '{k}', 'w')});
	prepare(owner => 'CREATE SCHEMA mine; GRANT USAGE ON SCHEMA mine TO PUBLIC; ' . trap('mine.lower(text)', 'text', '$1'));
	prepare(owner => q{SET search_path = mine, pg_catalog; INSERT INTO dept.staf VALUES ('a', 1), ('a', 2), ('b', 3); INSERT INTO dept.staf VALUES ('a', 4)});
	got_through('not counted') if prepare(postgres => 'SELECT sum(jamsos.headcount(payroll)) FROM dept.gaji') != 4;
};

done();
