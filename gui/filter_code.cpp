// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter_code.hpp"

#include <algorithm>
#include <utility>

namespace efdmon::gui {
namespace {

// As process names are compared: byte by byte, small and capital ASCII alike.
std::string inSmallLetters(const QString& text)
{
    std::string bytes = text.toStdString();
    std::transform(bytes.begin(), bytes.end(), bytes.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return bytes;
}

} // namespace

FilterCode::Part FilterCode::add(FilterTest test)
{
    const std::size_t yes = 2 * tests_.size();
    tests_.push_back(test);
    return {{yes}, {yes + 1}};
}

FilterCode::Part FilterCode::range(FilterField field, std::uint64_t low, std::uint64_t high)
{
    FilterTest test;
    test.field = field;
    test.kind = FilterTest::Kind::Range;
    test.low = low;
    test.span = high - low;
    return add(test);
}

FilterCode::Part FilterCode::never(FilterField field)
{
    FilterTest test;
    test.field = field;
    return add(test);
}

FilterCode::Part FilterCode::member(FilterField field, const QString& name, bool contains)
{
    FilterTest test;
    test.field = field;
    test.kind = FilterTest::Kind::Member;
    test.low = sets_.size();
    sets_.push_back({field, contains, name, {}});
    return add(test);
}

FilterCode::Part FilterCode::process(const QString& name, bool contains)
{
    FilterTest test;
    test.field = FilterField::Process;
    test.low = texts_.size();
    std::string text = contains ? inSmallLetters(name) : name.toStdString();
    // The last byte of a record's name is always a zero.
    if (text.size() >= sizeof(Event::comm))
        return never(FilterField::Process);
    test.kind = contains ? FilterTest::Kind::Contains : FilterTest::Kind::Equal;
    texts_.push_back(std::move(text));
    return add(test);
}

void FilterCode::lead(const Ends& ends, std::uint32_t to)
{
    for (const std::size_t end : ends) {
        FilterTest& test = tests_[end / 2];
        (end % 2 == 0 ? test.yes : test.no) = to;
    }
}

void FilterCode::goOnWhere(const Ends& ends)
{
    lead(ends, static_cast<std::uint32_t>(tests_.size()));
}

void FilterCode::join(Ends& ends, const Ends& more)
{
    ends.insert(ends.end(), more.begin(), more.end());
}

FilterProgram FilterCode::finish(const Part& whole)
{
    lead(whole.yes, FilterTest::Accept);
    lead(whole.no, FilterTest::Reject);
    return FilterProgram(std::move(tests_), std::move(texts_), std::move(sets_));
}

} // namespace efdmon::gui
