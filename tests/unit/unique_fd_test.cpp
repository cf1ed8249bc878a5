// SPDX-License-Identifier: GPL-3.0-or-later
#include "efdmon/unique_fd.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

using efdmon::UniqueFd;

namespace {

int some_fd()
{
    return open("/dev/null", O_RDONLY | O_CLOEXEC);
}

bool is_open(int fd)
{
    return fcntl(fd, F_GETFD) >= 0;
}

} // namespace

TEST(UniqueFd, IsEmptyByDefault)
{
    EXPECT_FALSE(UniqueFd());
    EXPECT_EQ(UniqueFd().get(), -1);
}

TEST(UniqueFd, HoldsDescriptorZero)
{
    UniqueFd held(some_fd());
    const int saved = dup(0);
    ASSERT_EQ(dup2(held.get(), 0), 0);
    {
        UniqueFd zero(0);
        EXPECT_TRUE(zero);
    }
    EXPECT_FALSE(is_open(0));
    if (saved >= 0) {
        dup2(saved, 0);
        close(saved);
    }
}

TEST(UniqueFd, ClosesAtItsEnd)
{
    const int fd = some_fd();
    {
        UniqueFd owner(fd);
        EXPECT_TRUE(owner);
        EXPECT_TRUE(is_open(fd));
    }
    EXPECT_FALSE(is_open(fd));
}

TEST(UniqueFd, MovingLeavesTheSourceEmpty)
{
    const int fd = some_fd();
    UniqueFd source(fd);
    UniqueFd target(std::move(source));
    EXPECT_EQ(target.get(), fd);
    EXPECT_FALSE(source);
    EXPECT_TRUE(is_open(fd));
}

TEST(UniqueFd, AssigningClosesTheOldOneWithTheSource)
{
    const int old_fd = some_fd();
    const int new_fd = some_fd();
    UniqueFd target(old_fd);
    {
        UniqueFd source(new_fd);
        target = std::move(source);
    }
    EXPECT_EQ(target.get(), new_fd);
    EXPECT_FALSE(is_open(old_fd));
    EXPECT_TRUE(is_open(new_fd));
}

TEST(UniqueFd, SurvivesAssigningItself)
{
    UniqueFd fd(some_fd());
    UniqueFd& alias = fd;
    fd = std::move(alias);
    EXPECT_TRUE(is_open(fd.get()));
}
