# What was answered is kept for as long as it is true.  A page is of one moment: its questions are asked in one
# transaction that sees one snapshot of the database, and while the next sees the same snapshot nobody has
# committed anything, a list, a run, a setting, a right or a row of a table that these reports only read, so that
# whatever was answered is the answer still.  The first commit of anybody changes it, and nothing of before is shown.
# Beside the snapshot stand what changes without a commit: the day, the settings of the server, its restart.

KEEP <- as.numeric(Sys.getenv("DASHBOARD_KEEP", "64")) * 1024^2	# bytes for each role; 0 keeps nothing

# Nothing is kept where rows may come from elsewhere, whose commits this snapshot does not know, nor on a standby,
# where pg_current_snapshot() does not name all that still runs.
MOMENT <- "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT CASE WHEN NOT pg_is_in_recovery() AND NOT EXISTS (SELECT FROM pg_foreign_table) AND NOT EXISTS (SELECT FROM pg_extension WHERE extname IN ('citus', 'dblink'))
	THEN concat_ws(' ', pg_postmaster_start_time(), pg_conf_load_time(), current_date, pg_current_snapshot()) END AS state"

# Who reads: what row security looks at.  Answers are shared by those of whom this is the same, and by nobody else.
READER <- "SELECT concat_ws(E'\\n', session_user, current_user, (SELECT string_agg(concat_ws(' ', setdatabase, setrole, setconfig), E'\\n' ORDER BY setdatabase, setrole) FROM pg_db_role_setting)) AS reader"

caches <- new.env()

memory <- function(size) cachem::cache_mem(max_size = size, evict = "lru")

join_cache <- function(reader) {
	connection$reader <- rlang::hash(reader)
	if (is.null(caches[[connection$reader]])) caches[[connection$reader]] <- list2env(list(users = 0, answers = NULL))
	caches[[connection$reader]]$users <- caches[[connection$reader]]$users + 1
}

# with the last who reads as this role what it was answered goes too
leave_cache <- function() {
	mine <- if (!is.null(connection$reader)) caches[[connection$reader]]
	if (!is.null(mine)) {
		mine$users <- mine$users - 1
		if (mine$users <= 0) rm(list = connection$reader, envir = caches)
	}
	connection$reader <- NULL
}

begin_moment <- function() {
	found <- if (!is.null(connection$is)) tryCatch(suppressWarnings(DBI::dbGetQuery(connection$is, MOMENT)), error = function(e) NULL)
	# a server that was restarted is met again by the next page
	if (is.null(found)) {
		connect()
		found <- suppressWarnings(DBI::dbGetQuery(connection$is, MOMENT))
	}
	if (is.null(found)) refused(DBI::dbGetException(connection$is)$errorMsg)
	connection$within <- TRUE
	cache <- caches[[connection$reader]]
	if (KEEP == 0 || is.na(found$state)) {
		connection$answers <- memory(16 * 1024^2)
	} else {
		if (!identical(cache$state, found$state)) cache$answers <- memory(KEEP)
		cache$state <- found$state
		connection$answers <- cache$answers
	}
}

end_moment <- function(how = "COMMIT") {
	if (isTRUE(connection$within) && !is.null(connection$is)) try(suppressWarnings(DBI::dbGetQuery(connection$is, how)), silent = TRUE)
	connection$within <- FALSE
	connection$answers <- NULL
}

# What code asks is all of one moment.
at_one_moment <- function(code) {
	if (isTRUE(connection$within)) return(code)
	begin_moment()
	on.exit(end_moment())
	code
}

# ---- what is read of everybody ----

# Read once, and put into the statements of a page as a value: from payrolls every month, programme and assumption is
# counted without another look at the staff.  {name} in a statement is view for people who read it.  A fact that views
# count from another, through, is asked of that one: of their queries as they stand in the database, over its value.
facts <- list(
	shown_payroll = list(view = "shown_payroll", sql = "SELECT office, budget_status, fund, region, payroll FROM shown_payroll", columns = "office text, budget_status text, fund text, region text, payroll jamsos.payroll_summary"),
	lifted_payroll = list(view = lifted, sql = lifted, columns = "payroll jamsos.payroll_summary"),
	fact_coverage = list(view = "fact_coverage", sql = "SELECT month, office, registered, eligible FROM fact_coverage", columns = "month date, office text, registered bigint, eligible bigint"),
	rka_by_account = list(view = "rka_by_account", over = "shown_payroll", through = c("fact_budget", "rka_by_account"), sql = "SELECT fiscal_year, office, account, jumlah, pagu, left_over FROM rka_by_account", columns = "fiscal_year integer, office text, account text, jumlah numeric, pagu numeric, left_over numeric"),
	compliance_by_office = list(view = "compliance_by_office", sql = "SELECT month, office, class, workers, due, billed, difference FROM compliance_by_office", columns = "month date, office text, class text, workers bigint, due numeric, billed numeric, difference numeric")
)

facts_in <- function(sql) Filter(function(name) grepl(paste0("{", name, "}"), sql, fixed = TRUE), names(facts))

as_views <- function(sql) {
	for (name in facts_in(sql)) sql <- gsub(paste0("{", name, "}"), facts[[name]]$view, sql, fixed = TRUE)
	sql
}

QUERY_OF <- "SELECT rtrim(pg_get_viewdef(:relasi::regclass), ';') AS query"

# A view hides what has its name and stands before it: what its query says is asked of that.
fact_query <- function(name) {
	fact <- facts[[name]]
	if (is.null(fact$through)) return(fact$sql)
	views <- vapply(fact$through, function(view) paste0(view, " AS (", ask(QUERY_OF, list(relasi = view))$query, ")"), "")
	paste0("WITH ", paste(c(paste0(fact$over, " AS MATERIALIZED (SELECT * FROM {", fact$over, "} f)"), views), collapse = ", "), " ", fact$sql)
}

# one that is large makes no place for itself
keep_answer <- function(key, found) {
	if (!is.null(connection$answers) && object.size(found) <= max(KEEP, 16 * 1024^2) / 8) connection$answers$set(key, found)
	found
}

# What code makes of answers alone, and of what, which may be NULL: then it is made anew.
kept <- function(what, code) {
	if (is.null(what) || is.null(connection$answers)) return(code)
	key <- rlang::hash(list("made", what))
	found <- connection$answers$get(key, NULL)
	if (is.null(found)) keep_answer(key, code) else found
}

ask <- function(sql, values = list()) {
	key <- rlang::hash(list(sql, values[numbered(sql)$names]))
	rows <- if (!is.null(connection$answers)) connection$answers$get(key, NULL)
	if (!is.null(rows)) return(rows)
	statement <- sql
	for (name in facts_in(sql)) {
		value <- paste0("fact_", name)
		values[[value]] <- ask(paste0("SELECT coalesce(json_agg(q), '[]')::text AS rows FROM (", fact_query(name), ") q"))$rows
		statement <- gsub(paste0("{", name, "}"), paste0("(SELECT * FROM json_to_recordset(:", value, "::json) AS x (", facts[[name]]$columns, "))"), statement, fixed = TRUE)
	}
	rows <- answer(bind(statement, values))
	# outside a moment a lost connection is made again
	if (is.null(rows) && !isTRUE(connection$within) && !alive()) {
		connect()
		rows <- answer(bind(statement, values))
	}
	if (is.null(rows)) refused(connection$said)
	keep_answer(key, rows)
}
