/*
 * random.h
 *	  The numbers that project_range draws: the same seed gives the same ones everywhere.
 *
 * Plain C without PostgreSQL headers: part of the kernel.
 */
#ifndef JAMSOS_RANDOM_H
#define JAMSOS_RANDOM_H

#include <stdint.h>

/*
 * random_number: 64 bits for a year of a draw.  They depend on nothing else, so that more
 * draws or years leave those of before as they were.
 */
extern uint64_t random_number(uint64_t seed, uint32_t draw, uint32_t year);

/* random_shock: a number as a point of the normal distribution times sd, in 10^-12; sd is 0 to 1. */
extern int64_t random_shock(int64_t sd, uint64_t number);

#endif
