// SPDX-License-Identifier: GPL-3.0-or-later
// Generators at work: one a channel at most, each in a thread of its own, which
// sleeps until its next event is due.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include <QObject>

#include "generator_plan.hpp"
#include "generator_run.hpp"
#include "survey.hpp"
#include "trigger.hpp"

namespace efdmon::gui {

struct GeneratorState {
    GeneratorPlan plan;
    GeneratorCounts counts;
    bool running = false;
    QString why; // it has ended, unless that was asked for or as planned
};

class Generators : public QObject {
    Q_OBJECT
public:
    // Without a way to fire of its own, each keeps its device open while it runs.
    explicit Generators(Trigger::Fire fire, QObject* parent = nullptr);
    ~Generators() override;

    // Replaces what runs there.
    void start(unsigned channel, const GeneratorPlan& plan);
    // The counts are final when these return. `why` where nobody asked for it.
    void stop(unsigned channel, const QString& why = {});
    void stopAll(const QString& why = {});
    // Ends those whose channel has gone or may not be fired on any more.
    void setChannels(const std::vector<ChannelStatus>& channels);

    // Of the last run; none if there was none.
    std::optional<GeneratorState> state(unsigned channel) const;
    std::vector<unsigned> running() const;

Q_SIGNALS:
    // Something has begun or ended there.
    void changed(unsigned channel);
    // It has ended, and nobody asked for that.
    void failed(unsigned channel, const QString& why);

private:
    struct Job;

    void ended(unsigned channel, std::uint64_t serial);

    Trigger::Fire fire_;
    std::uint64_t serial_ = 0; // of the last job
    std::map<unsigned, std::unique_ptr<Job>> jobs_; // also those that have ended
};

} // namespace efdmon::gui
