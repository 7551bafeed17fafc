# What every attack stands on: a server, people who mean harm, and a look at what they got.
#
#	use Attack;
#	attack 'an operator in a schema that lies there already' => sub {
#		prepare(owner => "CREATE SCHEMA jamsos; ..." . trap('jamsos.f(numeric, integer)', 'boolean', '$1 > $2'));
#		try(owner => 'CREATE EXTENSION jamsos CASCADE');
#	};
#	done();
#
# Each attack has a database of its own that the role "owner" owns; "installed => ROLE" before the
# sub has that role install jamsos there first, "path => VALUE" gives the database a search_path.
# The roles are ordinary ones, none a superuser: owner (of the database), ordinary (may connect and
# no more), clerk; postgres is the superuser who is to be robbed.  An attack is "ok" when it did not
# get through.  It got through if a trap ran as somebody else, if one of the roles is a superuser
# afterwards, if a process of the server died, if the server did not answer any more, or if the sub
# called got_through('how').  What is prepared must succeed; what is tried may fail.
package Attack;
use strict;
use warnings;
use Exporter 'import';
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

our @EXPORT = qw(attack prepare try trap got_through server database done);

my $node;
my ($number, $database, $over, @how) = (0, '', '');
my @roles = qw(owner ordinary clerk);
my %installed;

# The server, for what the functions here do not do.
sub server
{
	return $node if $node;
	$node = PostgreSQL::Test::Cluster->new('attack');
	$node->init;
	$node->append_conf('postgresql.conf', <<'END');
log_statement = none
log_min_messages = warning
restart_after_crash = on
max_prepared_transactions = 5
END
	$node->start;
	$node->safe_psql('postgres', "CREATE ROLE $_ LOGIN") for @roles;
	return $node;
}

# The database of the attack.
sub database
{
	return $database;
}

# psql of a role: what it printed, and what it complained of
sub run
{
	my ($role, $sql) = @_;
	my ($rc, $out, $err) = server()->psql($database, $sql, connstr => $node->connstr($database) . " user=$role", on_error_stop => 0, timeout => 120, timed_out => \my $late);
	got_through("no answer for two minutes: $sql") if $late;
	return ($out // '', $err // '');
}

# Must succeed, else the attack is none.
sub prepare
{
	my ($role, $sql) = @_;
	my ($out, $err) = run($role, $sql);
	die "cannot be prepared as $role: $err\n" if $err =~ /^(?:psql:\S+ )?(?:ERROR|FATAL): /m;
	return $out;
}

# What it printed, then its complaints.
sub try
{
	my ($role, $sql) = @_;
	my ($out, $err) = run($role, $sql);
	note($err) if $err ne '';
	return wantarray ? ($out, $err) : $out . $err;
}

# SQL that makes a function which tells the log when it runs with another's rights, and makes
# owner a superuser where it can.
sub trap
{
	my ($function, $result, $value) = @_;
	my $return = $result =~ /^void$|^event_trigger$/ ? '' : 'RETURN ' . ($value // 'NULL') . ';';
	return "CREATE FUNCTION $function RETURNS $result LANGUAGE plpgsql AS \$trap\$ BEGIN
		IF current_user NOT IN ('owner', 'ordinary', 'clerk') THEN
			RAISE LOG 'a trap ran: % as %', '" . ($function =~ s/'/''/gr) . "', current_user;
			BEGIN ALTER ROLE owner SUPERUSER; EXCEPTION WHEN OTHERS THEN NULL; END;
		END IF; $return END \$trap\$; ";
}

# A database in which a role has installed jamsos, to be copied.  CASCADE, here and in attacks, is for
# the states that needed another extension: "./run attack REVISION".
sub installed
{
	my ($role) = @_;
	my $template = "installed_by_$role";
	return $template if $installed{$role}++;
	$node->safe_psql('postgres', "CREATE DATABASE $template OWNER owner");
	$node->safe_psql($template, 'SET client_min_messages = warning; CREATE EXTENSION jamsos CASCADE', connstr => $node->connstr($template) . " user=$role");
	return $template;
}

sub got_through
{
	push @how, @_;
	return;
}

sub attack
{
	my ($name, @rest) = @_;
	my $sub = pop @rest;
	my %option = @rest;

	server();
	@how = ();
	$database = 'attack_' . ++$number;
	my $log = -s $node->logfile;
	my $prepared = eval {
		$node->safe_psql('postgres', "$over CREATE DATABASE $database OWNER owner STRATEGY file_copy" . ($option{installed} ? ' TEMPLATE ' . installed($option{installed}) : ''));
		$node->safe_psql('postgres', "ALTER DATABASE $database SET search_path = $option{path}") if $option{path};
		$sub->();
		1;
	};
	my $complaint = $@;
	my $after = "SELECT rolname FROM pg_roles WHERE rolsuper AND rolname = ANY ('{" . join(',', @roles) . "}');" . join('', map { "ALTER ROLE $_ NOSUPERUSER; ALTER ROLE $_ RESET ALL;" } @roles);
	my $super = eval { $node->safe_psql('postgres', $after) };
	if (!defined $super)
	{
		# it may be on its way back from a crash
		$node->poll_query_until('postgres', 'SELECT true') or push @how, 'the server does not come back';
		$super = $node->safe_psql('postgres', $after);
	}
	my $said = slurp_file($node->logfile, $log);
	push @how, $said =~ /LOG:  (a trap ran: .*)/g, $said =~ /LOG:  (.* was terminated by signal .*)/g, $said =~ /(TRAP: .*)/g;
	push @how, map { "$_ is a superuser" } split /\n/, $super;
	my %seen;
	@how = grep { !$seen{$_}++ } @how;
	ok(!@how && $prepared, $name);
	diag("got through: $_") for @how;
	diag("not an attack: $complaint") if !$prepared && !@how;
	# goes as the next one comes; where something keeps it, it stays
	$over = $prepared && !@how ? "\\set ON_ERROR_STOP 0\nDROP DATABASE $database WITH (FORCE);\n\\set ON_ERROR_STOP 1\n" : '';
	return;
}

sub done
{
	$node->stop('immediate');
	done_testing();
	return;
}

1;
