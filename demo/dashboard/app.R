# The dashboard: live questions to the database through a role that may only read.  One output is
# the page; which page, of what, stands in its address, so that Back, reload and a link that is sent lead to
# the same.  database.R speaks to PostgreSQL, queries.R and tables.R have the questions.
library(shiny)
library(htmltools)

labels <- read.csv("labels.csv", colClasses = "character", encoding = "UTF-8", row.names = "key")

say <- function(language) function(key) {
	if (!all(key %in% rownames(labels))) stop("no label ", key)
	labels[key, language]
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
	texts <- vapply(strsplit(texts, ", ", fixed = TRUE), function(parts) if (anyNA(parts)) NA_character_ else paste(named(t, parts), collapse = ", "), "")
	for (key in grep("^in_", rownames(labels), value = TRUE)) texts <- gsub(substring(key, 4), t(key), texts, fixed = TRUE)
	rows <- grepl(" in [0-9]+ rows$", texts)
	texts[rows] <- sprintf(t("so_many_rows"), sub(" in [0-9]+ rows$", "", texts[rows]), sub(".* in ([0-9]+) rows$", "\\1", texts[rows]))
	texts
}

# kinds of cells that the page words
WORDED <- list(code = named, stage = phrased, said = said)

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

# Whence a figure comes: in files and on what is printed.
basis_of <- function(s, v) {
	law <- ask(queries$fingerprint, v)
	t <- s$t
	list(label = t(c("government", "month", "office", "programs", "base", "run", "law_print", "version", "printed")),
		value = c(s$facts$region, month_name(s), office_shown(s), paste(s$programs, collapse = ", "), if (s$ump == "1") filled(t, "base_minimum", law$minimum) else t("base_plain"), law$run, law$tariff, paste("jamsos", s$facts$version), s$facts$today))
}

basis_html <- function(s, v) {
	basis <- basis_of(s, v)
	paste0("<details class='basis'><summary>", e(s$t("basis")), "</summary><dl>", paste0("<dt>", e(basis$label), "</dt><dd>", e(basis$value), "</dd>", collapse = ""), "</dl><p>", e(s$t("basis_note")), "</p>", table_html(s, "law", v), "</details>",
		"<div class='sign'><p>", e(filled(s$t, "signed_at", s$facts$region, s$facts$today)), "</p><p class='line'>", e(s$t("sign_here")), "</p></div>")
}

menu <- function(s) {
	shown <- Filter(function(name) is.null(pages[[name]]$hidden) && may_see(s, name), names(pages))
	paste0("<a class='brand' href='", e(link_to(s, "ringkasan")), "'>jamsos", if (!is.null(s$facts)) paste0(" \u00b7 ", e(s$facts$region)), "</a><nav id='menu' aria-label='", e(s$t("pages")), "'><ul>",
		paste0("<li><a id='menu_", shown, "' href='", vapply(shown, function(name) e(link_to(s, name)), ""), "'", ifelse(shown == s$hal, " aria-current='page'", ""), ">", e(s$t(paste0("page_", shown))), "</a></li>", collapse = ""), "</ul></nav>",
		if (SIGN_IN && !is.null(connection$role)) paste0("<button type='button' id='sign_out' class='button'>", e(filled(s$t, "sign_out", connection$role)), "</button> "), "<a id='other_language' hreflang='", if (s$lang == "id") "en" else "id", "' lang='", if (s$lang == "id") "en" else "id", "' data-reload href='", e(link_to(s, s$hal, lang = if (s$lang == "id") "en" else "id", keep = setdiff(names(s$query), "hal"))), "'>", e(s$t("other_language")), "</a>")
}

controls <- function(s) {
	inside <- pages[[s$hal]]$controls(s)
	hidden <- s$query[setdiff(names(s$query), c("hal", "lang", "lembar"))]
	hidden <- hidden[!vapply(names(hidden), function(name) grepl(paste0("name='", name, "'"), inside, fixed = TRUE), NA)]
	paste0("<form id='controls' aria-label='", e(s$t("choices")), "'><input type='hidden' name='hal' value='", s$hal, "'><input type='hidden' name='lang' value='", s$lang, "'>",
		paste0("<input type='hidden' name='", names(hidden), "' value='", e(unlist(hidden)), "'>", collapse = "")[length(hidden) > 0], inside, "</form>")
}

body <- function(s) {
	made <- pages[[s$hal]]$body(s, s$values)
	paste0("<div class='print-head'>jamsos \u00b7 ", e(s$facts$region), " \u00b7 ", e(s$t(paste0("page_", s$hal))), "</div><h1 id='title' tabindex='-1'>", e(made$title), "</h1>", made$html, if (there("public.coverage_by_government")) paste0("<p class='sample'>", e(s$t("sample")), "</p>"), basis_html(s, s$values))
}

