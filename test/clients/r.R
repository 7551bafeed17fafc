#!/usr/bin/Rscript
# R by RPostgreSQL: numbers are doubles here, exact up to 2^53; money past that as text.
number <- 0
failures <- 0
equal <- function(have, want, what) {
	good <- identical(have, want)
	number <<- number + 1
	if (!good) failures <<- failures + 1
	cat(if (good) "ok" else "not ok", number, "-", what, "\n")
	if (!good) message("# have ", deparse(have), ", want ", deparse(want))
}
db <- DBI::dbConnect(RPostgreSQL::PostgreSQL(), host = Sys.getenv("PGHOST"), port = Sys.getenv("PGPORT"), dbname = Sys.getenv("PGDATABASE"), user = "pembaca")
ask <- function(sql, ...) suppressWarnings(DBI::dbGetQuery(db, sql, c(...)))

equal(ask("SELECT jamsos.contribution(wage => $1::numeric, tariff => jamsos.tariff(month => $2::date, programs => $3::text[]), risk_class => $4::int) AS amount", "3000000.50", "2026-01-01", "{JKK,JKM,JHT}", "2")$amount, 196200, "bound numeric, date and list, named arguments")
row <- ask("SELECT program, payer, base, amount FROM jamsos.contributions($1::numeric, $2::date, programs => $3::text[])", "2877448.59", "2026-01-01", "{JKK}")
equal(list(row$program, row$payer, row$base, row$amount), list("JKK", "employer", 2877448.59, 6906), "a row")
equal(ask("SELECT jamsos.contribution(nullif($1, '')::numeric, jamsos.tariff($2::date)) AS amount", "", "2026-01-01")$amount, NA_real_, "NULL wage")
equal(ask("SELECT jamsos.wage_bill($1::jamsos.payroll_summary)::text AS bill", '{"version": 1, "strata": [{"wages": [[900719925474.93, 10001]]}]}')$bill, "9008099974674774.93", "beyond a double, as text")
view <- ask("SELECT * FROM liability_by_office WHERE month = $1::date ORDER BY office LIMIT 1", "2021-06-01")
equal(list(format(view$month), view$month_key, view$workers, view$total, view$registered), list("2021-06-01", "2021-06", 889, 889 * 15538, TRUE), "a view")
equal(ask("SELECT count(*)::int AS n FROM jamsos.catalog WHERE NOT machinery AND description IS NULL")$n, 0L, "the catalog")
invisible(capture.output(failed <- ask("SELECT jamsos.contribution($1::numeric, jamsos.tariff($2::date))", "-1", "2026-01-01"), type = "message"))
equal(list(is.null(failed), grepl("-1", DBI::dbGetException(db)$errorMsg)), list(TRUE, TRUE), "an error names the value")
invisible(ask("SET statement_timeout = 200"))
start <- Sys.time()
invisible(capture.output(failed <- ask("SELECT count(*) FROM (SELECT jamsos.payroll(wage, risk_class, NULL, 'PU', daterange(first_day, last_day, '[]')) AS p FROM staff) q, jamsos.project_range(p, '2026-01-01', 1200, draws => 100000)"), type = "message"))
equal(list(is.null(failed), grepl("statement timeout", DBI::dbGetException(db)$errorMsg), difftime(Sys.time(), start, units = "secs") < 2), list(TRUE, TRUE, TRUE), "timeout")
cat("1..", number, "\n", sep = "")
quit(status = if (failures > 0) 1 else 0)
