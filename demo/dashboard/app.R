# The dashboard: live questions to the database through a role that may only read.
# PGHOST, PGPORT, PGDATABASE and PGUSER say where; tables of your own are reached by the
# adapter views (demo/staff.sql).
library(shiny)
library(ggplot2)
source("queries.R")

labels <- read.csv("labels.csv", colClasses = "character", encoding = "UTF-8", row.names = "key")
codes <- c("JKK", "JKM", "JHT", "JP", "JKN")
# colours that differ for eyes that see fewer
colours <- c(JKK = "#0072B2", JKM = "#E69F00", JHT = "#009E73", JP = "#CC79A7", JKN = "#56B4E9")

# ---- the database ----

state <- new.env()

connect <- function() {
	state$connection <- DBI::dbConnect(RPostgreSQL::PostgreSQL(), host = Sys.getenv("PGHOST"), port = Sys.getenv("PGPORT", "5432"),
		dbname = Sys.getenv("PGDATABASE"), user = Sys.getenv("PGUSER"))
}

# A server that was restarted is met again by the next question.
alive <- function() {
	!is.null(state$connection) && !is.null(suppressWarnings(DBI::dbGetQuery(state$connection, "SELECT 1")))
}

# Rows of a question; what the database will not answer is shown in its own words, hint and all.
ask <- function(name, ...) {
	if (!alive()) connect()
	rows <- suppressWarnings(DBI::dbGetQuery(state$connection, queries[[name]], as.character(c(...))))
	if (is.null(rows)) validate(sub("^ERROR: *", "", DBI::dbGetException(state$connection)$errorMsg))
	rows
}

text_array <- function(values) paste0("{", paste(values, collapse = ","), "}")

first_day <- function(month_key) paste0(month_key, "-01")

# ---- what is shown ----

say <- function(language) function(key) {
	if (!all(key %in% rownames(labels))) stop("no label ", key)
	labels[key, language]
}

# Codes that have a name in the language of the page.
named <- function(t, codes) {
	known <- codes %in% rownames(labels)
	codes[known] <- t(codes[known])
	codes
}

language_of <- function(search) {
	asked <- parseQueryString(search)$lang
	if (identical(asked, "en")) "en" else "id"
}

# Column names of the query become headings.
headed <- function(rows, t, columns) {
	if (is.null(rows) || nrow(rows) == 0) return(rows)
	rows <- rows[, names(columns), drop = FALSE]
	names(rows) <- t(columns)
	rows
}

wide <- function(id) div(class = "wide", tableOutput(id))

query <- function(t, name) tags$details(tags$summary(t("query")), tags$pre(trimws(queries[[name]])))

card <- function(id, title) div(class = "card", div(class = "card-title", title), div(class = "card-value", textOutput(id, inline = TRUE)))

