# The dashboard: live questions to the database through a role that may only read.  One output is
# the page; which page, of what, stands in its address, so that Back, reload and a link that is sent lead to
# the same.  database.R speaks to PostgreSQL, queries.R and tables.R have the questions.
library(shiny)
library(htmltools)

labels <- read.csv("labels.csv", colClasses = "character", encoding = "UTF-8", row.names = "key")

words <- lapply(labels, setNames, rownames(labels))

say <- function(language) function(key) {
	found <- words[[language]][key]
	if (anyNA(found)) stop("no label ", key[is.na(found)])
	unname(found)
}

# Codes that have a name in the language of the page: code_employer; another is shown as it is.
named <- function(t, codes) {
	keys <- paste0("code_", codes)
	known <- keys %in% rownames(labels)
	codes[known] <- t(keys[known])
	codes
}

# What jamsos.readiness() says, stage and what is missing, likewise part by part.
phrased <- function(t, texts) vapply(strsplit(texts, "(; |, )"), function(parts) {
	if (length(parts) == 0 || anyNA(parts)) return(NA_character_)
	number <- sub("^([0-9]+) (more registered than eligible|not registered)$", "\\1", parts)
	counted <- number != parts
	codes <- paste0("stage_", ifelse(counted, sub("^[0-9]+ ", "n ", parts), parts))
	known <- codes %in% rownames(labels)
	parts[known] <- t(codes[known])
	parts[known & counted] <- mapply(sprintf, parts[known & counted], number[known & counted])
	paste0(parts[1], if (length(parts) > 1) paste0("; ", paste(parts[-1], collapse = ", ")))
}, "")

# What the database says in parts, codes and words of English between figures: the parts by name, the words likewise.
said <- function(t, texts) {
	keys <- grep("^in_", rownames(labels), value = TRUE)
	worded <- function(part) { for (key in keys) part <- gsub(substring(key, 4), t(key), part, fixed = TRUE); part }
	texts <- vapply(strsplit(texts, ", ", fixed = TRUE), function(parts) if (anyNA(parts)) NA_character_ else paste(ifelse(sprintf("code_%s", parts) %in% rownames(labels), named(t, parts), worded(parts)), collapse = ", "), "")
	rows <- grepl(" in [0-9]+ rows$", texts)
	texts[rows] <- sprintf(t("so_many_rows"), sub(" in [0-9]+ rows$", "", texts[rows]), sub(".* in ([0-9]+) rows$", "\\1", texts[rows]))
	texts
}

# What is to be done about a finding of the audit: where, and what, as mend of audit_of() has them.
mend <- function(t, what, list, column = NULL) {
	if (!what %in% rownames(labels)) return(NA_character_)
	where <- t(paste0("code_list_", list))
	if (is.null(column)) filled(t, "mend_row", where, t(what)) else filled(t, "mend_in", where, column, t(what))
}
mended <- function(t, texts) vapply(strsplit(texts, "\t", fixed = TRUE), function(parts) mend(t, parts[1], parts[2], if (length(parts) > 2) paste(parts[-(1:2)], collapse = " ")), "")

# kinds of cells that the page words
WORDED <- list(code = named, stage = phrased, said = said, mend = mended)

`%|%` <- function(value, otherwise) if (is.na(value)) otherwise else unname(value)

for (file in c("database.R", "queries.R", "cache.R", "tables.R", "state.R", "html.R", "pages.R", "export.R", "keep.R", "upload.R")) source(file, local = TRUE)

# ---- what every page has ----

# A problem in one line: what is wrong, and what to do.
told <- function(t, problem) do.call(filled, c(list(t, paste0("problem_", problem$key)), lapply(problem$values, as.character)))

# What people typed is read by the database; what it cannot read is said once.
complete <- function(s) {
	for (name in names(NUMBERS)) s[[name]] <- number_of(s, name)
	money <- ask(queries$money, list(teks = s$pagu))
	if (is.na(money$plain)) problem("bad_money", s$pagu)
	if (!isTRUE(money$positive) || is.na(money$words)) problem("bad_amount", money$shown)
	s$pagu_plain <- money$plain
	s$aim <- written(s$target)
	s$values <- values_of(s)
	s
}

