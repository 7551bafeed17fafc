# The library loads wherever PostgreSQL loads libraries: in the postmaster, where there is no
# transaction and no catalogue to compare numeric by, at the start of a session, in workers.
use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('load');
$node->init;
$node->append_conf('postgresql.conf', "shared_preload_libraries = 'jamsos'\nmax_worker_processes = 4\n");
$node->start;
$node->safe_psql('postgres', 'SET client_min_messages = warning; CREATE EXTENSION jamsos;
	CREATE TABLE staff AS SELECT 2500000 + i AS wage FROM generate_series(1, 20000) i');
my $query = q{SELECT (jamsos.liability(wage::numeric, 1, jamsos.tariff('2026-01-01', reliefs => '{}'))).total FROM staff};
my $parallel = 'SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0; SET parallel_leader_participation = off;';
my $wanted = $node->safe_psql('postgres', "SET max_parallel_workers_per_gather = 0; $query");
like($wanted, qr/^[0-9]+$/, 'in the postmaster');
is($node->safe_psql('postgres', "$parallel $query"), $wanted, 'and in workers of it');

$node->append_conf('postgresql.conf', "shared_preload_libraries = ''\nsession_preload_libraries = 'jamsos'\n");
$node->restart;
is($node->safe_psql('postgres', $query), $wanted, 'at the start of a session');
is($node->safe_psql('postgres', "$parallel $query"), $wanted, 'and in its workers');

$node->append_conf('postgresql.conf', "session_preload_libraries = ''\n");
$node->restart;
is($node->safe_psql('postgres', "$parallel $query"), $wanted, 'at the first call, in workers alone');
is($node->safe_psql('postgres', q{SELECT pg_catalog.count(*) FROM pg_catalog.pg_settings WHERE name = 'jamsos.unconfirmed'}), 0, 'and not before');
$node->stop;
done_testing();
