// SPDX-License-Identifier: GPL-3.0-or-later
#include "trigger.hpp"

#include <string>
#include <utility>

#include "error_text.hpp"

namespace efdmon::gui {

Result<void> fireDevice(unsigned number, const Message& message)
{
    auto channel = Channel::open("efdmon" + std::to_string(number), Access::ReadWrite);
    if (!channel)
        return tl::unexpected(channel.error());
    return channel->fire(message);
}

Trigger::Trigger(Fire fire, QObject* parent)
    : QObject(parent)
    , fire_(std::move(fire))
{
    if (!fire_)
        fire_ = fireDevice;
    pool_.setMaxThreadCount(1);
}

Trigger::~Trigger()
{
    pool_.waitForDone();
}

void Trigger::fire(unsigned channel, const Message& message)
{
    if (busy_)
        return;
    busy_ = true;
    Q_EMIT busyChanged();
    pool_.start([this, channel, message] {
        const Result<void> result = fire_(channel, message);
        const QString why = result ? QString() : errorText(result.error());
        QMetaObject::invokeMethod(this, [this, why] {
            busy_ = false;
            Q_EMIT busyChanged();
            if (why.isEmpty())
                Q_EMIT fired();
            else
                Q_EMIT failed(why);
        });
    });
}

} // namespace efdmon::gui