# The run that a page is of.
run_of <- function(s, v) if (s$hal == "bukti") c(ask(queries$evidence_head, v)$run_said, "-")[1] else ask(queries$fingerprint, v)$run

# Whence a figure comes: in files and on what is printed.
basis_of <- function(s, v) {
	t <- s$t
	seen <- ask(queries$rows_shown)$tables
	# the sheet of a run says all that the run stands on, whatever month and law are chosen elsewhere
	if (s$hal == "bukti") return(list(label = t(c("government", "office", if (!is.na(seen)) "rows_shown", if (!isTRUE(s$viewer$whole_nik)) "nik", "run", "version", "printed")),
		value = c(s$facts$region, office_shown(s), if (!is.na(seen)) filled(t, "rows_of_role", seen), if (!isTRUE(s$viewer$whole_nik)) t("nik_masked"), run_of(s, v), paste("jamsos", s$facts$version), s$facts$today)))
	law <- ask(queries$fingerprint, v)
	# what else was chosen of the rows
	chosen <- c(if (s$ikut != "") t(if (s$ikut == "ya") "only_registered" else "only_unregistered"), if (s$kategori != "") ask(queries$class_name, list(lang = s$lang, kategori = s$kategori))$name, if (s$cari != "") paste0("\u201c", s$cari, "\u201d"))
	if (length(chosen) > 0) chosen <- paste(chosen, collapse = "; ")
	list(label = t(c("government", if (s$yearly) "fiscal_year" else "month", "office", if (!is.na(seen)) "rows_shown", "programs", "base", if (length(chosen) > 0) "choices", if (!isTRUE(s$viewer$whole_nik)) "nik", "run", "law_print", "version", "printed")),
		value = c(s$facts$region, if (s$yearly) s$tahun else month_name(s), office_shown(s), if (!is.na(seen)) filled(t, "rows_of_role", seen), paste(s$programs, collapse = ", "), if (s$yearly) filled(t, "base_minimum_known", law$minimum) else if (s$ump == "1") filled(t, "base_minimum", law$minimum) else t("base_plain"), chosen, if (!isTRUE(s$viewer$whole_nik)) t("nik_masked"), law$run, law$tariff, paste("jamsos", s$facts$version), s$facts$today))
}

basis_html <- function(s, v) {
	basis <- basis_of(s, v)
	paste0("<details class='basis'><summary>", e(s$t("basis")), "</summary><dl>", paste0("<dt>", e(basis$label), "</dt><dd>", e(basis$value), "</dd>", collapse = ""), "</dl>", if (s$hal != "bukti") paste0("<p>", e(s$t("basis_note")), "</p>", table_html(s, "law", v)), "</details>",
		"<div class='sign'><p>", e(filled(s$t, "signed_at", s$facts$region, s$facts$today)), "</p><p class='line'>", e(s$t("sign_here")), "</p></div>")
}

# on a narrow screen the pages are behind a button that says which one this is
opener <- function(s) paste0("<button type='button' class='button opener' aria-controls='menu' aria-expanded='false'>", e(filled(s$t, "menu", s$t(paste0("page_", s$hal)))), "</button> ")

menu <- function(s) {
	shown <- Filter(function(name) is.null(pages[[name]]$hidden) && may_see(s, name), names(pages))
	paste0("<a class='brand' href='", e(link_to(s, "ringkasan")), "'>jamsos", if (!is.null(s$facts)) paste0(" \u00b7 ", e(s$facts$region)), "</a>", opener(s), "<nav id='menu' aria-label='", e(s$t("pages")), "'><ul>",
		paste0("<li><a id='menu_", shown, "' href='", vapply(shown, function(name) e(link_to(s, name)), ""), "'", ifelse(shown == s$hal, " aria-current='page'", ""), ">", e(s$t(paste0("page_", shown))), "</a></li>", collapse = ""), "</ul></nav>",
		if (SIGN_IN && !is.null(connection$role)) paste0("<button type='button' id='sign_out' class='button'>", e(filled(s$t, "sign_out", connection$role)), "</button> "), "<a id='other_language' hreflang='", if (s$lang == "id") "en" else "id", "' lang='", if (s$lang == "id") "en" else "id", "' data-reload href='", e(link_to(s, s$hal, lang = if (s$lang == "id") "en" else "id", keep = setdiff(names(s$query), "hal"))), "'>", e(s$t("other_language")), "</a>")
}

