// SPDX-License-Identifier: GPL-3.0-or-later
#include "first_paint.hpp"

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>
#include <QWidget>

namespace efdmon::bench {
namespace {

class FirstPaint : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* object, QEvent* event) override
    {
        if (event->type() != QEvent::Paint || !object->isWidgetType()
            || !isAwaited(*static_cast<QWidget*>(object)))
            return false;
        QCoreApplication::instance()->removeEventFilter(this);
        QTimer::singleShot(0, painted); // this event is still to be handled
        return false;
    }
};

void watchPainting()
{
    QCoreApplication* application = QCoreApplication::instance();
    application->installEventFilter(new FirstPaint(application));
}

Q_COREAPP_STARTUP_FUNCTION(watchPainting)

} // namespace
} // namespace efdmon::bench
