// SPDX-License-Identifier: GPL-3.0-or-later
#include <event2/event.h>

#include "loop.h"

static void on_event(evutil_socket_t efd, short what, void *unused)
{
	(void)what;
	(void)unused;
	loop_read(efd);
}

int main(void)
{
	struct event_base *base = event_base_new();
	struct event *event = event_new(base, loop_open(EFD_NONBLOCK), EV_READ | EV_PERSIST, on_event, NULL);

	event_add(event, NULL);
	return event_base_dispatch(base);
}
