# What a role that may changes through the page.  The database decides whether it may, and keeps who did.

# One field of a form as text; whatever else was sent is none.
field <- function(sent, name, most = 200) {
	value <- if (is.list(sent)) sent[[name]]
	if (is.character(value) && length(value) == 1 && isTRUE(validUTF8(value)) && nchar(value) <= most) trimws(value) else ""
}

forms <- list()

forms$setting <- function(s, sent, upload) {
	values <- lapply(setNames(nm = c("region", "fiscal_year", "first_month", "last_month", "fallback", "coverage_target")), function(name) field(sent, name))
	if (!grepl("^[0-9]{4}$", values$fiscal_year)) problem("bad_year", values$fiscal_year)
	for (name in c("first_month", "last_month")) {
		month <- ask(queries$read_month, list(teks = values[[name]]))$month
		if (is.na(month)) problem("bad_month", s$t(paste0("code_", name)), values[[name]])
		values[[name]] <- month
	}
	values$coverage_target <- number_of(list(t = s$t, target = values$coverage_target), "target")
	said <- within_change(list(bind(queries$set_setting, values)))
	if (is.null(said)) return(s$t("saved"))
	if (grepl("no minimum wage of region", said, fixed = TRUE)) problem("no_minimum")
	if (grepl("with months from", said, fixed = TRUE)) problem("bad_months")
	refused(said)
}

# What became of a form: a sentence, and whether the page is another now.  upload: the file that whoever has this page open brought in.
keep <- function(sent, upload) {
	s <- spoken(field(sent, "search"))
	tryCatch({
		if (!isTRUE(field(sent, "form") %in% names(forms))) problem("refused")
		list(text = forms[[field(sent, "form")]](s, sent, upload), again = TRUE)
	}, problem = function(p) list(text = told(s$t, p), again = FALSE), error = function(p) {
		message("jamsos dashboard: ", conditionMessage(p))
		list(text = s$t("problem_refused"), again = FALSE)
	})
}
