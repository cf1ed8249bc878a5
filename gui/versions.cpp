// SPDX-License-Identifier: GPL-3.0-or-later
#include "versions.hpp"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QSysInfo>

#include "efdmon/channel.hpp"

namespace efdmon::gui {
namespace {

struct VersionsText {
    Q_DECLARE_TR_FUNCTIONS(Versions)
};

QString moduleText(const QString& version, bool simulated)
{
    if (simulated)
        return VersionsText::tr("not used, the channels are simulated");
    return version.isEmpty() ? VersionsText::tr("not loaded") : QStringLiteral("efdmon %1").arg(version);
}

} // namespace

QString Versions::text() const
{
    QString all;
    for (const Line& line : lines)
        all += QStringLiteral("%1: %2\n").arg(line.what, line.which);
    return all;
}

Versions currentVersions(const std::optional<QString>& moduleVersion, bool simulated)
{
    Versions versions;
    versions.lines = {{VersionsText::tr("Program"), QCoreApplication::applicationVersion()}};
    if (moduleVersion)
        versions.lines.push_back({VersionsText::tr("Kernel module"), moduleText(*moduleVersion, simulated)});
    versions.lines.insert(
        versions.lines.end(),
        {{VersionsText::tr("Device interface"), VersionsText::tr("version %1").arg(AbiVersion)},
         {VersionsText::tr("Kernel"), QSysInfo::kernelVersion()},
         {VersionsText::tr("System"), QSysInfo::prettyProductName()},
         // the library Qt, and what it draws with: "6.4.2, xcb"
         {QStringLiteral("Qt"),
          QStringLiteral("%1, %2").arg(QLatin1String(qVersion()), QGuiApplication::platformName())}});
    return versions;
}

} // namespace efdmon::gui
