// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QSocketNotifier>
#include <fcntl.h>
#include <linux/efdmon.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    efdmon_registration reg{};
    reg.fd = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    const int channel = open("/dev/efdmon0", O_RDONLY | O_CLOEXEC);
    if (ioctl(channel, EFDMON_IOC_REGISTER, &reg) != 0)
        qFatal("/dev/efdmon0: %s", qPrintable(qt_error_string()));

    QSocketNotifier bell(reg.fd, QSocketNotifier::Read);
    QObject::connect(&bell, &QSocketNotifier::activated, [&] {
        eventfd_t n = 0;
        if (eventfd_read(reg.fd, &n) == 0)
            qInfo("%llu events", static_cast<unsigned long long>(n));
    });
    return app.exec();
}