controls <- function(s) {
	inside <- pages[[s$hal]]$controls(s)
	hidden <- s$query[setdiff(names(s$query), c("hal", "lang", "lembar"))]
	hidden <- hidden[!vapply(names(hidden), function(name) grepl(paste0("name='", name, "'"), inside, fixed = TRUE), NA)]
	paste0("<form id='controls' autocomplete='off' aria-label='", e(s$t("choices")), "'><input type='hidden' name='hal' value='", s$hal, "'><input type='hidden' name='lang' value='", s$lang, "'>",
		paste0("<input type='hidden' name='", names(hidden), "' value='", e(unlist(hidden)), "'>", collapse = "")[length(hidden) > 0], inside, "</form>")
}

body <- function(s) {
	made <- pages[[s$hal]]$body(s, s$values)
	run <- run_of(s, s$values)
	list(title = made$title, page = paste0("<div class='print-head'>", e(paste(c("jamsos", s$facts$region, s$t(paste0("page_", s$hal)), s$facts$today, if (run != "-") paste(s$t("run"), run)), collapse = " \u00b7 ")), "</div><h1 id='title' tabindex='-1'>", e(made$title), "</h1>", made$html, if (there("public.coverage_by_government")) paste0("<p class='sample'>", e(s$t("sample")), "</p>"), basis_html(s, s$values)))
}

# What stands around a page, written once for a language: its text, parted where <!--title-->, <!--top-->, <!--side--> and <!--page--> are.
frames <- new.env()

frame_of <- function(language, request) {
	if (!is.null(frames[[language]])) return(frames[[language]])
	t <- say(language)
	place <- function(id, ...) tags$div(id = id, HTML(paste0("<!--", id, "-->")), ...)
	page <- tagList(tags$head(tags$title(HTML("<!--title-->")), tags$meta(name = "viewport", content = "width=device-width, initial-scale=1"), tags$link(rel = "icon", href = "data:,"), tags$link(rel = "stylesheet", href = "style.css"), tags$script(src = "page.js")),
		tags$a(class = "skip", href = "#main", t("skip")), tags$noscript(tags$p(class = "notice", t("no_script"))),
		tags$div(id = "lost", role = "alert", hidden = NA, t("reconnecting")),
		tags$header(place("top")),
		tags$div(class = "columns", tags$aside(`aria-label` = t("choices"), tags$button(type = "button", class = "button opener", `aria-controls` = "side", `aria-expanded` = "false", t("change_choices")), place("side")), tags$main(id = "main", tabindex = "-1", place("page", class = "shiny-html-output", `data-drawn` = "<!--hash-->"))),
		tags$div(id = "status", role = "status", `aria-live` = "polite", `data-busy` = t("counting"), `data-ready` = t("ready"), `data-copied` = t("copied"), `data-sort` = t("sort_by")))
	attr(page, "lang") <- language
	text <- shinyApp(page, function(input, output) NULL)$httpHandler(request)$content
	# what is drawn already is seen before the scripts have run
	text <- gsub("<script src=", "<script defer src=", text, fixed = TRUE)
	frames[[language]] <- strsplit(text, "(<!--|&lt;!--)(title|top|side|hash|page)(-->|--&gt;)")[[1]]
	frames[[language]]
}

# not kept by anybody, in no frame of another site, and nothing of an address for those that it leads to
HEADERS <- list("Cache-Control" = "no-store", "X-Content-Type-Options" = "nosniff", "X-Frame-Options" = "SAMEORIGIN", "Referrer-Policy" = "same-origin")

# files, where nobody has to sign in
ANYBODYS <- "unduh?"

