# The database, through a role that may only read, parameters bound by name.
# PGHOST, PGPORT, PGDATABASE and PGUSER say where; PGOPTIONS may choose the schema of the reports.
# With DASHBOARD_SIGN_IN=1 everybody signs in as a role of the database instead, and has a connection of his own: what
# that role may read, row by row, is what the pages show.

SIGN_IN <- Sys.getenv("DASHBOARD_SIGN_IN") == "1"
IDLE <- as.numeric(Sys.getenv("DASHBOARD_IDLE", "900"))	# seconds after which he signs in again

# the connection that is asked: that of all, or of the session that asks
shared <- new.env()
connection <- shared

driver <- RPostgreSQL::PostgreSQL(max.con = 100L)

# What cannot be shown, by the key of a label; caught once a page.
problem <- function(key, ...) {
	stop(structure(class = c("problem", "error", "condition"), list(message = key, call = NULL, key = key, values = list(...))))
}

# RPostgreSQL holds so many connections, sixteen where nothing is said, and gives a lost one back only where it is
# told to: without that a page that asked a stopped server sixteen times never found it again.
forget <- function() {
	if (!is.null(connection$is)) try(suppressWarnings(DBI::dbDisconnect(connection$is)), silent = TRUE)
	connection$is <- NULL
	connection$within <- FALSE
	leave_cache()
}

connect <- function() {
	forget()
	if (SIGN_IN && is.null(connection$role)) problem("sign_in")
	# without a name or password libpq takes those of this server: its user, PGPASSWORD, what stands in its .pgpass
	if (SIGN_IN && !(nzchar(connection$role) && is.character(connection$password) && length(connection$password) == 1 && nzchar(connection$password))) problem("sign_in")
	connection$is <- tryCatch(DBI::dbConnect(driver, host = Sys.getenv("PGHOST"), port = Sys.getenv("PGPORT", "5432"), dbname = Sys.getenv("PGDATABASE"),
		user = if (SIGN_IN) connection$role else Sys.getenv("PGUSER"), password = if (SIGN_IN) connection$password else Sys.getenv("PGPASSWORD")), error = function(e) problem("database_gone"))
	# statements of tenths of a second are not worth compiling
	DBI::dbGetQuery(connection$is, "SELECT set_config('jit', 'off', false)")
	# whoever signs in reads, whatever his role may do besides
	if (SIGN_IN) DBI::dbGetQuery(connection$is, "SELECT set_config('default_transaction_read_only', 'on', false), set_config('statement_timeout', '10s', false), set_config('client_min_messages', 'warning', false)")
	join_cache(DBI::dbGetQuery(connection$is, READER)$reader)
	connection$is
}

alive <- function() {
	!is.null(connection$is) && tryCatch(!is.null(suppressWarnings(DBI::dbGetQuery(connection$is, "SELECT 1"))), error = function(e) FALSE)
}

NAME <- "(?<![:\\w]):[a-z][a-z_0-9]*\\b"

names_in <- function(sql) unique(regmatches(sql, gregexpr(NAME, sql, perl = TRUE))[[1]])

# :bulan becomes $1 and so on, and a statement for people is parted at its names; one that was met before is not read again.
met_before <- new.env()
numbered <- function(sql) {
	key <- rlang::hash(sql)
	if (!is.null(met_before[[key]])) return(met_before[[key]])
	names <- names_in(sql)
	text <- sql
	for (i in seq_along(names)) text <- gsub(paste0("(?<![:\\w])", names[i], "\\b"), paste0("$", i), text, perl = TRUE)
	shown <- as_views(sql)
	at <- gregexpr(NAME, shown, perl = TRUE)
	if (length(met_before) >= 1000) rm(list = ls(met_before), envir = met_before)
	met_before[[key]] <- list(sql = text, names = substring(names, 2), between = regmatches(shown, at, invert = TRUE)[[1]], places = substring(regmatches(shown, at)[[1]], 2))
}

# A name that the page has no value for is a fault of this program.
bind <- function(sql, values) {
	known <- numbered(sql)
	found <- vapply(known$names, function(name) {
		if (is.null(values[[name]])) stop("no value for ", name)
		as.character(values[[name]])
	}, "")
	list(sql = known$sql, values = unname(found))
}

# The same statement with the values in it, for people to run.
written_out <- function(sql, values) {
	known <- numbered(sql)
	paste0(known$between, c(vapply(known$places, function(name) paste0("'", gsub("'", "''", values[[name]], fixed = TRUE), "'"), ""), ""), collapse = "")
}

# What the database will not answer becomes one line in the reader's language; its own words go to the log.
refused <- function(text) {
	message("jamsos dashboard: ", text)
	end_moment("ROLLBACK")
	if (!alive()) {
		forget()
		problem("database_gone")
	}
	if (grepl("statement timeout", text, fixed = TRUE)) problem("too_slow")
	if (grepl("permission denied", text, fixed = TRUE)) problem("not_allowed")
	if (grepl("does not exist", text, fixed = TRUE)) problem("not_installed")
	problem("refused")
}

answer <- function(bound) {
	if (is.null(connection$is)) connect()
	rows <- tryCatch(suppressWarnings(DBI::dbGetQuery(connection$is, bound$sql, bound$values)), error = function(e) NULL)
	if (is.null(rows)) connection$said <- DBI::dbGetException(connection$is)$errorMsg
	rows
}

# Statements in one transaction that may write; whether the role may, says the database.  NULL, or what it said;
# kept only where it is asked to be.
within_change <- function(statements, keep = TRUE, take = function(rows) NULL) {
	if (!alive()) connect()
	DBI::dbGetQuery(connection$is, "BEGIN READ WRITE")
	done <- FALSE
	on.exit(try(DBI::dbGetQuery(connection$is, if (done && keep) "COMMIT" else "ROLLBACK"), silent = TRUE))
	for (bound in statements) {
		rows <- answer(bound)
		if (is.null(rows)) return(connection$said)
		take(rows)
	}
	done <- TRUE
	NULL
}
