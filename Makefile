# jamsos: BPJS Ketenagakerjaan contributions for regional governments, in SQL.
# ./run does everything on a bare machine; this is for those who know PGXS.

EXTENSION  = jamsos
# where this file lies: elsewhere than here in a VPATH build (mkdir b && cd b && make -f ../Makefile)
here := $(dir $(firstword $(MAKEFILE_LIST)))
EXTVERSION := $(shell sed -n "s/^default_version *= *'\(.*\)'/\1/p" $(here)jamsos.control)
MODULE_big = jamsos
OBJS = \
	src/kernel/codes.o \
	src/kernel/tariff.o \
	src/kernel/payroll.o \
	src/kernel/payroll_sort.o \
	src/kernel/payroll_price.o \
	src/kernel/normal.o \
	src/kernel/random.o \
	src/border/numeric.o \
	src/border/args.o \
	src/border/calendar.o \
	src/border/json.o \
	src/border/row.o \
	src/border/planner.o \
	src/text/rupiah_text.o \
	src/text/dates.o \
	src/text/terbilang.o \
	src/text/identity.o \
	src/law/tariff_type.o \
	src/law/law_cache.o \
	src/law/law_resolve.o \
	src/law/law_load.o \
	src/law/law_notice.o \
	src/law/law_tariff.o \
	src/law/tariff_call.o \
	src/law/law_guard.o \
	src/law/minimum_wage.o \
	src/law/minimum_wage_call.o \
	src/law/region.o \
	src/law/due.o \
	src/worker/contribution.o \
	src/aggregate/counters.o \
	src/aggregate/liability.o \
	src/aggregate/liability_by.o \
	src/aggregate/liability_by_type.o \
	src/payroll/payroll_type.o \
	src/payroll/payroll_runs.o \
	src/payroll/payroll_state.o \
	src/payroll/payroll_aggregate.o \
	src/payroll/payroll_view.o \
	src/payroll/payroll_accessors.o \
	src/payroll/payroll_liability.o \
	src/projection/scenario.o \
	src/projection/projection.o \
	src/projection/projection_fn.o \
	src/projection/affordable.o \
	src/aggregate/ledger.o \
	src/aggregate/ledger_type.o \
	src/aggregate/arrears.o \
	src/aggregate/coverage.o \
	src/aggregate/compliance.o \
	src/aggregate/protection.o \
	src/aggregate/timeline.o \
	src/track/track.o \
	src/track/track_entries.o \
	src/track/track_rows.o \
	src/track/track_parts.o \
	src/track/track_summary.o \
	src/track/track_query.o \
	src/module.o
PGFILEDESC = "jamsos - social security contributions of Indonesian regional governments"

# by its whole path, so that make does not look for it beside the sources in a VPATH build
DATA_built = $(CURDIR)/sql/$(EXTENSION)--$(EXTVERSION).sql
DATA = $(patsubst $(here)%,%,$(wildcard $(here)sql/*--*--*.sql))
DOCS = $(patsubst $(here)%,%,$(wildcard $(here)doc/*.md))
ifneq ($(here),./)
ifneq ($(wildcard $(here)src/*.o $(here)src/*/*.o),)
$(error objects of another build lie in $(here)src: "make clean" there first)
endif
# the objects lie in a directory of their own, and pg_regress looks for what is expected here
$(shell mkdir -p sql $(sort $(dir $(OBJS))) && { [ -e expected ] || ln -s $(here)expected expected; })
endif

PG_CPPFLAGS = -I$(here)src -DJAMSOS_VERSION='"$(EXTVERSION)"'
# core's own flags ask for declarations at the head of a block
PG_CFLAGS = -Wno-declaration-after-statement
# What SQL calls is exported, nothing else: core opens libraries so that all others see their
# symbols.  PostgreSQL 16 and later say this themselves.  Calls inside the library are then direct.
PG_CFLAGS += -fvisibility=hidden
# which headers an object was made of is written beside it
PG_CFLAGS += -MMD -MP
EXTRA_CLEAN = $(OBJS:.o=.d)

# The order matters: the first creates the extension, the last drops it.
REGRESS = install rupiah terbilang law tariff contribution construction due liability liability_by payroll projection coverage compliance protection timeline ledger bounds benefits identity dates audit track binary values overload labels uninstall
REGRESS_OPTS = --inputdir=$(here)test --encoding=UTF8
ISOLATION = law_cache reform track_writers
ISOLATION_OPTS = --inputdir=$(here)test --outputdir=. --load-extension=jamsos

PG_CONFIG ?= pg_config
PGXS := $(shell $(PG_CONFIG) --pgxs)
include $(PGXS)

-include $(OBJS:.o=.d)
# the library says its version
src/module.o: $(here)jamsos.control

# never edited: its parts are
$(DATA_built): $(here)sql/build $(wildcard $(here)sql/install/*.sql) $(here)jamsos.control
	$(here)sql/build >$@.new && mv $@.new $@

# the source as PGXN takes it, of what is committed, and the script that is made of it
dist: $(DATA_built)
	git -C $(here). archive --format zip --prefix=$(EXTENSION)-$(EXTVERSION)/sql/ --add-file=$(DATA_built) \
		--prefix=$(EXTENSION)-$(EXTVERSION)/ -o $(CURDIR)/$(EXTENSION)-$(EXTVERSION).zip HEAD

sql: $(DATA_built)

.PHONY: dist sql
