// SPDX-License-Identifier: GPL-3.0-or-later
#include "event_detail.hpp"

#include <algorithm>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

#include "theme.hpp"
#include "tinted_icon.hpp"

namespace efdmon::gui {
namespace {

constexpr int Spacing = 4; // of lines, as in the log
constexpr int NameMargin = 16; // on both sides together
// In digits: the average of a Chinese font is twice as wide as what stands here.
constexpr int OpenDigits = 62;
constexpr int CompactDigits = 18;

} // namespace

EventDetail::EventDetail(QWidget* parent)
    : QTreeWidget(parent)
    , hint_(new QLabel(tr("No event is chosen")))
{
    setObjectName(QStringLiteral("eventDetail"));
    setAccessibleName(tr("Event details"));
    setColumnCount(2);
    setHeaderLabels({tr("Field"), tr("Value")});
    setRootIsDecorated(false);
    setWordWrap(true);
    setSelectionMode(ExtendedSelection);
    header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    connect(header(), &QHeaderView::sectionResized, this, &EventDetail::fitLines);
    hint_->setObjectName(QStringLiteral("eventDetailHint"));
    hint_->setAlignment(Qt::AlignCenter);
    hint_->setWordWrap(true);
    hint_->setForegroundRole(QPalette::Text);
    auto* whole = new QVBoxLayout(viewport());
    whole->addWidget(hint_);
    applyPalette();
    describe({});

    auto* copyAction = new QAction(tintedIcon(QStringLiteral("copy")), tr("&Copy"), this);
    copyAction->setObjectName(QStringLiteral("copyDetail"));
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    connect(copyAction, &QAction::triggered, this, &EventDetail::copy);
    addAction(copyAction);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

QSize EventDetail::sizeHint() const
{
    return {compact_ ? compactWidth() : OpenDigits * fontMetrics().horizontalAdvance(u'0'),
            12 * fontMetrics().height()};
}

// The same fields most of the time: what is selected stays so.
void EventDetail::describe(const std::vector<DescribedField>& fields)
{
    setCompact(fields.empty());
    const int count = static_cast<int>(fields.size());
    while (topLevelItemCount() > count)
        delete takeTopLevelItem(count);
    while (topLevelItemCount() < count)
        addTopLevelItem(new QTreeWidgetItem);
    for (int i = 0; i < count; ++i) {
        const DescribedField& field = fields[static_cast<std::size_t>(i)];
        QTreeWidgetItem& item = *topLevelItem(i);
        item.setText(0, field.name);
        item.setText(1, field.hex.isEmpty() ? field.text : field.text + QStringLiteral("  ") + field.hex);
        item.setSizeHint(0,
                         QSize(fontMetrics().horizontalAdvance(field.name) + NameMargin,
                               fontMetrics().height() + Spacing));
    }
    fitLines();
}

// The delegate wraps what does not fit, but asks for one line whatever the width.
void EventDetail::fitLines()
{
    const int margins = 2 * (style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1);
    const QRect room(0, 0, viewport()->width() - columnWidth(0) - margins, QWIDGETSIZE_MAX);
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem& item = *topLevelItem(i);
        const int height = fontMetrics().boundingRect(room, Qt::TextWordWrap, item.text(1)).height();
        const QSize size(0, height + Spacing);
        if (item.sizeHint(1) != size)
            item.setSizeHint(1, size);
    }
}

void EventDetail::setCompact(bool compact)
{
    if (compact == compact_)
        return;
    compact_ = compact;
    header()->setVisible(!compact);
    hint_->setVisible(compact);
    setHorizontalScrollBarPolicy(compact ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    if (compact)
        width_ = isVisible() ? width() : 0;
    setMaximumWidth(compact ? compactWidth() : QWIDGETSIZE_MAX);
    takeWidth(!compact && width_ > compactWidth() ? width_ : sizeHint().width());
}

void EventDetail::setOpenWidth(int width)
{
    if (compact_)
        width_ = width;
    else if (width > 0)
        takeWidth(width);
}

// A splitter neither gives back by itself what a limit had taken away, nor hands
// to others what a limit takes.
void EventDetail::takeWidth(int width)
{
    auto* splitter = qobject_cast<QSplitter*>(parentWidget());
    if (!splitter || splitter->count() != 2)
        return;
    const QList<int> sizes = splitter->sizes();
    const int all = sizes[0] + sizes[1];
    splitter->setSizes({all - width, width});
}

int EventDetail::compactWidth() const
{
    return CompactDigits * fontMetrics().horizontalAdvance(u'0');
}

void EventDetail::applyPalette()
{
    const QPalette desktop = QApplication::palette(this);
    QPalette own; // one role; the others stay the desktop's
    own.setColor(QPalette::Text, quietText(desktop));
    hint_->setPalette(own);
}

void EventDetail::changeEvent(QEvent* event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && hint_)
        applyPalette();
}

void EventDetail::resizeEvent(QResizeEvent* event)
{
    QTreeWidget::resizeEvent(event);
    fitLines();
}

// The selected lines, or all of them.
void EventDetail::copy()
{
    const bool some = selectionModel()->hasSelection();
    QString text;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        const QTreeWidgetItem& item = *topLevelItem(i);
        if (some && !item.isSelected())
            continue;
        text += item.text(0) + u'\t' + item.text(1) + u'\n';
    }
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

} // namespace efdmon::gui
