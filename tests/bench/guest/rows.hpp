// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the table, each in the file of its name.
#pragma once

namespace bench {

void measure_load();
void measure_eventfd();
void measure_trigger();
void measure_consume();
void measure_path();
void measure_wakeup();
void measure_emit();
void measure_pipe();
void measure_netlink();
void measure_sigio();
void measure_evdev();
void measure_ringbuf();

} // namespace bench
