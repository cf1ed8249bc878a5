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

QString rateText(double perSecond)
{
    // 999.5 k would be rounded to "1000 k": the next prefix takes over there.
    if (perSecond < 9'999.5)
        return QCoreApplication::translate("Rate", "%1/s").arg(grouped(std::llround(perSecond)));
    if (perSecond < 999.5e3)
        return QCoreApplication::translate("Rate", "%1 k/s").arg(scaled(perSecond / 1e3));
    return QCoreApplication::translate("Rate", "%1 M/s").arg(scaled(perSecond / 1e6));
}

} // namespace efdmon::gui
