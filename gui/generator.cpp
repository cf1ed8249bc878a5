// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator.hpp"

#include <pthread.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <utility>

#include "error_text.hpp"

namespace efdmon::gui {
namespace {

using std::chrono::steady_clock;

// Opened at the first message: the error, if there is one, is the run's.
Trigger::Fire keptOpen()
{
    return [device = std::shared_ptr<Channel>()](unsigned number, const Message& message) mutable {
        if (!device) {
            auto opened = Channel::open("efdmon" + std::to_string(number), Access::ReadWrite);
            if (!opened)
                return Result<void>(tl::unexpected(opened.error()));
            device = std::make_shared<Channel>(std::move(*opened));
        }
        return device->fire(message);
    };
}

GeneratorRun::Fire fireOn(unsigned channel, Trigger::Fire fire)
{
    if (!fire)
        fire = keptOpen();
    return [channel, fire = std::move(fire)](const Message& message) { return fire(channel, message); };
}

void carryOut(GeneratorRun& run, const std::stop_token& stop)
{
    pthread_setname_np(pthread_self(), "efdmon-gen");
    std::mutex mutex; // nothing but the end is waited for
    std::unique_lock lock(mutex);
    std::condition_variable_any asked;
    const auto start = steady_clock::now();
    while (!stop.stop_requested()) {
        const auto next = run.advance(steady_clock::now() - start);
        if (!next)
            return;
        asked.wait_until(lock, stop, start + *next, [] { return false; });
    }
}

} // namespace

struct Generators::Job {
    GeneratorPlan plan;
    std::uint64_t serial = 0;
    std::unique_ptr<GeneratorRun> run; // while it runs: it keeps the device open
    GeneratorCounts counts; // after that
    QString why;
    std::jthread thread; // ends before what it works on
};

Generators::Generators(Trigger::Fire fire, QObject* parent)
    : QObject(parent)
    , fire_(std::move(fire))
{
}

Generators::~Generators()
{
    for (const auto& [channel, job] : jobs_)
        if (job->run)
            job->run->stop();
}

void Generators::start(unsigned channel, const GeneratorPlan& plan)
{
    stop(channel);
    auto job = std::make_unique<Job>();
    job->plan = plan;
    job->serial = ++serial_;
    job->run = std::make_unique<GeneratorRun>(plan, fireOn(channel, fire_));
    job->thread
        = std::jthread([this, channel, serial = serial_, run = job->run.get()](const std::stop_token& stop) {
              carryOut(*run, stop);
              QMetaObject::invokeMethod(
                  this, [this, channel, serial] { ended(channel, serial); }, Qt::QueuedConnection);
          });
    jobs_[channel] = std::move(job);
    Q_EMIT changed(channel);
}

void Generators::stop(unsigned channel, const QString& why)
{
    const auto found = jobs_.find(channel);
    if (found == jobs_.end() || !found->second->run)
        return;
    Job& job = *found->second;
    job.run->stop();
    job.thread.request_stop();
    job.thread.join();
    job.counts = job.run->counts();
    job.why = job.run->error() ? errorText(*job.run->error()) : why;
    job.run.reset();
    Q_EMIT changed(channel);
    if (!job.why.isEmpty())
        Q_EMIT failed(channel, job.why);
}

void Generators::stopAll(const QString& why)
{
    for (const unsigned channel : running())
        stop(channel, why);
}

// The thread has done its last: a later run of the same channel is another job.
void Generators::ended(unsigned channel, std::uint64_t serial)
{
    if (const auto found = jobs_.find(channel); found != jobs_.end() && found->second->serial == serial)
        stop(channel);
}

void Generators::setChannels(const std::vector<ChannelStatus>& channels)
{
    for (const unsigned channel : running()) {
        const auto found = std::find_if(channels.begin(), channels.end(),
                                        [&](const ChannelStatus& one) { return one.number == channel; });
        if (found == channels.end())
            stop(channel, tr("The channel has gone"));
        else if (!found->writable)
            stop(channel, tr("This user may not fire on the channel any more"));
    }
}

std::optional<GeneratorState> Generators::state(unsigned channel) const
{
    const auto found = jobs_.find(channel);
    if (found == jobs_.end())
        return {};
    const Job& job = *found->second;
    return GeneratorState{job.plan, job.run ? job.run->counts() : job.counts, job.run != nullptr, job.why};
}

std::vector<unsigned> Generators::running() const
{
    std::vector<unsigned> channels;
    for (const auto& [channel, job] : jobs_)
        if (job->run)
            channels.push_back(channel);
    return channels;
}

} // namespace efdmon::gui
