// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline.hpp"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QMenu>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

#include "channel_model.hpp"
#include "fitting_label.hpp"
#include "measure.hpp"
#include "theme.hpp"

namespace efdmon::gui {
namespace {

constexpr auto SecondsKey = "timeline/seconds";
constexpr auto LogarithmKey = "timeline/logarithmic";

} // namespace

Timeline::Timeline(ChannelModel& model, QWidget* parent)
    : QWidget(parent)
    , model_(model)
    , plot_(new TimelinePlot(model))
    , text_(new FittingLabel)
    , strip_(new QWidget)
    , menu_(new QMenu(this))
{
    setObjectName(QStringLiteral("timeline"));
    makeActions();
    makeStrip();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(strip_);
    column->addWidget(plot_, 1);

    plot_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(plot_, &QWidget::customContextMenuRequested, this, &Timeline::showMenu);
    connect(plot_, &TimelinePlot::markersChanged, this, &Timeline::updateText);
    connect(plot_, &TimelinePlot::viewChanged, this, &Timeline::updateFollow);
    updateText();
    updateFollow();
}

void Timeline::refresh()
{
    plot_->refresh();
    if (measuring_)
        updateText(); // events may have come between the markers
}

void Timeline::endWith(std::int64_t end)
{
    plot_->endWith(end);
    follow_->setText(tr("Go to the last event"));
    followButton_->hide();
}

// Keys of the plot alone: letters typed elsewhere mean something else there.
QAction* Timeline::makeAction(const char* objectName, const QString& text, const QList<QKeySequence>& keys,
                              const std::function<void()>& act)
{
    auto* action = new QAction(text, plot_);
    action->setObjectName(QLatin1String(objectName));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setToolTip(QStringLiteral("%1 (%2)").arg(text, keys.first().toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, plot_, act);
    plot_->addAction(action);
    menu_->addAction(action);
    return action;
}

void Timeline::makeActions()
{
    TimelinePlot* plot = plot_;
    menu_->setObjectName(QStringLiteral("timelineMenu"));
    makeAction("timelineSetA", tr("Place marker A"), {Qt::Key_A}, [plot] { plot->placeMarker(Marker::A); });
    makeAction("timelineSetB", tr("Place marker B"), {Qt::Key_B}, [plot] { plot->placeMarker(Marker::B); });
    clear_ = makeAction("timelineClearMarkers", tr("Remove the markers"), {Qt::Key_Delete},
                        [plot] { plot->clearMarkers(); });
    copy_ = makeAction("timelineCopy", tr("Copy what is measured"), {QKeySequence::Copy}, [this] { copy(); });
    menu_->addSeparator();
    makeAction("timelineZoomIn", tr("Zoom in"), {Qt::Key_Plus, Qt::Key_Equal}, [plot] { plot->zoomIn(); });
    makeAction("timelineZoomOut", tr("Zoom out"), {Qt::Key_Minus}, [plot] { plot->zoomOut(); });
    makeAction("timelineLeft", tr("Move left"), {Qt::Key_Left}, [plot] { plot->panLeft(); });
    makeAction("timelineRight", tr("Move right"), {Qt::Key_Right}, [plot] { plot->panRight(); });
    makeAction("timelineBegin", tr("Go to the first event"), {Qt::Key_Home}, [plot] { plot->showBegin(); });
    makeAction("timelineAll", tr("Show the whole session"), {Qt::Key_0}, [plot] { plot->showAll(); });
    follow_
        = makeAction("timelineFollow", tr("Follow the present"), {Qt::Key_End}, [plot] { plot->follow(); });
    follow_->setCheckable(true);
    menu_->addSeparator();
    makeAction("timelineClearSelection", tr("Clear the selection"), {Qt::Key_Escape},
               [plot] { plot->clearSelection(); });
    makeFormatActions();
}

void Timeline::makeFormatActions()
{
    QAction* seconds = makeAction("timelineSeconds", tr("Seconds since the first event"), {Qt::Key_S}, [] {});
    seconds->setCheckable(true);
    connect(seconds, &QAction::toggled, plot_,
            [this](bool on) { plot_->setFormat(on ? TimeFormat::Seconds : TimeFormat::WallClock); });
    QAction* logarithm = makeAction("timelineLogarithm", tr("Logarithmic rates"), {Qt::Key_L}, [] {});
    logarithm->setCheckable(true);
    connect(logarithm, &QAction::toggled, plot_, &TimelinePlot::setLogarithmic);
}

void Timeline::makeStrip()
{
    strip_->setObjectName(QStringLiteral("timelineStrip"));
    strip_->setAutoFillBackground(true);
    strip_->setBackgroundRole(QPalette::Base);
    auto* row = new QHBoxLayout(strip_);
    row->setContentsMargins(8, 2, 4, 0);
    row->setSpacing(0);
    text_->setObjectName(QStringLiteral("timelineMeasure"));
    text_->setAccessibleName(tr("Measured between the markers"));
    text_->setForegroundRole(QPalette::Text);
    row->addWidget(text_, 1);
    // Leftmost, for it comes and goes: the others stay where they are.
    clearButton_ = addButton("timelineClearMarkers", "timelineClearMarkersButton", QStringLiteral("×"));
    addButton("timelineCopy", "timelineCopyButton", tr("Copy"));
    addButton("timelineSetA", "timelineSetAButton", QStringLiteral("A"));
    addButton("timelineSetB", "timelineSetBButton", QStringLiteral("B"));
    row->addSpacing(8);
    addButton("timelineZoomIn", "timelineZoomInButton", QStringLiteral("+"));
    addButton("timelineZoomOut", "timelineZoomOutButton", QStringLiteral("−"));
    addButton("timelineAll", "timelineAllButton", tr("All"));
    followButton_ = addButton("timelineFollow", "timelineFollowButton", tr("Now"));
    applyPalette();
}

QToolButton* Timeline::addButton(const char* actionName, const char* objectName, const QString& text)
{
    auto* action = plot_->findChild<QAction*>(QLatin1String(actionName));
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setObjectName(QLatin1String(objectName));
    button->setAccessibleName(action->text());
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    // The action's own text is a menu's, and too long here.
    const auto shorten = [button, text] { button->setText(text); };
    connect(action, &QAction::changed, button, shorten);
    shorten();
    strip_->layout()->addWidget(button);
    return button;
}

void Timeline::showMenu(const QPoint& where)
{
    plot_->askAt(where.x());
    menu_->popup(plot_->mapToGlobal(where));
}

void Timeline::updateText()
{
    const History& history = model_.history();
    QStringList texts = measureTexts(history, plot_->channels(), plot_->format());
    clear_->setEnabled(!texts.isEmpty());
    clearButton_->setVisible(!texts.isEmpty());
    const auto range = plot_->selection();
    if (range && (texts.isEmpty() || plot_->selectedLast()))
        texts = selectionTexts(history, range->from, range->to, plot_->format());
    copy_->setEnabled(!texts.isEmpty());
    if (measuring_ != !texts.isEmpty()) {
        measuring_ = !texts.isEmpty();
        applyPalette();
    }
    if (!measuring_)
        texts = fewerFromTheEnd(
            tr("Wheel: zoom   Drag: move   Shift+drag: select   Ctrl+click: marker").split(partGap()));
    text_->setTexts(texts);
}

void Timeline::updateFollow()
{
    follow_->setChecked(plot_->view().following());
}

void Timeline::applyPalette()
{
    const QPalette desktop = QApplication::palette(text_);
    QPalette own; // one role; the others stay the desktop's
    own.setColor(QPalette::Text, measuring_ ? desktop.color(QPalette::Text) : quietText(desktop));
    text_->setPalette(own);
}

void Timeline::copy() const
{
    QGuiApplication::clipboard()->setText(text_->whole());
}

void Timeline::save(QSettings& settings) const
{
    settings.setValue(QLatin1String(SecondsKey), plot_->format() == TimeFormat::Seconds);
    settings.setValue(QLatin1String(LogarithmKey), plot_->isLogarithmic());
}

void Timeline::restore(const QSettings& settings)
{
    const auto check = [&](const char* action, const char* key) {
        plot_->findChild<QAction*>(QLatin1String(action))
            ->setChecked(settings.value(QLatin1String(key)).toBool());
    };
    check("timelineSeconds", SecondsKey);
    check("timelineLogarithm", LogarithmKey);
}

void Timeline::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && text_)
        applyPalette();
}

} // namespace efdmon::gui