ui <- function(request) {
	language <- language_of(query_of(request$QUERY_STRING))
	t <- say(language)
	page <- tagList(tags$head(tags$title(paste0("jamsos", if (!SIGN_IN) tryCatch(paste(":", { connection <<- shared; at_one_moment(ask(queries$facts, list(lang = language)))$region }), problem = function(p) ""))), tags$meta(name = "viewport", content = "width=device-width, initial-scale=1"), tags$link(rel = "icon", href = "data:,"), tags$link(rel = "stylesheet", href = "style.css"), tags$script(src = "page.js")),
		tags$a(class = "skip", href = "#main", t("skip")),
		tags$div(id = "lost", role = "alert", hidden = NA, t("reconnecting")),
		tags$header(uiOutput("top")),
		tags$div(class = "columns", tags$aside(`aria-label` = t("choices"), uiOutput("side")),
			tags$main(id = "main", tabindex = "-1", tags$div(id = "page", class = "shiny-html-output", tags$p(class = "skeleton", t("loading")), tags$div(class = "skeleton-block"), tags$div(class = "skeleton-block")))),
		tags$div(id = "status", role = "status", `aria-live` = "polite", `data-busy` = t("counting"), `data-ready` = t("ready"), `data-copied` = t("copied")))
	attr(page, "lang") <- language
	page
}

sign_in_form <- function(t, lang) paste0("<h1 id='title' tabindex='-1'>", e(t("sign_in_title")), "</h1><p>", e(t("sign_in_note")), "</p><form id='sign_in'><input type='hidden' name='lang' value='", lang, "'><label for='role'>", e(t("role")), "</label><input id='role' name='role' autocomplete='username' required>",
	"<label for='password'>", e(t("password")), "</label><input id='password' name='password' type='password' autocomplete='current-password'><p id='refused' role='alert'></p><button class='button'>", e(t("sign_in")), "</button></form>")

# which controls a form has
shape_of <- function(s) paste(s$hal, s$lang, s$opd != "", s$ikut != "", s$orang != "", is.null(s$problem))

server <- function(input, output, session) {
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
	downloads <- session$registerDataObj("unduh", NULL, function(data, request) {
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
			connection <<- mine
			mine$role <- substr(as.character(input$sign_in$role), 1, 63)
			mine$password <- as.character(input$sign_in$password)
			used <<- Sys.time()
			if (tryCatch(!is.null(connect()), problem = function(p) FALSE)) return(signed(TRUE))
			leave()
			refused_before <<- refused_before + 1
			if (refused_before >= 5) session$close() else session$sendCustomMessage("refused", say(input$sign_in$lang)("sign_in_refused"))
		})
		observeEvent(input$sign_out, {
			leave()
			signed(FALSE)
		})
		observe({
			if (input$state$origin %in% c("first", "link", "form", "back")) used <<- Sys.time()
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
		req(input$state)
		list(search = input$state$search, origin = input$state$origin, width = input$state$width)
	})
	# a form that is being filled in stays as it is; another page, or the way back, brings another
	form <- reactiveVal()
	form_of <- function(s, origin, html) {
		before <- isolate(form())
		if (!identical(origin, "form") || is.null(before) || before$shape != shape_of(s)) form(list(html = html, shape = shape_of(s)))
	}
	# a problem in place of what was asked for
	trouble <- function(s, text) paste0("<div class='problem' role='alert'><h1 id='title' tabindex='-1'>", e(s$t("problem_title")), "</h1><p>", e(text), "</p></div>")
	drawn <- reactive({
		now <- asked()
		s <- spoken(now$search)
		connection <<- mine
		if (!signed()) {
			s$problem <- list(key = "sign_in")
			form_of(s, now$origin, "")
			return(list(top = menu(s), page = sign_in_form(s$t, s$lang)))
		}
		top <- NULL
		page <- tryCatch(at_one_moment({
			s <- state_of(now$search)
			s$downloads <- downloads
			s$upload <- upload
			s$width <- max(300L, min(1000L, as.integer(now$width)))
			top <- menu(s)
			form_of(s, now$origin, controls(s))
			body(complete(s))
		}), problem = function(p) {
			# what the database could not answer is asked again, until it can
			if (p$key %in% c("database_gone", "too_slow")) session$sendCustomMessage("again", 3000)
			trouble(s, told(s$t, p))
		}, error = function(p) {
			message("jamsos dashboard: ", conditionMessage(p))
			trouble(s, s$t("problem_refused"))
		})
		if (is.null(top)) {
			s$problem <- list(key = "refused")
			form_of(s, now$origin, "")
			top <- menu(s)
		}
		list(top = top, page = page)
	})
	output$top <- renderUI(HTML(drawn()$top))
	output$page <- renderUI(HTML(drawn()$page))
	output$side <- renderUI(HTML(form()$html))
}

options(shiny.sanitize.errors = TRUE, shiny.maxRequestSize = LARGEST)
shinyApp(ui, server)