# Where nobody has to sign in the first answer has the page in it, as wide as this reader's was before: it is seen before
# there is a session, which then sends nothing that stands there already.  Where files are asked for, a file.
ui <- function(request) {
	if (request$PATH_INFO == "/unduh") {
		if (SIGN_IN) return(NULL)
		connection <<- shared
		return(download(NULL, request))
	}
	search <- request$QUERY_STRING
	t <- say(language_of(query_of(search)))
	drawn <- list(top = "", form = "", hash = "", page = paste0("<p class='skeleton'>", e(t("loading")), "</p><div class='skeleton-block'></div><div class='skeleton-block'></div>"))
	if (!SIGN_IN) {
		connection <<- shared
		width <- regmatches(request$HTTP_COOKIE, regexec("(^|; )width=([0-9]{3,4})(;|$)", request$HTTP_COOKIE))
		made <- draw(search, if (length(width) == 1 && length(width[[1]]) > 2) width[[1]][3] else "1000", ANYBODYS)
		if (!is.null(made$hash)) drawn <- made
	}
	parts <- frame_of(language_of(query_of(search)), request)
	httpResponse(200L, content = paste0(parts[1], if (is.null(drawn$title)) "jamsos" else paste0(e(drawn$title), " \u00b7 jamsos"), parts[2], drawn$top, parts[3], drawn$form, parts[4], drawn$hash, parts[5], drawn$page, parts[6]), headers = HEADERS)
}

sign_in_form <- function(t, lang) paste0("<h1 id='title' tabindex='-1'>", e(t("sign_in_title")), "</h1><p>", e(t("sign_in_note")), "</p><form id='sign_in'><input type='hidden' name='lang' value='", lang, "'><label for='role'>", e(t("role")), "</label><input id='role' name='role' autocomplete='username' required>",
	"<label for='password'>", e(t("password")), "</label><input id='password' name='password' type='password' autocomplete='current-password'><p id='refused' role='alert'></p><button class='button'>", e(t("sign_in")), "</button></form>")

# which controls a form has
shape_of <- function(s) paste(s$hal, s$lang, s$opd != "", s$ikut != "", s$orang != "", is.null(s$problem))

# a problem in place of what was asked for
trouble <- function(s, text) paste0("<div class='problem' role='alert'><h1 id='title' tabindex='-1'>", e(s$t("problem_title")), "</h1><p>", e(text), "</p></div>")

# A page with what stands above and beside it.  It is kept as the answers are that it shows: two who read as one role and
# look at the same have one page.  hash says what is in it; one that could not be made has none, and later says whether it
# is worth asking again.
draw <- function(search, width, downloads, upload = new.env()) {
	s <- spoken(search)
	width <- if (length(width) == 1 && is.atomic(width)) suppressWarnings(as.integer(width)) else NA
	width <- if (is.na(width)) 1000L else max(300L, min(1000L, width))
	around <- NULL
	later <- FALSE
	made <- tryCatch(at_one_moment(kept(if (is.null(pages[[s$hal]]$own)) list(s$query[order(as.character(names(s$query)))], width, downloads), {
		s <- state_of(search)
		s$downloads <- downloads
		s$upload <- upload
		s$width <- width
		around <- list(top = menu(s), form = controls(s), shape = shape_of(s))
		made <- body(complete(s))
		c(around, made, hash = rlang::hash(c(around, made)))
	})), problem = function(p) {
		# what the database could not answer is asked again, until it can
		later <<- p$key %in% c("database_gone", "too_slow")
		trouble(s, told(s$t, p))
	}, error = function(p) {
		message("jamsos dashboard: ", conditionMessage(p))
		trouble(s, s$t("problem_refused"))
	})
	if (is.list(made)) return(made)
	if (is.null(around)) {
		s$problem <- list(key = "refused")
		around <- list(top = menu(s), form = "", shape = shape_of(s))
	}
	c(around, page = made, later = later)
}

# A page of another site may open a session with this server from the browser of whoever looks at it, and read along.  Browsers say
# whose page it is, and no page can say otherwise; behind a proxy that names this server as it likes, the proxy says what browsers
# call it, or DASHBOARD_ORIGIN does (https://dasbor.example.go.id).
foreign <- function(request) {
	hosts <- c(request$HTTP_HOST, trimws(strsplit(paste0(request$HTTP_X_FORWARDED_HOST, ""), ",", fixed = TRUE)[[1]]))
	!is.null(request$HTTP_ORIGIN) && !request$HTTP_ORIGIN %in% c(paste0("http://", hosts), paste0("https://", hosts), Sys.getenv("DASHBOARD_ORIGIN", NA))
}

