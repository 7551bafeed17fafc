-- Dropping the extension leaves nothing behind, its schema neither.
DROP EXTENSION jamsos;
SELECT to_regnamespace('jamsos') IS NULL AS gone, to_regtype('jamsos.tariff_rules') IS NULL AS type_gone;
