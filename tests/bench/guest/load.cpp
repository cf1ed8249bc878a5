// SPDX-License-Identifier: GPL-3.0-or-later
// Loading the module: time on the machine's clock, a tick an instruction, so what
// the call waits for is in it.
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "measure.hpp"
#include "report.hpp"
#include "rows.hpp"

#include "efdmon/unique_fd.hpp"

namespace bench {

namespace {

constexpr const char* Module = "/modules/efdmon.ko";

} // namespace

void measure_load()
{
    const efdmon::UniqueFd file(must(open(Module, O_RDONLY | O_CLOEXEC), Module));
    row("finit_module", per_event(1, [&] {
            const std::uint64_t spent
                = cost([&] { must(syscall(SYS_finit_module, file.get(), "channels=1", 0), "finit_module"); });
            must(syscall(SYS_delete_module, "efdmon", O_NONBLOCK), "delete_module");
            return spent;
        }));
}

} // namespace bench