server <- function(input, output, session) {
	if (foreign(session$request)) return(session$close())
	mine <- if (SIGN_IN) new.env() else shared
	# a file that somebody brings in; it is read beside, so that nobody waits for it
	upload <- new.env()
	signed <- reactiveVal(!SIGN_IN)
	refused_before <- 0
	used <- Sys.time()
	reading <- reactiveVal(FALSE)
	session$onSessionEnded(function() drop_file(upload))
	observeEvent(input$berkas, {
		connection <<- mine
		used <<- Sys.time()
		reading(begin_reading(upload, input$berkas, isolate(asked()$search)))
		session$sendCustomMessage("said", list(text = "", again = TRUE))
	})
	observe({
		if (!reading()) return()
		if (is_reading(upload)) return(invalidateLater(200))
		reading(FALSE)
		# a page that knows already is left alone, and so is one whose file was dropped: somebody may be choosing another on it
		if (!is.null(upload$read) && !isTRUE(upload$shown)) session$sendCustomMessage("said", list(text = "", again = TRUE))
	})
	# where people sign in files are the session's, which knows who asks
	downloads <- if (!SIGN_IN) ANYBODYS else session$registerDataObj("unduh", NULL, function(data, request) {
		connection <<- mine
		download(data, request)
	})
	leave <- function() {
		connection <<- mine
		forget()
		drop_file(upload)	# it is not for whoever signs in next
		rm(list = ls(mine), envir = mine)
	}
	if (SIGN_IN) {
		session$onSessionEnded(leave)
		observeEvent(input$sign_in, {
			leave()	# whoever had signed in here before
			signed(FALSE)
			req(is.list(input$sign_in))
			mine$role <- field(input$sign_in, "role", 63)
			mine$password <- input$sign_in[["password"]]
			used <<- Sys.time()
			if (tryCatch(!is.null(connect()), problem = function(p) FALSE)) return(signed(TRUE))
			leave()
			refused_before <<- refused_before + 1
			if (refused_before >= 5) session$close() else session$sendCustomMessage("refused", say(language_of(list(lang = field(input$sign_in, "lang"))))("sign_in_refused"))
		})
		observeEvent(input$sign_out, {
			leave()
			signed(FALSE)
		})
		observe({
			if (asked()$origin %in% c("first", "link", "form", "back")) used <<- Sys.time()
		})
		observe({
			invalidateLater(1000 * min(30, IDLE / 3))
			if (isolate(signed()) && difftime(Sys.time(), used, units = "secs") > IDLE) {
				leave()
				signed(FALSE)
			}
		})
	}
	observeEvent(input$keep, {
		connection <<- mine
		used <<- Sys.time()
		session$sendCustomMessage("said", keep(input$keep, upload))
	})
	asked <- reactive({
		req(!is.null(input$state), cancelOutput = TRUE)
		sent <- if (is.list(input$state)) input$state
		one <- function(name) if (is.character(sent[[name]]) && length(sent[[name]]) == 1) sent[[name]] else ""
		list(search = one("search"), origin = one("origin"), width = sent[["width"]], drawn = one("drawn"))
	})
	shape <- ""
	# One output, which is HTML already; what stands above and beside it is sent as it is.
	output$page <- markRenderFunction(uiOutput, function(...) {
		now <- asked()
		connection <<- mine
		if (signed()) {
			made <- draw(now$search, now$width, downloads, upload)
		} else {
			s <- spoken(now$search)
			s$problem <- list(key = "sign_in")
			made <- list(top = menu(s), form = "", shape = shape_of(s), page = sign_in_form(s$t, s$lang))
		}
		if (isTRUE(made$later)) session$sendCustomMessage("again", 3000)
		# a form that is being filled in stays as it is; another page, or the way back, brings another
		stays <- identical(now$origin, "form") && shape == made$shape
		shape <<- made$shape
		# the first answer had it
		req(is.null(made$hash) || !identical(unname(made$hash), now$drawn), cancelOutput = TRUE)
		session$sendCustomMessage("around", c(list(top = made$top), if (!stays) list(side = made$form)))
		list(html = made$page, deps = list())
	})
}

options(shiny.sanitize.errors = TRUE, shiny.deepstacktrace = FALSE, shiny.maxRequestSize = LARGEST)
shinyApp(ui, server, uiPattern = "^/(unduh)?$")
