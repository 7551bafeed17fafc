# A list out of a file: read beside this process, its columns matched, what the audit says of it shown, and
# only then kept.  What was not confirmed is rolled back, and forgotten with the session.

LARGEST <- 20 * 1024^2	# bytes of a file; read.py has the other limits

drop_file <- function(upload) {
	if (!is.null(upload$dir)) {
		if (is_reading(upload) && file.exists(file.path(upload$dir, "pid"))) tools::pskill(as.integer(readLines(file.path(upload$dir, "pid"))))
		unlink(upload$dir, recursive = TRUE)
	}
	rm(list = ls(upload), envir = upload)
}

begin_reading <- function(upload, given, search) {
	# what Shiny has stored is a data frame; a browser that sends the value itself sends a list, and may name any file in it
	if (!is.data.frame(given)) return(FALSE)
	drop_file(upload)
	on.exit(unlink(given$datapath))
	s <- tryCatch(at_one_moment(state_of(search)), problem = function(p) NULL)
	if (is.null(s) || s$hal != "berkas" || !s$daftar %in% lists_of(s) || nrow(given) != 1) return(FALSE)
	upload$kind <- s$daftar
	upload$file <- substr(basename(given$name), 1, 200)
	upload$dir <- tempfile("daftar")
	dir.create(upload$dir, mode = "0700")
	file.rename(given$datapath, file.path(upload$dir, "file"))
	on.exit()
	system2("./read.py", c(shQuote(upload$dir), upload$kind), wait = FALSE, stdout = FALSE, stderr = file.path(upload$dir, "log"))
	upload$begun <- Sys.time()
	TRUE
}

# read.py ends, whatever the file is; where it died, that is its answer
is_reading <- function(upload) {
	if (is.null(upload$dir) || !is.null(upload$read)) return(FALSE)
	answer <- file.path(upload$dir, "answer.json")
	pid <- file.path(upload$dir, "pid")
	waited <- difftime(Sys.time(), upload$begun, units = "secs")
	works <- if (file.exists(pid)) waited < 330 && tools::pskill(as.integer(readLines(pid)), 0) else waited < 30
	if (works && !file.exists(answer)) return(TRUE)
	upload$read <- if (file.exists(answer)) jsonlite::fromJSON(answer, simplifyMatrix = FALSE) else list(refused = "file_too_hard", values = list())
	FALSE
}

upload_html <- function(s) {
	t <- s$t
	u <- s$upload
	again <- paste0("<label for='berkas'>", e(t("choose_file")), "</label><input type='file' id='berkas' accept='.xlsx,.csv,.txt' data-largest='", LARGEST, "' data-too-large='", e(filled(t, "problem_file_too_large", LARGEST / 1024^2)), "'><p id='said' role='status'></p>")
	if (is.null(u$kind) || u$kind != s$daftar) return(paste0(notice(t("list_note")), "<div class='keep'>", again, "</div>"))
	if (is_reading(u)) return(paste0(notice(filled(t, "reading_file", u$file), " <progress></progress>"), keep_form(s, "cancel", button = "stop")))
	u$shown <- TRUE
	if (!is.null(u$read$refused)) return(paste0("<div class='problem' role='alert'><p>", e(told(t, list(key = u$read$refused, values = if (length(u$read$values) > 0) masked(unlist(u$read$values))))), "</p></div><div class='keep'>", again, "</div>"))
	purposes <- ask(queries$purposes, list(lang = s$lang, daftar = u$kind))
	names <- unlist(u$read$names)
	if (!is.null(u$found)) return(paste0(notice(filled(t, "list_found", u$file, u$counts$workers, u$counts$replaced)),
		if (nrow(u$found) == 0) notice(t("nothing_found")) else paste0(plain_table(t("problems_table"), t(c("problem", "rows", "example", "remedy")), cbind(u$found[c("problem", "rows", "example")], remedies(t, u, names))), "<p class='legend'>", e(t("remedy_file")), "</p>"),
		keep_form(s, "confirm", button = "keep_list"), keep_form(s, "columns_again", button = "match_again", second = TRUE), keep_form(s, "cancel", button = "cancel", second = TRUE)))
	chosen <- if (is.null(u$columns)) u$read$guess else u$columns
	fields <- vapply(seq_len(nrow(purposes)), function(i) {
		name <- purposes$name[i]
		at <- chosen[[name]]
		choice(s, paste0("k_", name), paste0(purposes$label[i], if (purposes$required[i]) " *"), c("", seq_along(names)), c(t("no_column"), names), if (is.numeric(at)) at else "")
	}, "")
	shown <- masked(unlist(u$read$first))
	paste0(notice(filled(t, "file_read", u$file, written(u$read$count), u$read$header)),
		plain_table(t("first_rows"), names, as.data.frame(matrix(shown, ncol = length(names), byrow = TRUE))),
		keep_form(s, "columns", fields, if (u$kind == "bills") typed(s, "month_value", t("month_of_list"), value = if (is.character(chosen$month)) chosen$month else ""), button = "look_at_list"), keep_form(s, "cancel", button = "cancel", second = TRUE))
}

