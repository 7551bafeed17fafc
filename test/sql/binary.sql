-- Bytes that are no value are refused by every binary form (test/fuzz drives the same functions).
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE TEMP TABLE bytes (counters jamsos.counters, ledger jamsos.ledger_summary, groups jamsos.liability_by_bigint, names jamsos.liability_by_text, outlook jamsos.outlook_rules, path jamsos.minimum_path_rules, payroll jamsos.payroll_summary, state jamsos.payroll_state, tariff jamsos.tariff_rules, timeline jamsos.timeline_summary);
SELECT count(*) AS every_type FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid AND t.typnamespace = 'jamsos'::regnamespace AND t.typtype = 'b' WHERE attrelid = 'bytes'::regclass AND attnum > 0;
SELECT count(*) AS of_the_extension FROM pg_type WHERE typnamespace = 'jamsos'::regnamespace AND typtype = 'b' AND typelem = 0;
\copy bytes (counters) from program 'printf "PGCOPY\\n\\377\\r\\n\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\001\\0\\0\\0\\100%064d\\377\\377" 7' with (format binary)
\copy bytes (ledger) from program 'printf "PGCOPY\\n\\377\\r\\n\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\001\\0\\0\\0\\100%064d\\377\\377" 7' with (format binary)
\copy bytes (groups) from program 'printf "PGCOPY\\n\\377\\r\\n\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\001\\0\\0\\0\\100%064d\\377\\377" 7' with (format binary)
\copy bytes (names) from program 'printf "PGCOPY\\n\\377\\r\\n\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\001\\0\\0\\0\\100%064d\\377\\377" 7' with (format binary)
\copy bytes (payroll) from program 'printf "PGCOPY\\n\\377\\r\\n\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\001\\0\\0\\0\\100%064d\\377\\377" 7' with (format binary)
\copy bytes (state) from program 'printf "PGCOPY\\n\\377\\r\\n\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\001\\0\\0\\0\\100%064d\\377\\377" 7' with (format binary)
\copy bytes (outlook) from program 'printf "PGCOPY\\n\\377\\r\\n\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\001\\0\\0\\0\\100%064d\\377\\377" 7' with (format binary)
\copy bytes (path) from program 'printf "PGCOPY\\n\\377\\r\\n\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\001\\0\\0\\0\\100%064d\\377\\377" 7' with (format binary)
\copy bytes (tariff) from program 'printf "PGCOPY\\n\\377\\r\\n\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\001\\0\\0\\0\\100%064d\\377\\377" 7' with (format binary)
\copy bytes (timeline) from program 'printf "PGCOPY\\n\\377\\r\\n\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\001\\0\\0\\0\\100%064d\\377\\377" 7' with (format binary)
SELECT count(*) FROM bytes;
