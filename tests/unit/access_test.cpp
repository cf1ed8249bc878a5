// SPDX-License-Identifier: GPL-3.0-or-later
#include "access.hpp"

#include <grp.h>
#include <gtest/gtest.h>
#include <pwd.h>
#include <unistd.h>

using namespace efdmon;
using Commands = std::vector<std::string>;

namespace {

Diagnosis explain(Membership membership)
{
    return explain_refusal({"ada", membership}, "/dev/efdmon0");
}

bool says(const Diagnosis& diagnosis, const std::string& words)
{
    return diagnosis.summary.find(words) != std::string::npos;
}

} // namespace

TEST(Access, EveryRefusalNamesUserAndNode)
{
    for (const auto& [membership, problem] : {std::pair{Membership::NoGroup, Problem::GroupMissing},
                                              {Membership::Outside, Problem::NotInGroup},
                                              {Membership::Pending, Problem::GroupPending},
                                              {Membership::Active, Problem::NodeRefused}}) {
        const auto found = explain(membership);
        EXPECT_EQ(found.problem, problem);
        EXPECT_TRUE(says(found, "ada") && says(found, "/dev/efdmon0")) << found.summary;
    }
}

TEST(Access, OutsiderJoinsAndLogsIn)
{
    const auto found = explain(Membership::Outside);
    EXPECT_EQ(found.commands, Commands{"sudo adduser ada efdmon"});
    EXPECT_TRUE(says(found, "log out and in")) << found.summary;
}

TEST(Access, WhoHasJoinedOnlyLogsIn)
{
    const auto found = explain(Membership::Pending);
    EXPECT_TRUE(found.commands.empty());
    EXPECT_TRUE(says(found, "log out and in")) << found.summary;
}

TEST(Access, GroupIsMadeBeforeItIsJoined)
{
    const auto found = explain(Membership::NoGroup);
    ASSERT_EQ(found.commands.size(), 3u);
    EXPECT_EQ(found.commands[0], "sudo addgroup --system efdmon");
    EXPECT_EQ(found.commands[1], "sudo adduser ada efdmon");
}

TEST(Access, MemberIsNotToldToJoin)
{
    const auto found = explain(Membership::Active);
    EXPECT_EQ(found.commands,
              (Commands{"sudo udevadm control --reload", "sudo udevadm trigger --subsystem-match=efdmon"}));
}

TEST(Access, CurrentUserIsTheEffectiveOne)
{
    const passwd* entry = getpwuid(geteuid());
    EXPECT_EQ(current_user().name, entry ? entry->pw_name : std::to_string(geteuid()));
}

TEST(Access, CurrentUserIsInNoGroupThatIsNotThere)
{
    EXPECT_EQ(current_user().membership == Membership::NoGroup, getgrnam("efdmon") == nullptr);
}
