// SPDX-License-Identifier: GPL-3.0-or-later
#include <uv.h>

#include "loop.h"

static void on_event(uv_poll_t *poll, int status, int events)
{
	if (!status && events & UV_READABLE)
		loop_read((int)(intptr_t)poll->data);
}

int main(void)
{
	int efd = loop_open(EFD_NONBLOCK);
	uv_poll_t poll = {};

	poll.data = (void *)(intptr_t)efd;
	uv_poll_init(uv_default_loop(), &poll, efd);
	uv_poll_start(&poll, UV_READABLE, on_event);
	return uv_run(uv_default_loop(), UV_RUN_DEFAULT);
}
