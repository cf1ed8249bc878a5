// SPDX-License-Identifier: GPL-3.0-or-later
#include "numbers.hpp"

#include <cmath>

#include <QCoreApplication>
#include <QLocale>

namespace efdmon::gui {
namespace {

// The C locale leaves the separators out unless told otherwise.
QLocale groupingLocale()
{
    QLocale locale;
    locale.setNumberOptions(QLocale::DefaultNumberOptions);
    return locale;
}

QString scaled(double value)
{
    const int decimals = value < 10 ? 2 : value < 100 ? 1 : 0;
    return groupingLocale().toString(value, 'f', decimals);
}

} // namespace

QString grouped(std::uint64_t number)
{
    return groupingLocale().toString(static_cast<qulonglong>(number));
}

QString eventCount(std::uint64_t number)
{
    return number == 1 ? QCoreApplication::translate("Count", "1 event")
                       : QCoreApplication::translate("Count", "%1 events").arg(grouped(number));
}

QString recordCount(std::uint64_t number)
{
    return number == 1 ? QCoreApplication::translate("Count", "1 record")
                       : QCoreApplication::translate("Count", "%1 records").arg(grouped(number));
}

QString shortNumber(double number)
{
    // 999.5 k would be rounded to "1000 k": the next prefix takes over there.
    if (number < 9'999.5)
        return grouped(static_cast<std::uint64_t>(std::llround(number)));
    if (number < 999.5e3)
        return QStringLiteral("%1 k").arg(scaled(number / 1e3));
    return QStringLiteral("%1 M").arg(scaled(number / 1e6));
}

QString rateText(double perSecond)
{
    //: %1 is a number such as 7 or 12.3 k; events per second
    return QCoreApplication::translate("Rate", "%1/s").arg(shortNumber(perSecond));
}

} // namespace efdmon::gui
