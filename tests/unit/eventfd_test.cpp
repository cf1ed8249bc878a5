// SPDX-License-Identifier: GPL-3.0-or-later
#include "efdmon/eventfd.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/resource.h>

#include <cerrno>
#include <limits>

using efdmon::EventFd;

namespace {

bool readable(const EventFd& bell)
{
    pollfd waiter{bell.fd(), POLLIN, 0};
    return poll(&waiter, 1, 0) == 1;
}

} // namespace

TEST(EventFd, IsCloseOnExecAndNonBlocking)
{
    const auto bell = EventFd::create();
    ASSERT_TRUE(bell);
    EXPECT_TRUE(fcntl(bell->fd(), F_GETFD) & FD_CLOEXEC);
    EXPECT_TRUE(fcntl(bell->fd(), F_GETFL) & O_NONBLOCK);
}

TEST(EventFd, TakesZeroWhenNothingIsPending)
{
    auto bell = EventFd::create();
    ASSERT_TRUE(bell);
    EXPECT_FALSE(readable(*bell));
    EXPECT_EQ(bell->take(), 0u);
}

TEST(EventFd, TakesTheSumOnce)
{
    auto bell = EventFd::create();
    ASSERT_TRUE(bell);
    bell->add(1);
    bell->add(41);
    EXPECT_TRUE(readable(*bell));
    EXPECT_EQ(bell->take(), 42u);
    EXPECT_FALSE(readable(*bell));
    EXPECT_EQ(bell->take(), 0u);
}

TEST(EventFd, AddingNothingRingsNothing)
{
    auto bell = EventFd::create();
    ASSERT_TRUE(bell);
    bell->add(0);
    EXPECT_FALSE(readable(*bell));
}

TEST(EventFd, FullCountNeitherBlocksNorChanges)
{
    auto bell = EventFd::create();
    ASSERT_TRUE(bell);
    const auto most = std::numeric_limits<std::uint64_t>::max() - 1;
    bell->add(most);
    bell->add(1);
    EXPECT_EQ(bell->take(), most);
}

TEST(EventFd, MovedFromOneTakesNothing)
{
    auto bell = EventFd::create();
    ASSERT_TRUE(bell);
    bell->add(3);
    EventFd other = std::move(*bell);
    EXPECT_EQ(bell->take(), 0u);
    EXPECT_EQ(other.take(), 3u);
}

TEST(EventFd, SaysWhatToDoWhenDescriptorsRunOut)
{
    rlimit saved{};
    ASSERT_EQ(getrlimit(RLIMIT_NOFILE, &saved), 0);
    const rlimit none{0, saved.rlim_max};
    ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &none), 0);
    const auto bell = EventFd::create();
    ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &saved), 0);
    ASSERT_FALSE(bell);
    EXPECT_EQ(bell.error().code, EMFILE);
    EXPECT_NE(bell.error().remedy.find("ulimit -n"), std::string::npos);
}
