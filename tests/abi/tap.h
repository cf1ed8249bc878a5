/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * tap.h - the Test Anything Protocol for one-file programs
 *
 * check() states what holds; a failed one says where and goes on. need() is for
 * what the rest cannot do without: it ends the program.
 */
#ifndef TAP_H
#define TAP_H

#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int tap_count;
static int tap_failed;

__attribute__((format(printf, 4, 5)))
static inline bool tap_check(bool good, const char *file, int line, const char *what, ...)
{
	va_list args;

	printf("%s %d - ", good ? "ok" : "not ok", ++tap_count);
	va_start(args, what);
	vprintf(what, args);
	va_end(args);
	printf("\n");
	if (!good) {
		tap_failed++;
		printf("# failed at %s:%d, errno %d (%s)\n", file, line, errno, strerror(errno));
	}
	fflush(stdout);
	return good;
}

static inline int tap_end(void)
{
	printf("1..%d\n", tap_count);
	fflush(stdout);
	return tap_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}

#define check(good, ...)	tap_check(good, __FILE__, __LINE__, __VA_ARGS__)

/* The call fails, and with this errno. */
#define check_errno(call, expected, ...) do {					\
	errno = 0;								\
	long tap_ret = (long)(call);						\
	int tap_errno = errno;							\
	if (!check(tap_ret == -1 && tap_errno == (expected), __VA_ARGS__))	\
		printf("# returned %ld, errno %d (%s), expected errno %d\n",	\
		       tap_ret, tap_errno, strerror(tap_errno), (expected));	\
} while (0)

#define check_equal(value, expected, ...) do {					\
	unsigned long long tap_value = (unsigned long long)(value);		\
	unsigned long long tap_expected = (unsigned long long)(expected);	\
	if (!check(tap_value == tap_expected, __VA_ARGS__))			\
		printf("# %s is %llu, expected %llu\n", #value,			\
		       tap_value, tap_expected);				\
} while (0)

#define need(good, ...) do {							\
	if (!check(good, __VA_ARGS__)) {					\
		printf("Bail out!\n");						\
		exit(tap_end());						\
	}									\
} while (0)

#endif /* TAP_H */
