// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_layout.hpp"

#include <algorithm>

#include <QApplication>
#include <QFontMetrics>
#include <QHeaderView>
#include <QPointer>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTableView>

#include "theme.hpp"

namespace efdmon::gui {
namespace {

constexpr int Margin = 7; // on either side of a cell's text
constexpr int HeaderMargin = 3; // on all sides of a header's

// Room between a number at the right of its cell and a text at the left of the
// next, in every style.
class TableStyle : public QProxyStyle {
public:
    TableStyle()
        : QProxyStyle(QStyleFactory::create(QApplication::style()->name()))
    {
    }

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override
    {
        if (metric == PM_FocusFrameHMargin)
            return Margin - 1; // the view adds 1
        if (metric == PM_HeaderMargin)
            return HeaderMargin;
        return QProxyStyle::pixelMetric(metric, option, widget);
    }

    // PM_HeaderMargin is for all sides; the room is wanted left and right.
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override
    {
        const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
        if (element != CE_HeaderLabel || !header)
            return QProxyStyle::drawControl(element, option, painter, widget);
        QStyleOptionHeader label(*header);
        label.rect.setLeft(label.rect.left() + Margin - HeaderMargin);
        label.rect.setRight(label.rect.right() - Margin + HeaderMargin);
        QProxyStyle::drawControl(element, &label, painter, widget);
    }

    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override
    {
        const QSize whole = QProxyStyle::sizeFromContents(type, option, size, widget);
        return type == CT_HeaderSection ? whole + QSize(2 * (Margin - HeaderMargin), 0) : whole;
    }
};

// One for all tables that are made while the desktop has the same style.
TableStyle* tableStyle()
{
    static QPointer<TableStyle> made;
    static QString base;
    if (!made || base != QApplication::style()->name()) {
        base = QApplication::style()->name();
        made = new TableStyle;
        made->setParent(qApp);
    }
    return made;
}

} // namespace

void useTableStyle(QTableView& table)
{
    TableStyle* style = tableStyle();
    table.horizontalHeader()->setStyle(style); // first: the table goes by it
    table.setStyle(style);
}

// All other roles stay the desktop's.
void tintSelection(QTableView& table)
{
    const QPalette desktop = QApplication::palette(&table);
    QPalette own;
    own.setColor(QPalette::Highlight,
                 blend(desktop.color(QPalette::Base), desktop.color(QPalette::Highlight), 0.25));
    own.setColor(QPalette::HighlightedText, desktop.color(QPalette::Text));
    table.setPalette(own);
}

void setUpTable(QTableView& table)
{
    const int text = std::max(QFontMetrics(numberFont()).height(), table.fontMetrics().height());
    table.verticalHeader()->hide();
    // Of one height: the header then needs no look at the rows.
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setMinimumSectionSize(text + 4);
    table.verticalHeader()->setDefaultSectionSize(text + 4);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setStretchLastSection(true);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setCornerButtonEnabled(false);
    table.setTabKeyNavigation(false);
}

int columnWidthFor(const QTableView& table, int column, const QString& sample)
{
    const int text = std::max(QFontMetrics(numberFont()).horizontalAdvance(sample),
                              table.fontMetrics().horizontalAdvance(sample));
    const int header = table.horizontalHeader()->sectionSizeHint(column);
    return std::max(text + 2 * Margin + 2, header);
}

void fitColumn(QTableView& table, int column, const QString& sample)
{
    table.setColumnWidth(column, columnWidthFor(table, column, sample));
}

} // namespace efdmon::gui
