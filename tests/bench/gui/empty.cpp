// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a Qt Widgets program can show: nothing, or a word if EFDMON_BENCH
// is "label".
#include <QApplication>
#include <QLabel>
#include <QWidget>

#include "clocks.hpp"
#include "first_paint.hpp"

namespace efdmon::bench {

bool isAwaited(const QWidget&)
{
    return true;
}

void painted()
{
    printRow("start", static_cast<double>(processCpu()));
    QCoreApplication::quit();
}

} // namespace efdmon::bench

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    QWidget window;
    window.resize(1000, 680);
    if (qEnvironmentVariable("EFDMON_BENCH") == QLatin1String("label"))
        new QLabel(QStringLiteral("Event"), &window);
    window.show();
    return QCoreApplication::exec();
}
