// SPDX-License-Identifier: GPL-3.0-or-later
#include "application_icon.hpp"

#include <QPainter>
#include <QSvgRenderer>

#include "drawn_icon_engine.hpp"

namespace efdmon::gui {
namespace {

// A QIcon made of the file's name would search all plugins for one that reads it,
// and that as early as the program starts.
class ApplicationIconEngine : public DrawnIconEngine {
public:
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override
    {
        QSvgRenderer(QStringLiteral(":/icons/org.efdmonitor.EfdMonitor.svg")).render(painter, rect);
    }

    QIconEngine* clone() const override { return new ApplicationIconEngine(*this); }
};

} // namespace

QIcon applicationIcon()
{
    return QIcon(new ApplicationIconEngine);
}

} // namespace efdmon::gui
