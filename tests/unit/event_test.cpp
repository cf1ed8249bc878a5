// SPDX-License-Identifier: GPL-3.0-or-later
#include "efdmon/event.hpp"

#include <gtest/gtest.h>

#include <cstring>

using efdmon::Event;

TEST(Event, IsOneRecordLarge)
{
    EXPECT_EQ(sizeof(Event), 64u);
}

TEST(Event, CommTextStopsAtTheFirstNul)
{
    Event event;
    std::memcpy(event.comm.data(), "bash\0old", 8);
    EXPECT_EQ(event.comm_text(), "bash");
}

TEST(Event, CommTextOfNothingIsEmpty)
{
    EXPECT_EQ(Event{}.comm_text(), "");
}

TEST(Event, CommTextWithoutNulEndsWithTheField)
{
    Event event;
    event.comm.fill('x');
    EXPECT_EQ(event.comm_text(), std::string(16, 'x'));
}

TEST(Event, TaskIsAFlagAmongOthers)
{
    Event event;
    EXPECT_FALSE(event.has_task());
    event.flags = 0xfe;
    EXPECT_FALSE(event.has_task());
    event.flags = 0xff;
    EXPECT_TRUE(event.has_task());
}
