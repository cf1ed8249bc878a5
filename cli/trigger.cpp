// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "channels.hpp"
#include "command.hpp"
#include "number.hpp"

namespace efdmon::cli {

namespace {

struct TriggerOptions {
    std::string channel;
    Message message;
};

Result<ExitCode> trigger(const TriggerOptions& options)
{
    auto channel = Channel::open(options.channel);
    if (!channel)
        return tl::unexpected(channel.error());
    return channel->fire(options.message).map([] { return ExitCode::Ok; });
}

Action declare_trigger(CLI::App& app)
{
    app.footer(
        "Numbers are decimal, or hexadecimal after 0x. Root is not needed, only access to the node.\n\n"
        "Examples:\n"
        "  efdctl trigger\n"
        "  efdctl trigger my-sensor -n 1000 --id 7 --data 0xff 42");
    const auto options = std::make_shared<TriggerOptions>();
    add_channel_argument(app, options->channel);
    Message& message = options->message;
    add_number(app, "-n,--count", message.count, "Fire N events, up to 1000000; default 1", 1,
               Message::CountMax);
    add_number(app, "--id", message.id, "Message id of each; default 0");
    const auto store = [&message](const std::vector<std::string>& words) {
        for (std::size_t i = 0; i < words.size(); ++i)
            message.data[i] = number_argument("--data", words[i], 0, ~std::uint64_t{0});
    };
    app.add_option_function<std::vector<std::string>>("--data", store, "One or two data words; default 0 0")
        ->type_name("A [B]")
        ->expected(1, 2);
    return [options] { return trigger(*options); };
}

} // namespace

constinit const Command trigger_command{"trigger", "Fire events", declare_trigger};

} // namespace efdmon::cli
