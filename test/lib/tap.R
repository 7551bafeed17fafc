# What tests in R count and print for prove; ended() at their end.
number <- 0
failures <- 0
equal <- function(have, want, what) {
	good <- identical(have, want)
	number <<- number + 1
	if (!good) failures <<- failures + 1
	cat(if (good) "ok" else "not ok", number, "-", what, "\n")
	if (!good) message("# have ", substr(paste(deparse(have), collapse = " "), 1, 900), ", want ", substr(paste(deparse(want), collapse = " "), 1, 900))
}
ended <- function() {
	cat("1..", number, "\n", sep = "")
	quit(status = if (failures > 0) 1 else 0)
}
