-- The sample Pemda, whole: its tables, and the reports over them.
\ir tables.sql
\ir reports.sql
