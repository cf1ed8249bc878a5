// SPDX-License-Identifier: GPL-3.0-or-later
#include "channel_view.hpp"

#include <algorithm>

#include <QApplication>
#include <QEvent>
#include <QHeaderView>

#include "channel_model.hpp"
#include "table_layout.hpp"
#include "theme.hpp"

namespace efdmon::gui {
namespace {

constexpr int MostRows = 6; // more of them scroll

} // namespace

ChannelView::ChannelView(ChannelModel& model, QWidget* parent)
    : QTableView(parent)
    , channels_(model)
{
    setObjectName(QStringLiteral("channelTable"));
    setAccessibleName(tr("Channels"));
    setModel(&model);
    setSelectionMode(SingleSelection);
    setIconSize(QSize(10, 10));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    useTableStyle(*this);
    setUpTable(*this);
    layOut();

    applyPalette();

    const auto resized = [this] {
        keepCurrent();
        resizeColumnToContents(ChannelModel::Name);
        updateGeometry();
    };
    connect(&model, &QAbstractItemModel::rowsInserted, this, resized);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, resized);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ChannelView::currentChannelChanged);
}

std::optional<unsigned> ChannelView::current() const
{
    const int row = currentIndex().row();
    if (row < 0 || row >= channels_.rowCount())
        return {};
    return channels_.rows()[static_cast<std::size_t>(row)].status.number;
}

QSize ChannelView::sizeHint() const
{
    return {QTableView::sizeHint().width(), heightFor(std::clamp(channels_.rowCount(), 1, MostRows))};
}

QSize ChannelView::minimumSizeHint() const
{
    return {QTableView::minimumSizeHint().width(), heightFor(std::clamp(channels_.rowCount(), 1, MostRows))};
}

void ChannelView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyPalette();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        setUpTable(*this);
        layOut();
    }
}

// The chosen channel is always marked: a tint is enough, and the counts keep
// their colours. All other roles stay the desktop's.
void ChannelView::applyPalette()
{
    const QPalette desktop = QApplication::palette(this);
    QPalette own;
    own.setColor(QPalette::Highlight,
                 blend(desktop.color(QPalette::Base), desktop.color(QPalette::Highlight), 0.25));
    own.setColor(QPalette::HighlightedText, desktop.color(QPalette::Text));
    setPalette(own);
}

void ChannelView::layOut()
{
    for (int column = 0; column < ChannelModel::Last; ++column)
        fitColumn(*this, column, ChannelModel::sample(static_cast<ChannelModel::Column>(column)));
}

void ChannelView::keepCurrent()
{
    if (!currentIndex().isValid() && channels_.rowCount() > 0)
        setCurrentIndex(channels_.index(0, 0));
}

int ChannelView::heightFor(int rows) const
{
    return horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize()
        + 2 * frameWidth();
}

} // namespace efdmon::gui
