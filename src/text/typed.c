/*
 * typed.c
 *	  The one reader of blanks and marks.
 *
 * Amounts, dates and NIKs come through spreadsheets, letters and web pages, which put no-break and
 * narrow blanks, byte order marks, typographic apostrophes and minus signs where ASCII had its own.
 * They are read alike everywhere.  What could change the order in which digits are seen (the marks of
 * text from right to left), or may be seen or not (the soft hyphen), is read nowhere.
 */
#include "text/typed.h"

#include "mb/pg_wchar.h"

#include "border/ascii.h"

/* A value in a message: so many characters, at most ten bytes each. */
#define SHOWN_CHARACTERS 80

/* A character of another encoding, or bytes that are none. */
#define NO_CODE_POINT 0xFFFD

/* Which code points mean what; in their order. */
static const struct
{
	pg_wchar	first;
	pg_wchar	last;
	char		meaning;
}			meanings[] = {
	{0x0085, 0x0085, ' '}, {0x00A0, 0x00A0, TYPED_NO_BREAK}, {0x00B4, 0x00B4, '\''},
	{0x02B9, 0x02B9, '\''}, {0x02BB, 0x02BD, '\''}, {0x02C8, 0x02C8, '\''},
	{0x1680, 0x1680, ' '}, {0x180E, 0x180E, TYPED_NOTHING},
	{0x2000, 0x2006, ' '}, {0x2007, 0x2007, TYPED_NO_BREAK}, {0x2008, 0x2008, ' '}, {0x2009, 0x2009, TYPED_NO_BREAK}, {0x200A, 0x200A, ' '},
	{0x200B, 0x200E, TYPED_NOTHING}, {0x2010, 0x2015, '-'},
	{0x2018, 0x201B, '\''}, {0x201C, 0x201F, '"'}, {0x2028, 0x2029, ' '},
	/* embedding and override from left to right, and their end: digits stand as they are stored */
	{0x202A, 0x202A, TYPED_NOTHING}, {0x202C, 0x202D, TYPED_NOTHING}, {0x202F, 0x202F, TYPED_NO_BREAK},
	{0x2032, 0x2032, '\''}, {0x2033, 0x2033, '"'}, {0x2043, 0x2043, '-'}, {0x205F, 0x205F, ' '},
	{0x2060, 0x2064, TYPED_NOTHING}, {0x2066, 0x2066, TYPED_NOTHING}, {0x2068, 0x2069, TYPED_NOTHING},
	{0x2212, 0x2212, '-'}, {0x2796, 0x2796, '-'}, {0x3000, 0x3000, ' '},
	{0xFE58, 0xFE58, '-'}, {0xFE63, 0xFE63, '-'}, {0xFEFF, 0xFEFF, TYPED_NOTHING},
	{0xFF07, 0xFF07, '\''}, {0xFF0D, 0xFF0D, '-'},
};

/* What Windows' code pages have where Latin 1 has control characters. */
static pg_wchar
windows_code_point(unsigned char c)
{
	switch (c)
	{
		case 0x91:
			return 0x2018;
		case 0x92:
			return 0x2019;
		case 0x93:
			return 0x201C;
		case 0x94:
			return 0x201D;
		case 0x96:
			return 0x2013;
		case 0x97:
			return 0x2014;
		default:
			return c == 0xA0 ? c : NO_CODE_POINT;
	}
}

static bool
is_windows_code_page(int encoding)
{
	return encoding == PG_WIN1250 || encoding == PG_WIN1251 || encoding == PG_WIN1252 || encoding == PG_WIN1253 ||
		encoding == PG_WIN1254 || encoding == PG_WIN1255 || encoding == PG_WIN1256 || encoding == PG_WIN1257 ||
		encoding == PG_WIN1258 || encoding == PG_WIN874;
}

/* UTF-8 by hand: in a database of no encoding it may be cut or be none. */
static pg_wchar
utf8_code_point(const char **p, const char *end)
{
	const unsigned char *s = (const unsigned char *) *p;
	int			len = pg_encoding_mblen(PG_UTF8, *p);

	if (len > end - *p || !pg_utf8_islegal(s, len))
	{
		(*p)++;
		return NO_CODE_POINT;
	}
	*p += len;
	return utf8_to_unicode(s);
}

