// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_panel.hpp"

#include <algorithm>

#include <QAction>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "action_text.hpp"
#include "color_rules_dialog.hpp"
#include "event_detail.hpp"
#include "filter_bar.hpp"
#include "filter_edit.hpp"
#include "find_bar.hpp"
#include "latest_view.hpp"
#include "log_columns.hpp"
#include "log_menu.hpp"
#include "log_model.hpp"
#include "log_view.hpp"
#include "numbers.hpp"

namespace efdmon::gui {
namespace {

constexpr int Gap = 4;
constexpr int WideEnough = 1150; // for the log and its details side by side
constexpr auto TabKey = "log/tab";
constexpr auto DetailsKey = "log/details";
constexpr auto DetailWidthKey = "log/detailWidth";
constexpr auto CapacityKey = "log/capacity";
constexpr int LeastCapacity = 1'000;
constexpr int MostCapacity = 20'000'000; // 1.5 GB

} // namespace

LogPanel::LogPanel(LogModel& log, QWidget* parent)
    : QWidget(parent)
    , log_(log)
{
    setObjectName(QStringLiteral("logPanel"));
    makeParts(log);
    makeActions();
    layOut();
    connectParts();
    showDetails(false);
    describe();
}

void LogPanel::makeParts(LogModel& log)
{
    view_ = new LogView(log);
    latestView_ = new LatestView(latest_);
    others_ = new QLabel;
    others_->setObjectName(QStringLiteral("latestOthers"));
    others_->setMargin(Gap);
    others_->hide();
    full_ = new QLabel;
    full_->setObjectName(QStringLiteral("logFull"));
    full_->setMargin(Gap);
    full_->setWordWrap(true);
    full_->hide();
    filter_ = new FilterBar(log);
    find_ = new FindBar(*view_);
    detail_ = new EventDetail;
    columns_ = new LogColumns(*view_, this);
    menu_ = new LogMenu(*view_, this);
    tabs_ = new QTabBar;
    tabs_->setObjectName(QStringLiteral("logTabs"));
    tabs_->setAccessibleName(tr("Log or latest events"));
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    tabs_->setTabToolTip(tabs_->addTab(tr("Log")), tr("Every event, in order"));
    tabs_->setTabToolTip(tabs_->addTab(tr("Latest per id")),
                         tr("The last event of each id, with count and rate"));
}

void LogPanel::layOut()
{
    auto* latestPage = new QWidget;
    auto* latestColumn = new QVBoxLayout(latestPage);
    latestColumn->setContentsMargins(0, 0, 0, 0);
    latestColumn->setSpacing(0);
    latestColumn->addWidget(latestView_, 1);
    latestColumn->addWidget(others_);
    auto* logPage = new QWidget;
    auto* logColumn = new QVBoxLayout(logPage);
    logColumn->setContentsMargins(0, 0, 0, 0);
    logColumn->setSpacing(0);
    logColumn->addWidget(view_, 1);
    logColumn->addWidget(full_);
    pages_ = new QStackedWidget;
    pages_->addWidget(logPage);
    pages_->addWidget(latestPage);

    splitter_ = new QSplitter(Qt::Horizontal);
    splitter_->setObjectName(QStringLiteral("detailSplitter"));
    splitter_->addWidget(pages_);
    splitter_->addWidget(detail_);
    splitter_->setStretchFactor(0, 1);
    splitter_->setStretchFactor(1, 0);
    splitter_->setChildrenCollapsible(false);

    auto* details = new QToolButton;
    details->setObjectName(QStringLiteral("detailsButton"));
    details->setDefaultAction(detailsAction_);
    hideMenuKey(*detailsAction_);
    details->setAutoRaise(true);

    auto* top = new QHBoxLayout;
    top->setContentsMargins(Gap, 0, Gap, 0);
    top->setSpacing(2 * Gap);
    top->addWidget(tabs_, 0, Qt::AlignBottom);
    top->addWidget(filter_, 1, Qt::AlignTop);
    top->addWidget(details, 0, Qt::AlignTop);
    auto* findRow = new QHBoxLayout;
    findRow->setContentsMargins(Gap, 0, Gap, 0);
    findRow->addWidget(find_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Gap);
    column->addLayout(top);
    column->addLayout(findRow);
    column->addWidget(splitter_, 1);
}

QAction* LogPanel::makeAction(const char* name, const QString& text, const QKeySequence& key)
{
    auto* action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    addAction(action);
    return action;
}

void LogPanel::makeActions()
{
    filterAction_ = makeAction("filterAction", tr("&Filter"), QKeySequence::Find);
    findAction_ = makeAction("findAction", tr("&Go to…"), Qt::CTRL | Qt::Key_G);
    nextAction_ = makeAction("findNextAction", tr("Find &next"), Qt::Key_F3);
    previousAction_ = makeAction("findPreviousAction", tr("Find &previous"), Qt::SHIFT | Qt::Key_F3);
    detailsAction_ = makeAction("detailsAction", tr("&Details"), Qt::CTRL | Qt::Key_D);
    detailsAction_->setCheckable(true);
    detailsAction_->setToolTip(tr("Everything about the chosen event (Ctrl+D)"));
    rulesAction_ = makeAction("colorRulesAction", tr("Colour &rules…"), {});
    capacityAction_ = makeAction("capacityAction", tr("&Size of the log…"), {});
    QMenu& menu = menu_->menu();
    menu.addSeparator();
    menu.addAction(detailsAction_);
    menu.addAction(rulesAction_);
}

void LogPanel::connectParts()
{
    connect(filter_, &FilterBar::filterChanged, this, [this](const FilterProgram& program) {
        log_.setFilter(program);
        Q_EMIT rowsChanged();
    });
    connect(filter_, &FilterBar::noticeChanged, view_, &LogView::setFilterNotice);
    connect(&log_, &LogModel::filtered, this, &LogPanel::rowsChanged);
    connect(menu_, &LogMenu::narrowed, filter_, &FilterBar::narrow);
    connect(menu_, &LogMenu::refused, this, &LogPanel::refused);
    connect(latestView_, &LatestView::chosen, this, [this](const QString& filter) {
        tabs_->setCurrentIndex(0);
        filter_->setText(filter);
    });
    connect(tabs_, &QTabBar::currentChanged, this, &LogPanel::showPage);
    connect(&latest_, &QAbstractItemModel::dataChanged, this, &LogPanel::countOthers);
    connect(view_, &LogView::chosenRowChanged, this, &LogPanel::describe);
    connect(view_, &LogView::chosenRowChanged, this, &LogPanel::selectionChanged);
    connect(view_, &QAbstractItemView::activated, this, [this] { detailsAction_->setChecked(true); });
    connect(filterAction_, &QAction::triggered, this, [this] {
        tabs_->setCurrentIndex(0);
        filter_->edit().setFocus();
        filter_->edit().selectAll();
    });
    connect(findAction_, &QAction::triggered, this, [this] {
        tabs_->setCurrentIndex(0);
        find_->open();
    });
    connect(nextAction_, &QAction::triggered, this, [this] { find_->find(false); });
    connect(previousAction_, &QAction::triggered, this, [this] { find_->find(true); });
    connect(detailsAction_, &QAction::toggled, this, [this](bool on) {
        detailsChosen_ = true;
        showDetails(on);
    });
    connect(rulesAction_, &QAction::triggered, this, &LogPanel::editColorRules);
    connect(capacityAction_, &QAction::triggered, this, &LogPanel::askForCapacity);
}

void LogPanel::showPage(int page)
{
    pages_->setCurrentIndex(page);
    // All of these are about the log.
    filter_->setEnabled(page == 0);
    detailsAction_->setEnabled(page == 0);
    showDetails(detailsAction_->isChecked());
    if (page != 0)
        find_->hide();
}

// No focus proxy: Tab would come back to it from whatever lies before.
void LogPanel::focusPage()
{
    (tabs_->currentIndex() == 0 ? static_cast<QWidget*>(view_) : latestView_)->setFocus();
}

void LogPanel::setChannels(const std::set<unsigned>& channels)
{
    log_.setChannels(channels);
    Q_EMIT rowsChanged();
}

// Also those that have gone are shown, while rows of theirs are still in the log.
void LogPanel::setChannelNames(const std::map<unsigned, QString>& names)
{
    log_.setChannelNames(names);
    latest_.setChannelNames(log_.channelNames());
    view_->showChannels(log_.channelNames());
}

void LogPanel::setClock(const WallClock& clock)
{
    log_.setClock(clock);
    latest_.setClock(clock);
    describe();
}

void LogPanel::setRecorded(const WallClock& clock)
{
    recorded_ = true;
    sayWhetherFull();
    setClock(clock);
    latestView_->setColumnHidden(LatestModel::Rate, true);
}

void LogPanel::count(std::span<const LogRecord> records, std::int64_t nowMs)
{
    latest_.append(records, nowMs);
    sayWhetherFull();
}

LatestModel::Cleared LogPanel::clear()
{
    LatestModel::Cleared cleared = latest_.clear();
    countOthers();
    sayWhetherFull();
    return cleared;
}

void LogPanel::putBack(const LatestModel::Cleared& cleared)
{
    latest_.putBack(cleared);
    countOthers();
    sayWhetherFull();
}

void LogPanel::showDetails(bool shown)
{
    const QSignalBlocker quiet(detailsAction_);
    detailsAction_->setChecked(shown);
    detail_->setVisible(shown && tabs_->currentIndex() == 0);
    describe();
}

void LogPanel::describe()
{
    if (!detailsAction_->isChecked())
        return;
    const int row = view_->chosenRow();
    if (row < 0 || row >= log_.rowCount()) {
        detail_->describe({});
        return;
    }
    const LogRecord& record = log_.record(row);
    detail_->describe(describeEvent(record, log_.previous(row), log_.channelName(record.channel),
                                    log_.origin(), log_.clock()));
}

void LogPanel::countOthers()
{
    const std::uint64_t others = latest_.others();
    others_->setVisible(others != 0);
    if (others != 0)
        others_->setText(tr("Events of further ids, for which there is no row: %1").arg(grouped(others)));
}

// They were received and counted: this is no loss, and the text does not call it one.
void LogPanel::sayWhetherFull()
{
    const std::size_t most = log_.store().capacity();
    // With a filter, a part of the log makes room at a time: it is still a full one.
    const bool still = !full_->isHidden() && log_.store().size() > most - most / 8;
    const bool full = !recorded_ && (log_.store().size() == most || still);
    if (full)
        full_->setText(
            tr("Log full: the oldest of %1 events make room for new ones. The size of the log is in "
               "the View menu.")
                .arg(grouped(most)));
    full_->setVisible(full);
}

void LogPanel::editColorRules()
{
    auto* dialog = new ColorRulesDialog(log_, rules_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        rules_ = dialog->rules();
        log_.setColorRules(rules_);
    });
    dialog->open();
}

