// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib-unix.h>

#include "loop.h"

static gboolean on_event(gint efd, GIOCondition condition, gpointer unused)
{
	(void)condition;
	(void)unused;
	loop_read(efd);
	return G_SOURCE_CONTINUE;
}

int main(void)
{
	g_unix_fd_add(loop_open(EFD_NONBLOCK), G_IO_IN, on_event, NULL);
	g_main_loop_run(g_main_loop_new(NULL, FALSE));
	return 0;
}
