// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of the session is in sight. Its right edge keeps up with the
// present until the person moves away from there.
#pragma once

#include <cstdint>

namespace efdmon::gui {

class TimeView {
public:
    static constexpr std::int64_t LeastSpan = 20'000'000; // ns
    static constexpr std::int64_t UsualSpan = 60'000'000'000;

    std::int64_t from() const { return to_ - span_; }
    std::int64_t to() const { return to_; }
    std::int64_t span() const { return span_; }
    bool following() const { return following_; }

    // How far one can zoom out of a session that is shorter.
    void setUsualSpan(std::int64_t span) { usual_ = span; }
    // When the first event was, and what time it is.
    void setSession(std::int64_t begin, std::int64_t now);

    // `about` stays where it is; a factor below 1 shows less. Near the right
    // edge of a view that follows, it is the edge that stays.
    void zoom(double factor, std::int64_t about);
    // About the present if it is followed, or else about the middle.
    void zoom(double factor);
    void pan(std::int64_t by);
    void follow();
    void showAll(); // and all that is to come
    void showBegin();
    void show(std::int64_t from, std::int64_t to);
    // Moves no further than is needed to have this in sight.
    void reveal(std::int64_t from, std::int64_t to);

private:
    std::int64_t whole() const; // the session, be it short
    std::int64_t most() const;
    void settle();

    std::int64_t usual_ = UsualSpan;
    std::int64_t begin_ = 0;
    std::int64_t now_ = 0;
    std::int64_t to_ = 0;
    std::int64_t span_ = UsualSpan;
    bool following_ = true;
    bool all_ = false; // the span grows with the session
};

} // namespace efdmon::gui
