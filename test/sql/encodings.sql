-- Blanks and marks in databases of other encodings: the same where a code page has them, refused where none is known.
SELECT current_database() AS here \gset
SET client_min_messages = warning;
-- the functions alone: what they read is in no table
\set functions 'CREATE SCHEMA jamsos; CREATE FUNCTION jamsos.rupiah(text) RETURNS numeric LANGUAGE c STRICT AS ''$libdir/jamsos'', ''jamsos_rupiah''; CREATE FUNCTION jamsos.rupiah_or_null(text) RETURNS numeric LANGUAGE c STRICT AS ''$libdir/jamsos'', ''jamsos_rupiah_or_null''; CREATE FUNCTION jamsos.date_or_null(text) RETURNS date LANGUAGE c STRICT AS ''$libdir/jamsos'', ''jamsos_date_or_null''; CREATE FUNCTION jamsos.normalize_nik(text) RETURNS text LANGUAGE c STRICT AS ''$libdir/jamsos'', ''jamsos_normalize_nik''; CREATE FUNCTION jamsos.text_or_null(text) RETURNS text LANGUAGE c STRICT AS ''$libdir/jamsos'', ''jamsos_text_or_null'';'
CREATE DATABASE regress_jamsos_windows TEMPLATE template0 ENCODING 'WIN1252' LOCALE 'C';
CREATE DATABASE regress_jamsos_latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C';
CREATE DATABASE regress_jamsos_none TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE 'C';
CREATE DATABASE regress_jamsos_kyoto TEMPLATE template0 ENCODING 'EUC_JP' LOCALE 'C';
\c regress_jamsos_windows
SET client_encoding = UTF8;
:functions
SELECT jamsos.rupiah(E'\u2018' || E'Rp\u00a02\u00a0500\u00a0000') AS blanks, jamsos.rupiah(E'\u2013500') AS dash, jamsos.date_or_null(E'1\u20133\u20132026') = '2026-03-01' AS day, jamsos.normalize_nik(E'\u20196371\u00a0010101\u2013900001\u201d') AS nik;
SELECT jamsos.rupiah(E'2\u00e9\u00a0');
SELECT jamsos.text_or_null(E'\u00a0 Caf\u00e9\u00a0') = E'Caf\u00e9' AS trimmed, jamsos.text_or_null(E'\u00a0') IS NULL AS nothing;
\c regress_jamsos_latin
SET client_encoding = UTF8;
:functions
SELECT jamsos.rupiah(E'Rp\u00a02\u00a0500\u00a0000') AS blanks, jamsos.normalize_nik(E'6371\u00a0010101900001') AS nik, jamsos.rupiah_or_null(E'2\u00ad500') IS NULL AS soft_hyphen_refused;
SELECT jamsos.text_or_null(E'\u00a0OPD 1\u00a0') AS trimmed, jamsos.text_or_null(E'\u00a0\t') IS NULL AS nothing;
-- bytes of UTF-8 in a database that knows no encoding, whole and cut
\c regress_jamsos_none
:functions
SELECT jamsos.rupiah(E'Rp\xc2\xa02.500\xe2\x80\xaf000');
SELECT jamsos.rupiah(E'\xef\xbb\xbfRp\xc2\xa02.500.000') AS whole, jamsos.rupiah_or_null(E'2500000\xc2') IS NULL AS cut, jamsos.rupiah_or_null(E'\xe2\x80') IS NULL AS cut, length(jamsos.normalize_nik(E'6371\xe2')) AS kept;
SELECT jamsos.text_or_null(E'\xef\xbb\xbfOPD 1\xc2\xa0') AS trimmed, octet_length(jamsos.text_or_null(E' \xc2 ')) AS cut_kept;
\c regress_jamsos_kyoto
SET client_encoding = UTF8;
:functions
SELECT jamsos.rupiah('Rp2.500.000') AS ascii, jamsos.rupiah_or_null(E'2.500.000\u3000') IS NULL AS refused, jamsos.normalize_nik(E'6371\u3000') = E'6371\u3000' AS kept;
SELECT jamsos.text_or_null(E' 6371\u3000') = E'6371\u3000' AS kept;
\c :here
DROP DATABASE regress_jamsos_windows;
DROP DATABASE regress_jamsos_latin;
DROP DATABASE regress_jamsos_none;
DROP DATABASE regress_jamsos_kyoto;
