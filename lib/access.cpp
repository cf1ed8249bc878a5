// SPDX-License-Identifier: GPL-3.0-or-later
#include "access.hpp"

#include <grp.h>
#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace efdmon {

namespace {

constexpr const char* GroupName = "efdmon";
constexpr const char* ApplyRules = "sudo udevadm trigger --subsystem-match=efdmon";

// Calls one of the get…_r functions, with a buffer as large as it wants, and
// hands the entry to `use` before the buffer goes.
template <class Entry, class Key, class Use>
void look_up(int (*get)(Key, Entry*, char*, std::size_t, Entry**), Key key, Use use)
{
    std::vector<char> buffer(1024);
    Entry entry{};
    Entry* found = nullptr;
    while (get(key, &entry, buffer.data(), buffer.size(), &found) == ERANGE)
        buffer.resize(buffer.size() * 2);
    if (found)
        use(*found);
}

bool process_has(gid_t group)
{
    std::vector<gid_t> groups(static_cast<std::size_t>(std::max(0, getgroups(0, nullptr))));
    const int count = getgroups(static_cast<int>(groups.size()), groups.data());
    const auto end = groups.begin() + std::max(0, count);
    return getegid() == group || std::find(groups.begin(), end, group) != end;
}

bool database_has(const group& entry, const std::string& user)
{
    for (char** member = entry.gr_mem; *member; ++member) {
        if (user == *member)
            return true;
    }
    return false;
}

Membership membership_of(const std::string& user, gid_t primary_group)
{
    auto membership = Membership::NoGroup;
    look_up<group, const char*>(getgrnam_r, GroupName, [&](const group& entry) {
        if (process_has(entry.gr_gid))
            membership = Membership::Active;
        else if (entry.gr_gid == primary_group || database_has(entry, user))
            membership = Membership::Pending;
        else
            membership = Membership::Outside;
    });
    return membership;
}

} // namespace

User current_user()
{
    std::string name = std::to_string(geteuid());
    gid_t primary_group = getegid();
    look_up<passwd, uid_t>(getpwuid_r, geteuid(), [&](const passwd& entry) {
        name = entry.pw_name;
        primary_group = entry.pw_gid;
    });
    return {name, membership_of(name, primary_group)};
}

Diagnosis explain_refusal(const User& user, const std::string& node)
{
    const std::string join = "sudo adduser " + user.name + " efdmon";
    const std::string refused = "User " + user.name + " may not open " + node;
    switch (user.membership) {
    case Membership::NoGroup:
        return {Problem::GroupMissing,
                refused + ": there is no group efdmon yet; make it, then log out and in again.",
                {"sudo addgroup --system efdmon", join, ApplyRules}};
    case Membership::Outside:
        return {Problem::NotInGroup,
                refused + ": not in the group efdmon; join it, then log out and in again.",
                {join}};
    case Membership::Pending:
        return {Problem::GroupPending,
                refused + " yet: joined the group efdmon after this session began; log out and in again.",
                {}};
    case Membership::Active:
        break;
    }
    return {Problem::NodeRefused,
            refused + " though in the group efdmon: the node's permissions are not those of the udev rule.",
            {"sudo udevadm control --reload", ApplyRules}};
}

} // namespace efdmon
