/*
 * jamsos.h
 *	  PostgreSQL's headers that every file of the shell needs, and what differs between its
 *	  versions.  Nothing of ours: a file includes what it uses, from its room or a lower one.
 */
#ifndef JAMSOS_H
#define JAMSOS_H

#include "postgres.h"

#include "fmgr.h"
#include "lib/stringinfo.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

#include "pg_compat.h"

#endif
