# What the owner of a database can do to an extension that he has installed, to catch a superuser who uses it.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use Attack;

attack 'the schema is renamed, and another put in its place for what is looked up by name', installed => 'owner', sub {
	try(owner => 'ALTER SCHEMA jamsos RENAME TO j2; CREATE SCHEMA jamsos; ' . trap('jamsos.version()', 'text', "'1.0.0'"));
	try(owner => 'SELECT * FROM j2.verify_install(); SELECT * FROM jamsos.verify_install()');
	try(postgres => 'SELECT * FROM j2.verify_install(); SELECT * FROM jamsos.verify_install()');
};

attack 'the same, for functions in SQL and PL/pgSQL and the tables they read', installed => 'owner', sub {
	try(owner => 'ALTER SCHEMA jamsos RENAME TO j2; CREATE SCHEMA jamsos; ' . trap('jamsos.got()', 'numeric', '1') . join '', map { "CREATE VIEW jamsos.$_ AS SELECT r.*, jamsos.got() FROM j2.$_ r; GRANT SELECT ON jamsos.$_ TO PUBLIC; " } qw(rate relief contract_tier benefit_rule wage_limit minimum_wage region));
	for my $schema ('jamsos', 'j2')
	{
		try(postgres => "SELECT * FROM $schema.benefits('death', '2026-01-01'); SELECT * FROM $schema.construction_contribution(1e9, '2026-01-01'); SELECT $schema.minimum_wage('63', '2026-01-01'); SELECT $schema.tariff('2026-01-01'); SELECT * FROM $schema.audit('pg_class')");
	}
};

attack 'overloads that fit a literal better', installed => 'owner', sub {
	try(owner => trap('jamsos.tariff(month text)', 'text', 'month') . trap('jamsos.minimum_wage(text, text)', 'text', '$1') . trap('jamsos.rupiah(integer)', 'integer', '$1') . trap('jamsos.format_rupiah(integer)', 'text', 'NULL')
		. trap('jamsos.due_date(month text)', 'text', 'month') . trap('jamsos.verify_install(VARIADIC text[])', 'text', 'NULL') . trap('jamsos.tariff(text, text[])', 'text', 'NULL'));
	try(postgres => q{SELECT jamsos.tariff('2026-01-01'); SELECT jamsos.minimum_wage('63', '2026-01-01'); SELECT jamsos.rupiah(1); SELECT jamsos.format_rupiah(1); SELECT jamsos.due_date('2026-01-01'); SELECT jamsos.verify_install(); SELECT jamsos.tariff('2026-01-01', '{JKK}')});
};

attack 'operators and casts in a schema that a superuser has in his path', installed => 'owner', sub {
	try(owner => trap('jamsos.f(integer, numeric)', 'boolean', 'true') . 'CREATE OPERATOR jamsos.= (LEFTARG = integer, RIGHTARG = numeric, FUNCTION = jamsos.f); CREATE OPERATOR jamsos.+ (LEFTARG = integer, RIGHTARG = numeric, FUNCTION = jamsos.f);');
	try(postgres => 'SET search_path = jamsos, pg_catalog; SELECT 1 = 1.0; SELECT 1 + 1.0');
};

