// SPDX-License-Identifier: GPL-3.0-or-later
// A machine of one's own: sysfs and /dev as files, and channels made of a plain
// eventfd and a ring in memory.
#pragma once

#include <sys/eventfd.h>
#include <unistd.h>

#include <atomic>
#include <fstream>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "backend.hpp"
#include "feed.hpp"
#include "support/ring_memory.hpp"
#include "support/temp_tree.hpp"

namespace efdmon::gui::test {

// What a device is to the reader. One thread fires, another reads.
class FakeChannel {
public:
    explicit FakeChannel(std::uint32_t entries = 1024, std::uint64_t head = 0)
        : ring(entries, head)
        , bell_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    {
    }
    FakeChannel(const FakeChannel&) = delete;
    FakeChannel& operator=(const FakeChannel&) = delete;
    ~FakeChannel() { close(bell_); }

    void ringBell(std::uint64_t count)
    {
        [[maybe_unused]] const auto done = write(bell_, &count, sizeof count);
    }

    void fire(std::uint64_t count = 1, std::uint32_t id = 0)
    {
        ring.emit_burst(count, id);
        ringBell(count);
    }

    // As a shell would have fired it.
    void fireAs(const char* comm, std::int32_t pid, std::uint32_t id = 0, std::uint64_t data0 = 0)
    {
        Event event;
        timespec now{};
        clock_gettime(CLOCK_MONOTONIC, &now);
        event.time_ns = static_cast<std::uint64_t>(now.tv_sec) * 1'000'000'000
            + static_cast<std::uint64_t>(now.tv_nsec);
        event.source = Source::Sysfs;
        event.flags = Event::FlagTask;
        event.pid = event.tid = pid;
        event.id = id;
        event.data[0] = data0;
        std::string(comm).copy(event.comm.data(), event.comm.size() - 1);
        ring.emit(event);
        ringBell(1);
    }

    Feed feed()
    {
        Feed feed;
        feed.bell = bell_;
        feed.take = [this] {
            std::uint64_t count = 0;
            ++takes;
            return read(bell_, &count, sizeof count) == sizeof count ? count : 0;
        };
        feed.ring = ring.view();
        feed.start = ring.head();
        feed.alive = [this] { return alive.load(); };
        return feed;
    }

    efdmon::test::RingMemory ring;
    std::atomic<int> takes = 0;
    std::atomic<bool> alive = true;

private:
    int bell_;
};

class FakeSystem {
public:
    FakeSystem()
    {
        std::filesystem::create_directories(tree.root() / "dev");
        std::filesystem::create_directories(tree.root() / "modules" / tree.kernel_release());
    }

    // Loaded, with its node: what modprobe and udev leave.
    FakeChannel& add(unsigned number, const std::string& name = {}, std::uint64_t events = 0)
    {
        tree.load_module();
        auto made = std::make_unique<FakeChannel>(1024, events);
        FakeChannel& channel = *made;
        {
            const std::lock_guard lock(mutex_);
            channels[number] = std::move(made);
        }
        tree.add_channel(number, name.empty() ? "efdmon" + std::to_string(number) : name, events, 0);
        tree.add_node(number);
        return channel;
    }

    void remove(unsigned number)
    {
        const std::string node = "efdmon" + std::to_string(number);
        std::filesystem::remove_all(tree.root() / "sys/class/efdmon" / node);
        std::filesystem::remove(tree.root() / "dev" / node);
    }

    Environment environment()
    {
        Environment environment;
        environment.paths = tree.paths();
        environment.open = [this](unsigned number) -> Result<Feed> {
            // The node's mode decides, as it does for a device.
            if (!std::ifstream(tree.root() / "dev" / ("efdmon" + std::to_string(number))))
                return tl::unexpected(Error{13, "Cannot open it", ""});
            const std::lock_guard lock(mutex_);
            // A registration, which sysfs counts.
            tree.write("sys/class/efdmon/efdmon" + std::to_string(number) + "/listeners", "1\n");
            return channels.at(number)->feed();
        };
        environment.fire = [this](unsigned number, const Message& message) -> Result<void> {
            if (!fireError.empty())
                return tl::unexpected(Error{13, fireError, ""});
            channels.at(number)->fire(message.count, message.id);
            return {};
        };
        return environment;
    }

    efdmon::test::TempTree tree;
    std::map<unsigned, std::unique_ptr<FakeChannel>> channels;
    std::string fireError;

private:
    std::mutex mutex_; // the reader thread opens while a test adds
};

} // namespace efdmon::gui::test