/* The next code point, one beyond ASCII; in encodings that we do not know, NO_CODE_POINT. */
static pg_wchar
code_point(const char **p, const char *end)
{
	int			encoding = GetDatabaseEncoding();
	unsigned char c = (unsigned char) **p;

	if (encoding == PG_UTF8 || encoding == PG_SQL_ASCII)
		return utf8_code_point(p, end);
	if (pg_database_encoding_max_length() > 1)
	{
		*p += Min(pg_mblen(*p), (int) (end - *p));
		return NO_CODE_POINT;
	}
	(*p)++;
	if (is_windows_code_page(encoding))
		return windows_code_point(c);
	/* every part of ISO 8859 has the no-break space at one place */
	return c == 0xA0 && encoding != PG_WIN866 && encoding != PG_KOI8R && encoding != PG_KOI8U ? c : NO_CODE_POINT;
}

char
typed_next(const char **p, const char *end)
{
	unsigned char c = (unsigned char) **p;
	pg_wchar	code;

	/* whoever reads a text reads it by this, and it may be a gigabyte of blanks */
	CHECK_FOR_INTERRUPTS();
	if (c < 0x80)
	{
		(*p)++;
		if (ascii_is_space(c))
			return ' ';
		if (c == '`')
			return '\'';
		return c < ' ' || c == 0x7F ? TYPED_OTHER : (char) c;
	}
	code = code_point(p, end);
	for (int i = 0; i < (int) lengthof(meanings) && meanings[i].first <= code; i++)
		if (code <= meanings[i].last)
			return meanings[i].meaning;
	return TYPED_OTHER;
}

static bool
is_around(char c)
{
	return c == ' ' || c == TYPED_NO_BREAK || c == '\'' || c == '"';
}

int
typed_plain(const struct varlena *input, char *out, int room, char no_break)
{
	const char *p = VARDATA_ANY(input);
	const char *end = p + VARSIZE_ANY_EXHDR(input);
	int			n = 0;
	bool		blank = false;

	while (p < end)
	{
		char		c = typed_next(&p, end);

		if (c == TYPED_OTHER)
			return -1;
		/* ="2.500.000": a spreadsheet's way of saying that it is a text */
		if (c == TYPED_NOTHING || (n == 0 && (is_around(c) || (c == '=' && p < end && *p == '"'))))
			continue;
		if (c == ' ' || c == TYPED_NO_BREAK)
		{
			if (blank)
			{
				out[n - 1] = ' ';
				continue;
			}
			blank = true;
			c = c == ' ' ? ' ' : no_break;
		}
		else
			blank = false;
		if (n == room)
			return -1;
		out[n++] = c;
	}
	while (n > 0 && (is_around(out[n - 1]) || out[n - 1] == no_break))
		n--;
	return n;
}

char *
typed_shown(const struct varlena *input)
{
	const char *p = VARDATA_ANY(input);
	const char *end = p + VARSIZE_ANY_EXHDR(input);
	bool		unicode = GetDatabaseEncoding() == PG_UTF8;
	StringInfoData shown;

	initStringInfo(&shown);
	for (int n = 0; p < end; n++)
	{
		const char *start = p;
		unsigned char c = (unsigned char) *p;
		pg_wchar	code;

		if (n == SHOWN_CHARACTERS)
		{
			appendStringInfoString(&shown, "...");
			break;
		}
		if (c >= ' ' && c < 0x7F)
		{
			appendStringInfoChar(&shown, *p++);
			continue;
		}
		code = c < 0x80 ? (p++, c) : code_point(&p, end);
		if (c < 0x80 || unicode || code != NO_CODE_POINT)
			appendStringInfo(&shown, "<U+%04X>", code);
		else
			appendBinaryStringInfo(&shown, start, (int) (p - start));
	}
	return shown.data;
}
