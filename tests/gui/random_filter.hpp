// SPDX-License-Identifier: GPL-3.0-or-later
// Filters by chance, each with what it means said a second time, in plain C++:
// slow, and without anything that the program's own way of reading it uses.
#pragma once

#include <functional>

#include <QString>

#include "log_records.hpp"

namespace efdmon::gui::test {

struct RandomFilter {
    using Holds = std::function<bool(const LogRecord&, const LogRecord* previous)>;

    QString text;
    Holds holds;
};

inline RandomFilter randomNumber(RecordSource& random)
{
    struct Field {
        const char* name;
        std::function<std::uint64_t(const LogRecord&)> value;
        std::uint64_t most;
        bool ofTask = false;
    };
    static const Field fields[] = {
        {"id", [](const LogRecord& r) { return r.event.id; }, 10},
        {"cpu", [](const LogRecord& r) { return r.event.cpu; }, 4},
        {"channel", [](const LogRecord& r) { return r.channel; }, 4},
        {"seq", [](const LogRecord& r) { return r.event.seq; }, 400},
        {"data0", [](const LogRecord& r) { return r.event.data[0]; }, 6},
        {"data1", [](const LogRecord& r) { return r.event.data[1]; }, 100},
        {"pid", [](const LogRecord& r) { return std::uint64_t(r.event.pid); }, 105, true},
        {"tid", [](const LogRecord& r) { return std::uint64_t(r.event.tid); }, 110, true},
    };
    const Field& field = fields[random.upTo(std::size(fields) - 1)];
    const std::uint64_t a = random.upTo(field.most);
    const std::uint64_t b = a + random.upTo(3);
    const auto value = field.value;
    const auto with = [&](const char* pattern, auto compare, bool without = false) {
        QString text = QString::fromLatin1(pattern).arg(QString::fromLatin1(field.name)).arg(a);
        if (text.contains(QLatin1String("%3")))
            text = text.arg(b);
        return RandomFilter{text, [=, task = field.ofTask](const LogRecord& record, const LogRecord*) {
                                return task && !(record.event.flags & 1) ? without : compare(value(record));
                            }};
    };
    switch (random.upTo(8)) {
    case 0:
        return with("%1 == %2", [=](std::uint64_t v) { return v == a; });
    case 1:
        return with(
            "%1 != %2", [=](std::uint64_t v) { return v != a; }, true);
    case 2:
        return with("%1 < %2", [=](std::uint64_t v) { return v < a; });
    case 3:
        return with("%1 <= %2", [=](std::uint64_t v) { return v <= a; });
    case 4:
        return with("%1 > %2", [=](std::uint64_t v) { return v > a; });
    case 5:
        return with("%1 >= %2", [=](std::uint64_t v) { return v >= a; });
    case 6:
        return with("%1 in {%3, %2}", [=](std::uint64_t v) { return v == a || v == b; });
    case 7:
        return with("%1 in %2..%3", [=](std::uint64_t v) { return v >= a && v <= b; });
    default:
        return with(
            "%1 != %2..%3", [=](std::uint64_t v) { return v < a || v > b; }, true);
    }
}

inline RandomFilter randomOther(RecordSource& random, std::uint64_t origin)
{
    const std::uint64_t ms = random.upTo(2000);
    const std::uint64_t ns = ms * 1'000'000;
    const std::uint64_t lost = random.upTo(4);
    const auto named = [](const LogRecord& record, const char* name) {
        return (record.event.flags & 1) != 0 && std::string(record.event.comm.data()) == name;
    };
    switch (random.upTo(7)) {
    case 0:
        return {QStringLiteral("process == bash"),
                [=](const LogRecord& r, const LogRecord*) { return named(r, "bash"); }};
    case 1:
        return {QStringLiteral("process != bash"),
                [=](const LogRecord& r, const LogRecord*) { return !named(r, "bash"); }};
    case 2:
        return {QStringLiteral("process ~ BASH"),
                [=](const LogRecord& r, const LogRecord*) { return named(r, "bash") || named(r, "Bash"); }};
    case 3:
        return {QStringLiteral("source == write"),
                [](const LogRecord& r, const LogRecord*) { return r.event.source == Source::Write; }};
    case 4:
        return {QStringLiteral("delta > %1ms").arg(ms), [=](const LogRecord& r, const LogRecord* previous) {
                    return previous && r.event.time_ns - previous->event.time_ns > ns;
                }};
    case 5:
        return {QStringLiteral("lost >= %1").arg(lost), [=](const LogRecord& r, const LogRecord* previous) {
                    return (previous ? r.event.seq - previous->event.seq - 1 : 0) >= lost;
                }};
    case 6:
        return {QStringLiteral("time < %1").arg(ms), [=](const LogRecord& r, const LogRecord*) {
                    return r.event.time_ns - origin < ms * 1'000'000'000;
                }};
    default:
        return {QStringLiteral("efdmon2 || bash"), [=](const LogRecord& r, const LogRecord*) {
                    return r.channel == 2 || named(r, "bash") || named(r, "Bash");
                }};
    }
}

// `origin` is what "time" counts from.
inline RandomFilter randomFilter(RecordSource& random, std::uint64_t origin, int depth = 4)
{
    const std::uint64_t shape = depth == 0 ? 0 : random.upTo(6);
    if (shape <= 1)
        return randomNumber(random);
    if (shape == 2)
        return randomOther(random, origin);
    const RandomFilter a = randomFilter(random, origin, depth - 1);
    if (shape == 3)
        return {QStringLiteral("!(%1)").arg(a.text),
                [a](const LogRecord& r, const LogRecord* p) { return !a.holds(r, p); }};
    const RandomFilter b = randomFilter(random, origin, depth - 1);
    if (shape == 4)
        return {QStringLiteral("(%1) and (%2)").arg(a.text, b.text),
                [a, b](const LogRecord& r, const LogRecord* p) { return a.holds(r, p) && b.holds(r, p); }};
    return {QStringLiteral("(%1 || (%2))").arg(a.text, b.text),
            [a, b](const LogRecord& r, const LogRecord* p) { return a.holds(r, p) || b.holds(r, p); }};
}

} // namespace efdmon::gui::test
