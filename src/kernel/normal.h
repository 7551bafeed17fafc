/*
 * normal.h
 *	  The inverse of the normal distribution, as a table of 4096 points.
 *
 * Plain C without PostgreSQL headers: part of the kernel.
 */
#ifndef JAMSOS_NORMAL_H
#define JAMSOS_NORMAL_H

#include <stdint.h>

#define NORMAL_POINTS 4096
#define NORMAL_ONE 100000000

/* The inverse at (i + 1/2) / 4096, in 10^-8, half up; i from 0 to 4095. */
extern int32_t normal_point(int i);

#endif
