# Functions called where no parser stands between: by the protocol's own function call, as parts of aggregates of one's own.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use IO::Socket::UNIX;
use Attack;

sub message
{
	my ($type, $body) = @_;
	return $type . pack('N', length($body) + 4) . $body;
}

# everything up to ReadyForQuery, or undef where the server has gone
sub answer
{
	my ($socket) = @_;
	my $all = '';
	while (1)
	{
		my ($head, $body) = ('', '');
		while (length $head < 5) { return undef unless sysread($socket, $head, 5 - length $head, length $head) }
		my ($type, $length) = unpack 'aN', $head;
		while (length $body < $length - 4) { return undef unless sysread($socket, $body, $length - 4 - length $body, length $body) }
		$all .= "$type$body\n" if $type eq 'E';
		return $all if $type eq 'Z';
	}
}

attack 'every function by the protocol\'s function call, with NULL and with texts of no use', installed => 'postgres', sub {
	my @functions = map { [ split /\|/ ] } split /\n/, prepare(postgres => q{SELECT oid, pronargs, oid::regprocedure FROM pg_proc WHERE pronamespace = 'jamsos'::regnamespace AND prokind = 'f' ORDER BY pg_proc.oid});
	my $connect = sub {
		my $socket = IO::Socket::UNIX->new(Peer => server()->host . '/.s.PGSQL.' . server()->port) or return undef;
		my $startup = pack('N', 196608) . join("\0", 'user', 'ordinary', 'database', database(), '', '');
		syswrite $socket, pack('N', length($startup) + 4) . $startup;
		return defined answer($socket) ? $socket : undef;
	};
	my $calls = 0;
	my $socket = $connect->();
	for my $function (@functions)
	{
		my ($oid, $n, $name) = @$function;
		for my $value (undef, '', '1', '{}', '2026-01-01', '{"version": 1, "strata": []}')
		{
			my $arguments = join '', map { defined $value ? pack('N', length $value) . $value : pack('N', 0xFFFFFFFF) } 1 .. $n;
			syswrite $socket, message('F', pack('Nnnn', $oid, 1, 0, $n) . $arguments . pack('n', 0));
			$calls++;
			if (!defined answer($socket))
			{
				got_through("the session did not outlive $name");
				sleep 1;
				$socket = $connect->() or return;
			}
		}
	}
	got_through("$calls calls only of " . scalar(@functions) . " functions") if $calls < 1000;
};

attack 'aggregates of one\'s own, made of the functions of ours', installed => 'postgres', sub {
	# every function that takes its own result as its first argument, as the transition of an aggregate, with each final function that fits, strict or not, moving too
	my @aggregates = split /\n/, prepare(postgres => q{
		SELECT format('CREATE AGGREGATE pg_temp.a%s (%s) (SFUNC = %s, STYPE = %s%s%s);', row_number() OVER (), args, p.oid::regproc, p.prorettype::regtype,
			CASE WHEN f.oid IS NULL THEN '' ELSE format(', FINALFUNC = %s, FINALFUNC_MODIFY = READ_WRITE', f.oid::regproc) END,
			CASE WHEN i.oid IS NULL THEN '' ELSE format(', MSFUNC = %s, MINVFUNC = %s, MSTYPE = %s', p.oid::regproc, i.oid::regproc, p.prorettype::regtype) || CASE WHEN f.oid IS NULL THEN '' ELSE format(', MFINALFUNC = %s', f.oid::regproc) END END)
		FROM pg_proc p CROSS JOIN LATERAL (SELECT string_agg(t::regtype::text, ', ' ORDER BY n) AS args, array_agg(t ORDER BY n) AS types FROM unnest(p.proargtypes) WITH ORDINALITY a (t, n) WHERE n > 1) a
		LEFT JOIN pg_proc f ON f.pronamespace = p.pronamespace AND f.pronargs = 1 AND f.proargtypes[0] = p.prorettype AND NOT f.proretset AND f.prokind = 'f' AND p.proname ~ '(accum|combine|add)$'
		LEFT JOIN pg_proc i ON i.pronamespace = p.pronamespace AND i.proargtypes = p.proargtypes AND i.prorettype = p.prorettype AND i.proname ~ '(inverse|remove)$' AND p.proname ~ 'accum' AND i.proisstrict = p.proisstrict
		WHERE p.pronamespace = 'jamsos'::regnamespace AND p.prokind = 'f' AND NOT p.proretset AND p.pronargs > 1 AND p.proargtypes[0] = p.prorettype AND args !~ 'internal'
		ORDER BY p.oid, f.oid});
	my $made = join "\n", @aggregates;
	my $count = try(ordinary => $made . q{
		DO $$
		DECLARE a record; args text; n bigint := 0;
		BEGIN
			FOR a IN SELECT oid::regproc AS name, proargtypes AS types FROM pg_proc WHERE pronamespace = pg_my_temp_schema() LOOP
				FOREACH args IN ARRAY ARRAY['NULL', 'CASE WHEN mod(g, 2) = 0 THEN (value) END', '(value)'] LOOP
					SELECT string_agg(format('%s::%s', replace(args, 'value', CASE t::regtype::text WHEN 'date' THEN quote_literal('2026-01-01') WHEN 'boolean' THEN 'mod(g, 3) = 0' WHEN 'text' THEN quote_literal('PU') WHEN 'text[]' THEN quote_literal('{JKK}') WHEN 'daterange' THEN quote_literal('[2026-01-01,)')
						WHEN 'jamsos.tariff_rules' THEN 'jamsos.tariff(' || quote_literal('2026-01-01') || ')' WHEN 'jamsos.payroll_summary' THEN quote_literal('{"version": 1, "strata": []}')
						WHEN 'jamsos.scenario_row' THEN 'jamsos.scenario()' WHEN 'integer' THEN '1 + mod(g, 3)' WHEN 'bigint' THEN 'g' WHEN 'numeric' THEN '1000000 + g' ELSE 'NULL' END), t::regtype), ', ') INTO args FROM unnest(a.types) t;
					BEGIN
						EXECUTE format('SELECT %s(%s) FROM generate_series(1, 200) g', a.name, args);
						EXECUTE format('SELECT count(*) FROM (SELECT %s(%s) OVER (ORDER BY g ROWS BETWEEN 3 PRECEDING AND 1 FOLLOWING) FROM generate_series(1, 200) g) q', a.name, args);
						EXECUTE format('SELECT count(*) FROM (SELECT %s(%s) FROM generate_series(1, 200) g GROUP BY GROUPING SETS ((g), (mod(g, 7)), ())) q', a.name, args);
						n := n + 1;
					EXCEPTION WHEN internal_error THEN
						RAISE WARNING 'internal error of %(%): %', a.name, args, SQLERRM;
					WHEN OTHERS THEN
						NULL;
					END;
				END LOOP;
			END LOOP;
			RAISE NOTICE 'aggregates that ran: %', n;
		END $$;});
	got_through($_) for $count =~ /(internal error of .*)/g;
	got_through("too few aggregates: $count") if ($count =~ /aggregates that ran: (\d+)/ ? $1 : 0) < 100;
};

done();
