# jamsos: BPJS Ketenagakerjaan contributions for regional governments, in SQL.
# ./run does everything on a bare machine; this is for those who know PGXS.

EXTENSION  = jamsos
# where this file lies: elsewhere than here in a VPATH build (mkdir b && cd b && make -f ../Makefile)
here := $(dir $(firstword $(MAKEFILE_LIST)))
EXTVERSION := $(shell sed -n "s/^default_version *= *'\(.*\)'/\1/p" $(here)jamsos.control)
MODULE_big = jamsos
OBJS = \
	src/rupiah.o \
	src/tariff.o \
	src/payroll.o \
	src/payroll_sort.o \
	src/payroll_price.o \
	src/codes.o \
	src/json.o \
	src/tariff_io.o \
	src/law_cache.o \
	src/law.o \
	src/law_fn.o \
	src/law_guard.o \
	src/minimum_wage.o \
	src/due.o \
	src/contribution.o \
	src/counters.o \
	src/liability.o \
	src/liability_by.o \
	src/liability_by_io.o \
	src/payroll_io.o \
	src/payroll_pile.o \
	src/payroll_state.o \
	src/payroll_agg.o \
	src/payroll_fn.o \
	src/payroll_liability.o \
	src/scenario.o \
	src/projection.o \
	src/projection_fn.o \
	src/affordable.o \
	src/planner.o \
	src/ledger.o \
	src/ledger_io.o \
	src/arrears.o \
	src/coverage.o \
	src/compliance.o \
	src/protection.o \
	src/timeline.o \
	src/identity.o \
	src/dates.o \
	src/terbilang.o \
	src/track.o \
	src/track_entries.o \
	src/track_rows.o \
	src/track_parts.o \
	src/track_summary.o \
	src/track_query.o \
	src/module.o
PGFILEDESC = "jamsos - social security contributions of Indonesian regional governments"

DATA = $(patsubst $(here)%,%,$(wildcard $(here)sql/*--*.sql))
DOCS = $(patsubst $(here)%,%,$(wildcard $(here)doc/*.md))
ifneq ($(here),./)
ifneq ($(wildcard $(here)src/*.o),)
$(error objects of another build lie in $(here)src: "make clean" there first)
endif
# the objects lie in a directory of their own, and pg_regress looks for what is expected here
$(shell mkdir -p src && { [ -e expected ] || ln -s $(here)expected expected; })
endif

PG_CPPFLAGS = -DJAMSOS_VERSION='"$(EXTVERSION)"'
# core's own flags ask for declarations at the head of a block
PG_CFLAGS = -Wno-declaration-after-statement
# What SQL calls is exported, nothing else: core opens libraries so that all others see their
# symbols.  PostgreSQL 16 and later say this themselves.  Calls inside the library are then direct.
PG_CFLAGS += -fvisibility=hidden

# The order matters: the first creates the extension, the last drops it.
REGRESS = install rupiah terbilang law tariff contribution construction due liability liability_by payroll projection coverage compliance protection timeline ledger bounds benefits identity dates audit track binary values overload labels uninstall
REGRESS_OPTS = --inputdir=$(here)test --encoding=UTF8
ISOLATION = law_cache reform track_writers
ISOLATION_OPTS = --inputdir=$(here)test --outputdir=. --load-extension=jamsos

PG_CONFIG ?= pg_config
PGXS := $(shell $(PG_CONFIG) --pgxs)
include $(PGXS)

# every object knows every header: the kernel is small
$(OBJS): $(wildcard $(here)src/*.h) $(here)jamsos.control

# the source as PGXN takes it, of what is committed
dist:
	git -C $(here). archive --format zip --prefix=$(EXTENSION)-$(EXTVERSION)/ -o $(CURDIR)/$(EXTENSION)-$(EXTVERSION).zip HEAD

.PHONY: dist
