// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_window.hpp"

#include <QAction>
#include <QApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenuBar>
#include <QProgressBar>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStatusBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "duration.hpp"
#include "file_opener.hpp"
#include "file_page.hpp"
#include "fitting_label.hpp"
#include "help_menu.hpp"
#include "log_panel.hpp"
#include "log_state.hpp"
#include "log_view.hpp"
#include "notice_bar.hpp"
#include "numbers.hpp"
#include "save_control.hpp"
#include "tinted_icon.hpp"
#include "whats_this.hpp"
#include "window_size.hpp"

namespace efdmon::gui {
namespace {

constexpr int ProgressSteps = 1000;
constexpr int Aside = 32; // a title bar and a bit
constexpr int MostSteps = 32;
constexpr auto GeometryKey = "fileGeometry";
constexpr auto FileSplitterKey = "fileSplitter";

} // namespace

FileWindow::FileWindow(const QString& fileName, QWidget* parent)
    : QMainWindow(parent)
    , fileName_(fileName)
    , page_(new FilePage)
    , notice_(new NoticeBar)
    , summary_(new FittingLabel)
    , logState_(new QLabel)
    , loading_(new QWidget)
    , progress_(new QProgressBar)
    , opener_(new FileOpener(this))
    , save_(new SaveControl(page_->log(), *notice_, *this))
    , loader_(fileName, this)
{
    setObjectName(QStringLiteral("fileWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("%1 – Event Monitor").arg(QFileInfo(fileName).fileName()));
    setWindowFilePath(fileName);
    resizeToFit(*this, {1000, 680});
    auto* center = new QWidget;
    auto* column = new QVBoxLayout(center);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(notice_);
    column->addWidget(page_, 1);
    setCentralWidget(center);
    makeProgress();
    makeMenus();
    connectParts();
    page_->setFocus();
}

FileWindow::~FileWindow() = default;

void FileWindow::makeMenus()
{
    menuBar()->setObjectName(QStringLiteral("menuBar"));
    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->addAction(opener_->action());
    save_->addTo(*file);
    file->addSeparator();
    QAction* close
        = file->addAction(tintedIcon(QStringLiteral("close")), tr("&Close"), this, &QWidget::close);
    close->setObjectName(QStringLiteral("closeAction"));
    close->setShortcuts({QKeySequence(QKeySequence::Close), QKeySequence(QKeySequence::Quit)});
    page_->panel().addTo(*menuBar()->addMenu(tr("&View")));
    (new HelpMenu(*this))->addTo(*menuBar()->addMenu(tr("&Help")));
    explainParts(*this);
}

void FileWindow::makeProgress()
{
    statusBar()->setObjectName(QStringLiteral("statusLine"));
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(6, 0, 10, 0);
    summary_->setObjectName(QStringLiteral("fileSummary"));
    summary_->setAccessibleName(tr("What the recording holds"));
    logState_->setObjectName(QStringLiteral("logState"));
    logState_->setAccessibleName(tr("Log state"));
    progress_->setObjectName(QStringLiteral("loadProgress"));
    progress_->setAccessibleName(tr("Loading"));
    progress_->setRange(0, ProgressSteps);
    progress_->setFixedWidth(140);
    auto* cancel = new QToolButton;
    cancel->setObjectName(QStringLiteral("cancelLoading"));
    cancel->setText(tr("Cancel"));
    cancel->setToolTip(tr("Stop loading; what has been loaded stays"));
    cancel->setAutoRaise(true);
    connect(cancel, &QToolButton::clicked, &loader_, &LogLoader::cancel);
    auto* row = new QHBoxLayout(loading_);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(progress_);
    row->addWidget(cancel);
    statusBar()->addWidget(summary_, 1);
    statusBar()->addWidget(logState_);
    statusBar()->addPermanentWidget(loading_);
}

void FileWindow::connectParts()
{
    connect(&loader_, &LogLoader::opened, this, &FileWindow::opened);
    connect(&loader_, &LogLoader::refused, this, [this](const QString& why) {
        Q_EMIT refused(why);
        deleteLater();
    });
    connect(&loader_, &LogLoader::partReady, this, [this](const LogPartPtr& part) {
        apply(*part);
        loader_.release();
    });
    connect(&loader_, &LogLoader::finished, this, &FileWindow::finished);
    connect(save_, &SaveControl::closeable, this, &QWidget::close);
    connect(&page_->panel(), &LogPanel::rowsChanged, this, &FileWindow::updateState);
    connect(&page_->panel(), &LogPanel::selectionChanged, this, &FileWindow::updateState);
    connect(&page_->panel(), &LogPanel::refused, this,
            [this](const QString& why) { notice_->say(Signal::Warning, why); });
    connect(opener_, &FileOpener::refused, this,
            [this](const QString& why) { notice_->say(Signal::Bad, why); });
}

void FileWindow::load()
{
    loader_.start();
}

void FileWindow::opened(const WallClock& clock)
{
    page_->setClock(clock);
    QSettings settings;
    page_->panel().restore(settings);
    restoreGeometry(settings.value(QLatin1String(GeometryKey)).toByteArray());
    page_->splitter().restoreState(settings.value(QLatin1String(FileSplitterKey)).toByteArray());
    page_->setHint(tr("Loading…"));
    stepAside();
    show();
}

// Not right on top of another one.
void FileWindow::stepAside()
{
    if (isMaximized() || isFullScreen())
        return;
    const auto covers = [this] {
        for (const QWidget* other : QApplication::topLevelWidgets())
            if (other != this && other->isVisible() && qobject_cast<const FileWindow*>(other)
                && (other->geometry().topLeft() - geometry().topLeft()).manhattanLength() < Aside)
                return true;
        return false;
    };
    const QRect room = screen()->availableGeometry();
    int left = 0;
    for (int step = 0; step < MostSteps && covers(); ++step) {
        setGeometry(geometry().translated(Aside, Aside));
        if (!room.contains(geometry())) // on from the top, further to the right
            setGeometry({room.topLeft() + QPoint(left += 2 * Aside, Aside), size()});
    }
}

void FileWindow::apply(const LogPart& part)
{
    page_->apply(part);
    if (part.size > 0)
        progress_->setValue(static_cast<int>(static_cast<double>(part.offset) / static_cast<double>(part.size)
                                             * ProgressSteps));
    QStringList summary{eventCount(page_->file().totals().received)};
    if (const auto lost = page_->file().totals().lost; lost > 0)
        summary << tr("%1 lost").arg(grouped(lost));
    if (part.endNs > part.beginNs)
        summary << durationText(part.endNs - part.beginNs);
    if (part.endNs > 0)
        //: %1 is a date and a time
        summary << tr("from %1").arg(QLocale().toString(page_->dateOf(part.beginNs), QLocale::ShortFormat));
    summary << QLocale().formattedDataSize(static_cast<qint64>(part.size), 1, QLocale::DataSizeSIFormat);
    summary_->setTexts(fewerFromTheEnd(summary));
    updateState();
}

void FileWindow::updateState()
{
    const QString text = logStateText(page_->log(), page_->panel().view().selectedCount());
    save_->update();
    logState_->setText(text);
    logState_->setAccessibleDescription(text);
}

void FileWindow::finished(LoadEnd end, const QString& why)
{
    loading_->hide();
    page_->setHint(tr("This recording holds no events."));
    sayHowItEnded(end, why);
}

void FileWindow::sayHowItEnded(LoadEnd end, const QString& why)
{
    const RecordedChannel totals = page_->file().totals();
    QStringList texts;
    if (end == LoadEnd::CutOff)
        texts << tr(
            "The recording has no end: its recorder was interrupted, had no space left, or is still at "
            "work. All that is whole is shown.");
    else if (end == LoadEnd::Damaged)
        texts << tr("The file is damaged. All that can be read is shown; events known to be missing: %1.")
                     .arg(grouped(totals.damaged));
    else if (end == LoadEnd::Cancelled)
        texts << tr("Loading was cancelled. What follows in the file is not shown.");
    else if (end == LoadEnd::Failed)
        texts << tr("Reading has failed: %1").arg(why);
    const auto listed = page_->log().store().endNumber() - page_->log().store().firstNumber();
    if (totals.received > listed)
        texts
            << tr("The log lists the newest %1 of %2 events; table and timeline are of all. The size of the "
                  "log is in the View menu.")
                   .arg(grouped(listed), grouped(totals.received));
    if (!texts.isEmpty())
        notice_->say(end == LoadEnd::Damaged || end == LoadEnd::Failed ? Signal::Bad : Signal::Warning,
                     texts.join(u' '));
}

void FileWindow::closeEvent(QCloseEvent* event)
{
    QSettings settings;
    settings.setValue(QLatin1String(GeometryKey), saveGeometry());
    settings.setValue(QLatin1String(FileSplitterKey), page_->splitter().saveState());
    QMainWindow::closeEvent(event);
}

} // namespace efdmon::gui
