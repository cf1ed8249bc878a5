// SPDX-License-Identifier: GPL-3.0-or-later
#include <liburing.h>

#include "loop.h"

int main(void)
{
	int efd = loop_open(0);
	struct io_uring ring;
	uint64_t events;

	if (io_uring_queue_init(4, &ring, 0) < 0)
		return EXIT_FAILURE;
	for (;;) {
		struct io_uring_cqe *done;

		io_uring_prep_read(io_uring_get_sqe(&ring), efd, &events, sizeof(events), 0);
		if (io_uring_submit(&ring) != 1 || io_uring_wait_cqe(&ring, &done) ||
		    done->res != sizeof(events))
			return EXIT_FAILURE;
		loop_print(events);
		io_uring_cqe_seen(&ring, done);
	}
}