attack 'functions of the extension are replaced, detached, altered, given away', installed => 'owner', sub {
	my @functions = ('jamsos.version()', 'jamsos.tariff(date, text[], text[], text, text, date, numeric, text[])', 'jamsos.law_guard()', 'jamsos.verify_install()');
	for my $function (@functions)
	{
		try(owner => "ALTER EXTENSION jamsos DROP FUNCTION $function; ALTER FUNCTION $function SET search_path = evil; ALTER FUNCTION $function RENAME TO other; ALTER FUNCTION $function SECURITY DEFINER; ALTER FUNCTION $function OWNER TO owner;
			ALTER FUNCTION $function SET SCHEMA public; DROP FUNCTION $function CASCADE; ALTER FUNCTION $function SUPPORT pg_catalog.generate_series_int4_support; GRANT ALL ON FUNCTION $function TO ordinary;" . trap($function, 'text', 'NULL') =~ s/CREATE FUNCTION/CREATE OR REPLACE FUNCTION/r);
	}
	try(owner => 'ALTER EXTENSION jamsos SET SCHEMA public; ALTER EXTENSION jamsos DROP SCHEMA jamsos; ALTER SCHEMA jamsos OWNER TO owner; GRANT ALL ON SCHEMA jamsos TO owner; DROP SCHEMA jamsos CASCADE; ALTER TABLE jamsos.rate OWNER TO owner; ALTER TYPE jamsos.tariff_rules OWNER TO owner; ALTER DOMAIN jamsos.validity DROP CONSTRAINT validity_is_whole_months;
		REASSIGN OWNED BY postgres TO owner; ALTER TYPE jamsos.tariff_rules SET (RECEIVE = NONE)');
	got_through("owner may $_") for split /\n/, prepare(postgres => q{
		SELECT 'create in the schema' FROM pg_namespace WHERE nspname = 'jamsos' AND has_schema_privilege('owner', oid, 'CREATE')
		UNION ALL SELECT 'alter ' || p.oid::regprocedure FROM pg_proc p WHERE pronamespace = 'jamsos'::regnamespace AND pg_has_role('owner', proowner, 'USAGE')
		UNION ALL SELECT 'alter ' || c.oid::regclass FROM pg_class c WHERE relnamespace = 'jamsos'::regnamespace AND pg_has_role('owner', relowner, 'USAGE')
		UNION ALL SELECT 'alter ' || t.oid::regtype FROM pg_type t WHERE typnamespace = 'jamsos'::regnamespace AND pg_has_role('owner', typowner, 'USAGE')
		UNION ALL SELECT 'do with ' || c.oid::regclass || ' what it is: ' || privilege_type FROM pg_class c, aclexplode(relacl) a WHERE relnamespace = 'jamsos'::regnamespace AND a.grantee = 'owner'::regrole AND privilege_type NOT IN ('INSERT', 'UPDATE', 'DELETE')});
};

attack 'triggers, rules, policies, columns, children and keys of the law tables', installed => 'owner', sub {
	prepare(owner => 'CREATE SCHEMA mine; ' . trap('mine.fired()', 'trigger', 'NEW') . trap('mine.checked(text)', 'boolean', 'true') . 'GRANT USAGE ON SCHEMA mine TO PUBLIC');
	try(owner => $_) for ('CREATE TRIGGER x BEFORE INSERT ON jamsos.rate FOR EACH ROW EXECUTE FUNCTION mine.fired()', 'CREATE RULE r AS ON INSERT TO jamsos.rate DO ALSO SELECT mine.checked(NEW.program)', 'ALTER TABLE jamsos.rate ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON jamsos.rate USING (mine.checked(program))',
		'ALTER TABLE jamsos.rate ADD x boolean DEFAULT mine.checked(NULL)', 'ALTER TABLE jamsos.rate ADD CHECK (mine.checked(program))', 'CREATE TABLE mine.child () INHERITS (jamsos.rate); CREATE TRIGGER x BEFORE UPDATE ON mine.child FOR EACH ROW EXECUTE FUNCTION mine.fired(); INSERT INTO mine.child SELECT * FROM jamsos.rate',
		'CREATE INDEX ON jamsos.rate (mine.checked(program))', 'CREATE STATISTICS mine.s ON program, segment FROM jamsos.rate', 'CREATE TABLE mine.k (code text REFERENCES jamsos.relief ON DELETE CASCADE ON UPDATE CASCADE)',
		'CREATE VIEW mine.rate AS SELECT * FROM jamsos.rate WHERE mine.checked(program); ALTER EXTENSION jamsos ADD VIEW mine.rate', 'COMMENT ON TABLE jamsos.rate IS \'x\'', 'ALTER TABLE jamsos.rate REPLICA IDENTITY NOTHING; CREATE PUBLICATION p FOR TABLE jamsos.rate');
	try(postgres => q{INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis) VALUES ('JKM', 'PU', 'employer', 0.31, daterange('2026-01-01', '2026-02-01'), 'x'); UPDATE jamsos.rate SET note = 'y' WHERE origin = 'local';
		SELECT count(*) FROM jamsos.rate; SELECT jamsos.tariff('2026-01-01'); DELETE FROM jamsos.rate WHERE origin = 'local'; SELECT * FROM jamsos.verify_install(); ANALYZE jamsos.rate; REINDEX TABLE jamsos.rate; VACUUM jamsos.rate});
};

attack 'what the owner adds to the extension is asked about by verify_install', installed => 'owner', sub {
	prepare(owner => 'CREATE SCHEMA mine; ' . trap('mine.fired()', 'trigger', 'NEW') . trap('mine.version()', 'text', "'1.0.0'") . 'CREATE TABLE mine.rate (a integer); CREATE TRIGGER law_guard_row BEFORE INSERT ON mine.rate FOR EACH ROW EXECUTE FUNCTION mine.fired(); ALTER TABLE mine.rate DISABLE TRIGGER ALL;'
		. 'CREATE TABLE mine."a; ALTER ROLE owner SUPERUSER; --" (a integer); CREATE TRIGGER law_guard_row BEFORE INSERT ON mine."a; ALTER ROLE owner SUPERUSER; --" FOR EACH ROW EXECUTE FUNCTION mine.fired(); ALTER TABLE mine."a; ALTER ROLE owner SUPERUSER; --" DISABLE TRIGGER ALL');
	try(owner => 'ALTER EXTENSION jamsos ADD TABLE mine.rate; ALTER EXTENSION jamsos ADD TABLE mine."a; ALTER ROLE owner SUPERUSER; --"; ALTER EXTENSION jamsos ADD FUNCTION mine.version()');
	try(postgres => 'SELECT * FROM jamsos.verify_install(); SELECT * FROM jamsos.catalog; SET search_path = mine, pg_temp, jamsos; SELECT * FROM jamsos.verify_install()');
	got_through('verify_install has touched a table of the owner\'s') if prepare(postgres => q{SELECT count(*) FROM pg_trigger WHERE tgrelid = 'mine.rate'::regclass AND tgenabled <> 'D'}) ne '0';
};

attack 'a path and temporary objects of the caller\'s', installed => 'owner', sub {
	# a function of the extension that ran with other rights than the caller's would find these
	try(owner => 'CREATE TEMP TABLE pg_extension (oid oid, extname name, extversion text); CREATE TEMP TABLE pg_depend (classid oid); CREATE TEMP VIEW pg_trigger AS SELECT 1 AS a;'
		. trap('pg_temp.format(text, text, text)', 'text') . trap('pg_temp.evil(anyelement, anyelement)', 'boolean', 'true') . 'CREATE OPERATOR pg_temp.= (LEFTARG = anyelement, RIGHTARG = anyelement, FUNCTION = pg_temp.evil);
		SET search_path = pg_temp, pg_catalog; SELECT * FROM jamsos.verify_install(); SELECT * FROM jamsos.benefits(\'death\', \'2026-01-01\'); SELECT * FROM jamsos.catalog');
	# nor does anything of the extension run with the rights of who owns it
	got_through("$_ is SECURITY DEFINER") for split /\n/, prepare(postgres => q{SELECT oid::regprocedure FROM pg_proc WHERE pronamespace = 'jamsos'::regnamespace AND prosecdef});
};

done();
