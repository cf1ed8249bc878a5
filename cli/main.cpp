// SPDX-License-Identifier: GPL-3.0-or-later
#include "run.hpp"

int main(int argc, char** argv)
{
    return static_cast<int>(efdmon::cli::run(argc, argv));
}
