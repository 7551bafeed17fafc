/*
 * law_notice.h
 *	  What users are told about the law that an answer rests on.
 */
#ifndef JAMSOS_LAW_NOTICE_H
#define JAMSOS_LAW_NOTICE_H

#include "jamsos.h"

#include "law/law.h"

/* The setting jamsos.unconfirmed. */
typedef enum Unconfirmed
{
	UNCONFIRMED_NOTICE, UNCONFIRMED_SILENT, UNCONFIRMED_ERROR
} Unconfirmed;

/* Its value. */
extern int	jamsos_unconfirmed;

/* Kinds of figures that may not be published yet. */
typedef enum LawNotice
{
	NOTICE_TARIFF, NOTICE_RELIEF, NOTICE_MINIMUM_WAGE, N_NOTICES
} LawNotice;

/*
 * law_report_unconfirmed: "what" of a month is not published yet, "last" is the figure used: a
 * notice, once in a transaction and process, or what the setting says.
 */
extern void law_report_unconfirmed(LawNotice kind, int month, const char *what, const char *last);

/* law_report_relief: a relief that the law grants by itself, and its condition; a notice, likewise once. */
extern void law_report_relief(const LawRelief *relief, int month);

#endif
