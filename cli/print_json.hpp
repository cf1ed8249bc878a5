// SPDX-License-Identifier: GPL-3.0-or-later
// JSON on standard output, for --json.
#pragma once

#include <nlohmann/json.hpp>

namespace efdmon::cli {

// Keys stay in the order in which they were added.
using Json = nlohmann::ordered_json;

// Indented, with a newline at the end. What is not UTF-8 becomes U+FFFD.
void print_json(const Json& document);

// On a line of its own, of a stream of JSON Lines.
void print_json_line(const Json& document);

} // namespace efdmon::cli