style <- "
body { font-size: 15px; } h4 { margin-top: 24px; }
.wide { overflow-x: auto; } .wide table { min-width: 560px; } .wide td[style*=right] { white-space: nowrap; }
.cards { display: flex; flex-wrap: wrap; gap: 10px; margin: 10px 0; }
.card { border: 1px solid #ccc; border-radius: 4px; padding: 8px 14px; min-width: 150px; flex: 1 1 150px; }
.card-title { color: #444; font-size: 13px; } .card-value { font-size: 20px; font-variant-numeric: tabular-nums; }
details { margin: 12px 0; } summary { color: #225; cursor: pointer; } .sample { color: #444; padding: 10px 15px; }
.shiny-output-error-validation { color: #8a1f11; }
"

programmes <- function(t, id, chosen = c("JKK", "JKM")) checkboxGroupInput(id, t("programs"), codes, chosen, inline = TRUE)

ui <- function(request) {
	language <- language_of(request$QUERY_STRING)
	t <- say(language)
	months <- ask("months")$month_key
	offices <- ask("offices")
	offices$office_name[is.na(offices$office_name)] <- t("no_office")
	settings <- ask("settings")
	years <- ask("years")$year
	has <- function(view) ask("has", view)$there
	title <- paste("jamsos:", settings$region)
	month <- function(id) selectInput(id, t("month"), months, settings$month_key)
	compliance <- function() {
		classes <- ask("classes")$class
		tabPanel(t("compliance"), value = "compliance", fluidRow(
			column(3, selectInput("compliance_month", t("month"), ask("compliance_months")$month_key), selectInput("class", t("class"), c(setNames("", t("all_classes")), setNames(classes, named(t, classes))), selectize = FALSE),
				selectInput("compliance_office", t("office"), c(setNames("", t("all_offices")), setNames(offices$office[offices$office != ""], offices$office_name[offices$office != ""])), selectize = FALSE), downloadButton("export", t("export"))),
			column(9, p(textOutput("compliance_rows", inline = TRUE)), wide("compliance"), query(t, "compliance"), h4(t("status")), wide("compliance_status"), query(t, "compliance_office"))))
	}
	navbarPage(title, id = "tab", lang = language, collapsible = TRUE, windowTitle = title,
		header = tags$head(tags$meta(name = "viewport", content = "width=device-width, initial-scale=1"), tags$style(style), tags$link(rel = "icon", href = "data:,"),
			# the menu of a small screen closes when it was used
			tags$script(HTML("$(document).on('click', '.navbar-collapse.in a[data-toggle=tab]', function() { $('.navbar-collapse').collapse('hide'); });")),
			# of dates in sliders, which are not used; Debian's package has the file under another name
			htmltools::suppressDependencies("strftime")),
		footer = div(class = "sample", if (has("coverage_by_government")) paste0(t("sample"), " "), tags$a(id = "other_language", href = if (language == "id") "?lang=en" else "?lang=id", t("other_language"))),
		tabPanel(t("liability"), value = "liability", fluidRow(
			column(3, month("liability_month"), programmes(t, "liability_programs"), checkboxInput("liability_minimum", t("at_least_minimum"), TRUE)),
			column(9, div(class = "cards", card("total", t("a_month")), card("employer", t("by_apbd")), card("worker_share", t("by_worker")), card("workers", t("workers")), card("unpriced", t("unpriced"))),
				plotOutput("liability_chart", height = "560px"), wide("liability"), query(t, "liability")))),
		tabPanel(t("coverage"), value = "coverage", fluidRow(
			column(3, month("coverage_month"), sliderInput("target", t("target"), 0, 100, 80, 5)),
			column(9, plotOutput("coverage_chart", height = "620px"), wide("coverage"), query(t, "coverage"),
				if (has("coverage_by_government")) tagList(h4(t("governments")), p(t("no_denominator")), plotOutput("governments_chart", height = "440px"), wide("governments"), query(t, "governments"))))),
		tabPanel(t("projection"), value = "projection", fluidRow(
			column(3, programmes(t, "projection_programs"),
				sliderInput("wage_growth", t("wage_growth"), -5, 15, 6, 0.5), sliderInput("minimum_growth", t("minimum_growth"), 0, 15, 0, 0.5),
				sliderInput("headcount_growth", t("headcount_growth"), -10, 10, 0, 1),
				sliderInput("coverage_from", t("coverage_from"), 0, 100, 25, 5), sliderInput("coverage_to", t("coverage_to"), 0, 100, 100, 5),
				selectInput("coverage_by", t("coverage_by"), years, years[2]), sliderInput("spread", t("spread"), 0, 10, 2, 0.5)),
			column(9, h4(t("band")), p(t("grows")), plotOutput("projection_chart", height = "380px"), wide("projection"), query(t, "projection")))),
		tabPanel(t("affordable"), value = "affordable", fluidRow(
			column(3, numericInput("budget", t("budget"), 1000000000, 0, step = 50000000), programmes(t, "affordable_programs"),
				radioButtons("strategy", t("strategy"), setNames(c("cheapest", "proportional"), t(c("cheapest", "proportional"))))),
			column(9, div(class = "cards", card("affordable_workers", t("workers")), card("affordable_share", t("share")), card("affordable_cost", t("cost")), card("affordable_left", t("left_over")), card("affordable_unpriced", t("unpriced"))),
				p(em(textOutput("affordable_words", inline = TRUE))), p(t("at_the_minimum")), query(t, "affordable")))),
		tabPanel(t("worker"), value = "worker", fluidRow(
			column(3, selectInput("worker_office", t("office"), setNames(offices$office, offices$office_name), selectize = FALSE), selectizeInput("worker", t("choose_worker"), NULL),
				month("worker_month"), programmes(t, "worker_programs", codes[1:4]), checkboxInput("worker_minimum", t("at_least_minimum"), TRUE)),
			column(9, div(class = "cards", card("worker_name", t("name")), card("worker_wage", t("wage")), card("worker_total", t("a_month")), card("worker_due", t("due_date"))),
				wide("worker_lines"), query(t, "worker"), h4(t("family")), wide("family"), query(t, "family")))),
		if (has("compliance_by_worker")) compliance())
}

server <- function(input, output, session) {
	t <- say(language_of(isolate(session$clientData$url_search)))
	theme_set(theme_minimal(base_size = 14))

	# liability
	liability <- reactive(ask("liability", first_day(input$liability_month), text_array(input$liability_programs), input$liability_minimum))
	whole <- function(column) renderText(liability()[1, column])
	output$total <- whole("total")
	output$employer <- whole("employer")
	output$worker_share <- whole("worker")
	output$workers <- whole("workers")
	output$unpriced <- whole("unpriced")
	output$liability <- renderTable(headed(within(liability(), {
		office_name <- ifelse(seq_along(office) == 1, t("total"), ifelse(is.na(office), t("no_office"), office_name))
	}), t, c(office = "office", office_name = "name", workers = "workers", unpriced = "unpriced", employer = "by_apbd", worker = "by_worker", total = "a_month")), na = "", align = "llrrrrr")
	output$liability_chart <- renderPlot({
		rows <- ask("liability_chart", first_day(input$liability_month), text_array(input$liability_programs), input$liability_minimum)
		ggplot(rows, aes(million, factor(office, rev(unique(office))), fill = program)) + geom_col(width = 0.8) + scale_fill_manual(values = colours, name = NULL) +
			labs(x = t("rupiah_million"), y = NULL) + theme(legend.position = "top")
	}, alt = t("liability"))

	# coverage
	output$coverage <- renderTable(headed(within(ask("coverage", first_day(input$coverage_month), input$target), {
		office_name <- ifelse(seq_along(office) == 1, t("total"), ifelse(is.na(office), t("no_office"), office_name))
	}), t, c(office = "office", office_name = "name", registered = "registered", eligible = "eligible", unregistered = "unregistered", ratio = "ratio", to_target = "to_target")), na = "", align = "llrrrrr")
	output$coverage_chart <- renderPlot({
		rows <- ask("coverage_chart", first_day(input$coverage_month))
		ggplot(rows, aes(percent, factor(office, office))) + geom_col(fill = "#0072B2", width = 0.8) + geom_vline(xintercept = input$target, linetype = 2) +
			geom_text(aes(label = label, hjust = ifelse(inside, 1.05, -0.05), colour = inside), size = 4) + scale_colour_manual(values = c("TRUE" = "white", "FALSE" = "black"), guide = "none") +
			scale_x_continuous(limits = c(0, max(100, rows$percent))) + labs(x = "%", y = NULL)
	}, alt = t("coverage"))
	governments <- reactive(ask("governments"))
	output$governments_chart <- renderPlot({
		ggplot(governments(), aes(registered, factor(place, rev(place)))) + geom_col(fill = "#0072B2", width = 0.8) + geom_text(aes(label = label), hjust = -0.1, size = 4) +
			scale_x_continuous(expand = expansion(c(0, 0.18))) + labs(x = t("registered"), y = NULL)
	}, alt = t("governments"))
	output$governments <- renderTable(headed(governments(), t, c(place = "government", registered = "registered", eligible = "eligible", ratio = "ratio", source = "source")), align = "lrrrl", digits = 0)

	# projection; a slider that is drawn along asks once, at its end
	assumed <- debounce(reactive(c(text_array(input$projection_programs), input$wage_growth, input$headcount_growth, input$minimum_growth, input$coverage_from, input$coverage_to, input$coverage_by, input$spread)), 300)
	projected <- reactive(ask("projection", assumed()))
	output$projection <- renderTable(headed(within(projected()[!is.na(projected()$fiscal_year), ], confirmed <- ifelse(confirmed, t("yes"), t("no"))), t,
		c(fiscal_year = "fiscal_year", worker_months = "worker_months", apbd = "apbd", p05 = "p05", p50 = "p50", p95 = "p95", unpriced = "unpriced", confirmed = "confirmed")), align = "lrrrrrrl")
	output$projection_chart <- renderPlot({
		ggplot(projected(), aes(year)) + geom_ribbon(aes(ymin = p05_million, ymax = p95_million), fill = "#56B4E9", alpha = 0.4) + geom_line(aes(y = p50_million), colour = "#0072B2", linewidth = 1) +
			scale_y_continuous(limits = c(0, NA)) + labs(x = NULL, y = t("rupiah_million"))
	}, alt = t("band"))

	# what a budget buys
	bought <- reactive({
		validate(need(is.numeric(input$budget), t("budget")))
		ask("affordable", format(input$budget, scientific = FALSE, trim = TRUE), text_array(input$affordable_programs), input$strategy)
	})
	output$affordable_workers <- renderText(bought()$workers)
	output$affordable_share <- renderText(bought()$share)
	output$affordable_cost <- renderText(bought()$cost)
	output$affordable_left <- renderText(bought()$left_over)
	output$affordable_unpriced <- renderText(bought()$unpriced)
	output$affordable_words <- renderText(bought()$in_words)

	# one worker
	observeEvent(input$worker_office, {
		people <- ask("workers", input$worker_office)
		# looked up in the server as it is typed: an office may have many
		updateSelectizeInput(session, "worker", choices = setNames(people$worker_id, people$name), selected = people$worker_id[1], server = TRUE)
	})
	explained <- reactive({
		req(input$worker)
		ask("worker", input$worker, first_day(input$worker_month), text_array(input$worker_programs), input$worker_minimum)
	})
	output$worker_name <- renderText(explained()$name[1])
	output$worker_wage <- renderText(explained()$wage[1])
	output$worker_total <- renderText(explained()$total[1])
	output$worker_due <- renderText(explained()$due_date[1])
	output$worker_lines <- renderTable(headed(within(explained(), {
		payer <- t(c(employer = "employer", worker = "choose_worker", government = "government_payer")[payer])
	}), t, c(program = "program", payer = "payer", base = "base", percent = "percent", amount = "amount", legal_basis = "legal_basis", evidence = "evidence")), align = "llrrrll")
	output$family <- renderTable(headed(within(ask("family", first_day(input$worker_month)), component <- named(t, component)), t, c(component = "component", amount = "benefit", legal_basis = "legal_basis", evidence = "evidence")), align = "lrll")

	# compliance
	listed <- reactive({
		req(input$compliance_month)
		ask("compliance", first_day(input$compliance_month), input$class, input$compliance_office)
	})
	output$compliance_rows <- renderText(paste(if (nrow(listed()) > 0) listed()$rows[1] else "0", t("rows_shown")))
	output$compliance <- renderTable(headed(within(listed(), {
		class <- named(t, class)
		matched_by <- named(t, matched_by)
	}), t, c(class = "class", office = "office", name = "name", member_number = "member_number", wage = "wage", reported_wage = "reported_wage", enrolled = "enrolled", matched_by = "matched_by")), align = "llllrrll")
	output$compliance_status <- renderTable({
		req(input$compliance_month)
		headed(ask("compliance_office", first_day(input$compliance_month)), t, c(office = "office", eligible = "eligible", registered = "registered", unregistered = "unregistered", under_reported = "under_reported",
			partial_program = "partial_program", not_on_staff = "not_on_staff", gap = "gap", status = "status"))
	}, align = "lrrrrrrrl")
	output$export <- downloadHandler(function() paste0("compliance-", input$compliance_month, ".csv"), function(file) {
		write.csv(ask("compliance_export", first_day(input$compliance_month), input$class, input$compliance_office), file, row.names = FALSE, na = "", fileEncoding = "UTF-8")
	}, contentType = "text/csv; charset=utf-8")
}

shinyApp(ui, server)
