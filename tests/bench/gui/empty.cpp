// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a Qt Widgets program can show.
#include <QApplication>
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
    window.show();
    return QCoreApplication::exec();
}
