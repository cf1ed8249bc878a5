// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/epoll.h>
#include <systemd/sd-event.h>

#include "loop.h"

static int on_event(sd_event_source *source, int efd, uint32_t events, void *unused)
{
	(void)source;
	(void)events;
	(void)unused;
	loop_read(efd);
	return 0;
}

int main(void)
{
	sd_event *event;

	if (sd_event_default(&event) < 0 ||
	    sd_event_add_io(event, NULL, loop_open(EFD_NONBLOCK), EPOLLIN, on_event, NULL) < 0)
		return EXIT_FAILURE;
	return sd_event_loop(event);
}