void LogPanel::askForCapacity()
{
    auto* dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("capacityDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Size of the log"));
    dialog->setLabelText(tr("Events to keep; when there are more, the oldest go (80 bytes each):"));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(LeastCapacity, MostCapacity);
    dialog->setIntStep(100'000);
    dialog->setIntValue(static_cast<int>(log_.store().capacity()));
    connect(dialog, &QInputDialog::intValueSelected, this, &LogPanel::setCapacity);
    dialog->open();
}

void LogPanel::setCapacity(int events)
{
    log_.setCapacity(static_cast<std::size_t>(std::clamp(events, LeastCapacity, MostCapacity)));
    full_->hide(); // what was a full log may have room now
    sayWhetherFull();
    Q_EMIT rowsChanged();
}

void LogPanel::addTo(QMenu& menu)
{
    menu.addActions({filterAction_, findAction_, nextAction_, previousAction_});
    menu.addSeparator();
    menu.addAction(detailsAction_);
    menu.addMenu(&columns_->menu());
    menu.addAction(rulesAction_);
    menu.addAction(capacityAction_);
}

// Only now it is known how much space there is.
void LogPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!detailsChosen_)
        showDetails(width() >= WideEnough);
    detailsChosen_ = true;
}

void LogPanel::save(QSettings& settings) const
{
    filter_->save(settings);
    columns_->save(settings);
    writeColorRules(settings, rules_);
    settings.setValue(QLatin1String(CapacityKey), static_cast<int>(log_.store().capacity()));
    settings.setValue(QLatin1String(TabKey), tabs_->currentIndex());
    settings.setValue(QLatin1String(DetailsKey), detailsAction_->isChecked());
    settings.setValue(QLatin1String(DetailWidthKey), detail_->openWidth());
}

void LogPanel::restore(QSettings& settings)
{
    filter_->restore(settings);
    columns_->restore(settings);
    setCapacity(settings.value(QLatin1String(CapacityKey), static_cast<int>(LogCapacity)).toInt());
    rules_ = readColorRules(settings);
    log_.setColorRules(rules_);
    detail_->setOpenWidth(settings.value(QLatin1String(DetailWidthKey)).toInt());
    const QVariant details = settings.value(QLatin1String(DetailsKey));
    if (details.isValid()) {
        detailsChosen_ = true;
        showDetails(details.toBool());
    }
    tabs_->setCurrentIndex(settings.value(QLatin1String(TabKey), 0).toInt());
}

} // namespace efdmon::gui
