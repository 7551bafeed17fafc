# What a hostile owner of a database, or anybody who may create something in it, puts in the way of CREATE EXTENSION.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use Attack;

my $install = 'CREATE EXTENSION jamsos CASCADE';

attack 'an operator in a schema jamsos that the owner made beforehand' => sub {
	prepare(owner => 'CREATE SCHEMA jamsos; ' . trap('jamsos.evil(numeric, integer)', 'boolean', '$1 OPERATOR(pg_catalog.>=) $2::numeric')
		. 'CREATE OPERATOR jamsos.>= (LEFTARG = numeric, RIGHTARG = integer, FUNCTION = jamsos.evil)');
	try(owner => $install);
};

done();