# What is to be done about each finding, in the column that the file has it in.
remedies <- function(t, u, names) vapply(seq_len(nrow(u$found)), function(i) {
	at <- u$sent[[u$found$column_name[i]]]
	mend(t, paste0("mend_", u$found$problem_code[i]), u$kind, if (is.numeric(at)) names[at] else if (!is.na(u$found$held_by[i])) u$found$held_by[i])
}, "")

# What the database says of a list, in the reader's words.
list_problem <- function(s, kind, said) {
	parts <- function(pattern) regmatches(said, regexec(pattern, said))[[1]][-1]
	if (length(p <- parts("more than once: ([0-9]+), such as (.*?)\n"))) problem("list_twice", p[1], masked(p[2]))
	if (length(p <- parts("rows without worker_id: ([0-9]+)"))) problem("list_no_key", p[1])
	if (length(p <- parts("line ([0-9]+): \"(.*)\" cannot be read as ([a-z_]+)"))) {
		purposes <- ask(queries$purposes, list(lang = s$lang, daftar = kind))
		problem("list_unread", p[1], masked(p[2]), c(purposes$label[purposes$name == p[3]], p[3])[1])
	}
	if (grepl("lack", said, fixed = TRUE)) problem("refused")
	if (grepl("without rows", said, fixed = TRUE)) problem("file_empty")
	refused(said)
}

# The list goes in as a whole; unless it is kept, all is as before.
take_list <- function(s, u, keep) {
	values <- list(lang = s$lang, daftar = u$kind, baris = readChar(file.path(u$dir, "rows.json"), file.size(file.path(u$dir, "rows.json")), useBytes = TRUE), kolom = as.character(jsonlite::toJSON(u$sent, auto_unbox = TRUE)), berkas = u$file)
	rows <- list()
	said <- within_change(list(bind(queries$more_time, values), bind(queries$import_list, values), bind(queries$findings, values)), keep, function(r) rows[[length(rows) + 1]] <<- r)
	if (!is.null(said)) list_problem(s, u$kind, said)
	rows
}

ready <- function(u) if (is.null(u$read) || !is.null(u$read$refused)) problem("no_file")

forms$columns <- function(s, sent, u) {
	ready(u)
	purposes <- ask(queries$purposes, list(lang = s$lang, daftar = u$kind))
	columns <- list()
	for (name in purposes$name) {
		at <- field(sent, paste0("k_", name))
		if (grepl("^[0-9]{1,3}$", at) && as.integer(at) %in% seq_along(u$read$names)) columns[[name]] <- as.integer(at)
	}
	u$columns <- u$sent <- columns
	month <- field(sent, "month_value")
	if (u$kind == "bills" && is.null(columns$month) && nzchar(month)) {
		if (is.na(ask(queries$read_month, list(teks = month))$month)) problem("bad_month", s$t("month_of_list"), month)
		u$columns$month <- month
		u$sent$month <- list(value = month)
	}
	missing <- purposes$label[purposes$required & !purposes$name %in% names(u$sent)]
	if (u$kind == "enrolment" && is.null(columns$nik)) missing <- purposes$label[purposes$name == "nik"]
	if (length(missing) > 0) problem("column_needed", missing[1])
	taken <- take_list(s, u, FALSE)
	u$counts <- taken[[2]]
	u$found <- taken[[3]]
	""
}

forms$confirm <- function(s, sent, u) {
	ready(u)
	if (is.null(u$found)) problem("no_file")
	counts <- take_list(s, u, TRUE)[[2]]
	file <- u$file
	drop_file(u)
	filled(s$t, "list_kept", file, counts$workers, counts$replaced)
}

forms$columns_again <- function(s, sent, u) {
	u$found <- NULL
	""
}

forms$cancel <- function(s, sent, u) {
	drop_file(u)
	s$t("list_dropped")
}
