# The trigger function of the law tables, called by who has no business with it.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use Attack;

attack 'law_guard on a table of one\'s own, for each statement', installed => 'postgres', sub {
	try(ordinary => 'CREATE TEMP TABLE t (a integer); CREATE TRIGGER x BEFORE INSERT ON t FOR EACH STATEMENT EXECUTE FUNCTION jamsos.law_guard(); INSERT INTO t VALUES (1)');
};

done();
